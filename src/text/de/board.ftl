# The board, the visit's page, notices, days and durations.
weekday-1 = Mo
weekday-2 = Di
weekday-3 = Mi
weekday-4 = Do
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = So
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
date-long = { $weekday } { $day }. { $month } { $year }
date-tomorrow = morgen
due-late = −{ $days } T
due-today = heute
due-tomorrow = morgen
too-small = Zu klein: mindestens { $columns }×{ $rows }.
too-small-hint = Das Fenster vergrößern; nichts geht verloren.
top-desk = Schalter { $desk }
top-entry-day = Eingabe vom { $day }
tab-queue = Warteschlange · { $count } { $count ->
    [one] wartet
   *[other] warten
 }
tab-cases = Akten · { $overdue } überfällig, { $today } heute
tab-directory = Verzeichnis · { $count }
queue-title = Warteschlange · { $count } { $count ->
    [one] wartet
   *[other] warten
 } · höchstens { $wait }
queue-title-calm = Warteschlange · { $count ->
    [0] niemand wartet
    [one] { $count } wartet
   *[other] { $count } warten
 }
queue-empty = Heute noch kein Besuch. { $new }: den ersten aufnehmen · { $help }: Hilfe
status-expected = erwartet
status-waiting = wartet
status-called = gerufen
status-in-service = in Arbeit
status-on-hold = Pause
status-closed = fertig
status-left = gegangen
status-no-show = fehlt
status-turned-away = abgewiesen
status-referred = vermittelt
event-expected = erwartet
event-arrived = angekommen
event-called = aufgerufen
event-not-here = antwortet nicht
event-started = empfangen
event-held = unterbrochen
event-resumed = fortgesetzt
event-passed = übergeben an Schalter
event-closed = beendet
event-left = gegangen
event-no-show = nicht erschienen
event-turned-away = abgewiesen
event-made-urgent = als dringend markiert
event-made-normal = nicht mehr dringend
event-edited = Angaben bearbeitet
event-was = zuerst vermerkt um { $time }
event-undone = rückgängig gemacht
how-told = mündlich
how-slip = Zettel mitgegeben
how-called-together = gemeinsam angerufen
how-appointment = Termin vereinbart
how-letter = Brief geschrieben
visit-title = Besuch { $ticket }
visit-title-of-day = Besuch { $ticket } vom { $day }
visit-times = Wartezeit { $wait } · Gespräch { $service } · Pause { $hold }
visit-request = Anliegen
visit-person = Profil
visit-referral = Vermittlung
visit-case = Akte
visit-note = Notiz
visit-events = Ereignisse (↑↓ wählen)
hint-accept = bestätigen
help-title = Hilfe · ↑↓ blättern · Esc schließen
help-fast-line = Wörter in beliebiger Reihenfolge: Thema oder Vorgang, f h x, Alter, Gerät, 20m, @Einrichtung, -Hindernis, >Dienst, !wann, ok, "Name", // Notiz.
help-fast-line-example = Zum Beispiel: its f67 or av 20m ok
palette-title = Alles, was hier möglich ist · tippen zum Suchen
palette-nothing = Nichts, was hier möglich ist, passt zu „{ $typed }“. Ein Wort löschen zeigt mehr; Esc, dann { $help }: alle Tasten.
fast-line-empty = Thema oder Vorgang, f h x, Alter, Gerät, 20m, @Einrichtung, -Hindernis, >Dienst, !wann, "Name", // Notiz
chip-age = { $age } Jahre
chip-hold = davon { $minutes } Min. Warteschleife
chip-follow-up = nachverfolgen { $day }
chip-urgent = ‼ dringend
chip-name-gone = Name beim Abschluss gelöscht
chip-interpreter = Dolmetscher
chip-unknown = { $word }? bleibt als Notiz
chip-no-service = kein Dienst: { $words }, bleibt als Notiz
open-always = Tag und Nacht offen
open-until = offen, schließt { $when }
date-at = um { $time }
hours-holidays = Feiertage
hours-off = geschlossen
open-closes-soon = schließt in { $minutes } Min.
closed-opens = öffnet { $when }
closed-now = geschlossen
open-unknown = Zeiten unbekannt
directory-title = Verzeichnis · { $count ->
    [0] leer
    [one] { $count } Dienst
   *[other] { $count } Dienste
 }
directory-referring = Besuch { $ticket } vermitteln: suchen, Enter wählt
directory-hint = { $key }: einen Dienst suchen
directory-corrected = Ergebnisse für: { $words }
directory-empty = Das Verzeichnis ist leer. In einem anderen Terminal: „guichet directory import DATEI“. Zum Ausprobieren: „guichet demo“.
directory-empty-write = c: einen Dienst schreiben.
directory-nothing = Kein Dienst gefunden. Ein anderes Wort versuchen.
service-organization = Träger
service-open = Jetzt
service-hours = Öffnungszeiten
service-hours-note = Bemerkung
service-appointment = Termin
appointment-none = ohne Termin
appointment-possible = möglich
appointment-required = nach Vereinbarung
service-address = Adresse
service-phone = Telefon
service-email = E-Mail
service-url = Website
service-bring = Mitzubringen
service-bring-short = mitbringen: { $what }
service-languages = Sprachen
service-cost = Kosten
service-about = Themen
service-description = Beschreibung
service-team-note = Teamnotiz
service-verified = Geprüft
service-verified-by = { $day } von { $by }
notice-too-long = Text zu lang ({ $pasted } Zeichen, höchstens { $longest }): nichts eingefügt. Einen Teil einfügen.
notice-full = Text zu lang: hier höchstens { $longest } Zeichen. Was folgt, wird nicht aufgenommen; kürzen Sie, oder schreiben Sie den Rest anderswo.
notice-nothing-to-undo = Heute ist an diesem Schalter nichts mehr, was Sie rückgängig machen können.
notice-nothing-begun = Nichts ist begonnen: Alles, was Sie getippt haben, ist gespeichert oder weggeworfen.
notice-undone = Rückgängig gemacht: { $what } { $about }
notice-not-undone = Nicht rückgängig gemacht: { $what } { $about } ({ $why }).
undo-bar-changed = inzwischen geändert, so gelassen
undo-bar-corrected = die Akte wurde inzwischen auf Wunsch der Person berichtigt
undo-bar-restricted = die Verarbeitung der Daten ist eingeschränkt seit { $day }
undo-bar-day-closed = der Tag { $day } ist abgeschlossen
undo-bar-other = das geht nicht mehr
notice-undone-words = Ihre Worte sind aufbewahrt: „{ $key }“ nimmt sie wieder auf.
notice-undone-words-in-line = Ihre Worte stehen wieder in der Zeile.
notice-undone-part = Teilweise rückgängig gemacht: { $what } { $about }; inzwischen geändert und so gelassen: { $fields }
notice-undone-nothing = Nicht rückgängig gemacht: { $what } { $about }: inzwischen geändert, so gelassen.
notice-undone-nothing-hint = Noch einmal „{ $key }“ macht die Aktion davor rückgängig.
notice-undo-goes-on = Noch einmal „{ $key }“ macht rückgängig: { $what } { $about }
notice-lasts-restricted = Nicht rückgängig: Einschränkung, Karte { $card }; „{ $key }“ dort hebt sie auf.
notice-lasts-lifted = Nicht rückgängig: aufgehoben, Karte { $card }; „{ $key }“ dort schränkt wieder ein.
notice-lasts-handed-out = Nicht rückgängig: Daten geschrieben, Karte { $card }; das Register nennt es.
notice-lasts-erased = Nicht rückgängig: Was gelöscht ist, kommt nicht zurück.
notice-lasts-day-closed = Nicht rückgängig: Abschluss von { $day }; wieder öffnen: { $keys }.
notice-lasts-day-reopened = Nicht rückgängig: { $day } wieder geöffnet; erneut abschließen.
notice-lasts-favourite = Nicht rückgängig: Einen Favoriten setzt und entfernt „{ $key }“.
notice-lasts-settings = Nicht rückgängig: Die Einstellungen ändert man mit „{ $key }“.
notice-queued = { $ticket } in der Warteschlange, gespeichert
notice-serving = { $ticket } in Arbeit, gespeichert
notice-recorded = { $ticket } fertig, gespeichert
notice-expected = { $ticket } erwartet, gespeichert
notice-case-opened = Akte { $number } eröffnet
notice-no-visit = Kein Besuch gewählt.
notice-visit-over = Dieser Besuch ist beendet; u macht rückgängig, e bearbeitet.
notice-nobody-waits = An diesem Schalter wartet niemand.
notice-called = Aufgerufen: { $ticket } { $name }
notice-status = { $ticket }: { $status }
notice-time-corrected = Zeit korrigiert; die alte bleibt vermerkt.
notice-referred = Vermittelt an { $service }
notice-entry-day = Aufgenommene Besuche gehören zum { $day }.
notice-edited = { $ticket }: gespeichert
notice-settings-saved = Einstellungen gespeichert.
notice-welcome = Willkommen. n: einen Besuch aufnehmen · ?: alle Tasten
notice-form-kept = Formular so behalten: { $key } öffnet es wieder.
notice-form-taken-up = So aufgenommen, wie es war.
notice-form-waits = Ein anderes begonnenes Formular wartet schon ({ $key } in der Warteschlange öffnet es): die Zeile bleibt, wie sie ist.
notice-form-waits-hint = { $record } nimmt sie auf; { $edit } in der Warteschlange ergänzt sie danach in ihrem Formular.
notice-line-waits = Was Sie vorher begonnen hatten, wartet noch: { $key } nimmt es wieder auf.
notice-line-back = Was Sie vorher begonnen hatten, steht wieder in der Zeile.
notice-line-left = { $count ->
    [one] Eine Zeile vom { $day }, begonnen und nicht aufgenommen, wartet für sich.
   *[other] { $count } Zeilen, begonnen und nicht aufgenommen, warten für sich, die letzte vom { $day }.
}
notice-line-left-once = { $count ->
    [one] Eine früher begonnene und nicht aufgenommene Zeile wartet für sich.
   *[other] { $count } früher begonnene und nicht aufgenommene Zeilen warten für sich.
}
notice-line-left-hint = { $count ->
    [one] { $review } nimmt sie an ihrem Tag wieder auf; { $up } zeigt sie hier.
   *[other] { $review } nimmt sie an ihrem Tag wieder auf; { $up } zeigt sie hier.
}
notice-line-left-hint-here = { $count ->
    [one] { $review } in der Warteschlange nimmt sie wieder auf; { $up } zeigt sie hier.
   *[other] { $review } in der Warteschlange nimmt sie wieder auf; { $up } zeigt sie hier.
}
notice-form-left = Ein begonnenes und nicht aufgenommenes Formular wartet für sich: { $key } in der Warteschlange nimmt es wieder auf.
notice-form-left-of = Ein Formular vom { $day }, begonnen und nicht aufgenommen, wartet für sich: { $key } in der Warteschlange nimmt es an seinem Tag wieder auf.
notice-line-goes-on = Ihre Worte vom { $day }, noch nicht aufgenommen, stehen wieder in der Zeile.
notice-line-of-another-day = Diese Worte sind vom { $day }; hier aufgenommen, zählen sie für den { $here }. { $key } in der Warteschlange nimmt sie an ihrem Tag wieder auf.
notice-line-laid-aside = Die für jemand anderen begonnene Zeile ist so beiseitegelegt: { $key } nimmt sie wieder auf.
ask-outcome = Wie ging es aus?
ask-why = Warum war es unmöglich?
ask-cause = Warum abweisen?
ask-how = Wie an { $service } vermitteln?
ask-desk = An welchen Schalter übergeben?
ask-desk-reading = Name des Schalters, zum Beispiel 2
ask-time = Um wie viel Uhr war es?
ask-time-reading = Zum Beispiel 9:42; die zuerst vermerkte Zeit bleibt sichtbar.
ask-entry-day = Von welchem Tag sind die Besuche?
ask-entry-day-reading = gestern, Mo, 17/11…; leer: heute
entry-day-back = anderer Tag, heute
ask-not-understood = Nicht verstanden.
ask-reason-needed = Es braucht einen Grund, in wenigen Worten.
form-title-new = Neuer Besuch
settings-title-first = Willkommen bei guichet · Enter nimmt jede Antwort an
settings-title = Einstellungen
field-settings-lang = Sprache
field-settings-service = Name des Dienstes
field-settings-desk = Schalter
field-settings-worker = Kürzel
chip-repeated = { $word }: schon gesagt, bleibt als Notiz
chip-other-card = { $word }: zweite Karte, bleibt als Notiz; ein Besuch hat nur eine Person
key-space = Leert.
key-enter = Enter
undone-record = Aufnahme von Besuch
undone-edit = Änderung an Besuch
undone-arrive = Ankunft von Besuch
undone-call = Aufruf von Besuch
undone-not-here = Abwesenheit von Besuch
undone-start = Beginn von Besuch
undone-hold = Pause von Besuch
undone-resume = Fortsetzung von Besuch
undone-pass = Übergabe von Besuch
undone-urgent = Dringlichkeit von Besuch
undone-normal = Ende der Dringlichkeit von Besuch
undone-leave = Weggang von Besuch
undone-no-show = Nichterscheinen von Besuch
undone-turn-away = Abweisung von Besuch
undone-close = Abschluss von Besuch
undone-correct-time = Zeitkorrektur von Besuch
undone-refer = Vermittlung von Besuch
undone-case-open = Eröffnung der Akte
undone-case-entry = Eintrag zur Akte
undone-case-next = Fortsetzung der Akte
undone-case-close = Abschluss der Akte
undone-case-reopen = Wiedereröffnung der Akte
undone-person-edit = Änderung an der Person
chip-age-more = { $age } Jahre und älter
notice-not-now = Zurzeit nicht möglich: { $ticket } · { $status }.
notice-back-in-queue = nicht da, zurück in der Warteschlange
choice-type = tippen zum Suchen
choice-nothing = Nichts passt zu „{ $typed }“. Einen Buchstaben löschen zeigt mehr; Esc: zurück.
notice-no-answer = Nichts ist notiert: hier antwortet eine Zahl. Tippen Sie sie, dann Enter; Esc: zurück.
settings-desk-default = Schalter ({ $desk }, wenn leer)
ask-take-over = { $ticket } ist an Schalter { $desk }
take-over-no = lassen
take-over-yes = hier übernehmen: { $does }
notice-edited-elsewhere = Ein anderer Schalter hat diesen Besuch inzwischen gespeichert.
notice-name-erased = Der Tagesabschluss hat den Rufnamen dieses Besuchs inzwischen gelöscht.
ask-discard = Verwerfen, was hier getippt ist?
discard-no = behalten
discard-yes = verwerfen
notice-discarded = Formular verworfen; nichts wurde gespeichert.
notice-form-discarded = Formular verworfen; nichts wurde gespeichert. u bringt es zurück
notice-nothing-said = Nichts aufzunehmen: mindestens ein Wort tippen.
queue-title-day = { $day } · { $count } { $count ->
    [one] Besuch
   *[other] Besuche
 }
queue-empty-day = Kein Besuch an diesem Tag. { $new }: einen aufnehmen · { $help }: Hilfe
notice-draft-not-saved = Das Getippte ist noch nicht auf der Platte (belegt, voll oder Daten verschoben). Kurz warten oder noch einmal verlassen, um es aufzugeben.
notice-settings-for-now = Einstellungen gelten bis zum Schließen; die Einstellungsdatei bleibt unberührt.
merge-theirs = Vom anderen Schalter übernommen: { $fields }.
merge-both = Auf beiden Seiten geändert, Ihres bleibt: { $fields }.
merge-both-field = { $field } (dort: { $value })
merge-nothing = Kein Feld dieses Blattes hat sich geändert.
merge-hint = Ctrl-S speichert das Blatt, wie es hier steht; Ctrl-G verwirft es.
labelled = { $label }: { $said }
merge-empty = leer
