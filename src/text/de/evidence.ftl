# What is published of what the counter sees, and the testimonies.
cli-help-evidence = Was der Schalter von anderen Schaltern sieht: eine Seite zum Veröffentlichen, auf der niemand zu erkennen ist
cli-help-evidence-format = text, md, html, json oder pdf
cli-help-evidence-k = Kleinere Zahlen als diese verschweigen (mindestens 3; üblich 10)
cli-help-evidence-inside = Für das Team, nicht zum Veröffentlichen: niedrigere Schwelle (üblich 5)
cli-help-evidence-output = Die Datei, in die geschrieben wird, statt auf den Bildschirm
cli-help-evidence-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-evidence-merge = Die JSON-Dateien mehrerer Dienste zusammenzählen
cli-help-evidence-merge-files = Die Dateien, die zusammengezählt werden
cli-help-evidence-merge-format = text, md, html, json oder pdf
cli-help-evidence-merge-k = Kleinere Zahlen als diese verschweigen
cli-help-evidence-merge-output = Die Datei, in die geschrieben wird, statt auf den Bildschirm
cli-help-evidence-merge-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-testimony = Die Aussagen: lesen, eine zurückziehen
cli-help-testimony-list = Alle aufbewahrten Aussagen mit ihrem Code
cli-help-testimony-list-period = Nur die eines Zeitraums
cli-help-testimony-withdraw = Eine Aussage löschen, deren Einverständnis zurückgenommen wird
cli-help-testimony-withdraw-code = Der Code der Aussage
cli-testimonies-none = Keine Aussage.
cli-testimony-withdrawn = Die Aussage { $code } ist gelöscht.
cli-evidence-refused = { $file }: { $why }
evidence-title = Feststellungen am Schalter: { $period }
evidence-services = { $n } Dienste{ $communes ->
    [0] {""}
    [one] , eine Gemeinde
   *[other] , { $communes } Gemeinden
}
evidence-foot = Erstellt mit guichet. Schwelle der Veröffentlichung: { $k }.
evidence-inside = Nur für das Team, nicht veröffentlichen: Die Schwelle ist niedriger als für eine Veröffentlichung.
evidence-summary = { $visits } Besuche. { $requests } Anliegen ersetzten den Schalter einer Einrichtung{ $institutions ->
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
action-testimony = Aussage
action-testimony-help = Worte des Besuchs als Aussage zum Zitieren aufbewahren, mit dem Einverständnis der Person und ohne Namen.
ask-testimony = Welche Worte zitieren? Ohne Namen, Datum oder Nummer
ask-testimony-given = Ist die Person einverstanden, ohne Namen zitiert zu werden?
testimony-given-oral = Ja, mündlich
testimony-given-signed = Ja, unterschrieben
undone-testimony = Aussage
testimony-not-given = Nein: nichts wird aufbewahrt
notice-no-testimony = Nichts ist aufbewahrt: Die Person ist nicht einverstanden.
error-bad-file-evidence = Es wurde nichts addiert oder geschrieben.
error-bad-file-evidence-hint = Bitten Sie den Dienst um eine neue Datei, oder addieren Sie ohne die abgelehnte.
evidence-nothing-to-tell = Hier ist nichts zu sagen: kein Fall, oder weniger als { $k }.
