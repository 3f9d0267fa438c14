form-request = Anliegen
form-request-of = Anliegen { $n } von { $all }
form-person = Person
form-visit = Besuch
form-yes = ja
form-no = nein
form-priority-normal = normal
form-priority-urgent = dringend

field-topic = Thema
field-procedure = Vorgang
field-institution = Anstelle von
field-device = Gerät
field-support = Wie
field-obstacles = Hindernisse
field-minutes = Minuten
field-hold = davon Wartezeit
field-outcome = Ergebnis
field-why = Warum
field-gender = Geschlecht
field-age = Alter
field-place = Gemeinde
field-language = Sprache
field-interpreter = Dolmetscher
field-calling-name = Rufname
field-origin = Ankunft
field-priority = Priorität
field-due = Nachfassen bis
field-action = Zu tun
field-note = Notiz

form-problem-not-taken = aus der Liste wählen
form-problem-range = eine Zahl von { $min } bis { $max }
form-problem-past = dieser Tag ist vorbei
form-problem-why = bitte sagen, warum
form-problem-hold = mehr als die Minuten
form-problem-day-missing = bis zu welchem Tag?
form-age-years = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
form-age-band = { $from } bis { $to } Jahre
form-age-more = { $from } Jahre und mehr
form-day-in = { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}
form-position = { $n }/{ $all }
form-more = noch { $n }
form-offers = Vorschläge
form-keys = Tasten
form-hint-save = speichern
form-hint-another = weiteres Anliegen
form-hint-choose = wählen
form-hint-clear = löschen
form-hint-next = weiter
form-hint-line = neue Zeile
field-check-connection = Stabile Verbindung
field-check-help = Braucht Hilfe online
field-check-space = Kennt einen PC-Raum
form-hint-leave = verlassen
form-hint-list = durchgehen
form-hint-over = schon erledigt
form-hint-queue = in die Warteschlange
form-hint-remove = Anliegen entfernen
form-hint-restore = Anliegen zurückholen
form-hint-section = nächster Teil
form-hint-serve = empfangen
form-hint-take = übernehmen
form-hint-toggle = ankreuzen
form-no-match = nichts dergleichen in der Liste
form-problem-age = ein Alter: 67, 45-59, 60+
form-problem-day = ein Tag: 3t, fr, 12/12
form-problem-no-match = unbekannt: löschen oder aus der Liste wählen
form-problems = { $n ->
    [one] { $n } Feld zu verbessern
   *[other] { $n } Felder zu verbessern
}
