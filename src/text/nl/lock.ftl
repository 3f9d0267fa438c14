# De toegang tot versleutelde gegevens, het slot, en wat was blijven liggen.

context-protect = De gegevens versleutelen
action-lock = vergrendelen
action-lock-help = Het scherm meteen vergrendelen; wat getypt is, blijft.

# De toegang en het slot
unlock-title = Versleutelde gegevens
unlock-who = Wie bent u?
unlock-shut-out = { $worker } heeft hier geen wachtzin, of geen meer: de coördinatie kan er een geven.
unlock-shut-out-kept = Wat { $worker } getypt heeft, blijft bewaard.
unlock-shut-out-sheet = Is ook die weg, blad met herstelsleutel: { $command }
unlock-sheet-of = INITIALEN
unlock-more = { $n ->
    [one] nog { $n } naam
   *[other] nog { $n } namen
}
unlock-passphrase = { $worker }, uw wachtzin (u ziet ze niet):
unlock-trying = Een ogenblik…
unlock-wait = Te veel foute pogingen: nog { $seconds } s. Wat u typt, blijft staan; Enter probeert het daarna.
unlock-wrong = Dat is niet de wachtzin van { $worker }. Let op de hoofdletters.
unlock-forgotten = Vergeten? Blad met herstelsleutel: { $command }
unlock-key-choose = kiezen, of het cijfer voor de naam
unlock-key-open = openen
unlock-key-other = iemand anders
unlock-key-clear = wissen en opnieuw beginnen
unlock-key-leave = verlaten
unlock-key-back = terug
lock-title = guichet is vergrendeld
lock-title-covered = Het scherm is afgedekt
lock-waiting =
    { $count ->
        [0] niemand wacht
        [one] { $count } persoon wacht
       *[other] { $count } personen wachten
    }
lock-kept = Wat open was en getypt is, blijft zoals het is.
lock-covered = De gegevens zijn niet versleuteld: dit verbergt het scherm, maar sluit niets af. Wie op Enter drukt, opent het weer. Alleen met versleutelde gegevens is er een echt slot.
lock-key-uncover = het scherm weer tonen
notice-worker-changed = Dit venster is nu van { $worker }. Wat { $before } niet had opgeslagen, blijft voor die persoon bewaard.
notice-role-changed = Uw rol is veranderd: { $role }. Wat open was, is gesloten; wat u niet had opgeslagen, is bewaard.

# Wat was blijven liggen
ask-left = Hieraan was u begonnen. Ermee verdergaan?
left-later = later: het blijft bewaard
left-later-others = later: het blijft bewaard (nog { $count } in het overzicht, toets r)
notice-left = Het blijft bewaard: het overzicht (r) toont en hervat het; een regel komt ook met ↑ in de snelle regel.
notice-left-no-answer = Dat is geen antwoord, en er is niets mee gedaan: ↑ of ↓, dan Enter, om verder te gaan; Esc voor later.

# Versleutelen, bij de eerste start
protect-title = De gegevens versleutelen?
protect-why = Op een gedeelde computer leest wie het bestand of een kopie heeft alles: namen, schulden, gezondheid. Versleuteld gaan de gegevens alleen met een wachtzin open, en het scherm vergrendelt na 4 minuten.
protect-yes = ja, versleutelen (aanbevolen)
protect-yes-how = ja: zeggen hoe (aanbevolen)
protect-later = later: bij de start weer gevraagd
protect-later-reminds = later: bij elke start herinnerd
protect-never = nee, niet meer vragen
protect-cost = Zonder de wachtzin en zonder de herstelsleutel kan niemand ze nog openen, wij ook niet. "guichet encrypt" doet het ook later.
protect-cost-short = Zonder wachtzin en herstelsleutel opent niemand ze nog.
protect-choose = Kies een wachtzin van minstens 12 tekens: een kortere raadt een computer. Vier woorden zonder verband volstaan; spaties tellen mee.
protect-name = Uw initialen
protect-once = Wachtzin, minstens 12 tekens (u ziet niet wat u typt)
protect-again = Dezelfde nog een keer
protect-nameless = Zonder initialen weet niemand van wie de wachtzin is.
protect-short = Er zijn minstens 12 tekens nodig: een kortere raadt een computer.
protect-differs = De twee zijn niet dezelfde. Typ ze opnieuw.
protect-key = Dit is de herstelsleutel. Alleen die opent de gegevens als de wachtzin vergeten is, en hij wordt alleen nu getoond.
protect-key-short = Eén keer te zien: noteer, berg weg.
protect-print = { $key } drukt hem af. Of schrijf hem over. Bewaar hem achter slot, ver van deze computer.
protect-confirm = Lees hem van het papier, en typ hier groep { $group }:
protect-confirm-short = Groep { $group }, van het papier gelezen:
protect-wrong = Dat is niet groep { $group }. Vergelijk met het scherm.
protect-wrong-short = Dat is niet groep { $group }.
protect-not-yet = De herstelsleutel wordt niet meer getoond: typ eerst de gevraagde groep.
protect-printing = De herstelsleutel gaat naar de printer…
protect-printed = De herstelsleutel is afgedrukt.
protect-works = Bezig met versleutelen… { $seconds } s
protect-works-what = Alles wordt opnieuw geschreven, versleuteld, daarna herlezen en vergeleken. Met een grote gids duurt dat enkele minuten. De herstelsleutel komt er meteen na: houd pen en papier klaar, of de printer.
protect-works-safe = Er kan niets verloren gaan: tot de laatste seconde blijven de gegevens zoals ze waren.
protect-works-on = Het versleutelen gaat door; de herstelsleutel verschijnt zodra het klaar is.
notice-protect-later = Niet versleuteld: bij de volgende start gevraagd. n: bezoek noteren
notice-protect-still = Gegevens nog niet versleuteld. Alles dicht, in terminal: “guichet encrypt”
notice-protect-how = Sluit guichet overal (^Q), daarna in een terminal: “guichet encrypt”
notice-protect-not-finished = Het versleutelen is niet klaar. Nog eens { $key } breekt het af; er gaat niets verloren.
notice-sheet-not-kept = De herstelsleutel is niet bevestigd. Nog eens { $key } en hij is weg: “guichet recovery” maakt dan een andere.
standing-sheet = Herstelsleutel niet genoteerd: “guichet recovery”
notice-protected = De gegevens zijn versleuteld. ^L vergrendelt het scherm.
error-decrypted = De gegevens zijn niet meer versleuteld: ze gingen open zonder de wachtzin.
error-decrypted-hint = Iemand heeft de versleuteling weggenomen terwijl deze pagina openstond. Was dat niet de bedoeling: “guichet encrypt”.
error-bad-usage-long-initials = Deze initialen zijn te lang: hoogstens { $place } tekens. Er is niets veranderd.
error-bad-usage-long-initials-hint = Enkele letters volstaan, bijvoorbeeld: guichet workers add MD
