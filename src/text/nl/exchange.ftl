cli-import-line-new = nieuw: { $name }
cli-import-line-changed = gewijzigd: { $name }
cli-import-line-field = {"    "}{ $field }: { $old } → { $new }
cli-import-line-kept = hier verbeterd: { $name }
cli-import-line-standing = {"    "}{ $field }: hier { $ours } · bron: { $theirs }
cli-import-lines = { $file }, { $n ->
    [one] regel { $lines }
   *[other] regels { $lines }
}
cli-import-places = { $places } en { $n ->
    [one] nog één plaats
   *[other] nog { $n } plaatsen
} (alle met --json)
cli-import-nothing = (niets)
diff-source = bron
diff-source_id = nummer
diff-name = naam
diff-aliases = andere namen
diff-organization = organisatie
diff-description = omschrijving
diff-categories = onderwerpen
diff-address = adres
diff-postcode = postcode
diff-city = gemeente
diff-position = plaats op de kaart
diff-way = hoe er te komen
diff-reception = onthaal
diff-phones = telefoon
diff-no_phone = geen nummer gepubliceerd
diff-email = e-mail
diff-url = website
diff-hours = openingsuren
diff-hours_note = opmerking bij de uren
diff-closures = sluitingsdagen
diff-appointment = afspraak
diff-publics = doelgroep
diff-referrers = wie mag doorverwijzen
diff-documents = mee te brengen
diff-languages = talen
diff-accessibility = toegankelijkheid
diff-fee = gratis of betalend
diff-cost = kostprijs
diff-verified_on = nagekeken op
diff-verified_by = nagekeken door
diff-verified_how = hoe nagekeken
diff-alert = melding
diff-team_note = nota van het team
field-word-unknown = niet bekend
field-word-none = geen
field-word-possible = mogelijk
field-word-required = verplicht
field-word-free = gratis
field-word-paid = betalend
field-word-on-site = ter plaatse
field-word-remote = op afstand
field-word-person = de persoon
field-word-professional = een professional
field-word-phone = telefonisch
field-word-visit = ter plaatse
field-word-web = op de website
field-word-written = schriftelijk
field-word-feedback = via een bezoeker
field-word-true = ja
field-word-false = nee
cli-import-elsewhere = { $found } van de { $of } fiches hebben onder die bron al hetzelfde nummer en dezelfde naam; zonder --source zou de bestandsnaam (“{ $source }”) een nieuwe bron zijn.
