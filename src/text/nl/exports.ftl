# What the formats of a report say.
report-column-day = Dag
report-column-postcode = Postcode
report-column-wait = Wachttijd (min)
report-column-service = Aan het loket (min)
report-heat = Uren van aankomst, per weekdag
report-foot = Gemaakt met guichet op { $day }
report-needs-file = html, pdf en xlsx worden in een bestand geschreven (--output BESTAND)
