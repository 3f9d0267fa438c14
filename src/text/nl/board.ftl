# The board, the visit's page, notices, days and durations.
weekday-1 = ma
weekday-2 = di
weekday-3 = wo
weekday-4 = do
weekday-5 = vr
weekday-6 = za
weekday-7 = zo
month-1 = jan.
month-2 = feb.
month-3 = mrt.
month-4 = apr.
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.
date-long = { $weekday } { $day } { $month } { $year }
date-tomorrow = morgen
due-late = −{ $days } d
due-today = vand.
due-tomorrow = morgen
too-small = Te klein: minstens { $columns }×{ $rows }.
too-small-hint = Vergroot het venster; niets gaat verloren.
top-desk = loket { $desk }
top-entry-day = invoer van { $day }
tab-queue = Wachtrij · { $count } { $count ->
    [one] wacht
   *[other] wachten
 }
tab-cases = Opvolging · { $overdue } te laat, { $today } vandaag
tab-directory = Gids · { $count }
queue-title = Wachtrij · { $count } { $count ->
    [one] wacht
   *[other] wachten
 } · hoogstens { $wait }
queue-title-calm = Wachtrij · { $count ->
    [0] niemand wacht
    [one] { $count } wacht
   *[other] { $count } wachten
 }
queue-empty = Nog geen bezoek vandaag. { $new }: het eerste noteren · { $help }: hulp
status-expected = verwacht
status-waiting = wacht
status-called = geroepen
status-in-service = bezig
status-on-hold = gepauzeerd
status-closed = klaar
status-left = vertrokken
status-no-show = afwezig
status-turned-away = geweigerd
status-referred = verwezen
event-expected = verwacht
event-arrived = aangekomen
event-called = geroepen
event-not-here = antwoordt niet
event-started = ontvangen
event-held = gepauzeerd
event-resumed = hervat
event-passed = doorgegeven aan loket
event-closed = afgesloten
event-left = vertrokken
event-no-show = niet gekomen
event-turned-away = niet ontvangen
event-made-urgent = dringend gemaakt
event-made-normal = niet meer dringend
event-edited = fiche gewijzigd
event-was = eerst genoteerd om { $time }
event-undone = ongedaan gemaakt
how-told = mondeling
how-slip = briefje gegeven
how-called-together = samen gebeld
how-appointment = afspraak gemaakt
how-letter = brief geschreven
visit-title = Bezoek { $ticket }
visit-title-of-day = Bezoek { $ticket } van { $day }
visit-times = wachttijd { $wait } · gesprek { $service } · pauze { $hold }
visit-request = Vraag
visit-person = Profiel
visit-referral = Verwijzing
visit-case = Dossier
visit-note = Notitie
visit-events = Gebeurtenissen (↑↓ kiezen)
hint-accept = bevestigen
help-title = Hulp · ↑↓ bladeren · Esc sluiten
help-fast-line = Woorden in elke volgorde: onderwerp of procedure, f h x, leeftijd, toestel, 20m, @instelling, -hindernis, >dienst, !wanneer, ok, "naam", // notitie.
help-fast-line-example = Bijvoorbeeld: its f67 or av 20m ok
palette-title = Alles wat hier kan · typ om te zoeken
palette-nothing = Niets van wat hier kan, past bij “{ $typed }”. Wis een woord om meer te zien; Esc, dan { $help }: alle toetsen.
fast-line-empty = onderwerp of procedure, f h x, leeftijd, toestel, 20m, @instelling, -hindernis, >dienst, !wanneer, "naam", // notitie
chip-age = { $age } jaar
chip-hold = waarvan { $minutes } min wachten
chip-follow-up = opvolgen { $day }
chip-urgent = ‼ dringend
chip-name-gone = naam gewist bij het afsluiten
chip-interpreter = tolk
chip-unknown = { $word }? blijft als notitie
chip-no-service = geen dienst: { $words }, blijft als notitie
open-always = dag en nacht open
open-until = open, sluit { $when }
date-at = om { $time }
hours-holidays = feestdagen
hours-off = gesloten
open-closes-soon = sluit over { $minutes } min
closed-opens = opent { $when }
closed-now = gesloten
open-unknown = uren onbekend
directory-title = Gids · { $count ->
    [0] leeg
    [one] { $count } dienst
   *[other] { $count } diensten
 }
directory-referring = Bezoek { $ticket } doorverwijzen: zoeken, Enter om te kiezen
directory-hint = { $key }: een dienst zoeken
directory-corrected = resultaten voor: { $words }
directory-empty = De gids is leeg. In een andere terminal: “guichet directory import BESTAND”. Om te proberen: “guichet demo”.
directory-empty-write = c: een dienst schrijven.
directory-nothing = Geen dienst gevonden. Probeer een ander woord.
service-organization = Organisatie
service-open = Nu
service-hours = Uren
service-hours-note = Opmerking
service-appointment = Afspraak
appointment-none = zonder afspraak
appointment-possible = mogelijk
appointment-required = op afspraak
service-address = Adres
service-phone = Telefoon
service-email = E-mail
service-url = Website
service-bring = Mee te brengen
service-bring-short = meebrengen: { $what }
service-languages = Talen
service-cost = Kosten
service-about = Onderwerpen
service-description = Beschrijving
service-team-note = Teamnotitie
service-verified = Nagekeken
service-verified-by = { $day } door { $by }
notice-too-long = Tekst te lang ({ $pasted } tekens, hoogstens { $longest }): niets toegevoegd. Plak een deel.
notice-full = Tekst te lang: hier hoogstens { $longest } tekens. Wat volgt, wordt niet opgenomen; kort in, of schrijf de rest elders.
notice-nothing-to-undo = Niets meer vandaag aan dit loket dat u ongedaan kunt maken.
notice-nothing-begun = Er is niets begonnen: alles wat u typte, is opgeslagen of weggegooid.
notice-undone = Ongedaan gemaakt: { $what } { $about }
notice-not-undone = Niet ongedaan gemaakt: { $what } { $about } ({ $why }).
undo-bar-changed = intussen gewijzigd, zo gelaten
undo-bar-corrected = de fiche is intussen verbeterd, op vraag van de persoon
undo-bar-restricted = de verwerking van de gegevens is beperkt sinds { $day }
undo-bar-day-closed = de dag { $day } is afgesloten
undo-bar-other = dat kan niet meer
notice-undone-words = Uw woorden zijn bewaard: “{ $key }” neemt ze weer op.
notice-undone-words-in-line = Uw woorden staan weer in de regel.
notice-undone-part = Deels ongedaan gemaakt: { $what } { $about }; intussen gewijzigd en zo gelaten: { $fields }
notice-undone-nothing = Niet ongedaan gemaakt: { $what } { $about }: intussen gewijzigd, zo gelaten.
notice-undone-nothing-hint = Nog eens “{ $key }” maakt de actie ervoor ongedaan.
notice-undo-goes-on = Nog eens “{ $key }” maakt ongedaan: { $what } { $about }
notice-lasts-restricted = Niet ongedaan: beperking van kaart { $card }; “{ $key }” op die fiche heft ze op.
notice-lasts-lifted = Niet ongedaan: beperking opgeheven, kaart { $card }; “{ $key }” op de fiche beperkt.
notice-lasts-handed-out = Niet ongedaan: gegevens weggeschreven, kaart { $card }; staat in het register.
notice-lasts-erased = Niet ongedaan: wat gewist is, komt niet terug.
notice-lasts-day-closed = Niet ongedaan: afsluiten van { $day }; heropenen: { $keys }.
notice-lasts-day-reopened = Niet ongedaan: heropening van { $day }; opnieuw afsluiten.
notice-lasts-favourite = Niet ongedaan: een favoriet zet en verwijdert u met “{ $key }”.
notice-lasts-settings = Niet ongedaan: de instellingen wijzigt u met “{ $key }”.
notice-queued = { $ticket } in de wachtrij, opgeslagen
notice-serving = { $ticket } bezig, opgeslagen
notice-recorded = { $ticket } klaar, opgeslagen
notice-expected = { $ticket } verwacht, opgeslagen
notice-case-opened = dossier { $number } geopend
notice-no-visit = Geen bezoek gekozen.
notice-visit-over = Dit bezoek is voorbij; u maakt ongedaan, e wijzigt de fiche.
notice-nobody-waits = Niemand wacht aan dit loket.
notice-called = Geroepen: { $ticket } { $name }
notice-status = { $ticket }: { $status }
notice-time-corrected = Uur verbeterd; het oude blijft genoteerd.
notice-referred = Doorverwezen naar { $service }
notice-entry-day = Genoteerde bezoeken horen bij { $day }.
notice-edited = { $ticket }: fiche opgeslagen
notice-settings-saved = Instellingen opgeslagen.
notice-welcome = Welkom. n: een bezoek noteren · ?: alle toetsen
notice-form-kept = Fiche bewaard zoals ze is: { $key } opent ze opnieuw.
notice-form-taken-up = Hernomen zoals het was.
notice-form-waits = Er wacht al een andere begonnen fiche ({ $key } in de wachtrij opent ze): de regel blijft zoals hij is.
notice-form-waits-hint = { $record } slaat hem op; { $edit } in de wachtrij vult hem daarna aan in zijn fiche.
notice-line-waits = Wat u eerder begonnen was, wacht nog: { $key } neemt het weer op.
notice-line-back = Wat u eerder begonnen was, staat weer in de regel.
notice-line-left = { $count ->
    [one] Een regel van { $day }, begonnen en niet opgeslagen, wacht apart.
   *[other] { $count } regels, begonnen en niet opgeslagen, wachten apart, de laatste van { $day }.
}
notice-line-left-once = { $count ->
    [one] Een regel die eerder begonnen en niet opgeslagen is, wacht apart.
   *[other] { $count } regels die eerder begonnen en niet opgeslagen zijn, wachten apart.
}
notice-line-left-hint = { $count ->
    [one] { $review } hervat hem op zijn dag; { $up } toont hem hier.
   *[other] { $review } hervat ze op hun dag; { $up } toont ze hier.
}
notice-line-left-hint-here = { $count ->
    [one] { $review } in de wachtrij hervat hem; { $up } toont hem hier.
   *[other] { $review } in de wachtrij hervat ze; { $up } toont ze hier.
}
notice-form-left = Een fiche die begonnen en niet opgeslagen is, wacht apart: { $key } in de wachtrij hervat ze.
notice-form-left-of = Een fiche van { $day }, begonnen en niet opgeslagen, wacht apart: { $key } in de wachtrij hervat ze op haar dag.
notice-line-goes-on = Uw woorden van { $day }, nog niet opgeslagen, staan weer in de regel.
notice-line-of-another-day = Deze woorden zijn van { $day }; hier opgeslagen tellen ze voor { $here }. { $key } in de wachtrij hervat ze op hun dag.
notice-line-laid-aside = De regel die voor iemand anders begonnen was, is opzijgelegd zoals hij is: { $key } neemt hem weer op.
ask-outcome = Hoe liep het af?
ask-why = Waarom was het onmogelijk?
ask-cause = Waarom niet ontvangen?
ask-how = Hoe doorverwijzen naar { $service }?
ask-desk = Aan welk loket doorgeven?
ask-desk-reading = Naam van het loket, bijvoorbeeld 2
ask-time = Hoe laat was het?
ask-time-reading = Bijvoorbeeld 9:42; het eerst genoteerde uur blijft zichtbaar.
ask-entry-day = Van welke dag zijn de bezoeken?
ask-entry-day-reading = gisteren, ma, 17/11…; leeg: vandaag
entry-day-back = andere dag, vandaag
ask-not-understood = Niet begrepen.
ask-reason-needed = Er is een reden nodig, in een paar woorden.
form-title-new = Nieuw bezoek
settings-title-first = Welkom bij guichet · Enter aanvaardt elk antwoord
settings-title = Instellingen
field-settings-lang = Taal
field-settings-service = Naam van de dienst
field-settings-desk = Loket
field-settings-worker = Initialen
chip-repeated = { $word }: al gezegd, blijft als notitie
chip-other-card = { $word }: tweede kaart, blijft als notitie; een bezoek heeft maar één persoon
key-space = Spatie
key-enter = Enter
undone-record = opname van bezoek
undone-edit = wijziging van bezoek
undone-arrive = aankomst van bezoek
undone-call = oproep van bezoek
undone-not-here = afwezigheid van bezoek
undone-start = begin van bezoek
undone-hold = pauze van bezoek
undone-resume = hervatting van bezoek
undone-pass = doorgave van bezoek
undone-urgent = dringendheid van bezoek
undone-normal = einde dringendheid van bezoek
undone-leave = vertrek van bezoek
undone-no-show = niet komen van bezoek
undone-turn-away = weigering van bezoek
undone-close = afsluiting van bezoek
undone-correct-time = verbeterd uur van bezoek
undone-refer = doorverwijzing van bezoek
undone-case-open = opening van dossier
undone-case-entry = notitie bij dossier
undone-case-next = vervolg van dossier
undone-case-close = afsluiting van dossier
undone-case-reopen = heropening van dossier
undone-person-edit = wijziging van de persoon
chip-age-more = { $age } jaar en ouder
notice-not-now = Niet mogelijk op dit ogenblik: { $ticket } · { $status }.
notice-back-in-queue = afwezig, terug in de wachtrij
choice-type = typ om te zoeken
choice-nothing = Niets past bij “{ $typed }”. Wis een letter om meer te zien; Esc: terug.
notice-no-answer = Er is niets genoteerd: hier antwoordt een cijfer. Typ het, dan Enter; Esc: terug.
settings-desk-default = Loket ({ $desk } indien leeg)
ask-take-over = { $ticket } is aan loket { $desk }
take-over-no = laten
take-over-yes = hier overnemen: { $does }
notice-edited-elsewhere = Een ander loket heeft dit bezoek intussen opgeslagen.
notice-name-erased = Het afsluiten van de dag heeft de roepnaam van dit bezoek intussen gewist.
ask-discard = Weggooien wat hier getypt is?
discard-no = bewaren
discard-yes = weggooien
notice-discarded = Fiche weggegooid; niets is opgeslagen.
notice-form-discarded = Fiche weggegooid; niets is opgeslagen. u brengt ze terug
notice-nothing-said = Niets op te slaan: typ minstens één woord.
queue-title-day = { $day } · { $count } { $count ->
    [one] bezoek
   *[other] bezoeken
 }
queue-empty-day = Geen bezoek op die dag. { $new }: er een noteren · { $help }: hulp
notice-draft-not-saved = Wat getypt is, staat nog niet op schijf (bezet, vol, of gegevens verplaatst). Wacht even, of verlaat nogmaals om het op te geven.
notice-settings-for-now = Instellingen gelden tot het sluiten; het instellingenbestand blijft ongemoeid.
merge-theirs = Overgenomen van het andere loket: { $fields }.
merge-both = Aan beide kanten gewijzigd, het uwe blijft: { $fields }.
merge-both-field = { $field } (bij de ander: { $value })
merge-nothing = Geen enkel veld van deze fiche is veranderd.
merge-hint = Ctrl-S slaat de fiche op zoals ze hier staat; Ctrl-G gooit ze weg.
labelled = { $label }: { $said }
merge-empty = leeg
