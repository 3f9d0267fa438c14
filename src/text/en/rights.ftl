# Rights worth checking.

visit-rights = Rights to check
context-rights = Rights to check
action-rights = rights
action-rights-help = See which rights are worth checking for this person.
action-right-explained = explained
action-right-explained-help = Note that this right was explained; the same key takes it away.
action-right-asked = asked for
action-right-asked-help = Note that this right was asked for; the same key takes it away.
action-right-has = has it
action-right-has-help = Note that the person has this right already; the same key takes it away.
action-right-not-concerned = not concerned
action-right-not-concerned-help = Note that this right does not concern the person; the same key takes it away.
action-right-yes = yes
action-right-yes-help = Answer yes to the selected question; the same key takes it away.
action-right-no = no
action-right-no-help = Answer no to the selected question; the same key takes it away.
undone-right = note on a right

rights-title = Rights to check · visit { $ticket }
rights-empty = Nothing to check for this request: no right of the list belongs to it.
rights-advice = To be checked: nothing is decided here. The institution decides; what is not known excludes nothing.
rights-about = The selected row
rights-asks = Question
rights-answer = Answer
rights-answer-how = yes or no, with one key; an answer can only take rights off the list
rights-why = Why
rights-because = Shown for
rights-excluded = noted earlier; what is known now rules it out
rights-ask = Whom to ask
rights-checked = Entry checked
rights-checked-on = on { $day }
rights-checked-old = on { $day }, more than a year ago: check before you say it
rights-source = Source
rights-noted = Noted.
rights-noted-count = { $count ->
    [one] { $count } noted
   *[other] { $count } noted
}
rights-other-row = That key does not go with this row: a question wants yes or no, a right how it stands.
rights-yes = yes
rights-no = no
rights-question-low-income = Low income?
rights-question-bim = Has the increased reimbursement (BIM) already?
rights-question-children = Children to support?
rights-question-disability = Disability, long illness, needs help to live?
rights-question-heating-oil = Heats with oil or propane from a tank?
rights-question-no-papers = Without a right to stay?
right-found-explained = ✓ explained
right-found-asked = ✓ asked for
right-found-has = ● has it
right-found-not-concerned = ✗ not concerned

mistake-rules-syntax = this is not TOML ({ $word })
mistake-rules-unknown-key = unknown key: { $word }
mistake-rules-wrong-type = this is not what goes with { $word }
mistake-rules-missing = { $word } is missing
mistake-rules-bad-code = a code has only letters without accents (small ones for a question), digits and dashes: { $word }
mistake-rules-duplicate = { $word } is there twice
mistake-rules-unknown-code = unknown code: { $word }
mistake-rules-too-many = there are too many, or more than one key can choose: { $word }

cli-help-rights = The rights worth checking
cli-help-rights-topic = A topic or procedure: a code of the vocabulary, several separated by commas
cli-help-rights-age = The age: 71, 60-70 or 60+
cli-help-rights-check = Check the team's file, and say which rights nobody checked for a year
cli-help-rights-check-file = The file (otherwise rights.toml, beside the configuration)
cli-help-rights-found = Non-take-up found: the rights explained or asked for, by right
cli-help-rights-found-period = 2023, 2023-Q2, 2023-05, week, month, year, or FROM..TO
cli-rights-none = Nothing to check.
cli-rights-sound = The file of rights is sound: { $count ->
    [one] { $count } right
   *[other] { $count } rights
}.
cli-rights-no-team = There is no file of rights of the team's ({ $path }); the built-in one is used.
cli-rights-old = { $right }: checked on { $day }, more than a year ago ({ $source })
cli-rights-all-fresh = All were checked less than a year ago.
rights-column-right = Right
rights-column-explained = Explained
rights-column-asked = Asked for
rights-found-none = No non-take-up found in this period.
report-table-rights = Non-take-up found (rights explained or asked for)

evidence-rights = Non-take-up found
evidence-rights-remark = Visits in which a right that the person did not have was explained or asked for. These are rights to be checked: the institution decides.
