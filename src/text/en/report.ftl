# Figures and registers.
cli-help-visits = Visits: take over a register of past years
cli-help-visits-import = Take over a register (CSV, xlsx, ods, xls): one row, one visit
cli-help-visits-import-from = The file to read
cli-help-visits-import-mapping = A TOML file that says what each column holds and what the words mean
cli-help-visits-import-session = The session of the visits, where the register does not say it
cli-help-visits-import-source = The register's name (the file's otherwise)
cli-help-visits-import-dry_run = Read and check everything, change nothing
cli-help-visits-withdraw = Take back a register that was taken over by mistake: its visits count no more
cli-help-visits-withdraw-source = The register's name
cli-register-columns = Columns: { $columns }
cli-register-unused = Columns not taken over: { $columns }
cli-register-new = { $n ->
    [0] no new visit
    [one] one new visit
   *[other] { $n } new visits
}
cli-register-known = { $n ->
    [0] none taken over before
    [one] one taken over before
   *[other] { $n } taken over before
}
cli-register-withdrawn = { $n ->
    [0] No visit of this register: nothing was taken back.
    [one] One visit taken back.
   *[other] { $n } visits taken back.
}
refused-not-past = a date still to come: { $value }
refused-bad-time = no time of day, kept in the note: { $value }
refused-bad-age = no age, kept in the note: { $value }
refused-bad-minutes = no minutes, kept in the note: { $value }
refused-unknown-word = a word that the vocabulary does not know, kept in the note; { $value }
cli-help-report = The figures of a period
cli-help-report-period = 2023, 2023-Q2, 2023-05, 2023-W19, 2023-05-11, week, month, year, or FROM..TO
cli-help-report-session = One session only, by its name
cli-help-report-by = The tables wanted, between commas: topic, procedure, institution, age, gender…
cli-help-report-ages = The ages at which the bands begin: 18,26,45,61
cli-help-report-format = text, md, csv, json; html, pdf and xlsx to a file
cli-help-report-output = The file to write, instead of the screen; the ending of its name says the format
cli-help-report-force = Replace the file if it exists
report-title = Figures { $period }
report-compared = compared with { $period }
report-visits = Visits
report-requests = Requests
report-minutes = Minutes
report-hold-minutes = of which on hold
report-served = Served
report-left = Left before
report-refused = Turned away
report-no-show = No-shows
report-waits = Wait: half at most { $median } min, nine in ten at most { $decile } min, the longest { $longest } min ({ $n } measured)
report-services = At the desk: half at most { $median } min, nine in ten at most { $decile } min, the longest { $longest } min ({ $n } measured)
report-nothing = No visit in this period.
report-count = Count
report-share = Share
report-before = Before
report-unsaid = not said
report-table-month = Month
report-table-session = Session
report-table-status = How the visit ended
report-table-origin = Origin
report-table-topic = Topic
report-table-procedure = Procedure
report-table-institution = Institution replaced
report-table-device = Device
report-table-support = Support
report-table-obstacle = Obstacle
report-table-outcome = Outcome
report-table-impossible = Impossible, why
report-table-age = Age
report-table-gender = Gender
report-table-language = Language
report-table-place = Commune
report-table-weekday = Weekday
report-table-hour = Hour of arrival
report-table-turned-away = Turned away, why
report-table-worker = Worker
report-age-band = { $from } to { $to }
report-age-from = { $from } and over
report-in-year = In { $year }
report-in-period = From { $from } to { $to }
report-sentence-requests = { $when }, { $n ->
    [0] no procedure was carried out
    [one] one procedure was carried out
   *[other] { $n } procedures were carried out
}{ $session ->
    [none] {""}
   *[other] {" "}in “{ $session }”
}
report-sentence-women = most of those who came were women
report-sentence-men = most of those who came were men
report-sentence-devices = problems arose mainly with { $first } and { $second }
report-sentence-device = problems arose mainly with { $first }
report-sentence-ages = { $old ->
    [one] { $old } person was
   *[other] { $old } people were
} over { $from } and { $middle } between { $low } and { $high }
report-sentence-check = { $known } % of { $n } people do not know a public computer space, { $help } % need help with online procedures, { $unstable } % have no stable connection
report-sentence-counters = { $n ->
    [one] one request replaced
   *[other] { $n } requests replaced
} the counter of { $m ->
    [one] one institution
   *[other] { $m } institutions
}; they took { $hours } h, of which { $hold } h on hold
report-sums = In all
report-and-then = {"; "}
