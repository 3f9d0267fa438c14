# The day as a whole: its page, its close, the note for whoever comes next.
action-day = day's page
action-day-help = See the day at a glance, write the note for tomorrow, close it.
action-forgotten-day = to close
action-forgotten-day-help = Open the oldest day that is not closed, or has no backup.
action-hand-over = yesterday's note
action-hand-over-help = Read the note of the last closed day.
action-day-close = close
action-day-close-help = Close the day: calling names are erased and a verified backup is made.
action-day-reopen = reopen
action-day-reopen-help = Reopen a closed day, saying why; this leaves a trace.
action-day-note = note
action-day-note-help = Write the note for the next opening; the screen shows it first.
action-day-backup = back up
action-day-backup-help = Make the backup that is missing: of a closed day, or in the second place.
action-day-print = print
action-day-print-help = Print the day's page.
action-day-save = file
action-day-save-help = Write the day's page to a file: PDF, Markdown or text, by its name.
action-day-before = day before
action-day-before-help = See the day before.
action-day-after = day after
action-day-after-help = See the day after.
context-day = A day's page
context-hand-over = Note of the day before
day-title = Day of { $day }
day-state = State
day-open = not closed
day-by-desk = desk { $desk }
day-closed = closed by { $by }
day-no-backup = WITHOUT a backup
day-ends-label = Loose ends
day-ends = { $count ->
    [one] one thing is not finished
   *[other] { $count } things are not finished
}
day-no-ends = none
day-visits = Visits
day-all = in all
day-waits = Waiting
day-services = At the desk
day-median = median
day-longest = longest
day-measured = measured
day-minutes = { $n } min
day-topics = Topics
day-institutions = Institutions
day-origins = Origin
day-refused = Turned away
day-news = New
day-new-referrals = referrals
day-new-cases = cases opened
day-closed-cases = cases closed
day-new-people = people
day-note = For tomorrow
day-note-none = (no note)
day-note-draft = (not saved yet; it will be with the close)
day-note-proposed = (proposed from what is not finished; it will be saved with the close)
day-note-carried-on = (follows what is not finished; your lines are kept; it will be saved with the close)
day-note-own = Your text
day-note-apart = (at this desk alone: another desk saved the note above; { $key } takes it up again, F2 saves it in its place)
day-note-apart-closed = (at this desk alone: the day is closed with the note above; { $key } takes it up again, F2 saves it in its place)
day-note-title = Note for tomorrow · { $day }
field-day-note = Note
day-trace = Trace
day-event-closed = { $at } · closed by { $by }
day-event-reopened = { $at } · reopened by { $by }: { $detail }
day-event-added = { $at } · visit { $detail } added by { $by }
day-event-changed = { $at } · visit { $detail } changed by { $by }
day-end-open-visit = Visits not over
day-end-odd-times = Visits with doubtful times
day-end-unsaid-visit = Visits without topic or outcome
day-end-no-check-back = Referrals without a day to ask
day-end-no-next-step = Cases without next step
day-end-case-due = Cases due
day-end-check-due = Referrals due
day-end-no-consent = Consent to ask for
day-file = day
ask-day-close = Close { $day }?
ask-day-close-names = { $count ->
    [one] One calling name will be erased for good.
   *[other] { $count } calling names will be erased for good.
}
ask-day-close-drafts = { $count ->
    [one] A text begun about a visit that was undone will be erased too.
   *[other] { $count } texts begun about visits that were undone will be erased too.
}
ask-day-close-line = { $count ->
    [one] An entry begun here: its name will be erased, the rest kept.
   *[other] { $count } entries begun here: their names will be erased, the rest kept.
}
ask-day-close-lines-elsewhere = { $count ->
    [one] A text begun at another desk: the name in it will be erased, the rest kept.
   *[other] { $count } texts begun at other desks: the names in them will be erased, the rest kept.
}
ask-day-close-open = { $count ->
    [one] One visit is not over.
   *[other] { $count } visits are not over.
}
day-close-yes = Yes, close it
day-close-no = No, not yet
ask-day-reopen = Why reopen this day?
ask-day-reopen-reading = in one line; the reason stays in the trace
ask-day-file = Into which file?
ask-day-file-reading = .pdf, .md, .html or .txt; a file that is there is never overwritten
notice-day-is-closed = This day is closed already.
notice-day-is-open = This day is not closed.
notice-no-hand-over = No note of earlier days.
notice-no-forgotten-day = All earlier days are closed and backed up.
notice-day-note-saved = Note saved.
notice-day-note-elsewhere = Another desk saved this note meanwhile: “{ $note }”. Your text is kept; saving again replaces it.
notice-day-note-first = Another desk saved a note, and your text is not saved: { $key } first, to keep one or the other.
notice-backup-begun = Closing: the backup is being made…
notice-backup-alone-begun = The backup is being made…
notice-backup-not-finished = The backup is not finished. Leaving once more stops it: the day stays closed, without a backup.
notice-backup-alone-not-finished = The backup is not finished. Leaving once more stops it.
notice-backup-failed = The day is closed, but WITHOUT a backup: those of before keep the erased calling names until the next one. { $error }
backup-second-keeps-names = Earlier copies there keep the calling names that were erased, until the next backup that gets there.
notice-backup-alone-failed = Backup not made. { $error }
notice-backup-alone = Backup verified: { $file }.
notice-backup-there = Nothing to make again: the last backup is wherever it should be.
notice-backup-no-file = Nothing to back up: this record is in no file.
backup-not-noted = Backup made and verified: { $file }. But it could not be noted, and still counts as missing.
backup-not-noted-hint = The copy is good as it is. Once the file is free, make it again to have it noted: the day's page (b, then v).
notice-day-backed-up = { $count ->
    [one] Day of { $day } closed, backup verified: { $file }.
   *[other] { $count } days closed, backup verified: { $file }.
}
notice-closed-elsewhere = The day { $day } was closed at another desk: in what is begun here, the calling names are erased; the rest is kept.
notice-day-closed = Day of { $day } closed.
notice-day-reopened = Day of { $day } reopened.
notice-day-written = Page written: { $path }
notice-midnight = Midnight has passed: the screen still shows { $day }. { $key } goes to { $today }.
notice-today = The screen now shows { $day }.
standing-midnight = Midnight has passed · still { $day } · { $key }: go to { $today }
standing-forgotten = { $count ->
    [one] One day to close: { $day } · { $key }
   *[other] { $count } days to close, first { $day } · { $key }
}
standing-without-backup = { $count ->
    [one] Day closed without a backup: { $day } · { $key }
   *[other] { $count } days closed without a backup, first { $day } · { $key }
}
standing-closed = The day is closed: what is still noted leaves a trace · { $key }
standing-read = { $key }: read
hand-over-title = Note of { $day }
hand-over-title-by = Note of { $day } ({ $by })
ask-midnight = Midnight has passed. Which day does this visit belong to?
midnight-shown = { $day }, the day on the screen
midnight-today = { $day }, today: the screen goes there
ask-closed-day = { $day } is closed. Add this visit all the same? Without a linked person its calling name will not be kept.
closed-day-no = No
closed-day-yes = Yes, add it; this leaves a trace
notice-undo-ends-at-close = Nothing left to undo: the close of { $day } cannot be undone.
notice-undo-ends-closed = Its names are erased; the day can be reopened from its page ({ $keys }).
notice-undo-ends-reopened = Its names are erased, even where the day is open again.
undone-day-note = note of the day
undone-day-close = close of the day
undone-day-reopen = reopening of the day
error-day-closed = The day is closed: it is too late for this. Nothing was changed.
error-day-closed-hint = A close cannot be undone, the names are erased; but the day can be reopened from its page (b, ← to that day, then o) or with “guichet day reopen”.
error-bad-backup = The backup does not hold all that is in the record: { $place }. It was not kept; the record itself is intact.
error-bad-backup-hint = Try again; if it happens once more, check the disk and make a backup elsewhere: “guichet backup --to FOLDER”.
error-bad-backup-damaged = This backup is damaged: { $place }. It was not touched, nor was the record.
error-bad-backup-damaged-hint = Keep it aside. If the record opens, make another one: “guichet backup”, then check that disk; do not put an older one back. If it no longer opens, “guichet doctor” names the newest one that is sound.
error-bad-backup-empty = This file is empty (0 bytes): { $place }. There is nothing in it to take back; the record is as it was.
error-bad-backup-empty-hint = Take another backup, and check that disk. If the record opens, “guichet backup” makes a new one; if not, “guichet doctor” names the newest one that is sound.
cli-help-day = The day: its page, closing it, reopening it
cli-help-day-show = A day's page
cli-help-day-show-day = The day: 2026-11-18, yesterday, mon (else today)
cli-help-day-show-format = text, md, html, pdf or json
cli-help-day-show-output = The file to write, instead of the screen; the ending of its name says the format
cli-help-day-show-force = Replace the file if it is there
cli-help-day-close = Close a day: erase calling names, make a verified backup
cli-help-day-close-day = The day: 2026-11-18, yesterday, mon (else today)
cli-help-day-close-note = The note for the next opening (else the day's own, or what is not finished)
cli-help-day-close-yes = Close although some visits are not over; without it, say how many and do nothing
cli-help-day-reopen = Reopen a closed day; the reason stays in its trace
cli-help-day-reopen-day = The day: 2026-11-18, yesterday, mon (else today)
cli-help-day-reopen-why = Why
cli-help-day-list = Days that are closed, and those that are not
cli-help-backup = Make a verified backup of the record
cli-help-backup-to = The folder to write it to (else the configuration's); it is made, but not the one it is in
cli-help-verify = Check a backup: whole, and readable by this version
cli-help-verify-from = The backup file
cli-help-restore = Put a backup in the record's place
cli-help-restore-from = The backup file
cli-help-restore-force = Even if there is a record; it is kept beside it under another name
cli-help-restore-plain = Even if this backup is not encrypted and the record is: it will not be any more
cli-help-restore-other = Even if this backup is of another record than the one that is here
cli-day-closed = Day of { $day } closed · names erased: { $names } · in texts not recorded: { $unrecorded } · backup verified: { $file }
cli-day-closed-alone = Day of { $day } closed, but WITHOUT a backup: those of before keep the erased calling names until the next one.
cli-day-not-noted = But this backup could not be noted: the day still counts as one without. Once the cause is gone, make it again from the day's page (b, then v).
cli-name-not-kept = { $day } is closed: the calling name of ticket { $ticket } was not kept. Reopen the day first ("guichet day reopen") if somebody is to be called.
cli-day-none = No days.
cli-backup-made = Backup verified: { $path }
cli-backup-same-disk = Note: this folder is on the same disk as the record, and the loss of that disk would take both. If a stick or a share was meant, see whether it is really plugged in there.
cli-backup-not-entered = This is done: the backup is made and verified; only its entry in the access journal is missing.
cli-backup-not-entered-hint = The copy is good as it is. To have a backup entered, run “guichet backup” again once the file is free, or note elsewhere who made this one.
cli-backup-sound = This backup is whole · visits: { $visits } · last entry: { $last }
cli-backup-last = { $day }, { $time }
cli-backup-last-none = none
cli-restored = Backup put in place: { $path }
cli-restored-kept = The record that was there is kept: { $path }
cli-restored-kept-log = Of the record that was there only its log was left; it is kept: { $path } (with the keyring, “.keys”, of the same name, where there was one). What was written last may be in it, and in no backup; but without the file that is gone guichet cannot read it. Keep it as long as that file may be found again, or you are not sure that nothing is missing. What was done since the backup is to be done again from paper: visits, restrictions, corrections, refusals; only erasings are done again.
cli-restored-kept-keys = Of the record that was there only its keyring was left; it is kept: { $path }. It does not open what was put back, but perhaps the file that is gone: keep it as long as that may be found again. What was done since the backup is to be done again from paper: visits, restrictions, corrections, refusals; only erasings are done again.
cli-restored-holds = It holds the work done until its last entry: { $last } · visits: { $visits }
cli-restored-erasings = Taken over into the register as they stood, from the record of before, lines of erasings: { $lines }
cli-restored-lacks = The record that was there went further. Last entry: { $last } · visits: { $before }, of them not here now: { $missing } · actions not here now (recording, calling, closing, working on a case…): { $acts } · texts begun: { $begun } · readings and what was handed out, in the access log: { $looks } · decisions of the register not here now: { $decisions }
cli-restored-reads = That work is not lost: it can be read in the file that was set aside, “guichet --db { TYPED($path) }”. Keep that file until all of it is entered again.
cli-restored-unread = The record that was there could not be compared with the backup (damaged, or not opened by the same key): what was noted there since is not here. Keep the file that was set aside: { $path }
cli-restored-all-rescued = Nothing is to be done again: the file that was set aside is the one that the rescue read, nothing was noted in it since, and the rescue took all of it over. Keep it as long as you are not sure of that: { $path }
cli-restored-rest-rescued = Nothing is missing here but what the rescue said it could not read; nothing else is to be done again. The file that was set aside is the one that it read, and nothing was noted in it since. Keep it: { $path }
cli-restored-keys-other = The “.keys” file of the record that was there did not go with it (damaged, or of another key): the file that was set aside got the backup's, which opens it. The other one stays beside it: { $path }
cli-restored-keys-left = The file that was set aside lacks the “.keys” that opens it ({ $path }), and it could not get it. Before you open it, copy { $keys } to that place, which opens it; keep the other one under another name.
cli-restored-redo = To be done again before anybody works: restrictions, corrections, refusals and records kept on purpose since the backup; only erasings are done again (their line in the register, with its reason, does not come back: print that of the file that was set aside). The register of the file that was set aside lists them, if it opens: “guichet --db { TYPED($path) } person decisions”; else the requests on paper.
cli-restored-redo-but-erasings = To be done again before anybody works: restrictions, corrections, refusals and records kept on purpose since the backup; only erasings are done again, and their lines of the register were taken over as they stood. The register of the file that was set aside tells the others: “guichet --db { TYPED($path) } person decisions”
cli-restored-plain = Note: the record was encrypted and no longer is. Whoever has the file reads it, and guichet opens without a passphrase. To encrypt it again: “guichet encrypt”.
cli-restored-who-opens = Who can open this record, with the passphrase of the backup's day: { $names }
cli-restored-next = To open it now: “guichet”, with your passphrase as it was on that day; one given or changed since does not open it. If it is forgotten: “guichet --worker INITIALS passphrase --recovery” and the recovery sheet of that day.
cli-restored-next-plain = To open it now: “guichet”, without a passphrase.
cli-restored-open-again = Note: could not open what was here, and can now, with this backup: { $names }. To take an access away: “guichet workers remove”.
error-bad-usage---plain = The record is encrypted, this backup is not: in its place, whoever has the file could read it, and nobody would have a passphrase any more. Nothing was done.
error-bad-usage---plain-hint = Take a backup made since the record was encrypted (a “.keys” file goes with it). If it must be this one: the same command with --plain, then “guichet encrypt”.
error-bad-usage---other = This backup is of another record: it has no visit in common with the one that is here, { $place }. Nothing was done.
error-bad-usage---other-hint = Check the name of the backup; “guichet verify” with that name says until when it goes. To open another record without touching the one that is here, give it another place: “guichet --db OTHER.db restore BACKUP”. If it really is to take this one's place: the same command with --other.
cli-restored-list-spoiled = This list of what was erased cannot be read to its end: { $path }. What can still be read of it and the other lists that were found were followed; if there is a whole one elsewhere (stick, other machine), copy it in its place, then open guichet.
cli-restored-no-list = No list of what was erased was found: whoever was erased since this backup is there again. Look for a list (….erased, beside another backup), copy it here, then open guichet: { $path }
cli-restored-rescued = What the rescue had written is in place now; that file is no longer needed and can be deleted, with what bears its name (.keys, .erased): { $path }
cli-restored-rescued-lacking = What the rescue had written is in place now; that file is no longer needed and can be deleted, with what bears its name (.keys, .erased): { $path }. But keep the damaged file from which it comes: it is the only proof of what the audit lacks.
cli-restored-not-entered = This is done: the backup is put in place; only the entry in the access journal is missing.
cli-restored-not-entered-hint = Do not put it in place a second time: the record is there. Note elsewhere who did it, and when.
error-locked-restoring = guichet is still open on this record, or another program is reading it ({ $place }). The backup was not put in place: the record is as it was.
error-locked-restoring-hint = Close guichet at every desk (^Q; where it is locked, unlock it first or take it over with ↑), then give the same command again; if it lasts, a backup or an antivirus still reads the file.
error-system-aside = The backup could not be put in place, and the record that was there could not get its name back. It is whole, here: { $place }
error-system-aside-hint = Delete nothing that has these names. Check the disk, then run the same command again, or give these files the record's name back, with the “.keys” file of the same name where there is one.
day-note-line = – { $what }: { $which }
error-no-backup = No backup could be written: { $place }. The record itself is intact.
error-no-backup-hint = See that this folder exists and can be written to, then make the backup again from the day's page (b, then v) or with “guichet backup”.
error-no-backup-full = No backup could be written: the disk of { $place } is full. The record itself is intact.
error-no-backup-full-hint = Make room on that disk, then make the backup again from the day's page (b, then v) or with “guichet backup”.
error-no-backup-before = No backup could be written: { $place }. Without one, nothing was changed: the record, its keys and its encryption are as before.
error-no-backup-before-hint = See that this folder exists and can be written to, then run the same command again: “guichet { $others }”.
error-no-backup-before-full = No backup could be written: the disk of { $place } is full. Without one, nothing was changed: the record, its keys and its encryption are as before.
error-no-backup-before-full-hint = Make room on that disk, then run the same command again: “guichet { $others }”.
error-no-backup-folder = The folder { $place } is not there, nor the one it would be in: no backup was written. The record itself is intact.
error-no-backup-folder-hint = If it is a stick or a share, see whether it is plugged in, and under this name; else make the folder first.
error-no-second = The copy in the second place was not written: { $place }. The backup in the first place is made and verified.
error-no-second-hint = Plug in the stick or the share, see that it can be written to, then make the backup again (on the screen b, then v; or “guichet backup”).
error-no-second-full = The second place is full, and the copy was not written there: { $place }. The backup in the first place is made and verified.
error-no-second-full-hint = Make room there or take a larger stick, then make the backup again (on the screen b, then v; or “guichet backup”).
error-names-left = A backup of before the close still holds calling names, and could not be written anew without them: { $place }
error-names-left-hint = See that it can be written to and that there is room left; then “guichet backup” tries again, as the next close does. Where nothing helps, the first backup after its 48 hours removes it.
error-no-second-same = The second place is the same folder as the first: { $place }. The backup is there, made and verified, but only once.
error-no-second-same-hint = Name a USB stick or a share as the second place: [backup] second in the configuration.
error-no-backup-link = No backup was written: a link that belongs to another account leads to this place, { $place }, and was not followed. The record itself is intact.
error-no-backup-link-hint = Give the folder's real path, or choose a folder of your own account, then make the backup again.
error-no-second-link = The copy in the second place was not written: a link that belongs to another account leads there, { $place }, and was not followed. The backup in the first place is made and verified.
error-no-second-link-hint = Give the real path of the stick or the share ([backup] second in the configuration), then make the backup again.
