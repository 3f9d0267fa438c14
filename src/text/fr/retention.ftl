# Conservation : combien de temps chaque chose reste, et qui décide qu'elle s'en va.
action-retention = conservation
action-retention-help = Voir ce qui arrive à la fin de sa durée de conservation, et décider (coordination).
action-retention-keep = garder
action-retention-keep-help = Garder la fiche choisie un an de plus, en disant pourquoi.
action-retention-erase = effacer
action-retention-erase-help = Effacer tout ce qui est à échéance, après une sauvegarde vérifiée et un mot à taper.
action-retention-save = fichier
action-retention-save-help = Écrire la liste dans un fichier CSV, pour qui tient les archives.
context-retention = Conservation
standing-retention = À revoir ce mois-ci ({ $palette } puis « { $name } ») : { $what }

retention-title = Conservation
retention-file = conservation
retention-mode-confirm = Rien ne s'efface tout seul : revoyez la liste, gardez ce qui doit l'être, puis confirmez.
retention-mode-propose = Cette maison ne fait que proposer (archives) : rien n'est jamais effacé d'ici ; la liste s'écrit dans un fichier.
retention-mode-mistaken = La configuration contient une erreur ({ $place }) : tant qu'elle y est, guichet ne fait que proposer et n'efface rien d'ici.
retention-never = Rien n'a encore été effacé par échéance.
retention-last-run = Dernier effacement le { $day } par { $by } : { $what }.
retention-now = À échéance maintenant
retention-coming = À échéance d'ici le { $day }
retention-held = Durée passée, mais encore en cours (dossier, orientation, mandat, limite)
retention-kept = Gardés exprès
retention-rules = Durées
retention-nothing = rien
retention-more = … et d'autres : la liste se remplit à nouveau après l'effacement
retention-more-than = plus de { $what }
retention-n-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
retention-n-cases = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
retention-n-notes = { $count ->
    [one] { $count } passage avec note ou nom
   *[other] { $count } passages avec notes ou noms
}
retention-n-days = { $count ->
    [one] { $count } jour avec note
   *[other] { $count } jours avec notes
}
retention-n-visit-texts = { $count ->
    [one] { $count } texte de passage
   *[other] { $count } textes de passages
}
retention-n-day-notes = { $count ->
    [one] { $count } note de jour
   *[other] { $count } notes de jours
}
retention-n-texts = { $count ->
    [one] { $count } texte libre (passages, jours)
   *[other] { $count } textes libres (passages, jours)
}
retention-n-drafts = { $count ->
    [one] { $count } saisie abandonnée
   *[other] { $count } saisies abandonnées
}
retention-n-audit = { $count ->
    [one] { $count } ligne du journal d'accès
   *[other] { $count } lignes du journal d'accès
}
retention-n-actions = { $count ->
    [one] { $count } action au journal
   *[other] { $count } actions au journal
}
retention-n-lines = { $count ->
    [one] { $count } ligne des journaux
   *[other] { $count } lignes des journaux
}
retention-notes-go = sans personne : le texte est vidé, les chiffres restent
retention-days-go = note, raison de réouverture : vidées
retention-drafts-go = à des places que plus personne n'occupe
retention-audit-goes = les mois les plus anciens, en entier
retention-actions-go = qui a fait quoi : les mois les plus anciens
retention-last = dernier contact { $day }
retention-until = jusqu'au { $day } : { $reason }
retention-kind-calling-names = Nom d'appel
retention-kind-images = Ce qu'il faut pour annuler
retention-kind-notes = Texte libre d'un passage sans personne, nom compris
retention-kind-days = Note d'un jour, raison d'une réouverture
retention-kind-people = Personne et ses dossiers
retention-kind-cases = Dossier clos, personne suivie
retention-kind-drafts = Saisie abandonnée
retention-kind-audit = Journal d'accès
retention-kind-actions = Journal des actions (qui a fait quoi)
retention-kind-testimonies = Témoignage dont l'accord est retiré
retention-after-close = à la clôture du jour
retention-after-day = le jour passé
retention-after-once = tout de suite
retention-after-months = { $months } mois
retention-after-contact = { $months } mois sans contact
retention-after-seat = { $months } mois sans usage du poste
retention-then-erased = effacé
retention-then-emptied = texte vidé, chiffres gardés
retention-then-asked = demandé, puis effacé

ask-retention-keep = Pourquoi garder { $who } un an de plus ?
ask-retention-keep-reading = en une ligne, sans nommer la personne ; la raison reste avec la fiche
ask-retention-erase = Effacer { $what } ?
ask-retention-erase-reading = Les passages et les jours restent, sans leur texte. Tapez « { $word } » : sauvegarde vérifiée d'abord, puis c'est sans retour
ask-retention-file = Dans quel fichier ?
ask-retention-file-reading = .csv ; la liste nomme des personnes, un fichier existant n'est jamais écrasé
notice-retention-no-record = Rien à garder sur cette ligne : choisissez une personne ou un dossier.
notice-retention-nothing = Rien n'est à échéance.
notice-retention-begun = Sauvegarde, puis effacement en cours…
notice-retention-not-finished = L'effacement n'est pas fini. Quitter encore une fois l'arrête ; ce qui reste sera proposé à nouveau.
notice-retention-not-begun = Rien n'a été effacé, faute de sauvegarde. { $error }
notice-retention-erased = Effacé : { $what }.
notice-retention-spared = { $count ->
    [one] Une fiche a été épargnée : elle a changé entre-temps.
   *[other] { $count } fiches ont été épargnées : elles ont changé entre-temps.
}
notice-retention-backup = La sauvegarde d'avant les contient encore : { $file }.
notice-retention-kept = Gardé jusqu'au { $day }.
notice-retention-written = Liste écrite : { $path }
undone-retention-keep = décision de garder une fiche

error-proposes-only = Cette maison ne fait que proposer ce qui est à effacer. Rien n'a été effacé.
error-proposes-only-hint = La liste s'écrit dans un fichier (« e » sur la page de conservation, ou « guichet retention show --csv ») pour qui tient les archives ; « mode » de la section [retention] de la configuration en décide.
error-bad-config-retention = La configuration contient une erreur : { $place }. Tant qu'elle y est, guichet ne fait que proposer ; rien n'a été effacé.
error-bad-config-retention-hint = Corrigez la ligne indiquée (les durées sont des mois, de 1 à 600), puis recommencez : personne ne sait sinon ce que la maison a décidé.
error-bad-usage---yes = Il manque --yes, qui confirme. Rien n'a été fait.
error-bad-usage---yes-hint = Relancez la même commande avec --yes si c'est bien voulu.
error-not-found-retention-record = Il n'y a ici aucun dossier de ce numéro, aucune carte de ce code ni aucun identifiant pareil. Rien n'a changé.
error-not-found-retention-record-hint = « guichet retention show » donne, au bout de chaque ligne, ce qui se tape ici ; ou le numéro d'un dossier (2026-0142), le code d'une carte (K7M-49).
cli-help-retention = Ce qui arrive à la fin de sa durée de conservation (coordination)
cli-help-retention-show = Ce qui est à échéance, ce qui le sera le mois prochain, ce qui est gardé, et les durées
cli-help-retention-show-csv = Écrire la liste en CSV, pour qui tient les archives
cli-help-retention-show-output = Le fichier à écrire, au lieu de l'écran ; la fin de son nom dit le format
cli-help-retention-show-force = Remplacer le fichier s'il existe
cli-help-retention-run = Effacer ce qui est à échéance, après une sauvegarde vérifiée
cli-help-retention-run-yes = Confirmer ; sans cela, rien n'est effacé
cli-help-retention-keep = Garder une personne ou un dossier un an de plus
cli-help-retention-keep-record = Un code de carte, le numéro d'un dossier, ou la référence que « show » donne
cli-help-retention-keep-reason = Pourquoi, sans nommer la personne
