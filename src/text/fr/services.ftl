# Services: their page, their form, what to verify first.
action-service-confirm = toujours vrai
action-service-confirm-help = Dire que la fiche est encore juste, et comment on s'en est assuré.
action-service-edit = modifier
action-service-edit-help = Modifier la fiche du service.
action-service-note = note d'équipe
action-service-note-help = Écrire la note d'équipe du service ; aucun import ne l'écrase.
action-service-alert = avis
action-service-alert-help = Mettre un avis passager sur le service (déménagé, complet…), ou l'enlever.
action-service-new = créer
action-service-new-help = Écrire un nouveau service dans l'annuaire.
action-stale-services = à vérifier
action-stale-services-help = Voir les services à vérifier d'abord : les plus utilisés, puis les plus anciens.
context-stale = Services à vérifier
undone-service-new = création du service
undone-service-edit = modification du service
undone-service-verify = vérification du service
undone-service-note = note sur le service
undone-service-alert = avis sur le service

notice-no-service = Aucun service choisi.
notice-service-saved = { $service } : enregistré
notice-service-confirmed = { $service } : vérifié aujourd'hui
notice-service-elsewhere = Un autre poste a enregistré ce service entre-temps.
ask-checked = Comment vous en êtes-vous assuré ?
checked-phone = par téléphone
checked-visit = sur place
checked-web = sur leur site
checked-written = par écrit
checked-feedback = par une personne qui y est allée
ask-team-note = Note d'équipe
ask-team-note-reading = Vide : pas de note. Entrée enregistre.
ask-alert = Que faut-il savoir pour le moment ?
ask-alert-reading = Par exemple : déménagé rue Basse 3. Vide : pas d'avis.
ask-alert-until = Jusqu'à quel jour ?
ask-alert-until-reading = Par exemple 2sem, ven, 12/12. Vide : jusqu'à ce qu'on l'enlève.

stale-title = À vérifier · { $count }
stale-empty = Rien à vérifier : toutes les fiches ont été vérifiées il y a moins de six mois.
stale-service = Service
stale-verified = Vérifié
stale-used = Usage
stale-phone = Téléphone
cli-stale-used = { $n ->
    [0] non utilisé
    [one] { $n } orientation
   *[other] { $n } orientations
}
cli-help-directory-stale = Les services à vérifier d'abord : les plus utilisés, puis les plus anciens
cli-help-directory-stale-limit = Le nombre de services au plus ({ $default })
cli-import-kept = { $n ->
    [0] rien de corrigé ici ne diffère de la source
    [one] { $n } fiche corrigée ici diffère de la source : la correction reste
   *[other] { $n } fiches corrigées ici diffèrent de la source : les corrections restent
}

freshness-fresh = { $months ->
    [0] vérifié il y a moins d'un mois
   *[other] vérifié il y a { $months } mois
}
freshness-ageing = commence à dater : vérifié il y a { $months } mois
freshness-old = trop ancien : vérifié il y a { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
freshness-never = jamais vérifié
freshness-today = vérifié aujourd'hui
freshness-short-today = aujourd'hui
freshness-short-month = < 1 mois
freshness-short-months = { $months } mois
freshness-short-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
freshness-short-never = jamais

hours-nth = { $n ->
    [1] 1er
   *[other] { $n }e
}
hours-last = dernier
hours-perhaps-off = peut-être fermé (jour férié)
hours-why-unknown = pas compris : « { $part } »
hours-why-days = quels jours ? « { $part } »
hours-why-hours = à quelles heures ? « { $part } »
hours-why-twice = ce jour est déjà dit : « { $part } ». Écrire « aussi » pour ajouter, « seulement » pour remplacer.
hours-why-time = heures impossibles : « { $part } »
hours-why-ambiguous = peut se comprendre de deux façons : « { $part } ». L'écrire en toutes lettres, ou à part.
hours-why-half = avant ou après midi ? « { $part } ». Écrire sur 24 heures : 9h-13h, ou 09:00-01:00 pour la nuit.
hours-why-school = les vacances scolaires changent chaque année : « { $part } ». À noter dans Fermetures.
hours-why-season = horaire limité à une saison : « { $part } ». Seule une fermeture peut l'être.
hours-why-long = texte trop long pour un horaire
form-hours-example = Par exemple : lu-ve 8h30-12h30 et 13h-16h, fermé en août
form-hint-as-note = garder en remarque
form-problem-name = un nom, s'il vous plaît
form-problem-hours = pas compris
form-problem-phone = un numéro par ligne : 081 22 33 44 (accueil)
form-problem-phone-after-all = il y a pourtant un numéro
form-problem-closure = une fermeture par ligne : 24/12-2/1 congé
form-problem-position = deux nombres : 50.4669, 4.8675
form-problem-email = une adresse : nom@service.be

service-form-new = Nouveau service
service-form-edit = Modifier : { $service }
service-part-who = Le service
service-part-when = Quand
service-part-where = Où, et comment joindre
service-part-know = À savoir
service-part-team = L'équipe
field-service-name = Nom
field-service-organization = Organisme
field-service-aliases = Autres noms
field-service-categories = Sujets
field-service-publics = Pour qui
field-service-referrers = Qui peut orienter
field-service-hours = Horaire
field-service-closed = Fermé aussi
field-service-hours-note = Remarque
field-service-closures = Fermetures
field-service-appointment = Rendez-vous
field-service-phones = Téléphones
field-service-no-phone = ou bien
field-service-email = Courriel
field-service-url = Site
field-service-reception = Accueil
field-service-address = Rue et numéro
field-service-postcode = Code postal
field-service-city = Commune
field-service-way = Comment y aller
field-service-position = Coordonnées
field-service-documents = À apporter
field-service-languages = Langues
field-service-accessibility = Accessibilité
field-service-fee = Payant ?
field-service-cost = Coût
field-service-description = Description
field-service-team-note = Note d'équipe
field-service-alert = Avis passager
field-service-alert-until = jusqu'au
field-service-checked = Vérifié maintenant
appointment-unknown = inconnu
closed-holidays = jours fériés
closed-sep-27 = 27 septembre
closed-nov-15 = 15 novembre
referrer-person = la personne elle-même
referrer-professional = un professionnel
reception-on-site = guichet sur place
reception-remote = à distance
fee-free = gratuit
fee-paid = payant

service-more = { $n ->
    [one] encore { $n } ligne
   *[other] encore { $n } lignes
}
service-alert-until = { $text } (jusqu'au { $day })
service-closures = Fermetures
service-no-phone = aucun numéro publié
service-no-phone-short = sans numéro
service-reception = Accueil
service-counter = guichet où l'on peut aller
service-no-counter = pas de guichet : à distance seulement
service-way = Comment y aller
service-publics = Pour qui
service-referrers = Qui oriente
service-accessibility = Accessibilité
service-aliases = Autres noms
service-source = Source
service-source-own = notre équipe
