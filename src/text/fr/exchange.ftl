cli-import-line-new = nouveau : { $name }
cli-import-line-changed = modifié : { $name }
cli-import-line-field = {"    "}{ $field } : { $old } → { $new }
cli-import-line-kept = corrigé ici : { $name }
cli-import-line-standing = {"    "}{ $field } : ici { $ours } · source : { $theirs }
cli-import-lines = { $file }, { $n ->
    [one] ligne { $lines }
   *[other] lignes { $lines }
}
cli-import-places = { $places } et { $n ->
    [one] une autre place
   *[other] { $n } autres places
} (toutes avec --json)
cli-import-nothing = (rien)
diff-source = source
diff-source_id = identifiant
diff-name = nom
diff-aliases = autres noms
diff-organization = organisation
diff-description = description
diff-categories = thèmes
diff-address = adresse
diff-postcode = code postal
diff-city = commune
diff-position = position sur la carte
diff-way = comment y aller
diff-reception = accueil
diff-phones = téléphone
diff-no_phone = pas de numéro publié
diff-email = courriel
diff-url = site
diff-hours = horaire
diff-hours_note = remarque sur l'horaire
diff-closures = fermetures
diff-appointment = rendez-vous
diff-publics = public
diff-referrers = qui peut orienter
diff-documents = à apporter
diff-languages = langues
diff-accessibility = accessibilité
diff-fee = payant ou gratuit
diff-cost = coût
diff-verified_on = vérifié le
diff-verified_by = vérifié par
diff-verified_how = vérifié comment
diff-alert = alerte
diff-team_note = note de l'équipe
field-word-unknown = pas connu
field-word-none = sans
field-word-possible = possible
field-word-required = obligatoire
field-word-free = gratuit
field-word-paid = payant
field-word-on-site = sur place
field-word-remote = à distance
field-word-person = la personne
field-word-professional = un professionnel
field-word-phone = par téléphone
field-word-visit = sur place
field-word-web = sur le site
field-word-written = par écrit
field-word-feedback = par un usager
field-word-true = oui
field-word-false = non
cli-import-elsewhere = { $found } fiches sur { $of } ont déjà, sous cette source, le même identifiant et le même nom ; sans --source, le nom du fichier (« { $source } ») en serait une nouvelle.
