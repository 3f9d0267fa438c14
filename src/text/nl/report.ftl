report-in-year = In { $year }
report-in-period = Van { $from } tot { $to }
report-nothing = Geen bezoek in deze periode.
report-unsaid = niet gezegd
report-and-then = {"; "}
report-sentence-requests = { $when } { $n ->
    [one] werd één procedure uitgevoerd
   *[other] werden { $n } procedures uitgevoerd
}{ $session ->
    [none] {""}
   *[other] {" "}in “{ $session }”
}
report-sentence-women = de meeste bezoekers waren vrouwen
report-sentence-men = de meeste bezoekers waren mannen
report-sentence-devices = de problemen deden zich vooral voor met { $first } en { $second }
report-sentence-device = de problemen deden zich vooral voor met { $first }
report-sentence-ages = { $old } personen waren ouder dan { $from } jaar, { $middle } tussen { $low } en { $high } jaar
report-sentence-check = { $known } % van { $n } personen kent geen openbare computerruimte, { $help } % heeft hulp nodig bij online procedures, { $unstable } % heeft geen stabiele verbinding
report-sentence-counters = { $n ->
    [one] één vraag verving
   *[other] { $n } vragen vervingen
} het loket van { $m ->
    [one] één instelling
   *[other] { $m } instellingen
}; dat kostte { $hours } uur, waarvan { $hold } uur aan de wachtlijn
