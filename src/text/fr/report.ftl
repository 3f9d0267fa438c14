# Figures and registers.
cli-help-visits = Les passages : reprendre un registre des années passées
cli-help-visits-import = Reprendre un registre (CSV, xlsx, ods, xls) : une ligne, un passage
cli-help-visits-import-from = Le fichier à lire
cli-help-visits-import-mapping = Un fichier TOML qui dit ce que contient chaque colonne et ce que veulent dire les mots
cli-help-visits-import-session = La permanence des passages, si le registre ne la dit pas
cli-help-visits-import-source = Le nom du registre (sinon celui du fichier)
cli-help-visits-import-dry_run = Tout lire et tout contrôler, ne rien changer
cli-help-visits-withdraw = Retirer un registre repris par erreur : ses passages ne comptent plus
cli-help-visits-withdraw-source = Le nom du registre
cli-register-columns = Colonnes : { $columns }
cli-register-unused = Colonnes non reprises : { $columns }
cli-register-new = { $n ->
    [0] aucun nouveau passage
    [one] un nouveau passage
   *[other] { $n } nouveaux passages
}
cli-register-known = { $n ->
    [0] aucun déjà repris
    [one] un déjà repris
   *[other] { $n } déjà repris
}
cli-register-withdrawn = { $n ->
    [0] Aucun passage de ce registre : rien n'a été retiré.
    [one] Un passage retiré.
   *[other] { $n } passages retirés.
}
refused-not-past = date à venir : { $value }
refused-bad-time = pas une heure, gardé dans la note : { $value }
refused-bad-age = pas un âge, gardé dans la note : { $value }
refused-bad-minutes = pas des minutes, gardé dans la note : { $value }
refused-unknown-word = mot inconnu du vocabulaire, gardé dans la note ; { $value }
cli-help-report = Les chiffres d'une période
cli-help-report-period = 2023, 2023-Q2, 2023-05, 2023-W19, 2023-05-11, semaine, mois, année, ou DÉBUT..FIN
cli-help-report-session = Une seule permanence, par son nom
cli-help-report-by = Les tableaux voulus, séparés par des virgules : topic, procedure, institution, age, gender…
cli-help-report-ages = Les âges où commencent les tranches : 18,26,45,61
cli-help-report-format = text, md, csv, json ; html, pdf et xlsx dans un fichier
cli-help-report-output = Le fichier à écrire, au lieu de l'écran ; la fin de son nom dit le format
cli-help-report-force = Remplacer le fichier s'il existe
report-title = Chiffres { $period }
report-compared = comparés à { $period }
report-visits = Passages
report-requests = Démarches
report-minutes = Minutes
report-hold-minutes = dont en attente
report-served = Reçus
report-left = Partis avant
report-refused = Refusés
report-no-show = Pas venus
report-waits = Attente : la moitié au plus { $median } min, neuf sur dix au plus { $decile } min, la plus longue { $longest } min ({ $n ->
    [one] une mesurée
   *[other] { $n } mesurées
})
report-services = Au bureau : la moitié au plus { $median } min, neuf sur dix au plus { $decile } min, le plus long { $longest } min ({ $n ->
    [one] un mesuré
   *[other] { $n } mesurés
})
report-nothing = Aucun passage dans cette période.
report-count = Nombre
report-share = Part
report-before = Avant
report-unsaid = non dit
report-table-month = Mois
report-table-session = Permanence
report-table-status = Fin du passage
report-table-origin = Origine
report-table-topic = Thème
report-table-procedure = Démarche
report-table-institution = Institution remplacée
report-table-device = Appareil
report-table-support = Accompagnement
report-table-obstacle = Obstacle
report-table-outcome = Résultat
report-table-impossible = Impossible, pourquoi
report-table-age = Âge
report-table-gender = Genre
report-table-language = Langue
report-table-place = Commune
report-table-weekday = Jour
report-table-hour = Heure d'arrivée
report-table-turned-away = Refusés, pourquoi
report-table-worker = Travailleur
report-age-band = { $from } à { $to } ans
report-age-from = { $from } ans et plus
report-in-year = En { $year }
report-in-period = Du { $from } au { $to }
report-sentence-requests = { $when }, { $n ->
    [0] aucune démarche n'a été effectuée
    [one] une démarche a été effectuée
   *[other] { $n } démarches ont été effectuées
}{ $session ->
    [none] {""}
   *[other] {" "}dans « { $session } »
}
report-sentence-women = la plupart des personnes venues étaient des femmes
report-sentence-men = la plupart des personnes venues étaient des hommes
report-sentence-devices = les difficultés sont apparues surtout avec { $first } et { $second }
report-sentence-device = les difficultés sont apparues surtout avec { $first }
report-sentence-ages = { $old ->
    [one] { $old } personne avait
   *[other] { $old } personnes avaient
} plus de { $from } ans, { $middle } entre { $low } et { $high }
report-sentence-check = { $known } % de { $n } personnes ne connaissent pas d'espace public numérique, { $help } % ont besoin d'aide pour les démarches en ligne, { $unstable } % n'ont pas de connexion stable
report-sentence-counters = { $n ->
    [one] une démarche a remplacé
   *[other] { $n } démarches ont remplacé
} le guichet { $m ->
    [one] d'une institution
   *[other] de { $m } institutions
} ; elles ont pris { $hours } h, dont { $hold } h d'attente
report-sums = En tout
report-and-then = {" ; "}
