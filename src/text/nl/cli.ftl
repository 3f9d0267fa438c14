cli-help-about = Het loket van een eerstelijnsdienst voor sociaal werk, met het toetsenbord: bezoeken, wachtrij, opvolgingen, sociale kaart. Zonder opdracht opent het scherm.
cli-help-after = Afsluitcodes: 0 gedaan, 1 ander probleem, 2 opdracht fout geschreven, 3 niemand of niets gevonden, 4 bestand geweigerd, 5 intussen gewijzigd of nu niet mogelijk, 6 gegevensbestand onbruikbaar.
cli-help-usage = Gebruik:
cli-help-options = Opties
cli-help-commands = Opdrachten
cli-help-command = OPDRACHT
cli-help-help = Deze hulp tonen
cli-help-json = JSON schrijven, voor een script
cli-help-global-db = Het gegevensbestand (anders dat van de configuratie, of van de gebruikersmap)
cli-help-global-lang = De taal: fr, en, nl, de
cli-help-global-config = Het configuratiebestand
cli-help-global-desk = De naam van dit loket
cli-help-global-worker = De initialen van de medewerker
cli-help-global-version = De versie tonen
cli-help-add = Een bezoek noteren met een snelle regel, of met regels van de standaardinvoer
cli-help-add-serve = Meteen aan dit loket ontvangen
cli-help-add-done = Als al afgelopen noteren
cli-help-add-date = De dag van het bezoek, met --done (anders vandaag)
cli-help-add-line = De snelle regel, bijvoorbeeld: num itsme f67
cli-help-queue = De wachtrij van vandaag tonen
cli-help-next = De volgende persoon naar dit loket roepen (afsluitcode 3 als niemand wacht)
cli-help-close = Een bezoek van vandaag afsluiten
cli-help-close-ticket = Het nummer van het bezoek
cli-help-close-outcome = Het resultaat
cli-help-cases = De opvolgingen tonen waarin wij iets moeten doen, de laattijdige eerst
cli-help-cases-all = Ook die waarin iemand anders aan zet is
cli-help-find = Zoeken in de sociale kaart, met wat nu open is
cli-help-find-words = Wat u zoekt, in enkele woorden
cli-help-find-limit = Hoeveel antwoorden hoogstens ({ $default })
cli-help-directory = De sociale kaart inlezen of uitschrijven
cli-help-directory-import = Diensten inlezen: onze CSV, HSDS of data.inclusion
cli-help-directory-import-from = Het bestand of de map
cli-help-directory-import-dry_run = Alles lezen en nakijken, niets wijzigen
cli-help-directory-import-source = De naam van de bron (anders die van het bestand)
cli-help-directory-export = De hele sociale kaart uitschrijven
cli-help-directory-export-format = De vorm: csv, hsds (JSON), hsds-tabular (map met tabellen), data-inclusion (JSON)
cli-help-directory-export-output = Het te schrijven bestand of de map (anders de standaarduitvoer); het einde van de naam zegt het formaat
cli-help-directory-export-force = Vervangen wat er al is
cli-help-vocabulary = De woordenlijst van het team nakijken
cli-help-vocabulary-check = Een woordenlijst regel per regel nakijken
cli-help-vocabulary-check-file = Het bestand (anders dat van het team, naast de configuratie)
cli-help-demo = Een wegwerpbestand met een verzonnen voormiddag openen
cli-help-demo-seed = Het getal waaruit alles getrokken wordt: hetzelfde geeft hetzelfde bestand ({ $default })
cli-help-demo-visits = Zoveel bezoeken van vorige dagen toevoegen ({ $default })
cli-help-demo-years = Over hoeveel jaar ze verdeeld worden, 1 tot 100 ({ $default }); alleen: enkele jaren van een klein loket
cli-help-demo-services = Hoeveel diensten in de sociale kaart ({ $default })
cli-help-demo-cases = Zoveel opvolgingen toevoegen, de meeste afgesloten ({ $default })
cli-help-demo-write = Dit bestand schrijven in plaats van het te openen; een bestaand bestand wordt nooit overschreven
cli-help-completions = De aanvullingen van een shell schrijven
cli-help-completions-shell = bash, elvish, fish, powershell of zsh
cli-help-man = De handleidingpagina schrijven
cli-help-man-dir = In deze map één pagina per opdracht schrijven
cli-error = fout: { $text }
cli-warning = let op: { $text }
cli-detail = detail: { $text }
cli-added-queue = Nr. { $ticket }: wacht
cli-added-serve = Nr. { $ticket }: aan loket { $desk }
cli-added-done = Nr. { $ticket }: genoteerd
cli-nobody = Niemand wacht.
cli-called = Nr. { $ticket }{ $name }: loket { $desk }
cli-closed = Nr. { $ticket }: afgesloten
cli-queue-none = Geen bezoek vandaag.
cli-cases-none = Niets te doen: geen opvolging wacht op ons.
cli-waits-person = wacht op de persoon
cli-waits-institution = wacht op: { $who }
cli-cases-others = Bij anderen: { $n }
cli-find-corrected = Resultaten voor: { $words }
cli-import-new = { $n ->
    [0] geen nieuwe dienst
    [one] { $n } nieuwe dienst
   *[other] { $n } nieuwe diensten
}
cli-import-changed = { $n } gewijzigd
cli-import-same = { $n } ongewijzigd
cli-import-refused = { $n ->
    [0] geen regel geweigerd
    [one] { $n } regel geweigerd
   *[other] { $n } regels geweigerd
}
cli-import-dry = Proef: er is niets gewijzigd.
cli-exported = { $n ->
    [0] Geen dienst uitgeschreven.
    [one] { $n } dienst uitgeschreven.
   *[other] { $n } diensten uitgeschreven.
}
cli-vocabulary-sound = De woordenlijst klopt (onderwerpen: { $topics }; procedures: { $procedures }; instellingen: { $institutions }).
cli-vocabulary-none = Er is geen woordenlijst van het team ({ $path }); de ingebouwde wordt gebruikt.
cli-demo-written = Proefbestand geschreven: { $path }
cli-demo-services = diensten
cli-demo-visits = bezoeken
cli-demo-cases = opvolgingen
cli-demo-house = Sociaal centrum (proef)
cli-import-note = opmerking: { $place }: { $reason }
cli-import-no = geweigerd: { $place }: { $reason }
cli-no-follow-up = Nr. { $ticket } is op te volgen, maar er is geen dossier open: noem een dag (“!3d”), of open er een op het scherm.
cli-card-of-nobody = Nr. { $ticket } is aan niemand gekoppeld: de getypte kaartcode is die van geen enkele fiche. Ze blijft in de nota van het bezoek. Als het een typfout is, koppel het bezoek op het scherm (“k” in de rij) en verbeter de nota (“e”).
cli-other-card-of-nobody = Nr. { $ticket } is gekoppeld aan de eerste getypte kaart; een ander woord, geschreven als een kaartcode, is dat van geen enkele fiche en blijft in de nota van het bezoek. Als het een tweede persoon is, voeg voor die persoon een eigen bezoek toe.
cli-help-close-why = De reden, als het onmogelijk was: code of woorden van de woordenlijst
cli-case-opened = dossier { $number } geopend · kaart { $code }
cli-help-referral = Eén doorverwijzing: zeggen wat ze opleverde
cli-help-referral-outcome = Zeggen wat een doorverwijzing opleverde
cli-help-referral-outcome-referral = Haar referentie in "guichet referrals", of het nummer van een dossier of van een bezoek van vandaag: dan de laatste doorverwijzing zonder resultaat
cli-help-referral-outcome-news = helped, not-helped, refused, accepted, contacted, ask-again, no-news
cli-help-referral-outcome-why = De reden, na refused en not-helped: code of woorden; other, gevolgd door enkele woorden
