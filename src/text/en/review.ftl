# What is not finished: the walk through the day.
action-review = what is left
action-review-help = Walk through what is not finished: one key a decision, for this day or another (j).
action-review-keep = leave as it is
action-review-keep-help = Leave it as it is: it does not come back in this day's walk.
action-review-day = another day
action-review-day-help = Walk through another day.
ask-review-day = Which day to walk through?
ask-review-day-reading = For example yesterday, 17/11, Mon; empty for today
context-review = What is left
help-review = A digit decides; u takes the last decision back and returns to it; Esc leaves, what is decided is decided.
undone-review-keep = left as it is
undone-draft-discard = text thrown away

loose-end-odd-times = times to check
loose-end-no-topic = no topic
loose-end-unsaid-visit = no outcome
loose-end-draft = unfinished text
loose-end-others-drafts = not recorded
loose-end-no-check-back = no check-back
loose-end-no-next-step = no next step
loose-end-case-due = follow-up due
loose-end-check-due = ask after
loose-end-no-consent = consent not asked

review-title = What is left · { $day } · { $decided } of { $of }
review-title-nothing = What is left · { $day }
review-nothing = Nothing is left for { $day }.
review-nothing-kept = { $count ->
    [one] Nothing else is left for { $day }: one thing was left as it is.
   *[other] Nothing else is left for { $day }: { $count } things were left as they are.
}
review-earlier = But { $count } { $count ->
    [one] visit is
   *[other] visits are
} left for { $day } (j).
review-nothing-hint = Enter: the day's page · j: another day · Esc: back
review-day-page = the day's page
review-others-drafts = { $count ->
        [one] One text: { $whose }
       *[other] { $count } texts: { $whose }
    }
review-begun-by = { $count ->
        [one] { $worker }
       *[other] { $worker } ({ $count })
    }
review-begun-here = { $count ->
        [one] { $worker }, at this desk
       *[other] { $worker }, at this desk ({ $count })
    }
review-begun-nameless = { $count ->
        [one] no initials, at another desk
       *[other] no initials, at another desk ({ $count })
    }
review-begun-here-nameless = { $count ->
        [one] no initials, at this desk
       *[other] no initials, at this desk ({ $count })
    }
review-others-drafts-hint = { $count ->
        [one] Only whoever began it sees it: ask them, or leave it as it is (z).
       *[other] Only whoever began it sees each of them: ask them, or leave them as they are (z).
    }
review-draft-line = Fast line: { $words }
review-draft-line-begun = A fast line that was begun
review-draft-visit = A new visit, unfinished
review-draft-service = A new service, unfinished
review-draft-form = An unfinished form
review-draft-day-note = A note for tomorrow, unfinished
review-draft-question = An unfinished answer: { $question }
review-draft-answer = “{ $words }” · { $question }
review-draft-referral = To be referred to { $service }
review-draft-place = A referral, unfinished: { $words }
review-draft-homeless = This text has no record any more. All its words are here; they stay kept until you throw them away.
review-more-words = { $n } more { $n ->
    [one] line
   *[other] lines
    }: page down
review-draft-words = You had typed: “{ $words }”

review-why-open = { $status } since { $moment } ({ $span })
review-ended = will be noted at { $time } ({ $because })
review-noted-at = noted at { $time }
review-why-service = { $span } of service: the end was probably forgotten
review-why-hold = { $span } of pause: the end was probably forgotten
review-why-wait = { $span } of wait: longer than any counter is open
review-why-no-topic = Closed, and nobody said what it was about
review-why-no-outcome = Closed, and nobody said how it ended
review-why-draft = Begun at this desk, never recorded
review-why-no-check = Referral without a day to ask for news: nobody will
review-why-no-next = An open case, and nobody knows what comes next
review-why-due = { $due }: { $action }; nothing was done today
review-why-look-again = { $due }: see how it stands; nothing was done today
review-why-check-due = To be asked after on { $day }; nobody did
review-why-no-consent = Came today; nothing says whether the person agrees that we follow the matter up
review-held = The record is restricted: nothing is written in it. z leaves it as it is, or lift the restriction first.

review-no-show = did not come
review-came = came: waits
review-left = left without being served
review-turned-away = turned away…
review-served = served: { $outcome }
review-served-at = noted from { $from } to { $to }
review-fix-ended = ended at { $time } ({ $because })
review-fix-left = left at { $time } ({ $because })
review-fix-arrived = arrived at { $time } ({ $because })
review-because-next = start of visit { $ticket }
review-because-usual = { $minutes } min, the usual length
review-because-pause = start of the pause
review-other-topic = another topic…
review-take-up = go on with it
review-discard = throw away
review-ask-on = ask for news { $day }
review-call-person = call the person back
review-other-step = another next step…
review-waits = waits for somebody else…
review-close-case = close the case…
review-snooze = put off to { $day }
review-done = done; what comes next…
review-agrees = agrees ({ $given })
review-refuses = does not agree
review-consent-to = that we keep their details and follow the matter up
notice-review-kept = Left as it is: it will not come back in this day's walk. u returns to it
notice-draft-discarded = Text thrown away. u brings it back

cli-help-review = Show what is not finished in a day
cli-help-review-day = The day, instead of today
