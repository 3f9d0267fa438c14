action-retention = Aufbewahrung
action-retention-keep = behalten
action-retention-erase = löschen
action-retention-save = Datei
context-retention = Aufbewahrung
retention-title = Aufbewahrung
retention-file = aufbewahrung
retention-now = Jetzt fällig
retention-coming = Fällig bis { $day }
retention-kept = Bewusst behalten
retention-rules = Fristen
retention-nothing = nichts
retention-n-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
retention-last = letzter Kontakt { $day }
retention-until = bis { $day }: { $reason }
retention-after-months = { $months } Monate
retention-after-contact = { $months } Monate nach dem letzten Kontakt
retention-then-erased = gelöscht
ask-retention-file = In welche Datei?
notice-retention-nothing = Nichts ist fällig.
notice-retention-erased = Gelöscht: { $what }.
notice-retention-kept = Behalten bis { $day }.
notice-retention-written = Liste geschrieben: { $path }
error-proposes-only = Dieses Haus schlägt nur vor, was gelöscht wird. Nichts wurde gelöscht.
cli-help-retention-keep-reason = Warum
