# What is published of what the counter sees, and the testimonies.
cli-help-evidence = What the counter sees of other counters: a page to publish, with nothing in it by which anybody is recognised
cli-help-evidence-period = A week, month, quarter or year that is over: 2023-W19, 2023-05, 2023-Q2, 2023 (else last month); with --inside, any days
cli-help-evidence-format = text, md, html, json or pdf
cli-help-evidence-k = Keep back counts smaller than this (3 at least; usually 10)
cli-help-evidence-inside = For the team, not to publish: a lower threshold (usually 5)
cli-help-evidence-output = The file to write, instead of the screen; the ending of its name says the format
cli-help-evidence-force = Replace the file if it exists
cli-help-evidence-merge = Add the JSON files that several services published
cli-help-evidence-merge-files = The files to add
cli-help-evidence-merge-format = text, md, html, json or pdf
cli-help-evidence-merge-k = Keep back counts smaller than this
cli-help-evidence-merge-output = The file to write, instead of the screen; the ending of its name says the format
cli-help-evidence-merge-force = Replace the file if it exists
cli-help-testimony = Testimonies: read them, withdraw one
cli-help-testimony-list = Every testimony that is kept, with its code
cli-help-testimony-list-period = Only those of a period
cli-help-testimony-withdraw = Delete a testimony whose person takes the agreement back
cli-help-testimony-withdraw-code = The code of the testimony
cli-testimonies-none = No testimony.
cli-testimony-withdrawn = Testimony { $code } is deleted.
cli-evidence-no-service = The configuration lacks the name of the service (service = "…"): without it, a file cannot be added to others.
cli-evidence-refused = { $file }: { $why }
cli-evidence-nothing-added = { $n ->
    [one] One file refused: nothing was added.
   *[other] { $n } files refused: nothing was added.
}
evidence-refused-too-large = more than { $mebibytes } MiB, this is no file of evidence
evidence-refused-no-json = damaged: no JSON any more at line { $line }, column { $column }
evidence-refused-format = no evidence file of guichet
evidence-refused-version = version { $version } of the format, this program knows version { $known } only
evidence-refused-malformed = damaged: something unexpected at line { $line }, column { $column }
evidence-refused-source = a service without a name, or a period that ends before it begins
evidence-refused-figure = an impossible number or text
evidence-refused-unprotected = it holds counts by which somebody could be recognised; the service should make it again
evidence-refused-threshold = made with a threshold of { $k } only; the service should make it again, or add it with --k { $k }
evidence-refused-twice = counted already: { $service }, { $period }
evidence-refused-overlap = days counted already: { $service }, { $period }
evidence-title = Evidence from the counter: { $period }
evidence-services = { $n ->
    [0] No service
    [one] { $n } service
   *[other] { $n } services
}{ $communes ->
    [0] {""}
    [one] , one commune
   *[other] , { $communes } communes
}
evidence-foot = Made with guichet. Threshold of publication: { $k }.
evidence-inside = For the team only, not to be published: the threshold is lower than for a publication.
evidence-summary = { $visits ->
    [0] No visit
    [one] { $visits } visit
   *[other] { $visits } visits
}. { $requests ->
    [0] No request
    [one] { $requests } request
   *[other] { $requests } requests
} replaced the counter of an institution{ $institutions ->
    [0] {""}
    [one] {" "}(one institution named)
   *[other] {" "}({ $institutions } institutions named)
}.
evidence-summary-time = They took { $time }, of which { $hold } on hold.
evidence-counters = The counters that we replace
evidence-impossible = What was impossible
evidence-obstacles = What stood in the way
evidence-by-institution = Institution by institution
evidence-check = People and digital services
evidence-check-kept-back = { $n ->
    [one] One service keeps back answers that are too few.
   *[other] Up to { $n } services keep back answers that are too few.
}
evidence-testimonies = Testimonies
evidence-method = Method and limits
evidence-others = Others, or too few
evidence-other-reasons = Other reasons, not given, or too few to be published
evidence-at-least = at least { $least }
evidence-between = { $least } to { $most }
evidence-percent = { $share } %
evidence-quote = “{ $text }”
evidence-some-testimonies = { $shown } testimonies of { $all }.
evidence-column-institution = Institution
evidence-column-requests = Requests
evidence-column-minutes = Time
evidence-column-hold = on hold
evidence-column-waiting = Cases waiting on it
evidence-column-median = Days (median)
evidence-column-longest = The longest
evidence-column-reason = Reason
evidence-column-impossible = Impossible
evidence-column-obstacles = Obstacles
evidence-column-question = Question
evidence-column-base = Answers
evidence-column-share = Share
evidence-column-interval = 95 % interval
evidence-longest-month = up to 1 month
evidence-longest-quarter = 1 to 3 months
evidence-longest-half-year = 3 to 6 months
evidence-longest-year = 6 months to 1 year
evidence-longest-longer = more than a year
evidence-question-space = Knows a public computer space
evidence-question-help = Needs help with online procedures
evidence-question-connection = Has a stable connection
evidence-method-who = Who counts: the team notes every visit to the counter. A request counts for an institution when the team noted that it replaces its counter. What was not noted is not counted: the figures are minimums, and people who do not come are not in them.
evidence-method-hidden = What is hidden: a count smaller than { $k } is not told (–), nor the smallest of the others where it would allow to compute it. A missing row may be nought. The total of all requests is not told either, for the same reason, and two published periods must not overlap.
evidence-method-minutes = Time: the minutes that the team noted; they are only given when they come from enough requests.
evidence-method-waiting = Cases: each time a case waits during the period counts once, until the answer or the end of the period. Median: half of them waited at most this many days.
evidence-method-check = Digital services: three questions, asked when the conversation allows it. The share is counted among those who answered.
evidence-method-interval = The 95 % interval (Wilson, 1927) says what the number of answers is worth, as if people had been drawn by lot. They were not: it says nothing about those who do not come.
evidence-method-testimonies = Testimonies: quoted with the person's agreement, without name or date, where their whole month lies in the period; the agreement can be taken back.
evidence-method-sum = The sum: each service publishes figures that are protected already; no record leaves a house. What a service does not tell makes the total a range ("40 to 54", "at least 40"). The median of all lies between the smallest and the largest of those published.
action-testimony = testimony
action-testimony-help = Keep words of the visit as a testimony to be quoted, with the person's agreement and without a name.
ask-testimony = Which words to quote? No name, no date, no number
ask-testimony-reading = Kept apart from the visit, with the month only. Next: how the person agrees.
ask-testimony-given = Does the person agree to be quoted without a name?
testimony-given-oral = Yes, said so
testimony-given-signed = Yes, signed it
testimony-reword = To be reworded.
testimony-name = "{ $name }" is part of the person's name: a testimony is quoted without a name.
testimony-number = A number or a date, a name or a street would tell who it was.
testimony-address = An address would tell who it was.
testimony-too-long = { $n } characters, { $most } at most.
notice-testimony = Testimony kept under the code { $code }, apart from the visit.
undone-testimony = testimony
testimony-not-given = No: nothing is kept
notice-no-testimony = Nothing is kept: the person does not agree.
cli-evidence-period-future = This period has not begun: there is nothing to tell.
cli-evidence-period-open = This period is not over, so it is not published yet. The last finished one: { $last }. For the team only: --inside.
cli-evidence-period-odd = Only whole weeks, months, quarters or years are published: other days, subtracted, would tell a day or a person. For the team only: --inside.
cli-evidence-k = The threshold is from { $lowest } to { $highest }: a lower one protects nobody.
cli-testimony-backups = Older backups still hold it until they are thinned out; if one is restored, it is erased again by itself.
error-bad-file-evidence = Nothing was added or written.
error-bad-file-evidence-hint = Ask the service for a new file, or add without the one that is refused.
evidence-as-of = As of { $day }: the period is not over.
evidence-hidden-rows = Missing here: what is too few (below { $k }) or would allow to compute it, and what goes beyond the page.
evidence-untold-time = Time not told above
evidence-refused-period = a period of more than ten years, or that is not over
evidence-refused-contradicting = figures that contradict one another, or larger than can be
evidence-refused-revealing = a testimony would tell who said it; the service should make it again
cli-help-evidence-withdraw = Say that the evidence of a period was not published, or no longer is: other days that overlap with it may then be
cli-help-evidence-withdraw-period = The period of the evidence, as it was asked for: 2023-05, 2023-Q2, 2023
cli-evidence-withdrawn = The evidence of { $period } no longer counts as published.
cli-evidence-overlaps = evidence of { $other } was published. With that of { $period }, which overlaps with it, the difference of the two pages would tell what each keeps back. For the team: --inside. If nobody has the page of { $other }: guichet evidence withdraw { $other }
cli-evidence-name = A testimony holds "{ $word }", which is also in the name of somebody who is followed up: read it again before you publish.
evidence-nothing-to-tell = Nothing to tell here: no case, or fewer than { $k }.
testimony-near-name = "{ $word }" is like the person's name ({ $name }): read it again; Enter if it is no name.
