# The workers' questionnaire: the other half of a diagnosis.
action-survey = questionnaire
action-survey-help = Answer the questions at a period's end: one key a question, without anybody knowing who answered what.
action-survey-send = send
action-survey-send-help = Send the answers: they are kept without name, desk or time.
action-survey-decline = not this time
action-survey-decline-help = Do not answer for this period: the question does not come back.
context-survey = Questionnaire
standing-survey = { $period }: your answers to the questionnaire, { $key } (one minute, no name)

survey-title = Questionnaire · { $period }
survey-progress = Question { $n } of { $of }
survey-none-of-them = none of these, or I do not know
survey-apart = Each answer is kept by itself, with the period: not who, where or when. Esc goes back to the question before.
survey-before-sending = Your answers. Enter sends them; after that nothing tells whose they are, and they cannot be taken back. Esc goes back.
survey-no-initials = The questionnaire goes by your initials: note them in the settings first (,).
survey-nothing-asked = Nothing is asked at the moment.
notice-survey-sent = Thank you. Answers kept, without your name.
notice-survey-declined = Understood: nothing is asked for this period.
notice-survey-before = These initials were asked about this period before: nothing is added.

survey-too-few = { $answered ->
    [0] Nobody has answered.
    [one] One person has answered.
   *[other] { $answered } people have answered.
} { $needed ->
    [one] One more, and the answers are shown.
   *[other] { $needed } more, and the answers are shown.
}
survey-answered = { $answered } workers have answered. Beside it: what the visits of the same period say.
survey-answer = Answer
survey-workers = Workers
survey-requests = Requests
survey-people = What people say
survey-yes = Yes
survey-asked = Asked
survey-check = Digital check, according to the people
survey-remark = Requests count what was recorded at the counter under the same answer, not people. A worker gives one answer to each question.

error-bad-survey = The team's questionnaire has a mistake: { $place }. The built-in questions are used instead; nothing recorded is lost.
error-bad-survey-hint = Correct the line; "guichet survey check" says whether the file is right.
cli-help-survey = The workers' questionnaire
cli-help-survey-show = What workers answered, beside what the visits say
cli-help-survey-show-period = A quarter or a month: 2026-Q3, 2026-10 (otherwise the last that ended)
cli-help-survey-check = Check a questionnaire, line by line
cli-help-survey-check-file = The file (otherwise the team's, beside the configuration)
cli-survey-none = The team has no questionnaire of its own: { $path } does not exist. The built-in questions are used.
cli-survey-sound = The questionnaire is right: { $questions ->
    [one] one question.
   *[other] { $questions } questions.
}
