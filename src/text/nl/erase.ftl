# De rechten van een persoon: zien wat bewaard wordt, laten verbeteren, wissen, beperken.
error-restricted = Het gebruik van de gegevens van deze persoon is beperkt (sinds { $place }): de fiche wordt bewaard en niet gewijzigd. Niets werd opgeslagen.
error-restricted-hint = De reden staat op de fiche van de persoon. Een bezoek kan zonder koppeling worden genoteerd; om weer in de dossiers te schrijven, eerst de beperking opheffen.
restricted-line-hint = De reden staat op de fiche van de persoon. "{ $key }" ({ $name }), en het bezoek wordt zonder koppeling genoteerd; om weer in de dossiers te schrijven, eerst de beperking opheffen.
restricted-form-hint = De reden staat op de fiche van de persoon. "{ $field }" op "{ $answer }", en het bezoek wordt zonder koppeling genoteerd; om weer in de dossiers te schrijven, eerst de beperking opheffen.
error-names-person = De reden noemt de persoon (naam, telefoon of kaart). Er is niets gedaan.
error-names-person-hint = Het register van beslissingen blijft als de persoon gewist is: zeg waarom, niet wie.
error-names-person-kept = De reden noemt de persoon (naam, telefoon of kaart). Er is niets gewijzigd.
error-names-person-kept-hint = Zoals in het register van beslissingen: zeg waarom, niet wie.
action-person-export = gegevens
action-person-export-help = Alles wat we over deze persoon bewaren in een bestand schrijven, om het te overhandigen.
action-person-restrict = beperken
action-person-restrict-help = De fiche bewaren zonder ze nog te wijzigen of te tellen; of die beperking opheffen.
action-person-erase = wissen
action-person-erase-help = De persoon, de dossiers en alles wat over hem of haar geschreven is wissen; een te typen woord bevestigt het.
person-lift = beperking opheffen
person-restricted = Beperkt
person-restricted-since = sinds { $day } · { $reason }
marker-restricted = beperkt
chip-restricted = { $who } · beperkt: wordt niet gekoppeld
notice-restricted-no-follow-up = Deze gegevens zijn beperkt: er wordt geen dossier geopend. Hef daarvoor eerst de beperking op.
holding-title = Wat we over u bewaren
holding-intro = Dit is alles wat hier tot vandaag over u genoteerd is.
holding-restricted = Uw gegevens worden bewaard en verder niet gebruikt sinds { $day }. Reden: { $reason }
holding-waits = Wacht op
holding-waits-us = ons
holding-waits-person = u
holding-waits-institution = { $whom }
holding-identity = Wie u bent
holding-visits = Uw bezoeken
holding-events = Verloop
holding-cases = Uw dossiers
holding-case = Dossier { $number }
holding-when = Wanneer
holding-who = Wie
holding-kind = Wat
holding-words = In woorden
holding-referrals = Waarheen we u verwezen
holding-decisions = Uw vragen en onze antwoorden
holding-kept = Wat langer wordt bewaard, en waarom
holding-aside = Teruggenomen of begonnen, nog in het bestand
holding-aside-visit = Van een teruggenomen bezoek: { $words }
holding-aside-case = Van een teruggenomen dossier: { $words }
holding-aside-entry = Van een teruggenomen notitie in een dossier: { $words }
holding-aside-referral = Van een doorverwijzing, teruggenomen: { $words }
holding-aside-person = Van een andere fiche, samengevoegd met de uwe: { $words }
holding-left-out =
    { $count ->
        [one] Eén notitie die een medewerker alleen voor zichzelf nam, staat niet in dit document. Ze hoort bij wat over u bewaard wordt: u kunt ze vragen.
       *[other] { $count } notities die medewerkers alleen voor zichzelf namen, staan niet in dit document. Ze horen bij wat over u bewaard wordt: u kunt ze vragen.
    }
holding-seen-by = Wie wat las of wijzigde
audit-word-retention = na afloop van de bewaartermijn
audit-word-backups = oudere back-ups
holding-how-long = Hoe lang
holding-last-contact = Laatste contact: { $day }. De bewaartermijn loopt vanaf die dag; de dienst zegt u welke termijn hij koos.
holding-no-contact = Er is geen contact genoteerd. De dienst zegt u hoe lang hij deze gegevens bewaart.
holding-your-rights = Uw rechten
holding-rights = U kunt vragen deze gegevens te verbeteren, te wissen of te beperken, of bezwaar maken tegen het gebruik. We antwoorden binnen een maand en zeggen waarom als we weigeren. U kunt ook klacht indienen bij de gegevensbeschermingsautoriteit (België: GBA; Frankrijk: CNIL).
holding-not-linked = Drie dingen leiden naar niemand en kunnen dus niet gezocht worden: de cijfers, woorden die zonder naam geciteerd worden (ze worden met hun code ingetrokken), de notities tussen collega's op het einde van de dag.
holding-file = gegevens
wish-access = inzage
wish-correction = verbetering
wish-erasure = wissing
wish-restriction = beperking
wish-objection = bezwaar
answer-exported = gegevens overhandigd
answer-corrected = verbeterd
answer-erased = gewist
answer-restricted = toegestaan: fiche bewaard, verder niets
answer-lifted = beperking opgeheven
answer-refused = geweigerd
ask-holding-private =
    { $count ->
        [one] Eén privénotitie van een andere medewerker: meegeven?
       *[other] { $count } privénotities van andere medewerkers: meegeven?
    }
ask-holding-private-own =
    { $count ->
        [one] nee: de auteur geeft ze zelf mee
       *[other] nee: elke auteur geeft ze zelf mee
    }
ask-holding-private-all = ja: inzage gevraagd in alles wat bewaard wordt
ask-holding-file = In welk bestand schrijven wat we over deze persoon bewaren?
ask-holding-file-reading = .pdf, .html, .txt of .json. Uw privénotities inbegrepen: nalezen vóór u het overhandigt.
ask-holding-file-reading-own = .pdf, .html, .txt of .json. Uw privénotities inbegrepen, die van anderen niet: nalezen vóór u het overhandigt.
ask-holding-file-reading-all = .pdf, .html, .txt of .json. Privénotities van iedereen inbegrepen: nalezen vóór u het overhandigt.
ask-restrict-reason = Beperken: om welke reden?
ask-restrict-reason-reading = De fiche blijft, met een merkteken; er wordt niets gewijzigd, in nieuw bewijs geteld of uitgevoerd, behalve voor de persoon zelf. De persoon niet noemen.
ask-lift-reason = De beperking opheffen: om welke reden?
ask-lift-reason-reading = De fiche wordt weer gebruikt zoals andere. De persoon niet noemen.
ask-erase-reason = Wissen: om welke reden?
ask-erase-reason-reading = Vóór de volgende vraag wordt niets gewist. De reden blijft in het register: de persoon er niet in noemen.
ask-erase-word = { $who } voorgoed wissen?
ask-erase-word-reading = Om te wissen, typ: { $word }. Gewist: de fiche, { $cases ->
        [0] geen dossier
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    }, namen en teksten; { $visits ->
        [0] er is geen bezoek gekoppeld
        [one] { $visits } bezoek blijft zonder naam of tekst, voor de cijfers
       *[other] { $visits } bezoeken blijven zonder naam of tekst, voor de cijfers
    }. u brengt het niet terug. Oudere back-ups bevatten de persoon nog ten laatste tot { $day }, zolang er back-ups gemaakt blijven worden.
erase-word = wissen
notice-holding-written = Geschreven, persoonlijk te overhandigen: { $path }{ $count ->
    [0] {""}
    [one] {" "}(zonder een privénotitie van iemand anders)
   *[other] {" "}(zonder { $count } privénotities van anderen)
}
notice-person-restricted = Beperkt: de fiche wordt bewaard, verder niets
notice-person-restricted-hint = “{ $key }” hier heft de beperking op; ongedaan maken doet dat niet.
notice-person-lifted = Beperking opgeheven
notice-person-erased = Persoon gewist. Oudere back-ups bevatten hem of haar ten laatste tot { $day }, zolang er back-ups gemaakt blijven worden; er een terugzetten waar de lijst van wat gewist is ligt (.erased), wist opnieuw.
cli-help-person-export = Alles wat we over een persoon bewaren, om te overhandigen: tekst, PDF, HTML, Markdown of JSON, in zijn of haar taal als we die spreken
cli-help-person-export-who = kaartcode, id, of woorden die alleen deze persoon vinden
cli-help-person-export-format = text (standaard), md, html, json, pdf
cli-help-person-export-output = het te schrijven bestand (nodig voor pdf); het einde van de naam zegt het formaat
cli-help-person-export-force = het bestand vervangen als het bestaat
cli-help-person-export-with_private = met de privénotities van iedereen, om op een vraag om inzage te antwoorden (staat in het logboek)
cli-help-person-export-without_private = zonder enige privénotitie, ook de eigen niet
cli-help-person-export-reason = de vraag, voor het register, zonder de persoon te noemen
cli-help-person-correct = De fiche van een persoon op zijn of haar vraag verbeteren, en noteren waarom
cli-help-person-correct-code = kaartcode of id
cli-help-person-correct-name = de naam
cli-help-person-correct-reach = hoe te bereiken
cli-help-person-correct-language = de taal: code of woord uit de woordenlijst
cli-help-person-correct-reason = waarom, zonder de persoon te noemen
cli-help-person-erase = Een persoon, de dossiers en alles wat erover geschreven is wissen, na een vraag
cli-help-person-erase-code = kaartcode of id
cli-help-person-erase-reason = waarom, zonder de persoon te noemen: de reden blijft in het register
cli-help-person-erase-testimony = ook de getuigenis met deze code intrekken (mag herhaald worden)
cli-help-person-erase-backups = een nieuwe back-up maken en alle oudere kopieën verwijderen, die de persoon bevatten
cli-help-person-erase-yes = niet vragen
cli-help-person-restrict = De fiche van een persoon bewaren en er verder niets mee doen, of die beperking opheffen
cli-help-person-restrict-code = kaartcode of id
cli-help-person-restrict-reason = waarom, zonder de persoon te noemen
cli-help-person-restrict-lift = de beperking opheffen
cli-help-person-refuse = Noteren dat een vraag geweigerd wordt, en waarom
cli-help-person-refuse-code = kaartcode of id
cli-help-person-refuse-wish = access, correction, erasure, restriction, objection
cli-help-person-refuse-reason = waarom (een wettelijke plicht om te bewaren, bijvoorbeeld), zonder de persoon te noemen
cli-help-person-decisions = Het register van beslissingen: vragen, antwoorden, redenen, dagen, enkel met id
cli-help-person-decisions-code = kaartcode of id; zonder dat het hele register
cli-holding-left-out =
    { $count ->
        [one] Eén privénotitie is weggelaten. De auteur krijgt ze door zelf te exporteren; voor een vraag om inzage, die ze omvat: --with-private.
       *[other] { $count } privénotities zijn weggelaten. De auteurs krijgen ze door zelf te exporteren; voor een vraag om inzage, die ze omvat: --with-private.
    }
cli-person-several = Verschillende personen onder deze woorden: { $cards }. Noem de kaart.
cli-person-corrected = kaart { $code }: fiche verbeterd, en in het register genoteerd
cli-person-correct-already = kaart { $code }: de fiche zegt het al zo; er is niets verbeterd of in het register genoteerd
reasons-struck = { $count ->
    [one] In het register zei een eerdere reden om wie het gaat: dat woord is geschrapt ("…").
   *[other] In het register zeiden { $count } eerdere redenen om wie het gaat: die woorden zijn geschrapt ("…").
}
cli-person-not-erased = Er is niets gewist.
cli-person-erased = Gewist: de fiche, { $cases ->
    [0] geen dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $drafts ->
    [0] geen begonnen tekst
    [one] { $drafts } begonnen tekst
   *[other] { $drafts } begonnen teksten
}, { $testimonies ->
    [0] geen getuigenis
    [one] { $testimonies } getuigenis
   *[other] { $testimonies } getuigenissen
}; voor de cijfers { $visits ->
    [0] blijft geen bezoek
    [one] blijft { $visits } bezoek, zonder naam of tekst
   *[other] blijven { $visits } bezoeken, zonder naam of tekst
}, { $referrals ->
    [0] geen doorverwijzing
    [one] { $referrals } doorverwijzing, zonder woorden
   *[other] { $referrals } doorverwijzingen, zonder woorden
}.
cli-erase-who = De persoon van kaart { $code } wissen?
cli-erase-would = Gewist zouden worden: de fiche, { $cases ->
    [0] geen dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $drafts ->
    [0] geen begonnen tekst
    [one] { $drafts } begonnen tekst
   *[other] { $drafts } begonnen teksten
}, { $testimonies ->
    [0] geen getuigenis
    [one] { $testimonies } getuigenis
   *[other] { $testimonies } getuigenissen
}; en de woorden van { $visits ->
    [0] geen bezoek
    [one] { $visits } bezoek
   *[other] { $visits } bezoeken
} en { $referrals ->
    [0] geen doorverwijzing
    [one] { $referrals } doorverwijzing
   *[other] { $referrals } doorverwijzingen
}.
cli-erase-stays = Wat blijft: de cijfers, de bezoeken zonder naam of tekst, de beslissing en haar reden. Dit kan niet worden teruggenomen.
cli-erase-with-backups = Er wordt een nieuwe back-up gemaakt, daarna worden alle oudere kopieën verwijderd, behalve een opzijgezet bestand dat bewaard moet blijven: het wordt genoemd.
cli-erase-type = Om te wissen, typ: { $word }
cli-erased-already = Deze persoon werd gewist op { $day }.
cli-erased-backups = Oudere back-ups bevatten de persoon nog, ten laatste tot { $day }, zolang er back-ups gemaakt blijven worden; er een terugzetten waar de lijst van wat gewist is ligt (.erased), wist opnieuw. --backups verwijdert ze. Een kopie elders (--to, met de hand) heeft noch die termijn, noch die bijgewerkte lijst: vernietig ze zelf.
erased-set-aside = Opzij gezet door een terugzetting, naast de gegevens: { $files }. Geen rotatie verwijdert { $count ->
    [one] het, en het kan deze persoon nog bevatten: vernietig het
   *[other] ze, en ze kunnen deze persoon nog bevatten: vernietig ze
}, of “guichet person erase … --backups”.
cli-erased-backups-removed = Nieuwe back-up: { $path }; { $count ->
    [0] er was geen oudere kopie te verwijderen
    [one] { $count } oudere kopie verwijderd
   *[other] { $count } oudere kopieën verwijderd
}.
cli-erased-backups-left = Niet alle kopieën waren bereikbaar (stick niet aanwezig?): ze bevatten de persoon nog.
cli-erased-backups-needed = Bewaard, en de persoon staat er misschien nog in: { $path }. Opzijgezet toen een back-up zijn plaats innam, bevat alleen dit bestand werk of regels van het toegangsjournaal die de gegevens niet hebben (“guichet doctor” zegt welke), of niemand kan het zeggen. Voer dat werk opnieuw in en verwijder het zodra u die regels niet meer hoeft te verantwoorden: tot dan blijft de persoon erin.
cli-erased-not-to-the-byte = Gewist; maar een ander loket had het bestand open, of de schijf was vol: resten die het programma niet leest blijven erin tot het opnieuw geopend wordt terwijl het elders gesloten is en er plaats is op de schijf.
cli-person-restricted = kaart { $code }: fiche bewaard, er gebeurt verder niets mee
cli-person-lifted = kaart { $code }: beperking opgeheven
cli-person-refused = kaart { $code }: weigering in het register genoteerd
cli-decisions-none = Er staat geen beslissing in het register.
cli-decisions-several = Op { $day } werden { $count } personen gewist, en niets zegt nog wie deze kaart had: hier zijn de beslissingen over allen.
cli-decisions-erased = Gewist op { $day }, als enige die dag: hier zijn de beslissingen over de persoon die deze kaart had.
cli-decisions-lost = Over deze persoon geen regel over een wissing in dit register: een back-up van voordien werd sindsdien teruggezet, en de wissing opnieuw gedaan (toegangsjournaal: “opnieuw gewist”). Was erom gevraagd, dan staan de regel en de reden in het register van het opzijgezette bestand, als dat nog bestaat.
cli-decisions-lost-some = Onder de personen die op die dag gewist werden ({ $count }), { $lost ->
    [one] heeft er één
   *[other] hebben er { $lost }
} geen regel over een wissing in dit register: een back-up van voordien werd sindsdien teruggezet, en de wissing opnieuw gedaan (toegangsjournaal: “opnieuw gewist”). Was erom gevraagd, dan staan de regel en de reden in het register van het opzijgezette bestand, als dat nog bestaat.
cli-restored-erased = Opnieuw gewist, want gewist sinds deze back-up: { $people ->
    [0] geen persoon
    [one] { $people } persoon
   *[other] { $people } personen
}, { $cases ->
    [0] geen dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $visits ->
    [0] geen bezoek
    [one] { $visits } bezoek
   *[other] { $visits } bezoeken
}, { $names ->
    [0] geen roepnaam
    [one] { $names } roepnaam
   *[other] { $names } roepnamen
}, { $testimonies ->
    [0] geen getuigenis
    [one] { $testimonies } getuigenis
   *[other] { $testimonies } getuigenissen
}.
notice-erased-meanwhile = { $what ->
    [person] Deze persoon werd intussen gewist.
    [case] Dit dossier werd intussen gewist, met de persoon of op het einde van de termijn.
   *[other] De naam en de teksten van dit bezoek werden intussen gewist.
}
notice-erased-meanwhile-hint = De vraag of het formulier is gesloten; wat erin getypt was, wordt nergens bewaard.
notice-erased-meanwhile-line = De regel is leeggemaakt; wat erin getypt was, wordt nergens bewaard.
cli-erased-backups-not-entered = Dit is gebeurd: die back-ups bestaan niet meer; alleen de inschrijving in het toegangsjournaal ontbreekt.
cli-erased-backups-not-entered-hint = Er hoeft niets opnieuw. Noteer elders wie het deed, en wanneer.
