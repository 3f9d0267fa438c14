cli-help-about = Le guichet d'un service social de première ligne, au clavier : passages, file, suivis, annuaire. Sans commande, l'écran s'ouvre.
cli-help-after = Codes de sortie : 0 fait, 1 autre problème, 2 commande mal écrite, 3 personne ou rien de tel, 4 fichier refusé, 5 modifié entre-temps ou impossible maintenant, 6 fichier de données inutilisable.
cli-help-usage = Utilisation :
cli-help-options = Options
cli-help-commands = Commandes
cli-help-command = COMMANDE
cli-help-help = Afficher cette aide
cli-help-json = Écrire du JSON, pour un script
cli-help-global-db = Le fichier de données (sinon celui de la configuration, ou du dossier de l'utilisateur)
cli-help-global-lang = La langue : fr, en, nl, de
cli-help-global-config = Le fichier de configuration
cli-help-global-desk = Le nom de ce bureau
cli-help-global-worker = Les initiales de la personne qui travaille
cli-help-global-version = Afficher la version
cli-help-add = Enregistrer un passage à partir d'une ligne rapide, ou de lignes lues sur l'entrée standard
cli-help-add-serve = Prendre tout de suite en charge à ce bureau
cli-help-add-done = Enregistrer comme déjà terminé
cli-help-add-date = Le jour du passage, avec --done (sinon aujourd'hui)
cli-help-add-line = La ligne rapide, par exemple : num itsme f67 ordi avec 20m ok
cli-help-queue = Afficher la file du jour
cli-help-next = Appeler la personne suivante à ce bureau (code de sortie 3 si personne n'attend)
cli-help-close = Clôturer un passage du jour
cli-help-close-ticket = Le numéro du passage
cli-help-close-outcome = Le résultat (ok, partiel, orienté, suivi, impossible, abandon)
cli-help-cases = Afficher les suivis où nous devons agir, les retards d'abord
cli-help-cases-all = Aussi ceux qui attendent quelqu'un d'autre
cli-help-find = Chercher dans l'annuaire, avec ce qui est ouvert maintenant
cli-help-find-words = Ce qu'on cherche, en quelques mots
cli-help-find-limit = Le nombre de réponses au plus ({ $default })
cli-help-directory = Importer ou exporter l'annuaire
cli-help-directory-import = Importer des services : notre CSV, HSDS ou data.inclusion
cli-help-directory-import-from = Le fichier ou le dossier à lire
cli-help-directory-import-dry_run = Tout lire et tout contrôler, ne rien changer
cli-help-directory-import-source = Le nom de la source (sinon celui du fichier)
cli-help-directory-export = Exporter tout l'annuaire
cli-help-directory-export-format = La forme : csv, hsds (JSON), hsds-tabular (dossier de tables), data-inclusion (JSON)
cli-help-directory-export-output = Le fichier ou le dossier à écrire (sinon, la sortie standard) ; la fin de son nom dit le format
cli-help-directory-export-force = Remplacer ce qui existe déjà
cli-help-vocabulary = Contrôler le vocabulaire de l'équipe
cli-help-vocabulary-check = Contrôler un vocabulaire, ligne par ligne
cli-help-vocabulary-check-file = Le fichier (sinon celui de l'équipe, à côté de la configuration)
cli-help-demo = Ouvrir un fichier d'essai jetable, rempli d'une matinée inventée
cli-help-demo-seed = Le nombre dont tout est tiré : le même donne le même fichier ({ $default })
cli-help-demo-visits = Ajouter ce nombre de passages des jours précédents ({ $default })
cli-help-demo-years = Sur combien d'années les répartir, de 1 à 100 ({ $default }) ; seul, plusieurs années d'un petit guichet
cli-help-demo-services = Le nombre de services dans l'annuaire ({ $default })
cli-help-demo-cases = Ajouter ce nombre de suivis, la plupart clôturés ({ $default })
cli-help-demo-write = Écrire ce fichier au lieu de l'ouvrir ; un fichier existant n'est jamais écrasé
cli-help-completions = Écrire les complétions d'un interpréteur de commandes
cli-help-completions-shell = bash, elvish, fish, powershell ou zsh
cli-help-man = Écrire la page de manuel
cli-help-man-dir = Écrire dans ce dossier une page par commande
cli-error = erreur : { $text }
cli-warning = attention : { $text }
cli-detail = détail : { $text }
cli-added-queue = N° { $ticket } : en attente
cli-added-serve = N° { $ticket } : en cours au bureau { $desk }
cli-added-done = N° { $ticket } : enregistré
cli-nobody = Personne n'attend.
cli-called = N° { $ticket }{ $name } : bureau { $desk }
cli-closed = N° { $ticket } : clôturé
cli-queue-none = Aucun passage aujourd'hui.
cli-cases-none = Rien à faire : aucun suivi n'attend notre action.
cli-waits-person = attend la personne
cli-waits-institution = attend : { $who }
cli-cases-others = Chez d'autres : { $n }
cli-find-corrected = Résultats pour : { $words }
cli-import-new = { $n ->
        [0] aucun nouveau service
        [one] { $n } nouveau service
       *[other] { $n } nouveaux services
    }
cli-import-changed = { $n ->
        [0] aucun modifié
        [one] { $n } modifié
       *[other] { $n } modifiés
    }
cli-import-same = { $n ->
        [0] aucun inchangé
        [one] { $n } inchangé
       *[other] { $n } inchangés
    }
cli-import-refused = { $n ->
        [0] aucune ligne refusée
        [one] { $n } ligne refusée
       *[other] { $n } lignes refusées
    }
cli-import-dry = Essai : rien n'a été changé.
cli-exported = { $n ->
        [0] Aucun service exporté.
        [one] { $n } service exporté.
       *[other] { $n } services exportés.
    }
cli-vocabulary-sound = Le vocabulaire est juste (thèmes : { $topics } ; démarches : { $procedures } ; institutions : { $institutions }).
cli-vocabulary-none = Il n'y a pas de vocabulaire d'équipe ({ $path }) ; celui d'origine sert.
cli-demo-written = Fichier d'essai écrit : { $path }
cli-demo-services = services
cli-demo-visits = passages
cli-demo-cases = suivis
cli-demo-house = Centre de service social (essai)
cli-import-note = remarque : { $place } : { $reason }
cli-import-no = refusé : { $place } : { $reason }
cli-no-follow-up = Le ticket { $ticket } est à suivre, mais aucun suivi n'est ouvert : ajoutez une échéance (« !3j ») ou ouvrez-le à l'écran.
cli-card-of-nobody = N° { $ticket } n'est lié à personne : le code de carte tapé n'est celui d'aucune fiche. Il reste dans la note du passage. Si c'est une faute de frappe, liez le passage à l'écran (« k » dans la file) et corrigez la note (« e »).
cli-other-card-of-nobody = N° { $ticket } est lié à la première carte tapée ; un autre mot, écrit comme un code de carte, n'est celui d'aucune fiche et reste dans la note du passage. Si c'est une deuxième personne, ajoutez-lui un passage à elle.
cli-help-close-why = La raison, quand c'était impossible : code ou mots du vocabulaire
cli-case-opened = dossier { $number } ouvert · carte { $code }
cli-help-referral = Une orientation : dire ce qu'elle a donné
cli-help-referral-outcome = Dire ce qu'une orientation a donné
cli-help-referral-outcome-referral = Sa référence dans « guichet referrals », ou le numéro d'un dossier ou d'un passage du jour : alors sa dernière orientation sans résultat
cli-help-referral-outcome-news = helped, not-helped, refused, accepted, contacted, ask-again, no-news
cli-help-referral-outcome-why = La raison, après refused et not-helped : code ou mots ; other, suivi de quelques mots
