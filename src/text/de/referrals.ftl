# Referrals: sending somebody on, and what became of it.
action-refer-typed = ohne Eintrag
action-refer-typed-help = An das Getippte vermitteln, einen Ort, den das Verzeichnis nicht kennt.
action-hear = Ergebnis
action-hear-help = Sagen, was aus der Vermittlung wurde: geholfen, abgelehnt, keine Nachricht…
action-check-day = Datum
action-check-day-help = Den Tag ändern, an dem wir wieder nachfragen.
context-referral = Vermittlung
undone-refer-case = Vermittlung der Akte
undone-referral-news = Nachricht zu einer Vermittlung
undone-referral-check = Nachfragetag einer Vermittlung
directory-referring-case = Für Akte { $number } vermitteln: suchen, Enter wählt
directory-nothing-refer = Enter: trotzdem an „{ $place }“ vermitteln, ohne Eintrag.
ask-check-back = Wann fragen wir nach, was daraus wurde?
ask-check-back-reading = Zum Beispiel 3t, 2w, Fr, 12/12; ein Strich: nicht nachfragen
ask-check-never = niemand fragt nach
ask-check-understood = { $day }, in { $days } T · anderes Datum: 3t, Fr, 12/12 · ein Strich: nicht nachfragen
ask-news = { $service }: Was wurde daraus?
ask-last-referral = { $service }, { $days ->
    [0] heute
   *[other] vor { $days } T
}: Was wurde daraus?
ask-why-news = Aus welchem Grund?
ask-why-words = Aus welchem Grund?
ask-why-words-reading = In wenigen Worten, ohne Namen; Enter speichert
news-helped = es hat geholfen
news-not-helped = es hat nicht geholfen
news-refused = abgelehnt
news-accepted = angenommen, läuft
news-contacted = Kontakt aufgenommen, noch keine Antwort
news-ask-again = keine Nachricht, später wieder fragen
news-no-news = keine Nachricht, wir hören auf
news-not-asked = jetzt nicht gefragt
referral-status-informed = informiert
referral-status-contacted = Kontakt aufgenommen
referral-status-accepted = angenommen
referral-status-refused = abgelehnt
referral-status-helped = geholfen
referral-status-not-helped = nicht geholfen
referral-status-no-news = ohne Nachricht
why-full = voll
why-waiting-list = Warteliste zu lang
why-not-eligible = erfüllt die Bedingungen nicht
why-unreachable = nicht erreichbar
why-wrong-service = nicht der richtige Dienst
why-language = Sprache
why-cost = zu teuer
why-did-not-go = ist nicht hingegangen
why-refused-by-person = die Person will es nicht
why-other = anderer Grund…
notice-nobody-to-refer = Zuerst einen Besuch oder eine Akte wählen.
notice-no-referral = Keine Vermittlung wartet hier auf Nachricht.
notice-check-on = wir fragen am { $day } nach
notice-heard = { $service }: { $status }
visit-earlier = Zu fragen
visit-earlier-asked = { $service }, { $days ->
    [0] heute
   *[other] vor { $days } T
}: Was wurde daraus? ({ $key })
check-word = Vermittl.
checks-beyond = → { $count } weitere zum Nachfragen
open-service = Eintrag des Dienstes
checks-later = → { $count } später
referral-whom = Für wen
referral-made = Vermittelt
referral-status = Stand
referral-check = Nachfragen
referral-service = Dienst
referral-not-in-directory = nicht im Verzeichnis
referral-history = Was wir wissen
referral-nothing-heard = Noch nichts.
referral-ticket = Nr. { $ticket } vom { $day }
referral-case = Akte { $number }
experience = Erfahrung
experience-full = voll am { $day }{ $times ->
        [one] {""}
       *[other] {" "}({ $times }-mal in 30 T)
    }
experience-full-short = voll { $day }
experience-good = zuletzt gut am { $day }
experience-days = { $days ->
        [0] antwortet am selben Tag
        [one] antwortet in etwa 1 Tag
       *[other] antwortet in etwa { $days } Tagen
    }
cli-help-referrals = Vermittlungen zeigen: wohin, für wen, was daraus wurde
cli-help-referrals-due = Nur die, nach denen heute zu fragen ist
cli-help-referrals-open = Nur die noch ohne Ergebnis
cli-referrals-none = Keine Vermittlung zu zeigen.
