report-in-year = Im Jahr { $year }
report-in-period = Vom { $from } bis { $to }
report-nothing = Kein Besuch in diesem Zeitraum.
report-unsaid = keine Angabe
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
report-sentence-ages = { $old } Personen waren über { $from } Jahre alt, { $middle } zwischen { $low } und { $high }
report-sentence-check = { $known } % von { $n } Personen kennen keinen öffentlichen Computerraum, { $help } % brauchen Hilfe bei Online-Verfahren, { $unstable } % haben keine stabile Verbindung
report-sentence-counters = { $n ->
    [one] ein Anliegen ersetzte
   *[other] { $n } Anliegen ersetzten
} den Schalter von { $m ->
    [one] einer Einrichtung
   *[other] { $m } Einrichtungen
}; das kostete { $hours } Stunden, davon { $hold } Stunden in der Warteschleife
