# Ce qui n'est pas terminé : le tour de la journée.
action-review = ce qui reste
action-review-help = Passer en revue ce qui n'est pas terminé : une touche par décision, pour ce jour ou un autre (j).
action-review-keep = laisser tel quel
action-review-keep-help = Laisser tel quel : ne revient plus dans le tour de ce jour.
action-review-day = autre jour
action-review-day-help = Passer en revue un autre jour.
ask-review-day = Quel jour passer en revue ?
ask-review-day-reading = hier, lun, 17/11… ; vide : aujourd'hui
context-review = Ce qui reste
help-review = Un chiffre décide ; u reprend la dernière décision et y revient ; Échap quitte, tout ce qui est décidé l'est.
undone-review-keep = laissé tel quel
undone-draft-discard = texte jeté

loose-end-odd-times = durée à vérifier
loose-end-no-topic = sans thème
loose-end-unsaid-visit = sans résultat
loose-end-draft = texte commencé
loose-end-others-drafts = non enregistré
loose-end-no-check-back = sans rappel
loose-end-no-next-step = sans suite
loose-end-case-due = dossier échu
loose-end-check-due = sans nouvelles
loose-end-no-consent = accord à demander

review-title = Ce qui reste · { $day } · { $decided } sur { $of }
review-title-nothing = Ce qui reste · { $day }
review-nothing = Il ne reste rien pour le { $day }.
review-nothing-kept = { $count ->
    [one] Rien d'autre ne reste pour le { $day } : une chose a été laissée telle quelle.
   *[other] Rien d'autre ne reste pour le { $day } : { $count } choses ont été laissées telles quelles.
}
review-earlier = Mais il reste { $count } { $count ->
    [one] passage
   *[other] passages
} à revoir pour le { $day } (j).
review-nothing-hint = Entrée : la page du jour · j : un autre jour · Échap : retour
review-day-page = page du jour
review-others-drafts = { $count ->
        [one] Un texte : { $whose }
       *[other] { $count } textes : { $whose }
    }
review-begun-by = { $count ->
        [one] { $worker }
       *[other] { $worker } ({ $count })
    }
review-begun-here = { $count ->
        [one] { $worker }, à ce poste
       *[other] { $worker }, à ce poste ({ $count })
    }
review-begun-nameless = { $count ->
        [one] sans initiales, à un autre poste
       *[other] sans initiales, à un autre poste ({ $count })
    }
review-begun-here-nameless = { $count ->
        [one] sans initiales, à ce poste
       *[other] sans initiales, à ce poste ({ $count })
    }
review-others-drafts-hint = { $count ->
        [one] Qui l'a commencé est seul à le voir : demandez-lui, ou laissez tel quel (z).
       *[other] Chacun n'est vu que de qui l'a commencé : demandez-lui, ou laissez tel quel (z).
    }
review-draft-line = Ligne rapide : { $words }
review-draft-line-begun = Une ligne rapide commencée
review-draft-visit = Nouveau passage commencé
review-draft-service = Nouveau service commencé
review-draft-form = Un formulaire commencé
review-draft-day-note = Note pour demain commencée
review-draft-question = Une réponse commencée : { $question }
review-draft-answer = « { $words } » · { $question }
review-draft-referral = À orienter vers { $service }
review-draft-place = Orientation commencée : { $words }
review-draft-homeless = Ce texte n'a plus de fiche. Tous ses mots sont ici ; ils restent gardés tant que vous ne les jetez pas.
review-more-words = encore { $n } { $n ->
    [one] ligne
   *[other] lignes
    } : page suivante
review-draft-words = Vous aviez tapé : « { $words } »

review-why-open = { $status } depuis { $moment } ({ $span })
review-ended = sera noté à { $time } ({ $because })
review-noted-at = noté à { $time }
review-why-service = { $span } de service : la fin a sans doute été oubliée
review-why-hold = { $span } de pause : la fin a sans doute été oubliée
review-why-wait = { $span } d'attente : plus long que n'importe quelle permanence
review-why-no-topic = Fini, sans que personne ait dit de quoi il s'agissait
review-why-no-outcome = Fini, sans que personne ait dit comment
review-why-draft = Commencé à ce poste, jamais enregistré
review-why-no-check = Orientation sans date pour prendre des nouvelles : personne ne demandera
review-why-no-next = Dossier ouvert dont personne ne sait la suite
review-why-due = { $due } : { $action } ; rien n'y a été fait aujourd'hui
review-why-look-again = { $due } : voir où cela en est ; rien n'y a été fait aujourd'hui
review-why-check-due = À demander pour { $day } ; personne ne l'a fait
review-why-no-consent = Venu aujourd'hui ; rien ne dit si la personne est d'accord que nous suivions sa demande
review-held = La fiche est limitée : rien ne s'y écrit. « z » laisse tel quel, ou lever d'abord la limitation.

review-no-show = n'est pas venu
review-came = est venu : attend
review-left = parti sans être reçu
review-turned-away = renvoyé…
review-served = reçu : { $outcome }
review-served-at = noté de { $from } à { $to }
review-fix-ended = fini à { $time } ({ $because })
review-fix-left = parti à { $time } ({ $because })
review-fix-arrived = arrivé à { $time } ({ $because })
review-because-next = début du passage { $ticket }
review-because-usual = { $minutes } min, durée habituelle
review-because-pause = début de la pause
review-other-topic = autre thème…
review-take-up = reprendre
review-discard = jeter
review-ask-on = prendre des nouvelles { $day }
review-call-person = rappeler la personne
review-other-step = autre suite…
review-waits = attend quelqu'un d'autre…
review-close-case = clôturer le dossier…
review-snooze = remettre à { $day }
review-done = fait ; la suite…
review-agrees = d'accord ({ $given })
review-refuses = pas d'accord
review-consent-to = que nous gardions ses coordonnées et suivions sa demande
notice-review-kept = Laissé tel quel : ne reviendra plus dans le tour de ce jour. u pour y revenir
notice-draft-discarded = Texte jeté. u le ramène

cli-help-review = Montrer ce qui n'est pas terminé dans une journée
cli-help-review-day = Le jour, au lieu d'aujourd'hui
