# Services: their page, their form, what to verify first.
action-service-confirm = still true
action-service-confirm-help = Say that the record is still right, and how somebody made sure.
action-service-edit = edit
action-service-edit-help = Correct the service's record.
action-service-note = team note
action-service-note-help = Write the team's note on the service; no import overwrites it.
action-service-alert = notice
action-service-alert-help = Put a passing notice on the service (moved, full…), or take it away.
action-service-new = new service
action-service-new-help = Write a new service into the directory.
action-stale-services = to verify
action-stale-services-help = See the services to verify first: the most used, then the longest unverified.
context-stale = Services to verify
undone-service-new = writing the service
undone-service-edit = correcting the service
undone-service-verify = verifying the service
undone-service-note = note on the service
undone-service-alert = notice on the service

notice-no-service = No service selected.
notice-service-saved = { $service }: saved
notice-service-confirmed = { $service }: verified today
notice-service-elsewhere = Another desk saved this service in the meantime.
ask-checked = How did you make sure?
checked-phone = by phone
checked-visit = in person
checked-web = on their web page
checked-written = in writing
checked-feedback = from a person who went there
ask-team-note = Team note
ask-team-note-reading = Empty: no note. Enter saves.
ask-alert = What do people need to know at the moment?
ask-alert-reading = For example: moved to rue Basse 3. Empty: no notice.
ask-alert-until = Until which day?
ask-alert-until-reading = For example 2w, fri, 12/12. Empty: until somebody takes it away.

stale-title = To verify · { $count }
stale-empty = Nothing to verify: every record was verified less than six months ago.
stale-service = Service
stale-verified = Verified
stale-used = Use
stale-phone = Phone
cli-stale-used = { $n ->
    [0] not used
    [one] { $n } referral
   *[other] { $n } referrals
}
cli-help-directory-stale = The services to verify first: the most used, then the longest unverified
cli-help-directory-stale-limit = How many services at most ({ $default })
cli-import-kept = { $n ->
    [0] nothing corrected here differs from the source
    [one] { $n } record corrected here differs from the source: the correction stays
   *[other] { $n } records corrected here differ from the source: the corrections stay
}

freshness-fresh = { $months ->
    [0] verified less than a month ago
    [one] verified { $months } month ago
   *[other] verified { $months } months ago
}
freshness-ageing = ageing: verified { $months ->
    [one] { $months } month
   *[other] { $months } months
} ago
freshness-old = old: verified { $years ->
    [one] { $years } year
   *[other] { $years } years
} ago
freshness-never = never verified
freshness-today = verified today
freshness-short-today = today
freshness-short-month = < 1 m
freshness-short-months = { $months } m
freshness-short-years = { $years ->
    [one] { $years } yr
   *[other] { $years } yrs
}
freshness-short-never = never

hours-nth = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
}
hours-last = last
hours-perhaps-off = perhaps closed (public holiday)
hours-why-unknown = not understood: “{ $part }”
hours-why-days = on which days? “{ $part }”
hours-why-hours = at what hours? “{ $part }”
hours-why-twice = this day was named before: “{ $part }”. Write “also” to add, “only” to replace.
hours-why-time = impossible hours: “{ $part }”
hours-why-ambiguous = can be understood in two ways: “{ $part }”. Write it in full, or apart.
hours-why-half = before or after noon? “{ $part }”. Write 24 hours: 9:00-13:00, or 9am-1am for the night.
hours-why-school = school holidays change every year: “{ $part }”. Put them under Closures.
hours-why-season = hours for one season only: “{ $part }”. Only a closure can be limited to a season.
hours-why-long = too long for opening hours
form-hours-example = For example: Mon-Fri 8:30-12:30 and 13:00-16:00, closed in August
form-hint-as-note = keep as remark
form-problem-name = a name, please
form-problem-hours = not understood
form-problem-phone = one number per line: 081 22 33 44 (reception)
form-problem-phone-after-all = but there is a number
form-problem-closure = one closure per line: 24/12-2/1 holiday
form-problem-position = two numbers: 50.4669, 4.8675
form-problem-email = an address: name@service.be

service-form-new = New service
service-form-edit = Edit: { $service }
service-part-who = The service
service-part-when = When
service-part-where = Where, and how to reach it
service-part-know = Good to know
service-part-team = The team
field-service-name = Name
field-service-organization = Organisation
field-service-aliases = Other names
field-service-categories = Topics
field-service-publics = For whom
field-service-referrers = Who may refer
field-service-hours = Hours
field-service-closed = Also closed
field-service-hours-note = Remark
field-service-closures = Closures
field-service-appointment = Appointment
field-service-phones = Phones
field-service-no-phone = or else
field-service-email = E-mail
field-service-url = Web page
field-service-reception = Reception
field-service-address = Street and number
field-service-postcode = Postcode
field-service-city = Commune
field-service-way = The way there
field-service-position = Coordinates
field-service-documents = To bring
field-service-languages = Languages
field-service-accessibility = Accessibility
field-service-fee = Is there a charge?
field-service-cost = Cost
field-service-description = Description
field-service-team-note = Team note
field-service-alert = Passing notice
field-service-alert-until = until
field-service-checked = Verified now
appointment-unknown = unknown
closed-holidays = public holidays
closed-sep-27 = 27 September
closed-nov-15 = 15 November
referrer-person = the person themselves
referrer-professional = a professional
reception-on-site = counter on site
reception-remote = remote
fee-free = free
fee-paid = paid

service-more = { $n ->
    [one] { $n } more line
   *[other] { $n } more lines
}
service-alert-until = { $text } (until { $day })
service-closures = Closures
service-no-phone = no number published
service-no-phone-short = no number
service-reception = Reception
service-counter = a counter people can go to
service-no-counter = no counter: remote only
service-way = The way there
service-publics = For whom
service-referrers = Who may refer
service-accessibility = Accessibility
service-aliases = Other names
service-source = Source
service-source-own = our team
