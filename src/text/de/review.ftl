# Was nicht fertig ist: der Rundgang des Tages.
action-review = was bleibt
action-review-help = Durchgehen, was nicht fertig ist: eine Taste je Entscheidung, für diesen Tag oder einen anderen (j).
action-review-keep = so lassen
action-review-keep-help = So lassen: kommt im Rundgang dieses Tages nicht wieder.
action-review-day = anderer Tag
action-review-day-help = Einen anderen Tag durchgehen.
ask-review-day = Welchen Tag durchgehen?
ask-review-day-reading = Zum Beispiel gestern, 17/11, Mo; leer für heute
context-review = Was bleibt
help-review = Eine Ziffer entscheidet; u nimmt die letzte Entscheidung zurück und kehrt zu ihr zurück; Esc verlässt, was entschieden ist, bleibt entschieden.
undone-review-keep = so gelassen
undone-draft-discard = verworfener Text

loose-end-odd-times = Zeiten prüfen
loose-end-no-topic = ohne Thema
loose-end-unsaid-visit = ohne Ergebnis
loose-end-draft = begonnener Text
loose-end-others-drafts = nicht erfasst
loose-end-no-check-back = ohne Nachfrage
loose-end-no-next-step = ohne Fortgang
loose-end-case-due = Frist erreicht
loose-end-check-due = nachfragen
loose-end-no-consent = Einwilligung fehlt

review-title = Was bleibt · { $day } · { $decided } von { $of }
review-title-nothing = Was bleibt · { $day }
review-nothing = Für { $day } bleibt nichts.
review-nothing-kept = { $count ->
    [one] Sonst bleibt für { $day } nichts: Eine Sache wurde so gelassen.
   *[other] Sonst bleibt für { $day } nichts: { $count } Sachen wurden so gelassen.
}
review-earlier = Aber es { $count ->
    [one] bleibt { $count } Besuch
   *[other] bleiben { $count } Besuche
} für { $day } (j).
review-nothing-hint = Enter: die Seite des Tages · j: ein anderer Tag · Esc: zurück
review-day-page = Seite des Tages
review-others-drafts = { $count ->
        [one] Ein Text: { $whose }
       *[other] { $count } Texte: { $whose }
    }
review-begun-by = { $count ->
        [one] { $worker }
       *[other] { $worker } ({ $count })
    }
review-begun-here = { $count ->
        [one] { $worker }, an diesem Schalter
       *[other] { $worker }, an diesem Schalter ({ $count })
    }
review-begun-nameless = { $count ->
        [one] ohne Kürzel, an einem anderen Schalter
       *[other] ohne Kürzel, an einem anderen Schalter ({ $count })
    }
review-begun-here-nameless = { $count ->
        [one] ohne Kürzel, an diesem Schalter
       *[other] ohne Kürzel, an diesem Schalter ({ $count })
    }
review-others-drafts-hint = { $count ->
        [one] Nur wer ihn begonnen hat, sieht ihn: dort nachfragen oder so lassen (z).
       *[other] Nur wer einen Text begonnen hat, sieht ihn: dort nachfragen oder so lassen (z).
    }
review-draft-line = Schnelle Zeile: { $words }
review-draft-line-begun = Eine begonnene schnelle Zeile
review-draft-visit = Neuer Besuch, angefangen
review-draft-service = Neuer Dienst, angefangen
review-draft-form = Ein begonnenes Formular
review-draft-day-note = Angefangene Notiz für morgen
review-draft-question = Eine begonnene Antwort: { $question }
review-draft-answer = „{ $words }“ · { $question }
review-draft-referral = Zu vermitteln an { $service }
review-draft-place = Angefangene Vermittlung: { $words }
review-draft-homeless = Dieser Text hat keinen Eintrag mehr. Alle seine Worte stehen hier; sie bleiben aufbewahrt, bis Sie sie wegwerfen.
review-more-words = noch { $n } { $n ->
    [one] Zeile
   *[other] Zeilen
    }: Bild ab
review-draft-words = Sie hatten getippt: „{ $words }“

review-why-open = { $status } seit { $moment } ({ $span })
review-ended = wird um { $time } vermerkt ({ $because })
review-noted-at = vermerkt um { $time }
review-why-service = { $span } Beratung: das Ende wurde wohl vergessen
review-why-hold = { $span } Pause: das Ende wurde wohl vergessen
review-why-wait = { $span } Wartezeit: länger, als eine Sprechstunde dauert
review-why-no-topic = Beendet, ohne dass jemand sagte, worum es ging
review-why-no-outcome = Beendet, ohne dass jemand sagte, wie
review-why-draft = An diesem Schalter begonnen, nie gespeichert
review-why-no-check = Vermittlung ohne Tag zum Nachfragen: niemand wird fragen
review-why-no-next = Offene Akte, deren Fortgang niemand kennt
review-why-due = { $due }: { $action }; heute geschah nichts
review-why-look-again = { $due }: nachsehen, wie es steht; heute geschah nichts
review-why-check-due = Nachzufragen am { $day }; niemand tat es
review-why-no-consent = War heute da; nirgends steht, ob die Person einverstanden ist, dass wir weiter helfen
review-held = Die Akte ist eingeschränkt: nichts wird hineingeschrieben. z lässt es so, oder zuerst die Einschränkung aufheben.

review-no-show = kam nicht
review-came = kam: wartet
review-left = ohne Beratung gegangen
review-turned-away = abgewiesen…
review-served = beraten: { $outcome }
review-served-at = vermerkt von { $from } bis { $to }
review-fix-ended = beendet um { $time } ({ $because })
review-fix-left = gegangen um { $time } ({ $because })
review-fix-arrived = gekommen um { $time } ({ $because })
review-because-next = Beginn von Besuch { $ticket }
review-because-usual = { $minutes } Min., die übliche Dauer
review-because-pause = Beginn der Pause
review-other-topic = anderes Thema…
review-take-up = weitermachen
review-discard = verwerfen
review-ask-on = nachfragen am { $day }
review-call-person = die Person zurückrufen
review-other-step = anderer Schritt…
review-waits = wartet auf jemand anderen…
review-close-case = Akte schließen…
review-snooze = verschieben auf { $day }
review-done = erledigt; was folgt…
review-agrees = einverstanden ({ $given })
review-refuses = nicht einverstanden
review-consent-to = dass wir die Angaben behalten und die Sache verfolgen
notice-review-kept = So gelassen: kommt im Rundgang dieses Tages nicht wieder. u kehrt zurück
notice-draft-discarded = Text verworfen. u bringt ihn zurück

cli-help-review = Zeigen, was an einem Tag nicht fertig ist
cli-help-review-day = Der Tag, statt heute
