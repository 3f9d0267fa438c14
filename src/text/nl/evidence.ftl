# What is published of what the counter sees, and the testimonies.
cli-help-evidence = Wat het loket van andere loketten ziet: een bladzijde om te publiceren, waarin niemand te herkennen is
cli-help-evidence-period = Een week, maand, kwartaal of jaar dat voorbij is: 2023-W19, 2023-05, 2023-Q2, 2023 (anders vorige maand); met --inside om het even welke dagen
cli-help-evidence-format = text, md, html, json of pdf
cli-help-evidence-k = Kleinere aantallen dan dit verzwijgen (minstens 3; gewoonlijk 10)
cli-help-evidence-inside = Voor het team, niet om te publiceren: lagere drempel (gewoonlijk 5)
cli-help-evidence-output = Het bestand om te schrijven, in plaats van het scherm; het einde van de naam zegt het formaat
cli-help-evidence-force = Het bestand vervangen als het bestaat
cli-help-evidence-merge = De JSON-bestanden optellen die verschillende diensten publiceerden
cli-help-evidence-merge-files = De bestanden om op te tellen
cli-help-evidence-merge-format = text, md, html, json of pdf
cli-help-evidence-merge-k = Kleinere aantallen dan dit verzwijgen
cli-help-evidence-merge-output = Het bestand om te schrijven, in plaats van het scherm; het einde van de naam zegt het formaat
cli-help-evidence-merge-force = Het bestand vervangen als het bestaat
cli-help-testimony = De getuigenissen: lezen, er een intrekken
cli-help-testimony-list = Alle bewaarde getuigenissen, met hun code
cli-help-testimony-list-period = Alleen die van een periode
cli-help-testimony-withdraw = Een getuigenis wissen waarvan de persoon het akkoord intrekt
cli-help-testimony-withdraw-code = De code van de getuigenis
cli-testimonies-none = Geen getuigenis.
cli-testimony-withdrawn = Getuigenis { $code } is gewist.
cli-evidence-no-service = In de configuratie ontbreekt de naam van de dienst (service = "…"): zonder naam kan een bestand niet bij andere opgeteld worden.
cli-evidence-refused = { $file }: { $why }
cli-evidence-nothing-added = { $n ->
    [one] Eén bestand geweigerd: er is niets opgeteld.
   *[other] { $n } bestanden geweigerd: er is niets opgeteld.
}
evidence-refused-too-large = meer dan { $mebibytes } MiB, dit is geen bestand met vaststellingen
evidence-refused-no-json = beschadigd: geen JSON meer op regel { $line }, kolom { $column }
evidence-refused-format = geen bestand met vaststellingen van guichet
evidence-refused-version = versie { $version } van het formaat, dit programma kent alleen versie { $known }
evidence-refused-malformed = beschadigd: iets onverwachts op regel { $line }, kolom { $column }
evidence-refused-source = een dienst zonder naam, of een periode die eindigt voor ze begint
evidence-refused-figure = een onmogelijk getal of een onmogelijke tekst
evidence-refused-unprotected = het bevat aantallen waaraan iemand te herkennen is; de dienst moet het opnieuw maken
evidence-refused-threshold = gemaakt met een drempel van maar { $k }; de dienst moet het opnieuw maken, of tel het op met --k { $k }
evidence-refused-twice = al geteld: { $service }, { $period }
evidence-refused-overlap = dagen al geteld: { $service }, { $period }
evidence-title = Vaststellingen aan het loket: { $period }
evidence-services = { $n ->
    [0] Geen dienst
    [one] { $n } dienst
   *[other] { $n } diensten
}{ $communes ->
    [0] {""}
    [one] , één gemeente
   *[other] , { $communes } gemeenten
}
evidence-foot = Gemaakt met guichet. Publicatiedrempel: { $k }.
evidence-inside = Alleen voor het team, niet publiceren: de drempel is lager dan voor een publicatie.
evidence-summary = { $visits ->
    [0] Geen bezoek
    [one] { $visits } bezoek
   *[other] { $visits } bezoeken
}. { $requests ->
    [0] Geen vraag verving
    [one] { $requests } vraag verving
   *[other] { $requests } vragen vervingen
} het loket van een instelling{ $institutions ->
    [0] {""}
    [one] {" "}(één instelling genoemd)
   *[other] {" "}({ $institutions } instellingen genoemd)
}.
evidence-summary-time = Ze namen { $time } in beslag, waarvan { $hold } wachten aan de telefoon.
evidence-counters = De loketten die wij vervangen
evidence-impossible = Wat onmogelijk was
evidence-obstacles = Wat in de weg stond
evidence-by-institution = Instelling per instelling
evidence-check = De mensen en het digitale
evidence-check-kept-back = { $n ->
    [one] Eén dienst houdt antwoorden achter die te weinig zijn.
   *[other] Tot { $n } diensten houden antwoorden achter die te weinig zijn.
}
evidence-testimonies = Getuigenissen
evidence-method = Methode en grenzen
evidence-others = Andere, of te weinig
evidence-other-reasons = Andere redenen, niet vermeld, of te weinig om te publiceren
evidence-at-least = minstens { $least }
evidence-between = { $least } tot { $most }
evidence-percent = { $share } %
evidence-quote = “{ $text }”
evidence-some-testimonies = { $shown } van { $all } getuigenissen.
evidence-column-institution = Instelling
evidence-column-requests = Vragen
evidence-column-minutes = Tijd
evidence-column-hold = wachtend
evidence-column-waiting = Dossiers die erop wachten
evidence-column-median = Dagen (mediaan)
evidence-column-longest = Het langst
evidence-column-reason = Reden
evidence-column-impossible = Onmogelijk
evidence-column-obstacles = Hindernissen
evidence-column-question = Vraag
evidence-column-base = Antwoorden
evidence-column-share = Aandeel
evidence-column-interval = 95 %-interval
evidence-longest-month = tot 1 maand
evidence-longest-quarter = 1 tot 3 maanden
evidence-longest-half-year = 3 tot 6 maanden
evidence-longest-year = 6 maanden tot 1 jaar
evidence-longest-longer = meer dan een jaar
evidence-question-space = Kent een openbare computerruimte
evidence-question-help = Heeft hulp nodig bij online procedures
evidence-question-connection = Heeft een stabiele verbinding
evidence-method-who = Wie telt: het team noteert elk bezoek aan het loket. Een vraag telt voor een instelling als het team noteerde dat ze haar loket vervangt. Wat niet genoteerd is, is niet geteld: de cijfers zijn minima, en wie niet komt, zit er niet in.
evidence-method-hidden = Wat verborgen is: een aantal kleiner dan { $k } wordt niet gezegd (–), en ook niet het kleinste van de andere als het daarmee te berekenen was. Een ontbrekende rij kan nul zijn. Om dezelfde reden wordt het totaal van alle vragen niet gezegd, en mogen twee gepubliceerde periodes elkaar niet overlappen.
evidence-method-minutes = De tijd: de minuten die het team noteerde; ze worden alleen gegeven als ze van genoeg vragen komen.
evidence-method-waiting = De dossiers: elke keer dat een dossier tijdens de periode wacht, telt één keer, tot het antwoord of tot het einde van de periode. Mediaan: de helft wachtte hoogstens zoveel dagen.
evidence-method-check = Het digitale: drie vragen, gesteld als het gesprek het toelaat. Het aandeel telt onder wie geantwoord heeft.
evidence-method-interval = Het 95 %-interval (Wilson, 1927) zegt wat het aantal antwoorden waard is, alsof de mensen door loting gekozen waren. Dat is niet zo: het zegt niets over wie niet komt.
evidence-method-testimonies = De getuigenissen: geciteerd met het akkoord van de persoon, zonder naam of datum, als hun hele maand in de periode ligt; het akkoord kan ingetrokken worden.
evidence-method-sum = De som: elke dienst publiceert cijfers die al beschermd zijn; geen fiche verlaat een huis. Wat een dienst niet zegt, maakt van het totaal een vork (“40 tot 54”, “minstens 40”). De mediaan van alle samen ligt tussen de kleinste en de grootste van wat gepubliceerd is.
action-testimony = getuigenis
action-testimony-help = Woorden van het bezoek bewaren als getuigenis om te citeren, met het akkoord van de persoon en zonder naam.
ask-testimony = Welke woorden citeren? Zonder naam, datum of nummer
ask-testimony-reading = Apart bewaard van het bezoek, met alleen de maand. Daarna: hoe de persoon akkoord gaat.
ask-testimony-given = Gaat de persoon akkoord om zonder naam geciteerd te worden?
testimony-given-oral = Ja, mondeling
testimony-given-signed = Ja, ondertekend
testimony-reword = Anders te verwoorden.
testimony-name = “{ $name }” is een deel van de naam van de persoon: een getuigenis wordt zonder naam geciteerd.
testimony-number = Een getal of een datum, een naam of een straat zou zeggen wie het was.
testimony-address = Een adres zou zeggen wie het was.
testimony-too-long = { $n } tekens, hoogstens { $most }.
notice-testimony = Getuigenis bewaard onder de code { $code }, apart van het bezoek.
undone-testimony = getuigenis
testimony-not-given = Nee: niets wordt bewaard
notice-no-testimony = Niets is bewaard: de persoon gaat niet akkoord.
cli-evidence-period-future = Deze periode is nog niet begonnen: er is niets te zeggen.
cli-evidence-period-open = Deze periode is niet voorbij en wordt dus nog niet gepubliceerd. De laatste die voorbij is: { $last }. Alleen voor het team: --inside.
cli-evidence-period-odd = Alleen hele weken, maanden, kwartalen of jaren worden gepubliceerd: andere dagen, ervan afgetrokken, zouden een dag of een persoon verraden. Alleen voor het team: --inside.
cli-evidence-k = De drempel ligt tussen { $lowest } en { $highest }: een lagere beschermt niemand.
cli-testimony-backups = Oudere back-ups bevatten ze nog, tot ze verdwijnen; wordt er een teruggezet, dan wordt ze vanzelf opnieuw gewist.
error-bad-file-evidence = Er is niets opgeteld of geschreven.
error-bad-file-evidence-hint = Vraag de dienst een nieuw bestand, of tel op zonder het geweigerde.
evidence-as-of = Stand op { $day }: de periode is niet voorbij.
evidence-hidden-rows = Hier ontbreekt wat te weinig is (minder dan { $k }) of wat het zou laten berekenen, en wat niet op de pagina past.
evidence-untold-time = Tijd die hierboven niet gezegd wordt
evidence-refused-period = een periode van meer dan tien jaar, of die niet voorbij is
evidence-refused-contradicting = cijfers die elkaar tegenspreken, of groter dan mogelijk
evidence-refused-revealing = een getuigenis zou verraden wie ze gaf; de dienst moet het opnieuw maken
cli-help-evidence-withdraw = Zeggen dat de vaststellingen van een periode niet gepubliceerd werden, of niet meer: andere dagen die ermee overlappen, mogen het dan zijn
cli-help-evidence-withdraw-period = De periode van de vaststellingen, zoals ze gevraagd werd: 2023-05, 2023-Q2, 2023
cli-evidence-withdrawn = De vaststellingen van { $period } gelden niet meer als gepubliceerd.
cli-evidence-overlaps = de vaststellingen van { $other } zijn gepubliceerd. Samen met die van { $period }, die ermee overlappen, zou het verschil van de twee pagina's verraden wat elk verzwijgt. Voor het team: --inside. Heeft niemand de pagina van { $other }: guichet evidence withdraw { $other }
cli-evidence-name = Een getuigenis bevat “{ $word }”, wat ook in de naam staat van iemand die opgevolgd wordt: lees ze na voor u publiceert.
evidence-nothing-to-tell = Hier valt niets te zeggen: geen geval, of minder dan { $k }.
testimony-near-name = “{ $word }” lijkt op de naam van de persoon ({ $name }): lees nog eens na; Enter als het geen naam is.
