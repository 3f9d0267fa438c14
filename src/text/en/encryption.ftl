# Encryption: passphrases, the recovery key, who can open the record.
error-key-needed = The record is encrypted and was not opened: { $place }.
error-key-needed-hint = Give your passphrase: at the keyboard, or by “--passphrase-file FILE”; where there are several people, say who by “--worker INITIALS”.
error-key-needed-nothing-typed = Nothing was typed. Nothing was opened or changed.
error-key-needed-nothing-typed-hint = Give the command again, type what is asked for (nothing is shown), then Enter.
error-wrong-passphrase = This is not the right passphrase. Nothing was opened or changed.
error-wrong-passphrase-hint = Check the capitals and the keyboard's layout. If it is forgotten, the recovery key (the printed sheet) opens the record: “guichet passphrase --recovery”. If you are sure of it, the keyring may be damaged: that of the newest backup (….keys) made since the last change of key, put beside the file, still opens it.
error-wrong-passphrase-several = This is not the right passphrase. Nothing was opened or changed.
error-wrong-passphrase-several-hint = Check the capitals and the keyboard's layout. If it is forgotten, the recovery key (the printed sheet) opens the record: “guichet --worker { TYPED($place) } passphrase --recovery”. If you are sure of it, the keyring may be damaged: that of the newest backup (….keys) made since the last change of key, put beside the file, still opens it.
error-wrong-passphrase-recovery = This recovery key opens nothing. Nothing was opened or changed.
error-wrong-passphrase-recovery-hint = It is the sheet of another day, or that of another record; or characters are missing. A backup opens with the sheet of its day, perhaps an older one; the record with the newest. Count again: eight groups of five.
error-wrong-passphrase-recovery-group = Group { $place } of the recovery key is not copied right. Nothing was opened or changed.
error-wrong-passphrase-recovery-group-hint = Compare it with the sheet, character by character: there is no I, L, O or U in it.
error-wrong-passphrase-before = A change of keys was interrupted: this passphrase is of the old key, and the record has the new one already. Nothing was opened or changed.
error-wrong-passphrase-before-hint = Whoever was changing the key (a coordinator) opens the record with their passphrase; they then give the others theirs again (“guichet workers add”) and make another recovery key (“guichet recovery”). If no passphrase opens it: “guichet restore BACKUP --force”.
error-wrong-passphrase-recovery-before = A change of keys was interrupted: this sheet is of the old key, and the record has the new one already. Nothing was opened or changed.
error-wrong-passphrase-recovery-before-hint = Whoever was changing the key (a coordinator) opens the record with their passphrase, and makes another recovery key: “guichet recovery”. This sheet still opens backups from before. If no passphrase opens the record: “guichet restore BACKUP --force”.
error-wrong-passphrase-then = This is not the right passphrase. Nothing was opened or changed.
error-wrong-passphrase-then-hint = Check the capitals and the keyboard's layout. A backup is opened by the passphrase of the day it was made. If it is forgotten, the same command with “--recovery” asks for the recovery key (the printed sheet).
error-short-passphrase = This passphrase is too short. Nothing has changed.
error-short-passphrase-hint = At least 12 characters: simplest is a row of four or five words that you alone put together.
error-open-secret = Other accounts of this machine can read { $place }: it was not used.
error-open-secret-hint = Make it readable by you alone: “chmod 600” and its name.
error-bad-file-secret = This file is not text in UTF-8: { $place }. Nothing was opened or changed.
error-bad-file-secret-hint = Save it again as text, encoding UTF-8 (in Notepad: Save as, Encoding), and try again.
error-bad-file-secret-empty = The first line of this file is empty: { $place }. Nothing was opened or changed.
error-bad-file-secret-empty-hint = The passphrase (or the recovery key) is missing there: write it on the first line, and try again.
error-bad-keys = The keyring is damaged ({ $place }): without it the record does not open. The record was not touched.
error-bad-keys-hint = Keep it under another name, and copy the “.keys” file of the last backup, made since the last change of key (rekey), into its place: it opens with the passphrases of that day.
error-bad-keys-missing = This file looks encrypted, and its keyring is not beside it: { $place }. Nothing was opened, read or changed; the record may be whole.
error-bad-keys-missing-hint = Copy there, under this name, the “.keys” file of a backup made since the last change of key (rekey), then try again. A backup that is put back would lose what was done since: only where there is no keyring at all. If it is no file of guichet, check its name.
error-bad-keys-part = The keyring is damaged where this access stands: the passphrase or the recovery key may be right. The record was not touched.
error-bad-keys-part-hint = Somebody who still opens it gives you access again: “guichet --worker COORDINATOR workers add INITIALS --replace”; so does the recovery key: “guichet passphrase --recovery”. Otherwise keep the keyring under another name, and copy the “.keys” file of a backup made since the last change of key (rekey), never of an older one, into its place: it opens with the passphrases of that day.
error-bad-keys-other = This keyring is of another key than the record: { $place }. The passphrase or the recovery key is right, but it opens nothing of the file. The file was not touched.
error-bad-keys-other-hint = Keep it under another name, and copy the “.keys” file of a backup made since the last change of key (rekey) into its place. Only if there is none, or nothing changes by it, the beginning of the file may be spoiled: “guichet rescue { $file } --output { $new }”. A backup put back would lose what was done since it.
error-bad-keys-other-unread = Nothing could be read: this keyring is of another key than the record, or the beginning of the file is spoiled ({ $place }). The file was not touched, and no other was written.
error-bad-keys-other-unread-hint = It may be whole. Keep this keyring under another name, copy the “.keys” file of a backup made since the last change of key (rekey) into its place, then try again. Put no backup back before that: what was done since would be lost, and whoever lost their access might have it again. If no keyring changes anything, it is the beginning of the file that is spoiled.
error-bad-keys-missing-copy = This file looks encrypted, and its keyring is not beside it: { $place }. Nothing was opened, read or changed; it may be whole, and the record is as it was.
error-bad-keys-missing-copy-hint = Copy there, under this name, the “.keys” file of a backup of the same time: the nearest one before or after this one, with no change of key (rekey) between the two; then try again. If it is no file of guichet, check its name.
error-bad-keys-other-copy = This keyring opens nothing of this file: { $place }. The passphrase or the recovery key is right; but the keyring is of another key, or the beginning of the file is spoiled. Nothing was touched; the record is as it was.
error-bad-keys-other-copy-hint = The file may be whole. Keep this keyring under another name, and copy the “.keys” file of a backup of the same time into its place: the nearest one before or after this one, with no change of key (rekey) between the two; then try again. Only if none changes anything, it is the file that is damaged: take another backup.
error-bad-keys-unread-copy = The keyring of this file is damaged: { $place }. Without it the file does not open; it may be whole. Nothing was touched; the record is as it was.
error-bad-keys-unread-copy-hint = Keep this keyring under another name, and copy the “.keys” file of a backup of the same time into its place: the nearest one before or after this one, with no change of key (rekey) between the two; then try again.
error-bad-keys-part-copy = The keyring of this file is damaged where this access stands: { $place }. The passphrase or the recovery key may be right. Nothing was touched; the record is as it was.
error-bad-keys-part-copy-hint = Try somebody else's passphrase (--worker INITIALS) or the recovery key (--recovery). Otherwise keep this keyring under another name, and copy the “.keys” file of a backup of the same time into its place: the nearest one before or after this one, with no change of key (rekey) between the two.
error-bad-keys-backup = The backup is made, but its keyring is damaged like that of the record: { $place }. Whoever can no longer open the record cannot open this copy either.
error-bad-keys-backup-hint = First mend the record's keyring: give those accesses again that no longer open (“guichet{ BY($others) } workers add INITIALS --replace”, “guichet{ BY($others) } recovery” for the recovery key), or copy the “.keys” file of a backup made since the last change of key (rekey) into its place. Then make the backup again. Until then, keep those from before.
error-bad-keys-opened = The record is open, but some of its keyring is damaged: { $place }.
error-bad-keys-opened-hint = Try each access, and give those again that no longer open: “guichet{ BY($others) } workers add INITIALS --replace” for somebody, “guichet --worker INITIALS passphrase” for yourself, “guichet{ BY($others) } recovery” for the recovery key. Or copy the “.keys” file of a backup made since the last change of key (rekey), never of an older one, into its place.
error-last-coordinator = This is the last coordinator: the passphrase stays.
error-last-coordinator-hint = First give the role to somebody else: “guichet workers add INITIALS --coordinator”.
error-replaced = Another file was put in the record's place while guichet was open ({ $place }). What is done now is not recorded; what was is still in the open windows, and not written beside yet.
error-replaced-hint = Close no window of guichet. Where the disk is full, make room; then do the action again: what was recorded is kept beside then.
error-replaced-kept = Another file was put in the record's place while guichet was open. What is done now is not recorded; what was is kept: { $place }.
error-replaced-kept-hint = Write down what is under way, leave guichet and open it again: it will take the file that was put there. “guichet doctor” says what the other one has besides; “guichet restore { TYPED($place) } --force” puts it back.
error-replaced-gone = The record was deleted or moved while guichet was open ({ $place }). What is done now is not recorded; what was is still in the open windows, and not written beside yet.
error-replaced-gone-hint = Close no window of guichet. Put the file or its folder back in its place, or make room on the disk; then do the action again.
error-replaced-kept-gone = The record was deleted or moved while guichet was open. What is done now is not recorded; what was is kept: { $place }.
error-replaced-kept-gone-hint = Write down what is under way and leave guichet everywhere; then: “guichet restore { TYPED($place) }”.
error-replaced-emptied = The record was emptied while guichet was open: { $place }. What is done now is not recorded, and what was is in this file no more.
error-replaced-emptied-hint = Write down what is still on the screen, leave guichet everywhere and start it again: it names the newest backup, and says how to put it back.
error-replaced-log = The record's log (-wal) was deleted while guichet was open: { $place }. What is done now is not recorded; what was will be in the file once guichet is closed.
error-replaced-log-hint = Write down what is under way and leave guichet everywhere: on closing it writes everything into the file. Then open it again.
error-key-needed---worker = The record is encrypted, and several people can open it. It was not opened.
error-key-needed---worker-hint = Say who you are: “guichet --worker INITIALS …”; then give your passphrase; if it is forgotten: “guichet --worker INITIALS passphrase --recovery” and the recovery key.
error-key-needed-worker-shut-out = { $place } has no passphrase for this record. It was not opened.
error-key-needed-worker-shut-out-hint = Check the initials. If they are yours, ask whoever coordinates ({ $others }) for a passphrase: “guichet --worker { TYPED($first) } workers add { TYPED($place) }”. After a change of the key everybody is given a new one.
error-key-needed-worker-then = This file is encrypted, and several people can open it: { $place }. It was not opened.
error-key-needed-worker-then-hint = Say who you are: the same command with “--worker INITIALS”; then give your passphrase, for a backup that of the day it was made. If it is forgotten: the same command with “--recovery”, and the recovery key.
error-key-needed-worker-unknown = This person has no passphrase for this file; these have one: { $place }. It was not opened.
error-key-needed-worker-unknown-hint = A backup is opened by the passphrases of the day it was made: “--worker INITIALS” of one of these people, or the recovery sheet (“--recovery”, where the command takes it).
error-key-needed---passphrase-file = The record is encrypted, and nobody is at the keyboard to give the passphrase. It was not opened.
error-key-needed---passphrase-file-hint = In a script, give it by “--passphrase-file FILE”, a file that you alone can read.
error-bad-usage---new-passphrase-file = A new passphrase is needed, and nobody is at the keyboard to give it. Nothing changed.
error-bad-usage---new-passphrase-file-hint = In a script, give it by “--new-passphrase-file FILE”, a file that you alone can read.
error-bad-usage-passphrase-tries = { $place } tries, and still not the same passphrase of at least 12 characters twice. The command is over, nothing has changed.
error-bad-usage-passphrase-tries-hint = Type nothing more here, it would be shown. Choose a passphrase of four or five words first, then run the same command again.
error-key-needed---recovery-file = The recovery key is needed, and nobody is at the keyboard to type it. Nothing was opened or changed.
error-key-needed---recovery-file-hint = In a script, give it by “--recovery-file FILE”: the sheet, or the key alone, in a file that you alone can read.
error-bad-usage---worker = Your initials are missing, which say whose the passphrase is. Nothing has changed.
error-bad-usage---worker-hint = Write for example: guichet --worker EB encrypt --sheet recovery.pdf
error-bad-usage---sheet = The sheet of the recovery key is written into a file { $place }. Nothing has changed.
error-bad-usage---sheet-hint = For example: --sheet recovery.pdf; without --sheet, the key is shown on the screen.
error-bad-usage-initials = The person's initials are missing. Nothing has changed.
error-bad-usage-initials-hint = For example: guichet workers add MD
error-not-found-initials = Nobody has a passphrase under these initials. Nothing has changed.
error-not-found-initials-hint = “guichet workers list” shows who has one.
error-not-found-initials-almost = Nobody has a passphrase under these very initials; { $place }, who may be somebody else, has one. Nothing has changed.
error-not-found-initials-almost-hint = If it is { $place } that you mean, write the initials with the accent; “guichet workers list” shows who has one.
cli-help-global-passphrase_file = The file that holds the passphrase, instead of asking for it
cli-help-by_recovery = Open with the recovery key, asked at the keyboard
cli-help-recovery_file = The file that holds the recovery key, alone or on its sheet (.txt)
cli-passphrase = Passphrase of { $worker }:
cli-passphrase-new = New passphrase of { $worker } (at least 12 characters):
cli-passphrase-again = { $worker }'s once more:
cli-recovery-key = Recovery key (eight groups of five characters):
error-not-sealed = This record is not encrypted ({ $place }). Nothing has changed.
error-not-sealed-hint = To encrypt it: “guichet encrypt”.
error-not-coordinator-keys = Keys and the passphrases of others are for coordinators alone. Nothing has changed.
error-not-coordinator-keys-hint = Ask a coordinator; “guichet workers list” says who. Your own passphrase is changed by “guichet passphrase”.
error-conflict-keys-changed = The key of this record was changed or taken away elsewhere in the meantime. Nothing was changed here.
error-conflict-keys-changed-hint = Start the command again: it will ask for the passphrase that opens the record now.
error-conflict-keys-worker = This person's passphrase was given, changed or taken away elsewhere in the meantime. Nothing was changed here.
error-conflict-keys-worker-hint = “guichet workers list” shows who has one; try again if it is still needed.
error-conflict-keys-sheet = Another recovery key was made elsewhere in the meantime. Nothing was changed here.
error-conflict-keys-sheet-hint = That other sheet opens the record; start again if a new one is still needed.
error-conflict-keys-yours = Your passphrase or your role was changed or taken away elsewhere in the meantime. Nothing was changed here.
error-conflict-keys-yours-hint = “guichet workers list” shows who has a passphrase, and who coordinates.
error-exists-key = This record is encrypted already. Nothing has changed.
error-exists-key-hint = To change your passphrase: “guichet passphrase”; to change the key itself: “guichet rekey”; to remove the copies from before, which are not: “guichet encrypt --forget-plain”, with no other option.
error-exists-sheet = This file is there already: { $place }. It was not touched, and no key was changed.
error-exists-sheet-hint = Give the sheet another name: a recovery key is never written over another one.
error-exists-worker = { $place } has a passphrase already. Nothing has changed.
error-exists-worker-hint = For somebody else, take other initials: whoever is given this passphrase reads the private notes that are there. For the same person (a forgotten passphrase, another role): the same command with --replace; the old passphrase will open only copies from before.
cli-help-encrypt = Encrypt the record, or begin one that is
cli-help-encrypt-forget_plain = Remove the copies from before that are not encrypted (backups), once the encrypted backup is verified; also later, when the record is encrypted already
cli-help-decrypt = Take the encryption away (coordinators)
cli-help-decrypt-yes = Yes, take the encryption away
cli-help-rekey = Change the record's key: the others are to be given passphrases again (coordinators)
cli-help-passphrase = Change your passphrase
cli-help-recovery = Make a new recovery key, and a backup that it opens; the sheet before still opens copies from before (coordinators)
cli-help-workers = Who can open the record
cli-help-workers-list = List who has a passphrase
cli-help-workers-add = Give somebody a passphrase (coordinators)
cli-help-workers-add-name = Their initials
cli-help-workers-add-coordinator = As a coordinator
cli-help-workers-add-replace = To whoever has one: a new passphrase (a forgotten one) or another role, for the same person; the old one opens only copies from before
cli-help-workers-remove = Take somebody's passphrase away (coordinators)
cli-help-workers-remove-name = Their initials
cli-help-new_passphrase_file = The file that holds the new passphrase, instead of asking for it twice
cli-help-sheet = Write the recovery key into a file to print (.pdf or .txt), instead of showing it
cli-encrypted = The record is encrypted now: { $path }
cli-decrypted = The record is no longer encrypted: { $path }
cli-decrypted-backup = Backup verified, and like the record not encrypted: { $path }
cli-encrypt-others = { $count ->
    [one] One other person has worked here in the last six months; without a passphrase of their own they do not open the record any more:
   *[other] { $count } others have worked here in the last six months; without passphrases of their own they do not open the record any more:
}
cli-encrypt-other = { $worker }: “{ $command }”
cli-rekey-others = { $count ->
    [one] One other person does not open the record any more until they are given a new passphrase:
   *[other] { $count } others do not open the record any more until they are given new passphrases:
}
cli-rekey-other = { $worker } ({ $role }): “{ $command }”
cli-rekey-older = Backups from before keep the old key: the old sheet and passphrases still open them, but not the record any more. Keep the old sheet locked away as long as there are any.
cli-rekey-older-unconfirmed = Backups from before keep the old key: the old passphrases still open them, but not the record any more. Nobody had confirmed that the old recovery key was written down; if somebody wrote it down all the same, keep that paper locked away as long as there are such backups.
cli-recovery-older = The old sheet still opens backups from before and, with their keyring (.keys), the record of today. Keep it locked away as long as there are any. If somebody saw it: “guichet rekey”.
cli-recovery-older-unconfirmed = Nobody had confirmed that the recovery key of before was written down. If somebody wrote it down all the same, that paper still opens backups from before and, with their keyring (.keys), the record of today: keep it locked away, or “guichet rekey”. Otherwise they open only with the passphrases of their day.
cli-recovery-no-backup = The new key holds all the same. Until a backup is made (“guichet backup”), keep the old sheet too: backups from before open only with it.
cli-recovery-no-backup-unconfirmed = The new key holds all the same. Nobody had confirmed that the one before was written down: until a backup is made (“guichet backup”), those from before perhaps open only with the passphrases of their day.
cli-passphrase-changed = New passphrase for { $worker }. Backups from before still open with the old one; if somebody knows it: “guichet rekey” (coordinators).
cli-worker-added = { $role ->
    [coordinator] { $worker } can open the record, and coordinates.
   *[other] { $worker } can open the record.
}
cli-worker-replaced = { $role ->
    [coordinator] { $worker } has a new passphrase, and coordinates.
   *[other] { $worker } has a new passphrase.
}
cli-worker-becomes-worker = { $worker } coordinated, and will not any more (with --coordinator they will).
cli-worker-becomes-coordinator = { $worker } will coordinate from now on.
cli-worker-written = The record knows { $worker }: it stays written so (and not { $typed }).
cli-worker-known = The record knows { $worker } already: visits, cases, notes or words that were never recorded stand under this name, and whoever has this passphrase reads them, private notes included. For somebody else, take other initials.
cli-worker-known-otherwise = The record knows somebody written { $worker }, with other capitals or accents: this will be another person, who does not see their private notes. If it is the same one, give the initials as { $worker }.
protect-signature-known = The record knows you as { $worker }: it stays written so (and not { $typed }), with your cases and private notes.
protect-signature-several = The record also knows { $others }, other only by a capital or an accent: { $worker } will not see their private notes. If one of these signatures is yours, give it a passphrase too: “guichet workers add”.
error-bad-usage-initials-several = Several people are written like this but for a capital or an accent: { $place }. Nothing was opened or changed.
error-bad-usage-initials-several-hint = Write the initials exactly as one of them.
cli-worker-removed = { $worker } can no longer open the record.
cli-worker-copies = A copy made before still opens with the old passphrase, and its keyring (.keys) opens the record of today too. Where somebody may have one, change the key: “guichet rekey”.
cli-keys-not-entered = This is done and holds from now on, but it could not be entered in the access journal.
cli-keys-not-entered-hint = Do not do it a second time: the keys are changed. Note elsewhere who did it, and when.
cli-plain-copies = { $count ->
    [one] This copy from before is not encrypted: “guichet encrypt --forget-plain” removes it.
   *[other] These { $count } copies from before are not encrypted: “guichet encrypt --forget-plain” removes them; those on USB sticks are to be removed by hand.
}
cli-plain-copies-left = { $count ->
    [one] This copy, which is not encrypted, could not be removed: remove it by hand.
   *[other] These { $count } copies, which are not encrypted, could not be removed: remove them by hand.
}
cli-plain-copies-none = No copy was found that is not encrypted, neither beside the record nor in the places of its backups.
cli-plain-copies-needed = Kept, although it is not encrypted: { $path }. Set aside by a restore, it holds, or may hold, work or entries of the access log that the record has not. “guichet --db { TYPED($path) } encrypt --forget-plain” encrypts it; once all is entered again, and you no longer have to answer for these entries, delete it.
cli-plain-copies-removed = { $count ->
    [one] This copy, which was not encrypted, was removed.
   *[other] These { $count } copies, which were not encrypted, were removed.
}
cli-recovery-sheet = Recovery key, to be printed and then removed from the disk: { $path }
cli-recovery-sheet-not-written = The sheet could not be written: { $path }. The recovery key is made all the same: it is the one that follows.
cli-recovery-sheet-not-written-hint = Copy it onto paper now, it is not shown again; or make another: “guichet recovery --sheet FILE”.
error-not-said-recovery = The recovery key is made and holds from now on, but it could not be handed out: count it as lost.
error-not-said-recovery-hint = Your passphrase opens the record. Make another recovery key at once: “guichet recovery --sheet FILE”, or “guichet recovery” at a terminal, to be copied down.
cli-keys-unsure = This is done and holds from now on, but the disk did not confirm it: after a power cut the record might open as it did before.
cli-keys-unsure-hint = Do not do it a second time. Keep the sheet and the passphrases of before together with the new ones until that disk has been checked; “guichet doctor” examines the record.
cli-recovery-not-noted = The recovery key is made, and it opens the record. Only that somebody has it could not be noted: each start will still say that nobody wrote it down.
cli-recovery-not-noted-hint = Lock this sheet away: it is the right one. To be rid of the reminder, make another one later: “guichet recovery”.
cli-encrypt-no-backup = The record is encrypted all the same. Until a backup is made (“guichet backup”), keep the copies from before: there are no others.
cli-decrypt-no-backup = The record is no longer encrypted all the same. Until a backup is made (“guichet backup”), keep the sheet and the passphrases: copies from before open only with them.
cli-plain-copies-unknown = The record is encrypted, but the copies from before, which are not, could not be looked for.
cli-plain-copies-unknown-hint = “guichet encrypt --forget-plain” looks for them again and removes them.
error-locked-keys = guichet is still open on this record, or another program is reading it ({ $place }). Nothing has changed: the record opens as before.
error-locked-keys-hint = Close guichet at every desk (^Q; where it is locked, unlock it first or take it over with ↑), then try again; if it lasts, a backup or an antivirus still reads the file.
error-locked-changing = Another command is changing who can open this record just now ({ $place }). This one has changed nothing.
error-locked-changing-hint = Wait until it is done, then try again.
error-system-keys = The system reports a problem: { $place }. Nothing has changed: the record opens as before.
error-system-keys-hint = Check that disk, then try again; “guichet doctor” examines the record.
error-disk-full-keys = The disk is full ({ $place }). Nothing has changed: the record opens as before.
error-disk-full-keys-hint = Make room on that disk, then try again.
error-no-backup-keys = No backup was written: a change of keys is not finished ({ $place }). The record itself is intact.
error-no-backup-keys-hint = Open the record once with your passphrase (the screen, or “guichet queue”): that finishes it. Then “guichet backup”.
role-worker = counter and follow-up
role-coordinator = coordination
role-damaged = access damaged: the role is not proven
recovery-title = Recovery key
recovery-what = This key opens the encrypted record when the passphrases are forgotten, on any machine. It is shown once and written nowhere else.
recovery-keep = Keep this sheet locked away, far from the computer and the backups: whoever has it can read everything.
recovery-letters = There is no I, L, O or U in it; capitals or small letters, it is the same. The fifth character of each group checks the other four.
recovery-use = To open: “guichet --worker INITIALS passphrase --recovery” gives a new passphrase; “guichet restore FILE --recovery” puts a backup in place.
recovery-foot = Key made on { $day }. A newer key takes its place, but this sheet still opens copies from before: keep it locked away as long as there are any.
