# The day as a whole: its page, its close, the note for whoever comes next.
action-day = dagoverzicht
action-day-help = De dag in één oogopslag zien, de nota voor morgen schrijven, afsluiten.
action-forgotten-day = af te sluiten
action-forgotten-day-help = De oudste dag openen die niet afgesloten is, of geen back-up heeft.
action-hand-over = nota van gisteren
action-hand-over-help = De nota van de laatste afgesloten dag lezen.
action-day-close = afsluiten
action-day-close-help = De dag afsluiten: de roepnamen worden gewist en er wordt een gecontroleerde back-up gemaakt.
action-day-reopen = heropenen
action-day-reopen-help = Een afgesloten dag heropenen, met de reden; dat laat een spoor na.
action-day-note = nota
action-day-note-help = De nota voor de volgende opening schrijven; het scherm toont ze eerst.
action-day-backup = back-up
action-day-backup-help = De ontbrekende back-up maken: van een afgesloten dag, of op de tweede plaats.
action-day-print = afdrukken
action-day-print-help = De pagina van de dag afdrukken.
action-day-save = bestand
action-day-save-help = De pagina van de dag in een bestand schrijven: PDF, Markdown of tekst, volgens de naam.
action-day-before = dag ervoor
action-day-before-help = De dag ervoor zien.
action-day-after = dag erna
action-day-after-help = De dag erna zien.
context-day = Overzicht van een dag
context-hand-over = Nota van de vorige dag
day-title = Dag van { $day }
day-state = Stand
day-open = niet afgesloten
day-by-desk = loket { $desk }
day-closed = afgesloten door { $by }
day-no-backup = ZONDER back-up
day-ends-label = Af te werken
day-ends = { $count ->
    [one] één zaak is niet af
   *[other] { $count } zaken zijn niet af
}
day-no-ends = niets
day-visits = Bezoeken
day-all = in totaal
day-waits = Wachttijd
day-services = Aan het loket
day-median = mediaan
day-longest = langste
day-measured = gemeten
day-minutes = { $n } min
day-topics = Onderwerpen
day-institutions = Instellingen
day-origins = Herkomst
day-refused = Niet ontvangen
day-news = Nieuw
day-new-referrals = doorverwijzingen
day-new-cases = dossiers geopend
day-closed-cases = dossiers afgesloten
day-new-people = personen
day-note = Voor morgen
day-note-none = (geen nota)
day-note-draft = (nog niet opgeslagen; dat gebeurt bij het afsluiten)
day-note-proposed = (voorgesteld uit wat niet af is; ze wordt opgeslagen bij het afsluiten)
day-note-carried-on = (volgt wat niet af is; uw regels blijven; ze wordt opgeslagen bij het afsluiten)
day-note-own = Uw tekst
day-note-apart = (alleen aan dit loket: een ander loket sloeg de nota hierboven op; { $key } neemt uw tekst weer op, F2 slaat hem op in de plaats)
day-note-apart-closed = (alleen aan dit loket: de dag is afgesloten met de nota hierboven; { $key } neemt uw tekst weer op, F2 slaat hem op in de plaats)
day-note-title = Nota voor morgen · { $day }
field-day-note = Nota
day-trace = Spoor
day-event-closed = { $at } · afgesloten door { $by }
day-event-reopened = { $at } · heropend door { $by }: { $detail }
day-event-added = { $at } · bezoek { $detail } toegevoegd door { $by }
day-event-changed = { $at } · bezoek { $detail } gewijzigd door { $by }
day-end-open-visit = Bezoeken die niet af zijn
day-end-odd-times = Bezoeken met twijfelachtige tijden
day-end-unsaid-visit = Bezoeken zonder onderwerp of resultaat
day-end-no-check-back = Doorverwijzingen zonder navraag
day-end-no-next-step = Dossiers zonder volgende stap
day-end-case-due = Vervallen dossiers
day-end-check-due = Na te vragen doorverwijzingen
day-end-no-consent = Te vragen akkoord
day-file = dag
ask-day-close = { $day } afsluiten?
ask-day-close-names = { $count ->
    [one] Eén roepnaam wordt voorgoed gewist.
   *[other] { $count } roepnamen worden voorgoed gewist.
}
ask-day-close-drafts = { $count ->
    [one] Een begonnen tekst over een ongedaan gemaakt bezoek wordt ook gewist.
   *[other] { $count } begonnen teksten over ongedaan gemaakte bezoeken worden ook gewist.
}
ask-day-close-line = { $count ->
    [one] Een hier begonnen invoer: de naam wordt gewist, de rest blijft.
   *[other] { $count } hier begonnen invoeren: de namen worden gewist, de rest blijft.
}
ask-day-close-lines-elsewhere = { $count ->
    [one] Een tekst die aan een ander loket begonnen is: de naam erin wordt gewist, de rest blijft.
   *[other] { $count } teksten die aan andere loketten begonnen zijn: de namen erin worden gewist, de rest blijft.
}
ask-day-close-open = { $count ->
    [one] Eén bezoek is niet af.
   *[other] { $count } bezoeken zijn niet af.
}
day-close-yes = Ja, afsluiten
day-close-no = Nee, nog niet
ask-day-reopen = Waarom deze dag heropenen?
ask-day-reopen-reading = in één regel; de reden blijft in het spoor
ask-day-file = In welk bestand?
ask-day-file-reading = .pdf, .md, .html of .txt; een bestaand bestand wordt nooit overschreven
notice-day-is-closed = Deze dag is al afgesloten.
notice-day-is-open = Deze dag is niet afgesloten.
notice-no-hand-over = Geen nota van vorige dagen.
notice-no-forgotten-day = Alle vorige dagen zijn afgesloten en hebben een back-up.
closed-day-no = Nee
closed-day-yes = Ja, toevoegen; dat laat een spoor na
notice-undo-ends-at-close = Niets meer ongedaan te maken: het afsluiten van { $day } blijft.
notice-undo-ends-closed = De namen zijn gewist; de dag gaat weer open vanaf zijn pagina ({ $keys }).
notice-undo-ends-reopened = De namen zijn gewist, ook als de dag weer open is.
undone-day-note = nota van de dag
undone-day-close = afsluiting van de dag
undone-day-reopen = heropening van de dag
error-day-closed = De dag is afgesloten: hiervoor is het te laat. Er is niets gewijzigd.
error-day-closed-hint = Afsluiten kan niet ongedaan gemaakt worden, de namen zijn gewist; maar de dag kan heropend worden op zijn pagina (b, ← tot die dag, dan o) of met “guichet day reopen”.
error-bad-backup = De back-up bevat niet alles wat in de gegevens staat: { $place }. Hij werd niet bewaard; de gegevens zelf zijn heel.
error-bad-backup-hint = Probeer opnieuw; gebeurt het nog eens, controleer dan de schijf en maak elders een back-up: “guichet backup --to MAP”.
error-bad-backup-damaged = Deze back-up is beschadigd: { $place }. Hij werd niet aangeraakt, de gegevens evenmin.
error-bad-backup-damaged-hint = Leg hem opzij. Gaan de gegevens open, maak dan een andere: “guichet backup”, en controleer die schijf; zet geen oudere terug. Gaan ze niet meer open, dan noemt “guichet doctor” de recentste die goed is.
error-bad-backup-empty = Dit bestand is leeg (0 bytes): { $place }. Er valt niets uit terug te halen; uw gegevens zijn zoals voordien.
error-bad-backup-empty-hint = Neem een andere back-up, en controleer die schijf. Gaan de gegevens open, dan maakt “guichet backup” een nieuwe; zo niet noemt “guichet doctor” de recentste die goed is.
cli-help-day = De dag: zijn pagina, afsluiten, heropenen
cli-help-day-show = De pagina van een dag
cli-help-day-show-day = De dag: 2026-11-18, gisteren, ma (anders vandaag)
cli-help-day-show-format = text, md, html, pdf of json
cli-help-day-show-output = Het te schrijven bestand, in plaats van het scherm; het einde van de naam zegt het formaat
cli-help-day-show-force = Het bestand vervangen als het bestaat
cli-help-day-close = Een dag afsluiten: roepnamen wissen, een gecontroleerde back-up maken
cli-help-day-close-day = De dag: 2026-11-18, gisteren, ma (anders vandaag)
cli-help-day-close-note = De nota voor de volgende opening (anders die van de dag zelf, of wat niet af is)
cli-help-day-close-yes = Afsluiten ook al zijn er bezoeken niet af; zonder dit: zeggen hoeveel, en niets doen
cli-help-day-reopen = Een afgesloten dag heropenen; de reden blijft in zijn spoor
cli-help-day-reopen-day = De dag: 2026-11-18, gisteren, ma (anders vandaag)
cli-help-day-reopen-why = Waarom
cli-help-day-list = De dagen die afgesloten zijn, en die het niet zijn
cli-help-backup = Een gecontroleerde back-up van de gegevens maken
cli-help-backup-to = De map waarin hij komt (anders die van de configuratie); ze wordt gemaakt, maar niet de map waarin ze staat
cli-help-verify = Een back-up nakijken: heel, en leesbaar voor deze versie
cli-help-verify-from = Het back-upbestand
cli-help-restore = Een back-up in de plaats van de gegevens zetten
cli-help-restore-from = Het back-upbestand
cli-help-restore-force = Ook als er gegevens zijn; ze blijven ernaast staan onder een andere naam
cli-help-restore-plain = Ook als deze back-up niet versleuteld is en de gegevens wel: dan zijn ze het niet meer
cli-help-restore-other = Ook als deze back-up van andere gegevens is dan die van hier
cli-day-closed = Dag van { $day } afgesloten · gewiste namen: { $names } · in niet opgeslagen teksten: { $unrecorded } · back-up gecontroleerd: { $file }
cli-day-closed-alone = Dag van { $day } afgesloten, maar ZONDER back-up: die van vroeger bevatten de gewiste roepnamen nog tot de volgende.
cli-day-not-noted = Maar deze back-up kon niet genoteerd worden: de dag telt nog als een zonder back-up. Maak hem opnieuw op de pagina van de dag (b, dan v) zodra de oorzaak weg is.
cli-name-not-kept = { $day } is afgesloten: de roepnaam van nr. { $ticket } werd niet bewaard. Heropen eerst de dag (“guichet day reopen”) als er iemand geroepen moet worden.
cli-day-none = Geen dagen.
cli-backup-made = Back-up gecontroleerd: { $path }
cli-backup-same-disk = Let op: deze map staat op dezelfde schijf als de gegevens, en het verlies van die schijf zou beide meenemen. Was een stick of een gedeelde map bedoeld, kijk dan of die daar echt aangesloten is.
cli-backup-not-entered = Dit is gebeurd: de back-up is gemaakt en gecontroleerd; alleen de inschrijving in het toegangsjournaal ontbreekt.
cli-backup-not-entered-hint = De kopie is goed zoals ze is. Om een back-up te laten inschrijven: “guichet backup” opnieuw zodra het bestand vrij is, of noteer elders wie deze maakte.
cli-backup-sound = Deze back-up is heel · bezoeken: { $visits } · laatste inschrijving: { $last }
cli-backup-last = { $day }, { $time }
cli-backup-last-none = geen
cli-restored = Back-up teruggezet: { $path }
cli-restored-kept = De gegevens die er stonden, zijn bewaard: { $path }
cli-restored-kept-log = Van de gegevens die er stonden, was alleen het logboek over; het is bewaard: { $path } (met de sleutelbos “.keys” van dezelfde naam, als die er was). Wat het laatst genoteerd werd, kan erin staan, en in geen enkele back-up; maar zonder het verdwenen bestand kan guichet het niet lezen. Bewaar het zolang dat bestand teruggevonden kan worden, of zolang u niet zeker bent dat er niets ontbreekt. Wat sinds de back-up gedaan werd, is opnieuw te doen vanaf papier: bezoeken, beperkingen, verbeteringen, weigeringen; alleen wissingen worden vanzelf opnieuw gedaan.
cli-restored-kept-keys = Van de gegevens die er stonden, was alleen de sleutelbos over; hij is bewaard: { $path }. Hij opent niet wat nu teruggezet is, maar misschien het verdwenen bestand: bewaar hem zolang dat teruggevonden kan worden. Wat sinds de back-up gedaan werd, is opnieuw te doen vanaf papier: bezoeken, beperkingen, verbeteringen, weigeringen; alleen wissingen worden vanzelf opnieuw gedaan.
cli-restored-holds = Hij bevat het werk tot zijn laatste inschrijving: { $last } · bezoeken: { $visits }
cli-restored-erasings = Overgenomen in het register zoals ze waren, uit de gegevens van voordien, regels over wissingen: { $lines }
cli-restored-lacks = De gegevens die er stonden, gingen verder. Laatste inschrijving: { $last } · bezoeken: { $before }, waarvan nu niet hier: { $missing } · handelingen nu niet hier (inschrijven, oproepen, afsluiten, een dossier opvolgen…): { $acts } · begonnen teksten: { $begun } · lezingen en wat het huis verliet, in het toegangsjournaal: { $looks } · beslissingen van het register nu niet hier: { $decisions }
cli-restored-reads = Dat werk is niet verloren: het is te lezen in het opzijgezette bestand, “guichet --db { TYPED($path) }”. Bewaar dat bestand tot alles opnieuw is ingevoerd.
cli-restored-unread = De gegevens die er stonden, konden niet met de back-up vergeleken worden (beschadigd, of niet te openen met dezelfde sleutel): wat er sindsdien genoteerd werd, staat niet hier. Bewaar het opzijgezette bestand: { $path }
cli-restored-all-rescued = Er is niets opnieuw te doen: het opzijgezette bestand is dat wat de redding gelezen heeft, er is sindsdien niets in genoteerd, en de redding heeft alles overgenomen. Bewaar het zolang u daar niet zeker van bent: { $path }
cli-restored-rest-rescued = Hier ontbreekt alleen wat volgens de redding niet te lezen was; verder is er niets opnieuw te doen. Het opzijgezette bestand is dat wat ze gelezen heeft, en er is sindsdien niets in genoteerd. Bewaar het: { $path }
cli-restored-keys-other = Het bestand “.keys” van de gegevens die er stonden, hoorde er niet bij (beschadigd, of van een andere sleutel): het opzijgezette bestand kreeg dat van de back-up, dat het opent. Het andere blijft ernaast: { $path }
cli-restored-keys-left = Het opzijgezette bestand heeft niet het “.keys” dat het opent ({ $path }), en kon het niet krijgen. Kopieer, voor u het opent, { $keys } naar die plaats: dat opent het; bewaar het andere onder een andere naam.
cli-restored-redo = Opnieuw te doen voor iemand verder werkt: beperkingen, verbeteringen, weigeringen en met opzet bewaarde fiches sinds de back-up; alleen wissingen worden vanzelf opnieuw gedaan (hun regel in het register, met de reden, komt niet terug: druk die van het opzijgezette bestand af). Het register van het opzijgezette bestand geeft ze, als het opengaat: “guichet --db { TYPED($path) } person decisions”; anders de aanvragen op papier.
cli-restored-redo-but-erasings = Opnieuw te doen voor iemand verder werkt: beperkingen, verbeteringen, weigeringen en met opzet bewaarde fiches sinds de back-up; alleen wissingen worden vanzelf opnieuw gedaan, en hun regels in het register zijn overgenomen zoals ze waren. Het register van het opzijgezette bestand geeft de andere: “guichet --db { TYPED($path) } person decisions”
cli-restored-plain = Let op: de gegevens waren versleuteld en zijn dat niet meer. Wie het bestand heeft, leest ze, en guichet opent zonder wachtzin. Om ze opnieuw te versleutelen: “guichet encrypt”.
cli-restored-who-opens = Wie deze gegevens kan openen, met de wachtzin van de dag van de back-up: { $names }
cli-restored-next = Om ze nu te openen: “guichet”, met uw wachtzin zoals die op die dag was; een die sindsdien gegeven of gewijzigd werd, opent ze niet. Is ze vergeten: “guichet --worker INITIALEN passphrase --recovery” en het herstelblad van die dag.
cli-restored-next-plain = Om ze nu te openen: “guichet”, zonder wachtzin.
cli-restored-open-again = Let op: konden niet openen wat hier stond, en kunnen dat nu wel, met deze back-up: { $names }. Om een toegang in te trekken: “guichet workers remove”.
error-bad-usage---plain = De gegevens zijn versleuteld, deze back-up niet: in hun plaats zou wie het bestand heeft hem kunnen lezen, en niemand zou nog een wachtzin hebben. Er is niets gedaan.
error-bad-usage---plain-hint = Neem een back-up van na het versleutelen (er hoort een bestand “.keys” bij). Moet het toch deze zijn: hetzelfde commando met --plain, daarna “guichet encrypt”.
error-bad-usage---other = Deze back-up is van andere gegevens: hij heeft geen enkel bezoek gemeen met die van hier, { $place }. Er is niets gedaan.
error-bad-usage---other-hint = Kijk de naam van de back-up na; “guichet verify” met die naam zegt tot wanneer hij gaat. Om andere gegevens te openen zonder aan die van hier te raken, geeft u ze een andere plaats: “guichet --db ANDERE.db restore BACK-UP”. Moet hij echt de plaats van die van hier innemen: dezelfde opdracht met --other.
cli-restored-list-spoiled = Deze lijst van wat gewist werd, is niet helemaal te lezen: { $path }. Wat er nog te lezen is en de andere gevonden lijsten werden gevolgd; is er elders een volledige (stick, andere computer), kopieer die dan op haar plaats en open guichet.
cli-restored-no-list = Er werd geen lijst gevonden van wat gewist werd: wie sinds deze back-up gewist werd, staat er opnieuw in. Zoek een lijst (….erased, naast een andere back-up), kopieer ze hierheen en open guichet: { $path }
cli-restored-rescued = Wat de redding geschreven had, staat nu op zijn plaats; dat bestand is niet meer nodig en mag gewist worden, met wat zijn naam draagt (.keys, .erased): { $path }
cli-restored-rescued-lacking = Wat de redding geschreven had, staat nu op zijn plaats; dat bestand is niet meer nodig en mag gewist worden, met wat zijn naam draagt (.keys, .erased): { $path }. Bewaar wel het beschadigde bestand waaruit het komt: het is het enige bewijs van wat er in het toegangsjournaal ontbreekt.
cli-restored-not-entered = Dit is gebeurd: de back-up is teruggezet; alleen de inschrijving in het toegangsjournaal ontbreekt.
cli-restored-not-entered-hint = Zet hem geen tweede keer terug: de gegevens staan er. Noteer elders wie het deed, en wanneer.
error-locked-restoring = guichet staat nog open op deze gegevens, of een ander programma leest ze ({ $place }). De back-up is niet teruggezet: de gegevens zijn zoals ze waren.
error-locked-restoring-hint = Sluit guichet op elke werkplek (^Q; ontgrendel een vergrendeld scherm eerst, of neem het over met ↑) en geef hetzelfde commando opnieuw; blijft het duren, dan leest een back-up of een antivirus het bestand nog.
error-system-aside = De back-up kon niet worden teruggezet, en de gegevens van voordien konden hun naam niet terugkrijgen. Ze zijn heel, hier: { $place }
error-system-aside-hint = Wis niets met deze namen. Controleer de schijf en voer hetzelfde commando opnieuw uit, of geef deze bestanden de naam van de gegevens terug, met het bestand “.keys” van dezelfde naam als dat er is.
day-note-line = – { $what }: { $which }
error-no-backup = Er kon geen back-up geschreven worden: { $place }. De gegevens zelf zijn heel.
error-no-backup-hint = Ga na of deze map bestaat en of erin geschreven kan worden; maak de back-up dan opnieuw op de pagina van de dag (b, dan v) of met “guichet backup”.
error-no-backup-full = Er kon geen back-up geschreven worden: de schijf van { $place } is vol. De gegevens zelf zijn heel.
error-no-backup-full-hint = Maak plaats vrij op die schijf en maak de back-up dan opnieuw op de pagina van de dag (b, dan v) of met “guichet backup”.
error-no-backup-before = Er kon geen back-up geschreven worden: { $place }. Zonder back-up is er niets veranderd: de gegevens, hun sleutels en hun versleuteling zijn zoals voordien.
error-no-backup-before-hint = Ga na of deze map bestaat en of erin geschreven kan worden, en geef dan dezelfde opdracht opnieuw: “guichet { $others }”.
error-no-backup-before-full = Er kon geen back-up geschreven worden: de schijf van { $place } is vol. Zonder back-up is er niets veranderd: de gegevens, hun sleutels en hun versleuteling zijn zoals voordien.
error-no-backup-before-full-hint = Maak plaats vrij op die schijf en geef dan dezelfde opdracht opnieuw: “guichet { $others }”.
error-no-backup-folder = De map { $place } bestaat niet, en ook niet de map waarin ze zou staan: er is geen back-up geschreven. De gegevens zelf zijn heel.
error-no-backup-folder-hint = Is het een USB-stick of een gedeelde map, kijk dan of die aangesloten is, en onder deze naam; maak de map anders eerst.
error-no-second = De kopie op de tweede plaats is niet geschreven: { $place }. De back-up op de eerste plaats is wel gemaakt en gecontroleerd.
error-no-second-hint = Sluit de stick of de gedeelde map aan, ga na of men er kan schrijven, en maak de back-up opnieuw (op het scherm b, dan v; of “guichet backup”).
error-no-second-full = De tweede plaats is vol, de kopie is er niet geschreven: { $place }. De back-up op de eerste plaats is wel gemaakt en gecontroleerd.
error-no-second-full-hint = Maak er plaats vrij of neem een grotere stick, en maak de back-up opnieuw (op het scherm b, dan v; of “guichet backup”).
error-names-left = Een back-up van vóór de afsluiting bevat nog roepnamen, en kon niet zonder die namen opnieuw worden geschreven: { $place }
error-names-left-hint = Kijk of men er kan schrijven en of er plaats over is; daarna probeert “guichet backup” het opnieuw, net als de volgende afsluiting. Helpt niets, dan wist de eerste back-up na zijn 48 uur hem.
error-no-second-same = De tweede plaats is dezelfde map als de eerste: { $place }. De back-up staat er, gemaakt en gecontroleerd, maar slechts één keer.
error-no-second-same-hint = Noem een USB-stick of een gedeelde map als tweede plaats: [backup] second in de configuratie.
error-no-backup-link = Er is geen back-up geschreven: een koppeling van een ander account leidt naar deze plaats, { $place }, en is niet gevolgd. De gegevens zelf zijn heel.
error-no-backup-link-hint = Geef het echte pad van de map, of kies een map van uw eigen account, en maak de back-up opnieuw.
error-no-second-link = De kopie op de tweede plaats is niet geschreven: een koppeling van een ander account leidt erheen, { $place }, en is niet gevolgd. De back-up op de eerste plaats is wel gemaakt en gecontroleerd.
error-no-second-link-hint = Geef het echte pad van de stick of de gedeelde map ([backup] second in de configuratie), en maak de back-up opnieuw.
midnight-today = { $day }, vandaag
ask-closed-day = { $day } is afgesloten. Dit bezoek toch toevoegen? Zonder gekoppelde persoon wordt de roepnaam niet bewaard.
midnight-shown = { $day }, de dag op het scherm
notice-day-note-saved = Nota bewaard.
notice-day-note-elsewhere = Een ander loket sloeg deze nota intussen op: “{ $note }”. Uw tekst blijft; nog eens opslaan zet hem in de plaats.
notice-day-note-first = Een ander loket sloeg een nota op, en uw tekst is niet opgeslagen: eerst { $key }, om een van beide te houden.
notice-backup-begun = Afsluiten: de back-up wordt gemaakt…
notice-backup-alone-begun = De back-up wordt gemaakt…
notice-backup-not-finished = De back-up is niet klaar. Nog eens verlaten breekt hem af: de dag blijft afgesloten, zonder back-up.
notice-backup-alone-not-finished = De back-up is niet klaar. Nog eens verlaten breekt hem af.
notice-backup-failed = De dag is afgesloten, maar ZONDER back-up: die van vroeger bevatten de gewiste roepnamen nog tot de volgende. { $error }
backup-second-keeps-names = De eerdere kopieën daar bevatten de gewiste roepnamen nog, tot de volgende back-up die er komt.
notice-backup-alone-failed = Back-up niet gemaakt. { $error }
notice-backup-alone = Back-up gecontroleerd: { $file }.
notice-backup-there = Niets opnieuw te maken: de laatste back-up staat waar hij moet staan.
notice-backup-no-file = Niets om een back-up van te maken: deze gegevens staan in geen bestand.
backup-not-noted = Back-up gemaakt en gecontroleerd: { $file }. Maar hij kon niet genoteerd worden en telt nog als ontbrekend.
backup-not-noted-hint = De kopie is goed zoals ze is. Maak hem opnieuw zodra het bestand vrij is, zodat hij genoteerd wordt: pagina van de dag (b, dan v).
notice-day-backed-up = { $count ->
    [one] Dag van { $day } afgesloten, back-up gecontroleerd: { $file }.
   *[other] { $count } dagen afgesloten, back-up gecontroleerd: { $file }.
}
notice-closed-elsewhere = De dag { $day } werd aan een ander loket afgesloten: in wat hier begonnen is, zijn de roepnamen gewist; de rest is bewaard.
notice-day-closed = Dag van { $day } afgesloten.
notice-day-reopened = Dag van { $day } heropend.
notice-day-written = Pagina geschreven: { $path }
notice-midnight = Middernacht is voorbij: het scherm toont nog { $day }. { $key } gaat naar { $today }.
notice-today = Het scherm toont nu { $day }.
standing-midnight = Middernacht is voorbij · nog { $day } · { $key }: naar { $today }
standing-forgotten = { $count ->
    [one] Eén dag af te sluiten: { $day } · { $key }
   *[other] { $count } dagen af te sluiten, eerst { $day } · { $key }
}
standing-without-backup = { $count ->
    [one] Dag afgesloten zonder back-up: { $day } · { $key }
   *[other] { $count } dagen afgesloten zonder back-up, eerst { $day } · { $key }
}
standing-closed = De dag is afgesloten: wat nog genoteerd wordt, laat een spoor na · { $key }
standing-read = { $key }: gelezen
hand-over-title = Nota van { $day }
hand-over-title-by = Nota van { $day } ({ $by })
ask-midnight = Middernacht is voorbij. Bij welke dag hoort dit bezoek?
