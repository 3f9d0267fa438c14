cli-help-visits = Bezoeken: een register van vorige jaren overnemen
cli-help-visits-import = Een register overnemen (CSV, xlsx, ods, xls): één rij, één bezoek
cli-help-visits-import-from = Het te lezen bestand
cli-help-visits-import-mapping = Een TOML-bestand dat zegt wat elke kolom bevat en wat de woorden betekenen
cli-help-visits-import-session = De zitdag van de bezoeken, waar het register hem niet noemt
cli-help-visits-import-source = De naam van het register (anders die van het bestand)
cli-help-visits-import-dry_run = Alles lezen en nakijken, niets wijzigen
cli-help-visits-withdraw = Een bij vergissing overgenomen register terugnemen: zijn bezoeken tellen niet meer mee
cli-help-visits-withdraw-source = De naam van het register
cli-register-columns = Kolommen: { $columns }
cli-register-unused = Niet overgenomen kolommen: { $columns }
cli-register-new = { $n ->
    [0] geen nieuw bezoek
    [one] één nieuw bezoek
   *[other] { $n } nieuwe bezoeken
}
cli-register-known = { $n ->
    [0] geen eerder overgenomen
    [one] één eerder overgenomen
   *[other] { $n } eerder overgenomen
}
cli-register-withdrawn = { $n ->
    [0] Geen bezoek van dit register: er werd niets teruggenomen.
    [one] Eén bezoek teruggenomen.
   *[other] { $n } bezoeken teruggenomen.
}
refused-not-past = een datum die nog moet komen: { $value }
refused-bad-time = geen uur van de dag, bewaard in de notitie: { $value }
refused-bad-age = geen leeftijd, bewaard in de notitie: { $value }
refused-bad-minutes = geen minuten, bewaard in de notitie: { $value }
refused-unknown-word = een woord dat de woordenlijst niet kent, bewaard in de notitie; { $value }
cli-help-report = De cijfers van een periode
cli-help-report-period = 2023, 2023-Q2, 2023-05, 2023-W19, 2023-05-11, week, maand, jaar, of VAN..TOT
cli-help-report-session = Eén zitdag, bij zijn naam
cli-help-report-by = De gewenste tabellen, met komma's ertussen: topic, procedure, institution, age, gender…
cli-help-report-ages = De leeftijden waarop de groepen beginnen: 18,26,45,61
cli-help-report-format = text, md, csv, json; html, pdf en xlsx in een bestand
cli-help-report-output = Het te schrijven bestand, in plaats van het scherm; het einde van de naam zegt het formaat
cli-help-report-force = Het bestand vervangen als het bestaat
report-title = Cijfers { $period }
report-compared = vergeleken met { $period }
report-visits = Bezoeken
report-requests = Vragen
report-minutes = Minuten
report-hold-minutes = waarvan in de wacht
report-served = Geholpen
report-left = Eerder vertrokken
report-refused = Niet ontvangen
report-no-show = Niet gekomen
report-waits = Wachttijd: de helft hoogstens { $median } min, negen op tien hoogstens { $decile } min, de langste { $longest } min ({ $n } gemeten)
report-services = Aan het loket: de helft hoogstens { $median } min, negen op tien hoogstens { $decile } min, het langste { $longest } min ({ $n } gemeten)
report-in-year = In { $year }
report-in-period = Van { $from } tot { $to }
report-nothing = Geen bezoek in deze periode.
report-count = Aantal
report-share = Aandeel
report-before = Ervoor
report-unsaid = niet gezegd
report-table-month = Maand
report-table-session = Zitdag
report-table-status = Hoe het bezoek eindigde
report-table-origin = Herkomst
report-table-topic = Onderwerp
report-table-procedure = Procedure
report-table-institution = Vervangen instelling
report-table-device = Toestel
report-table-support = Begeleiding
report-table-obstacle = Hindernis
report-table-outcome = Resultaat
report-table-impossible = Onmogelijk, waarom
report-table-age = Leeftijd
report-table-gender = Gender
report-table-language = Taal
report-table-place = Gemeente
report-table-weekday = Weekdag
report-table-hour = Uur van aankomst
report-table-turned-away = Niet ontvangen, waarom
report-table-worker = Medewerker
report-age-band = { $from } tot { $to }
report-age-from = { $from } en ouder
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
report-sentence-ages = { $old ->
    [one] { $old } persoon was
   *[other] { $old } personen waren
} ouder dan { $from } jaar, { $middle } tussen { $low } en { $high } jaar
report-sentence-check = { $known } % van { $n } personen kent geen openbare computerruimte, { $help } % heeft hulp nodig bij online procedures, { $unstable } % heeft geen stabiele verbinding
report-sentence-counters = { $n ->
    [one] één vraag verving
   *[other] { $n } vragen vervingen
} het loket van { $m ->
    [one] één instelling
   *[other] { $m } instellingen
}; dat kostte { $hours } uur, waarvan { $hold } uur aan de wachtlijn
report-sums = In totaal
