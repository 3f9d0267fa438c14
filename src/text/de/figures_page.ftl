# The page of figures; its tables are named in report.ftl and figures.ftl.
action-figures = Zahlen
action-figures-help = Die Zahlen eines Zeitraums sehen: in Sätzen, Tabellen, Grafiken, und was fehlt.
action-figures-next = weiter
action-figures-next-help = Die nächste Ansicht der Zahlen.
action-figures-previous = zurück
action-figures-previous-help = Die vorige Ansicht der Zahlen.
action-figures-earlier = früher
action-figures-earlier-help = Der Zeitraum davor.
action-figures-later = später
action-figures-later-help = Der Zeitraum danach.
action-figures-wider = länger
action-figures-wider-help = Ein längerer Zeitraum: Tag, Woche, Monat, Quartal, Jahr.
action-figures-narrower = kürzer
action-figures-narrower-help = Ein kürzerer Zeitraum: Jahr, Quartal, Monat, Woche, Tag.
action-figures-period = Daten
action-figures-period-help = Den Zeitraum tippen: 2023, 2023-Q2, 2023-05, Woche, oder VON..BIS.
action-figures-session = Sprechstunde
action-figures-session-help = Die Sprechstunde wählen, oder alle.
action-figures-view = Tabelle
action-figures-view-help = Eine Ansicht nach ihrem Namen wählen.
action-figures-missing = was fehlt
action-figures-missing-help = Sehen, was Besuche nicht sagen, und es ergänzen.
action-figures-save = Datei
action-figures-save-help = Die Zahlen in eine Datei schreiben: PDF, Excel, Webseite, Text, CSV, JSON.
context-figures = Zahlen
figures-title = Zahlen · { $period }
figures-title-session = Zahlen · { $period } · { $session }
figures-summary = Kurz gesagt
figures-missing = Was fehlt
figures-calendar = Kalender des Jahres
figures-counting = Es wird gezählt…
figures-counting-days = Es wird gezählt… { $done ->
    [one] { $done } Tag
   *[other] { $done } Tage
} von { $of }
figures-not-counted = Die Zahlen konnten nicht gezählt werden. Wählen Sie einen anderen Zeitraum, oder kommen Sie später wieder.
figures-to-come = Dieser Zeitraum hat noch nicht begonnen.
figures-empty = Nichts zu zeigen für diesen Zeitraum.
figures-coordinator = Zahlen je Mitarbeiter sind der Koordination vorbehalten.
figures-ask-view = Welche Ansicht?
figures-ask-session = Welche Sprechstunde?
figures-all-sessions = alle Sprechstunden
figures-no-session = Keine Sprechstunde ist genannt: Die Zahlen sind die aller Besuche.
figures-ask-period = Welcher Zeitraum?
figures-ask-period-reading = 2023, 2023-Q2, 2023-05, 2023-W19, 11/05/2023, Woche, Monat, Jahr, oder VON..BIS
figures-ask-format = In welchem Format?
figures-format-pdf = PDF, zum Drucken
figures-format-xlsx = Excel (xlsx), ein Blatt je Tabelle
figures-format-html = Webseite (HTML)
figures-format-md = Text (Markdown)
figures-format-csv = Tabellenkalkulation (CSV)
figures-format-json = für ein Programm (JSON)
figures-ask-file = In welche Datei?
figures-file = zahlen
figures-written = Zahlen geschrieben: { $path }
figures-writing = Die Arbeitsmappe wird geschrieben ({ $path }); Sie können inzwischen weiterarbeiten.
figures-still-writing = Die vorige Arbeitsmappe wird noch geschrieben.
notice-workbook-not-finished = Eine Arbeitsmappe wird geschrieben. Einen Augenblick warten, oder noch einmal verlassen: Die Datei bleibt dann unvollständig.
figures-difference = Diff.
figures-by-day = je Tag, höchstens { $most }
figures-by-week = je Woche, höchstens { $most }
figures-by-month = je Monat, höchstens { $most }
figures-all = gesamt
figures-busiest = Am meisten: { $when }, { $n ->
    [one] eine Ankunft
   *[other] { $n } Ankünfte
}
figures-in-year = { $n ->
    [0] Kein Besuch { $year }
    [one] Ein Besuch { $year }
   *[other] { $n } Besuche { $year }
}
figures-served = { $n ->
    [0] In diesem Zeitraum wurde niemand empfangen: Es fehlt nichts.
    [one] Von einem empfangenen Besuch:
   *[other] Von { $n } empfangenen Besuchen:
}
figures-complete = vollständig
figures-lacks-age = ohne Alter: { $n } von { $of }
figures-lacks-gender = ohne Geschlecht: { $n } von { $of }
figures-lacks-language = ohne Sprache: { $n } von { $of }
figures-lacks-place = ohne Gemeinde: { $n } von { $of }
figures-lacks-check = ohne digitalen Check: { $n } von { $of }
figures-lacks-request = ohne Anliegen: { $n } von { $of }
figures-lacks-topic = ohne Thema: { $n } von { $of }
figures-lacks-device = ohne Gerät: { $n } von { $of }
figures-lacks-support = ohne Begleitung: { $n } von { $of }
figures-lacks-outcome = ohne Ergebnis: { $n } von { $of }
figures-lacks-impossible = ohne Grund der Unmöglichkeit: { $n } von { $of }
figures-newest = die letzten { $n }
figures-ticket = Nr. { $ticket }
figures-fill = ergänzen
figures-list = die Besuche sehen
figures-below = ↓ noch { $n ->
    [one] { $n } Zeile
   *[other] { $n } Zeilen
}
figures-came-alone = { $n ->
    [0] Kein Besuch
    [one] Ein Besuch
   *[other] { $n } Besuche
}
figures-came = { $n ->
    [0] Kein Besuch
    [one] Ein Besuch
   *[other] { $n } Besuche
}, { $before } davor ({ $difference })
