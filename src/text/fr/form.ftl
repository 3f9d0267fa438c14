# La page d'un passage et les petites pages du même genre.
form-request = Demande
form-request-of = Demande { $n } sur { $all }
form-person = Personne
form-visit = Passage
form-yes = oui
form-no = non
form-priority-normal = normale
form-priority-urgent = urgente

field-topic = Sujet
field-procedure = Démarche
field-institution = À la place de
field-device = Appareil
field-support = Comment
field-obstacles = Obstacles
field-minutes = Minutes
field-hold = dont en attente
field-outcome = Résultat
field-why = Pourquoi
field-gender = Genre
field-age = Âge
field-place = Commune
field-language = Langue
field-interpreter = Interprète
field-check-space = Connaît un EPN
field-check-help = Besoin d'aide
field-check-connection = Connexion stable
field-calling-name = Nom d'appel
field-origin = Arrivée
field-priority = Priorité
field-due = À suivre le
field-action = À faire
field-note = Note

form-problem-no-match = inconnu : effacez ou choisissez dans la liste
form-problem-not-taken = à choisir dans la liste
form-problem-range = un nombre de { $min } à { $max }
form-problem-age = un âge : 67, 45-59, 60+
form-problem-day = un jour : 3j, ven, 12/12
form-problem-past = ce jour est passé
form-problem-why = dites pourquoi
form-problem-hold = plus que les minutes
form-problem-day-missing = pour quel jour ?

form-age-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
form-age-band = de { $from } à { $to } ans
form-age-more = { $from } ans et plus
form-day-in = { $days ->
    [0] aujourd'hui
    [1] demain
   *[other] dans { $days } jours
}
form-no-match = rien de tel dans la liste
form-more = encore { $n }
form-position = { $n }/{ $all }
form-problems = { $n ->
    [one] { $n } champ à revoir
   *[other] { $n } champs à revoir
}
form-offers = Propositions
form-keys = Touches

form-hint-save = enregistrer
form-hint-queue = mettre en file
form-hint-serve = recevoir
form-hint-over = déjà fini
form-hint-leave = sortir
form-hint-another = autre demande
form-hint-remove = enlever la demande
form-hint-restore = remettre la demande
form-hint-section = partie suivante
form-hint-choose = choisir
form-hint-toggle = cocher
form-hint-clear = effacer
form-hint-next = suivant
form-hint-list = parcourir
form-hint-take = prendre
form-hint-line = à la ligne
