# A visit's page and the small pages of the same kind.
form-request = Request
form-request-of = Request { $n } of { $all }
form-person = Person
form-visit = Visit
form-yes = yes
form-no = no
form-priority-normal = normal
form-priority-urgent = urgent

field-topic = Topic
field-procedure = Procedure
field-institution = In place of
field-device = Device
field-support = How
field-obstacles = Obstacles
field-minutes = Minutes
field-hold = of which on hold
field-outcome = Outcome
field-why = Why
field-gender = Gender
field-age = Age
field-place = Town
field-language = Language
field-interpreter = Interpreter
field-check-space = Knows a PC space
field-check-help = Needs online help
field-check-connection = Stable connection
field-calling-name = Name to call
field-origin = Came
field-priority = Priority
field-due = Follow up by
field-action = To do
field-note = Note

form-problem-no-match = unknown: erase it or choose from the list
form-problem-not-taken = choose from the list
form-problem-range = a number from { $min } to { $max }
form-problem-age = an age: 67, 45-59, 60+
form-problem-day = a day: 3d, fri, 12/12
form-problem-past = this day is over
form-problem-why = say why
form-problem-hold = more than the minutes
form-problem-day-missing = by which day?

form-age-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
form-age-band = { $from } to { $to } years
form-age-more = { $from } years and more
form-day-in = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
form-no-match = nothing like this in the list
form-more = { $n } more
form-position = { $n }/{ $all }
form-problems = { $n ->
    [one] { $n } field to mend
   *[other] { $n } fields to mend
}
form-offers = Suggestions
form-keys = Keys

form-hint-save = save
form-hint-queue = queue
form-hint-serve = receive
form-hint-over = already done
form-hint-leave = leave
form-hint-another = another request
form-hint-remove = remove the request
form-hint-restore = put the request back
form-hint-section = next part
form-hint-choose = choose
form-hint-toggle = tick
form-hint-clear = clear
form-hint-next = next
form-hint-list = walk the list
form-hint-take = take
form-hint-line = new line
