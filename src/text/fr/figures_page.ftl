# The page of figures; its tables are named in report.ftl and figures.ftl.
action-figures = chiffres
action-figures-help = Voir les chiffres d'une période : en phrases, en tableaux, en images, et ce qui manque.
action-figures-next = vue suivante
action-figures-next-help = La vue suivante des chiffres.
action-figures-previous = vue précédente
action-figures-previous-help = La vue précédente des chiffres.
action-figures-earlier = avant
action-figures-earlier-help = La période d'avant.
action-figures-later = après
action-figures-later-help = La période d'après.
action-figures-wider = plus long
action-figures-wider-help = Une période plus longue : jour, semaine, mois, trimestre, année.
action-figures-narrower = plus court
action-figures-narrower-help = Une période plus courte : année, trimestre, mois, semaine, jour.
action-figures-period = dates
action-figures-period-help = Taper la période : 2023, 2023-Q2, 2023-05, semaine, ou DÉBUT..FIN.
action-figures-session = permanence
action-figures-session-help = Choisir la permanence, ou toutes.
action-figures-view = tableau
action-figures-view-help = Choisir une vue par son nom.
action-figures-missing = ce qui manque
action-figures-missing-help = Voir ce que les passages ne disent pas, et le compléter.
action-figures-save = fichier
action-figures-save-help = Écrire les chiffres dans un fichier : PDF, Excel, page web, texte, CSV, JSON.
context-figures = Chiffres
figures-title = Chiffres · { $period }
figures-title-session = Chiffres · { $period } · { $session }
figures-summary = En bref
figures-missing = Ce qui manque
figures-calendar = Calendrier de l'année
figures-counting = Je compte…
figures-counting-days = Je compte… { $done } { $done ->
    [one] jour
   *[other] jours
} sur { $of }
figures-not-counted = Les chiffres n'ont pas pu être comptés. Changez de période, ou revenez plus tard.
figures-to-come = Cette période n'a pas encore commencé.
figures-empty = Rien à montrer pour cette période.
figures-coordinator = Les chiffres par travailleur sont réservés à la coordination.
figures-ask-view = Quelle vue ?
figures-ask-session = Quelle permanence ?
figures-all-sessions = toutes les permanences
figures-no-session = Aucune permanence n'est nommée : les chiffres sont ceux de tous les passages.
figures-ask-period = Quelle période ?
figures-ask-period-reading = 2023, 2023-Q2, 2023-05, 2023-W19, 11/05/2023, semaine, mois, année, ou DÉBUT..FIN
figures-ask-format = Dans quel format ?
figures-format-pdf = PDF, à imprimer
figures-format-xlsx = Excel (xlsx), une feuille par tableau
figures-format-html = page web (HTML)
figures-format-md = texte (Markdown)
figures-format-csv = tableur (CSV)
figures-format-json = pour un programme (JSON)
figures-ask-file = Dans quel fichier ?
figures-file = chiffres
figures-written = Chiffres écrits : { $path }
figures-writing = Le classeur s'écrit ({ $path }) ; on peut continuer pendant ce temps.
figures-still-writing = Le classeur précédent s'écrit encore.
notice-workbook-not-finished = Un classeur est en cours d'écriture. Attendre un instant, ou quitter encore une fois : le fichier restera incomplet.
figures-difference = Écart
figures-by-day = par jour, { $most } au plus
figures-by-week = par semaine, { $most } au plus
figures-by-month = par mois, { $most } au plus
figures-all = total
figures-busiest = Le plus : { $when }, { $n ->
    [one] une arrivée
   *[other] { $n } arrivées
}
figures-in-year = { $n ->
    [0] Aucun passage en { $year }
    [one] Un passage en { $year }
   *[other] { $n } passages en { $year }
}
figures-served = { $n ->
    [0] Aucun passage reçu dans cette période : rien ne manque.
    [one] Sur un passage reçu :
   *[other] Sur { $n } passages reçus :
}
figures-complete = complet
figures-lacks-age = { $n } sans âge sur { $of }
figures-lacks-gender = { $n } sans genre sur { $of }
figures-lacks-language = { $n } sans langue sur { $of }
figures-lacks-place = { $n } sans commune sur { $of }
figures-lacks-check = { $n } sans bilan numérique sur { $of }
figures-lacks-request = { $n } sans demande sur { $of }
figures-lacks-topic = { $n } sans thème sur { $of }
figures-lacks-device = { $n } sans appareil sur { $of }
figures-lacks-support = { $n } sans accompagnement sur { $of }
figures-lacks-outcome = { $n } sans résultat sur { $of }
figures-lacks-impossible = { $n } sans raison de l'impossibilité sur { $of }
figures-newest = les { $n } derniers
figures-ticket = n° { $ticket }
figures-fill = compléter
figures-list = voir les passages
figures-below = ↓ encore { $n ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
figures-came-alone = { $n ->
    [0] Aucun passage
    [one] Un passage
   *[other] { $n } passages
}
figures-came = { $n ->
    [0] Aucun passage
    [one] Un passage
   *[other] { $n } passages
}, { $before } avant ({ $difference })
