# Whether somebody whose language this is has read these sentences: yes or no. With "no", each slip says so.
proofread = yes
not-proofread = Traduction pas encore relue par une personne dont c'est la langue.
label-next = Prochaine ouverture
label-week = Heures d'ouverture
label-coming = Prochains jours d'ouverture
label-except = Attention
label-appointment = Rendez-vous
label-where = Adresse
label-way = Comment y aller
label-phone = Téléphone
label-bring = À apporter
label-cost = Prix
label-alert = À savoir
label-from = De la part de
label-us = Une question ? Appelez-nous
label-here = Notre adresse
appointment-none = Vous pouvez y aller sans rendez-vous.
appointment-possible = Avec ou sans rendez-vous.
appointment-required = Seulement sur rendez-vous.
appointment-call = Seulement sur rendez-vous : téléphonez d'abord.
no-phone = Ce service ne publie pas de numéro de téléphone.
no-counter = Ce service ne reçoit pas sur place : contactez-le par téléphone, par internet ou par courrier.
hours-unknown = Nous ne connaissons pas les heures d'ouverture. Renseignez-vous avant d'y aller.
hours-call = Nous ne connaissons pas les heures d'ouverture. Téléphonez avant d'y aller.
hours-none = Aucune ouverture connue pour le moment. Renseignez-vous avant d'y aller.
hours-always = Ouvert jour et nuit, tous les jours.
free = Gratuit
paid = Payant
closed-day = Fermé le { $day }
closed-days = Fermé du { $from } au { $to }
until = jusqu'au { $day }
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
day-today = aujourd'hui, { $weekday }
day-tomorrow = demain, { $weekday }
day-date = { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
day-year = { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
every-day = tous les jours
day-range = du { $from } au { $to }
list = { $start }, { $next }
list-last = { $start } et { $last }
time = { $hour }h{ $minute }
time-whole = { $hour }h
time-midnight = minuit
span = de { $from } à { $to }
span-overnight = de { $from } à { $to } le lendemain
span-until = jusqu'à { $to }
span-until-overnight = jusqu'à { $to } le lendemain
span-all-day = jour et nuit
opening = { $day }, { $spans }
opening-then = puis { $opening }
week-line = { $days } : { $spans }
closed = fermé
closed-perhaps = peut-être fermé (jour férié)
