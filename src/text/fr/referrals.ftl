# Referrals: sending somebody on, and what became of it.
action-refer-typed = sans fiche
action-refer-typed-help = Orienter vers ce qui est tapé, un endroit que l'annuaire ne connaît pas.
action-hear = résultat
action-hear-help = Dire ce que l'orientation a donné : aidé, refusé, pas de nouvelles…
action-check-day = date
action-check-day-help = Changer le jour où l'on redemande des nouvelles.
context-referral = Orientation
undone-refer-case = orientation du dossier
undone-referral-news = résultat d'une orientation
undone-referral-check = date de rappel d'une orientation
directory-referring-case = Orienter pour le dossier { $number } : chercher, Entrée pour choisir
directory-nothing-refer = Entrée : orienter quand même vers « { $place } », sans fiche.
ask-check-back = Quand demander ce que cela a donné ?
ask-check-back-reading = Par exemple 3j, 2sem, ven, 12/12 ; un tiret : ne pas demander
ask-check-never = on ne demandera pas
ask-check-understood = { $day }, dans { $days } j · autre date : 3j, ven, 12/12 · un tiret : ne pas demander
ask-news = { $service } : qu'est-ce que cela a donné ?
ask-last-referral = { $service }, { $days ->
    [0] aujourd'hui
   *[other] il y a { $days } j
} : qu'est-ce que cela a donné ?
ask-why-news = Pour quelle raison ?
ask-why-words = Pour quelle raison ?
ask-why-words-reading = En quelques mots, sans nom de personne ; Entrée enregistre
news-helped = cela a aidé
news-not-helped = cela n'a pas aidé
news-refused = refusé
news-accepted = accepté, en cours
news-contacted = contact pris, pas encore de réponse
news-ask-again = pas de nouvelles, redemander plus tard
news-no-news = pas de nouvelles, on arrête
news-not-asked = pas demandé maintenant
referral-status-informed = informé
referral-status-contacted = contact pris
referral-status-accepted = accepté
referral-status-refused = refusé
referral-status-helped = aidé
referral-status-not-helped = pas aidé
referral-status-no-news = sans nouvelles
why-full = complet
why-waiting-list = liste d'attente trop longue
why-not-eligible = ne remplit pas les conditions
why-unreachable = injoignable
why-wrong-service = pas le bon service
why-language = langue
why-cost = trop cher
why-did-not-go = la personne n'y est pas allée
why-refused-by-person = la personne n'en veut pas
why-other = autre raison…
notice-nobody-to-refer = Choisir d'abord un passage ou un dossier à orienter.
notice-no-referral = Aucune orientation n'attend de nouvelles ici.
notice-check-on = on redemande le { $day }
notice-heard = { $service } : { $status }
visit-earlier = À demander
visit-earlier-asked = { $service }, { $days ->
    [0] aujourd'hui
   *[other] il y a { $days } j
} : qu'est-ce que cela a donné ? ({ $key })
check-word = orienté
checks-beyond = { $count ->
        [one] → { $count } autre à suivre
       *[other] → { $count } autres à suivre
    }
open-service = fiche du service
checks-later = → { $count } plus tard
referral-whom = Pour qui
referral-made = Orienté
referral-status = Où on en est
referral-check = À demander
referral-service = Service
referral-not-in-directory = pas dans l'annuaire
referral-history = Ce qu'on a appris
referral-nothing-heard = Rien encore.
referral-ticket = n° { $ticket } du { $day }
referral-case = dossier { $number }
experience = Expérience
experience-full = complet le { $day }{ $times ->
        [one] {""}
       *[other] {" "}({ $times } fois en 30 j)
    }
experience-full-short = complet { $day }
experience-good = a bien accueilli le { $day }
experience-days = { $days ->
        [0] répond le jour même
        [one] répond en 1 jour environ
       *[other] répond en { $days } jours environ
    }
cli-help-referrals = Afficher les orientations : où, pour qui, ce que cela a donné
cli-help-referrals-due = Seulement celles dont il faut demander des nouvelles aujourd'hui
cli-help-referrals-open = Seulement celles qui n'ont pas encore de résultat
cli-referrals-none = Aucune orientation à afficher.
