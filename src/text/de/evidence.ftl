# What is published of what the counter sees, and the testimonies.
cli-help-evidence = Was der Schalter von anderen Schaltern sieht: eine Seite zum Veröffentlichen, auf der niemand zu erkennen ist
cli-help-evidence-period = Eine Woche, ein Monat, Quartal oder Jahr, das vorbei ist: 2023-W19, 2023-05, 2023-Q2, 2023 (sonst der letzte Monat); mit --inside beliebige Tage
cli-help-evidence-format = text, md, html, json oder pdf
cli-help-evidence-k = Kleinere Zahlen als diese verschweigen (mindestens 3; üblich 10)
cli-help-evidence-inside = Für das Team, nicht zum Veröffentlichen: niedrigere Schwelle (üblich 5)
cli-help-evidence-output = Die Datei, in die geschrieben wird, statt auf den Bildschirm; die Endung des Namens nennt das Format
cli-help-evidence-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-evidence-merge = Die JSON-Dateien mehrerer Dienste zusammenzählen
cli-help-evidence-merge-files = Die Dateien, die zusammengezählt werden
cli-help-evidence-merge-format = text, md, html, json oder pdf
cli-help-evidence-merge-k = Kleinere Zahlen als diese verschweigen
cli-help-evidence-merge-output = Die Datei, in die geschrieben wird, statt auf den Bildschirm; die Endung des Namens nennt das Format
cli-help-evidence-merge-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-testimony = Die Aussagen: lesen, eine zurückziehen
cli-help-testimony-list = Alle aufbewahrten Aussagen mit ihrem Code
cli-help-testimony-list-period = Nur die eines Zeitraums
cli-help-testimony-withdraw = Eine Aussage löschen, deren Einverständnis zurückgenommen wird
cli-help-testimony-withdraw-code = Der Code der Aussage
cli-testimonies-none = Keine Aussage.
cli-testimony-withdrawn = Die Aussage { $code } ist gelöscht.
cli-evidence-no-service = In der Konfiguration fehlt der Name des Dienstes (service = "…"): Ohne ihn lässt sich eine Datei nicht mit anderen zusammenzählen.
cli-evidence-refused = { $file }: { $why }
cli-evidence-nothing-added = { $n ->
    [one] Eine Datei abgelehnt: Es wurde nichts zusammengezählt.
   *[other] { $n } Dateien abgelehnt: Es wurde nichts zusammengezählt.
}
evidence-refused-too-large = mehr als { $mebibytes } MiB, das ist keine Datei mit Feststellungen
evidence-refused-no-json = beschädigt: kein JSON mehr in Zeile { $line }, Spalte { $column }
evidence-refused-format = keine Datei mit Feststellungen von guichet
evidence-refused-version = Version { $version } des Formats, dieses Programm kennt nur Version { $known }
evidence-refused-malformed = beschädigt: etwas Unerwartetes in Zeile { $line }, Spalte { $column }
evidence-refused-source = ein Dienst ohne Namen, oder ein Zeitraum, der endet, bevor er beginnt
evidence-refused-figure = eine unmögliche Zahl oder ein unmöglicher Text
evidence-refused-unprotected = sie enthält Zahlen, an denen jemand zu erkennen wäre; der Dienst soll sie neu machen
evidence-refused-threshold = mit einer Schwelle von nur { $k } gemacht; der Dienst soll sie neu machen, oder zählen Sie sie mit --k { $k } dazu
evidence-refused-twice = schon gezählt: { $service }, { $period }
evidence-refused-overlap = Tage schon gezählt: { $service }, { $period }
evidence-title = Feststellungen am Schalter: { $period }
evidence-services = { $n ->
    [0] Kein Dienst
    [one] { $n } Dienst
   *[other] { $n } Dienste
}{ $communes ->
    [0] {""}
    [one] , eine Gemeinde
   *[other] , { $communes } Gemeinden
}
evidence-foot = Erstellt mit guichet. Schwelle der Veröffentlichung: { $k }.
evidence-inside = Nur für das Team, nicht veröffentlichen: Die Schwelle ist niedriger als für eine Veröffentlichung.
evidence-summary = { $visits ->
    [0] Kein Besuch
    [one] { $visits } Besuch
   *[other] { $visits } Besuche
}. { $requests ->
    [0] Kein Anliegen ersetzte
    [one] { $requests } Anliegen ersetzte
   *[other] { $requests } Anliegen ersetzten
} den Schalter einer Einrichtung{ $institutions ->
    [0] {""}
    [one] {" "}(eine Einrichtung genannt)
   *[other] {" "}({ $institutions } Einrichtungen genannt)
}.
evidence-summary-time = Sie dauerten { $time }, davon { $hold } in der Warteschleife.
evidence-counters = Die Schalter, die wir ersetzen
evidence-impossible = Was unmöglich war
evidence-obstacles = Was im Wege stand
evidence-by-institution = Einrichtung für Einrichtung
evidence-check = Die Menschen und das Digitale
evidence-check-kept-back = { $n ->
    [one] Ein Dienst hält Antworten zurück, die zu wenige sind.
   *[other] Bis zu { $n } Dienste halten Antworten zurück, die zu wenige sind.
}
evidence-testimonies = Aussagen
evidence-method = Methode und Grenzen
evidence-others = Andere, oder zu wenige
evidence-other-reasons = Andere Gründe, nicht genannte, oder zu wenige für eine Veröffentlichung
evidence-at-least = mindestens { $least }
evidence-between = { $least } bis { $most }
evidence-percent = { $share } %
evidence-quote = „{ $text }“
evidence-some-testimonies = { $shown } von { $all } Aussagen.
evidence-column-institution = Einrichtung
evidence-column-requests = Anliegen
evidence-column-minutes = Zeit
evidence-column-hold = Warteschleife
evidence-column-waiting = Akten, die auf sie warten
evidence-column-median = Tage (Median)
evidence-column-longest = Am längsten
evidence-column-reason = Grund
evidence-column-impossible = Unmöglich
evidence-column-obstacles = Hindernisse
evidence-column-question = Frage
evidence-column-base = Antworten
evidence-column-share = Anteil
evidence-column-interval = 95-%-Intervall
evidence-longest-month = bis 1 Monat
evidence-longest-quarter = 1 bis 3 Monate
evidence-longest-half-year = 3 bis 6 Monate
evidence-longest-year = 6 Monate bis 1 Jahr
evidence-longest-longer = mehr als ein Jahr
evidence-question-space = Kennt einen öffentlichen Computerraum
evidence-question-help = Braucht Hilfe bei Online-Verfahren
evidence-question-connection = Hat eine stabile Verbindung
evidence-method-who = Wer zählt: Das Team notiert jeden Besuch am Schalter. Ein Anliegen zählt für eine Einrichtung, wenn das Team notiert hat, dass es ihren Schalter ersetzt. Was nicht notiert ist, ist nicht gezählt: Die Zahlen sind Mindestwerte, und wer nicht kommt, ist nicht dabei.
evidence-method-hidden = Was verborgen ist: Eine Zahl unter { $k } wird nicht genannt (–), und auch nicht die kleinste der anderen, wenn sie sich damit berechnen ließe. Eine fehlende Zeile kann null sein. Aus demselben Grund wird die Summe aller Anliegen nicht genannt, und zwei veröffentlichte Zeiträume dürfen sich nicht überschneiden.
evidence-method-minutes = Die Zeit: die Minuten, die das Team notiert hat; sie stehen nur da, wenn sie aus genügend Anliegen kommen.
evidence-method-waiting = Die Akten: Jedes Warten einer Akte im Zeitraum zählt einmal, bis zur Antwort oder bis zum Ende des Zeitraums. Median: Die Hälfte wartete höchstens so viele Tage.
evidence-method-check = Das Digitale: drei Fragen, gestellt, wenn das Gespräch es erlaubt. Der Anteil gilt unter denen, die geantwortet haben.
evidence-method-interval = Das 95-%-Intervall (Wilson, 1927) sagt, was die Zahl der Antworten wert ist, als wären die Menschen ausgelost. Das sind sie nicht: Es sagt nichts über die, die nicht kommen.
evidence-method-testimonies = Die Aussagen: zitiert mit dem Einverständnis der Person, ohne Namen und Datum, wenn ihr ganzer Monat im Zeitraum liegt; das Einverständnis kann zurückgenommen werden.
evidence-method-sum = Die Summe: Jeder Dienst veröffentlicht Zahlen, die schon geschützt sind; kein Eintrag verlässt ein Haus. Was ein Dienst nicht sagt, macht aus der Summe eine Spanne („40 bis 54“, „mindestens 40“). Der Median aller liegt zwischen dem kleinsten und dem größten der veröffentlichten.
action-testimony = Aussage
action-testimony-help = Worte des Besuchs als Aussage zum Zitieren aufbewahren, mit dem Einverständnis der Person und ohne Namen.
ask-testimony = Welche Worte zitieren? Ohne Namen, Datum oder Nummer
ask-testimony-reading = Getrennt vom Besuch aufbewahrt, nur mit dem Monat. Danach: wie die Person einverstanden ist.
ask-testimony-given = Ist die Person einverstanden, ohne Namen zitiert zu werden?
testimony-given-oral = Ja, mündlich
testimony-given-signed = Ja, unterschrieben
testimony-reword = Anders zu formulieren.
testimony-name = „{ $name }“ ist ein Teil des Namens der Person: Eine Aussage wird ohne Namen zitiert.
testimony-number = Eine Zahl oder ein Datum, ein Name oder eine Straße würde sagen, wer es war.
testimony-address = Eine Adresse würde sagen, wer es war.
testimony-too-long = { $n } Zeichen, höchstens { $most }.
notice-testimony = Aussage unter dem Code { $code } aufbewahrt, getrennt vom Besuch.
undone-testimony = Aussage
testimony-not-given = Nein: nichts wird aufbewahrt
notice-no-testimony = Nichts ist aufbewahrt: Die Person ist nicht einverstanden.
cli-evidence-period-future = Dieser Zeitraum hat noch nicht begonnen: Es gibt nichts zu sagen.
cli-evidence-period-open = Dieser Zeitraum ist nicht vorbei und wird noch nicht veröffentlicht. Der letzte, der vorbei ist: { $last }. Nur für das Team: --inside.
cli-evidence-period-odd = Nur ganze Wochen, Monate, Quartale oder Jahre werden veröffentlicht: Andere Tage, davon abgezogen, würden einen Tag oder eine Person verraten. Nur für das Team: --inside.
cli-evidence-k = Die Schwelle liegt zwischen { $lowest } und { $highest }: Eine niedrigere schützt niemanden.
cli-testimony-backups = Ältere Sicherungen enthalten sie noch, bis sie verschwinden; wird eine eingesetzt, wird sie von selbst wieder gelöscht.
error-bad-file-evidence = Es wurde nichts addiert oder geschrieben.
error-bad-file-evidence-hint = Bitten Sie den Dienst um eine neue Datei, oder addieren Sie ohne die abgelehnte.
evidence-as-of = Stand vom { $day }: Der Zeitraum ist nicht vorbei.
evidence-hidden-rows = Hier fehlt, was zu wenig ist (unter { $k }) oder es berechnen ließe, und was nicht auf die Seite passt.
evidence-untold-time = Zeit, die oben nicht genannt ist
evidence-refused-period = ein Zeitraum von mehr als zehn Jahren, oder der nicht vorbei ist
evidence-refused-contradicting = Zahlen, die einander widersprechen oder größer sind als möglich
evidence-refused-revealing = eine Aussage würde verraten, von wem sie ist; der Dienst soll sie neu machen
cli-help-evidence-withdraw = Sagen, dass die Feststellungen eines Zeitraums nicht oder nicht mehr veröffentlicht sind: Andere Tage, die sich mit ihm überschneiden, dürfen es dann sein
cli-help-evidence-withdraw-period = Der Zeitraum der Feststellungen, wie er verlangt wurde: 2023-05, 2023-Q2, 2023
cli-evidence-withdrawn = Die Feststellungen von { $period } gelten nicht mehr als veröffentlicht.
cli-evidence-overlaps = die Feststellungen von { $other } sind veröffentlicht. Mit denen von { $period }, die sich damit überschneiden, würde der Unterschied der beiden Seiten verraten, was jede verschweigt. Für das Team: --inside. Wenn niemand die Seite von { $other } hat: guichet evidence withdraw { $other }
cli-evidence-name = Eine Aussage enthält „{ $word }“, was auch im Namen einer begleiteten Person steht: Lesen Sie sie noch einmal, bevor Sie veröffentlichen.
evidence-nothing-to-tell = Hier ist nichts zu sagen: kein Fall, oder weniger als { $k }.
testimony-near-name = „{ $word }“ ähnelt dem Namen der Person ({ $name }): noch einmal lesen; Enter, wenn es kein Name ist.
