action-retention = bewaring
action-retention-help = Zien wat het einde van zijn bewaartermijn bereikt, en beslissen (coördinatie).
action-retention-keep = houden
action-retention-keep-help = De gekozen fiche nog een jaar houden, met de reden.
action-retention-erase = wissen
action-retention-erase-help = Alles wissen wat vervallen is, na een gecontroleerde back-up en een woord om te typen.
action-retention-save = bestand
action-retention-save-help = De lijst in een CSV-bestand schrijven, voor wie het archief bijhoudt.
context-retention = Bewaring
standing-retention = Deze maand na te kijken ({ $palette }, dan “{ $name }”): { $what }
retention-title = Bewaring
retention-file = bewaring
retention-mode-confirm = Niets wordt vanzelf gewist: kijk de lijst na, houd wat moet blijven, en bevestig dan.
retention-mode-propose = Dit huis stelt alleen voor (archief): van hieruit wordt nooit iets gewist; de lijst kan in een bestand geschreven worden.
retention-mode-mistaken = De configuratie bevat een fout ({ $place }): zolang die er staat, stelt guichet alleen voor en wist het hier niets.
retention-never = Er is nog niets gewist omdat de termijn om was.
retention-last-run = Laatst gewist op { $day } door { $by }: { $what }.
retention-now = Nu vervallen
retention-coming = Vervalt tegen { $day }
retention-held = Termijn voorbij, maar nog bezig (dossier, doorverwijzing, mandaat, beperking)
retention-kept = Bewust gehouden
retention-rules = Bewaartermijnen
retention-nothing = niets
retention-more = … en meer: de lijst vult zich opnieuw na het wissen
retention-more-than = meer dan { $what }
retention-n-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
retention-n-cases = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
retention-n-notes = { $count ->
    [one] { $count } bezoek met notitie of naam
   *[other] { $count } bezoeken met notities of namen
}
retention-n-days = { $count ->
    [one] { $count } dag met nota
   *[other] { $count } dagen met nota's
}
retention-n-visit-texts = { $count ->
    [one] { $count } tekst van een bezoek
   *[other] { $count } teksten van bezoeken
}
retention-n-day-notes = { $count ->
    [one] { $count } nota van een dag
   *[other] { $count } nota's van dagen
}
retention-n-texts = { $count ->
    [one] { $count } vrije tekst (bezoeken, dagen)
   *[other] { $count } vrije teksten (bezoeken, dagen)
}
retention-n-drafts = { $count ->
    [one] { $count } achtergelaten tekst
   *[other] { $count } achtergelaten teksten
}
retention-n-audit = { $count ->
    [one] { $count } regel van het toegangsjournaal
   *[other] { $count } regels van het toegangsjournaal
}
retention-n-actions = { $count ->
    [one] { $count } actie in het journaal
   *[other] { $count } acties in het journaal
}
retention-n-lines = { $count ->
    [one] { $count } regel van de journaals
   *[other] { $count } regels van de journaals
}
retention-notes-go = zonder persoon: de tekst wordt geleegd, de cijfers blijven
retention-days-go = nota, reden van heropening: geleegd
retention-drafts-go = op plaatsen die niemand nog inneemt
retention-audit-goes = de oudste maanden, in hun geheel
retention-actions-go = wie wat deed: de oudste maanden
retention-last = laatste contact { $day }
retention-until = tot { $day }: { $reason }
retention-kind-calling-names = Roepnaam
retention-kind-images = Wat nodig is om ongedaan te maken
retention-kind-notes = Vrije tekst van een bezoek zonder persoon, ook de naam
retention-kind-days = Nota van een dag, reden van heropening
retention-kind-people = Persoon en dossiers
retention-kind-cases = Afgesloten dossier, komt nog
retention-kind-drafts = Achtergelaten tekst
retention-kind-audit = Toegangsjournaal
retention-kind-actions = Actiejournaal (wie wat deed)
retention-kind-testimonies = Getuigenis waarvan het akkoord ingetrokken is
retention-after-close = bij het afsluiten van de dag
retention-after-day = zodra de dag voorbij is
retention-after-once = meteen
retention-after-months = { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
}
retention-after-contact = { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} zonder contact
retention-after-seat = { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} zonder gebruik van de plaats
retention-then-erased = gewist
retention-then-emptied = tekst geleegd, cijfers blijven
retention-then-asked = gevraagd, dan gewist
ask-retention-keep = Waarom { $who } nog een jaar houden?
ask-retention-keep-reading = in één regel, zonder de persoon te noemen; de reden blijft bij de fiche
ask-retention-erase = { $what } wissen?
ask-retention-erase-reading = Bezoeken en dagen blijven, zonder hun tekst. Typ “{ $word }”: eerst een gecontroleerde back-up, daarna is er geen weg terug
ask-retention-file = In welk bestand?
ask-retention-file-reading = .csv; de lijst noemt personen, en een bestaand bestand wordt nooit overschreven
notice-retention-no-record = Niets te houden op deze regel: kies een persoon of een dossier.
notice-retention-nothing = Niets is vervallen.
notice-retention-begun = Back-up, daarna wissen…
notice-retention-not-finished = Het wissen is niet klaar. Nog eens verlaten breekt het af; wat overblijft, wordt opnieuw voorgesteld.
notice-retention-not-begun = Er werd niets gewist, omdat er geen back-up is. { $error }
notice-retention-erased = Gewist: { $what }.
notice-retention-spared = { $count ->
    [one] Eén fiche werd gespaard: ze is intussen gewijzigd.
   *[other] { $count } fiches werden gespaard: ze zijn intussen gewijzigd.
}
notice-retention-backup = De back-up van ervoor bevat ze nog: { $file }.
notice-retention-kept = Gehouden tot { $day }.
notice-retention-written = Lijst geschreven: { $path }
undone-retention-keep = beslissing om een fiche te houden
error-proposes-only = Dit huis stelt alleen voor wat gewist wordt. Er werd niets gewist.
error-proposes-only-hint = De lijst kan in een bestand geschreven worden (e op de pagina Bewaring, of “guichet retention show --csv”) voor wie het archief bijhoudt; “mode” in de sectie [retention] van de configuratie beslist.
error-bad-config-retention = De configuratie bevat een fout: { $place }. Zolang die er staat, stelt guichet alleen voor; er werd niets gewist.
error-bad-config-retention-hint = Verbeter de aangegeven regel (termijnen zijn maanden, van 1 tot 600) en probeer opnieuw: anders weet niemand wat het huis besliste.
error-bad-usage---yes = --yes ontbreekt, dat bevestigt. Er is niets gedaan.
error-bad-usage---yes-hint = Geef dezelfde opdracht opnieuw met --yes als het zo bedoeld is.
error-not-found-retention-record = Er is hier geen dossier met dit nummer, geen kaart met deze code en geen zulke id. Er is niets veranderd.
error-not-found-retention-record-hint = “guichet retention show” geeft aan het eind van elke regel wat hier getypt wordt; of het nummer van een dossier (2026-0142), de code van een kaart (K7M-49).
cli-help-retention = Wat het einde van zijn bewaartermijn bereikt (coördinatie)
cli-help-retention-show = Wat vervallen is, wat volgende maand vervalt, wat gehouden wordt, en hoelang
cli-help-retention-show-csv = De lijst schrijven als CSV, voor wie het archief bijhoudt
cli-help-retention-show-output = Het te schrijven bestand, in plaats van het scherm; het einde van de naam zegt het formaat
cli-help-retention-show-force = Het bestand vervangen als het bestaat
cli-help-retention-run = Wissen wat vervallen is, na een gecontroleerde back-up
cli-help-retention-run-yes = Bevestigen; zonder dit wordt niets gewist
cli-help-retention-keep = Een persoon of een dossier nog een jaar houden
cli-help-retention-keep-record = Een kaartcode, het nummer van een dossier, of de referentie die “show” geeft
cli-help-retention-keep-reason = Waarom, zonder de persoon te noemen
