cli-import-line-new = new: { $name }
cli-import-line-changed = changed: { $name }
cli-import-line-field = {"    "}{ $field }: { $old } → { $new }
cli-import-line-kept = corrected here: { $name }
cli-import-line-standing = {"    "}{ $field }: here { $ours } · source: { $theirs }
cli-import-lines = { $file }, { $n ->
    [one] line { $lines }
   *[other] lines { $lines }
}
cli-import-places = { $places } and { $n ->
    [one] one more place
   *[other] { $n } more places
} (all with --json)
cli-import-nothing = (nothing)
diff-source = source
diff-source_id = id
diff-name = name
diff-aliases = other names
diff-organization = organization
diff-description = description
diff-categories = topics
diff-address = address
diff-postcode = postcode
diff-city = commune
diff-position = place on the map
diff-way = the way there
diff-reception = reception
diff-phones = telephone
diff-no_phone = no number published
diff-email = e-mail
diff-url = web page
diff-hours = hours
diff-hours_note = note on the hours
diff-closures = closures
diff-appointment = appointment
diff-publics = for whom
diff-referrers = who may refer
diff-documents = what to bring
diff-languages = languages
diff-accessibility = accessibility
diff-fee = free or paid
diff-cost = cost
diff-verified_on = verified on
diff-verified_by = verified by
diff-verified_how = how verified
diff-alert = alert
diff-team_note = team note
field-word-unknown = not known
field-word-none = none
field-word-possible = possible
field-word-required = required
field-word-free = free
field-word-paid = paid
field-word-on-site = on site
field-word-remote = remote
field-word-person = the person
field-word-professional = a professional
field-word-phone = by telephone
field-word-visit = on the spot
field-word-web = on the web
field-word-written = in writing
field-word-feedback = from a person
field-word-true = yes
field-word-false = no
cli-import-elsewhere = { $found } of { $of } records have the same id and the same name under that source already; without --source, the file's name (“{ $source }”) would be a new one.
