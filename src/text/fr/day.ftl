# The day as a whole: its page, its close, the note for whoever comes next.
action-day = bilan du jour
action-day-help = Voir la journée d'un coup d'œil, écrire la note pour demain, clôturer.
action-forgotten-day = à clôturer
action-forgotten-day-help = Ouvrir la plus ancienne journée qui n'est pas clôturée, ou pas sauvegardée.
action-hand-over = note d'hier
action-hand-over-help = Lire la note de la dernière journée clôturée.
action-day-close = clôturer
action-day-close-help = Clôturer la journée : les noms d'appel sont effacés et une sauvegarde vérifiée est faite.
action-day-reopen = rouvrir
action-day-reopen-help = Rouvrir une journée clôturée, en disant pourquoi ; cela laisse une trace.
action-day-note = note
action-day-note-help = Écrire la note pour la prochaine ouverture ; l'écran la montrera d'abord.
action-day-backup = sauvegarder
action-day-backup-help = Refaire la sauvegarde qui manque : d'une journée clôturée, ou au second endroit.
action-day-print = imprimer
action-day-print-help = Imprimer la page de la journée.
action-day-save = fichier
action-day-save-help = Écrire la page de la journée dans un fichier : PDF, Markdown ou texte, selon le nom.
action-day-before = veille
action-day-before-help = Voir la journée d'avant.
action-day-after = lendemain
action-day-after-help = Voir la journée d'après.
context-day = Bilan d'une journée
context-hand-over = Note de la veille
day-title = Journée du { $day }
day-state = État
day-open = pas clôturée
day-by-desk = le bureau { $desk }
day-closed = clôturée par { $by }
day-no-backup = SANS sauvegarde
day-ends-label = À finir
day-ends = { $count ->
    [one] une chose n'est pas finie
   *[other] { $count } choses ne sont pas finies
}
day-no-ends = rien
day-visits = Passages
day-all = en tout
day-waits = Attente
day-services = Au bureau
day-median = médiane
day-longest = maximum
day-measured = mesurés
day-minutes = { $n } min
day-topics = Thèmes
day-institutions = Institutions
day-origins = Origine
day-refused = Refusés
day-news = Nouveau
day-new-referrals = orientations
day-new-cases = dossiers ouverts
day-closed-cases = dossiers clos
day-new-people = personnes
day-note = Pour demain
day-note-none = (aucune note)
day-note-draft = (pas encore enregistrée ; elle le sera avec la clôture)
day-note-proposed = (proposée d'après ce qui n'est pas fini ; elle sera enregistrée avec la clôture)
day-note-carried-on = (suit ce qui n'est pas fini ; vos lignes sont gardées ; elle sera enregistrée avec la clôture)
day-note-own = Votre texte
day-note-apart = (à ce poste seulement : un autre poste a enregistré la note ci-dessus ; { $key } le reprend, F2 l'enregistre à sa place)
day-note-apart-closed = (à ce poste seulement : la journée est clôturée avec la note ci-dessus ; { $key } le reprend, F2 l'enregistre à sa place)
day-note-title = Note pour demain · { $day }
field-day-note = Note
day-trace = Trace
day-event-closed = { $at } · clôturée par { $by }
day-event-reopened = { $at } · rouverte par { $by } : { $detail }
day-event-added = { $at } · passage { $detail } ajouté par { $by }
day-event-changed = { $at } · passage { $detail } modifié par { $by }
day-end-open-visit = Passages pas terminés
day-end-odd-times = Passages à l'heure douteuse
day-end-unsaid-visit = Passages sans thème ou sans résultat
day-end-no-check-back = Orientations sans date pour prendre des nouvelles
day-end-no-next-step = Dossiers sans prochaine étape
day-end-case-due = Dossiers à l'échéance
day-end-check-due = Orientations à l'échéance
day-end-no-consent = Accord à demander
day-file = journee
ask-day-close = Clôturer le { $day } ?
ask-day-close-names = { $count ->
    [one] Un nom d'appel sera effacé pour de bon.
   *[other] { $count } noms d'appel seront effacés pour de bon.
}
ask-day-close-drafts = { $count ->
    [one] Une saisie commencée sur un passage annulé sera effacée aussi.
   *[other] { $count } saisies commencées sur des passages annulés seront effacées aussi.
}
ask-day-close-line = { $count ->
    [one] Une saisie commencée ici : son nom sera effacé, le reste gardé.
   *[other] { $count } saisies commencées ici : leurs noms seront effacés, le reste gardé.
}
ask-day-close-lines-elsewhere = { $count ->
    [one] Une saisie commencée à un autre poste : le nom y sera effacé, le reste gardé.
   *[other] { $count } saisies commencées à d'autres postes : les noms y seront effacés, le reste gardé.
}
ask-day-close-open = { $count ->
    [one] Un passage n'est pas terminé.
   *[other] { $count } passages ne sont pas terminés.
}
day-close-yes = Oui, clôturer
day-close-no = Non, pas encore
ask-day-reopen = Pourquoi rouvrir cette journée ?
ask-day-reopen-reading = en une ligne ; la raison reste dans la trace
ask-day-file = Dans quel fichier ?
ask-day-file-reading = .pdf, .md, .html ou .txt ; un fichier existant n'est jamais écrasé
notice-day-is-closed = Cette journée est déjà clôturée.
notice-day-is-open = Cette journée n'est pas clôturée.
notice-no-hand-over = Aucune note des jours passés.
notice-no-forgotten-day = Toutes les journées passées sont clôturées et sauvegardées.
notice-day-note-saved = Note enregistrée.
notice-day-note-elsewhere = Un autre poste a enregistré cette note entre-temps : « { $note } ». Votre texte est gardé ; enregistrer encore une fois la remplace.
notice-day-note-first = Un autre poste a enregistré une note, et votre texte ne l'est pas : { $key } d'abord, pour garder l'un ou l'autre.
notice-backup-begun = Clôture : sauvegarde en cours…
notice-backup-alone-begun = Sauvegarde en cours…
notice-backup-not-finished = La sauvegarde n'est pas finie. Quitter encore une fois l'arrête : la journée restera clôturée, sans sauvegarde.
notice-backup-alone-not-finished = La sauvegarde n'est pas finie. Quitter encore une fois l'arrête.
notice-backup-failed = La journée est clôturée, mais SANS sauvegarde : celles d'avant gardent les noms d'appel effacés jusqu'à la prochaine. { $error }
backup-second-keeps-names = Les copies d'avant qui s'y trouvent gardent les noms d'appel effacés, jusqu'à la prochaine sauvegarde qui y arrive.
notice-backup-alone-failed = Sauvegarde pas faite. { $error }
notice-backup-alone = Sauvegarde vérifiée : { $file }.
notice-backup-there = Rien à refaire : la dernière sauvegarde est là où elle doit être.
notice-backup-no-file = Rien à sauvegarder : ces données ne sont dans aucun fichier.
backup-not-noted = Sauvegarde faite et vérifiée : { $file }. Mais elle n'a pas pu être notée, et compte encore comme manquante.
backup-not-noted-hint = La copie est bonne telle quelle. Quand le fichier sera libre, refaites-la pour qu'elle soit notée : page de la journée (b, puis v).
notice-day-backed-up = { $count ->
    [one] Journée du { $day } clôturée, sauvegarde vérifiée : { $file }.
   *[other] { $count } journées clôturées, sauvegarde vérifiée : { $file }.
}
notice-closed-elsewhere = La journée du { $day } a été clôturée à un autre poste : dans ce qui est commencé ici, les prénoms sont effacés ; le reste est gardé.
notice-day-closed = Journée du { $day } clôturée.
notice-day-reopened = Journée du { $day } rouverte.
notice-day-written = Page écrite : { $path }
notice-midnight = Minuit est passé : l'écran montre encore le { $day }. { $key } passe au { $today }.
notice-today = L'écran montre maintenant le { $day }.
standing-midnight = Minuit est passé · encore { $day } · { $key } : passer au { $today }
standing-forgotten = { $count ->
    [one] Une journée à clôturer : { $day } · { $key }
   *[other] { $count } journées à clôturer, d'abord { $day } · { $key }
}
standing-without-backup = { $count ->
    [one] Journée clôturée sans sauvegarde : { $day } · { $key }
   *[other] { $count } journées clôturées sans sauvegarde, d'abord { $day } · { $key }
}
standing-closed = Journée clôturée : ce qui est encore noté laisse une trace · { $key }
standing-read = { $key } : lue
hand-over-title = Note du { $day }
hand-over-title-by = Note du { $day } ({ $by })
ask-midnight = Minuit est passé. Ce passage est de quel jour ?
midnight-shown = { $day }, la journée à l'écran
midnight-today = { $day }, aujourd'hui : l'écran y passe
ask-closed-day = Le { $day } est clôturé. Ajouter ce passage quand même ? Sans personne liée, son nom d'appel ne sera pas gardé.
closed-day-no = Non
closed-day-yes = Oui, l'ajouter ; cela laisse une trace
notice-undo-ends-at-close = Plus rien à annuler : la clôture du { $day } ne s'annule pas.
notice-undo-ends-closed = Ses noms sont effacés ; elle se rouvre depuis sa page ({ $keys }).
notice-undo-ends-reopened = Ses noms sont effacés, même si la journée est rouverte.
undone-day-note = note de la journée
undone-day-close = clôture de la journée
undone-day-reopen = réouverture de la journée
error-day-closed = La journée est clôturée : c'est trop tard pour cela. Rien n'a été changé.
error-day-closed-hint = Une clôture ne s'annule pas, les noms sont effacés ; mais la journée se rouvre depuis sa page (b, ← jusqu'à ce jour, puis o) ou par « guichet day reopen ».
error-bad-backup = La sauvegarde n'a pas tout ce qu'il y a dans les données : { $place }. Elle n'a pas été gardée ; les données elles-mêmes sont intactes.
error-bad-backup-hint = Recommencez ; si cela se répète, vérifiez le disque et faites une sauvegarde ailleurs : « guichet backup --to DOSSIER ».
error-bad-backup-damaged = Cette sauvegarde est abîmée : { $place }. Elle n'a pas été touchée, les données non plus.
error-bad-backup-damaged-hint = Gardez-la de côté. Si les données s'ouvrent, faites-en une autre : « guichet backup », puis vérifiez ce disque ; n'en remettez pas une plus ancienne. Si elles ne s'ouvrent plus, « guichet doctor » nomme la plus récente qui est bonne.
error-bad-backup-empty = Ce fichier est vide (0 octet) : { $place }. Il n'y a rien à y reprendre ; vos données sont comme avant.
error-bad-backup-empty-hint = Prenez une autre sauvegarde, et vérifiez ce disque. Si vos données s'ouvrent, « guichet backup » en fait une nouvelle ; sinon « guichet doctor » nomme la plus récente qui est bonne.
cli-help-day = La journée : son bilan, sa clôture, sa réouverture
cli-help-day-show = Le bilan d'une journée
cli-help-day-show-day = Le jour : 2026-11-18, hier, lun (sinon aujourd'hui)
cli-help-day-show-format = text, md, html, pdf ou json
cli-help-day-show-output = Le fichier à écrire, au lieu de l'écran ; la fin de son nom dit le format
cli-help-day-show-force = Remplacer le fichier s'il existe
cli-help-day-close = Clôturer une journée : effacer les noms d'appel, faire une sauvegarde vérifiée
cli-help-day-close-day = Le jour : 2026-11-18, hier, lun (sinon aujourd'hui)
cli-help-day-close-note = La note pour la prochaine ouverture (sinon celle de la journée, ou ce qui n'est pas fini)
cli-help-day-close-yes = Clôturer même si des passages ne sont pas terminés ; sans cela, dire combien et ne rien faire
cli-help-day-reopen = Rouvrir une journée clôturée ; la raison reste dans sa trace
cli-help-day-reopen-day = Le jour : 2026-11-18, hier, lun (sinon aujourd'hui)
cli-help-day-reopen-why = Pourquoi
cli-help-day-list = Les journées clôturées, et celles qui ne le sont pas
cli-help-backup = Faire une sauvegarde vérifiée des données
cli-help-backup-to = Le dossier où l'écrire (sinon celui de la configuration) ; il est créé, mais pas celui où il se trouve
cli-help-verify = Contrôler une sauvegarde : entière, lisible par cette version
cli-help-verify-from = Le fichier de sauvegarde
cli-help-restore = Remettre une sauvegarde à la place des données
cli-help-restore-from = Le fichier de sauvegarde
cli-help-restore-force = Même si des données sont déjà là ; elles sont gardées à côté, sous un autre nom
cli-help-restore-plain = Même si cette sauvegarde n'est pas chiffrée et que les données le sont : elles ne le seront plus
cli-help-restore-other = Même si cette sauvegarde est celle d'autres données que celles d'ici
cli-day-closed = Journée du { $day } clôturée · noms effacés : { $names } · dans des saisies non enregistrées : { $unrecorded } · sauvegarde vérifiée : { $file }
cli-day-closed-alone = Journée du { $day } clôturée, mais SANS sauvegarde : celles d'avant gardent les noms d'appel effacés jusqu'à la prochaine.
cli-day-not-noted = Mais cette sauvegarde n'a pas pu être notée : la journée compte encore comme sans sauvegarde. Une fois la cause écartée, refaites-la depuis la page de la journée (b, puis v).
cli-name-not-kept = Le { $day } est clôturé : le nom d'appel du ticket { $ticket } n'a pas été gardé. Rouvrez d'abord la journée (« guichet day reopen ») si quelqu'un doit être appelé.
cli-day-none = Aucune journée.
cli-backup-made = Sauvegarde vérifiée : { $path }
cli-backup-same-disk = Attention : ce dossier est sur le même disque que les données, et la perte de ce disque emporterait les deux. Si c'est une clé USB ou un partage que vous vouliez, voyez s'il est vraiment branché là.
cli-backup-not-entered = C'est fait : la sauvegarde est faite et vérifiée ; seule manque son inscription au journal d'accès.
cli-backup-not-entered-hint = La copie est bonne telle quelle. Pour qu'une sauvegarde soit inscrite, relancez « guichet backup » quand le fichier sera libre, ou notez ailleurs qui a fait celle-ci.
cli-backup-sound = Cette sauvegarde est entière · passages : { $visits } · dernière inscription : { $last }
cli-backup-last = { $day }, { $time }
cli-backup-last-none = aucune
cli-restored = Sauvegarde remise en place : { $path }
cli-restored-kept = Les données d'avant sont gardées : { $path }
cli-restored-kept-log = Des données d'avant, il ne restait que le journal ; il est gardé : { $path } (avec le trousseau « .keys » du même nom, s'il y en avait un). Ce qui fut noté en dernier peut s'y trouver, et dans aucune sauvegarde ; mais sans le fichier disparu, guichet ne sait pas le lire. Gardez-le tant que ce fichier peut être retrouvé, ou que vous n'êtes pas sûrs que rien ne manque. Ce qui fut fait depuis la sauvegarde est à refaire d'après le papier : passages, limitations, corrections, refus ; seuls les effacements sont refaits.
cli-restored-kept-keys = Des données d'avant, il ne restait que le trousseau ; il est gardé : { $path }. Il n'ouvre pas ce qui vient d'être remis, mais peut-être le fichier disparu : gardez-le tant que celui-ci peut être retrouvé. Ce qui fut fait depuis la sauvegarde est à refaire d'après le papier : passages, limitations, corrections, refus ; seuls les effacements sont refaits.
cli-restored-holds = Elle contient le travail fait jusqu'à sa dernière inscription : { $last } · passages : { $visits }
cli-restored-erasings = Reprises au registre telles quelles, depuis les données d'avant, lignes d'effacement : { $lines }
cli-restored-lacks = Les données d'avant allaient plus loin. Dernière inscription : { $last } · passages : { $before }, dont absents maintenant : { $missing } · actions absentes maintenant (enregistrer, appeler, clôturer, suivre un dossier…) : { $acts } · textes commencés : { $begun } · lectures et sorties inscrites au journal d'accès : { $looks } · décisions du registre absentes maintenant : { $decisions }
cli-restored-reads = Ce travail n'est pas perdu : il se lit dans le fichier mis de côté, « guichet --db { TYPED($path) } ». Gardez ce fichier jusqu'à ce que tout soit ressaisi.
cli-restored-unread = Les données d'avant n'ont pas pu être comparées à la sauvegarde (abîmées, ou pas ouvertes par la même clé) : ce qui y fut noté depuis n'est pas ici. Gardez le fichier mis de côté : { $path }
cli-restored-all-rescued = Rien n'est à refaire : le fichier mis de côté est celui que le sauvetage a lu, rien n'y fut noté depuis, et le sauvetage en a tout repris. Gardez-le tant que vous n'en êtes pas sûrs : { $path }
cli-restored-rest-rescued = Ne manque ici que ce que le sauvetage a dit n'avoir pas pu lire ; rien d'autre n'est à refaire. Le fichier mis de côté est celui qu'il a lu, et rien n'y fut noté depuis. Gardez-le : { $path }
cli-restored-keys-other = Le trousseau (« .keys ») des données d'avant n'allait pas avec elles (abîmé, ou d'une autre clé) : le fichier mis de côté a reçu celui de la sauvegarde, qui l'ouvre. L'autre reste à côté : { $path }
cli-restored-keys-left = Le fichier mis de côté n'a pas le trousseau qui l'ouvre ({ $path }), et il n'a pas pu le recevoir. Avant de l'ouvrir, copiez à cette place { $keys }, qui l'ouvre ; gardez l'autre sous un autre nom.
cli-restored-redo = À refaire avant de reprendre le travail : les limitations, corrections, refus et fiches gardées exprès depuis la sauvegarde ; seuls les effacements sont refaits (leur ligne du registre, avec le motif, ne revient pas : imprimez celle du fichier mis de côté). Le registre du fichier mis de côté les donne, s'il s'ouvre : « guichet --db { TYPED($path) } person decisions » ; sinon, les demandes sur papier.
cli-restored-redo-but-erasings = À refaire avant de reprendre le travail : les limitations, corrections, refus et fiches gardées exprès depuis la sauvegarde ; seuls les effacements sont refaits, et leurs lignes du registre reprises telles quelles. Le registre du fichier mis de côté donne les autres : « guichet --db { TYPED($path) } person decisions »
cli-restored-plain = Attention : les données étaient chiffrées, elles ne le sont plus. Qui a le fichier les lit, et guichet s'ouvre sans phrase de passe. Pour les chiffrer à nouveau : « guichet encrypt ».
cli-restored-who-opens = Qui peut ouvrir ces données, avec la phrase de passe du jour de la sauvegarde : { $names }
cli-restored-next = Pour les ouvrir maintenant : « guichet », avec votre phrase de passe telle qu'elle était ce jour-là ; une autre, donnée ou changée depuis, ne les ouvre pas. Si elle est oubliée : « guichet --worker INITIALES passphrase --recovery » et la feuille de secours de ce jour-là.
cli-restored-next-plain = Pour les ouvrir maintenant : « guichet », sans phrase de passe.
cli-restored-open-again = Attention : n'ouvraient pas ce qui était ici, et l'ouvrent maintenant avec cette sauvegarde : { $names }. Pour retirer un accès : « guichet workers remove ».
error-bad-usage---plain = Les données sont chiffrées, cette sauvegarde ne l'est pas : mise à leur place, elle pourrait être lue par toute personne qui a le fichier, sans phrase de passe. Rien n'a été fait.
error-bad-usage---plain-hint = Prenez une sauvegarde faite depuis le chiffrement (un fichier « .keys » l'accompagne). Si c'est bien celle-ci qu'il faut : la même commande avec --plain, puis « guichet encrypt ».
error-bad-usage---other = Cette sauvegarde est celle d'autres données : elle n'a aucun passage en commun avec celles d'ici, { $place }. Rien n'a été fait.
error-bad-usage---other-hint = Vérifiez le nom de la sauvegarde ; « guichet verify » suivi de ce nom dit jusqu'à quand elle va. Pour ouvrir d'autres données sans toucher à celles d'ici, donnez-leur une autre place : « guichet --db AUTRE.db restore SAUVEGARDE ». Si elle doit vraiment remplacer celles d'ici : la même commande avec --other.
cli-restored-list-spoiled = Cette liste des effacements ne se lit pas en entier : { $path }. Ce qui s'y lit encore et les autres listes trouvées ont été suivis ; s'il y en a une entière ailleurs (clé USB, autre poste), copiez-la à sa place, puis ouvrez guichet.
cli-restored-no-list = Aucune liste des effacements n'a été trouvée : si quelqu'un a été effacé depuis cette sauvegarde, cette personne est de nouveau là. Retrouvez une liste (….erased, près d'une autre sauvegarde), copiez-la ici, puis ouvrez guichet : { $path }
cli-restored-rescued = Ce que le sauvetage avait écrit est maintenant en place ; ce fichier-là n'est plus nécessaire et peut être effacé, avec ce qui porte son nom (.keys, .erased) : { $path }
cli-restored-rescued-lacking = Ce que le sauvetage avait écrit est maintenant en place ; ce fichier-là n'est plus nécessaire et peut être effacé, avec ce qui porte son nom (.keys, .erased) : { $path }. Gardez en revanche le fichier abîmé d'où il vient : il est la seule preuve de ce qui manque au journal d'accès.
cli-restored-not-entered = C'est fait : la sauvegarde est remise en place ; seule manque l'inscription au journal d'accès.
cli-restored-not-entered-hint = Ne la remettez pas une seconde fois : les données sont là. Notez ailleurs qui l'a fait, et quand.
error-locked-restoring = guichet est encore ouvert sur ces données, ou un autre programme les lit ({ $place }). La sauvegarde n'a pas été remise en place : les données sont telles qu'elles étaient.
error-locked-restoring-hint = Fermez guichet sur tous les postes (^Q ; un écran verrouillé s'ouvre d'abord, ou se reprend par ↑), puis relancez la même commande ; si cela dure, une sauvegarde ou un antivirus lit encore le fichier.
error-system-aside = La sauvegarde n'a pas pu être remise en place, et les données d'avant n'ont pas pu reprendre leur nom. Elles sont entières, ici : { $place }
error-system-aside-hint = N'effacez rien de ce qui porte ces noms. Vérifiez le disque, puis relancez la même commande, ou redonnez à ces fichiers le nom des données, avec le fichier « .keys » du même nom s'il y en a un.
day-note-line = – { $what } : { $which }
error-no-backup = Aucune sauvegarde n'a pu être écrite : { $place }. Les données elles-mêmes sont intactes.
error-no-backup-hint = Vérifiez que ce dossier existe et qu'on peut y écrire, puis refaites la sauvegarde depuis la page de la journée (b, puis v) ou par « guichet backup ».
error-no-backup-full = Aucune sauvegarde n'a pu être écrite : le disque de { $place } est plein. Les données elles-mêmes sont intactes.
error-no-backup-full-hint = Libérez de la place sur ce disque, puis refaites la sauvegarde depuis la page de la journée (b, puis v) ou par « guichet backup ».
error-no-backup-before = Aucune sauvegarde n'a pu être écrite : { $place }. Sans elle, rien n'a été changé : les données, leurs clés et leur chiffrement sont comme avant.
error-no-backup-before-hint = Vérifiez que ce dossier existe et qu'on peut y écrire, puis relancez la même commande : « guichet { $others } ».
error-no-backup-before-full = Aucune sauvegarde n'a pu être écrite : le disque de { $place } est plein. Sans elle, rien n'a été changé : les données, leurs clés et leur chiffrement sont comme avant.
error-no-backup-before-full-hint = Libérez de la place sur ce disque, puis relancez la même commande : « guichet { $others } ».
error-no-backup-folder = Le dossier { $place } n'existe pas, ni celui où il serait : aucune sauvegarde n'a été écrite. Les données elles-mêmes sont intactes.
error-no-backup-folder-hint = Si c'est une clé USB ou un partage, voyez s'il est branché, et sous ce nom ; sinon, créez d'abord le dossier.
error-no-second = La copie au second endroit n'a pas été écrite : { $place }. La sauvegarde au premier endroit, elle, est faite et vérifiée.
error-no-second-hint = Branchez la clé ou le partage, vérifiez qu'on peut y écrire, puis refaites la sauvegarde (à l'écran b, puis v ; ou « guichet backup »).
error-no-second-full = Le second endroit est plein, la copie n'y a pas été écrite : { $place }. La sauvegarde au premier endroit est faite et vérifiée.
error-no-second-full-hint = Libérez-y de la place ou prenez une clé plus grande, puis refaites la sauvegarde (à l'écran b, puis v ; ou « guichet backup »).
error-names-left = Une sauvegarde d'avant la clôture garde encore des noms d'appel, et n'a pas pu être réécrite sans eux : { $place }
error-names-left-hint = Vérifiez qu'on peut y écrire et qu'il reste de la place ; puis « guichet backup » essaie à nouveau, comme la prochaine clôture. Si rien n'y fait, cette sauvegarde est supprimée par la première sauvegarde faite plus de 48 heures après elle.
error-no-second-same = Le second endroit est le même dossier que le premier : { $place }. La sauvegarde y est, faite et vérifiée, mais en un seul exemplaire.
error-no-second-same-hint = Nommez comme second endroit une clé USB ou un partage : [backup] second dans la configuration.
error-no-backup-link = Aucune sauvegarde n'a été écrite : un lien qui appartient à un autre compte mène à cet endroit, { $place }, et n'a pas été suivi. Les données elles-mêmes sont intactes.
error-no-backup-link-hint = Donnez le vrai chemin du dossier, ou choisissez un dossier de votre compte, puis refaites la sauvegarde.
error-no-second-link = La copie au second endroit n'a pas été écrite : un lien qui appartient à un autre compte y mène, { $place }, et n'a pas été suivi. La sauvegarde au premier endroit, elle, est faite et vérifiée.
error-no-second-link-hint = Donnez le vrai chemin de la clé ou du partage ([backup] second dans la configuration), puis refaites la sauvegarde.
