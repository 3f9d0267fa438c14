# The page of figures; its tables are named in report.ftl and figures.ftl.
action-figures = figures
action-figures-help = See the figures of a period: in sentences, in tables, as charts, and what is missing.
action-figures-next = next view
action-figures-next-help = The next view of the figures.
action-figures-previous = previous view
action-figures-previous-help = The previous view of the figures.
action-figures-earlier = earlier
action-figures-earlier-help = The period before.
action-figures-later = later
action-figures-later-help = The period after.
action-figures-wider = longer
action-figures-wider-help = A longer period: day, week, month, quarter, year.
action-figures-narrower = shorter
action-figures-narrower-help = A shorter period: year, quarter, month, week, day.
action-figures-period = dates
action-figures-period-help = Type the period: 2023, 2023-Q2, 2023-05, week, or FROM..TO.
action-figures-session = session
action-figures-session-help = Choose the session, or all of them.
action-figures-view = table
action-figures-view-help = Choose a view by its name.
action-figures-missing = what is missing
action-figures-missing-help = See what visits do not say, and fill it in.
action-figures-save = file
action-figures-save-help = Write the figures to a file: PDF, Excel, web page, text, CSV, JSON.
context-figures = Figures
figures-title = Figures · { $period }
figures-title-session = Figures · { $period } · { $session }
figures-summary = In short
figures-missing = What is missing
figures-calendar = Calendar of the year
figures-counting = Counting…
figures-counting-days = Counting… { $done } { $done ->
    [one] day
   *[other] days
} of { $of }
figures-not-counted = The figures could not be counted. Choose another period, or come back later.
figures-to-come = This period has not begun yet.
figures-empty = Nothing to show for this period.
figures-coordinator = Figures by worker are for coordinators alone.
figures-ask-view = Which view?
figures-ask-session = Which session?
figures-all-sessions = all sessions
figures-no-session = No session is named: the figures are those of all visits.
figures-ask-period = Which period?
figures-ask-period-reading = 2023, 2023-Q2, 2023-05, 2023-W19, 11/05/2023, week, month, year, or FROM..TO
figures-ask-format = In which format?
figures-format-pdf = PDF, to print
figures-format-xlsx = Excel (xlsx), a sheet for each table
figures-format-html = web page (HTML)
figures-format-md = text (Markdown)
figures-format-csv = spreadsheet (CSV)
figures-format-json = for a program (JSON)
figures-ask-file = To which file?
figures-file = figures
figures-written = Figures written: { $path }
figures-writing = The workbook is being written ({ $path }); go on meanwhile.
figures-still-writing = The workbook before is still being written.
notice-workbook-not-finished = A workbook is being written. Wait a moment, or leave once more: the file will stay incomplete.
figures-difference = Change
figures-by-day = by day, { $most } at most
figures-by-week = by week, { $most } at most
figures-by-month = by month, { $most } at most
figures-all = total
figures-busiest = Most: { $when }, { $n ->
    [one] one arrival
   *[other] { $n } arrivals
}
figures-in-year = { $n ->
    [0] No visit in { $year }
    [one] One visit in { $year }
   *[other] { $n } visits in { $year }
}
figures-served = { $n ->
    [0] No visit was served in this period: nothing is missing.
    [one] Of one visit served:
   *[other] Of { $n } visits served:
}
figures-complete = complete
figures-lacks-age = age missing: { $n } of { $of }
figures-lacks-gender = gender missing: { $n } of { $of }
figures-lacks-language = language missing: { $n } of { $of }
figures-lacks-place = commune missing: { $n } of { $of }
figures-lacks-check = digital check missing: { $n } of { $of }
figures-lacks-request = request missing: { $n } of { $of }
figures-lacks-topic = topic missing: { $n } of { $of }
figures-lacks-device = device missing: { $n } of { $of }
figures-lacks-support = support missing: { $n } of { $of }
figures-lacks-outcome = outcome missing: { $n } of { $of }
figures-lacks-impossible = reason why impossible missing: { $n } of { $of }
figures-newest = the last { $n }
figures-ticket = no. { $ticket }
figures-fill = fill in
figures-list = see the visits
figures-below = ↓ { $n ->
    [one] { $n } more line
   *[other] { $n } more lines
}
figures-came-alone = { $n ->
    [0] No visit
    [one] One visit
   *[other] { $n } visits
}
figures-came = { $n ->
    [0] No visit
    [one] One visit
   *[other] { $n } visits
}, { $before } before ({ $difference })
