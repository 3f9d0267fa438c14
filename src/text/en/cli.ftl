cli-help-about = The counter of a first-line social service, by keyboard: visits, queue, follow-ups, directory. Without a command, the screen opens.
cli-help-after = Exit codes: 0 done, 1 other trouble, 2 mistake on the command line, 3 nobody or no such thing, 4 file refused, 5 changed in between or not possible now, 6 the data file cannot be used.
cli-help-usage = Usage:
cli-help-options = Options
cli-help-commands = Commands
cli-help-command = COMMAND
cli-help-help = Show this help
cli-help-json = Write JSON, for a script
cli-help-global-db = The data file (otherwise that of the configuration, or of the user's folder)
cli-help-global-lang = The language: fr, en, nl, de
cli-help-global-config = The configuration file
cli-help-global-desk = The name of this desk
cli-help-global-worker = The worker's initials
cli-help-global-version = Show the version
cli-help-add = Record a visit from a fast line, or from lines read on standard input
cli-help-add-serve = Serve it at this desk right away
cli-help-add-done = Record it as already over
cli-help-add-date = The day of the visit, with --done (otherwise today)
cli-help-add-line = The fast line, for instance: dig itsme f67 computer with 20m ok
cli-help-queue = Show today's queue
cli-help-next = Call the next person to this desk (exit code 3 when nobody waits)
cli-help-close = Close one of today's visits
cli-help-close-ticket = The visit's number
cli-help-close-outcome = The outcome (ok, partly, referred, follow-up, impossible, given up)
cli-help-cases = Show the cases in which we must act, overdue first
cli-help-cases-all = Also those that wait on somebody else
cli-help-find = Search the directory, with what is open now
cli-help-find-words = What is looked for, in a few words
cli-help-find-limit = How many answers at most (10)
cli-help-directory = Import or export the directory
cli-help-directory-import = Import services: our CSV, HSDS or data.inclusion
cli-help-directory-import-from = The file or folder to read
cli-help-directory-import-dry_run = Read and check everything, change nothing
cli-help-directory-import-source = The name of the source (otherwise that of the file)
cli-help-directory-export = Export the whole directory
cli-help-directory-export-format = The form: csv, hsds (JSON), hsds-tabular (a folder of tables), data-inclusion (JSON)
cli-help-directory-export-output = The file or folder to write (otherwise standard output)
cli-help-directory-export-force = Replace what is there already
cli-help-vocabulary = Check the team's vocabulary
cli-help-vocabulary-check = Check a vocabulary, line by line
cli-help-vocabulary-check-file = The file (otherwise the team's, beside the configuration)
cli-help-demo = Open a throw-away file filled with an invented morning
cli-help-demo-seed = The number from which all is drawn: the same gives the same file (1)
cli-help-demo-visits = Add this many visits of earlier days (0)
cli-help-demo-years = Over how many years to spread them, 1 to 100 (1)
cli-help-demo-services = How many services in the directory (60)
cli-help-demo-cases = Add this many cases, most of them closed (0)
cli-help-demo-write = Write this file instead of opening it; an existing file is never overwritten
cli-help-completions = Write the completions of a command shell
cli-help-completions-shell = bash, elvish, fish, powershell or zsh
cli-help-man = Write the manual page
cli-help-man-dir = Write one page per command into this folder
cli-error = error: { $text }
cli-warning = warning: { $text }
cli-detail = detail: { $text }
cli-added-queue = No. { $ticket }: waiting
cli-added-serve = No. { $ticket }: in service at desk { $desk }
cli-added-done = No. { $ticket }: recorded
cli-nobody = Nobody is waiting.
cli-called = No. { $ticket }{ $name }: desk { $desk }
cli-closed = No. { $ticket }: closed
cli-queue-none = No visit today.
cli-cases-none = Nothing to do: no case waits for us.
cli-waits-person = waits on the person
cli-waits-institution = waits on: { $who }
cli-cases-others = With others: { $n }
cli-find-corrected = Results for: { $words }
cli-import-new = { $n ->
        [one] { $n } new service
       *[other] { $n } new services
    }
cli-import-changed = { $n } changed
cli-import-same = { $n } unchanged
cli-import-refused = { $n ->
        [one] { $n } row refused
       *[other] { $n } rows refused
    }
cli-import-dry = Trial run: nothing was changed.
cli-exported = { $n ->
        [one] { $n } service exported.
       *[other] { $n } services exported.
    }
cli-vocabulary-sound = The vocabulary is sound: { $topics } topics, { $procedures } procedures, { $institutions } institutions.
cli-vocabulary-none = There is no team vocabulary ({ $path }); the built-in one is used.
cli-demo-written = Trial file written: { $path }
cli-demo-services = services
cli-demo-visits = visits
cli-demo-cases = cases
cli-demo-house = Social service centre (trial)
cli-import-note = note: { $place }: { $reason }
cli-import-no = refused: { $place }: { $reason }
cli-no-follow-up = Ticket { $ticket } is to be followed up, but no case is open: give a day (“!3d”), or open one on the screen.
