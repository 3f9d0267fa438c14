# Encryption: passphrases, the recovery key, who can open the record.
error-key-needed = Die Daten sind verschlüsselt und wurden nicht geöffnet: { $place }.
error-key-needed-hint = Geben Sie Ihre Passphrase ein: an der Tastatur oder mit „--passphrase-file DATEI“; gibt es mehrere Personen, sagen Sie wer mit „--worker KÜRZEL“.
error-key-needed-nothing-typed = Es wurde nichts eingegeben. Nichts wurde geöffnet oder geändert.
error-key-needed-nothing-typed-hint = Geben Sie den Befehl noch einmal, tippen Sie, was gefragt wird (nichts wird angezeigt), dann Enter.
error-wrong-passphrase = Das ist nicht die richtige Passphrase. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-hint = Achten Sie auf Großbuchstaben und Tastaturbelegung. Ist sie vergessen, öffnet der Wiederherstellungsschlüssel (das gedruckte Blatt) die Daten: „guichet passphrase --recovery“. Wenn Sie sich sicher sind, ist vielleicht der Schlüsselbund beschädigt: der der letzten Sicherung (….keys) seit dem letzten Schlüsselwechsel, neben die Datei gelegt, öffnet sie noch.
error-wrong-passphrase-several = Das ist nicht die richtige Passphrase. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-several-hint = Achten Sie auf Großbuchstaben und Tastaturbelegung. Ist sie vergessen, öffnet der Wiederherstellungsschlüssel (das gedruckte Blatt) die Daten: „guichet --worker { TYPED($place) } passphrase --recovery“. Wenn Sie sich sicher sind, ist vielleicht der Schlüsselbund beschädigt: der der letzten Sicherung (….keys) seit dem letzten Schlüsselwechsel, neben die Datei gelegt, öffnet sie noch.
error-wrong-passphrase-recovery = Dieser Wiederherstellungsschlüssel öffnet nichts. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-recovery-hint = Es ist das Blatt eines anderen Tages oder das anderer Daten; oder es fehlen Zeichen. Eine Sicherung öffnet das Blatt ihres Tages, vielleicht ein älteres; die Daten das neueste. Zählen Sie nach: acht Gruppen von fünf.
error-wrong-passphrase-recovery-group = Gruppe { $place } des Wiederherstellungsschlüssels ist falsch abgeschrieben. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-recovery-group-hint = Vergleichen Sie sie Zeichen für Zeichen mit dem Blatt: I, L, O und U kommen nicht vor.
error-wrong-passphrase-before = Eine Änderung des Schlüssels wurde unterbrochen: Diese Passphrase gehört zum alten Schlüssel, und die Daten haben schon den neuen. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-before-hint = Wer den Schlüssel gerade änderte (Koordination), öffnet die Daten mit der eigenen Passphrase, gibt dann den anderen wieder eine („guichet workers add“) und macht einen neuen Wiederherstellungsschlüssel („guichet recovery“). Öffnet keine Passphrase sie: „guichet restore SICHERUNG --force“.
error-wrong-passphrase-recovery-before = Eine Änderung des Schlüssels wurde unterbrochen: Dieses Blatt gehört zum alten Schlüssel, und die Daten haben schon den neuen. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-recovery-before-hint = Wer den Schlüssel gerade änderte (Koordination), öffnet die Daten mit der eigenen Passphrase und macht einen neuen Wiederherstellungsschlüssel: „guichet recovery“. Dieses Blatt öffnet noch die Sicherungen von vorher. Öffnet keine Passphrase die Daten: „guichet restore SICHERUNG --force“.
error-wrong-passphrase-then = Das ist nicht die richtige Passphrase. Nichts wurde geöffnet oder geändert.
error-wrong-passphrase-then-hint = Achten Sie auf Großbuchstaben und Tastaturbelegung. Eine Sicherung öffnet sich mit der Passphrase des Tages, an dem sie gemacht wurde. Ist sie vergessen, fragt derselbe Befehl mit „--recovery“ nach dem Wiederherstellungsschlüssel (dem gedruckten Blatt).
error-short-passphrase = Diese Passphrase ist zu kurz. Nichts wurde geändert.
error-short-passphrase-hint = Mindestens 12 Zeichen: am einfachsten vier oder fünf Wörter, die nur Sie zusammenstellen.
error-open-secret = Andere Konten dieser Maschine können { $place } lesen: Die Datei wurde nicht benutzt.
error-open-secret-hint = Machen Sie sie nur für sich lesbar: „chmod 600“ und ihr Name.
error-bad-file-secret = Diese Datei ist kein Text in UTF-8: { $place }. Nichts wurde geöffnet oder geändert.
error-bad-file-secret-hint = Speichern Sie sie neu als Text, Codierung UTF-8 (im Editor: Speichern unter, Codierung), und versuchen Sie es erneut.
error-bad-file-secret-empty = Die erste Zeile dieser Datei ist leer: { $place }. Nichts wurde geöffnet oder geändert.
error-bad-file-secret-empty-hint = Die Passphrase (oder der Wiederherstellungsschlüssel) fehlt dort: Schreiben Sie sie in die erste Zeile, und versuchen Sie es noch einmal.
error-bad-keys = Der Schlüsselbund ist beschädigt ({ $place }): Ohne ihn gehen die Daten nicht auf. Sie wurden nicht angerührt.
error-bad-keys-hint = Behalten Sie ihn unter einem anderen Namen, und kopieren Sie die „.keys“-Datei der letzten Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, an seine Stelle: Sie geht mit den Passphrasen jenes Tages auf.
error-bad-keys-missing = Diese Datei scheint verschlüsselt, und ihr Schlüsselbund liegt nicht daneben: { $place }. Nichts wurde geöffnet, gelesen oder geändert; die Daten können heil sein.
error-bad-keys-missing-hint = Kopieren Sie dorthin, unter diesem Namen, die Datei „.keys“ einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, und versuchen Sie es noch einmal. Eine eingesetzte Sicherung würde verlieren, was seither getan wurde: nur wenn es gar keinen Schlüsselbund gibt. Ist es keine Datei von guichet, prüfen Sie ihren Namen.
error-bad-keys-part = Der Schlüsselbund ist dort beschädigt, wo dieser Zugang steht: Die Passphrase oder der Wiederherstellungsschlüssel kann richtig sein. Die Daten wurden nicht angerührt.
error-bad-keys-part-hint = Wer sie noch öffnet, gibt Ihnen wieder Zugang: „guichet --worker KOORDINATION workers add KÜRZEL --replace“; der Wiederherstellungsschlüssel auch: „guichet passphrase --recovery“. Sonst bewahren Sie den Schlüsselbund unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, nie einer älteren, an seine Stelle: Sie öffnet sich mit den Passphrasen jenes Tages.
error-bad-keys-other = Dieser Schlüsselbund gehört zu einem anderen Schlüssel als die Daten: { $place }. Die Passphrase oder der Wiederherstellungsschlüssel stimmt, öffnet aber nichts von der Datei. Sie wurde nicht angerührt.
error-bad-keys-other-hint = Bewahren Sie ihn unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, an seine Stelle. Nur wenn es keine gibt oder sich damit nichts ändert, ist vielleicht der Anfang der Datei beschädigt: „guichet rescue { $file } --output { $new }“. Eine zurückgespielte Sicherung verlöre, was seither getan wurde.
error-bad-keys-other-unread = Nichts konnte gelesen werden: Dieser Schlüsselbund gehört zu einem anderen Schlüssel als die Daten, oder der Anfang der Datei ist beschädigt ({ $place }). Die Datei wurde nicht angerührt, keine andere wurde geschrieben.
error-bad-keys-other-unread-hint = Sie kann heil sein. Bewahren Sie diesen Schlüsselbund unter anderem Namen auf, kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, an seine Stelle, und versuchen Sie es noch einmal. Setzen Sie vorher keine Sicherung ein: Was seither getan wurde, ginge verloren, und wer keinen Zugang mehr hat, könnte ihn wieder haben. Ändert kein Schlüsselbund etwas, ist der Anfang der Datei beschädigt.
error-bad-keys-missing-copy = Diese Datei scheint verschlüsselt, und ihr Schlüsselbund liegt nicht daneben: { $place }. Nichts wurde geöffnet, gelesen oder geändert; sie kann heil sein, und Ihre Daten sind wie zuvor.
error-bad-keys-missing-copy-hint = Kopieren Sie dorthin, unter diesem Namen, die „.keys“-Datei einer Sicherung aus derselben Zeit: der nächsten vor oder nach dieser, ohne Schlüsselwechsel (rekey) dazwischen; dann versuchen Sie es noch einmal. Ist es keine Datei von guichet, prüfen Sie ihren Namen.
error-bad-keys-other-copy = Dieser Schlüsselbund öffnet nichts von dieser Datei: { $place }. Die Passphrase oder der Wiederherstellungsschlüssel stimmt; aber der Schlüsselbund gehört zu einem anderen Schlüssel, oder der Anfang der Datei ist beschädigt. Nichts wurde angerührt; Ihre Daten sind wie zuvor.
error-bad-keys-other-copy-hint = Die Datei kann heil sein. Bewahren Sie diesen Schlüsselbund unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung aus derselben Zeit an seine Stelle: der nächsten vor oder nach dieser, ohne Schlüsselwechsel (rekey) dazwischen; dann versuchen Sie es noch einmal. Nur wenn keiner etwas ändert, ist die Datei beschädigt: Nehmen Sie eine andere Sicherung.
error-bad-keys-unread-copy = Der Schlüsselbund dieser Datei ist beschädigt: { $place }. Ohne ihn geht die Datei nicht auf; sie kann heil sein. Nichts wurde angerührt; Ihre Daten sind wie zuvor.
error-bad-keys-unread-copy-hint = Bewahren Sie diesen Schlüsselbund unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung aus derselben Zeit an seine Stelle: der nächsten vor oder nach dieser, ohne Schlüsselwechsel (rekey) dazwischen; dann versuchen Sie es noch einmal.
error-bad-keys-part-copy = Der Schlüsselbund dieser Datei ist dort beschädigt, wo dieser Zugang steht: { $place }. Die Passphrase oder der Wiederherstellungsschlüssel kann stimmen. Nichts wurde angerührt; Ihre Daten sind wie zuvor.
error-bad-keys-part-copy-hint = Versuchen Sie die Passphrase von jemand anderem (--worker KÜRZEL) oder den Wiederherstellungsschlüssel (--recovery). Sonst bewahren Sie diesen Schlüsselbund unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung aus derselben Zeit an seine Stelle: der nächsten vor oder nach dieser, ohne Schlüsselwechsel (rekey) dazwischen.
error-bad-keys-backup = Die Sicherung ist gemacht, aber ihr Schlüsselbund ist beschädigt wie der der Daten: { $place }. Wer diese nicht mehr öffnen kann, öffnet auch diese Kopie nicht.
error-bad-keys-backup-hint = Richten Sie zuerst den Schlüsselbund der Daten: Geben Sie die Zugänge neu, die nicht mehr öffnen („guichet{ BY($others) } workers add KÜRZEL --replace“, „guichet{ BY($others) } recovery“ für den Wiederherstellungsschlüssel), oder kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, an seine Stelle. Machen Sie dann die Sicherung neu. Behalten Sie bis dahin die von vorher.
error-bad-keys-opened = Die Daten sind offen, aber ihr Schlüsselbund ist stellenweise beschädigt: { $place }.
error-bad-keys-opened-hint = Probieren Sie jeden Zugang, und geben Sie neu, was nicht mehr öffnet: „guichet{ BY($others) } workers add KÜRZEL --replace“ für jemanden, „guichet --worker KÜRZEL passphrase“ für sich selbst, „guichet{ BY($others) } recovery“ für den Wiederherstellungsschlüssel. Oder kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, nie einer älteren, an seine Stelle.
error-last-coordinator = Das ist die letzte Person, die koordiniert: Ihre Passphrase bleibt.
error-last-coordinator-hint = Geben Sie die Rolle zuerst jemand anderem: „guichet workers add KÜRZEL --coordinator“.
error-replaced = An die Stelle der Daten wurde eine andere Datei gelegt, während guichet offen war ({ $place }). Was Sie jetzt tun, ist nicht gespeichert; was es war, ist noch in den offenen Fenstern und noch nicht daneben geschrieben.
error-replaced-hint = Schließen Sie kein Fenster von guichet. Ist die Platte voll, schaffen Sie Platz; wiederholen Sie dann die Aktion: Was gespeichert war, wird dann daneben aufbewahrt.
error-replaced-kept = An die Stelle der Daten wurde eine andere Datei gelegt, während guichet offen war. Was Sie jetzt tun, ist nicht gespeichert; was es war, ist aufbewahrt: { $place }.
error-replaced-kept-hint = Notieren Sie, was gerade lief, verlassen Sie guichet und öffnen Sie es neu: Es nimmt die Datei, die jetzt dort liegt. „guichet doctor“ sagt, was die andere mehr hat; „guichet restore { TYPED($place) } --force“ setzt diese wieder ein.
error-replaced-gone = Die Datei mit den Daten wurde gelöscht oder verschoben, während guichet offen war ({ $place }). Was Sie jetzt tun, ist nicht gespeichert; was es war, ist noch in den offenen Fenstern und noch nicht daneben geschrieben.
error-replaced-gone-hint = Schließen Sie kein Fenster von guichet. Legen Sie die Datei oder ihren Ordner an ihren Platz zurück, oder schaffen Sie Platz auf der Platte; wiederholen Sie dann die Aktion.
error-replaced-kept-gone = Die Datei mit den Daten wurde gelöscht oder verschoben, während guichet offen war. Was Sie jetzt tun, ist nicht gespeichert; was es war, ist aufbewahrt: { $place }.
error-replaced-kept-gone-hint = Notieren Sie, was gerade lief, und verlassen Sie guichet überall; dann: „guichet restore { TYPED($place) }“.
error-replaced-emptied = Die Datei mit den Daten wurde geleert, während guichet offen war: { $place }. Was Sie jetzt tun, ist nicht gespeichert, und was es war, ist nicht mehr in dieser Datei.
error-replaced-emptied-hint = Notieren Sie, was noch auf dem Bildschirm steht, verlassen Sie guichet überall und starten Sie es neu: Es nennt die neueste Sicherung und sagt, wie sie eingesetzt wird.
error-replaced-log = Das Protokoll der Daten (-wal) wurde gelöscht, während guichet offen war: { $place }. Was Sie jetzt tun, ist nicht gespeichert; was es war, steht in der Datei, sobald guichet schließt.
error-replaced-log-hint = Notieren Sie, was gerade lief, und verlassen Sie guichet überall: Beim Schließen schreibt es alles in die Datei. Öffnen Sie es dann neu.
error-key-needed---worker = Die Daten sind verschlüsselt, und mehrere Personen können sie öffnen. Sie wurden nicht geöffnet.
error-key-needed---worker-hint = Sagen Sie, wer Sie sind: „guichet --worker KÜRZEL …“; geben Sie dann Ihre Passphrase ein; ist sie vergessen: „guichet --worker KÜRZEL passphrase --recovery“ und der Wiederherstellungsschlüssel.
error-key-needed-worker-shut-out = { $place } hat keine Passphrase für diese Daten. Sie wurden nicht geöffnet.
error-key-needed-worker-shut-out-hint = Prüfen Sie das Kürzel. Ist es Ihres, bitten Sie um eine Passphrase bei der Koordination ({ $others }): „guichet --worker { TYPED($first) } workers add { TYPED($place) }“. Nach einem Schlüsselwechsel erhält jede Person eine neue.
error-key-needed-worker-then = Diese Datei ist verschlüsselt, und mehrere Personen können sie öffnen: { $place }. Sie wurde nicht geöffnet.
error-key-needed-worker-then-hint = Sagen Sie, wer Sie sind: derselbe Befehl mit „--worker KÜRZEL“; geben Sie dann Ihre Passphrase ein, für eine Sicherung die des Tages, an dem sie gemacht wurde. Ist sie vergessen: derselbe Befehl mit „--recovery“ und der Wiederherstellungsschlüssel.
error-key-needed-worker-unknown = Diese Person hat keine Passphrase für diese Datei; eine haben: { $place }. Sie wurde nicht geöffnet.
error-key-needed-worker-unknown-hint = Eine Sicherung öffnet sich mit den Passphrasen des Tages, an dem sie gemacht wurde: „--worker KÜRZEL“ einer dieser Personen, oder das Wiederherstellungsblatt („--recovery“, wo der Befehl es annimmt).
error-key-needed---passphrase-file = Die Daten sind verschlüsselt, und niemand sitzt an der Tastatur, um die Passphrase einzugeben. Sie wurden nicht geöffnet.
error-key-needed---passphrase-file-hint = Geben Sie sie in einem Skript mit „--passphrase-file DATEI“, einer Datei, die nur Sie lesen können.
error-bad-usage---new-passphrase-file = Eine neue Passphrase ist nötig, und niemand sitzt an der Tastatur, um sie einzugeben. Nichts wurde geändert.
error-bad-usage---new-passphrase-file-hint = Geben Sie sie in einem Skript mit „--new-passphrase-file DATEI“, einer Datei, die nur Sie lesen können.
error-bad-usage-passphrase-tries = { $place } Versuche, und noch immer nicht zweimal dieselbe Passphrase mit mindestens 12 Zeichen. Der Befehl ist zu Ende, nichts wurde geändert.
error-bad-usage-passphrase-tries-hint = Tippen Sie hier nichts mehr, es wäre zu sehen. Wählen Sie zuerst eine Passphrase aus vier oder fünf Wörtern und geben Sie dann denselben Befehl noch einmal.
error-key-needed---recovery-file = Der Wiederherstellungsschlüssel ist nötig, und niemand sitzt an der Tastatur, um ihn einzugeben. Nichts wurde geöffnet oder geändert.
error-key-needed---recovery-file-hint = Geben Sie ihn in einem Skript mit „--recovery-file DATEI“: das Blatt oder nur der Schlüssel, in einer Datei, die nur Sie lesen können.
error-bad-usage---worker = Ihr Kürzel fehlt; es sagt, wessen Passphrase es ist. Nichts wurde geändert.
error-bad-usage---worker-hint = Schreiben Sie zum Beispiel: guichet --worker EB encrypt --sheet schluessel.pdf
error-bad-usage---sheet = Das Blatt mit dem Wiederherstellungsschlüssel wird in eine Datei { $place } geschrieben. Nichts wurde geändert.
error-bad-usage---sheet-hint = Zum Beispiel: --sheet schluessel.pdf; ohne --sheet wird der Schlüssel auf dem Bildschirm gezeigt.
error-bad-usage-initials = Das Kürzel der Person fehlt. Nichts wurde geändert.
error-bad-usage-initials-hint = Zum Beispiel: guichet workers add MD
error-not-found-initials = Niemand hat unter diesem Kürzel eine Passphrase. Nichts wurde geändert.
error-not-found-initials-hint = „guichet workers list“ zeigt, wer eine hat.
error-not-found-initials-almost = Niemand hat unter genau diesem Kürzel eine Passphrase; { $place }, vielleicht jemand anderes, hat eine. Nichts wurde geändert.
error-not-found-initials-almost-hint = Ist { $place } gemeint, schreiben Sie das Kürzel mit dem Akzent; „guichet workers list“ zeigt, wer eine hat.
cli-help-global-passphrase_file = Die Datei mit der Passphrase, statt danach zu fragen
cli-help-by_recovery = Mit dem Wiederherstellungsschlüssel öffnen, der an der Tastatur erfragt wird
cli-help-recovery_file = Die Datei mit dem Wiederherstellungsschlüssel
cli-passphrase = Passphrase von { $worker }:
cli-passphrase-new = Neue Passphrase von { $worker } (mindestens 12 Zeichen):
cli-passphrase-again = Noch einmal die von { $worker }:
cli-recovery-key = Wiederherstellungsschlüssel (acht Gruppen von fünf Zeichen):
error-not-sealed = Diese Daten sind nicht verschlüsselt ({ $place }). Nichts wurde geändert.
error-not-sealed-hint = Zum Verschlüsseln: „guichet encrypt“.
error-not-coordinator-keys = Schlüssel und Passphrasen anderer sind der Koordination vorbehalten. Nichts wurde geändert.
error-not-coordinator-keys-hint = Fragen Sie jemanden, der koordiniert; „guichet workers list“ sagt wer. Die eigene Passphrase ändert „guichet passphrase“.
error-conflict-keys-changed = Der Schlüssel dieser Daten wurde inzwischen anderswo geändert oder weggenommen. Hier wurde nichts geändert.
error-conflict-keys-changed-hint = Beginnen Sie noch einmal: Dann wird nach der Passphrase gefragt, die die Daten jetzt öffnet.
error-conflict-keys-worker = Die Passphrase dieser Person wurde inzwischen anderswo vergeben, geändert oder weggenommen. Hier wurde nichts geändert.
error-conflict-keys-worker-hint = „guichet workers list“ zeigt, wer eine hat; versuchen Sie es erneut, wenn es noch nötig ist.
error-conflict-keys-sheet = Inzwischen wurde anderswo ein anderer Wiederherstellungsschlüssel gemacht. Hier wurde nichts geändert.
error-conflict-keys-sheet-hint = Jenes andere Blatt öffnet die Daten; beginnen Sie noch einmal, wenn noch ein neues nötig ist.
error-conflict-keys-yours = Ihre Passphrase oder Ihre Rolle wurde inzwischen anderswo geändert oder weggenommen. Hier wurde nichts geändert.
error-conflict-keys-yours-hint = „guichet workers list“ zeigt, wer eine Passphrase hat und wer koordiniert.
error-exists-key = Diese Daten sind schon verschlüsselt. Nichts wurde geändert.
error-exists-key-hint = Um die Passphrase zu ändern: „guichet passphrase“; um den Schlüssel selbst zu ändern: „guichet rekey“; um die Kopien von vorher zu löschen, die es nicht sind: „guichet encrypt --forget-plain“, ohne weitere Option.
error-exists-sheet = Diese Datei gibt es schon: { $place }. Sie wurde nicht angerührt, und kein Schlüssel wurde geändert.
error-exists-sheet-hint = Geben Sie dem Blatt einen anderen Namen: Ein Wiederherstellungsschlüssel wird nie über einen anderen geschrieben.
error-exists-worker = { $place } hat schon eine Passphrase. Nichts wurde geändert.
error-exists-worker-hint = Für jemand anderen nehmen Sie ein anderes Kürzel: Wer diese Passphrase bekommt, liest die privaten Notizen, die da sind. Für dieselbe Person (Passphrase vergessen, andere Rolle): derselbe Befehl mit --replace; die alte Passphrase öffnet dann nur noch Kopien von vorher.
cli-help-encrypt = Die Daten verschlüsseln oder verschlüsselt beginnen
cli-help-encrypt-forget_plain = Die unverschlüsselten Kopien von vorher (Sicherungen) entfernen, sobald die verschlüsselte Sicherung geprüft ist; auch später, wenn die Daten schon verschlüsselt sind
cli-help-decrypt = Die Verschlüsselung wegnehmen (Koordination)
cli-help-decrypt-yes = Ja, die Verschlüsselung wegnehmen
cli-help-rekey = Den Schlüssel der Daten ändern: Die anderen bekommen neue Passphrasen (Koordination)
cli-help-passphrase = Die eigene Passphrase ändern
cli-help-recovery = Einen neuen Wiederherstellungsschlüssel machen, und eine Sicherung, die er öffnet; das Blatt davor öffnet noch Kopien von vorher (Koordination)
cli-help-workers = Wer die Daten öffnen kann
cli-help-workers-list = Zeigen, wer eine Passphrase hat
cli-help-workers-add = Jemandem eine Passphrase geben (Koordination)
cli-help-workers-add-name = Das Kürzel
cli-help-workers-add-coordinator = Als Koordination
cli-help-workers-add-replace = Wer schon eine hat: eine neue Passphrase (vergessen) oder eine andere Rolle, für dieselbe Person; die alte öffnet nur noch Kopien von vorher
cli-help-workers-remove = Jemandem die Passphrase wegnehmen (Koordination)
cli-help-workers-remove-name = Das Kürzel
cli-help-new_passphrase_file = Die Datei mit der neuen Passphrase, statt zweimal danach zu fragen
cli-help-sheet = Den Wiederherstellungsschlüssel in eine Datei zum Drucken schreiben (.pdf oder .txt), statt ihn zu zeigen
cli-encrypted = Die Daten sind jetzt verschlüsselt: { $path }
cli-decrypted = Die Daten sind nicht mehr verschlüsselt: { $path }
cli-decrypted-backup = Sicherung geprüft, und wie die Daten nicht verschlüsselt: { $path }
cli-encrypt-others = { $count ->
    [one] Eine andere Person hat in den letzten sechs Monaten hier gearbeitet; ohne eigene Passphrase öffnet sie die Daten nicht mehr:
   *[other] { $count } andere haben in den letzten sechs Monaten hier gearbeitet; ohne eigene Passphrase öffnen sie die Daten nicht mehr:
}
cli-encrypt-other = { $worker }: „{ $command }“
cli-rekey-others = { $count ->
    [one] Eine andere Person öffnet die Daten nicht mehr, bis sie eine neue Passphrase bekommt:
   *[other] { $count } andere öffnen die Daten nicht mehr, bis sie neue Passphrasen bekommen:
}
cli-rekey-other = { $worker } ({ $role }): „{ $command }“
cli-rekey-older = Sicherungen von vorher behalten den alten Schlüssel: Das alte Blatt und die alten Passphrasen öffnen sie noch, die Daten aber nicht mehr. Bewahren Sie das alte Blatt unter Verschluss auf, solange es welche gibt.
cli-rekey-older-unconfirmed = Sicherungen von vorher behalten den alten Schlüssel: Die alten Passphrasen öffnen sie noch, die Daten aber nicht mehr. Niemand hatte bestätigt, dass der alte Wiederherstellungsschlüssel notiert war; hat ihn doch jemand notiert, bewahren Sie dieses Papier unter Verschluss auf, solange es solche Sicherungen gibt.
cli-recovery-older = Das alte Blatt öffnet noch Sicherungen von vorher und, mit deren Schlüsselbund (.keys), die Daten von heute. Bewahren Sie es unter Verschluss auf, solange es welche gibt. Hat es jemand gesehen: „guichet rekey“.
cli-recovery-older-unconfirmed = Niemand hatte bestätigt, dass der Wiederherstellungsschlüssel von vorher notiert war. Hat ihn doch jemand notiert, öffnet dieses Papier noch Sicherungen von vorher und, mit deren Schlüsselbund (.keys), die Daten von heute: Bewahren Sie es unter Verschluss auf, oder „guichet rekey“. Sonst öffnen sie sich nur mit den Passphrasen ihres Tages.
cli-recovery-no-backup = Der neue Schlüssel gilt trotzdem. Bis eine Sicherung gemacht ist („guichet backup“), bewahren Sie auch das alte Blatt auf: Die von vorher öffnet nur dieses.
cli-recovery-no-backup-unconfirmed = Der neue Schlüssel gilt trotzdem. Niemand hatte bestätigt, dass der von vorher notiert war: Bis eine Sicherung gemacht ist („guichet backup“), öffnen sich die von vorher vielleicht nur mit den Passphrasen ihres Tages.
cli-passphrase-changed = Neue Passphrase für { $worker }. Sicherungen von vorher öffnet noch die alte; kennt sie jemand: „guichet rekey“ (Koordination).
cli-worker-added = { $role ->
    [coordinator] { $worker } kann die Daten öffnen und koordiniert.
   *[other] { $worker } kann die Daten öffnen.
}
cli-worker-replaced = { $role ->
    [coordinator] { $worker } hat eine neue Passphrase und koordiniert.
   *[other] { $worker } hat eine neue Passphrase.
}
cli-worker-becomes-worker = { $worker } hat koordiniert und wird es nicht mehr tun (mit --coordinator doch).
cli-worker-becomes-coordinator = { $worker } koordiniert von jetzt an.
cli-worker-written = Die Daten kennen { $worker }: Es bleibt so geschrieben (und nicht { $typed }).
cli-worker-known = Die Daten kennen { $worker } bereits: Besuche, Fälle, Notizen oder nie gespeicherte Worte stehen unter diesem Namen, und wer diese Passphrase hat, liest sie, auch die privaten Notizen. Nehmen Sie für jemand anderen andere Kürzel.
cli-worker-known-otherwise = Die Daten kennen jemanden, der { $worker } geschrieben wird, mit anderen Großbuchstaben oder Akzenten: Dies wird eine andere Person, die deren private Notizen nicht sieht. Ist es dieselbe, geben Sie ihr das Kürzel { $worker }.
protect-signature-known = Die Daten kennen Sie als { $worker }: so bleibt es geschrieben (und nicht { $typed }), mit Ihren Fällen und privaten Notizen.
protect-signature-several = Die Daten kennen auch { $others }, bis auf Großbuchstaben oder Akzente gleich: { $worker } wird deren private Notizen nicht sehen. Ist eines dieser Kürzel das Ihre, geben Sie auch ihm einen Zugang: „guichet workers add“.
error-bad-usage-initials-several = Mehrere Personen werden so geschrieben, bis auf Großbuchstaben oder Akzente: { $place }. Nichts wurde geöffnet oder geändert.
error-bad-usage-initials-several-hint = Schreiben Sie das Kürzel genau wie eines davon.
cli-worker-removed = { $worker } kann die Daten nicht mehr öffnen.
cli-worker-copies = Eine Kopie von vorher öffnet noch die alte Passphrase, und ihr Schlüsselbund (.keys) öffnet auch die Daten von heute. Kann jemand eine haben, ändern Sie den Schlüssel: „guichet rekey“.
cli-keys-not-entered = Das ist geschehen und gilt ab jetzt, konnte aber nicht ins Zugriffsprotokoll eingetragen werden.
cli-keys-not-entered-hint = Tun Sie es kein zweites Mal: Die Schlüssel sind geändert. Notieren Sie anderswo, wer es getan hat und wann.
cli-plain-copies = { $count ->
    [one] Diese Kopie von vorher ist nicht verschlüsselt: „guichet encrypt --forget-plain“ löscht sie.
   *[other] Diese { $count } Kopien von vorher sind nicht verschlüsselt: „guichet encrypt --forget-plain“ löscht sie; die auf USB-Sticks sind von Hand zu löschen.
}
cli-plain-copies-left = { $count ->
    [one] Diese unverschlüsselte Kopie konnte nicht gelöscht werden: Löschen Sie sie von Hand.
   *[other] Diese { $count } unverschlüsselten Kopien konnten nicht gelöscht werden: Löschen Sie sie von Hand.
}
cli-plain-copies-none = Es wurde keine Kopie gefunden, die nicht verschlüsselt ist, weder neben den Daten noch an den Orten der Sicherungen.
cli-plain-copies-needed = Behalten, obwohl nicht verschlüsselt: { $path }. Beiseitegelegt, als eine Sicherung an ihre Stelle kam, enthält sie Arbeit oder Einträge des Zugriffsprotokolls, die in den Daten fehlen, oder könnte es. „guichet --db { TYPED($path) } encrypt --forget-plain“ verschlüsselt sie; ist alles neu erfasst und müssen Sie für diese Einträge nicht mehr einstehen, löschen Sie sie.
cli-plain-copies-removed = { $count ->
    [one] Diese unverschlüsselte Kopie wurde entfernt.
   *[other] Diese { $count } unverschlüsselten Kopien wurden entfernt.
}
cli-recovery-sheet = Wiederherstellungsschlüssel, zu drucken und dann von der Platte zu löschen: { $path }
cli-recovery-sheet-not-written = Das Blatt konnte nicht geschrieben werden: { $path }. Der Wiederherstellungsschlüssel ist trotzdem gemacht: Es ist der folgende.
cli-recovery-sheet-not-written-hint = Schreiben Sie ihn jetzt auf Papier ab, er wird nicht noch einmal gezeigt; oder machen Sie einen neuen: „guichet recovery --sheet DATEI“.
error-not-said-recovery = Der Wiederherstellungsschlüssel ist gemacht und gilt ab sofort, aber er konnte nicht übergeben werden: Betrachten Sie ihn als verloren.
error-not-said-recovery-hint = Ihre Passphrase öffnet die Daten. Machen Sie sofort einen anderen Wiederherstellungsschlüssel: „guichet recovery --sheet DATEI“ oder „guichet recovery“ im Terminal, zum Abschreiben.
cli-keys-unsure = Das ist geschehen und gilt ab jetzt, aber der Datenträger hat es nicht bestätigt: Nach einem Stromausfall könnten sich die Daten wieder wie vorher öffnen.
cli-keys-unsure-hint = Tun Sie es kein zweites Mal. Bewahren Sie das Blatt und die Passphrasen von vorher zusammen mit den neuen auf, bis dieser Datenträger geprüft ist; „guichet doctor“ untersucht die Daten.
cli-recovery-not-noted = Der Wiederherstellungsschlüssel ist gemacht, und er öffnet die Daten. Nur dass jemand ihn hat, konnte nicht vermerkt werden: Jeder Start wird noch sagen, dass niemand ihn notiert hat.
cli-recovery-not-noted-hint = Bewahren Sie dieses Blatt unter Verschluss auf: Es ist das richtige. Damit die Erinnerung aufhört, machen Sie später ein neues: „guichet recovery“.
cli-encrypt-no-backup = Die Daten sind trotzdem verschlüsselt. Bis eine Sicherung gemacht ist („guichet backup“), behalten Sie die Kopien von vorher: Andere gibt es nicht.
cli-decrypt-no-backup = Die Daten sind trotzdem nicht mehr verschlüsselt. Bis eine Sicherung gemacht ist („guichet backup“), bewahren Sie das Blatt und die Passphrasen auf: Kopien von vorher öffnen sich nur damit.
cli-plain-copies-unknown = Die Daten sind verschlüsselt, aber die Kopien von vorher, die es nicht sind, konnten nicht gesucht werden.
cli-plain-copies-unknown-hint = „guichet encrypt --forget-plain“ sucht sie noch einmal und löscht sie.
error-locked-keys = guichet ist noch mit diesen Daten geöffnet, oder ein anderes Programm liest sie ({ $place }). Nichts wurde geändert: Die Daten öffnen sich wie vorher.
error-locked-keys-hint = Schließen Sie guichet an allen Plätzen (^Q; einen gesperrten Bildschirm erst entsperren oder mit ↑ übernehmen) und versuchen Sie es noch einmal; dauert es an, liest eine Sicherung oder ein Virenschutz noch die Datei.
error-locked-changing = Ein anderer Befehl ändert gerade, wer diese Daten öffnen kann ({ $place }). Dieser hat nichts geändert.
error-locked-changing-hint = Warten Sie, bis er fertig ist, und versuchen Sie es noch einmal.
error-system-keys = Das System meldet ein Problem: { $place }. Nichts wurde geändert: Die Daten öffnen sich wie vorher.
error-system-keys-hint = Prüfen Sie diesen Datenträger und versuchen Sie es noch einmal; „guichet doctor“ untersucht die Daten.
error-disk-full-keys = Der Datenträger ist voll ({ $place }). Nichts wurde geändert: Die Daten öffnen sich wie vorher.
error-disk-full-keys-hint = Schaffen Sie auf diesem Datenträger Platz und versuchen Sie es noch einmal.
error-no-backup-keys = Es wurde keine Sicherung geschrieben: Eine Änderung des Schlüssels ist nicht abgeschlossen ({ $place }). Die Daten selbst sind unversehrt.
error-no-backup-keys-hint = Öffnen Sie die Daten einmal mit Ihrer Passphrase (der Bildschirm oder „guichet queue“): Das schließt sie ab. Dann „guichet backup“.
role-worker = Empfang und Begleitung
role-coordinator = Koordination
role-damaged = Zugang beschädigt: die Rolle ist nicht belegt
recovery-title = Wiederherstellungsschlüssel
recovery-what = Dieser Schlüssel öffnet die verschlüsselten Daten, wenn die Passphrasen vergessen sind, auf jeder Maschine. Er wird einmal gezeigt und steht sonst nirgends.
recovery-keep = Bewahren Sie dieses Blatt unter Verschluss auf, fern vom Computer und von den Sicherungen: Wer es hat, kann alles lesen.
recovery-letters = I, L, O und U kommen nicht vor; groß oder klein ist gleich. Das fünfte Zeichen jeder Gruppe prüft die vier anderen.
recovery-use = Zum Öffnen: „guichet --worker KÜRZEL passphrase --recovery“ gibt eine neue Passphrase; „guichet restore DATEI --recovery“ setzt eine Sicherung ein.
recovery-foot = Schlüssel vom { $day }. Ein neuerer tritt an seine Stelle, doch dieses Blatt öffnet noch Kopien von vorher: Bewahren Sie es unter Verschluss auf, solange es welche gibt.
