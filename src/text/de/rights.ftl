# Rechte, die zu prüfen sich lohnt.

visit-rights = Rechte prüfen
context-rights = Zu prüfende Rechte
action-rights = Rechte
action-right-explained = erklärt
action-right-asked = beantragt
action-right-has = schon vorhanden
action-right-not-concerned = betrifft nicht
action-right-yes = ja
action-right-no = nein

rights-title = Zu prüfende Rechte · Besuch { $ticket }
rights-empty = Für dieses Anliegen ist nichts zu prüfen: Kein Recht der Liste gehört dazu.
rights-advice = Zu prüfen: Hier wird nichts entschieden. Die Einrichtung entscheidet; was nicht bekannt ist, schließt nichts aus.
rights-about = Die gewählte Zeile
rights-asks = Frage
rights-answer = Antwort
rights-answer-how = ja oder nein, mit einer Taste; eine Antwort kann nur Rechte von der Liste nehmen
rights-why = Warum
rights-because = Gezeigt für
rights-ask = Zu fragen
rights-source = Quelle
rights-noted = Notiert.
rights-yes = ja
rights-no = nein
rights-question-low-income = Geringes Einkommen?
rights-question-children = Unterhaltspflichtige Kinder?
right-found-explained = ✓ erklärt
right-found-asked = ✓ beantragt
right-found-has = ● schon vorhanden
right-found-not-concerned = ✗ betrifft nicht
rights-column-right = Recht
rights-column-explained = Erklärt
rights-column-asked = Beantragt

evidence-rights = Festgestellte Nichtinanspruchnahme
evidence-rights-remark = Besuche, bei denen ein Recht, das die Person nicht hatte, erklärt oder beantragt wurde. Es sind zu prüfende Rechte: Die Einrichtung entscheidet.
