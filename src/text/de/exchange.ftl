cli-import-line-new = neu: { $name }
cli-import-line-changed = geändert: { $name }
cli-import-line-field = {"    "}{ $field }: { $old } → { $new }
cli-import-line-kept = hier berichtigt: { $name }
cli-import-line-standing = {"    "}{ $field }: hier { $ours } · Quelle: { $theirs }
cli-import-lines = { $file }, { $n ->
    [one] Zeile { $lines }
   *[other] Zeilen { $lines }
}
cli-import-places = { $places } und { $n ->
    [one] eine weitere Stelle
   *[other] { $n } weitere Stellen
} (alle mit --json)
cli-import-nothing = (nichts)
diff-source = Quelle
diff-source_id = Kennung
diff-name = Name
diff-aliases = andere Namen
diff-organization = Organisation
diff-description = Beschreibung
diff-categories = Themen
diff-address = Adresse
diff-postcode = Postleitzahl
diff-city = Gemeinde
diff-position = Ort auf der Karte
diff-way = Weg dorthin
diff-reception = Empfang
diff-phones = Telefon
diff-no_phone = keine Nummer veröffentlicht
diff-email = E-Mail
diff-url = Webseite
diff-hours = Öffnungszeiten
diff-hours_note = Bemerkung zu den Zeiten
diff-closures = Schließtage
diff-appointment = Termin
diff-publics = Zielgruppe
diff-referrers = wer verweisen darf
diff-documents = mitzubringen
diff-languages = Sprachen
diff-accessibility = Barrierefreiheit
diff-fee = kostenlos oder nicht
diff-cost = Kosten
diff-verified_on = geprüft am
diff-verified_by = geprüft von
diff-verified_how = wie geprüft
diff-alert = Hinweis
diff-team_note = Notiz des Teams
field-word-unknown = nicht bekannt
field-word-none = keiner
field-word-possible = möglich
field-word-required = nötig
field-word-free = kostenlos
field-word-paid = kostenpflichtig
field-word-on-site = vor Ort
field-word-remote = aus der Ferne
field-word-person = die Person
field-word-professional = eine Fachkraft
field-word-phone = telefonisch
field-word-visit = vor Ort
field-word-web = im Web
field-word-written = schriftlich
field-word-feedback = durch eine Person
field-word-true = ja
field-word-false = nein
cli-import-elsewhere = { $found } von { $of } Einträgen haben unter dieser Quelle schon dieselbe Kennung und denselben Namen; ohne --source wäre der Dateiname („{ $source }“) eine neue Quelle.
