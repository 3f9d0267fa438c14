# What the formats of a report say.
report-column-day = Day
report-column-postcode = Postcode
report-column-wait = Wait (min)
report-column-service = At the desk (min)
report-heat = Hours of arrival, by day of the week
report-foot = Made with guichet on { $day }
report-needs-file = html, pdf and xlsx are written to a file (--output FILE)
