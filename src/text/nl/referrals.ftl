# Referrals: sending somebody on, and what became of it.
action-refer-typed = zonder fiche
action-refer-typed-help = Doorverwijzen naar wat getypt is, een plek die de gids niet kent.
action-hear = resultaat
action-hear-help = Noteren wat de doorverwijzing heeft opgeleverd: geholpen, geweigerd, geen nieuws…
action-check-day = datum
action-check-day-help = De dag wijzigen waarop we opnieuw navragen.
context-referral = Doorverwijzing
undone-refer-case = doorverwijzing van dossier
undone-referral-news = nieuws over een doorverwijzing
undone-referral-check = navraagdatum van een doorverwijzing
directory-referring-case = Doorverwijzen voor dossier { $number }: zoeken, Enter om te kiezen
directory-nothing-refer = Enter: toch doorverwijzen naar “{ $place }”, zonder fiche.
ask-check-back = Wanneer navragen wat het heeft opgeleverd?
ask-check-back-reading = Bijvoorbeeld 3d, 2w, vr, 12/12; een streepje: niet navragen
ask-check-never = we vragen niet na
ask-check-understood = { $day }, over { $days } d · andere datum: 3d, vr, 12/12 · een streepje: niet navragen
ask-news = { $service }: wat heeft het opgeleverd?
ask-last-referral = { $service }, { $days ->
    [0] vandaag
   *[other] { $days } d geleden
}: wat heeft het opgeleverd?
ask-why-news = Om welke reden?
ask-why-words = Om welke reden?
ask-why-words-reading = In enkele woorden, zonder namen; Enter bewaart
news-helped = het heeft geholpen
news-not-helped = het heeft niet geholpen
news-refused = geweigerd
news-accepted = aanvaard, loopt
news-contacted = contact gelegd, nog geen antwoord
news-ask-again = geen nieuws, later opnieuw navragen
news-no-news = geen nieuws, we stoppen
news-not-asked = nu niet gevraagd
referral-status-informed = geïnformeerd
referral-status-contacted = contact gelegd
referral-status-accepted = aanvaard
referral-status-refused = geweigerd
referral-status-helped = geholpen
referral-status-not-helped = niet geholpen
referral-status-no-news = geen nieuws
why-full = volzet
why-waiting-list = wachtlijst te lang
why-not-eligible = voldoet niet aan de voorwaarden
why-unreachable = onbereikbaar
why-wrong-service = niet de juiste dienst
why-language = taal
why-cost = te duur
why-did-not-go = is niet gegaan
why-refused-by-person = de persoon wil het niet
why-other = andere reden…
notice-nobody-to-refer = Kies eerst een bezoek of een dossier.
notice-no-referral = Geen doorverwijzing wacht hier op nieuws.
notice-check-on = we vragen opnieuw op { $day }
notice-heard = { $service }: { $status }
visit-earlier = Te vragen
visit-earlier-asked = { $service }, { $days ->
    [0] vandaag
   *[other] { $days } d geleden
}: wat heeft het opgeleverd? ({ $key })
check-word = verwezen
checks-beyond = → { $count } andere na te vragen
open-service = fiche van de dienst
checks-later = → { $count } later
referral-whom = Voor wie
referral-made = Verwezen
referral-status = Stand
referral-check = Na te vragen
referral-service = Dienst
referral-not-in-directory = niet in de gids
referral-history = Wat we weten
referral-nothing-heard = Nog niets.
referral-ticket = nr. { $ticket } van { $day }
referral-case = dossier { $number }
experience = Ervaring
experience-full = volzet op { $day }{ $times ->
        [one] {""}
       *[other] {" "}({ $times } keer in 30 d)
    }
experience-full-short = volzet { $day }
experience-good = goed onthaald op { $day }
experience-days = { $days ->
        [0] antwoordt dezelfde dag
        [one] antwoordt in ongeveer 1 dag
       *[other] antwoordt in ongeveer { $days } dagen
    }
cli-help-referrals = Doorverwijzingen tonen: waarheen, voor wie, wat het opleverde
cli-help-referrals-due = Alleen die waarover we vandaag moeten navragen
cli-help-referrals-open = Alleen die nog zonder gevolg
cli-referrals-none = Geen doorverwijzing te tonen.
