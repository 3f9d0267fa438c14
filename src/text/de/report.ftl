cli-help-visits = Besuche: ein Register früherer Jahre übernehmen
cli-help-visits-import = Ein Register übernehmen (CSV, xlsx, ods, xls): eine Zeile, ein Besuch
cli-help-visits-import-from = Die zu lesende Datei
cli-help-visits-import-mapping = Eine TOML-Datei, die sagt, was jede Spalte enthält und was die Wörter bedeuten
cli-help-visits-import-session = Die Sprechstunde der Besuche, wo das Register sie nicht nennt
cli-help-visits-import-source = Der Name des Registers (sonst der der Datei)
cli-help-visits-import-dry_run = Alles lesen und prüfen, nichts ändern
cli-help-visits-withdraw = Ein irrtümlich übernommenes Register zurücknehmen: Seine Besuche zählen nicht mehr
cli-help-visits-withdraw-source = Der Name des Registers
cli-register-columns = Spalten: { $columns }
cli-register-unused = Nicht übernommene Spalten: { $columns }
cli-register-new = { $n ->
    [0] kein neuer Besuch
    [one] ein neuer Besuch
   *[other] { $n } neue Besuche
}
cli-register-known = { $n ->
    [0] keiner schon übernommen
    [one] einer schon übernommen
   *[other] { $n } schon übernommen
}
cli-register-withdrawn = { $n ->
    [0] Kein Besuch dieses Registers: Nichts wurde zurückgenommen.
    [one] Ein Besuch zurückgenommen.
   *[other] { $n } Besuche zurückgenommen.
}
refused-not-past = ein Datum, das noch kommt: { $value }
refused-bad-time = keine Uhrzeit, in der Notiz behalten: { $value }
refused-bad-age = kein Alter, in der Notiz behalten: { $value }
refused-bad-minutes = keine Minuten, in der Notiz behalten: { $value }
refused-unknown-word = ein Wort, das der Wortschatz nicht kennt, in der Notiz behalten; { $value }
cli-help-report = Die Zahlen eines Zeitraums
cli-help-report-period = 2023, 2023-Q2, 2023-05, 2023-W19, 2023-05-11, Woche, Monat, Jahr, oder VON..BIS
cli-help-report-session = Nur eine Sprechstunde, nach ihrem Namen
cli-help-report-by = Die gewünschten Tabellen, durch Kommas getrennt: topic, procedure, institution, age, gender…
cli-help-report-ages = Das Alter, bei dem die Gruppen beginnen: 18,26,45,61
cli-help-report-format = text, md, csv, json; html, pdf und xlsx in eine Datei
cli-help-report-output = Die zu schreibende Datei, statt des Bildschirms; die Endung des Namens nennt das Format
cli-help-report-force = Die Datei ersetzen, wenn sie vorhanden ist
report-title = Zahlen { $period }
report-compared = verglichen mit { $period }
report-visits = Besuche
report-requests = Anliegen
report-minutes = Minuten
report-hold-minutes = davon in der Warteschleife
report-served = Empfangen
report-left = Vorher gegangen
report-refused = Abgewiesen
report-no-show = Nicht erschienen
report-waits = Wartezeit: die Hälfte höchstens { $median } Min., neun von zehn höchstens { $decile } Min., die längste { $longest } Min. ({ $n } gemessen)
report-services = Am Schalter: die Hälfte höchstens { $median } Min., neun von zehn höchstens { $decile } Min., am längsten { $longest } Min. ({ $n } gemessen)
report-in-year = Im Jahr { $year }
report-in-period = Vom { $from } bis { $to }
report-nothing = Kein Besuch in diesem Zeitraum.
report-count = Anzahl
report-share = Anteil
report-before = Davor
report-unsaid = keine Angabe
report-table-month = Monat
report-table-session = Sprechstunde
report-table-status = Wie der Besuch endete
report-table-origin = Herkunft
report-table-topic = Thema
report-table-procedure = Vorgang
report-table-institution = Ersetzte Einrichtung
report-table-device = Gerät
report-table-support = Begleitung
report-table-obstacle = Hindernis
report-table-outcome = Ergebnis
report-table-impossible = Unmöglich, warum
report-table-age = Alter
report-table-gender = Geschlecht
report-table-language = Sprache
report-table-place = Gemeinde
report-table-weekday = Wochentag
report-table-hour = Uhrzeit der Ankunft
report-table-turned-away = Abgewiesen, warum
report-table-worker = Mitarbeiterin oder Mitarbeiter
report-age-band = { $from } bis { $to }
report-age-from = { $from } und älter
report-and-then = {"; "}
report-sentence-requests = { $when } { $n ->
    [one] wurde ein Anliegen bearbeitet
   *[other] wurden { $n } Anliegen bearbeitet
}{ $session ->
    [none] {""}
   *[other] {" "}in „{ $session }“
}
report-sentence-women = die meisten Besucher waren Frauen
report-sentence-men = die meisten Besucher waren Männer
report-sentence-devices = Schwierigkeiten gab es vor allem mit { $first } und { $second }
report-sentence-device = Schwierigkeiten gab es vor allem mit { $first }
report-sentence-ages = { $old ->
    [one] { $old } Person war
   *[other] { $old } Personen waren
} über { $from } Jahre alt, { $middle } zwischen { $low } und { $high }
report-sentence-check = { $known } % von { $n } Personen kennen keinen öffentlichen Computerraum, { $help } % brauchen Hilfe bei Online-Verfahren, { $unstable } % haben keine stabile Verbindung
report-sentence-counters = { $n ->
    [one] ein Anliegen ersetzte
   *[other] { $n } Anliegen ersetzten
} den Schalter von { $m ->
    [one] einer Einrichtung
   *[other] { $m } Einrichtungen
}; das kostete { $hours } Std., davon { $hold } Std. in der Warteschleife
report-sums = Insgesamt
