# Les droits à vérifier.

visit-rights = Droits à vérifier
context-rights = Droits à vérifier
action-rights = droits
action-rights-help = Voir les droits qui valent la peine d'être vérifiés pour cette personne.
action-right-explained = expliqué
action-right-explained-help = Noter que ce droit a été expliqué ; la même touche l'enlève.
action-right-asked = demandé
action-right-asked-help = Noter que ce droit a été demandé ; la même touche l'enlève.
action-right-has = déjà
action-right-has-help = Noter que la personne a déjà ce droit ; la même touche l'enlève.
action-right-not-concerned = pas concerné
action-right-not-concerned-help = Noter que ce droit ne concerne pas la personne ; la même touche l'enlève.
action-right-yes = oui
action-right-yes-help = Répondre oui à la question choisie ; la même touche l'enlève.
action-right-no = non
action-right-no-help = Répondre non à la question choisie ; la même touche l'enlève.
undone-right = note sur un droit

rights-title = Droits à vérifier · passage { $ticket }
rights-empty = Rien à vérifier pour cette demande : aucun droit de la liste ne s'y rapporte.
rights-advice = À vérifier : rien n'est décidé ici. C'est l'institution qui décide ; ce qui n'est pas su n'exclut rien.
rights-about = La ligne choisie
rights-asks = Question
rights-answer = Réponse
rights-answer-how = oui ou non, d'une touche ; une réponse ne peut qu'écarter des droits de la liste
rights-why = Pourquoi
rights-because = Vu pour
rights-excluded = noté plus tôt ; ce qui est su maintenant l'écarte
rights-ask = À demander à
rights-checked = Fiche vérifiée
rights-checked-on = le { $day }
rights-checked-old = le { $day }, il y a plus d'un an : vérifier avant de dire
rights-source = Source
rights-noted = Noté.
rights-noted-count = { $count ->
    [one] { $count } noté
   *[other] { $count } notés
}
rights-other-row = Cette touche ne va pas avec cette ligne : une question veut oui ou non, un droit ce qu'il en est.
rights-yes = oui
rights-no = non
rights-question-low-income = Revenus faibles ?
rights-question-bim = A déjà l'intervention majorée (BIM) ?
rights-question-children = Des enfants à charge ?
rights-question-disability = Handicap, longue maladie, perte d'autonomie ?
rights-question-heating-oil = Se chauffe au mazout ou au propane en citerne ?
rights-question-no-papers = Sans titre de séjour ?
right-found-explained = ✓ expliqué
right-found-asked = ✓ demandé
right-found-has = ● a déjà
right-found-not-concerned = ✗ pas concerné

mistake-rules-syntax = ce n'est pas du TOML ({ $word })
mistake-rules-unknown-key = clé inconnue : { $word }
mistake-rules-wrong-type = ce n'est pas ce qui va avec { $word }
mistake-rules-missing = il manque { $word }
mistake-rules-bad-code = un code n'a que des lettres sans accent (minuscules pour une question), des chiffres et des tirets : { $word }
mistake-rules-duplicate = { $word } est là deux fois
mistake-rules-unknown-code = code inconnu : { $word }
mistake-rules-too-many = il y en a trop, ou plus qu'une touche n'en choisit : { $word }

cli-help-rights = Les droits qui valent la peine d'être vérifiés
cli-help-rights-topic = Un thème ou une démarche : un code du vocabulaire, plusieurs séparés par des virgules
cli-help-rights-age = L'âge : 71, 60-70 ou 60+
cli-help-rights-check = Contrôler le fichier de l'équipe, et dire quels droits n'ont plus été vérifiés depuis un an
cli-help-rights-check-file = Le fichier (sinon rights.toml, à côté de la configuration)
cli-help-rights-found = Le non-recours repéré : les droits expliqués ou demandés, par droit
cli-help-rights-found-period = 2023, 2023-Q2, 2023-05, semaine, mois, année, ou DÉBUT..FIN
cli-rights-none = Rien à vérifier.
cli-rights-sound = Le fichier des droits est juste : { $count ->
    [one] { $count } droit
   *[other] { $count } droits
}.
cli-rights-no-team = Il n'y a pas de fichier de droits de l'équipe ({ $path }) ; celui d'origine sert.
cli-rights-old = { $right } : vérifié le { $day }, il y a plus d'un an ({ $source })
cli-rights-all-fresh = Tous ont été vérifiés depuis moins d'un an.
rights-column-right = Droit
rights-column-explained = Expliqué
rights-column-asked = Demandé
rights-found-none = Aucun non-recours repéré pendant cette période.
report-table-rights = Non-recours repéré (droits expliqués ou demandés)

evidence-rights = Le non-recours repéré
evidence-rights-remark = Passages où un droit que la personne n'avait pas a été expliqué ou demandé. Ce sont des droits à vérifier : l'institution décide.
