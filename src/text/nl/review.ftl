# Wat niet af is: de ronde van de dag.
action-review = wat overblijft
action-review-help = Overlopen wat niet af is: één toets per beslissing, voor deze dag of een andere (j).
action-review-keep = zo laten
action-review-keep-help = Zo laten: komt in de ronde van deze dag niet terug.
action-review-day = andere dag
action-review-day-help = Een andere dag overlopen.
ask-review-day = Welke dag overlopen?
ask-review-day-reading = Bijvoorbeeld gisteren, 17/11, ma; leeg voor vandaag
context-review = Wat overblijft
help-review = Een cijfer beslist; u neemt de laatste beslissing terug en keert ernaar terug; Esc verlaat, wat beslist is blijft beslist.
undone-review-keep = zo gelaten
undone-draft-discard = weggegooide tekst

loose-end-odd-times = tijden nakijken
loose-end-no-topic = zonder onderwerp
loose-end-unsaid-visit = zonder resultaat
loose-end-draft = begonnen tekst
loose-end-others-drafts = niet bewaard
loose-end-no-check-back = zonder navraag
loose-end-no-next-step = zonder vervolg
loose-end-case-due = opvolging vervallen
loose-end-check-due = navraag doen
loose-end-no-consent = toestemming vragen

review-title = Wat overblijft · { $day } · { $decided } van { $of }
review-title-nothing = Wat overblijft · { $day }
review-nothing = Er blijft niets over voor { $day }.
review-nothing-kept = { $count ->
    [one] Verder blijft er niets over voor { $day }: één zaak is zo gelaten.
   *[other] Verder blijft er niets over voor { $day }: { $count } zaken zijn zo gelaten.
}
review-earlier = Maar er { $count ->
    [one] blijft { $count } bezoek
   *[other] blijven { $count } bezoeken
} over voor { $day } (j).
review-nothing-hint = Enter: de pagina van de dag · j: een andere dag · Esc: terug
review-day-page = pagina van de dag
review-others-drafts = { $count ->
        [one] Een tekst: { $whose }
       *[other] { $count } teksten: { $whose }
    }
review-begun-by = { $count ->
        [one] { $worker }
       *[other] { $worker } ({ $count })
    }
review-begun-here = { $count ->
        [one] { $worker }, aan dit loket
       *[other] { $worker }, aan dit loket ({ $count })
    }
review-begun-nameless = { $count ->
        [one] zonder initialen, aan een ander loket
       *[other] zonder initialen, aan een ander loket ({ $count })
    }
review-begun-here-nameless = { $count ->
        [one] zonder initialen, aan dit loket
       *[other] zonder initialen, aan dit loket ({ $count })
    }
review-others-drafts-hint = { $count ->
        [one] Alleen wie hem begon, ziet hem: vraag het, of laat het zo (z).
       *[other] Alleen wie een tekst begon, ziet hem: vraag het, of laat het zo (z).
    }
review-draft-line = Snelle regel: { $words }
review-draft-line-begun = Een begonnen snelle regel
review-draft-visit = Nieuw bezoek, begonnen
review-draft-service = Nieuwe dienst, begonnen
review-draft-form = Een begonnen formulier
review-draft-day-note = Begonnen nota voor morgen
review-draft-question = Een begonnen antwoord: { $question }
review-draft-answer = “{ $words }” · { $question }
review-draft-referral = Door te verwijzen naar { $service }
review-draft-place = Begonnen doorverwijzing: { $words }
review-draft-homeless = Deze tekst heeft geen fiche meer. Al zijn woorden staan hier; ze blijven bewaard tot u ze weggooit.
review-more-words = nog { $n } { $n ->
    [one] regel
   *[other] regels
    }: page down
review-draft-words = U had getypt: “{ $words }”

review-why-open = { $status } sinds { $moment } ({ $span })
review-ended = wordt genoteerd om { $time } ({ $because })
review-noted-at = genoteerd om { $time }
review-why-service = { $span } bediening: het einde werd wellicht vergeten
review-why-hold = { $span } pauze: het einde werd wellicht vergeten
review-why-wait = { $span } wachten: langer dan een zitdag open is
review-why-no-topic = Afgesloten, niemand zei waarover het ging
review-why-no-outcome = Afgesloten, niemand zei hoe het afliep
review-why-draft = Begonnen aan dit loket, nooit opgeslagen
review-why-no-check = Doorverwijzing zonder datum om na te vragen: niemand zal het doen
review-why-no-next = Open dossier waarvan niemand het vervolg kent
review-why-due = { $due }: { $action }; vandaag is er niets gedaan
review-why-look-again = { $due }: kijken hoe het staat; vandaag is er niets gedaan
review-why-check-due = Na te vragen op { $day }; niemand deed het
review-why-no-consent = Vandaag langs geweest; nergens staat of de persoon akkoord gaat dat wij opvolgen
review-held = De fiche is beperkt: er wordt niets in geschreven. z laat het zo, of hef eerst de beperking op.

review-no-show = is niet gekomen
review-came = is gekomen: wacht
review-left = vertrokken zonder geholpen te zijn
review-turned-away = weggestuurd…
review-served = geholpen: { $outcome }
review-served-at = genoteerd van { $from } tot { $to }
review-fix-ended = klaar om { $time } ({ $because })
review-fix-left = vertrokken om { $time } ({ $because })
review-fix-arrived = aangekomen om { $time } ({ $because })
review-because-next = begin van bezoek { $ticket }
review-because-usual = { $minutes } min, de gewone duur
review-because-pause = begin van de pauze
review-other-topic = ander onderwerp…
review-take-up = verdergaan
review-discard = weggooien
review-ask-on = navragen { $day }
review-call-person = de persoon terugbellen
review-other-step = ander vervolg…
review-waits = wacht op iemand anders…
review-close-case = dossier afsluiten…
review-snooze = uitstellen tot { $day }
review-done = gedaan; wat volgt…
review-agrees = akkoord ({ $given })
review-refuses = niet akkoord
review-consent-to = dat wij de gegevens bewaren en de vraag opvolgen
notice-review-kept = Zo gelaten: komt in de ronde van deze dag niet terug. u keert ernaar terug
notice-draft-discarded = Tekst weggegooid. u brengt hem terug

cli-help-review = Tonen wat op een dag niet af is
cli-help-review-day = De dag, in plaats van vandaag
