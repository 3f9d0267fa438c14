# The board, the visit's page, notices, days and durations.
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
date-long = { $weekday } { $day } { $month } { $year }
date-tomorrow = tomorrow
due-late = −{ $days } d
due-today = today
due-tomorrow = tomorrow
too-small = Too small: { $columns }×{ $rows } at least.
too-small-hint = Enlarge the window; nothing is lost.
top-desk = desk { $desk }
top-entry-day = entries of { $day }
tab-queue = Queue · { $count } { $count ->
    [one] waits
   *[other] wait
 }
tab-cases = Cases · { $overdue } overdue, { $today } today
tab-directory = Directory · { $count }
queue-title = Today's queue · { $count } { $count ->
    [one] waits
   *[other] wait
 } · { $wait } at most
queue-title-calm = Today's queue · { $count ->
    [0] nobody waits
    [one] { $count } waits
   *[other] { $count } wait
 }
queue-empty = No visit today yet. { $new }: record the first one · { $help }: help
status-expected = expected
status-waiting = waits
status-called = called
status-in-service = served
status-on-hold = on hold
status-closed = done
status-left = left
status-no-show = no-show
status-turned-away = refused
status-referred = referred
event-expected = expected
event-arrived = arrived
event-called = called
event-not-here = does not answer
event-started = received
event-held = paused
event-resumed = resumed
event-passed = passed to desk
event-closed = finished
event-left = left
event-no-show = did not come
event-turned-away = turned away
event-made-urgent = made urgent
event-made-normal = no longer urgent
event-edited = record edited
event-was = first noted at { $time }
event-undone = undone
how-told = told
how-slip = slip given
how-called-together = called together
how-appointment = appointment made
how-letter = letter written
visit-title = Visit { $ticket }
visit-title-of-day = Visit { $ticket } of { $day }
visit-times = wait { $wait } · service { $service } · pause { $hold }
visit-request = Request
visit-person = Profile
visit-referral = Referral
visit-case = Case
visit-note = Note
visit-events = Events (↑↓ to choose)
hint-accept = accept
help-title = Help · ↑↓ scroll · Esc close
help-fast-line = Words in any order: topic or procedure, f m x, age, device, 20m, @institution, -obstacle, >service, !when, ok, "name", // note.
help-fast-line-example = For example: its f67 pc with 20m ok
palette-title = Everything that can be done here · type to search
palette-nothing = Nothing that can be done here matches “{ $typed }”. Erase a word to see more; Esc, then { $help }: all the keys.
fast-line-empty = topic or procedure, f m x, age, device, 20m, @institution, -obstacle, >service, !when, "name", // note
chip-age = { $age } years
chip-hold = { $minutes } min on hold
chip-follow-up = follow up { $day }
chip-urgent = ‼ urgent
chip-name-gone = name erased at the close
chip-interpreter = interpreter
chip-unknown = { $word }? kept as note
chip-no-service = no service: { $words }, kept as note
open-always = open day and night
open-until = open, closes { $when }
date-at = at { $time }
hours-holidays = public holidays
hours-off = closed
open-closes-soon = closes in { $minutes } min
closed-opens = opens { $when }
closed-now = closed
open-unknown = hours unknown
directory-title = Directory · { $count ->
    [0] empty
    [one] { $count } service
   *[other] { $count } services
 }
directory-referring = Refer visit { $ticket }: search, Enter to choose
directory-hint = { $key }: search for a service
directory-corrected = results for: { $words }
directory-empty = The directory is empty. In another terminal: “guichet directory import FILE”. To try: “guichet demo”.
directory-empty-write = c: write a service.
directory-nothing = No service found. Try another word.
service-organization = Organisation
service-open = Right now
service-hours = Hours
service-hours-note = Remark
service-appointment = Appointment
appointment-none = no appointment needed
appointment-possible = possible
appointment-required = by appointment
service-address = Address
service-phone = Phone
service-email = E-mail
service-url = Website
service-bring = To bring
service-bring-short = bring: { $what }
service-languages = Languages
service-cost = Cost
service-about = Topics
service-description = Description
service-team-note = Team note
service-verified = Verified
service-verified-by = { $day } by { $by }
notice-too-long = Text too long ({ $pasted } characters, { $longest } at most): nothing was added. Paste a part of it.
notice-full = Text too long: { $longest } characters at most here. What follows is not taken; shorten it, or write the rest elsewhere.
notice-nothing-to-undo = Nothing left today at this desk that you can undo.
notice-nothing-begun = Nothing is begun: all that you typed is recorded or thrown away.
notice-undone = Undone: { $what } { $about }
notice-not-undone = Not undone: { $what } { $about } ({ $why }).
undo-bar-changed = changed since, left as it is
undo-bar-corrected = the record was corrected since, at the person's request
undo-bar-restricted = the use of the data is restricted since { $day }
undo-bar-day-closed = the day { $day } is closed
undo-bar-other = that is not possible any more
notice-undone-words = Your words are kept: "{ $key }" takes them up again.
notice-undone-words-in-line = Your words are in the line again.
notice-undone-part = Undone in part: { $what } { $about }; changed since and left as it is: { $fields }
notice-undone-nothing = Not undone: { $what } { $about }: changed since, left as it is.
notice-undone-nothing-hint = "{ $key }" once more undoes the action before.
notice-undo-goes-on = "{ $key }" once more undoes: { $what } { $about }
notice-lasts-restricted = Not undone: restriction of card { $card }; "{ $key }" on that page lifts it.
notice-lasts-lifted = Not undone: restriction lifted, card { $card }; "{ $key }" on that page restricts.
notice-lasts-handed-out = Not undone: data written out, card { $card }; the register says so.
notice-lasts-erased = Not undone: what is erased does not come back.
notice-lasts-day-closed = Not undone: close of { $day }; to reopen: { $keys }.
notice-lasts-day-reopened = Not undone: reopening of { $day }; close it again.
notice-lasts-favourite = Not undone: a favourite is set and removed with "{ $key }".
notice-lasts-settings = Not undone: the settings are changed with "{ $key }".
notice-queued = { $ticket } queued, saved
notice-serving = { $ticket } being served, saved
notice-recorded = { $ticket } done, saved
notice-expected = { $ticket } expected, saved
notice-case-opened = case { $number } opened
notice-no-visit = No visit selected.
notice-visit-over = This visit is over; u undoes, e edits the record.
notice-nobody-waits = Nobody is waiting for this desk.
notice-called = Called: { $ticket } { $name }
notice-status = { $ticket }: { $status }
notice-time-corrected = Time corrected; the old one is kept on record.
notice-referred = Referred to { $service }
notice-entry-day = Visits recorded now belong to { $day }.
notice-edited = { $ticket }: record saved
notice-settings-saved = Settings saved.
notice-welcome = Welcome. n: record a visit · ?: all the keys
notice-form-kept = Form kept as it is: { $key } opens it again.
notice-form-taken-up = Taken up as it was left.
notice-form-waits = Another form was begun and waits ({ $key } in the queue opens it): the line stays as it is.
notice-form-waits-hint = { $record } records it; { $edit } in the queue then completes it in its form.
notice-line-waits = What you had begun before is still waiting: { $key } takes it up.
notice-line-back = What you had begun before is in the line again.
notice-line-left = { $count ->
    [one] A line of { $day }, begun and not recorded, waits by itself.
   *[other] { $count } lines, begun and not recorded, wait by themselves, the last one of { $day }.
}
notice-line-left-once = { $count ->
    [one] A line begun before and not recorded waits by itself.
   *[other] { $count } lines begun before and not recorded wait by themselves.
}
notice-line-left-hint = { $count ->
    [one] { $review } takes it up on its day; { $up } shows it here.
   *[other] { $review } takes them up on their day; { $up } shows them here.
}
notice-line-left-hint-here = { $count ->
    [one] { $review } in the queue takes it up; { $up } shows it here.
   *[other] { $review } in the queue takes them up; { $up } shows them here.
}
notice-form-left = A form begun and not recorded waits by itself: { $key } in the queue takes it up.
notice-form-left-of = A form of { $day }, begun and not recorded, waits by itself: { $key } in the queue takes it up on its day.
notice-line-goes-on = Your words of { $day }, not recorded yet, are in the line again.
notice-line-of-another-day = These words are of { $day }; recorded here, they count for { $here }. { $key } in the queue takes them up on their day.
notice-line-laid-aside = The line begun for somebody else is laid aside as it is: { $key } takes it up.
ask-outcome = How did it end?
ask-why = Why was it impossible?
ask-cause = Why turn away?
ask-how = How to refer to { $service }?
ask-desk = Pass to which desk?
ask-desk-reading = Name of the desk, for example 2
ask-time = What time was it?
ask-time-reading = For example 9:42; the time first noted stays visible.
ask-entry-day = Which day do the visits belong to?
ask-entry-day-reading = yesterday, Mon, 17/11…; empty: today
entry-day-back = another day, today
ask-not-understood = Not understood.
ask-reason-needed = A reason is needed, in a few words.
form-title-new = New visit
settings-title-first = Welcome to guichet · Enter accepts each answer
settings-title = Settings
field-settings-lang = Language
field-settings-service = Name of the service
field-settings-desk = Desk
field-settings-worker = Initials
chip-repeated = { $word }: already said, kept as note
chip-other-card = { $word }: second card, kept as note; a visit has one person only
key-space = Space
key-enter = Enter
undone-record = the recording of visit
undone-edit = the change to visit
undone-arrive = the arrival of visit
undone-call = the call of visit
undone-not-here = the unanswered call of visit
undone-start = the start of visit
undone-hold = the pause of visit
undone-resume = the resumption of visit
undone-pass = the passing on of visit
undone-urgent = the urgency of visit
undone-normal = the end of urgency of visit
undone-leave = the leaving of visit
undone-no-show = the no-show of visit
undone-turn-away = the turning away of visit
undone-close = the finishing of visit
undone-correct-time = the corrected time of visit
undone-refer = the referral of visit
undone-case-open = the opening of case
undone-case-entry = the entry on case
undone-case-next = the next action of case
undone-case-close = the closing of case
undone-case-reopen = the reopening of case
undone-person-edit = the change to the person
chip-age-more = { $age } years and over
notice-not-now = Not possible now: { $ticket } · { $status }.
notice-back-in-queue = not here, back in the queue
choice-type = type to search
choice-nothing = Nothing matches “{ $typed }”. Erase a letter to see more; Esc: back.
notice-no-answer = Nothing is noted: a number answers here. Type it, then Enter; Esc: back.
settings-desk-default = Desk ({ $desk } if empty)
ask-take-over = { $ticket } is at desk { $desk }
take-over-no = leave it
take-over-yes = take over here: { $does }
notice-edited-elsewhere = Another desk saved this visit in the meantime.
notice-name-erased = The close of the day has erased the calling name of this visit meanwhile.
ask-discard = Throw away what is typed here?
discard-no = keep
discard-yes = throw away
notice-discarded = Form thrown away; nothing was saved.
notice-form-discarded = Form thrown away; nothing was saved. u brings it back
notice-nothing-said = Nothing to record: type at least one word.
queue-title-day = { $day } · { $count } { $count ->
    [one] visit
   *[other] visits
 }
queue-empty-day = No visit on that day. { $new }: record one · { $help }: help
notice-draft-not-saved = What is typed is not on disk yet (busy, full, or the record moved). Wait a moment, or leave once more to give it up.
notice-settings-for-now = Settings hold until the program closes; the settings file is not touched.
merge-theirs = Taken from the other desk: { $fields }.
merge-both = Changed on both sides, yours stays: { $fields }.
merge-both-field = { $field } (theirs: { $value })
merge-nothing = No field of this form has changed.
merge-hint = Ctrl-S saves the form as it stands here; Ctrl-G throws it away.
labelled = { $label }: { $said }
merge-empty = empty
