# Dienste: ihre Seite, ihr Formular, was zuerst zu prüfen ist.
action-service-confirm = stimmt noch
action-service-confirm-help = Sagen, dass die Angaben noch stimmen und wie das geprüft wurde.
action-service-edit = bearbeiten
action-service-edit-help = Die Angaben des Dienstes berichtigen.
action-service-note = Teamnotiz
action-service-note-help = Die Notiz des Teams zum Dienst schreiben; kein Import überschreibt sie.
action-service-alert = Hinweis
action-service-alert-help = Dem Dienst einen vorübergehenden Hinweis geben (umgezogen, voll belegt…) oder ihn entfernen.
action-service-new = neu
action-service-new-help = Einen neuen Dienst ins Verzeichnis schreiben.
action-stale-services = zu prüfen
action-stale-services-help = Die Dienste sehen, die zuerst zu prüfen sind: die meistgenutzten, dann die am längsten ungeprüften.
context-stale = Zu prüfende Dienste
undone-service-new = Anlegen des Dienstes
undone-service-edit = Änderung des Dienstes
undone-service-verify = Prüfung des Dienstes
undone-service-note = Notiz zum Dienst
undone-service-alert = Hinweis zum Dienst

notice-no-service = Kein Dienst gewählt.
notice-service-saved = { $service }: gespeichert
notice-service-confirmed = { $service }: heute geprüft
notice-service-elsewhere = Ein anderer Schalter hat diesen Dienst inzwischen gespeichert; nichts wurde überschrieben. Noch einmal Ctrl-S speichert Ihre Angaben darüber; Ctrl-G verwirft sie.
ask-checked = Wie haben Sie sich vergewissert?
checked-phone = telefonisch
checked-visit = vor Ort
checked-web = auf der Website
checked-written = schriftlich
checked-feedback = durch jemanden, der dort war
ask-team-note = Teamnotiz
ask-team-note-reading = Leer: keine Notiz. Enter speichert.
ask-alert = Was muss man zurzeit wissen?
ask-alert-reading = Zum Beispiel: umgezogen in die Unterstraße 3. Leer: kein Hinweis.
ask-alert-until = Bis zu welchem Tag?
ask-alert-until-reading = Zum Beispiel 2w, fr, 12/12. Leer: bis jemand ihn entfernt.

stale-title = Zu prüfen · { $count }
stale-empty = Nichts zu prüfen: Alle Angaben wurden vor weniger als sechs Monaten geprüft.
stale-service = Dienst
stale-verified = Geprüft
stale-used = Nutzung
stale-phone = Telefon
cli-stale-used = { $n ->
    [0] nicht genutzt
    [one] { $n } Vermittlung
   *[other] { $n } Vermittlungen
}
cli-help-directory-stale = Die Dienste, die zuerst zu prüfen sind: die meistgenutzten, dann die am längsten ungeprüften
cli-help-directory-stale-limit = Wie viele Dienste höchstens ({ $default })
cli-import-kept = { $n ->
    [0] nichts, was hier berichtigt wurde, weicht von der Quelle ab
    [one] { $n } hier berichtigter Dienst weicht von der Quelle ab: Die Berichtigung bleibt
   *[other] { $n } hier berichtigte Dienste weichen von der Quelle ab: Die Berichtigungen bleiben
}

freshness-fresh = { $months ->
    [0] vor weniger als einem Monat geprüft
    [one] vor { $months } Monat geprüft
   *[other] vor { $months } Monaten geprüft
}
freshness-ageing = veraltet allmählich: vor { $months ->
    [one] { $months } Monat
   *[other] { $months } Monaten
} geprüft
freshness-old = alt: vor { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahren
} geprüft
freshness-never = nie geprüft
freshness-today = heute geprüft
freshness-short-today = heute
freshness-short-month = < 1 Mon.
freshness-short-months = { $months } Mon.
freshness-short-years = { $years } J.
freshness-short-never = nie

hours-nth = { $n }.
hours-last = letzter
hours-perhaps-off = vielleicht geschlossen (Feiertag)
hours-why-unknown = nicht verstanden: „{ $part }“
hours-why-days = an welchen Tagen? „{ $part }“
hours-why-hours = um wie viel Uhr? „{ $part }“
hours-why-twice = dieser Tag wurde schon genannt: „{ $part }“. Schreiben Sie „auch“ zum Hinzufügen, „nur“ zum Ersetzen.
hours-why-time = unmögliche Uhrzeiten: „{ $part }“
hours-why-ambiguous = kann man auf zwei Arten verstehen: „{ $part }“. Schreiben Sie es aus oder getrennt.
hours-why-half = vor- oder nachmittags? „{ $part }“. Schreiben Sie mit 24 Stunden: 9-13 Uhr, oder 09:00-01:00 für die Nacht.
hours-why-school = Schulferien ändern sich jedes Jahr: „{ $part }“. Tragen Sie sie unter Schließungen ein.
hours-why-season = Zeiten einer Saison: „{ $part }“. Nur Schließungen können so begrenzt sein.
hours-why-long = zu langer Text für Öffnungszeiten
form-hours-example = Zum Beispiel: Mo-Fr 8.30-12.30 und 13-16 Uhr, im August geschlossen
form-hint-as-note = als Bemerkung behalten
form-problem-name = bitte einen Namen
form-problem-hours = nicht verstanden
form-problem-phone = eine Nummer pro Zeile: 081 22 33 44 (Empfang)
form-problem-phone-after-all = es gibt doch eine Nummer
form-problem-closure = eine Schließung pro Zeile: 24/12-2/1 Urlaub
form-problem-position = zwei Zahlen: 50.4669, 4.8675
form-problem-email = eine Adresse: name@dienst.be

service-form-new = Neuer Dienst
service-form-edit = Bearbeiten: { $service }
service-part-who = Der Dienst
service-part-when = Wann
service-part-where = Wo, und wie zu erreichen
service-part-know = Gut zu wissen
service-part-team = Das Team
field-service-name = Name
field-service-organization = Träger
field-service-aliases = Andere Namen
field-service-categories = Themen
field-service-publics = Für wen
field-service-referrers = Wer vermittelt
field-service-hours = Öffnungszeiten
field-service-closed = Auch geschlossen
field-service-hours-note = Bemerkung
field-service-closures = Schließungen
field-service-appointment = Termin
field-service-phones = Telefon
field-service-no-phone = oder aber
field-service-email = E-Mail
field-service-url = Website
field-service-reception = Empfang
field-service-address = Straße und Nummer
field-service-postcode = Postleitzahl
field-service-city = Gemeinde
field-service-way = Weg dorthin
field-service-position = Koordinaten
field-service-documents = Mitzubringen
field-service-languages = Sprachen
field-service-accessibility = Zugänglichkeit
field-service-fee = Zu bezahlen?
field-service-cost = Kosten
field-service-description = Beschreibung
field-service-team-note = Teamnotiz
field-service-alert = Hinweis
field-service-alert-until = bis
field-service-checked = Jetzt geprüft
appointment-unknown = unbekannt
closed-holidays = Feiertage
closed-sep-27 = 27. September
closed-nov-15 = 15. November
referrer-person = die Person selbst
referrer-professional = eine Fachkraft
reception-on-site = Schalter vor Ort
reception-remote = aus der Ferne
fee-free = kostenlos
fee-paid = kostenpflichtig

service-more = { $n ->
    [one] noch { $n } Zeile
   *[other] noch { $n } Zeilen
}
service-alert-until = { $text } (bis { $day })
service-closures = Schließungen
service-no-phone = keine Nummer veröffentlicht
service-no-phone-short = keine Nummer
service-reception = Empfang
service-counter = Schalter, zu dem man gehen kann
service-no-counter = kein Schalter: nur aus der Ferne
service-way = Weg dorthin
service-publics = Für wen
service-referrers = Wer vermittelt
service-accessibility = Zugänglichkeit
service-aliases = Andere Namen
service-source = Quelle
service-source-own = unser Team
