action-survey = vragenlijst
action-survey-help = Op het einde van een periode de vragen beantwoorden: één toets per vraag, zonder dat iemand weet wie wat antwoordde.
action-survey-send = versturen
action-survey-send-help = De antwoorden versturen: ze worden bewaard zonder naam, loket of uur.
action-survey-decline = niet deze keer
action-survey-decline-help = Niet antwoorden voor deze periode: de vraag komt niet terug.
context-survey = Vragenlijst
standing-survey = { $period }: uw antwoorden op de vragenlijst, { $key } (één minuut, zonder naam)
survey-title = Vragenlijst · { $period }
survey-progress = Vraag { $n } van { $of }
survey-none-of-them = geen van deze, of ik weet het niet
survey-apart = Elk antwoord wordt apart bewaard, met de periode: niet wie, waar of wanneer. Esc gaat terug naar de vorige vraag.
survey-before-sending = Uw antwoorden. Enter verstuurt ze; daarna zegt niets meer van wie ze zijn, en terugnemen kan niet. Esc gaat terug.
survey-no-initials = De vragenlijst gaat volgens uw initialen: noteer ze eerst in de instellingen (,).
survey-nothing-asked = Op dit ogenblik wordt niets gevraagd.
notice-survey-sent = Dank u. Antwoorden bewaard, zonder uw naam.
notice-survey-declined = Begrepen: voor deze periode wordt niets gevraagd.
notice-survey-before = Aan deze initialen werd het voor deze periode al gevraagd: er wordt niets toegevoegd.
survey-too-few = { $answered ->
    [0] Niemand heeft geantwoord.
    [one] Eén persoon heeft geantwoord.
   *[other] { $answered } personen hebben geantwoord.
} { $needed ->
    [one] Nog één, en de antwoorden worden getoond.
   *[other] Nog { $needed }, en de antwoorden worden getoond.
}
survey-answered = { $answered } medewerkers hebben geantwoord. Ernaast: wat de bezoeken van dezelfde periode zeggen.
survey-answer = Antwoord
survey-workers = Medewerkers
survey-requests = Vragen
survey-people = Wat de mensen zeggen
survey-yes = Ja
survey-asked = Bevraagd
survey-check = Digitale check, volgens de mensen
survey-remark = De vragen tellen wat aan het loket onder hetzelfde antwoord genoteerd werd, geen mensen. Een medewerker geeft één antwoord op elke vraag.
error-bad-survey = Fout in de vragenlijst van het team: { $place }. De ingebouwde vragen worden gebruikt; niets van wat opgeslagen is, gaat verloren.
error-bad-survey-hint = Verbeter de aangegeven regel; “guichet survey check” zegt of het bestand klopt.
cli-help-survey = De vragenlijst van de medewerkers
cli-help-survey-show = Wat de medewerkers antwoordden, naast wat de bezoeken zeggen
cli-help-survey-show-period = Een kwartaal of een maand: 2026-Q3, 2026-10 (anders de laatste die voorbij is)
cli-help-survey-check = Een vragenlijst regel per regel nakijken
cli-help-survey-check-file = Het bestand (anders dat van het team, naast de configuratie)
cli-survey-none = Het team heeft geen eigen vragenlijst: { $path } bestaat niet. De ingebouwde vragen worden gebruikt.
cli-survey-sound = De vragenlijst klopt: { $questions ->
    [one] één vraag.
   *[other] { $questions } vragen.
}
