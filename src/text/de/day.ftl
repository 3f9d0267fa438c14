# The day as a whole: its page, its close, the note for whoever comes next.
action-day = Tagesübersicht
action-day-help = Den Tag auf einen Blick sehen, die Notiz für morgen schreiben, abschließen.
action-forgotten-day = abzuschließen
action-forgotten-day-help = Den ältesten Tag öffnen, der nicht abgeschlossen ist oder keine Sicherung hat.
action-hand-over = Notiz von gestern
action-hand-over-help = Die Notiz des letzten abgeschlossenen Tages lesen.
action-day-close = abschließen
action-day-close-help = Den Tag abschließen: Rufnamen werden gelöscht, und eine geprüfte Sicherung wird erstellt.
action-day-reopen = wieder öffnen
action-day-reopen-help = Einen abgeschlossenen Tag wieder öffnen und sagen, warum; das hinterlässt eine Spur.
action-day-note = Notiz
action-day-note-help = Die Notiz für die nächste Öffnung schreiben; der Bildschirm zeigt sie zuerst.
action-day-backup = sichern
action-day-backup-help = Die fehlende Sicherung machen: eines abgeschlossenen Tages oder am zweiten Ort.
action-day-print = drucken
action-day-print-help = Die Tagesseite drucken.
action-day-save = Datei
action-day-save-help = Die Tagesseite in eine Datei schreiben: PDF, Markdown oder Text, je nach Name.
action-day-before = Tag davor
action-day-before-help = Den Tag davor sehen.
action-day-after = Tag danach
action-day-after-help = Den Tag danach sehen.
context-day = Übersicht eines Tages
context-hand-over = Notiz des Vortags
day-title = Tag vom { $day }
day-state = Stand
day-open = nicht abgeschlossen
day-by-desk = Schalter { $desk }
day-closed = abgeschlossen von { $by }
day-no-backup = OHNE Sicherung
day-ends-label = Unfertiges
day-ends = { $count ->
    [one] eine Sache ist nicht fertig
   *[other] { $count } Sachen sind nicht fertig
}
day-no-ends = nichts
day-visits = Besuche
day-all = insgesamt
day-waits = Wartezeit
day-services = Am Schalter
day-median = Median
day-longest = längste
day-measured = gemessen
day-minutes = { $n } Min.
day-topics = Themen
day-institutions = Einrichtungen
day-origins = Herkunft
day-refused = Abgewiesen
day-news = Neu
day-new-referrals = Vermittlungen
day-new-cases = Akten eröffnet
day-closed-cases = Akten geschlossen
day-new-people = Personen
day-note = Für morgen
day-note-none = (keine Notiz)
day-note-draft = (noch nicht gespeichert; das geschieht mit dem Abschluss)
day-note-proposed = (vorgeschlagen aus dem, was nicht fertig ist; sie wird mit dem Abschluss gespeichert)
day-note-carried-on = (folgt dem, was nicht fertig ist; Ihre Zeilen bleiben; sie wird mit dem Abschluss gespeichert)
day-note-own = Ihr Text
day-note-apart = (nur an diesem Schalter: ein anderer hat die Notiz oben gespeichert; { $key } nimmt Ihren Text wieder auf, F2 speichert ihn an ihrer Stelle)
day-note-apart-closed = (nur an diesem Schalter: der Tag ist mit der Notiz oben abgeschlossen; { $key } nimmt Ihren Text wieder auf, F2 speichert ihn an ihrer Stelle)
day-note-title = Notiz für morgen · { $day }
field-day-note = Notiz
day-trace = Spur
day-event-closed = { $at } · abgeschlossen von { $by }
day-event-reopened = { $at } · wieder geöffnet von { $by }: { $detail }
day-event-added = { $at } · Besuch { $detail } hinzugefügt von { $by }
day-event-changed = { $at } · Besuch { $detail } geändert von { $by }
day-end-open-visit = Besuche, die nicht beendet sind
day-end-odd-times = Besuche mit zweifelhaften Zeiten
day-end-unsaid-visit = Besuche ohne Thema oder Ergebnis
day-end-no-check-back = Vermittlungen ohne Tag zum Nachfragen
day-end-no-next-step = Akten ohne nächsten Schritt
day-end-case-due = Fällige Akten
day-end-check-due = Vermittlungen zum Nachfragen
day-end-no-consent = Zusagen, die zu erfragen sind
day-file = tag
ask-day-close = { $day } abschließen?
ask-day-close-names = { $count ->
    [one] Ein Rufname wird endgültig gelöscht.
   *[other] { $count } Rufnamen werden endgültig gelöscht.
}
ask-day-close-drafts = { $count ->
    [one] Ein begonnener Text zu einem rückgängig gemachten Besuch wird auch gelöscht.
   *[other] { $count } begonnene Texte zu rückgängig gemachten Besuchen werden auch gelöscht.
}
ask-day-close-line = { $count ->
    [one] Eine hier begonnene Eingabe: Ihr Name wird gelöscht, der Rest bleibt.
   *[other] { $count } hier begonnene Eingaben: Ihre Namen werden gelöscht, der Rest bleibt.
}
ask-day-close-lines-elsewhere = { $count ->
    [one] Ein Text, der an einem anderen Schalter begonnen wurde: Der Name darin wird gelöscht, der Rest bleibt.
   *[other] { $count } Texte, die an anderen Schaltern begonnen wurden: Die Namen darin werden gelöscht, der Rest bleibt.
}
ask-day-close-open = { $count ->
    [one] Ein Besuch ist nicht beendet.
   *[other] { $count } Besuche sind nicht beendet.
}
day-close-yes = Ja, abschließen
day-close-no = Nein, noch nicht
ask-day-reopen = Warum diesen Tag wieder öffnen?
ask-day-reopen-reading = in einer Zeile; der Grund bleibt in der Spur
ask-day-file = In welche Datei?
ask-day-file-reading = .pdf, .md, .html oder .txt; eine vorhandene Datei wird nie überschrieben
notice-day-is-closed = Dieser Tag ist schon abgeschlossen.
notice-day-is-open = Dieser Tag ist nicht abgeschlossen.
notice-no-hand-over = Keine Notiz früherer Tage.
notice-no-forgotten-day = Alle früheren Tage sind abgeschlossen und gesichert.
closed-day-no = Nein
closed-day-yes = Ja, hinzufügen; das hinterlässt eine Spur
notice-undo-ends-at-close = Nichts mehr rückgängig zu machen: Der Abschluss von { $day } bleibt.
notice-undo-ends-closed = Seine Namen sind gelöscht; der Tag öffnet sich auf seiner Seite ({ $keys }).
notice-undo-ends-reopened = Seine Namen sind gelöscht, auch wenn der Tag wieder offen ist.
undone-day-note = Notiz des Tages
undone-day-close = Abschluss des Tages
undone-day-reopen = Wiederöffnen des Tages
error-day-closed = Der Tag ist abgeschlossen: Dafür ist es zu spät. Nichts wurde geändert.
error-day-closed-hint = Ein Abschluss lässt sich nicht rückgängig machen, die Namen sind gelöscht; aber der Tag kann auf seiner Seite (b, ← bis zu diesem Tag, dann o) oder mit „guichet day reopen“ wieder geöffnet werden.
error-bad-backup = Die Sicherung enthält nicht alles, was in den Daten steht: { $place }. Sie wurde nicht behalten; die Daten selbst sind heil.
error-bad-backup-hint = Versuchen Sie es noch einmal; geschieht es wieder, prüfen Sie den Datenträger und sichern Sie anderswo: „guichet backup --to ORDNER“.
error-bad-backup-damaged = Diese Sicherung ist beschädigt: { $place }. Sie wurde nicht angerührt, die Daten auch nicht.
error-bad-backup-damaged-hint = Legen Sie sie beiseite. Öffnen sich die Daten, machen Sie eine andere: „guichet backup“, und prüfen Sie diesen Datenträger; setzen Sie keine ältere ein. Öffnen sie sich nicht mehr, nennt „guichet doctor“ die neueste, die gut ist.
error-bad-backup-empty = Diese Datei ist leer (0 Bytes): { $place }. Daraus ist nichts zurückzuholen; Ihre Daten sind wie zuvor.
error-bad-backup-empty-hint = Nehmen Sie eine andere Sicherung, und prüfen Sie diesen Datenträger. Öffnen sich die Daten, macht „guichet backup“ eine neue; sonst nennt „guichet doctor“ die neueste, die gut ist.
cli-help-day = Der Tag: seine Seite, abschließen, wieder öffnen
cli-help-day-show = Die Seite eines Tages
cli-help-day-show-day = Der Tag: 2026-11-18, gestern, mo (sonst heute)
cli-help-day-show-format = text, md, html, pdf oder json
cli-help-day-show-output = Die zu schreibende Datei, statt des Bildschirms; die Endung des Namens nennt das Format
cli-help-day-show-force = Die Datei ersetzen, wenn sie vorhanden ist
cli-help-day-close = Einen Tag abschließen: Rufnamen löschen, eine geprüfte Sicherung machen
cli-help-day-close-day = Der Tag: 2026-11-18, gestern, mo (sonst heute)
cli-help-day-close-note = Die Notiz für die nächste Öffnung (sonst die des Tages selbst, oder was nicht fertig ist)
cli-help-day-close-yes = Abschließen, auch wenn Besuche nicht zu Ende sind; sonst nur sagen, wie viele, und nichts tun
cli-help-day-reopen = Einen abgeschlossenen Tag wieder öffnen; der Grund bleibt in seiner Spur
cli-help-day-reopen-day = Der Tag: 2026-11-18, gestern, mo (sonst heute)
cli-help-day-reopen-why = Warum
cli-help-day-list = Die Tage, die abgeschlossen sind, und die, die es nicht sind
cli-help-backup = Eine geprüfte Sicherung der Daten machen
cli-help-backup-to = Der Ordner, in den sie kommt (sonst der der Konfiguration); er wird angelegt, nicht aber der, in dem er liegt
cli-help-verify = Eine Sicherung prüfen: heil, und für diese Version lesbar
cli-help-verify-from = Die Sicherungsdatei
cli-help-restore = Eine Sicherung an die Stelle der Daten setzen
cli-help-restore-from = Die Sicherungsdatei
cli-help-restore-force = Auch wenn es Daten gibt; sie bleiben unter einem anderen Namen daneben
cli-help-restore-plain = Auch wenn diese Sicherung nicht verschlüsselt ist und die Daten es sind: dann sind sie es nicht mehr
cli-help-restore-other = Auch wenn diese Sicherung von anderen Daten ist als denen, die hier liegen
cli-day-closed = Tag vom { $day } abgeschlossen · gelöschte Namen: { $names } · in nicht aufgenommenen Texten: { $unrecorded } · Sicherung geprüft: { $file }
cli-day-closed-alone = Tag vom { $day } abgeschlossen, aber OHNE Sicherung: Die von vorher enthalten die gelöschten Rufnamen noch bis zur nächsten.
cli-day-not-noted = Diese Sicherung konnte aber nicht vermerkt werden: Der Tag gilt noch als einer ohne Sicherung. Ist die Ursache behoben, machen Sie sie auf der Tagesseite (b, dann v) noch einmal.
cli-name-not-kept = { $day } ist abgeschlossen: Der Rufname von Nr. { $ticket } wurde nicht behalten. Öffnen Sie zuerst den Tag wieder („guichet day reopen“), wenn jemand gerufen werden soll.
cli-day-none = Keine Tage.
cli-backup-made = Sicherung geprüft: { $path }
cli-backup-same-disk = Achtung: Dieser Ordner liegt auf demselben Datenträger wie die Daten, und dessen Verlust nähme beides. War ein Stick oder ein geteilter Ordner gemeint, sehen Sie nach, ob er dort wirklich angeschlossen ist.
cli-backup-not-entered = Das ist geschehen: Die Sicherung ist gemacht und geprüft; nur ihr Eintrag im Zugriffsprotokoll fehlt.
cli-backup-not-entered-hint = Die Kopie ist so in Ordnung. Damit eine Sicherung eingetragen wird: „guichet backup“ noch einmal, sobald die Datei frei ist, oder anderswo notieren, wer diese gemacht hat.
cli-backup-sound = Diese Sicherung ist heil · Besuche: { $visits } · letzter Eintrag: { $last }
cli-backup-last = { $day }, { $time }
cli-backup-last-none = keiner
cli-restored = Sicherung eingesetzt: { $path }
cli-restored-kept = Die Daten von vorher sind aufbewahrt: { $path }
cli-restored-kept-log = Von den Daten von vorher war nur das Protokoll übrig; es ist aufbewahrt: { $path } (mit dem Schlüsselbund „.keys“ desselben Namens, wenn es einen gab). Was zuletzt notiert wurde, kann darin stehen, und in keiner Sicherung; aber ohne die verschwundene Datei kann guichet es nicht lesen. Behalten Sie es, solange diese Datei wiedergefunden werden kann oder Sie nicht sicher sind, dass nichts fehlt. Was seit der Sicherung getan wurde, ist nach dem Papier neu zu tun: Besuche, Einschränkungen, Berichtigungen, Ablehnungen; nur Löschungen werden von selbst wiederholt.
cli-restored-kept-keys = Von den Daten von vorher war nur der Schlüsselbund übrig; er ist aufbewahrt: { $path }. Er öffnet nicht, was jetzt eingesetzt wurde, aber vielleicht die verschwundene Datei: Behalten Sie ihn, solange diese wiedergefunden werden kann. Was seit der Sicherung getan wurde, ist nach dem Papier neu zu tun: Besuche, Einschränkungen, Berichtigungen, Ablehnungen; nur Löschungen werden von selbst wiederholt.
cli-restored-holds = Sie enthält die Arbeit bis zu ihrem letzten Eintrag: { $last } · Besuche: { $visits }
cli-restored-erasings = Ins Register übernommen, wie sie waren, aus den Daten von vorher, Zeilen über Löschungen: { $lines }
cli-restored-lacks = Die Daten von vorher gingen weiter. Letzter Eintrag: { $last } · Besuche: { $before }, davon jetzt nicht hier: { $missing } · Handlungen, die jetzt nicht hier sind (erfassen, aufrufen, abschließen, einen Fall führen…): { $acts } · begonnene Texte: { $begun } · Lesungen und Ausgaben im Zugriffsprotokoll: { $looks } · Entscheidungen des Registers, die jetzt nicht hier sind: { $decisions }
cli-restored-reads = Diese Arbeit ist nicht verloren: Sie steht in der beiseitegelegten Datei, „guichet --db { TYPED($path) }“. Behalten Sie diese Datei, bis alles neu erfasst ist.
cli-restored-unread = Die Daten von vorher konnten nicht mit der Sicherung verglichen werden (beschädigt oder nicht mit demselben Schlüssel zu öffnen): Was dort seither notiert wurde, ist nicht hier. Behalten Sie die beiseitegelegte Datei: { $path }
cli-restored-all-rescued = Nichts ist neu zu tun: Die beiseitegelegte Datei ist die, welche die Rettung gelesen hat, seither wurde nichts darin eingetragen, und die Rettung hat alles übernommen. Behalten Sie sie, solange Sie dessen nicht sicher sind: { $path }
cli-restored-rest-rescued = Hier fehlt nur, was die Rettung nach eigenen Worten nicht lesen konnte; sonst ist nichts neu zu tun. Die beiseitegelegte Datei ist die, welche sie gelesen hat, und seither wurde nichts darin eingetragen. Behalten Sie sie: { $path }
cli-restored-keys-other = Die Datei „.keys“ der Daten von vorher gehörte nicht zu ihnen (beschädigt oder von einem anderen Schlüssel): Die beiseitegelegte Datei hat die der Sicherung erhalten, die sie öffnet. Die andere bleibt daneben: { $path }
cli-restored-keys-left = Der beiseitegelegten Datei fehlt das „.keys“, das sie öffnet ({ $path }), und sie konnte es nicht erhalten. Kopieren Sie vor dem Öffnen { $keys } an diese Stelle: Damit öffnet sie sich; behalten Sie die andere unter einem anderen Namen.
cli-restored-redo = Neu zu tun, bevor jemand weiterarbeitet: Einschränkungen, Berichtigungen, Ablehnungen und absichtlich behaltene Einträge seit der Sicherung; nur Löschungen werden von selbst wiederholt (ihre Zeile im Register, mit dem Grund, kommt nicht zurück: Drucken Sie die der beiseitegelegten Datei). Das Register der beiseitegelegten Datei nennt sie, wenn sie sich öffnet: „guichet --db { TYPED($path) } person decisions“; sonst die Anträge auf Papier.
cli-restored-redo-but-erasings = Neu zu tun, bevor jemand weiterarbeitet: Einschränkungen, Berichtigungen, Ablehnungen und absichtlich behaltene Einträge seit der Sicherung; nur Löschungen werden von selbst wiederholt, und ihre Zeilen im Register wurden übernommen, wie sie waren. Das Register der beiseitegelegten Datei nennt die anderen: „guichet --db { TYPED($path) } person decisions“
cli-restored-plain = Achtung: Die Daten waren verschlüsselt und sind es nicht mehr. Wer die Datei hat, liest sie, und guichet öffnet ohne Passphrase. Um sie wieder zu verschlüsseln: „guichet encrypt“.
cli-restored-who-opens = Wer diese Daten öffnen kann, mit der Passphrase vom Tag der Sicherung: { $names }
cli-restored-next = Um sie jetzt zu öffnen: „guichet“, mit Ihrer Passphrase, wie sie an jenem Tag war; eine seither gegebene oder geänderte öffnet sie nicht. Ist sie vergessen: „guichet --worker KÜRZEL passphrase --recovery“ und das Wiederherstellungsblatt jenes Tages.
cli-restored-next-plain = Um sie jetzt zu öffnen: „guichet“, ohne Passphrase.
cli-restored-open-again = Achtung: Konnten nicht öffnen, was hier lag, und können es jetzt mit dieser Sicherung: { $names }. Um einen Zugang zu entziehen: „guichet workers remove“.
error-bad-usage---plain = Die Daten sind verschlüsselt, diese Sicherung ist es nicht: An ihrer Stelle könnte sie lesen, wer die Datei hat, und niemand hätte mehr eine Passphrase. Nichts wurde getan.
error-bad-usage---plain-hint = Nehmen Sie eine Sicherung von nach der Verschlüsselung (eine Datei „.keys“ gehört dazu). Muss es diese sein: derselbe Befehl mit --plain, dann „guichet encrypt“.
error-bad-usage---other = Diese Sicherung ist von anderen Daten: Sie hat keinen Besuch mit denen gemeinsam, die hier liegen, { $place }. Es wurde nichts getan.
error-bad-usage---other-hint = Prüfen Sie den Namen der Sicherung; „guichet verify“ mit diesem Namen sagt, bis wann sie reicht. Um andere Daten zu öffnen, ohne die hiesigen anzurühren, geben Sie ihnen einen anderen Platz: „guichet --db ANDERE.db restore SICHERUNG“. Soll sie wirklich an die Stelle der hiesigen: derselbe Befehl mit --other.
cli-restored-list-spoiled = Diese Liste des Gelöschten lässt sich nicht ganz lesen: { $path }. Was noch lesbar ist und die anderen gefundenen Listen wurden befolgt; gibt es anderswo eine ganze (Stick, anderer Rechner), kopieren Sie sie an ihre Stelle und öffnen Sie guichet.
cli-restored-no-list = Es wurde keine Liste des Gelöschten gefunden: Wer seit dieser Sicherung gelöscht wurde, ist wieder da. Suchen Sie eine Liste (….erased, neben einer anderen Sicherung), kopieren Sie sie hierher und öffnen Sie guichet: { $path }
cli-restored-rescued = Was die Rettung geschrieben hatte, ist jetzt an seinem Platz; jene Datei wird nicht mehr gebraucht und kann gelöscht werden, mit dem, was ihren Namen trägt (.keys, .erased): { $path }
cli-restored-rescued-lacking = Was die Rettung geschrieben hatte, ist jetzt an seinem Platz; jene Datei wird nicht mehr gebraucht und kann gelöscht werden, mit dem, was ihren Namen trägt (.keys, .erased): { $path }. Behalten Sie aber die beschädigte Datei, aus der sie stammt: Sie ist der einzige Beweis dafür, was dem Zugriffsprotokoll fehlt.
cli-restored-not-entered = Das ist geschehen: Die Sicherung ist eingesetzt; nur der Eintrag im Zugriffsprotokoll fehlt.
cli-restored-not-entered-hint = Setzen Sie sie kein zweites Mal ein: Die Daten sind da. Notieren Sie anderswo, wer es getan hat und wann.
error-locked-restoring = guichet ist noch mit diesen Daten geöffnet, oder ein anderes Programm liest sie ({ $place }). Die Sicherung wurde nicht eingesetzt: Die Daten sind, wie sie waren.
error-locked-restoring-hint = Schließen Sie guichet an allen Plätzen (^Q; einen gesperrten Bildschirm erst entsperren oder mit ↑ übernehmen) und geben Sie denselben Befehl noch einmal; dauert es an, liest eine Sicherung oder ein Virenschutz noch die Datei.
error-system-aside = Die Sicherung konnte nicht eingesetzt werden, und die Daten von vorher konnten ihren Namen nicht zurückbekommen. Sie sind ganz, hier: { $place }
error-system-aside-hint = Löschen Sie nichts, was diese Namen trägt. Prüfen Sie den Datenträger und rufen Sie denselben Befehl noch einmal auf, oder geben Sie diesen Dateien den Namen der Daten zurück, mit der Datei „.keys“ gleichen Namens, wenn es eine gibt.
day-note-line = – { $what }: { $which }
error-no-backup = Es konnte keine Sicherung geschrieben werden: { $place }. Die Daten selbst sind heil.
error-no-backup-hint = Sehen Sie nach, ob dieser Ordner vorhanden und beschreibbar ist; machen Sie die Sicherung dann auf der Tagesseite (b, dann v) oder mit „guichet backup“ noch einmal.
error-no-backup-full = Es konnte keine Sicherung geschrieben werden: Der Datenträger von { $place } ist voll. Die Daten selbst sind heil.
error-no-backup-full-hint = Schaffen Sie dort Platz und machen Sie die Sicherung dann auf der Tagesseite (b, dann v) oder mit „guichet backup“ noch einmal.
error-no-backup-before = Es konnte keine Sicherung geschrieben werden: { $place }. Ohne sie wurde nichts geändert: Die Daten, ihre Schlüssel und ihre Verschlüsselung sind wie zuvor.
error-no-backup-before-hint = Sehen Sie nach, ob dieser Ordner vorhanden und beschreibbar ist, und geben Sie dann denselben Befehl noch einmal ein: „guichet { $others }“.
error-no-backup-before-full = Es konnte keine Sicherung geschrieben werden: Der Datenträger von { $place } ist voll. Ohne sie wurde nichts geändert: Die Daten, ihre Schlüssel und ihre Verschlüsselung sind wie zuvor.
error-no-backup-before-full-hint = Schaffen Sie dort Platz, und geben Sie dann denselben Befehl noch einmal ein: „guichet { $others }“.
error-no-backup-folder = Der Ordner { $place } ist nicht da, und auch der nicht, in dem er wäre: Es wurde keine Sicherung geschrieben. Die Daten selbst sind heil.
error-no-backup-folder-hint = Ist es ein USB-Stick oder ein geteilter Ordner, sehen Sie nach, ob er angeschlossen ist, und unter diesem Namen; sonst legen Sie den Ordner zuerst an.
error-no-second = Die Kopie am zweiten Ort wurde nicht geschrieben: { $place }. Die Sicherung am ersten Ort ist gemacht und geprüft.
error-no-second-hint = Schließen Sie den Stick oder die Freigabe an (beschreibbar); dann die Sicherung noch einmal (am Bildschirm b, dann v; oder „guichet backup“).
error-no-second-full = Der zweite Ort ist voll, die Kopie wurde dort nicht geschrieben: { $place }. Die Sicherung am ersten Ort ist gemacht und geprüft.
error-no-second-full-hint = Schaffen Sie dort Platz oder nehmen Sie einen größeren Stick; dann die Sicherung noch einmal (am Bildschirm b, dann v; oder „guichet backup“).
error-names-left = Eine Sicherung von vor dem Abschluss enthält noch Rufnamen und konnte nicht ohne sie neu geschrieben werden: { $place }
error-names-left-hint = Prüfen Sie, ob man dort schreiben kann und Platz frei ist; dann versucht „guichet backup“ es noch einmal, wie auch der nächste Abschluss. Hilft nichts, wird sie von der ersten Sicherung nach Ablauf ihrer 48 Stunden gelöscht.
error-no-second-same = Der zweite Ort ist derselbe Ordner wie der erste: { $place }. Die Sicherung ist dort, gemacht und geprüft, aber nur einmal.
error-no-second-same-hint = Nennen Sie als zweiten Ort einen USB-Stick oder einen geteilten Ordner: [backup] second in der Konfiguration.
error-no-backup-link = Es wurde keine Sicherung geschrieben: Eine Verknüpfung eines anderen Kontos führt an diese Stelle, { $place }, und ihr wurde nicht gefolgt. Die Daten selbst sind heil.
error-no-backup-link-hint = Geben Sie den wirklichen Pfad des Ordners an, oder wählen Sie einen Ordner Ihres eigenen Kontos; dann die Sicherung noch einmal.
error-no-second-link = Die Kopie am zweiten Ort wurde nicht geschrieben: Eine Verknüpfung eines anderen Kontos führt dorthin, { $place }, und ihr wurde nicht gefolgt. Die Sicherung am ersten Ort ist gemacht und geprüft.
error-no-second-link-hint = Geben Sie den wirklichen Pfad des Sticks oder des geteilten Ordners an ([backup] second in der Konfiguration); dann die Sicherung noch einmal.
midnight-today = { $day }, heute
ask-closed-day = { $day } ist abgeschlossen. Diesen Besuch trotzdem hinzufügen? Ohne verknüpfte Person wird der Rufname nicht behalten.
midnight-shown = { $day }, der Tag auf dem Bildschirm
notice-day-note-saved = Notiz gespeichert.
notice-day-note-elsewhere = Ein anderer Schalter hat diese Notiz inzwischen gespeichert: „{ $note }“. Ihr Text bleibt; noch einmal speichern ersetzt sie.
notice-day-note-first = Ein anderer Schalter hat eine Notiz gespeichert, und Ihr Text ist nicht gespeichert: zuerst { $key }, um eines von beiden zu behalten.
notice-backup-begun = Abschluss: Die Sicherung wird gemacht…
notice-backup-alone-begun = Die Sicherung wird gemacht…
notice-backup-not-finished = Die Sicherung ist nicht fertig. Noch einmal verlassen bricht sie ab: Der Tag bleibt abgeschlossen, ohne Sicherung.
notice-backup-alone-not-finished = Die Sicherung ist nicht fertig. Noch einmal verlassen bricht sie ab.
notice-backup-failed = Der Tag ist abgeschlossen, aber OHNE Sicherung: Die von vorher enthalten die gelöschten Rufnamen noch bis zur nächsten. { $error }
backup-second-keeps-names = Frühere Kopien dort enthalten die gelöschten Rufnamen noch, bis zur nächsten Sicherung, die dort ankommt.
notice-backup-alone-failed = Sicherung nicht gemacht. { $error }
notice-backup-alone = Sicherung geprüft: { $file }.
notice-backup-there = Nichts nachzuholen: Die letzte Sicherung liegt überall, wo sie liegen soll.
notice-backup-no-file = Nichts zu sichern: Diese Daten liegen in keiner Datei.
backup-not-noted = Sicherung gemacht und geprüft: { $file }. Sie konnte aber nicht vermerkt werden und gilt noch als fehlend.
backup-not-noted-hint = Die Kopie ist so in Ordnung. Sobald die Datei frei ist, machen Sie sie noch einmal, damit sie vermerkt wird: Tagesseite (b, dann v).
notice-day-backed-up = { $count ->
    [one] Tag vom { $day } abgeschlossen, Sicherung geprüft: { $file }.
   *[other] { $count } Tage abgeschlossen, Sicherung geprüft: { $file }.
}
notice-closed-elsewhere = Der Tag { $day } wurde an einem anderen Schalter abgeschlossen: In dem, was hier begonnen ist, sind die Rufnamen gelöscht; der Rest bleibt.
notice-day-closed = Tag vom { $day } abgeschlossen.
notice-day-reopened = Tag vom { $day } wieder geöffnet.
notice-day-written = Seite geschrieben: { $path }
notice-midnight = Mitternacht ist vorbei: Der Bildschirm zeigt noch { $day }. { $key } geht zu { $today }.
notice-today = Der Bildschirm zeigt jetzt { $day }.
standing-midnight = Mitternacht ist vorbei · noch { $day } · { $key }: zu { $today }
standing-forgotten = { $count ->
    [one] Ein Tag abzuschließen: { $day } · { $key }
   *[other] { $count } Tage abzuschließen, zuerst { $day } · { $key }
}
standing-without-backup = { $count ->
    [one] Tag ohne Sicherung abgeschlossen: { $day } · { $key }
   *[other] { $count } Tage ohne Sicherung abgeschlossen, zuerst { $day } · { $key }
}
standing-closed = Der Tag ist abgeschlossen: Was noch vermerkt wird, hinterlässt eine Spur · { $key }
standing-read = { $key }: gelesen
hand-over-title = Notiz vom { $day }
hand-over-title-by = Notiz vom { $day } ({ $by })
ask-midnight = Mitternacht ist vorbei. Zu welchem Tag gehört dieser Besuch?
