action-survey = Fragebogen
action-survey-help = Am Ende eines Zeitraums die Fragen beantworten: eine Taste je Frage, ohne dass jemand weiß, wer was geantwortet hat.
action-survey-send = absenden
action-survey-send-help = Die Antworten absenden: Sie werden ohne Namen, Schalter und Uhrzeit aufbewahrt.
action-survey-decline = diesmal nicht
action-survey-decline-help = Für diesen Zeitraum nicht antworten: Die Frage kommt nicht wieder.
context-survey = Fragebogen
standing-survey = { $period }: Ihre Antworten auf den Fragebogen, { $key } (eine Minute, ohne Namen)
survey-title = Fragebogen · { $period }
survey-progress = Frage { $n } von { $of }
survey-none-of-them = nichts davon, oder ich weiß es nicht
survey-apart = Jede Antwort wird für sich aufbewahrt, mit dem Zeitraum: nicht wer, wo oder wann. Esc geht zur vorigen Frage zurück.
survey-before-sending = Ihre Antworten. Enter sendet sie ab; danach sagt nichts mehr, von wem sie sind, und sie lassen sich nicht zurücknehmen. Esc geht zurück.
survey-no-initials = Der Fragebogen richtet sich nach Ihrem Kürzel: Tragen Sie es zuerst in den Einstellungen ein (,).
survey-nothing-asked = Zurzeit wird nichts gefragt.
notice-survey-sent = Danke. Antworten aufbewahrt, ohne Ihren Namen.
notice-survey-declined = Verstanden: Für diesen Zeitraum wird nichts gefragt.
notice-survey-before = Dieses Kürzel wurde für diesen Zeitraum schon gefragt: Es kommt nichts hinzu.
survey-too-few = { $answered ->
    [0] Niemand hat geantwortet.
    [one] Eine Person hat geantwortet.
   *[other] { $answered } Personen haben geantwortet.
} { $needed ->
    [one] Noch eine, und die Antworten werden gezeigt.
   *[other] Noch { $needed }, und die Antworten werden gezeigt.
}
survey-answered = { $answered } Mitarbeitende haben geantwortet. Daneben: was die Besuche desselben Zeitraums sagen.
survey-answer = Antwort
survey-workers = Mitarbeitende
survey-requests = Anliegen
survey-people = Was die Menschen sagen
survey-yes = Ja
survey-asked = Gefragt
survey-check = Digitaler Check, nach den Menschen
survey-remark = Die Anliegen zählen, was am Schalter unter derselben Antwort notiert wurde, nicht Menschen. Wer mitarbeitet, gibt auf jede Frage eine Antwort.
error-bad-survey = Fehler im Fragebogen des Teams: { $place }. Stattdessen gelten die eingebauten Fragen; nichts Gespeichertes geht verloren.
error-bad-survey-hint = Berichtigen Sie die genannte Zeile; „guichet survey check“ sagt, ob die Datei stimmt.
cli-help-survey = Der Fragebogen der Mitarbeitenden
cli-help-survey-show = Was die Mitarbeitenden antworteten, neben dem, was die Besuche sagen
cli-help-survey-show-period = Ein Quartal oder ein Monat: 2026-Q3, 2026-10 (sonst der letzte, der vorbei ist)
cli-help-survey-check = Einen Fragebogen Zeile für Zeile prüfen
cli-help-survey-check-file = Die Datei (sonst die des Teams, neben der Konfiguration)
cli-survey-none = Das Team hat keinen eigenen Fragebogen: { $path } gibt es nicht. Die eingebauten Fragen gelten.
cli-survey-sound = Der Fragebogen stimmt: { $questions ->
    [one] eine Frage.
   *[other] { $questions } Fragen.
}
