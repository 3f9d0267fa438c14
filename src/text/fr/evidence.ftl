# What is published of what the counter sees, and the testimonies.
cli-help-evidence = Ce que le guichet voit des autres guichets : une page à publier, sans rien qui permette de reconnaître quelqu'un
cli-help-evidence-period = Une semaine, un mois, un trimestre ou une année qui sont finis : 2023-W19, 2023-05, 2023-Q2, 2023 (sinon le mois passé) ; avec --inside, n'importe quels jours
cli-help-evidence-format = text, md, html, json ou pdf
cli-help-evidence-k = Ne pas dire les nombres plus petits que celui-ci (3 au moins ; 10 d'habitude)
cli-help-evidence-inside = Pour l'équipe, pas pour publier : seuil plus bas (5 d'habitude)
cli-help-evidence-output = Le fichier à écrire, au lieu de l'écran ; la fin de son nom dit le format
cli-help-evidence-force = Remplacer le fichier s'il existe
cli-help-evidence-merge = Additionner les fichiers JSON publiés par plusieurs services
cli-help-evidence-merge-files = Les fichiers à additionner
cli-help-evidence-merge-format = text, md, html, json ou pdf
cli-help-evidence-merge-k = Ne pas dire les nombres plus petits que celui-ci
cli-help-evidence-merge-output = Le fichier à écrire, au lieu de l'écran ; la fin de son nom dit le format
cli-help-evidence-merge-force = Remplacer le fichier s'il existe
cli-help-testimony = Les témoignages : les lire, en retirer un
cli-help-testimony-list = Tous les témoignages gardés, avec leur code
cli-help-testimony-list-period = Seulement ceux d'une période
cli-help-testimony-withdraw = Effacer un témoignage dont la personne retire l'accord
cli-help-testimony-withdraw-code = Le code du témoignage
cli-testimonies-none = Aucun témoignage.
cli-testimony-withdrawn = Le témoignage { $code } est effacé.
cli-evidence-no-service = Le nom du service manque dans la configuration (service = "…") : sans lui, un fichier ne peut pas être additionné.
cli-evidence-refused = { $file } : { $why }
cli-evidence-nothing-added = { $n ->
    [one] Un fichier refusé : rien n'a été additionné.
   *[other] { $n } fichiers refusés : rien n'a été additionné.
}
evidence-refused-too-large = plus de { $mebibytes } Mio, ce n'est pas un fichier de constats
evidence-refused-no-json = fichier abîmé : ce n'est plus du JSON à la ligne { $line }, colonne { $column }
evidence-refused-format = pas un fichier de constats de guichet
evidence-refused-version = version { $version } du format, ce programme ne connaît que la version { $known }
evidence-refused-malformed = fichier abîmé : contenu inattendu à la ligne { $line }, colonne { $column }
evidence-refused-source = un service sans nom, ou une période qui finit avant de commencer
evidence-refused-figure = un nombre ou un texte impossible
evidence-refused-unprotected = il contient des nombres qui permettraient de reconnaître quelqu'un ; à refaire par le service
evidence-refused-threshold = fait avec un seuil de { $k } seulement ; à refaire par le service, ou à additionner avec --k { $k }
evidence-refused-twice = déjà compté : { $service }, { $period }
evidence-refused-overlap = des jours déjà comptés : { $service }, { $period }
evidence-title = Constats de terrain : { $period }
evidence-services = { $n ->
    [0] Aucun service
    [one] { $n } service
   *[other] { $n } services
}{ $communes ->
    [0] {""}
    [one] , une commune
   *[other] , { $communes } communes
}
evidence-foot = Fait avec guichet. Seuil de publication : { $k }.
evidence-inside = Pour l'équipe seulement, ne pas publier : le seuil est plus bas que pour une publication.
evidence-summary = { $visits ->
    [0] Aucun passage
    [one] { $visits } passage
   *[other] { $visits } passages
}. { $requests ->
    [0] Aucune démarche n'a remplacé
    [one] { $requests } démarche a remplacé
   *[other] { $requests } démarches ont remplacé
} le guichet d'une institution{ $institutions ->
    [0] {""}
    [one] {" "}(une institution citée)
   *[other] {" "}({ $institutions } institutions citées)
}.
evidence-summary-time = Elles ont pris { $time }, dont { $hold } en attente au téléphone.
evidence-counters = Les guichets que nous remplaçons
evidence-impossible = Ce qui a été impossible
evidence-obstacles = Ce qui a fait obstacle
evidence-by-institution = Institution par institution
evidence-check = Les personnes et le numérique
evidence-check-kept-back = { $n ->
    [one] Un service garde pour lui des réponses trop peu nombreuses.
   *[other] Jusqu'à { $n } services gardent pour eux des réponses trop peu nombreuses.
}
evidence-testimonies = Témoignages
evidence-method = Méthode et limites
evidence-others = Autres, ou trop peu
evidence-other-reasons = Autres raisons, non dites, ou trop peu nombreuses pour être publiées
evidence-at-least = au moins { $least }
evidence-between = { $least } à { $most }
evidence-percent = { $share } %
evidence-quote = « { $text } »
evidence-some-testimonies = { $shown } témoignages sur { $all }.
evidence-column-institution = Institution
evidence-column-requests = Démarches
evidence-column-minutes = Temps
evidence-column-hold = en attente
evidence-column-waiting = Dossiers qui l'attendent
evidence-column-median = Jours (médiane)
evidence-column-longest = Le plus long
evidence-column-reason = Raison
evidence-column-impossible = Impossible
evidence-column-obstacles = Obstacles
evidence-column-question = Question
evidence-column-base = Réponses
evidence-column-share = Part
evidence-column-interval = Intervalle à 95 %
evidence-longest-month = jusqu'à 1 mois
evidence-longest-quarter = 1 à 3 mois
evidence-longest-half-year = 3 à 6 mois
evidence-longest-year = 6 mois à 1 an
evidence-longest-longer = plus d'un an
evidence-question-space = Connaît un espace public numérique
evidence-question-help = A besoin d'aide pour les démarches en ligne
evidence-question-connection = A une connexion stable
evidence-method-who = Qui compte : l'équipe note chaque passage au guichet. Une démarche compte pour une institution quand l'équipe a noté qu'elle remplace son guichet. Ce qui n'a pas été noté n'est pas compté : les nombres sont des minimums, et les personnes qui ne viennent pas n'y sont pas.
evidence-method-hidden = Ce qui est caché : un nombre plus petit que { $k } n'est pas dit (–), ni le plus petit des autres s'il permettait de le calculer. Une ligne absente peut être zéro. Le total de toutes les démarches n'est pas dit non plus, pour la même raison, et deux périodes publiées ne doivent pas se recouvrir.
evidence-method-minutes = Le temps : les minutes que l'équipe a notées ; elles ne sont données que si elles viennent d'assez de démarches.
evidence-method-waiting = Les dossiers : chaque attente d'un dossier pendant la période compte une fois, jusqu'à la réponse ou jusqu'à la fin de la période. Médiane : la moitié ont attendu au plus ce nombre de jours.
evidence-method-check = Le numérique : trois questions posées quand l'entretien s'y prête. La part se compte parmi les personnes qui ont répondu.
evidence-method-interval = L'intervalle à 95 % (Wilson, 1927) dit ce que vaut le nombre de réponses, comme si les personnes avaient été tirées au sort. Elles ne l'ont pas été : il ne dit rien de celles qui ne viennent pas.
evidence-method-testimonies = Les témoignages : cités avec l'accord de la personne, sans nom ni date, quand tout leur mois est dans la période ; l'accord peut être retiré.
evidence-method-sum = L'addition : chaque service publie des nombres déjà protégés ; aucune fiche ne sort d'une maison. Ce qu'un service ne dit pas fait du total une fourchette (« 40 à 54 », « au moins 40 »). La médiane de tous se trouve entre la plus petite et la plus grande de celles publiées.
action-testimony = témoignage
action-testimony-help = Garder des mots du passage comme témoignage à citer, avec l'accord de la personne et sans nom.
ask-testimony = Quels mots citer ? Sans nom, sans date, sans numéro
ask-testimony-reading = Gardés à part du passage, avec le mois seulement. Ensuite : comment la personne est d'accord.
ask-testimony-given = La personne est d'accord d'être citée sans nom ?
testimony-given-oral = Oui, elle l'a dit
testimony-given-signed = Oui, elle l'a signé
testimony-reword = À reformuler.
testimony-name = « { $name } » fait partie du nom de la personne : un témoignage se cite sans nom.
testimony-number = Un numéro ou une date, un nom ou une rue permettrait de la reconnaître.
testimony-address = Une adresse permettrait de la reconnaître.
testimony-too-long = { $n } caractères, { $most } au plus.
notice-testimony = Témoignage gardé sous le code { $code }, à part du passage.
undone-testimony = témoignage
testimony-not-given = Non : rien n'est gardé
notice-no-testimony = Rien n'est gardé : la personne n'est pas d'accord.
cli-evidence-period-future = Cette période n'a pas commencé : il n'y a rien à dire.
cli-evidence-period-open = Cette période n'est pas finie : elle ne se publie pas encore. La dernière finie : { $last }. Pour l'équipe seulement : --inside.
cli-evidence-period-odd = On ne publie que des semaines, des mois, des trimestres ou des années entiers : d'autres dates, soustraites, diraient un jour ou une personne. Pour l'équipe seulement : --inside.
cli-evidence-k = Le seuil va de { $lowest } à { $highest } : plus bas, il ne protège personne.
cli-testimony-backups = Les sauvegardes plus anciennes le contiennent encore, jusqu'à ce qu'elles s'effacent ; si l'une d'elles est restaurée, il est effacé à nouveau tout seul.
error-bad-file-evidence = Rien n'a été additionné ni écrit.
error-bad-file-evidence-hint = Demandez au service un nouveau fichier, ou additionnez sans celui qui est refusé.
evidence-as-of = État au { $day } : la période n'est pas finie.
evidence-hidden-rows = Il manque ici ce qui est trop peu nombreux (moins de { $k }) ou permettrait de le calculer, et ce qui dépasse la page.
evidence-untold-time = Temps non dit ci-dessus
evidence-refused-period = une période de plus de dix ans, ou qui n'est pas finie
evidence-refused-contradicting = des nombres qui se contredisent, ou plus grands que possible
evidence-refused-revealing = un témoignage permettrait de reconnaître quelqu'un ; à refaire par le service
cli-help-evidence-withdraw = Dire que les constats d'une période n'ont pas été publiés, ou ne le sont plus : d'autres jours qui les recouvrent peuvent alors l'être
cli-help-evidence-withdraw-period = La période des constats, comme elle a été demandée : 2023-05, 2023-Q2, 2023
cli-evidence-withdrawn = Les constats de { $period } ne comptent plus comme publiés.
cli-evidence-overlaps = des constats de { $other } ont été publiés. Avec ceux de { $period }, qui les recouvrent en partie, la différence des deux pages dirait ce que chacune tait. Pour l'équipe : --inside. Si personne n'a la page de { $other } : guichet evidence withdraw { $other }
cli-evidence-name = Un témoignage contient « { $word } », qui est aussi dans le nom d'une personne suivie : à relire avant de publier.
evidence-nothing-to-tell = Rien à dire ici : aucun cas, ou moins de { $k }.
testimony-near-name = « { $word } » ressemble au nom de la personne ({ $name }) : à relire ; Entrée si ce n'est pas un nom.
