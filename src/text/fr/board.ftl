# The board, the visit's page, notices, days and durations.
weekday-1 = lun.
weekday-2 = mar.
weekday-3 = mer.
weekday-4 = jeu.
weekday-5 = ven.
weekday-6 = sam.
weekday-7 = dim.
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
date-long = { $weekday } { $day } { $month } { $year }
date-tomorrow = demain
due-late = −{ $days } j
due-today = auj.
due-tomorrow = demain
too-small = Trop petit : { $columns }×{ $rows } au moins.
too-small-hint = Agrandir la fenêtre ; rien n'est perdu.
top-desk = bureau { $desk }
top-entry-day = saisie du { $day }
tab-queue = File · { $count } { $count ->
    [0] attend
    [one] attend
   *[other] attendent
 }
tab-cases = Suivis · { $overdue } en retard, { $today } auj.
tab-directory = Annuaire · { $count }
queue-title = File du jour · { $count } { $count ->
    [0] attend
    [one] attend
   *[other] attendent
 } · { $wait } au plus
queue-title-calm = File du jour · { $count ->
    [0] personne n'attend
    [one] { $count } attend
   *[other] { $count } attendent
 }
queue-empty = Aucun passage aujourd'hui. { $new } : noter le premier · { $help } : aide
status-expected = attendu
status-waiting = attend
status-called = appelé
status-in-service = en cours
status-on-hold = en pause
status-closed = fini
status-left = parti
status-no-show = absent
status-turned-away = renvoyé
status-referred = orienté
event-expected = attendu
event-arrived = arrivé
event-called = appelé
event-not-here = ne répond pas
event-started = reçu
event-held = en pause
event-resumed = repris
event-passed = transféré au bureau
event-closed = fini
event-left = parti
event-no-show = ne s'est pas présenté
event-turned-away = renvoyé
event-made-urgent = marqué urgent
event-made-normal = n'est plus urgent
event-edited = fiche modifiée
event-was = noté d'abord à { $time }
event-undone = annulé
how-told = expliqué de vive voix
how-slip = fiche remise
how-called-together = appelé ensemble
how-appointment = rendez-vous pris
how-letter = courrier écrit
visit-title = Passage { $ticket }
visit-title-of-day = Passage { $ticket } du { $day }
visit-times = attente { $wait } · service { $service } · pause { $hold }
visit-request = Demande
visit-person = Profil
visit-referral = Orientation
visit-case = Dossier
visit-note = Note
visit-events = Événements (↑↓ choisir)
hint-accept = valider
help-title = Aide · ↑↓ défiler · Esc fermer
help-fast-line = Mots dans n'importe quel ordre : sujet ou démarche, f h x, âge, appareil, 20m, @institution, -obstacle, >service, !quand, ok, "nom", // note.
help-fast-line-example = Par exemple : its f67 or av 20m ok
palette-title = Tout ce qu'on peut faire ici · taper pour chercher
palette-nothing = Rien ne correspond à « { $typed } » parmi ce qu'on peut faire ici. Effacer un mot pour voir plus ; Échap, puis { $help } : toutes les touches.
fast-line-empty = sujet ou démarche, f h x, âge, appareil, 20m, @institution, -obstacle, >service, !quand, "nom", // note
chip-age = { $age } ans
chip-hold = dont { $minutes } min d'attente
chip-follow-up = suivi { $day }
chip-urgent = ‼ urgent
chip-name-gone = nom effacé à la clôture
chip-interpreter = interprète
chip-unknown = { $word } ? gardé en note
chip-no-service = aucun service : { $words }, gardé en note
open-always = ouvert jour et nuit
open-until = ouvert, ferme { $when }
date-at = à { $time }
hours-holidays = jours fériés
hours-off = fermé
open-closes-soon = ferme dans { $minutes } min
closed-opens = ouvre { $when }
closed-now = fermé
open-unknown = horaire inconnu
directory-title = Annuaire · { $count ->
    [0] vide
    [one] { $count } service
   *[other] { $count } services
 }
directory-referring = Orienter le passage { $ticket } : chercher, Entrée pour choisir
directory-hint = { $key } : chercher un service
directory-corrected = résultats pour : { $words }
directory-empty = L'annuaire est vide. Dans un autre terminal : « guichet directory import FICHIER ». Pour essayer : « guichet demo ».
directory-empty-write = c : écrire un service.
directory-nothing = Aucun service trouvé. Essayer un autre mot.
service-organization = Organisme
service-open = En ce moment
service-hours = Horaire
service-hours-note = Remarque
service-appointment = Rendez-vous
appointment-none = sans rendez-vous
appointment-possible = possible
appointment-required = sur rendez-vous
service-address = Adresse
service-phone = Téléphone
service-email = Courriel
service-url = Site
service-bring = À apporter
service-bring-short = apporter : { $what }
service-languages = Langues
service-cost = Coût
service-about = Sujets
service-description = Description
service-team-note = Note d'équipe
service-verified = Vérifié
service-verified-by = { $day } par { $by }
notice-too-long = Texte trop long ({ $pasted } caractères, { $longest } au plus) : rien n'a été ajouté. Coller un extrait.
notice-full = Texte trop long : { $longest } caractères au plus ici. La suite n'est pas prise ; raccourcissez, ou écrivez le reste ailleurs.
notice-nothing-to-undo = Plus rien que vous puissiez annuler aujourd'hui à ce bureau.
notice-nothing-begun = Rien n'est commencé : tout ce que vous avez tapé est enregistré ou jeté.
notice-undone = Annulé : { $what } { $about }
notice-not-undone = Pas annulé : { $what } { $about } ({ $why }).
undo-bar-changed = changé depuis, laissé tel quel
undo-bar-corrected = la fiche a été corrigée depuis, à la demande de la personne
undo-bar-restricted = le traitement des données est limité depuis le { $day }
undo-bar-day-closed = la journée du { $day } est clôturée
undo-bar-other = ce n'est plus possible
notice-undone-words = Vos mots sont gardés : « { $key } » les reprend.
notice-undone-words-in-line = Vos mots sont de nouveau dans la ligne.
notice-undone-part = Annulé en partie : { $what } { $about } ; changé depuis et laissé tel quel : { $fields }
notice-undone-nothing = Pas annulé : { $what } { $about } : changé depuis, laissé tel quel.
notice-undone-nothing-hint = « { $key } » encore une fois annule l'action d'avant.
notice-undo-goes-on = « { $key } » encore une fois annule : { $what } { $about }
notice-lasts-restricted = Pas annulé : limitation de la carte { $card } ; « { $key } » sur la fiche la lève.
notice-lasts-lifted = Pas annulé : limitation levée, carte { $card } ; « { $key } » sur la fiche limite.
notice-lasts-handed-out = Pas annulé : données écrites, carte { $card } ; c'est noté au registre.
notice-lasts-erased = Pas annulé : ce qui est effacé ne revient pas.
notice-lasts-day-closed = Pas annulé : clôture du { $day } ; pour rouvrir : { $keys }.
notice-lasts-day-reopened = Pas annulé : réouverture du { $day } ; clôturer à nouveau.
notice-lasts-favourite = Pas annulé : un favori se met et s'enlève avec « { $key } ».
notice-lasts-settings = Pas annulé : les réglages se changent avec « { $key } ».
notice-queued = { $ticket } en file, enregistré
notice-serving = { $ticket } en cours, enregistré
notice-recorded = { $ticket } fini, enregistré
notice-expected = { $ticket } attendu, enregistré
notice-case-opened = dossier { $number } ouvert
notice-no-visit = Aucun passage choisi.
notice-visit-over = Ce passage est terminé ; u annule, e modifie la fiche.
notice-nobody-waits = Personne n'attend pour ce bureau.
notice-called = Appelé : { $ticket } { $name }
notice-status = { $ticket } : { $status }
notice-time-corrected = Heure corrigée ; l'ancienne reste notée.
notice-referred = Orienté vers { $service }
notice-entry-day = Les passages notés seront ceux du { $day }.
notice-edited = { $ticket } : fiche enregistrée
notice-settings-saved = Réglages enregistrés.
notice-welcome = Bienvenue. n : noter un passage · ? : toutes les touches
notice-form-kept = Fiche gardée telle quelle : { $key } la rouvre.
notice-form-taken-up = Saisie reprise telle qu'elle était restée.
notice-form-waits = Une autre fiche commencée attend déjà ({ $key } dans la file la rouvre) : la ligne reste telle quelle.
notice-form-waits-hint = { $record } l'enregistre ; { $edit }, dans la file, la complète ensuite dans sa fiche.
notice-line-waits = Ce que vous aviez commencé avant attend toujours : { $key } le reprend.
notice-line-back = Ce que vous aviez commencé avant est de nouveau dans la ligne.
notice-line-left = { $count ->
    [one] Une ligne du { $day }, commencée et pas enregistrée, attend à part.
   *[other] { $count } lignes commencées et pas enregistrées attendent à part, la dernière du { $day }.
}
notice-line-left-once = { $count ->
    [one] Une ligne commencée avant et pas enregistrée attend à part.
   *[other] { $count } lignes commencées avant et pas enregistrées attendent à part.
}
notice-line-left-hint = { $count ->
    [one] { $review } la reprend à son jour ; { $up } la montre ici.
   *[other] { $review } les reprend à leur jour ; { $up } les montre ici.
}
notice-line-left-hint-here = { $count ->
    [one] { $review }, dans la file, la reprend ; { $up } la montre ici.
   *[other] { $review }, dans la file, les reprend ; { $up } les montre ici.
}
notice-form-left = Une fiche commencée et pas enregistrée attend à part : { $key }, dans la file, la reprend.
notice-form-left-of = Une fiche du { $day }, commencée et pas enregistrée, attend à part : { $key }, dans la file, la reprend à son jour.
notice-line-goes-on = Vos mots du { $day }, pas encore enregistrés, sont de nouveau dans la ligne.
notice-line-of-another-day = Ces mots sont du { $day } ; enregistrés ici, ils comptent pour le { $here }. { $key }, dans la file, les reprend à leur jour.
notice-line-laid-aside = La ligne commencée pour quelqu'un d'autre est mise de côté telle quelle : { $key } la reprend.
ask-outcome = Comment cela se termine ?
ask-why = Pourquoi est-ce impossible ?
ask-cause = Pourquoi renvoyer ?
ask-how = Comment orienter vers { $service } ?
ask-desk = Transférer à quel bureau ?
ask-desk-reading = Nom du bureau, par exemple 2
ask-time = À quelle heure était-ce ?
ask-time-reading = Par exemple 9:42 ; l'heure notée d'abord reste visible.
ask-entry-day = Les passages sont de quel jour ?
ask-entry-day-reading = hier, lun, 17/11… ; vide : aujourd'hui
entry-day-back = autre jour, aujourd'hui
ask-not-understood = Pas compris.
ask-reason-needed = Il faut une raison, en quelques mots.
form-title-new = Nouveau passage
settings-title-first = Bienvenue dans guichet · Entrée accepte chaque réponse
settings-title = Réglages
field-settings-lang = Langue
field-settings-service = Nom du service
field-settings-desk = Bureau
field-settings-worker = Initiales
chip-repeated = { $word } : déjà dit, gardé en note
chip-other-card = { $word } : deuxième carte, gardée en note ; un passage n'a qu'une personne
key-space = Espace
key-enter = Entrée
undone-record = enregistrement du passage
undone-edit = modification du passage
undone-arrive = arrivée du passage
undone-call = appel du passage
undone-not-here = absence à l'appel du passage
undone-start = début du passage
undone-hold = pause du passage
undone-resume = reprise du passage
undone-pass = transfert du passage
undone-urgent = urgence du passage
undone-normal = fin d'urgence du passage
undone-leave = départ du passage
undone-no-show = absence du passage
undone-turn-away = renvoi du passage
undone-close = clôture du passage
undone-correct-time = correction d'heure du passage
undone-refer = orientation du passage
undone-case-open = ouverture du dossier
undone-case-entry = note au dossier
undone-case-next = suite du dossier
undone-case-close = clôture du dossier
undone-case-reopen = réouverture du dossier
undone-person-edit = modification de la personne
chip-age-more = { $age } ans et plus
notice-not-now = Pas possible pour le moment : { $ticket } · { $status }.
notice-back-in-queue = pas là, repasse en attente
choice-type = taper pour chercher
choice-nothing = Rien ne correspond à « { $typed } ». Effacer une lettre pour voir plus ; Échap : retour.
notice-no-answer = Rien n'est noté : ici, un numéro répond. Tapez-le, puis Entrée ; Échap : retour.
settings-desk-default = Bureau ({ $desk } si vide)
ask-take-over = { $ticket } est au bureau { $desk }
take-over-no = laisser
take-over-yes = prendre ici : { $does }
notice-edited-elsewhere = Un autre poste a enregistré ce passage entre-temps.
notice-name-erased = La clôture de la journée a effacé le prénom de ce passage entre-temps.
ask-discard = Jeter ce qui est tapé ici ?
discard-no = garder
discard-yes = jeter
notice-discarded = Fiche jetée ; rien n'a été enregistré.
notice-form-discarded = Fiche jetée ; rien n'a été enregistré. u la ramène
notice-nothing-said = Rien à enregistrer : taper au moins un mot.
queue-title-day = { $day } · { $count } { $count ->
    [0] passage
    [one] passage
   *[other] passages
 }
queue-empty-day = Aucun passage ce jour-là. { $new } : en noter un · { $help } : aide
notice-draft-not-saved = Ce qui est tapé n'est pas encore sur le disque (occupé, plein, ou données déplacées). Attendre un instant, ou quitter encore une fois pour l'abandonner.
notice-settings-for-now = Réglages pris jusqu'à la fermeture ; le fichier de réglages n'est pas touché.
merge-theirs = Repris de l'autre poste : { $fields }.
merge-both = Changé des deux côtés, le vôtre reste : { $fields }.
merge-both-field = { $field } (chez l'autre : { $value })
merge-nothing = Aucun champ de cette fiche n'a changé.
merge-hint = Ctrl-S enregistre la fiche comme elle est là ; Ctrl-G la jette.
labelled = { $label } : { $said }
merge-empty = vide
