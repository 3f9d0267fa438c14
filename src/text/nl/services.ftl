# Diensten: hun pagina, hun formulier, wat eerst na te kijken is.
action-service-confirm = nog steeds juist
action-service-confirm-help = Zeggen dat de fiche nog klopt, en hoe dat is nagekeken.
action-service-edit = wijzigen
action-service-edit-help = De fiche van de dienst wijzigen.
action-service-note = teamnotitie
action-service-note-help = De teamnotitie over de dienst schrijven; geen enkele import overschrijft ze.
action-service-alert = bericht
action-service-alert-help = Een tijdelijk bericht bij de dienst zetten (verhuisd, volzet…), of het weghalen.
action-service-new = nieuw
action-service-new-help = Een nieuwe dienst in de gids schrijven.
action-stale-services = na te kijken
action-stale-services-help = De diensten zien die eerst na te kijken zijn: de meest gebruikte, dan die het langst niet nagekeken zijn.
context-stale = Na te kijken diensten
undone-service-new = aanmaken van de dienst
undone-service-edit = wijziging van de dienst
undone-service-verify = nazicht van de dienst
undone-service-note = notitie over de dienst
undone-service-alert = bericht bij de dienst

notice-no-service = Geen dienst gekozen.
notice-service-saved = { $service }: opgeslagen
notice-service-confirmed = { $service }: vandaag nagekeken
notice-service-elsewhere = Een ander loket heeft deze dienst intussen opgeslagen; er is niets overschreven. Nogmaals Ctrl-S slaat uw fiche erover op; Ctrl-G gooit ze weg.
ask-checked = Hoe hebt u dat nagekeken?
checked-phone = telefonisch
checked-visit = ter plaatse
checked-web = op hun website
checked-written = schriftelijk
checked-feedback = van iemand die er geweest is
ask-team-note = Teamnotitie
ask-team-note-reading = Leeg: geen notitie. Enter slaat op.
ask-alert = Wat moet men op dit ogenblik weten?
ask-alert-reading = Bijvoorbeeld: verhuisd naar Laagstraat 3. Leeg: geen bericht.
ask-alert-until = Tot en met welke dag?
ask-alert-until-reading = Bijvoorbeeld 2w, vr, 12/12. Leeg: tot iemand het weghaalt.

stale-title = Na te kijken · { $count }
stale-empty = Niets na te kijken: alle fiches zijn minder dan zes maanden geleden nagekeken.
stale-service = Dienst
stale-verified = Nagekeken
stale-used = Gebruik
stale-phone = Telefoon
cli-stale-used = { $n ->
    [0] niet gebruikt
    [one] { $n } doorverwijzing
   *[other] { $n } doorverwijzingen
}
cli-help-directory-stale = De diensten die eerst na te kijken zijn: de meest gebruikte, dan die het langst niet nagekeken zijn
cli-help-directory-stale-limit = Hoeveel diensten hoogstens ({ $default })
cli-import-kept = { $n ->
    [0] niets wat hier verbeterd is, verschilt van de bron
    [one] { $n } hier verbeterde fiche verschilt van de bron: de verbetering blijft
   *[other] { $n } hier verbeterde fiches verschillen van de bron: de verbeteringen blijven
}

freshness-fresh = { $months ->
    [0] minder dan een maand geleden nagekeken
    [one] { $months } maand geleden nagekeken
   *[other] { $months } maanden geleden nagekeken
}
freshness-ageing = veroudert: { $months ->
    [one] { $months } maand
   *[other] { $months } maanden
} geleden nagekeken
freshness-old = oud: { $years } jaar geleden nagekeken
freshness-never = nooit nagekeken
freshness-today = vandaag nagekeken
freshness-short-today = vandaag
freshness-short-month = < 1 mnd
freshness-short-months = { $months } mnd
freshness-short-years = { $years } jaar
freshness-short-never = nooit

hours-nth = { $n }e
hours-last = laatste
hours-perhaps-off = misschien gesloten (feestdag)
hours-why-unknown = niet begrepen: “{ $part }”
hours-why-days = op welke dagen? “{ $part }”
hours-why-hours = op welke uren? “{ $part }”
hours-why-twice = deze dag is al genoemd: “{ $part }”. Schrijf “ook” om toe te voegen, “alleen” om te vervangen.
hours-why-time = onmogelijke uren: “{ $part }”
hours-why-ambiguous = kan op twee manieren begrepen worden: “{ $part }”. Schrijf het voluit, of apart.
hours-why-half = voor- of namiddag? “{ $part }”. Schrijf op 24 uur: 9u-13u, of 09:00-01:00 voor de nacht.
hours-why-school = schoolvakanties veranderen elk jaar: “{ $part }”. Zet ze bij Sluitingen.
hours-why-season = uren van een seizoen: “{ $part }”. Alleen een sluiting kan daartoe beperkt zijn.
hours-why-long = te lange tekst voor openingsuren
form-hours-example = Bijvoorbeeld: ma-vr 8u30-12u30 en 13u-16u, gesloten in augustus
form-hint-as-note = als opmerking houden
form-problem-name = een naam, alstublieft
form-problem-hours = niet begrepen
form-problem-phone = één nummer per regel: 081 22 33 44 (onthaal)
form-problem-phone-after-all = er is toch een nummer
form-problem-closure = één sluiting per regel: 24/12-2/1 verlof
form-problem-position = twee getallen: 50.4669, 4.8675
form-problem-email = een adres: naam@dienst.be

service-form-new = Nieuwe dienst
service-form-edit = Wijzigen: { $service }
service-part-who = De dienst
service-part-when = Wanneer
service-part-where = Waar, en hoe te bereiken
service-part-know = Goed om te weten
service-part-team = Het team
field-service-name = Naam
field-service-organization = Organisatie
field-service-aliases = Andere namen
field-service-categories = Onderwerpen
field-service-publics = Voor wie
field-service-referrers = Wie verwijst
field-service-hours = Openingsuren
field-service-closed = Ook gesloten
field-service-hours-note = Opmerking
field-service-closures = Sluitingen
field-service-appointment = Afspraak
field-service-phones = Telefoons
field-service-no-phone = of anders
field-service-email = E-mail
field-service-url = Website
field-service-reception = Onthaal
field-service-address = Straat en nummer
field-service-postcode = Postcode
field-service-city = Gemeente
field-service-way = Weg erheen
field-service-position = Coördinaten
field-service-documents = Mee te brengen
field-service-languages = Talen
field-service-accessibility = Toegankelijkheid
field-service-fee = Te betalen?
field-service-cost = Kosten
field-service-description = Beschrijving
field-service-team-note = Teamnotitie
field-service-alert = Bericht
field-service-alert-until = tot en met
field-service-checked = Nu nagekeken
appointment-unknown = onbekend
closed-holidays = feestdagen
closed-sep-27 = 27 september
closed-nov-15 = 15 november
referrer-person = de persoon zelf
referrer-professional = een hulpverlener
reception-on-site = loket ter plaatse
reception-remote = op afstand
fee-free = gratis
fee-paid = betalend

service-more = { $n ->
    [one] nog { $n } regel
   *[other] nog { $n } regels
}
service-alert-until = { $text } (tot en met { $day })
service-closures = Sluitingen
service-no-phone = geen nummer bekendgemaakt
service-no-phone-short = geen nummer
service-reception = Onthaal
service-counter = loket waar men terechtkan
service-no-counter = geen loket: alleen op afstand
service-way = Weg erheen
service-publics = Voor wie
service-referrers = Wie verwijst
service-accessibility = Toegankelijkheid
service-aliases = Andere namen
service-source = Bron
service-source-own = ons team
