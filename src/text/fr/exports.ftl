# What the formats of a report say.
report-column-day = Jour
report-column-postcode = Code postal
report-column-wait = Attente (min)
report-column-service = Au bureau (min)
report-heat = Heures d'arrivée, par jour de la semaine
report-foot = Fait avec guichet le { $day }
report-needs-file = html, pdf et xlsx s'écrivent dans un fichier (--output FICHIER)
