action-retention = Aufbewahrung
action-retention-help = Sehen, was das Ende seiner Aufbewahrungsfrist erreicht, und entscheiden (Koordination).
action-retention-keep = behalten
action-retention-keep-help = Den gewählten Eintrag ein Jahr länger behalten und sagen, warum.
action-retention-erase = löschen
action-retention-erase-help = Alles löschen, was fällig ist, nach einer geprüften Sicherung und einem zu tippenden Wort.
action-retention-save = Datei
action-retention-save-help = Die Liste in eine CSV-Datei schreiben, für das Archiv.
context-retention = Aufbewahrung
standing-retention = Diesen Monat durchzusehen ({ $palette }, dann „{ $name }“): { $what }
retention-title = Aufbewahrung
retention-file = aufbewahrung
retention-mode-confirm = Nichts wird von selbst gelöscht: Sehen Sie die Liste durch, behalten Sie, was bleiben muss, dann bestätigen Sie.
retention-mode-propose = Dieses Haus schlägt nur vor (Archiv): Von hier aus wird nie etwas gelöscht; die Liste lässt sich in eine Datei schreiben.
retention-mode-mistaken = Die Konfiguration enthält einen Fehler ({ $place }): Solange er da ist, schlägt guichet nur vor und löscht hier nichts.
retention-never = Bisher wurde nichts gelöscht, weil seine Frist um war.
retention-last-run = Zuletzt gelöscht am { $day } von { $by }: { $what }.
retention-now = Jetzt fällig
retention-coming = Fällig bis { $day }
retention-held = Frist vorbei, noch nicht zu Ende (Akte, Vermittlung, Vollmacht, Einschränkung)
retention-kept = Bewusst behalten
retention-rules = Fristen
retention-nothing = nichts
retention-more = … und mehr: Die Liste füllt sich nach dem Löschen wieder
retention-more-than = mehr als { $what }
retention-n-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
retention-n-cases = { $count ->
    [one] { $count } Akte
   *[other] { $count } Akten
}
retention-n-notes = { $count ->
    [one] { $count } Besuch mit Notiz oder Namen
   *[other] { $count } Besuche mit Notizen oder Namen
}
retention-n-days = { $count ->
    [one] { $count } Tag mit Notiz
   *[other] { $count } Tage mit Notizen
}
retention-n-visit-texts = { $count ->
    [one] { $count } Text eines Besuchs
   *[other] { $count } Texte von Besuchen
}
retention-n-day-notes = { $count ->
    [one] { $count } Notiz eines Tages
   *[other] { $count } Notizen von Tagen
}
retention-n-texts = { $count ->
    [one] { $count } freier Text (Besuche, Tage)
   *[other] { $count } freie Texte (Besuche, Tage)
}
retention-n-drafts = { $count ->
    [one] { $count } liegen gebliebener Text
   *[other] { $count } liegen gebliebene Texte
}
retention-n-audit = { $count ->
    [one] { $count } Zeile des Zugriffsprotokolls
   *[other] { $count } Zeilen des Zugriffsprotokolls
}
retention-n-actions = { $count ->
    [one] { $count } Aktion im Protokoll
   *[other] { $count } Aktionen im Protokoll
}
retention-n-lines = { $count ->
    [one] { $count } Zeile der Protokolle
   *[other] { $count } Zeilen der Protokolle
}
retention-notes-go = ohne Person: Der Text wird geleert, die Zahlen bleiben
retention-days-go = Notiz, Grund der Wiederöffnung: geleert
retention-drafts-go = an Plätzen, die niemand mehr einnimmt
retention-audit-goes = die ältesten Monate, ganz
retention-actions-go = wer was tat: die ältesten Monate
retention-last = letzter Kontakt { $day }
retention-until = bis { $day }: { $reason }
retention-kind-calling-names = Rufname
retention-kind-images = Was das Rückgängigmachen braucht
retention-kind-notes = Freier Text eines Besuchs ohne Person, auch der Name
retention-kind-days = Notiz eines Tages, Grund einer Wiederöffnung
retention-kind-people = Person mit ihren Akten
retention-kind-cases = Geschlossene Akte, kommt noch
retention-kind-drafts = Liegen gebliebener Text
retention-kind-audit = Zugriffsprotokoll
retention-kind-actions = Aktionsprotokoll (wer was tat)
retention-kind-testimonies = Aussage, deren Einverständnis zurückgenommen ist
retention-after-close = beim Abschluss des Tages
retention-after-day = wenn der Tag vorbei ist
retention-after-once = sofort
retention-after-months = { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
}
retention-after-contact = { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
} ohne Kontakt
retention-after-seat = { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
} ohne Benutzung des Platzes
retention-then-erased = gelöscht
retention-then-emptied = Text geleert, Zahlen bleiben
retention-then-asked = gefragt, dann gelöscht
ask-retention-keep = Warum { $who } ein Jahr länger behalten?
ask-retention-keep-reading = in einer Zeile, ohne die Person zu nennen; der Grund bleibt beim Eintrag
ask-retention-erase = { $what } löschen?
ask-retention-erase-reading = Besuche und Tage bleiben, ohne ihren Text. „{ $word }“ tippen: zuerst eine geprüfte Sicherung, danach gibt es kein Zurück
ask-retention-file = In welche Datei?
ask-retention-file-reading = .csv; die Liste nennt Personen, und eine vorhandene Datei wird nie überschrieben
notice-retention-no-record = In dieser Zeile gibt es nichts zu behalten: eine Person oder eine Akte wählen.
notice-retention-nothing = Nichts ist fällig.
notice-retention-begun = Sicherung, dann Löschen…
notice-retention-not-finished = Das Löschen ist nicht fertig. Noch einmal verlassen bricht es ab; was bleibt, wird wieder vorgeschlagen.
notice-retention-not-begun = Es wurde nichts gelöscht, weil die Sicherung fehlt. { $error }
notice-retention-erased = Gelöscht: { $what }.
notice-retention-spared = { $count ->
    [one] Ein Eintrag wurde verschont: Er hat sich inzwischen geändert.
   *[other] { $count } Einträge wurden verschont: Sie haben sich inzwischen geändert.
}
notice-retention-backup = Die Sicherung von vorher enthält sie noch: { $file }.
notice-retention-kept = Behalten bis { $day }.
notice-retention-written = Liste geschrieben: { $path }
undone-retention-keep = Entscheidung, einen Eintrag zu behalten
error-proposes-only = Dieses Haus schlägt nur vor, was gelöscht wird. Nichts wurde gelöscht.
error-proposes-only-hint = Die Liste lässt sich in eine Datei schreiben (e auf der Seite Aufbewahrung, oder „guichet retention show --csv“), für das Archiv; „mode“ im Abschnitt [retention] der Konfiguration entscheidet darüber.
error-bad-config-retention = Die Konfiguration enthält einen Fehler: { $place }. Solange er da ist, schlägt guichet nur vor; nichts wurde gelöscht.
error-bad-config-retention-hint = Berichtigen Sie die genannte Zeile (Fristen sind Monate, 1 bis 600) und versuchen Sie es erneut: Sonst weiß niemand, was das Haus beschlossen hat.
error-bad-usage---yes = --yes fehlt, das bestätigt. Es wurde nichts getan.
error-bad-usage---yes-hint = Geben Sie denselben Befehl noch einmal mit --yes, wenn es so gemeint ist.
error-not-found-retention-record = Hier gibt es keine Akte mit dieser Nummer, keine Karte mit diesem Code und keine solche Kennung. Nichts hat sich geändert.
error-not-found-retention-record-hint = „guichet retention show“ zeigt am Ende jeder Zeile, was hier zu tippen ist; oder die Nummer eines Falls (2026-0142), der Code einer Karte (K7M-49).
cli-help-retention = Was das Ende seiner Aufbewahrungsfrist erreicht (Koordination)
cli-help-retention-show = Was fällig ist, was es nächsten Monat wird, was behalten wird, und wie lange
cli-help-retention-show-csv = Die Liste als CSV schreiben, für das Archiv
cli-help-retention-show-output = Die zu schreibende Datei, statt des Bildschirms; die Endung des Namens nennt das Format
cli-help-retention-show-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-retention-run = Löschen, was fällig ist, nach einer geprüften Sicherung
cli-help-retention-run-yes = Bestätigen; ohne dies wird nichts gelöscht
cli-help-retention-keep = Eine Person oder eine Akte ein Jahr länger behalten
cli-help-retention-keep-record = Ein Kartencode, die Nummer einer Akte, oder die Kennung, die „show“ gibt
cli-help-retention-keep-reason = Warum, ohne die Person zu nennen
