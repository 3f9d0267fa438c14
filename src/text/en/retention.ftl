# Retention: how long everything stays, and who decides that it goes.
action-retention = retention
action-retention-help = See what comes to the end of the time it is kept, and decide (coordinators).
action-retention-keep = keep
action-retention-keep-help = Keep the selected record for one more year, saying why.
action-retention-erase = erase
action-retention-erase-help = Erase all that is due, after a verified backup and a word to type.
action-retention-save = file
action-retention-save-help = Write the list to a CSV file, for whoever keeps the archives.
context-retention = Retention
standing-retention = To look at this month ({ $palette } then “{ $name }”): { $what }

retention-title = Retention
retention-file = retention
retention-mode-confirm = Nothing is erased by itself: look at the list, keep what must be kept, then confirm.
retention-mode-propose = This house only proposes (archives): nothing is ever erased from here; the list can be written to a file.
retention-mode-mistaken = The configuration has a mistake ({ $place }): as long as it is there, guichet only proposes, and erases nothing from here.
retention-never = Nothing has been erased at its end so far.
retention-last-run = Last erased on { $day } by { $by }: { $what }.
retention-now = Due now
retention-coming = Due by { $day }
retention-held = Past their time, still going on (case, referral, mandate, restriction)
retention-kept = Kept on purpose
retention-rules = How long
retention-nothing = nothing
retention-more = … and more: the list fills again after the erasing
retention-more-than = more than { $what }
retention-n-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
retention-n-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
retention-n-notes = { $count ->
    [one] { $count } visit with a note or name
   *[other] { $count } visits with notes or names
}
retention-n-days = { $count ->
    [one] { $count } day with a note
   *[other] { $count } days with notes
}
retention-n-visit-texts = { $count ->
    [one] { $count } text of a visit
   *[other] { $count } texts of visits
}
retention-n-day-notes = { $count ->
    [one] { $count } note of a day
   *[other] { $count } notes of days
}
retention-n-texts = { $count ->
    [one] { $count } free text (visits, days)
   *[other] { $count } free texts (visits, days)
}
retention-n-drafts = { $count ->
    [one] { $count } abandoned text
   *[other] { $count } abandoned texts
}
retention-n-audit = { $count ->
    [one] { $count } line of the access log
   *[other] { $count } lines of the access log
}
retention-n-actions = { $count ->
    [one] { $count } action in the log
   *[other] { $count } actions in the log
}
retention-n-lines = { $count ->
    [one] { $count } line of the logs
   *[other] { $count } lines of the logs
}
retention-notes-go = without a person: the text is emptied, the figures stay
retention-days-go = note, why reopened: emptied
retention-drafts-go = at seats that nobody takes any more
retention-audit-goes = the oldest months, whole
retention-actions-go = who did what: the oldest months
retention-last = last contact { $day }
retention-until = until { $day }: { $reason }
retention-kind-calling-names = Calling name
retention-kind-images = What undo needs
retention-kind-notes = Free text of a visit without a person, its name too
retention-kind-days = Note of a day, why it was reopened
retention-kind-people = Person with their cases
retention-kind-cases = Closed case, person still comes
retention-kind-drafts = Abandoned text
retention-kind-audit = Access log
retention-kind-actions = Log of actions (who did what)
retention-kind-testimonies = Testimony whose agreement was taken back
retention-after-close = at the day's close
retention-after-day = once the day is over
retention-after-once = at once
retention-after-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
retention-after-contact = { $months ->
    [one] { $months } month
   *[other] { $months } months
} without contact
retention-after-seat = { $months ->
    [one] { $months } month
   *[other] { $months } months
} without use of the seat
retention-then-erased = erased
retention-then-emptied = text emptied, figures kept
retention-then-asked = asked, then erased

ask-retention-keep = Why keep { $who } for one more year?
ask-retention-keep-reading = in one line, without naming the person; the reason stays with the record
ask-retention-erase = Erase { $what }?
ask-retention-erase-reading = Visits and days stay, without their text. Type “{ $word }”: a verified backup first, then there is no way back
ask-retention-file = To which file?
ask-retention-file-reading = .csv; the list names people, and a file that is there is never overwritten
notice-retention-no-record = Nothing to keep on this line: select a person or a case.
notice-retention-nothing = Nothing is due.
notice-retention-begun = Backing up, then erasing…
notice-retention-not-finished = The erasing is not finished. Leaving once more stops it; what is left will be proposed again.
notice-retention-not-begun = Nothing was erased, for want of a backup. { $error }
notice-retention-erased = Erased: { $what }.
notice-retention-spared = { $count ->
    [one] One record was spared: it changed in the meantime.
   *[other] { $count } records were spared: they changed in the meantime.
}
notice-retention-backup = The backup from before still holds them: { $file }.
notice-retention-kept = Kept until { $day }.
notice-retention-written = List written: { $path }
undone-retention-keep = decision to keep a record

error-proposes-only = This house only proposes what to erase. Nothing was erased.
error-proposes-only-hint = The list can be written to a file (e on the retention page, or “guichet retention show --csv”) for whoever keeps the archives; “mode” in the section [retention] of the configuration decides.
error-bad-config-retention = The configuration has a mistake: { $place }. As long as it is there, guichet only proposes; nothing was erased.
error-bad-config-retention-hint = Correct the line shown (terms are months, 1 to 600), then try again: until then nobody can know what the house decided.
error-bad-usage---yes = --yes is missing, which confirms. Nothing was done.
error-bad-usage---yes-hint = Give the same command again with --yes if it is meant.
error-not-found-retention-record = There is no case of this number here, no card of this code and no such id. Nothing has changed.
error-not-found-retention-record-hint = “guichet retention show” ends each line with what is typed here; or the number of a case (2026-0142), the code of a card (K7M-49).
cli-help-retention = What comes to the end of the time it is kept (coordinators)
cli-help-retention-show = What is due, what will be next month, what is kept, and for how long
cli-help-retention-show-csv = Write the list as CSV, for whoever keeps the archives
cli-help-retention-show-output = The file to write, instead of the screen; the ending of its name says the format
cli-help-retention-show-force = Replace the file if it is there
cli-help-retention-run = Erase what is due, after a verified backup
cli-help-retention-run-yes = Confirm; without it nothing is erased
cli-help-retention-keep = Keep a person or a case for one more year
cli-help-retention-keep-record = A card code, a case's number, or the reference that “show” gives
cli-help-retention-keep-reason = Why, without naming the person
