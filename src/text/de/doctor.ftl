doctor-title = Untersuchung der Datei
doctor-running = Untersuchung läuft: Die ganze Datei wird gelesen, der Schalter arbeitet weiter…
doctor-nothing = Nichts zu untersuchen: Was offen ist, ist keine Datei.
doctor-all-sound = Alles ist in Ordnung.
doctor-summary = { $trouble ->
        [0] Nichts Ernstes
        [one] 1 ernster Punkt
       *[other] { $trouble } ernste Punkte
    }, { $look ->
        [0] sonst nichts zu beachten.
        [one] 1 Punkt zu beachten.
       *[other] { $look } Punkte zu beachten.
    }
doctor-record-unopened = Die Datei kann nicht gelesen werden. { $why }
doctor-record-unopened-do = Prüfen Sie den Pfad, die Rechte und die Passphrase; ist die Datei beschädigt, setzt „guichet restore SICHERUNG --force“ eine Sicherung an ihre Stelle.
doctor-record-folder-closed = Dieses Konto darf den Ordner der Daten nicht betreten: { $folder }. Nichts darin wurde untersucht; alles kann heil sein.
doctor-record-folder-closed-do = Gehört er Ihnen, geben Sie sich zuerst das Recht zurück: chmod u+rwx { TYPED($folder) }; gehört er einem anderen Konto, fragen Sie, wer diesen Rechner betreut. Dann „guichet doctor“. Setzen Sie deswegen keine Sicherung ein.
doctor-record-denied = Dieses Konto darf die Daten nicht lesen: { $file }. Sie wurden nicht untersucht; sie können heil sein.
doctor-record-denied-do = Gehört die Datei Ihnen, geben Sie sich das Recht zurück: chmod u+rw { TYPED($file) }; gehört sie einem anderen Konto, bitten Sie, wer diesen Rechner betreut, sie Ihnen zu geben (chown); sehen Sie auch nach, ob Sie ihren Ordner betreten und darin schreiben dürfen. Setzen Sie deswegen keine Sicherung an ihre Stelle.
doctor-record-no-room = Der Datenträger ist voll: Die Datei konnte nicht geöffnet werden, ihr Inhalt wurde nicht untersucht. Sie wurde nicht angerührt.
doctor-record-no-room-do = Schaffen Sie auf diesem Datenträger Platz und wiederholen Sie dann die Untersuchung.
doctor-record-gone = Die Datei mit den Daten ist nicht mehr da, oder sie ist leer; was zu ihr gehörte, ist noch da. Die neueste Sicherung: { $backup }.
doctor-record-gone-do = „guichet restore { TYPED($backup) }“ setzt sie wieder ein. Verschieben oder löschen Sie vorher nichts.
doctor-record-gone-for-good = Die Datei mit den Daten ist nicht mehr da, oder sie ist leer; was zu ihr gehörte, ist noch da. Keine gute Sicherung wurde gefunden.
doctor-record-gone-for-good-do = Suchen Sie die Datei oder eine Sicherung anderswo (USB-Stick, anderer Platz), dann „guichet restore SICHERUNG“.
doctor-record-folder = Ein Ordner trägt den Namen der Datei mit den Daten: { $file }. Darin wurde nichts angerührt.
doctor-record-folder-do = Liegen die Daten in diesem Ordner, geben Sie ihren Namen mit „--db“ an. Sonst schließen Sie guichet überall und benennen Sie ihn um: mv { TYPED($file) } { TYPED($file) }.anderes; die Sicherung zum Wiedereinsetzen, wenn es eine gibt, wird eigens genannt.
doctor-record-pipe = Was den Namen der Datei mit den Daten trägt, ist keine Datei, sondern eine Pipe, ein Gerät oder ein Socket: { $file }. Es wurde nicht geöffnet.
doctor-record-pipe-do = Schließen Sie guichet überall und benennen Sie es um: mv { TYPED($file) } { TYPED($file) }.anderes; die Sicherung zum Wiedereinsetzen, wenn es eine gibt, wird eigens genannt.
doctor-schema-current = Die Datei hat die Form dieser Version von guichet ({ $version }).
doctor-schema-older = Die Datei stammt von einer älteren Version von guichet ({ $version }).
doctor-schema-older-do = Nichts vorzubereiten: Das nächste Öffnen bringt sie auf den Stand, nach einer geprüften Kopie.
doctor-schema-newer = Die Datei stammt von einer neueren Version von guichet.
doctor-schema-newer-do = Installieren Sie hier dieselbe Version wie an den anderen Schaltern.
doctor-integrity-whole = Jede Seite der Datei ist heil.
doctor-integrity-damaged = Die Datei ist beschädigt: Einige Seiten sind nicht mehr lesbar.
doctor-integrity-damaged-do = Schließen Sie guichet überall. „guichet rescue { $file } --output { $new }“ rettet, was lesbar ist, ohne das Original anzurühren; die Sicherung, die einzusetzen ist, wird eigens genannt, wenn es eine gute gibt.
doctor-links-sound = Alles, worauf verwiesen wird, ist da.
doctor-links-dangling = { $n ->
        [one] { $n } Verweis führt
       *[other] { $n } Verweise führen
    } ins Leere (Tabellen: { $tables }).
doctor-links-dangling-do = „guichet rescue { $file } --output { $new }“ schreibt eine Datei, in der jeder Verweis ein Ziel hat; bewahren Sie die alte auf.
doctor-audit-whole = Das Zugriffsprotokoll ist heil: Jeder Eintrag schließt an den vorigen an.
doctor-audit-broken = Das Zugriffsprotokoll wurde geändert, oder es fehlen Einträge (ab Nr. { $entry }).
doctor-audit-broken-do = „guichet audit verify“ sagt, wie; verständigen Sie die Koordination, und vergleichen Sie mit den Siegeln auf den Tagesseiten.
doctor-audit-lost = Das Zugriffsprotokoll ist nicht vollständig: Einträge vor Nr. { $entry } gingen mit einer beschädigten Datei verloren. Was geblieben ist, hält.
doctor-audit-lost-do = Bewahren Sie die beschädigte Datei und die Sicherungen von vorher auf: Nur sie zeigen, was fehlt. „guichet audit show“ sagt, wann und von wem die Datei gerettet wurde; weiß niemand von dieser Rettung, verständigen Sie die Koordination.
doctor-directory-index-agrees = Die Suche im Verzeichnis findet jeden Dienst.
doctor-directory-index-differs = Die Suche im Verzeichnis stimmt nicht mehr mit den Diensten überein ({ $n ->
    [one] { $n } Eintrag
   *[other] { $n } Einträge
}).
doctor-directory-index-differs-do = „guichet doctor --reindex“ macht die Suchindexe neu; sonst ändert sich nichts.
doctor-case-index-agrees = Die Suche in den Akten findet jede Akte.
doctor-case-index-differs = Die Suche in den Akten stimmt nicht mehr mit den Akten überein ({ $n ->
    [one] { $n } Akte
   *[other] { $n } Akten
}).
doctor-case-index-differs-do = „guichet doctor --reindex“ macht die Suchindexe neu; sonst ändert sich nichts.
doctor-clock-right = Die Uhr geht gegenüber dem zuletzt Geschriebenen nicht nach.
doctor-clock-behind = Die Uhr dieses Rechners geht hinter dem zuletzt Aufgenommenen nach ({ $hours } Std.).
doctor-clock-behind-do = Stellen Sie Datum und Uhrzeit richtig, bevor Sie etwas aufnehmen: Wartezeiten und Reihenfolge der Besuche hängen davon ab.
doctor-drafts-known = Kein unfertiger Text eines Fensters, das es nicht mehr gibt.
doctor-drafts-left = Unfertige Texte warten auf { $n ->
        [one] ein Fenster, das
       *[other] { $n } Fenster, die
    } in diesem Konto niemand mehr öffnet.
doctor-drafts-left-do = Fragen Sie das Team, ob ein anderes Konto sie schrieb; „was bleibt“ (Taste r) zählt sie auch.
doctor-erased-listed = Die Liste des Gelöschten ist auf dem Stand: { $file }
doctor-erased-unlisted = Die Liste des Gelöschten lässt sich nicht oder nicht ganz lesen, oder sie nennt nicht alles, was gelöscht wurde: { $file }. Eine alte Sicherung, die eingesetzt wird, könnte jemanden zurückbringen.
doctor-erased-unlisted-do = Öffnen Sie guichet einmal: Die Liste wird aus den Daten wiederhergestellt. Kommt das wieder, legen Sie diese Datei anderswohin, und öffnen Sie guichet noch einmal.
doctor-permissions-private = Nur dieses Konto kann die Datei lesen.
doctor-permissions-readable = Andere Konten dieses Rechners können lesen: { $files }.
doctor-permissions-readable-do = Öffnen Sie guichet einmal: Es verschließt diese Dateien und sagt es.
doctor-permissions-not-own = Andere Konten können { $files } lesen oder ändern, und dieses Konto kann sie nicht schließen: Sie gehören ihm nicht.
doctor-permissions-not-own-do = Bitten Sie, wer diesen Rechner betreut, sie diesem Konto zu geben (chown), und öffnen Sie dann guichet einmal: Es schließt sie.
doctor-permissions-writable = Andere Konten dieses Rechners können ändern: { $files }.
doctor-permissions-writable-do = Öffnen Sie guichet einmal: Es verschließt diese Dateien. Sehen Sie nach, wer diese Rechte gab.
doctor-permissions-backups = Andere Konten können die Sicherungen lesen: { $folder }.
doctor-permissions-backups-do = Verschließen Sie diesen Ordner, zum Beispiel: chmod -R go= { TYPED($folder) }
doctor-permissions-replaceable = Jedes Konto kann die Sicherungen löschen oder ersetzen: { $folder }.
doctor-permissions-replaceable-do = Verschließen Sie diesen Ordner (chmod go-w { TYPED($folder) }) und prüfen Sie die letzte Sicherung („guichet verify“); eine Platte, die solche Rechte nicht kennt, wird nur für Ihr Konto eingehängt oder unter Verschluss gehalten.
doctor-access-own = Dieses Konto darf die Daten, ihren Ordner und den der Sicherungen lesen und schreiben.
doctor-access-unreadable = Dieses Konto darf nicht lesen: { $files } ({ $folder }).
doctor-access-unreadable-do = Geben Sie ihm das Recht zurück (chmod u+rw), oder bitten Sie, wer diesen Rechner betreut, ihm diese Dateien zu geben (chown): Ohne sie öffnen sich die Daten nicht.
doctor-access-read-only = Dieses Konto darf lesen, aber nicht schreiben: { $files } ({ $folder }). Nichts kann gespeichert werden, und keine Sicherung gelingt.
doctor-access-read-only-do = Geben Sie ihm das Recht zurück (chmod u+w), oder bitten Sie, wer diesen Rechner betreut, ihm diese Dateien zu geben (chown). Ist der ganze Datenträger nur lesbar, sehen Sie nach, warum.
doctor-access-folder = Dieses Konto darf nicht in den Ordner der Daten schreiben: { $folder }. Nichts kann gespeichert werden.
doctor-access-folder-do = Geben Sie ihm das Recht zurück, zum Beispiel: chmod u+rwx { TYPED($folder) }; gehört der Ordner einem anderen Konto, fragen Sie, wer diesen Rechner betreut.
doctor-access-keys-read-only = Dieses Konto darf den Schlüsselbund lesen, aber nicht hineinschreiben: { $file }. Schlüssel und Passphrasen können nicht geändert werden; alles andere wird gespeichert und gesichert.
doctor-access-keys-read-only-do = Gehört die Datei Ihnen, geben Sie sich das Recht zurück: chmod u+w { TYPED($file) }; gehört sie einem anderen Konto, bitten Sie, wer diesen Rechner betreut, sie Ihnen zu geben (chown).
doctor-access-folder-held = Dieses Konto darf nicht in den Ordner der Daten schreiben: { $folder }. Was eingegeben wird, kommt noch in das Protokoll, das schon da ist; aber keine Datei kann dort angelegt oder entfernt werden: keine Sicherung, keine Arbeitsdatei, kein Aufräumen, wenn das letzte Fenster schließt.
doctor-access-folder-held-do = Geben Sie ihm das Recht zurück, zum Beispiel: chmod u+rwx { TYPED($folder) }; gehört der Ordner einem anderen Konto, fragen Sie, wer diesen Rechner betreut.
doctor-access-backups = Dieses Konto darf nicht dorthin schreiben, wo die Sicherungen liegen: { $folder }. Keine kann gelingen.
doctor-access-backups-do = Geben Sie ihm das Recht zurück, zum Beispiel: chmod u+rwx { TYPED($folder) }; oder nennen Sie in der Konfiguration einen anderen Ordner ([backup] folder). Dann „guichet backup“.
doctor-access-folder-unlisted = Dieses Konto darf in diesen Ordner schreiben, aber nicht sehen, was darin liegt: { $folder }. Die Arbeit wird gespeichert; aber die Sicherungen und Dateien dort werden nicht gefunden, und eine Sicherung einzusetzen oder zu verschlüsseln kann misslingen.
doctor-access-folder-unlisted-do = Gehört er Ihnen, geben Sie sich das Recht zurück: chmod u+rwx { TYPED($folder) }; gehört er einem anderen Konto, fragen Sie, wer diesen Rechner betreut. Danach noch einmal „guichet doctor“.
doctor-place-safe = Die Datei liegt an ihrem Platz, in einem Ordner, in den niemand sonst schreibt.
doctor-place-link = An der Stelle der Datei steht eine Verknüpfung: { $file }.
doctor-place-link-do = Geben Sie guichet den wirklichen Pfad (--db oder die Konfiguration), oder legen Sie die Datei selbst hierher.
doctor-place-way = Eine Verknüpfung eines anderen Kontos führt zu dieser Datei: { $link }. Dieses Konto kann sie anderswohin führen lassen.
doctor-place-way-do = Geben Sie guichet den wirklichen Pfad (--db oder die Konfiguration), oder lassen Sie dieses Konto oder die Verwaltung die Verknüpfung neu anlegen.
doctor-place-folder = Andere Konten können in den Ordner schreiben: { $folder }.
doctor-place-folder-do = Nehmen Sie ihnen dieses Recht, zum Beispiel: chmod go-w { TYPED($folder) }
doctor-place-owner = Diese Datei oder dieser Ordner gehört einem anderen Konto: { $file }.
doctor-place-owner-do = Öffnen Sie sie mit dem Konto, dem sie gehört, oder lassen Sie sie sich vom Administrator geben (chown).
doctor-place-beside-folder = Ein Ordner liegt dort, wohin das Protokoll der Daten kommt: { $file }. Solange er da ist, öffnet sich nichts; die Daten daneben können ganz sein und wurden nicht untersucht.
doctor-place-beside-folder-do = Schließen Sie guichet überall und verschieben Sie diesen Ordner: mv { TYPED($file) } { TYPED($file) }.anderes; dann „guichet doctor“. Setzen Sie deswegen keine Sicherung ein.
doctor-place-beside-pipe = Was dort liegt, wohin das Protokoll der Daten kommt, ist keine Datei, sondern eine Pipe, ein Gerät oder ein Socket: { $file }. Solange es da ist, öffnet sich nichts; die Daten daneben können ganz sein und wurden nicht untersucht.
doctor-place-beside-pipe-do = Schließen Sie guichet überall und verschieben Sie es: mv { TYPED($file) } { TYPED($file) }.anderes; dann „guichet doctor“. Setzen Sie deswegen keine Sicherung ein.
doctor-disk-here = Die Datei liegt auf einem Laufwerk dieses Rechners.
doctor-disk-remote = Die Datei liegt auf einem Netzlaufwerk oder einem geteilten Laufwerk ({ $how }).
doctor-disk-remote-do = Legen Sie sie auf ein Laufwerk dieses Rechners; nur Sicherungen dürfen auf ein geteiltes.
doctor-room-enough = Auf dem Datenträger ist Platz ({ $free } MB; die Datei: { $size } MB).
doctor-room-low = Auf dem Datenträger ist wenig Platz: { $free } MB für eine Datei von { $size } MB.
doctor-room-low-do = Schaffen Sie Platz: Eine Sicherung und eine Aktualisierung brauchen je eine ganze Kopie.
doctor-room-none = Es ist weniger Platz übrig, als die Datei einnimmt: { $free } MB für { $size } MB.
doctor-room-none-do = Schaffen Sie jetzt Platz: Die nächste Sicherung wird scheitern.
doctor-room-unknown = Das System sagt nicht, wie viel Platz auf dem Datenträger ist.
doctor-room-unknown-do = Prüfen Sie von Hand, ob mindestens das Dreifache der Dateigröße frei ist.
doctor-backup-needless = Noch gibt es nichts zu sichern.
doctor-backup-fresh = Die neueste Sicherung ist gut: { $file } ({ $day }).
doctor-backup-old = Die neueste Sicherung ist gut, aber seit { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} fehlt Arbeit darin: { $file }.
doctor-backup-old-do = Schließen Sie die vergangenen Tage ab, oder machen Sie eine: „guichet backup“.
doctor-backup-very-old = Die neueste Sicherung ist gut, aber seit { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} fehlt Arbeit darin: { $file }.
doctor-backup-very-old-do = Machen Sie jetzt eine: „guichet backup“.
doctor-backup-none = Es gibt keine Sicherung.
doctor-backup-none-do = Machen Sie jetzt eine: „guichet backup“.
doctor-backup-bad = Die neueste Sicherung ist nicht gut: { $file }.
doctor-backup-bad-do = Legen Sie sie beiseite und machen Sie eine andere: „guichet backup“; prüfen Sie dann diesen Datenträger.
doctor-backup-unreadable = Dieses Konto darf die letzte Sicherung nicht lesen, { $file } ({ $folder }): Sie wurde nicht geprüft.
doctor-backup-unreadable-do = Behalten Sie sie: Vielleicht ist sie heil. Geben Sie diesem Konto das Recht, sie zu lesen (chmod u+r, oder chown, wenn sie einem anderen Konto gehört), und untersuchen Sie dann noch einmal.
doctor-backup-unchecked = Die neueste Sicherung ist verschlüsselt, und nichts hier öffnet sie: Sie wurde nicht geprüft ({ $file }).
doctor-backup-unchecked-do = Behalten Sie sie: Sie kann gut sein. Mit ihrer .keys-Datei daneben (oder der einer anderen Sicherung derselben Daten, unter ihrem Namen kopiert) prüft „guichet verify DATEI“ sie, und „guichet restore DATEI“ setzt sie ein.
doctor-backup-closed = Die letzte Sicherung ist verschlüsselt, mit ihrem Schlüsselbund daneben; sie wurde hier nicht geöffnet: { $file } ({ $day }).
doctor-backup-closed-do = Bewahren Sie sie auf. „guichet verify“ mit dieser Datei fragt nach einer Passphrase des Tages, an dem sie gemacht wurde, und sagt, ob sie gut ist.
doctor-backup-other-key = Die neueste Sicherung ist von einem anderen Schlüssel, von vor oder nach dem der Daten: Nur das Blatt und die Passphrasen ihres Tages öffnen sie, und sie wurde nicht geprüft ({ $file }).
doctor-backup-other-key-do = Machen Sie eine neue: „guichet backup“. Behalten Sie diese, und jedes Blatt, solange es eine Sicherung gibt, die es öffnet; „guichet verify DATEI“ sagt mit einer Passphrase oder dem Blatt jenes Tages, ob sie gut ist.
doctor-backup-keyless = Der Schlüsselbund (.keys) fehlt neben dieser Sicherung: Anderswo könnte niemand sie öffnen ({ $file }).
doctor-backup-keyless-do = Machen Sie eine Sicherung, sie nimmt ihn mit: „guichet backup“.
doctor-backup-keys-denied = Dieses Konto darf den Schlüsselbund dieser Sicherung nicht lesen: { $file }. Er wurde nicht geprüft; er kann heil sein.
doctor-backup-keys-denied-do = Gehört er Ihnen, geben Sie sich das Recht zurück: chmod u+rw { TYPED($file) }; sonst bitten Sie, wer diesen Rechner betreut, ihn diesem Konto zu geben (chown).
doctor-backup-keys-damaged = Der Schlüsselbund (.keys) dieser Sicherung ist beschädigt: Anderswo könnte jemand sie nicht öffnen ({ $file }).
doctor-backup-keys-damaged-do = Richten Sie zuerst den Schlüsselbund der Daten, wenn er auch beschädigt ist (das steht oben); dann „guichet backup“. Behalten Sie bis dahin die Sicherungen von vorher.
doctor-backup-other-sheet = Der Wiederherstellungsschlüssel der Daten öffnet diese Sicherung nicht, die einen anderen hat, von davor oder danach: Anderswo bräuchte es jenes andere Blatt ({ $file }).
doctor-backup-other-sheet-do = Machen Sie eine Sicherung: „guichet backup“. Behalten Sie jedes Blatt, solange es eine Sicherung gibt, die es öffnet.
doctor-backup-elsewhere = Die neueste Sicherung liegt nur am zweiten Ort: { $file }.
doctor-backup-elsewhere-do = Sehen Sie nach, ob { $folder } ein Ordner ist und dort geschrieben werden kann; dann „guichet backup“.
doctor-backup-way-back = Die neueste Sicherung, die gut ist: { $file }
doctor-backup-way-back-do = Schließen Sie guichet überall, dann: „guichet restore { TYPED($file) } --force“ (die Datei von vorher bleibt daneben).
doctor-backup-back-in-place = Die neueste Sicherung: { $file }
doctor-backup-back-in-place-do = Sobald der Name der Daten frei ist, setzt „guichet restore { TYPED($file) }“ sie an ihren Platz.
doctor-second-holds = Die Sicherung liegt auch am zweiten Ort.
doctor-second-unset = Für Sicherungen ist kein zweiter Ort genannt: Ein Diebstahl oder ein Brand nähme alles.
doctor-second-unset-do = Nennen Sie einen USB-Stick oder einen geteilten Ordner in der Konfiguration: [backup] second = "…"
doctor-second-absent = Der zweite Ort für Sicherungen ist nicht da. Frühere Kopien dort können noch Rufnamen enthalten, die seither gelöscht wurden.
doctor-second-absent-do = Stecken Sie den Stick ein oder verbinden Sie den geteilten Ordner, dann „guichet backup“.
doctor-second-behind = Die neueste Sicherung liegt nicht am zweiten Ort. Frühere Kopien dort können noch Rufnamen enthalten, die seither gelöscht wurden.
doctor-second-behind-do = Machen Sie eine Sicherung, während der zweite Ort da ist: „guichet backup“.
doctor-second-full = Am zweiten Ort ist nicht mehr genug Platz für die neueste Sicherung, die dort fehlt: { $folder }. Frühere Kopien dort können noch Rufnamen enthalten, die seither gelöscht wurden.
doctor-second-full-do = Schaffen Sie dort Platz oder nehmen Sie einen größeren Stick, dann „guichet backup“.
doctor-second-read-only = Dieses Konto darf nicht an den zweiten Ort der Sicherungen schreiben: { $folder }. Keine Kopie kann dorthin. Frühere Kopien dort können noch Rufnamen enthalten, die seither gelöscht wurden.
doctor-second-read-only-do = Ist es ein USB-Stick oder ein geteilter Ordner, sehen Sie nach, ob er nur lesbar ist; sonst geben Sie diesem Konto das Recht (chmod u+rwx { TYPED($folder) }). Dann „guichet backup“.
doctor-second-unreadable = Dieses Konto darf die Kopie am zweiten Ort nicht lesen: Sie wurde nicht geprüft ({ $file }).
doctor-second-unreadable-do = Behalten Sie sie: Vielleicht ist sie heil. Geben Sie diesem Konto das Recht, sie zu lesen (chmod u+r oder chown), und untersuchen Sie dann noch einmal.
doctor-second-bad = Die Kopie am zweiten Ort ist nicht gut: { $file }.
doctor-second-bad-do = Machen Sie eine andere Sicherung: „guichet backup“; geschieht es wieder, ersetzen Sie den Stick oder den Datenträger.
doctor-second-keyless = Der Schlüsselbund (.keys) fehlt neben der Kopie am zweiten Ort: Nach einem Diebstahl oder einem Brand könnte niemand sie öffnen ({ $file }).
doctor-second-keyless-do = Machen Sie eine Sicherung, während der zweite Ort da ist, sie kopiert ihn mit: „guichet backup“.
doctor-second-keys-denied = Dieses Konto darf den Schlüsselbund der Kopie am zweiten Ort nicht lesen: { $file }. Er wurde nicht geprüft; er kann heil sein.
doctor-second-keys-denied-do = Gehört er Ihnen, geben Sie sich das Recht zurück: chmod u+rw { TYPED($file) }; sonst bitten Sie, wer diesen Rechner betreut, ihn diesem Konto zu geben (chown).
doctor-second-same-folder = Der zweite Ort für Sicherungen ist derselbe Ordner wie der erste: { $folder }.
doctor-second-same-folder-do = Nennen Sie einen USB-Stick oder einen geteilten Ordner in der Konfiguration: [backup] second = "…"
doctor-second-same-disk = Der zweite Ort liegt auf demselben Datenträger wie der erste ({ $folder }): Dessen Verlust nähme alles.
doctor-second-same-disk-do = Sehen Sie nach, ob der Stick oder der geteilte Ordner dort wirklich angeschlossen ist; nennen Sie sonst einen Ort auf einem anderen Datenträger: [backup] second = "…"
doctor-left-over-none = Keine unfertige Datei und keine alte Kopie neben der Datei.
doctor-left-over-half-made = Unfertige Dateien sind liegen geblieben: { $files }.
doctor-left-over-half-made-do = Sie stammen von einer unterbrochenen Arbeit und dienen zu nichts: Löschen Sie sie.
doctor-left-over-copies = Alte Kopien liegen neben der Datei: { $files }.
doctor-left-over-copies-do = Sie enthalten, was seither gelöscht wurde. Wenn alles gut ist, löschen Sie sie.
doctor-left-over-set-aside = Diese Datei, beiseitegelegt, als eine Sicherung an ihre Stelle kam, enthält Arbeit, die in den Daten fehlt (Besuche: { $missing }; Handlungen jeder Art: { $acts }; begonnene Texte: { $begun }; Lesungen und Ausgaben im Zugriffsprotokoll: { $looks }; Entscheidungen des Registers: { $decisions }): { $file }
doctor-left-over-set-aside-do = Behalten Sie sie: Sie ist keine alte Kopie. „guichet --db { TYPED($file) }“ liest sie, und „person decisions“ dahinter nennt ihr Register, „audit show“, was darin getan wurde. Was im Zugriffsprotokoll steht, lässt sich nicht neu erfassen: Behalten Sie die Datei, solange Sie dafür einstehen müssen. Ist die Arbeit neu erfasst, löschen Sie sie: Sie enthält auch, was seither gelöscht wurde.
doctor-left-over-set-aside-unread = Diese Datei, beiseitegelegt, als eine Sicherung an ihre Stelle kam, lässt sich nicht mit den Daten vergleichen (beschädigt oder mit einem anderen Schlüssel): Niemand weiß, ob sie Arbeit enthält, die dort fehlt: { $file }
doctor-left-over-set-aside-unread-do = Behalten Sie sie, bis Sie sicher sind. „guichet --db { TYPED($file) }“ öffnet sie, wenn sie ganz ist, mit der Passphrase von damals; ist sie beschädigt, rettet „guichet rescue { TYPED($file) } --output KOPIE.db“, was sich lesen lässt. Ist diese Arbeit neu erfasst, löschen Sie sie: Sie enthält auch, was seither gelöscht wurde.
doctor-left-over-set-aside-plain = Diese Datei, die zu behalten ist, ist NICHT verschlüsselt, neben einer verschlüsselten: { $file }
doctor-left-over-set-aside-plain-do = Jeder kann sie lesen, und nichts anderes sagt, was sie sagt: „encrypt --forget-plain“ rührt sie nicht an. „guichet --db { TYPED($file) } encrypt --forget-plain“ verschlüsselt sie selbst, wenn sie ganz ist; sonst schließen Sie sie weg, auf einem eigenen Datenträger.
doctor-left-over-proof = Die beschädigte Datei, aus der diese Daten gerettet wurden, liegt daneben: { $files }.
doctor-left-over-proof-do = Bewahren Sie sie auf, hier oder an einem sicheren Ort: Sie ist der einzige Beweis dafür, was im Zugriffsprotokoll fehlt. Sie enthält auch, was seither gelöscht wurde.
doctor-left-over-rescued = Die Kopie, die eine Rettung geschrieben hat, liegt noch neben den Daten, die alles enthalten, was in ihr steht: { $file }
doctor-left-over-rescued-do = Sie ist eine ganze Kopie, aus der nichts mehr gelöscht wird: Löschen Sie sie, mit dem, was ihren Namen trägt (.keys, .erased).
doctor-left-over-plain = NICHT verschlüsselte Kopien liegen neben einer verschlüsselten Datei: { $files }.
doctor-left-over-plain-do = Jeder kann sie lesen. „guichet encrypt --forget-plain“ macht eine verschlüsselte Sicherung, prüft sie und löscht dann, was guichet gemacht hat; löschen Sie die anderen von Hand.
doctor-left-over-plain-second = Am zweiten Ort ({ $folder }) liegen NICHT verschlüsselte Kopien einer verschlüsselten Datei: { $files }.
doctor-left-over-plain-second-do = Wer den Stick findet oder den geteilten Ordner öffnet, kann sie lesen. „guichet encrypt --forget-plain“ macht eine verschlüsselte Sicherung, prüft sie und löscht dann, was guichet gemacht hat; löschen Sie die anderen von Hand.
doctor-keys-sealed = Die Datei ist verschlüsselt, und ihr Schlüsselbund liegt daneben.
doctor-keys-sheet = Die Datei ist verschlüsselt, aber niemand hat bestätigt, dass der Wiederherstellungsschlüssel notiert ist.
doctor-keys-sheet-do = Wer koordiniert, macht einen neuen und druckt ihn: „guichet{ BY($coordinator) } recovery“; sind die Passphrasen vergessen, öffnet er allein die Daten. Wurde ein „guichet rekey“ unterbrochen, haben auch die anderen keinen Zugang mehr: „guichet{ BY($coordinator) } workers add KÜRZEL“ für jede und jeden.
doctor-keys-interrupted = Eine Änderung des Schlüssels wurde unterbrochen: Der Schlüsselbund des neuen Schlüssels wartet noch daneben (.keys.new), und niemand hat seinen Wiederherstellungsschlüssel bekommen.
doctor-keys-interrupted-do = Wer den Schlüssel gerade änderte, öffnet die Daten einmal mit der eigenen Passphrase (der Bildschirm oder „guichet queue“), was es abschließt oder zurücknimmt; dann sagt „guichet doctor“, ob ein neuer Wiederherstellungsschlüssel nötig ist.
doctor-keys-damaged = Der Schlüsselbund ist beschädigt: Jemand kann die Daten nicht mehr öffnen, oder niemand.
doctor-keys-damaged-do = Geben Sie die Zugänge neu, die nicht mehr öffnen („guichet --worker KOORDINATION workers add KÜRZEL --replace“, „guichet recovery“ für den Wiederherstellungsschlüssel), oder kopieren Sie die .keys-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, nie einer älteren, an seine Stelle.
doctor-keys-unreadable = Der Schlüsselbund ist beschädigt: Nichts davon ist lesbar, und niemand öffnet die Daten, die heil sein können.
doctor-keys-unreadable-do = Behalten Sie ihn unter einem anderen Namen, und kopieren Sie an seine Stelle die Datei .keys der letzten Sicherung, die seit der letzten Änderung des Schlüssels (rekey) gemacht wurde: Die Passphrasen und das Blatt jenes Tages öffnen ihn.
doctor-keys-denied = Dieses Konto darf den Schlüsselbund nicht lesen: { $file }. Ohne ihn öffnen sich die Daten nicht; sie können heil sein.
doctor-keys-denied-do = Gehört er Ihnen, geben Sie sich das Recht zurück: chmod u+rw { TYPED($file) }; sonst bitten Sie, wer diesen Rechner betreut, ihn diesem Konto zu geben (chown). Setzen Sie deswegen keine Sicherung ein.
doctor-keys-other = Der Schlüsselbund gehört zu einem anderen Schlüssel als die Daten: Er öffnet nichts von der Datei, die ganz sein kann.
doctor-keys-other-do = Bewahren Sie ihn unter anderem Namen auf, und kopieren Sie die „.keys“-Datei einer Sicherung, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde, an seine Stelle. Nur wenn es keine gibt oder sich damit nichts ändert, ist vielleicht der Anfang der Datei beschädigt: „guichet rescue { $file } --output { $new }“. Eine zurückgespielte Sicherung verlöre, was seither getan wurde.
doctor-keys-unsealed = Die Datei ist nicht verschlüsselt: Wer diesen Datenträger lesen kann, kann sie lesen.
doctor-keys-unsealed-do = „guichet encrypt“ verschlüsselt sie; ein vom System verschlüsselter Datenträger schützt vor Diebstahl, nicht vor einem anderen Konto.
doctor-keys-stale = Ein Schlüsselbund liegt neben einer Datei, die nicht verschlüsselt ist.
doctor-keys-stale-do = Er öffnet nichts; braucht ihn keine verschlüsselte Sicherung, löschen Sie die .keys-Datei.
doctor-keys-missing = Die Datei ist verschlüsselt, und kein Schlüsselbund liegt daneben.
doctor-keys-missing-do = Legen Sie die .keys-Datei einer Sicherung daneben, die seit dem letzten Schlüsselwechsel (rekey) gemacht wurde. Nur wenn es keine gibt, setzen Sie eine Sicherung ein: „guichet restore SICHERUNG --force“ (die Datei von vorher bleibt daneben).
doctor-process-closed = Stürzt guichet ab, kommt nichts aus seinem Speicher auf den Datenträger.
doctor-process-open = Stürzt guichet ab, könnte das System seinen Speicher auf den Datenträger schreiben.
doctor-process-open-do = Bitten Sie den Administrator, die „core dumps“ dieses Kontos auf null zu setzen.
rescue-table = Tabelle
rescue-read = gerettet
rescue-missing = fehlen
rescue-in-backup = in der Sicherung
rescue-unknown = unbekannt
rescue-visits = Besuche
rescue-requests = Anliegen
rescue-people = Personen
rescue-cases = Akten
rescue-case-entries = Notizen in Akten
rescue-referrals = Vermittlungen
rescue-referral-news = Nachrichten zu Vermittlungen
rescue-services = Dienste
rescue-days = Tage
rescue-testimonies = Aussagen
rescue-drafts = unfertige Texte
rescue-audit = Zugriffsprotokoll
rescue-others = der Rest (Schritte, Rücknahmen, Einstellungen)
rescue-unlinked = { $n ->
        [one] 1 Verweis führte ins Leere: Er ist weggelassen.
       *[other] { $n } Verweise führten ins Leere: Sie sind weggelassen.
    }
rescue-left-out = { $n ->
        [one] 1 Eintrag konnte nicht bleiben ohne den, von dem er abhängt.
       *[other] { $n } Einträge konnten nicht bleiben ohne die, von denen sie abhängen.
    }
rescue-nameless = { $n ->
        [one] Von 1 Person ist nur die Karte übrig: Tippen Sie den Namen neu.
       *[other] Von { $n } Personen ist nur die Karte übrig: Tippen Sie ihre Namen neu.
    }
rescue-unread = { $n ->
        [one] Der Datenträger konnte 1 Stück der Datei nicht lesen: Ersetzen Sie ihn.
       *[other] Der Datenträger konnte { $n } Stücke der Datei nicht lesen: Ersetzen Sie ihn.
    }
rescue-audit-lost = Das Zugriffsprotokoll ist nicht vollständig: Es fehlen Einträge, und die neue Datei sagt es („guichet audit verify“). Bewahren Sie die beschädigte Datei auf: Sie ist der einzige Beweis dafür.
rescue-name-lost = Der interne Name dieser Daten stand im beschädigten Teil, und ihre Kopien sagen ihn nicht sicher: Die neue Datei hat einen anderen. Sicherungen von vorher werden nicht als ihre erkannt: Weder „doctor“ noch die Rotation noch „person erase --backups“ sehen sie. { $n ->
    [0] Hier wurde keine gefunden; gibt es anderswo welche, behalten oder löschen Sie sie selbst.
   *[other] Die gefundenen, von Ihnen selbst zu behalten oder zu löschen:
}
rescue-written = Neue Datei geschrieben und geprüft: { $path }. Die beschädigte Datei wurde nicht angerührt.
rescue-backup = Die neueste gute Sicherung: { $file }. Vergleichen Sie, dann wählen Sie. Um die neue Datei einzusetzen: „guichet{ BY($worker) } restore { TYPED($new) }{ $flag }“; die Sicherung: „guichet{ BY($worker) } restore { TYPED($file) }{ $flag }“.
rescue-no-backup = Es wurde keine gute Sicherung zum Vergleichen gefunden. Um die neue Datei einzusetzen: „guichet{ BY($worker) } restore { TYPED($new) }{ $flag }“.
rescue-of-other = Ihre Daten ({ $path }) sind wie zuvor: Gelesen wurde eine andere Datei. Öffnen sie sich, setzen Sie die neue nicht an ihre Stelle.
cli-rescue-not-entered = Das ist geschehen: Was lesbar ist, ist gerettet; nur der Eintrag im Zugriffsprotokoll der neuen Datei fehlt.
cli-rescue-not-entered-hint = Die neue Datei ist so da, wie sie ist. Notieren Sie anderswo, wer es getan hat und wann.
cli-import-backup = Geprüfte Sicherung vor dem Einlesen: { $file }
cli-withdraw-backup = Geprüfte Sicherung vor dem Zurücknehmen: { $file }
cli-help-doctor = Die Datei und was um sie liegt untersuchen, und sagen, was zu tun ist (Rückgabewert 0, 1 zu beachten, 6 ernst)
cli-help-doctor-reindex = Zuerst die Suchindexe neu machen
cli-help-rescue = Retten, was von einer beschädigten Datei lesbar ist, in eine neue Datei, ohne die beschädigte anzurühren
cli-help-rescue-damaged = Die beschädigte Datei
cli-help-rescue-output = Die neue Datei, die es noch nicht geben darf
action-doctor = Datei untersuchen
action-doctor-help = Die Datei und was um sie liegt untersuchen: Seiten, Indexe, Rechte, Datenträger, Uhr, Sicherungen, mit dem, was zu tun ist
context-doctor = Untersuchung der Datei
error-unsafe-place = Dieser Ort ist für die Datei nicht sicher: { $place }. Sie wurde nicht geöffnet.
error-unsafe-place-hint = Legen Sie die Datei in einen Ordner Ihres Kontos, in dem niemand sonst schreibt; „guichet doctor“ sagt, was nicht stimmt.
error-unsafe-place-link = An der Stelle der Datei steht eine Verknüpfung: { $place }. Ihr wurde nicht gefolgt.
error-unsafe-place-link-hint = Geben Sie guichet den wirklichen Pfad der Datei an, mit --db oder in der Konfiguration.
error-unsafe-place-way = Eine Verknüpfung eines anderen Kontos führt zur Datei: { $place }. Dieses Konto kann sie anderswohin führen lassen; ihr wurde nicht gefolgt.
error-unsafe-place-way-hint = Geben Sie guichet den wirklichen Pfad der Datei an, mit --db oder in der Konfiguration.
error-unsafe-place-folder = Andere Konten können in den Ordner { $place } schreiben: Sie könnten die Datei ersetzen. Sie wurde nicht geöffnet.
error-unsafe-place-folder-hint = Nehmen Sie ihnen dieses Recht: chmod go-w { TYPED($place) }; oder legen Sie die Datei in einen Ordner Ihres Kontos.
error-unsafe-place-owner = Diese Datei oder ihr Ordner gehört einem anderen Konto: { $place }. Sie wurde nicht geöffnet.
error-unsafe-place-owner-hint = Öffnen Sie sie mit dem Konto, dem sie gehört, oder lassen Sie sie sich vom Administrator geben (chown).
error-unsafe-place-taken-folder = Ein Ordner trägt den Namen der Datei mit den Daten: { $place }. Er wurde nicht angerührt, nichts wurde gespeichert.
error-unsafe-place-taken-folder-hint = Liegen die Daten in diesem Ordner, geben Sie ihren Namen mit „--db“ an. Sonst schließen Sie guichet überall und benennen Sie ihn um: mv { TYPED($place) } { TYPED($place) }.anderes; dann suchen Sie die Datei, oder setzen Sie eine Sicherung ein: „guichet restore SICHERUNG“.
error-unsafe-place-taken-folder-backup-hint = Liegen die Daten in diesem Ordner, geben Sie ihren Namen mit „--db“ an. Sonst schließen Sie guichet überall und benennen Sie ihn um: mv { TYPED($place) } { TYPED($place) }.anderes; dann setzt „guichet restore { TYPED($backup) }“ die neueste Sicherung ein.
error-unsafe-place-taken-pipe = Was den Namen der Datei mit den Daten trägt, ist keine Datei, sondern eine Pipe, ein Gerät oder ein Socket: { $place }. Es wurde nicht geöffnet, nichts wurde gespeichert.
error-unsafe-place-taken-pipe-hint = Schließen Sie guichet überall und benennen Sie es um: mv { TYPED($place) } { TYPED($place) }.anderes; dann suchen Sie die Datei, oder setzen Sie eine Sicherung ein: „guichet restore SICHERUNG“. Oder geben Sie mit „--db“ einen anderen Namen an.
error-unsafe-place-taken-pipe-backup-hint = Schließen Sie guichet überall und benennen Sie es um: mv { TYPED($place) } { TYPED($place) }.anderes; dann setzt „guichet restore { TYPED($backup) }“ die neueste Sicherung ein. Oder geben Sie mit „--db“ einen anderen Namen an.
error-unsafe-place-beside-folder = Ein Ordner liegt dort, wohin das Protokoll der Daten kommt: { $place }. Die Daten daneben wurden nicht angerührt und können ganz sein; nichts wurde gespeichert.
error-unsafe-place-beside-folder-hint = Schließen Sie guichet überall und verschieben Sie diesen Ordner: mv { TYPED($place) } { TYPED($place) }.anderes; dann versuchen Sie es noch einmal. Setzen Sie deswegen keine Sicherung ein.
error-unsafe-place-beside-pipe = Was dort liegt, wohin das Protokoll der Daten kommt, ist keine Datei, sondern eine Pipe, ein Gerät oder ein Socket: { $place }. Die Daten daneben wurden nicht angerührt und können ganz sein; nichts wurde gespeichert.
error-unsafe-place-beside-pipe-hint = Schließen Sie guichet überall und verschieben Sie es: mv { TYPED($place) } { TYPED($place) }.anderes; dann versuchen Sie es noch einmal. Setzen Sie deswegen keine Sicherung ein.
error-unsafe-place-settings-file = Andere Konten können in diese Einstellungsdatei schreiben: { $place }. Sie könnten das Programm wählen, das druckt, die Bildschirmsperre abschalten, Sicherungen umleiten. Nichts davon wurde gelesen oder getan.
error-unsafe-place-settings-file-hint = Lesen Sie nach, was darin steht, und nehmen Sie ihnen dieses Recht: chmod go-w { TYPED($place) }; oder legen Sie sie in einen Ordner Ihres Kontos (--config).
error-unsafe-place-settings-folder = Andere Konten können in den Ordner { $place } schreiben: Sie könnten die Einstellungen ersetzen und so das Programm wählen, das druckt, die Bildschirmsperre abschalten, Sicherungen umleiten. Nichts davon wurde gelesen oder getan.
error-unsafe-place-settings-folder-hint = Lesen Sie die Einstellungen nach und nehmen Sie ihnen dieses Recht: chmod go-w { TYPED($place) }; oder legen Sie die Einstellungen in einen Ordner Ihres Kontos (--config).
error-unsafe-place-settings-owner = Diese Einstellungen oder ihr Ordner gehören einem anderen Konto: { $place }. Es könnte das Programm wählen, das druckt, die Bildschirmsperre abschalten, Sicherungen umleiten. Nichts davon wurde gelesen oder getan.
error-unsafe-place-settings-owner-hint = Öffnen Sie guichet mit dem Konto, dem sie gehören, oder geben Sie ihm Einstellungen in einem Ordner Ihres Kontos (--config). Sollten sie Ihnen gehören, lesen Sie sie nach und lassen Sie sie sich vom Administrator geben.
error-network-disk = Die Datei liegt auf einem Netzlaufwerk oder einem geteilten Laufwerk ({ $place }): Zwei Arbeitsplätze könnten sie unbemerkt beschädigen. Sie wurde nicht geöffnet.
error-network-disk-hint = Legen Sie sie auf ein Laufwerk dieses Rechners, und ihre Sicherungen auf das geteilte: [backup] second in der Konfiguration.
error-was-readable = Andere Konten dieses Rechners konnten die Datei { $place } lesen. Das ist behoben: Nur dieses Konto kann es noch.
error-was-readable-hint = Sehen Sie nach, ob jemand sie kopiert haben kann; sonst ist nichts zu tun.
error-was-readable-writable = Andere Konten dieses Computers konnten die Datei { $place } lesen und ändern. Das ist behoben: Nur dieses Konto kann es noch. Was vorher geändert worden sein kann, ist hier nicht zu sehen.
error-was-readable-writable-hint = Führen Sie „guichet doctor“ aus, dann „guichet audit verify“ mit dem zuletzt notierten Siegel; im Zweifel mit einer Sicherung vergleichen.
error-damaged-nothing = Nichts von dieser Datei kann gelesen werden. Sie wurde nicht angerührt, keine Datei wurde geschrieben.
error-damaged-nothing-hint = Bewahren Sie sie auf. „guichet doctor“ nennt die Sicherung, die einzusetzen ist, wenn es eine gibt.
error-damaged-nothing-backup-hint = Setzen Sie die neueste Sicherung ein: „guichet restore { TYPED($backup) } --force“ prüft sie zuerst und lässt die beschädigte Datei daneben. Was seither getan wurde, ist verloren.
error-damaged-backup-hint = Schließen Sie guichet überall; dann rettet „guichet rescue { $file } --output { $new }“, was lesbar ist, oder „guichet restore { TYPED($backup) } --force“ setzt die neueste Sicherung ein.
error-damaged-no-backup-hint = Schließen Sie guichet überall; dann rettet „guichet rescue { $file } --output { $new }“, was lesbar ist, ohne diese Datei anzurühren. Es wurde keine Sicherung gefunden, die einzusetzen wäre.
error-damaged-nothing-no-backup-hint = Es wurde keine Sicherung gefunden. Lassen Sie diese Datei, wie sie ist, und suchen Sie anderswo eine (USB-Stick, anderer Rechner, alter Datenträger): „guichet restore“, gefolgt von ihrem Namen und „--force“, prüft sie, setzt sie ein und behält diese Datei daneben.
error-damaged-nothing-copy = Nichts von dieser Datei kann gelesen werden: { $place }. Sie wurde nicht angerührt, keine Datei wurde geschrieben; Ihre Daten sind wie zuvor.
error-damaged-nothing-copy-hint = War es eine Sicherung, nehmen Sie eine andere; „guichet verify“ prüft sie. Setzen Sie wegen dieser Datei nichts an die Stelle Ihrer Daten: Öffnen sie sich, macht „guichet backup“ eine neue Kopie; sonst sagt „guichet doctor“, was zu tun ist.
