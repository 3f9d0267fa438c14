# Referrals: sending somebody on, and what became of it.
action-refer-typed = as typed
action-refer-typed-help = Refer to what is typed, a place that the directory does not know.
action-hear = outcome
action-hear-help = Say what became of the referral: helped, refused, no news…
action-check-day = date
action-check-day-help = Change the day on which we ask for news again.
context-referral = Referral
undone-refer-case = referral of case
undone-referral-news = news of a referral
undone-referral-check = check-back date of a referral
directory-referring-case = Refer for case { $number }: search, Enter to choose
directory-nothing-refer = Enter: refer to “{ $place }” all the same, without a record.
ask-check-back = When do we ask what became of it?
ask-check-back-reading = For example 3d, 2w, Fri, 12/12; a dash: do not ask
ask-check-never = nobody will ask
ask-check-understood = { $day }, in { $days } d · another date: 3d, Fri, 12/12 · a dash: do not ask
ask-news = { $service }: what became of it?
ask-last-referral = { $service }, { $days ->
    [0] today
   *[other] { $days } d ago
}: what became of it?
ask-why-news = For what reason?
ask-why-words = For what reason?
ask-why-words-reading = In a few words, without anybody's name; Enter saves
news-helped = it helped
news-not-helped = it did not help
news-refused = refused
news-accepted = accepted, in progress
news-contacted = contact made, no answer yet
news-ask-again = no news, ask again later
news-no-news = no news, stop asking
news-not-asked = not asked now
referral-status-informed = informed
referral-status-contacted = contacted
referral-status-accepted = accepted
referral-status-refused = refused
referral-status-helped = helped
referral-status-not-helped = not helped
referral-status-no-news = no news
why-full = full
why-waiting-list = waiting list too long
why-not-eligible = not eligible
why-unreachable = unreachable
why-wrong-service = wrong service
why-language = language
why-cost = too expensive
why-did-not-go = did not go
why-refused-by-person = the person does not want it
why-other = another reason…
notice-nobody-to-refer = First choose a visit or a case to refer.
notice-no-referral = No referral waits for news here.
notice-check-on = we ask again on { $day }
notice-heard = { $service }: { $status }
visit-earlier = To ask
visit-earlier-asked = { $service }, { $days ->
    [0] today
   *[other] { $days } d ago
}: what became of it? ({ $key })
check-word = referral
checks-beyond = → { $count } more to ask after
open-service = the service
checks-later = → { $count } later
referral-whom = For whom
referral-made = Referred
referral-status = Status
referral-check = To ask
referral-service = Service
referral-not-in-directory = not in the directory
referral-history = What was heard
referral-nothing-heard = Nothing yet.
referral-ticket = no. { $ticket } of { $day }
referral-case = case { $number }
experience = Experience
experience-full = full on { $day }{ $times ->
        [one] {""}
       *[other] {" "}({ $times } times in 30 d)
    }
experience-full-short = full { $day }
experience-good = took somebody on { $day }
experience-days = { $days ->
        [0] answers the same day
        [one] answers in about 1 day
       *[other] answers in about { $days } days
    }
cli-help-referrals = Show referrals: where to, for whom, what became of them
cli-help-referrals-due = Only those to ask after today
cli-help-referrals-open = Only those without an outcome yet
cli-referrals-none = No referral to show.
