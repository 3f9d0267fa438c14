doctor-title = Examination of the file
doctor-running = Examining: the whole file is read, the counter goes on…
doctor-nothing = Nothing to examine: what is open is no file.
doctor-all-sound = Everything is in order.
doctor-summary = { $trouble ->
        [0] Nothing serious
        [one] 1 serious point
       *[other] { $trouble } serious points
    }, { $look ->
        [0] nothing else to see to.
        [one] 1 point to see to.
       *[other] { $look } points to see to.
    }
doctor-record-unopened = The file cannot be read. { $why }
doctor-record-unopened-do = Check the path, the permissions and the passphrase; if the file is damaged, “guichet restore BACKUP --force” puts a backup in its place.
doctor-record-folder-closed = This account may not enter the record's folder: { $folder }. Nothing in it was examined; all may be whole.
doctor-record-folder-closed-do = If it is yours, first give yourself that right again: chmod u+rwx { TYPED($folder) }; if it is another account's, ask whoever looks after this computer. Then “guichet doctor”. Put no backup in place for that.
doctor-record-denied = This account may not read the record: { $file }. It was not examined; it may be whole.
doctor-record-denied-do = If it is yours, give yourself that right again: chmod u+rw { TYPED($file) }; if it is another account's, ask whoever looks after this computer to give it to you (chown); see also whether you may enter its folder and write there. Put no backup in its place for that.
doctor-record-no-room = The disk is full: the file could not be opened, and what is in it was not examined. It was not touched.
doctor-record-no-room-do = Make room on that disk, then examine again.
doctor-record-gone = The record is no longer there, or it is empty; what belonged to it still is. The newest backup: { $backup }.
doctor-record-gone-do = “guichet restore { TYPED($backup) }” puts it back. Move and delete nothing before.
doctor-record-gone-for-good = The record is no longer there, or it is empty; what belonged to it still is. No sound backup was found.
doctor-record-gone-for-good-do = Look for the file or for a backup elsewhere (a USB stick, another desk), then “guichet restore BACKUP”.
doctor-record-folder = A folder has the record's name: { $file }. Nothing in it was touched.
doctor-record-folder-do = If the record is in that folder, give its name with “--db”. Else close guichet everywhere and rename the folder: mv { TYPED($file) } { TYPED($file) }.other; the backup to put back, where there is one, is named apart.
doctor-record-pipe = What has the record's name is no file, but a pipe, a device or a socket: { $file }. It was not opened.
doctor-record-pipe-do = Close guichet everywhere and rename it: mv { TYPED($file) } { TYPED($file) }.other; the backup to put back, where there is one, is named apart.
doctor-schema-current = The file has the form of this version of guichet ({ $version }).
doctor-schema-older = The file comes from an older version of guichet ({ $version }).
doctor-schema-older-do = Nothing to prepare: the next opening brings it up to date, after a verified copy.
doctor-schema-newer = The file comes from a newer version of guichet.
doctor-schema-newer-do = Install the same version here as on the other desks.
doctor-integrity-whole = Every page of the file is sound.
doctor-integrity-damaged = The file is damaged: some pages can no longer be read.
doctor-integrity-damaged-do = Close guichet everywhere. “guichet rescue { $file } --output { $new }” saves what can be read without touching the original; the backup to put back, if there is a good one, is named apart.
doctor-links-sound = Every record leads to records that are there.
doctor-links-dangling = { $n } { $n ->
        [one] record leads
       *[other] records lead
    } nowhere (tables: { $tables }).
doctor-links-dangling-do = “guichet rescue { $file } --output { $new }” writes a file in which every link leads somewhere; keep the old one.
doctor-audit-whole = The audit is whole: every entry holds to the one before.
doctor-audit-broken = The audit was changed, or entries are missing in it (from number { $entry } on).
doctor-audit-broken-do = “guichet audit verify” says how; tell whoever coordinates, and compare with the seal on the days' pages.
doctor-audit-lost = The audit is not whole: entries before number { $entry } were lost with a damaged file. What is left holds.
doctor-audit-lost-do = Keep the damaged file and the backups of before: only they show what is missing. “guichet audit show” says when and by whom the file was rescued; if nobody knows of that rescue, tell whoever coordinates.
doctor-directory-index-agrees = The directory's search finds every service.
doctor-directory-index-differs = The directory's search no longer agrees with the services ({ $n ->
    [one] { $n } record
   *[other] { $n } records
}).
doctor-directory-index-differs-do = “guichet doctor --reindex” makes the indexes anew; nothing else changes.
doctor-case-index-agrees = The search of cases finds every case.
doctor-case-index-differs = The search of cases no longer agrees with the cases ({ $n ->
    [one] { $n } record
   *[other] { $n } records
}).
doctor-case-index-differs-do = “guichet doctor --reindex” makes the indexes anew; nothing else changes.
doctor-clock-right = The clock is behind nothing that was written.
doctor-clock-behind = This computer's clock is behind the newest record ({ $hours } h).
doctor-clock-behind-do = Set the date and the time before recording: waits and the order of visits depend on them.
doctor-drafts-known = No unfinished text of a window that is no more.
doctor-drafts-left = Unfinished texts wait for { $n ->
        [one] a window
       *[other] { $n } windows
    } that nobody opens again in this account.
doctor-drafts-left-do = Ask the team whether another account wrote them; the end of the day (key r) counts them too.
doctor-erased-listed = The list of what was erased is up to date: { $file }
doctor-erased-unlisted = The list of what was erased cannot be read, or not to its end, or does not name all that was erased: { $file }. An old backup that is put back could bring somebody back.
doctor-erased-unlisted-do = Open guichet once: the list is made good from the record. If this comes again, put that file elsewhere, then open guichet once more.
doctor-permissions-private = Only this account can read the file.
doctor-permissions-readable = Other accounts of this computer can read: { $files }.
doctor-permissions-readable-do = Open guichet once: it closes these files and says so.
doctor-permissions-not-own = Other accounts can read or change { $files }, and this account cannot close them: they are not its own.
doctor-permissions-not-own-do = Ask whoever looks after this computer to give them to this account (chown), then open guichet once: it closes them.
doctor-permissions-writable = Other accounts of this computer can change: { $files }.
doctor-permissions-writable-do = Open guichet once: it closes these files. See who opened these rights.
doctor-permissions-backups = Other accounts can read the backups: { $folder }.
doctor-permissions-backups-do = Close that folder, for example: chmod -R go= { TYPED($folder) }
doctor-permissions-replaceable = Any account can delete or replace the backups: { $folder }.
doctor-permissions-replaceable-do = Close that folder (chmod go-w { TYPED($folder) }) and check the newest backup (“guichet verify”); a disk that knows no such rights is mounted for your account alone, or kept under lock and key.
doctor-access-own = This account may read and write the record, its folder and that of the backups.
doctor-access-unreadable = This account may not read: { $files } ({ $folder }).
doctor-access-unreadable-do = Give it that right again (chmod u+rw), or ask whoever looks after this computer to give it these files (chown): without them the record does not open.
doctor-access-read-only = This account may read, but not write: { $files } ({ $folder }). Nothing can be recorded, and no backup is made.
doctor-access-read-only-do = Give it that right again (chmod u+w), or ask whoever looks after this computer to give it these files (chown). If the whole disk can only be read, see why.
doctor-access-folder = This account may not write in the record's folder: { $folder }. Nothing can be recorded.
doctor-access-folder-do = Give it that right again, for example: chmod u+rwx { TYPED($folder) }; if the folder is another account's, ask whoever looks after this computer.
doctor-access-keys-read-only = This account may read the keyring, but not write in it: { $file }. Keys and passphrases cannot be changed; all else is recorded and backed up.
doctor-access-keys-read-only-do = If it is yours, give yourself that right again: chmod u+w { TYPED($file) }; if it is another account's, ask whoever looks after this computer to give it to you (chown).
doctor-access-folder-held = This account may not write in the record's folder: { $folder }. What is entered is still recorded in the log that is there already; but no file can be made or removed there: no backup, no working file, no tidying when the last window closes.
doctor-access-folder-held-do = Give it that right again, for example: chmod u+rwx { TYPED($folder) }; if the folder is another account's, ask whoever looks after this computer.
doctor-access-backups = This account may not write where the backups go: { $folder }. None can be made.
doctor-access-backups-do = Give it that right again, for example: chmod u+rwx { TYPED($folder) }; or name another folder in the configuration ([backup] folder). Then “guichet backup”.
doctor-access-folder-unlisted = This account may write in this folder, but not see what lies in it: { $folder }. Work is recorded; but the backups and files there are not found, and putting a backup back or encrypting may fail.
doctor-access-folder-unlisted-do = If it is yours, give yourself that right again: chmod u+rwx { TYPED($folder) }; if it is another account's, ask whoever looks after this computer. Then “guichet doctor” once more.
doctor-place-safe = The file is in its place, in a folder where nobody else writes.
doctor-place-link = A link stands in the place of the file: { $file }.
doctor-place-link-do = Give guichet the real path (--db or the configuration), or put the file itself here.
doctor-place-way = A link that another account laid leads to this file: { $link }. That account can make it lead elsewhere.
doctor-place-way-do = Give guichet the real path (--db or the configuration), or have the link laid anew by this account or by the administrator.
doctor-place-folder = Other accounts can write in the folder: { $folder }.
doctor-place-folder-do = Take that right from them, for example: chmod go-w { TYPED($folder) }
doctor-place-owner = This file or folder belongs to another account: { $file }.
doctor-place-owner-do = Open it with the account that owns it, or have it given to you by the administrator (chown).
doctor-place-beside-folder = A folder lies where the record's log goes: { $file }. As long as it does, nothing opens; the record beside it may be whole and was not examined.
doctor-place-beside-folder-do = Close guichet everywhere and move that folder away: mv { TYPED($file) } { TYPED($file) }.other; then “guichet doctor”. Do not put back a backup because of this.
doctor-place-beside-pipe = What lies where the record's log goes is no file, but a pipe, a device or a socket: { $file }. As long as it does, nothing opens; the record beside it may be whole and was not examined.
doctor-place-beside-pipe-do = Close guichet everywhere and move it away: mv { TYPED($file) } { TYPED($file) }.other; then “guichet doctor”. Do not put back a backup because of this.
doctor-disk-here = The file is on a disk of this computer.
doctor-disk-remote = The file is on a network or shared disk ({ $how }).
doctor-disk-remote-do = Put it on a disk of this computer; only backups may go to a share.
doctor-room-enough = There is room on the disk ({ $free } MB; the file: { $size } MB).
doctor-room-low = Little room is left on the disk: { $free } MB for a file of { $size } MB.
doctor-room-low-do = Make room: a backup and an upgrade take a whole copy each.
doctor-room-none = Less room is left than the file takes: { $free } MB for { $size } MB.
doctor-room-none-do = Make room now: the next backup will fail.
doctor-room-unknown = The system does not tell how much room is left on the disk.
doctor-room-unknown-do = Check by hand that at least three times the size of the file is left.
doctor-backup-needless = Nothing to back up yet.
doctor-backup-fresh = The newest backup is sound: { $file } ({ $day }).
doctor-backup-old = The newest backup is sound, but work has been missing from it for { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $file }.
doctor-backup-old-do = Close the past days, or make one: “guichet backup”.
doctor-backup-very-old = The newest backup is sound, but work has been missing from it for { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $file }.
doctor-backup-very-old-do = Make one now: “guichet backup”.
doctor-backup-none = There is no backup.
doctor-backup-none-do = Make one now: “guichet backup”.
doctor-backup-bad = The newest backup is not sound: { $file }.
doctor-backup-bad-do = Put it aside and make another: “guichet backup”; then check that disk.
doctor-backup-unreadable = This account may not read the newest backup, { $file } ({ $folder }): it was not verified.
doctor-backup-unreadable-do = Keep it: it may be sound. Give this account the right to read it (chmod u+r, or chown if it is another account's), then examine again.
doctor-backup-unchecked = The newest backup is encrypted, and nothing here opens it: it was not verified ({ $file }).
doctor-backup-unchecked-do = Keep it: it may well be sound. With its .keys file beside it (or that of another backup of the same record, copied under its name), “guichet verify FILE” checks it and “guichet restore FILE” puts it back.
doctor-backup-closed = The newest backup is encrypted, with its keyring beside it; it was not opened here: { $file } ({ $day }).
doctor-backup-closed-do = Keep it. “guichet verify” with this file asks for a passphrase of the day on which it was made, and says whether it is sound.
doctor-backup-other-key = The newest backup is of another key, from before or after that of the record: only the sheet and the passphrases of its day open it, and it was not verified ({ $file }).
doctor-backup-other-key-do = Make a new one: “guichet backup”. Keep this one, and each sheet as long as there is a backup that it opens; “guichet verify FILE”, with a passphrase or the sheet of that day, says whether it is sound.
doctor-backup-keyless = The keyring (.keys) is missing beside this backup: elsewhere nobody could open it ({ $file }).
doctor-backup-keyless-do = Make a backup, which takes it along: “guichet backup”.
doctor-backup-keys-denied = This account may not read the keyring of this backup: { $file }. It was not checked; it may be whole.
doctor-backup-keys-denied-do = If it is yours, give yourself that right again: chmod u+rw { TYPED($file) }; otherwise ask whoever looks after this computer to give it to this account (chown).
doctor-backup-keys-damaged = The keyring (.keys) of this backup is damaged: elsewhere somebody could not open it ({ $file }).
doctor-backup-keys-damaged-do = First mend the record's keyring if it is damaged too (that is said above); then “guichet backup”. Until then, keep the backups from before.
doctor-backup-other-sheet = The record's recovery key does not open this backup, which has another, from before or after: elsewhere it would take that other sheet ({ $file }).
doctor-backup-other-sheet-do = Make a backup: “guichet backup”. Keep each sheet as long as there is a backup that it opens.
doctor-backup-elsewhere = The newest backup is in the second place alone: { $file }.
doctor-backup-elsewhere-do = See whether { $folder } is a folder and can be written to; then “guichet backup”.
doctor-backup-way-back = The newest backup that is sound: { $file }
doctor-backup-way-back-do = Close guichet everywhere, then: “guichet restore { TYPED($file) } --force” (the file from before stays beside it).
doctor-backup-back-in-place = The newest backup: { $file }
doctor-backup-back-in-place-do = Once the record's name is free, “guichet restore { TYPED($file) }” puts it in place.
doctor-second-holds = The backup is in the second place too.
doctor-second-unset = No second place is named for backups: a theft or a fire would take everything.
doctor-second-unset-do = Name a USB stick or a share in the configuration: [backup] second = "…"
doctor-second-absent = The second place for backups is not there. Earlier copies there may still keep calling names that were erased since.
doctor-second-absent-do = Plug in the stick or connect the share, then “guichet backup”.
doctor-second-behind = The newest backup is not in the second place. Earlier copies there may still keep calling names that were erased since.
doctor-second-behind-do = With the second place there, make a backup: “guichet backup”.
doctor-second-full = The second place has not enough room left for the newest backup, which is not there: { $folder }. Earlier copies there may still keep calling names that were erased since.
doctor-second-full-do = Make room there or take a larger stick, then “guichet backup”.
doctor-second-read-only = This account may not write in the second place for backups: { $folder }. No copy can go there. Earlier copies there may still keep calling names that were erased since.
doctor-second-read-only-do = If it is a stick or a share, see whether it can only be read; else give this account that right (chmod u+rwx { TYPED($folder) }). Then “guichet backup”.
doctor-second-unreadable = This account may not read the copy in the second place: it was not verified ({ $file }).
doctor-second-unreadable-do = Keep it: it may be sound. Give this account the right to read it (chmod u+r, or chown), then examine again.
doctor-second-bad = The copy in the second place is not sound: { $file }.
doctor-second-bad-do = Make another backup: “guichet backup”; if it happens again, replace the stick or the disk.
doctor-second-keyless = The keyring (.keys) is missing beside the copy in the second place: after a theft or a fire nobody could open it ({ $file }).
doctor-second-keyless-do = With the second place there, make a backup, which copies it there: “guichet backup”.
doctor-second-keys-denied = This account may not read the keyring of the copy in the second place: { $file }. It was not checked; it may be whole.
doctor-second-keys-denied-do = If it is yours, give yourself that right again: chmod u+rw { TYPED($file) }; otherwise ask whoever looks after this computer to give it to this account (chown).
doctor-second-same-folder = The second place for backups is the same folder as the first: { $folder }.
doctor-second-same-folder-do = Name a USB stick or a share in the configuration: [backup] second = "…"
doctor-second-same-disk = The second place is on the same disk as the first ({ $folder }): the loss of that disk would take everything.
doctor-second-same-disk-do = See whether the stick or the share is really plugged in there; else name a place on another disk: [backup] second = "…"
doctor-left-over-none = No unfinished file and no old copy beside the file.
doctor-left-over-half-made = Unfinished files were left: { $files }.
doctor-left-over-half-made-do = They come from work that was cut short and serve nothing: delete them.
doctor-left-over-copies = Old copies lie beside the file: { $files }.
doctor-left-over-copies-do = They hold what was erased since. Once all is well, delete them.
doctor-left-over-set-aside = This file, set aside when a backup took its place, holds work that the record has not (visits: { $missing }; actions of any kind: { $acts }; texts begun: { $begun }; readings and what was handed out, in the access log: { $looks }; decisions of the register: { $decisions }): { $file }
doctor-left-over-set-aside-do = Keep it: it is no old copy. “guichet --db { TYPED($file) }” reads it, and “person decisions” behind that lists its register, “audit show” what was done in it. What is in the access log cannot be entered again: keep the file as long as you may have to answer for it. Once the work is entered again, delete it: it also holds what was erased since.
doctor-left-over-set-aside-unread = This file, set aside when a backup took its place, cannot be compared with the record (damaged, or of another key): nobody knows whether it holds work that the record has not: { $file }
doctor-left-over-set-aside-unread-do = Keep it until you are sure. “guichet --db { TYPED($file) }” opens it if it is whole, with the passphrase of then; if it is damaged, “guichet rescue { TYPED($file) } --output COPY.db” saves what can be read of it. Once that work is entered again, delete it: it also holds what was erased since.
doctor-left-over-set-aside-plain = This file, which is to be kept, is NOT encrypted, beside an encrypted one: { $file }
doctor-left-over-set-aside-plain-do = Anybody can read it, and nothing else says what it says: “encrypt --forget-plain” leaves it. “guichet --db { TYPED($file) } encrypt --forget-plain” encrypts the file itself, if it is whole; otherwise lock it away, on a medium of its own.
doctor-left-over-proof = The damaged file from which this record was rescued lies beside it: { $files }.
doctor-left-over-proof-do = Keep it, here or in a safe place: it is the only proof of what the audit lacks. It also holds what was erased since.
doctor-left-over-rescued = The copy that a rescue wrote still lies beside the record, which holds all that it does: { $file }
doctor-left-over-rescued-do = It is a whole copy from which nothing is erased any more: delete it, with what bears its name (.keys, .erased).
doctor-left-over-plain = Copies that are NOT encrypted lie beside an encrypted file: { $files }.
doctor-left-over-plain-do = Anybody can read them. “guichet encrypt --forget-plain” makes an encrypted backup, verifies it, then removes those that guichet made; remove the others by hand.
doctor-left-over-plain-second = Copies of an encrypted file that are NOT encrypted lie in the second place ({ $folder }): { $files }.
doctor-left-over-plain-second-do = Whoever finds the stick or opens the share can read them. “guichet encrypt --forget-plain” makes an encrypted backup, verifies it, then removes those that guichet made; remove the others by hand.
doctor-keys-sealed = The file is encrypted, and its keyring is beside it.
doctor-keys-sheet = The record is encrypted, but nobody has confirmed that the recovery key was written down.
doctor-keys-sheet-do = Who coordinates makes a new one and prints it: “guichet{ BY($coordinator) } recovery”; when the passphrases are forgotten, it alone opens the record. If a “guichet rekey” was interrupted, the others have lost their access too: “guichet{ BY($coordinator) } workers add INITIALS” for each.
doctor-keys-interrupted = A change of keys was interrupted: the keyring of the new key still waits beside (.keys.new), and nobody was given its recovery key.
doctor-keys-interrupted-do = Whoever was changing the key opens the record once with their passphrase (the screen, or “guichet queue”), which finishes it or takes it back; then “guichet doctor” says whether another recovery key is needed.
doctor-keys-damaged = The keyring is damaged: somebody can no longer open the record, or nobody can.
doctor-keys-damaged-do = Give those accesses again that no longer open (“guichet --worker COORDINATOR workers add INITIALS --replace”, “guichet recovery” for the recovery key), or copy the .keys file of a backup made since the last change of key (rekey), never of an older one, into its place.
doctor-keys-unreadable = The keyring is damaged: nothing of it can be read, and nobody opens the record, which may be whole.
doctor-keys-unreadable-do = Keep it under another name, and copy the .keys file of the last backup, made since the last change of key (rekey), in its place: the passphrases and the sheet of that day open it.
doctor-keys-denied = This account may not read the keyring: { $file }. Without it the record does not open; it may be whole.
doctor-keys-denied-do = If it is yours, give yourself that right again: chmod u+rw { TYPED($file) }; else ask whoever looks after this computer to give it to this account (chown). Put no backup in place for that.
doctor-keys-other = The keyring is of another key than the record: it opens nothing of the file, which may be whole.
doctor-keys-other-do = Keep it under another name, and copy the “.keys” file of a backup made since the last change of key (rekey) into its place. Only if there is none, or nothing changes by it, the beginning of the file may be spoiled: “guichet rescue { $file } --output { $new }”. A backup put back would lose what was done since it.
doctor-keys-unsealed = The file is not encrypted: whoever can read this disk can read it.
doctor-keys-unsealed-do = “guichet encrypt” encrypts it; a disk encrypted by the system protects against theft, not against another account.
doctor-keys-stale = A keyring lies beside a file that is not encrypted.
doctor-keys-stale-do = It opens nothing; if no encrypted backup uses it, delete the .keys file.
doctor-keys-missing = The file is encrypted, and no keyring lies beside it.
doctor-keys-missing-do = Put the .keys file of a backup made since the last change of key (rekey) beside it. Only if there is none, put a backup back: “guichet restore BACKUP --force” (the file of before stays beside it).
doctor-process-closed = A crash of guichet would write nothing of its memory to the disk.
doctor-process-open = The system might write guichet's memory to the disk in a crash.
doctor-process-open-do = Ask the administrator to limit this account's core dumps to zero.
rescue-table = table
rescue-read = saved
rescue-missing = missing
rescue-in-backup = in the backup
rescue-unknown = unknown
rescue-visits = visits
rescue-requests = requests
rescue-people = people
rescue-cases = cases
rescue-case-entries = case notes
rescue-referrals = referrals
rescue-referral-news = news of referrals
rescue-services = services
rescue-days = days
rescue-testimonies = testimonies
rescue-drafts = unfinished texts
rescue-audit = access journal
rescue-others = the rest (steps, undoing, settings)
rescue-unlinked = { $n ->
        [one] 1 link led nowhere: it is left out.
       *[other] { $n } links led nowhere: they are left out.
    }
rescue-left-out = { $n ->
        [one] 1 record could not stay without the one it depends on.
       *[other] { $n } records could not stay without those they depend on.
    }
rescue-nameless = { $n ->
        [one] Of 1 person only the card is left: type the name again.
       *[other] Of { $n } people only the card is left: type their names again.
    }
rescue-unread = { $n ->
        [one] The disk could not read 1 piece of the file: replace that disk.
       *[other] The disk could not read { $n } pieces of the file: replace that disk.
    }
rescue-audit-lost = The access journal is not whole: entries are missing, and the new file says so (“guichet audit verify”). Keep the damaged file: it is the only proof of them.
rescue-name-lost = The record's own short name was in the damaged part, and its copies do not tell it for sure: the new file has another one. Backups of before will not be known as its own: neither “doctor”, nor the rotation, nor “person erase --backups” will see them. { $n ->
    [0] None was found here; if there are any elsewhere, keep or remove them yourself.
   *[other] Those that were found, for you to keep or to remove:
}
rescue-written = New file written and checked: { $path }. The damaged file was not touched.
rescue-backup = The newest sound backup: { $file }. Compare, then choose. To put the new file in place: “guichet{ BY($worker) } restore { TYPED($new) }{ $flag }”; the backup: “guichet{ BY($worker) } restore { TYPED($file) }{ $flag }”.
rescue-no-backup = No sound backup was found to compare with. To put the new file in place: “guichet{ BY($worker) } restore { TYPED($new) }{ $flag }”.
rescue-of-other = The record ({ $path }) is as it was: the file that was read is another one. If the record opens, do not put the new file in its place.
cli-rescue-not-entered = This is done: what can be read is saved; only the entry in the access journal of the new file is missing.
cli-rescue-not-entered-hint = The new file is there as it is. Note elsewhere who did it, and when.
cli-import-backup = Verified backup before the import: { $file }
cli-withdraw-backup = Verified backup before it was taken back: { $file }
cli-help-doctor = Examine the file and what is around it, and say what to do (exit status 0, 1 see to it, 6 serious)
cli-help-doctor-reindex = First make the search indexes anew
cli-help-rescue = Save what can be read of a damaged file into a new file, without touching the damaged one
cli-help-rescue-damaged = The damaged file
cli-help-rescue-output = The new file, which must not exist
action-doctor = examine the file
action-doctor-help = Examine the file and what is around it: pages, indexes, permissions, disk, clock, backups, with what to do
context-doctor = Examination of the file
error-unsafe-place = This place is not safe for the file: { $place }. It was not opened.
error-unsafe-place-hint = Put the file into a folder of your account where nobody else writes; “guichet doctor” says what is wrong.
error-unsafe-place-link = A link stands in the place of the file: { $place }. It was not followed.
error-unsafe-place-link-hint = Give guichet the file's real path, with --db or in the configuration.
error-unsafe-place-way = A link that another account laid leads to the file: { $place }. That account can make it lead elsewhere; it was not followed.
error-unsafe-place-way-hint = Give guichet the file's real path, with --db or in the configuration.
error-unsafe-place-folder = Other accounts can write in the folder { $place }: they could replace the file. It was not opened.
error-unsafe-place-folder-hint = Take that right from them: chmod go-w { TYPED($place) }; or put the file into a folder of your account.
error-unsafe-place-owner = This file or its folder belongs to another account: { $place }. It was not opened.
error-unsafe-place-owner-hint = Open it with the account that owns it, or ask the administrator to give it to you (chown).
error-unsafe-place-taken-folder = A folder has the record's name: { $place }. It was not touched, nothing was recorded.
error-unsafe-place-taken-folder-hint = If the record is in that folder, give its name with “--db”. Else close guichet everywhere and rename the folder: mv { TYPED($place) } { TYPED($place) }.other; then look for the file, or put a backup back: “guichet restore BACKUP”.
error-unsafe-place-taken-folder-backup-hint = If the record is in that folder, give its name with “--db”. Else close guichet everywhere and rename the folder: mv { TYPED($place) } { TYPED($place) }.other; then “guichet restore { TYPED($backup) }” puts the newest backup back.
error-unsafe-place-taken-pipe = What has the record's name is no file, but a pipe, a device or a socket: { $place }. It was not opened, nothing was recorded.
error-unsafe-place-taken-pipe-hint = Close guichet everywhere and rename it: mv { TYPED($place) } { TYPED($place) }.other; then look for the file, or put a backup back: “guichet restore BACKUP”. Or give another name with “--db”.
error-unsafe-place-taken-pipe-backup-hint = Close guichet everywhere and rename it: mv { TYPED($place) } { TYPED($place) }.other; then “guichet restore { TYPED($backup) }” puts the newest backup back. Or give another name with “--db”.
error-unsafe-place-beside-folder = A folder lies where the record's log goes: { $place }. The record beside it was not touched and may be whole; nothing was recorded.
error-unsafe-place-beside-folder-hint = Close guichet everywhere and move that folder away: mv { TYPED($place) } { TYPED($place) }.other; then try again. Do not put back a backup because of this.
error-unsafe-place-beside-pipe = What lies where the record's log goes is no file, but a pipe, a device or a socket: { $place }. The record beside it was not touched and may be whole; nothing was recorded.
error-unsafe-place-beside-pipe-hint = Close guichet everywhere and move it away: mv { TYPED($place) } { TYPED($place) }.other; then try again. Do not put back a backup because of this.
error-unsafe-place-settings-file = Other accounts can write to this settings file: { $place }. They could choose the program that prints, switch the screen's lock off, lead backups elsewhere. Nothing of it was read or done.
error-unsafe-place-settings-file-hint = Read over what it says, then take that right from them: chmod go-w { TYPED($place) }; or put it into a folder of your account (--config).
error-unsafe-place-settings-folder = Other accounts can write in the folder { $place }: they could replace the settings, and so choose the program that prints, switch the screen's lock off, lead backups elsewhere. Nothing of them was read or done.
error-unsafe-place-settings-folder-hint = Read the settings over, then take that right from them: chmod go-w { TYPED($place) }; or put the settings into a folder of your account (--config).
error-unsafe-place-settings-owner = These settings, or their folder, belong to another account: { $place }. It could choose the program that prints, switch the screen's lock off, lead backups elsewhere. Nothing of them was read or done.
error-unsafe-place-settings-owner-hint = Open guichet with the account they belong to, or give it settings in a folder of your account (--config). If they were meant to be yours, read them over and ask the administrator to give them to you.
error-network-disk = The file is on a network or shared disk ({ $place }): two desks could damage it without any sign. It was not opened.
error-network-disk-hint = Put it on a disk of this computer, and its backups on the share: [backup] second in the configuration.
error-was-readable = Other accounts of this computer could read the file { $place }. That is mended: only this account still can.
error-was-readable-hint = See whether somebody may have copied it; there is nothing else to do.
error-was-readable-writable = Other accounts of this computer could read and change the file { $place }. It is mended: only this account can now. What may have been changed before cannot be seen from here.
error-was-readable-writable-hint = Run "guichet doctor", then "guichet audit verify" with the last seal that was noted; in doubt, compare with a backup.
error-damaged-nothing = Nothing of this file can be read. It was not touched, and no file was written.
error-damaged-nothing-hint = Keep it. “guichet doctor” names the backup to put back, if there is one.
error-damaged-nothing-backup-hint = Put the newest backup back: “guichet restore { TYPED($backup) } --force” checks it first, and keeps the damaged file beside it. What was done since that backup is lost.
error-damaged-backup-hint = Close guichet everywhere; then “guichet rescue { $file } --output { $new }” saves what can be read, or “guichet restore { TYPED($backup) } --force” puts the newest backup back.
error-damaged-no-backup-hint = Close guichet everywhere; then “guichet rescue { $file } --output { $new }” saves what can be read without touching this file. No backup to put back was found.
error-damaged-nothing-no-backup-hint = No backup was found. Keep this file as it is, and look for a backup elsewhere (a stick, another computer, an old disk): “guichet restore”, followed by its name and “--force”, checks it and puts it back, and keeps this file beside it.
error-damaged-nothing-copy = Nothing of this file can be read: { $place }. It was not touched, and no file was written; the record is as it was.
error-damaged-nothing-copy-hint = If it was a backup, take another one; “guichet verify” checks it. Put nothing in the record's place because of this file: if the record opens, “guichet backup” makes a new copy; if not, “guichet doctor” says what to do.
