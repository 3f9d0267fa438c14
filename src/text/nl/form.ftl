form-request = Vraag
form-request-of = Vraag { $n } van { $all }
form-person = Persoon
form-visit = Bezoek
form-yes = ja
form-no = nee
form-priority-normal = normaal
form-priority-urgent = dringend

field-topic = Onderwerp
field-procedure = Procedure
field-institution = In plaats van
field-device = Toestel
field-support = Hoe
field-obstacles = Hindernissen
field-minutes = Minuten
field-hold = waarvan wachttijd
field-outcome = Resultaat
field-why = Waarom
field-gender = Geslacht
field-age = Leeftijd
field-place = Gemeente
field-language = Taal
field-interpreter = Tolk
field-calling-name = Roepnaam
field-origin = Aankomst
field-priority = Prioriteit
field-due = Op te volgen op
field-action = Te doen
field-note = Nota

form-problem-not-taken = kies uit de lijst
form-problem-range = een getal van { $min } tot { $max }
form-problem-past = deze dag is voorbij
form-problem-why = zeg waarom
form-problem-hold = meer dan de minuten
form-problem-day-missing = tegen welke dag?
form-age-years = { $years } jaar
form-age-band = { $from } tot { $to } jaar
form-age-more = { $from } jaar en ouder
form-day-in = { $days ->
    [0] vandaag
    [1] morgen
   *[other] over { $days } dagen
}
form-position = { $n }/{ $all }
form-more = nog { $n }
form-offers = Voorstellen
form-keys = Toetsen
form-hint-save = bewaren
form-hint-another = nog een vraag
form-hint-choose = kiezen
form-hint-clear = wissen
form-hint-next = volgende
form-hint-line = nieuwe regel
field-check-connection = Stabiele verbinding
field-check-help = Hulp nodig online
field-check-space = Kent een computerruimte
form-hint-leave = verlaten
form-hint-list = doorlopen
form-hint-over = al klaar
form-hint-queue = in de wachtrij
form-hint-remove = vraag verwijderen
form-hint-restore = vraag terugzetten
form-hint-section = volgend deel
form-hint-serve = ontvangen
form-hint-take = nemen
form-hint-toggle = aanvinken
form-no-match = niets zoals dit in de lijst
form-problem-age = een leeftijd: 67, 45-59, 60+
form-problem-day = een dag: 3d, vr, 12/12
form-problem-no-match = onbekend: wis het of kies uit de lijst
form-problems = { $n ->
    [one] { $n } veld te verbeteren
   *[other] { $n } velden te verbeteren
}
