# The way into an encrypted record, the lock, and what was left.

context-protect = Encrypting the record
action-lock = lock
action-lock-help = Lock the screen at once; what is typed stays.

# The way in, and the lock
unlock-title = This record is encrypted
unlock-who = Who are you?
unlock-shut-out = { $worker } has no passphrase here, or none any more: a coordinator can give one.
unlock-shut-out-kept = What { $worker } typed is kept.
unlock-shut-out-sheet = If theirs is lost too, recovery sheet: { $command }
unlock-sheet-of = INITIALS
unlock-more = { $n ->
    [one] { $n } more name
   *[other] { $n } more names
}
unlock-passphrase = { $worker }, your passphrase (it is not shown):
unlock-trying = One moment…
unlock-wait = Too many wrong tries: { $seconds } s more. What you type stays; Enter tries it then.
unlock-wrong = This is not { $worker }'s passphrase. Mind the capitals.
unlock-forgotten = Forgotten? Recovery sheet: { $command }
unlock-key-choose = choose, or the digit before the name
unlock-key-open = open
unlock-key-other = somebody else
unlock-key-clear = clear and begin again
unlock-key-leave = leave
unlock-key-back = go back
lock-title = guichet is locked
lock-title-covered = The screen is covered
lock-waiting =
    { $count ->
        [0] nobody waits
        [one] { $count } person waits
       *[other] { $count } people wait
    }
lock-kept = What was open and typed is kept as it is.
lock-covered = This record is not encrypted: this hides the screen and closes nothing. Whoever presses Enter opens it again. Only an encrypted record can be locked.
lock-key-uncover = open the screen again
notice-worker-changed = This window is now { $worker }'s. What { $before } had not recorded waits for them.
notice-role-changed = Your role has changed: { $role }. What was open is closed; what you had not recorded is kept.

# What was left
ask-left = You had begun this. Go on with it?
left-later = later: it is kept
left-later-others = later: it is kept ({ $count } more in the review, key r)
notice-left = It is kept: the review (r) shows it and takes it up; a line also comes with ↑ in the fast line.
notice-left-no-answer = That is no answer, and nothing was done with it: ↑ or ↓, then Enter, to go on; Esc for later.

# Encrypting, at the first start
protect-title = Encrypt the record?
protect-why = On a shared computer whoever has the file, or a copy of it, can read everything: names, debts, health. Encrypted, it opens with a passphrase only, and the screen locks after 4 minutes.
protect-yes = yes, encrypt it (recommended)
protect-yes-how = yes: say how (recommended)
protect-later = later: asked again at next start
protect-later-reminds = later: reminded at each start
protect-never = no, do not ask again
protect-cost = Without the passphrase and without the recovery key nobody can open it any more, nor can we. "guichet encrypt" does it later too.
protect-cost-short = With neither passphrase nor recovery key nobody can open it any more.
protect-choose = Choose a passphrase of at least 12 characters: a computer guesses a shorter one. Four unrelated words will do; spaces count.
protect-name = Your initials
protect-once = Passphrase, at least 12 characters (it is not shown)
protect-again = The same once more
protect-nameless = Without initials nobody would know whose passphrase it is.
protect-short = It takes at least 12 characters: a computer guesses a shorter one.
protect-differs = The two are not the same. Type them again.
protect-key = This is the recovery key. It alone opens the record when the passphrase is forgotten, and it is shown only now.
protect-key-short = Shown once: note it, lock it away.
protect-print = { $key } prints it. Or copy it by hand. Keep it locked away, far from this computer.
protect-confirm = Read it from the paper, and type group { $group } here:
protect-confirm-short = Group { $group }, read from the paper:
protect-wrong = This is not group { $group }. Compare with the screen.
protect-wrong-short = This is not group { $group }.
protect-not-yet = The recovery key is not shown again: type the group that is asked for first.
protect-printing = The recovery key is on its way to the printer…
protect-printed = The recovery key is printed.
protect-works = Encrypting… { $seconds } s
protect-works-what = Everything is written anew, encrypted, then read again and compared: some seconds, a little more with a large directory. The recovery key comes right after: have pen and paper ready, or the printer.
protect-works-safe = Nothing can be lost: until the last second the record stays as it was.
protect-works-on = The encryption goes on; the recovery key is shown as soon as it is done.
notice-protect-later = Not encrypted: asked again at the next start. n: record a visit
notice-protect-still = Data still not encrypted. With all closed, in a terminal: “guichet encrypt”
notice-protect-how = Close guichet everywhere (^Q), then in a terminal: “guichet encrypt”
notice-protect-not-finished = The encryption is not finished. { $key } once more cuts it short; nothing is lost.
notice-sheet-not-kept = The recovery key is not confirmed. { $key } once more loses it: "guichet recovery" will make another.
standing-sheet = Recovery key not written down: "guichet recovery"
notice-protected = The record is encrypted. ^L locks the screen.
error-decrypted = The record is no longer encrypted: it opened without the passphrase.
error-decrypted-hint = Somebody took the encryption away while this page stood open. If that was not meant: "guichet encrypt".
error-bad-usage-long-initials = These initials are too long: { $place } characters at most. Nothing was changed.
error-bad-usage-long-initials-hint = A few letters will do, for example: guichet workers add MD
