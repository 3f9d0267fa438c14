# Rechten om na te kijken.

visit-rights = Rechten nakijken
context-rights = Rechten om na te kijken
action-rights = rechten
action-right-explained = uitgelegd
action-right-asked = aangevraagd
action-right-has = heeft het al
action-right-not-concerned = niet van toepassing
action-right-yes = ja
action-right-no = nee

rights-title = Rechten om na te kijken · bezoek { $ticket }
rights-empty = Niets na te kijken voor deze vraag: geen enkel recht van de lijst hoort erbij.
rights-advice = Na te kijken: hier wordt niets beslist. De instelling beslist; wat niet geweten is, sluit niets uit.
rights-about = De gekozen regel
rights-asks = Vraag
rights-answer = Antwoord
rights-answer-how = ja of nee, met één toets; een antwoord kan enkel rechten van de lijst halen
rights-why = Waarom
rights-because = Getoond voor
rights-ask = Vragen aan
rights-source = Bron
rights-noted = Genoteerd.
rights-yes = ja
rights-no = nee
rights-question-low-income = Laag inkomen?
rights-question-bim = Heeft al de verhoogde tegemoetkoming?
rights-question-children = Kinderen ten laste?
right-found-explained = ✓ uitgelegd
right-found-asked = ✓ aangevraagd
right-found-has = ● heeft het al
right-found-not-concerned = ✗ niet van toepassing
rights-column-right = Recht
rights-column-explained = Uitgelegd
rights-column-asked = Aangevraagd

evidence-rights = Vastgesteld niet-gebruik van rechten
evidence-rights-remark = Bezoeken waarin een recht dat de persoon niet had, werd uitgelegd of aangevraagd. Het zijn rechten om na te kijken: de instelling beslist.
