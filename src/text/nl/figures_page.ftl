# The page of figures; its tables are named in report.ftl and figures.ftl.
action-figures = cijfers
action-figures-help = De cijfers van een periode zien: in zinnen, in tabellen, in grafieken, en wat ontbreekt.
action-figures-next = volgende
action-figures-next-help = De volgende weergave van de cijfers.
action-figures-previous = vorige
action-figures-previous-help = De vorige weergave van de cijfers.
action-figures-earlier = vroeger
action-figures-earlier-help = De vorige periode.
action-figures-later = later
action-figures-later-help = De volgende periode.
action-figures-wider = langer
action-figures-wider-help = Een langere periode: dag, week, maand, kwartaal, jaar.
action-figures-narrower = korter
action-figures-narrower-help = Een kortere periode: jaar, kwartaal, maand, week, dag.
action-figures-period = data
action-figures-period-help = De periode typen: 2023, 2023-Q2, 2023-05, week, of VAN..TOT.
action-figures-session = zitdag
action-figures-session-help = De zitdag kiezen, of alle.
action-figures-view = tabel
action-figures-view-help = Een weergave kiezen bij haar naam.
action-figures-missing = wat ontbreekt
action-figures-missing-help = Zien wat bezoeken niet zeggen, en het aanvullen.
action-figures-save = bestand
action-figures-save-help = De cijfers in een bestand schrijven: PDF, Excel, webpagina, tekst, CSV, JSON.
context-figures = Cijfers
figures-title = Cijfers · { $period }
figures-title-session = Cijfers · { $period } · { $session }
figures-summary = In het kort
figures-missing = Wat ontbreekt
figures-calendar = Kalender van het jaar
figures-counting = Aan het tellen…
figures-counting-days = Aan het tellen… { $done ->
    [one] { $done } dag
   *[other] { $done } dagen
} van { $of }
figures-not-counted = De cijfers konden niet geteld worden. Kies een andere periode, of kom later terug.
figures-to-come = Deze periode is nog niet begonnen.
figures-empty = Niets te tonen voor deze periode.
figures-coordinator = Cijfers per medewerker zijn alleen voor de coördinatie.
figures-ask-view = Welke weergave?
figures-ask-session = Welke zitdag?
figures-all-sessions = alle zitdagen
figures-no-session = Er is geen zitdag genoemd: de cijfers zijn die van alle bezoeken.
figures-ask-period = Welke periode?
figures-ask-period-reading = 2023, 2023-Q2, 2023-05, 2023-W19, 11/05/2023, week, maand, jaar, of VAN..TOT
figures-ask-format = In welk formaat?
figures-format-pdf = PDF, om af te drukken
figures-format-xlsx = Excel (xlsx), een blad per tabel
figures-format-html = webpagina (HTML)
figures-format-md = tekst (Markdown)
figures-format-csv = rekenblad (CSV)
figures-format-json = voor een programma (JSON)
figures-ask-file = In welk bestand?
figures-file = cijfers
figures-written = Cijfers geschreven: { $path }
figures-writing = Het rekenblad wordt geschreven ({ $path }); u kunt intussen verder werken.
figures-still-writing = Het vorige rekenblad wordt nog geschreven.
notice-workbook-not-finished = Er wordt een rekenblad geschreven. Wacht even, of verlaat nogmaals: het bestand blijft dan onvolledig.
figures-difference = Verschil
figures-by-day = per dag, hoogstens { $most }
figures-by-week = per week, hoogstens { $most }
figures-by-month = per maand, hoogstens { $most }
figures-all = totaal
figures-busiest = Het meest: { $when }, { $n ->
    [one] één aankomst
   *[other] { $n } aankomsten
}
figures-in-year = { $n ->
    [0] Geen bezoek in { $year }
    [one] Eén bezoek in { $year }
   *[other] { $n } bezoeken in { $year }
}
figures-served = { $n ->
    [0] Geen bezoek geholpen in deze periode: er ontbreekt niets.
    [one] Van één geholpen bezoek:
   *[other] Van { $n } geholpen bezoeken:
}
figures-complete = volledig
figures-lacks-age = zonder leeftijd: { $n } van { $of }
figures-lacks-gender = zonder gender: { $n } van { $of }
figures-lacks-language = zonder taal: { $n } van { $of }
figures-lacks-place = zonder gemeente: { $n } van { $of }
figures-lacks-check = zonder digitale check: { $n } van { $of }
figures-lacks-request = zonder vraag: { $n } van { $of }
figures-lacks-topic = zonder onderwerp: { $n } van { $of }
figures-lacks-device = zonder toestel: { $n } van { $of }
figures-lacks-support = zonder begeleiding: { $n } van { $of }
figures-lacks-outcome = zonder resultaat: { $n } van { $of }
figures-lacks-impossible = zonder reden waarom het onmogelijk was: { $n } van { $of }
figures-newest = de laatste { $n }
figures-ticket = nr. { $ticket }
figures-fill = aanvullen
figures-list = de bezoeken zien
figures-below = ↓ nog { $n ->
    [one] { $n } regel
   *[other] { $n } regels
}
figures-came-alone = { $n ->
    [0] Geen bezoek
    [one] Eén bezoek
   *[other] { $n } bezoeken
}
figures-came = { $n ->
    [0] Geen bezoek
    [one] Eén bezoek
   *[other] { $n } bezoeken
}, { $before } ervoor ({ $difference })
