# Der Zugang zu verschlüsselten Daten, die Sperre, und was liegen geblieben war.

context-protect = Die Daten verschlüsseln
action-lock = sperren
action-lock-help = Den Bildschirm sofort sperren; was getippt ist, bleibt.

# Der Zugang und die Sperre
unlock-title = Verschlüsselte Daten
unlock-who = Wer sind Sie?
unlock-shut-out = { $worker } hat hier keine Passphrase, oder keine mehr: Die Koordination kann eine geben.
unlock-shut-out-kept = Was { $worker } getippt hat, bleibt aufbewahrt.
unlock-shut-out-sheet = Fehlt auch deren, mit dem Schlüsselblatt: { $command }
unlock-sheet-of = KÜRZEL
unlock-more = { $n ->
    [one] noch { $n } Name
   *[other] noch { $n } Namen
}
unlock-passphrase = { $worker }, Ihre Passphrase (sie wird nicht gezeigt):
unlock-trying = Einen Augenblick…
unlock-wait = Zu viele Fehlversuche: noch { $seconds } s. Was Sie tippen, bleibt stehen; Enter versucht es danach.
unlock-wrong = Das ist nicht die Passphrase von { $worker }. Achten Sie auf Großbuchstaben.
unlock-forgotten = Vergessen? Mit dem Schlüsselblatt: { $command }
unlock-key-choose = wählen, oder die Ziffer davor
unlock-key-open = öffnen
unlock-key-other = jemand anderes
unlock-key-clear = löschen und neu beginnen
unlock-key-leave = verlassen
unlock-key-back = zurück
lock-title = guichet ist gesperrt
lock-title-covered = Der Bildschirm ist abgedeckt
lock-waiting =
    { $count ->
        [0] niemand wartet
        [one] { $count } Person wartet
       *[other] { $count } Personen warten
    }
lock-kept = Was offen war und getippt ist, bleibt, wie es ist.
lock-covered = Die Daten sind nicht verschlüsselt: Das verdeckt den Bildschirm und schließt nichts ab. Wer Enter drückt, öffnet ihn wieder. Eine echte Sperre gibt es nur mit verschlüsselten Daten.
lock-key-uncover = den Bildschirm wieder zeigen
notice-worker-changed = Dieses Fenster gehört jetzt { $worker }. Was { $before } nicht gespeichert hatte, bleibt für diese Person bewahrt.
notice-role-changed = Ihre Rolle hat sich geändert: { $role }. Was offen war, ist geschlossen; was Sie nicht gespeichert hatten, ist aufgehoben.

# Was liegen geblieben war
ask-left = Das hatten Sie begonnen. Damit weitermachen?
left-later = später: Es bleibt bewahrt
left-later-others = später: Es bleibt bewahrt (im Durchgang noch { $count }, Taste r)
notice-left = Es bleibt bewahrt: Der Durchgang (r) zeigt es und nimmt es wieder auf; eine Zeile kommt auch mit ↑ in der schnellen Zeile.
notice-left-no-answer = Das ist keine Antwort, und nichts wurde damit getan: ↑ oder ↓, dann Enter, zum Weitermachen; Esc für später.

# Verschlüsseln, beim ersten Start
protect-title = Die Daten verschlüsseln?
protect-why = Auf einem gemeinsamen Rechner liest, wer die Datei oder eine Kopie hat, alles: Namen, Schulden, Gesundheit. Verschlüsselt öffnen sie sich nur mit einer Passphrase, und der Bildschirm sperrt sich nach 4 Minuten.
protect-yes = ja, verschlüsseln (empfohlen)
protect-yes-how = ja: sagen, wie (empfohlen)
protect-later = später: beim Start neu gefragt
protect-later-reminds = später: bei jedem Start erinnert
protect-never = nein, nicht mehr fragen
protect-cost = Ohne die Passphrase und ohne den Wiederherstellungsschlüssel kann sie niemand mehr öffnen, auch wir nicht. „guichet encrypt“ tut es auch später.
protect-cost-short = Ohne Passphrase und Schlüsselblatt öffnet sie niemand mehr.
protect-choose = Wählen Sie eine Passphrase mit mindestens 12 Zeichen: Eine kürzere errät ein Rechner. Vier Wörter ohne Zusammenhang genügen; Leerzeichen zählen.
protect-name = Ihr Kürzel
protect-once = Passphrase, mindestens 12 Zeichen (wird nicht angezeigt)
protect-again = Dieselbe noch einmal
protect-nameless = Ohne Kürzel wüsste niemand, wessen Passphrase es ist.
protect-short = Es braucht mindestens 12 Zeichen: Eine kürzere errät ein Rechner.
protect-differs = Die beiden sind nicht gleich. Tippen Sie sie noch einmal.
protect-key = Das ist der Wiederherstellungsschlüssel. Er allein öffnet die Daten, wenn die Passphrase vergessen ist, und er wird nur jetzt gezeigt.
protect-key-short = Nur einmal: notieren, wegschließen.
protect-print = { $key } druckt ihn. Oder schreiben Sie ihn ab. Bewahren Sie ihn verschlossen auf, weit weg von diesem Rechner.
protect-confirm = Lesen Sie ihn vom Papier ab, und tippen Sie hier Gruppe { $group }:
protect-confirm-short = Gruppe { $group }, vom Papier gelesen:
protect-wrong = Das ist nicht Gruppe { $group }. Vergleichen Sie mit dem Bildschirm.
protect-wrong-short = Das ist nicht Gruppe { $group }.
protect-not-yet = Der Wiederherstellungsschlüssel wird nicht noch einmal gezeigt: Tippen Sie zuerst die verlangte Gruppe.
protect-printing = Der Wiederherstellungsschlüssel geht zum Drucker…
protect-printed = Der Wiederherstellungsschlüssel ist gedruckt.
protect-works = Es wird verschlüsselt… { $seconds } s
protect-works-what = Alles wird neu geschrieben, verschlüsselt, dann wieder gelesen und verglichen. Mit einem großen Verzeichnis dauert das einige Minuten. Der Wiederherstellungsschlüssel kommt gleich danach: Halten Sie Stift und Papier bereit, oder den Drucker.
protect-works-safe = Es kann nichts verloren gehen: Bis zur letzten Sekunde bleiben die Daten, wie sie waren.
protect-works-on = Das Verschlüsseln geht weiter; der Wiederherstellungsschlüssel erscheint, sobald es fertig ist.
notice-protect-later = Nicht verschlüsselt: beim nächsten Start gefragt. n: Besuch eintragen
notice-protect-still = Daten noch unverschlüsselt. Alles zu, im Terminal: „guichet encrypt“
notice-protect-how = guichet überall schließen (^Q), dann im Terminal: „guichet encrypt“
notice-protect-not-finished = Das Verschlüsseln ist nicht fertig. Noch einmal { $key } bricht es ab; nichts geht verloren.
notice-sheet-not-kept = Der Wiederherstellungsschlüssel ist nicht bestätigt. Noch einmal { $key }, und er ist weg: „guichet recovery“ macht dann einen anderen.
standing-sheet = Kein Blatt zur Wiederherstellung: „guichet recovery“
notice-protected = Die Daten sind verschlüsselt. ^L sperrt den Bildschirm.
error-decrypted = Die Daten sind nicht mehr verschlüsselt: Sie öffneten sich ohne den Passsatz.
error-decrypted-hint = Jemand hat die Verschlüsselung entfernt, während diese Seite offen war. War das nicht gewollt: „guichet encrypt“.
error-bad-usage-long-initials = Diese Kürzel sind zu lang: höchstens { $place } Zeichen. Nichts wurde geändert.
error-bad-usage-long-initials-hint = Wenige Buchstaben genügen, zum Beispiel: guichet workers add MD
