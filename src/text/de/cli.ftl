cli-help-about = Der Schalter eines sozialen Erstdienstes, mit der Tastatur: Besuche, Warteschlange, Begleitungen, Verzeichnis. Ohne Befehl öffnet sich der Bildschirm.
cli-help-after = Rückgabewerte: 0 erledigt, 1 anderes Problem, 2 Befehl falsch geschrieben, 3 niemand oder nichts gefunden, 4 Datei abgelehnt, 5 inzwischen geändert oder jetzt nicht möglich, 6 Datendatei unbrauchbar.
cli-help-usage = Verwendung:
cli-help-options = Optionen
cli-help-commands = Befehle
cli-help-command = BEFEHL
cli-help-help = Diese Hilfe anzeigen
cli-help-json = JSON schreiben, für ein Skript
cli-help-global-db = Die Datendatei (sonst die der Konfiguration oder des Benutzerordners)
cli-help-global-lang = Die Sprache: fr, en, nl, de
cli-help-global-config = Die Konfigurationsdatei
cli-help-global-desk = Der Name dieses Schalters
cli-help-global-worker = Das Kürzel der Mitarbeiterin oder des Mitarbeiters
cli-help-global-version = Die Version anzeigen
cli-help-add = Einen Besuch aus einer Schnellzeile aufnehmen, oder aus Zeilen der Standardeingabe
cli-help-add-serve = Sofort an diesem Schalter empfangen
cli-help-add-done = Als schon beendet aufnehmen
cli-help-add-date = Der Tag des Besuchs, mit --done (sonst heute)
cli-help-add-line = Die Schnellzeile, zum Beispiel: num itsme f67
cli-help-queue = Die heutige Warteschlange anzeigen
cli-help-next = Die nächste Person an diesen Schalter rufen (Rückgabewert 3, wenn niemand wartet)
cli-help-close = Einen heutigen Besuch abschließen
cli-help-close-ticket = Die Nummer des Besuchs
cli-help-close-outcome = Das Ergebnis
cli-help-cases = Die Akten anzeigen, in denen wir handeln müssen, Überfälliges zuerst
cli-help-cases-all = Auch die, in denen jemand anderes am Zug ist
cli-help-find = Im Verzeichnis suchen, mit dem, was jetzt offen ist
cli-help-find-words = Was gesucht wird, in wenigen Wörtern
cli-help-find-limit = Wie viele Antworten höchstens ({ $default })
cli-help-directory = Das Verzeichnis einlesen oder ausgeben
cli-help-directory-import = Dienste einlesen: unser CSV, HSDS oder data.inclusion
cli-help-directory-import-from = Die Datei oder der Ordner
cli-help-directory-import-dry_run = Alles lesen und prüfen, nichts ändern
cli-help-directory-import-source = Der Name der Quelle (sonst der der Datei)
cli-help-directory-export = Das ganze Verzeichnis ausgeben
cli-help-directory-export-format = Die Form: csv, hsds (JSON), hsds-tabular (Ordner mit Tabellen), data-inclusion (JSON)
cli-help-directory-export-output = Die zu schreibende Datei oder der Ordner (sonst die Standardausgabe); die Endung des Namens nennt das Format
cli-help-directory-export-force = Ersetzen, was schon da ist
cli-help-vocabulary = Den Wortschatz des Teams prüfen
cli-help-vocabulary-check = Einen Wortschatz Zeile für Zeile prüfen
cli-help-vocabulary-check-file = Die Datei (sonst die des Teams, neben der Konfiguration)
cli-help-demo = Eine Wegwerfdatei mit einem erfundenen Vormittag öffnen
cli-help-demo-seed = Die Zahl, aus der alles gezogen wird: dieselbe gibt dieselbe Datei ({ $default })
cli-help-demo-visits = So viele Besuche früherer Tage hinzufügen ({ $default })
cli-help-demo-years = Über wie viele Jahre sie verteilt werden, 1 bis 100 ({ $default }); allein: einige Jahre eines kleinen Schalters
cli-help-demo-services = Wie viele Dienste im Verzeichnis ({ $default })
cli-help-demo-cases = So viele Akten hinzufügen, die meisten abgeschlossen ({ $default })
cli-help-demo-write = Diese Datei schreiben, statt sie zu öffnen; eine vorhandene Datei wird nie überschrieben
cli-help-completions = Die Vervollständigungen einer Shell schreiben
cli-help-completions-shell = bash, elvish, fish, powershell oder zsh
cli-help-man = Die Handbuchseite schreiben
cli-help-man-dir = In diesen Ordner eine Seite je Befehl schreiben
cli-error = Fehler: { $text }
cli-warning = Achtung: { $text }
cli-detail = Einzelheit: { $text }
cli-added-queue = Nr. { $ticket }: wartet
cli-added-serve = Nr. { $ticket }: am Schalter { $desk }
cli-added-done = Nr. { $ticket }: aufgenommen
cli-nobody = Niemand wartet.
cli-called = Nr. { $ticket }{ $name }: Schalter { $desk }
cli-closed = Nr. { $ticket }: abgeschlossen
cli-queue-none = Heute kein Besuch.
cli-cases-none = Nichts zu tun: keine Akte wartet auf uns.
cli-waits-person = wartet auf die Person
cli-waits-institution = wartet auf: { $who }
cli-cases-others = Bei anderen: { $n }
cli-find-corrected = Ergebnisse für: { $words }
cli-import-new = { $n ->
    [0] kein neuer Dienst
    [one] { $n } neuer Dienst
   *[other] { $n } neue Dienste
}
cli-import-changed = { $n } geändert
cli-import-same = { $n } unverändert
cli-import-refused = { $n ->
    [0] keine Zeile abgelehnt
    [one] { $n } Zeile abgelehnt
   *[other] { $n } Zeilen abgelehnt
}
cli-import-dry = Probelauf: es wurde nichts geändert.
cli-exported = { $n ->
    [0] Kein Dienst ausgegeben.
    [one] { $n } Dienst ausgegeben.
   *[other] { $n } Dienste ausgegeben.
}
cli-vocabulary-sound = Der Wortschatz stimmt (Themen: { $topics }; Vorgänge: { $procedures }; Einrichtungen: { $institutions }).
cli-vocabulary-none = Es gibt keinen Wortschatz des Teams ({ $path }); der eingebaute gilt.
cli-demo-written = Probedatei geschrieben: { $path }
cli-demo-services = Dienste
cli-demo-visits = Besuche
cli-demo-cases = Akten
cli-demo-house = Sozialzentrum (Probe)
cli-import-note = Hinweis: { $place }: { $reason }
cli-import-no = abgelehnt: { $place }: { $reason }
cli-no-follow-up = Nr. { $ticket } ist nachzuverfolgen, aber keine Akte ist offen: einen Tag angeben („!3t“), oder auf dem Bildschirm eine eröffnen.
cli-card-of-nobody = Nr. { $ticket } ist mit niemandem verknüpft: Der getippte Kartencode gehört zu keiner Akte. Er bleibt in der Notiz des Besuchs. Wenn es ein Tippfehler ist, verknüpfen Sie den Besuch auf dem Bildschirm („k“ in der Warteschlange) und berichtigen Sie die Notiz („e“).
cli-other-card-of-nobody = Nr. { $ticket } ist mit der ersten getippten Karte verknüpft; ein anderes Wort, geschrieben wie ein Kartencode, gehört zu keiner Akte und bleibt in der Notiz des Besuchs. Wenn es eine zweite Person ist, fügen Sie für sie einen eigenen Besuch hinzu.
cli-help-close-why = Der Grund, wenn es unmöglich war: Code oder Wörter des Wortschatzes
cli-case-opened = Akte { $number } eröffnet · Karte { $code }
cli-help-referral = Eine Vermittlung: sagen, was daraus wurde
cli-help-referral-outcome = Sagen, was aus einer Vermittlung wurde
cli-help-referral-outcome-referral = Ihre Kennung in „guichet referrals“, oder die Nummer einer Akte oder eines Besuchs von heute: dann die letzte Vermittlung ohne Ergebnis
cli-help-referral-outcome-news = helped, not-helped, refused, accepted, contacted, ask-again, no-news
cli-help-referral-outcome-why = Der Grund, nach refused und not-helped: Code oder Wörter; other, gefolgt von einigen Wörtern
