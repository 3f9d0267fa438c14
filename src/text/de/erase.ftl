# Die Rechte einer Person: sehen, was aufbewahrt wird, berichtigen, löschen, einschränken.
error-restricted = Die Verarbeitung der Daten dieser Person ist eingeschränkt (seit { $place }): der Eintrag wird aufbewahrt und nicht geändert. Nichts wurde gespeichert.
error-restricted-hint = Der Grund steht auf der Seite der Person. Ein Besuch lässt sich ohne Verknüpfung erfassen; um wieder in die Akten zu schreiben, zuerst die Einschränkung aufheben.
restricted-line-hint = Der Grund steht auf der Seite der Person. „{ $key }“ ({ $name }), dann wird der Besuch ohne Verknüpfung erfasst; um wieder in die Akten zu schreiben, zuerst die Einschränkung aufheben.
restricted-form-hint = Der Grund steht auf der Seite der Person. „{ $field }“ auf „{ $answer }“, dann wird der Besuch ohne Verknüpfung erfasst; um wieder in die Akten zu schreiben, zuerst die Einschränkung aufheben.
error-names-person = Der Grund nennt die Person (Name, Telefon oder Karte). Nichts wurde getan.
error-names-person-hint = Das Verzeichnis der Entscheidungen bleibt, wenn die Person gelöscht ist: sagen Sie warum, nicht wer.
error-names-person-kept = Der Grund nennt die Person (Name, Telefon oder Karte). Nichts wurde geändert.
error-names-person-kept-hint = Wie im Verzeichnis der Entscheidungen: sagen Sie warum, nicht wer.
action-person-export = ihre Daten
action-person-export-help = Alles, was wir über diese Person aufbewahren, in eine Datei schreiben, um es ihr auszuhändigen.
action-person-restrict = einschränken
action-person-restrict-help = Den Eintrag aufbewahren und nicht mehr ändern oder zählen; oder diese Einschränkung aufheben.
action-person-erase = löschen
action-person-erase-help = Die Person, ihre Akten und alles über sie Geschriebene löschen; ein zu tippendes Wort bestätigt es.
person-lift = Einschränkung aufheben
person-restricted = Eingeschränkt
person-restricted-since = seit { $day } · { $reason }
marker-restricted = eingeschränkt
chip-restricted = { $who } · eingeschränkt: wird nicht verknüpft
notice-restricted-no-follow-up = Diese Daten sind eingeschränkt: Es wird keine Akte eröffnet. Dafür zuerst die Einschränkung aufheben.
holding-title = Was wir über Sie aufbewahren
holding-intro = Das ist alles, was hier bis heute über Sie festgehalten ist.
holding-restricted = Ihre Daten werden aufbewahrt und sonst nicht verwendet seit { $day }. Grund: { $reason }
holding-waits = Wartet auf
holding-waits-us = uns
holding-waits-person = Sie
holding-waits-institution = { $whom }
holding-identity = Wer Sie sind
holding-visits = Ihre Besuche
holding-events = Verlauf
holding-cases = Ihre Akten
holding-case = Akte { $number }
holding-when = Wann
holding-who = Wer
holding-kind = Was
holding-words = In Worten
holding-referrals = Wohin wir Sie verwiesen haben
holding-decisions = Ihre Anträge und unsere Antworten
holding-kept = Was länger aufbewahrt wird, und warum
holding-aside = Zurückgenommen oder begonnen, noch in der Datei
holding-aside-visit = Von einem zurückgenommenen Besuch: { $words }
holding-aside-case = Von einer zurückgenommenen Akte: { $words }
holding-aside-entry = Von einem zurückgenommenen Eintrag: { $words }
holding-aside-referral = Von einer Vermittlung, zurückgenommen: { $words }
holding-aside-person = Von einem anderen Blatt, mit Ihrem zusammengeführt: { $words }
holding-left-out =
    { $count ->
        [one] Eine Notiz, die sich jemand vom Personal nur für sich selbst gemacht hat, steht nicht in diesem Dokument. Sie gehört zu dem, was über Sie aufbewahrt wird: Sie können sie verlangen.
       *[other] { $count } Notizen, die sich das Personal nur für sich selbst gemacht hat, stehen nicht in diesem Dokument. Sie gehören zu dem, was über Sie aufbewahrt wird: Sie können sie verlangen.
    }
holding-seen-by = Wer was gelesen oder geändert hat
audit-word-retention = nach Ablauf der Frist
audit-word-backups = ältere Sicherungen
holding-how-long = Wie lange
holding-last-contact = Letzter Kontakt: { $day }. Die Aufbewahrungsfrist zählt von diesem Tag an; die Stelle sagt Ihnen, welche sie gewählt hat.
holding-no-contact = Es ist kein Kontakt festgehalten. Die Stelle sagt Ihnen, wie lange sie diese Daten aufbewahrt.
holding-your-rights = Ihre Rechte
holding-rights = Sie können verlangen, dass diese Daten berichtigt, gelöscht oder eingeschränkt werden, oder ihrer Verwendung widersprechen. Wir antworten innerhalb eines Monats und sagen, warum, wenn wir ablehnen. Sie können sich auch bei der Datenschutzbehörde beschweren (Belgien: DSB/APD; Frankreich: CNIL).
holding-not-linked = Drei Dinge führen zu niemandem und lassen sich daher nicht suchen: die Zahlen, Worte, die ohne Namen zitiert werden (sie werden mit ihrem Code zurückgezogen), die Notizen unter Kollegen am Ende des Tages.
holding-file = daten
wish-access = Auskunft
wish-correction = Berichtigung
wish-erasure = Löschung
wish-restriction = Einschränkung
wish-objection = Widerspruch
answer-exported = Daten ausgehändigt
answer-corrected = berichtigt
answer-erased = gelöscht
answer-restricted = gewährt: Akte aufbewahrt, sonst nichts
answer-lifted = Einschränkung aufgehoben
answer-refused = abgelehnt
ask-holding-private =
    { $count ->
        [one] Eine private Notiz von jemand anderem: mitgeben?
       *[other] { $count } private Notizen von anderen: mitgeben?
    }
ask-holding-private-own =
    { $count ->
        [one] nein: wer sie schrieb, gibt sie selbst
       *[other] nein: wer sie schrieb, gibt sie jeweils selbst
    }
ask-holding-private-all = ja: Auskunft über alles Aufbewahrte ist verlangt
ask-holding-file = In welche Datei schreiben, was wir über sie aufbewahren?
ask-holding-file-reading = .pdf, .html, .txt oder .json. Ihre privaten Notizen eingeschlossen: vor dem Aushändigen durchlesen.
ask-holding-file-reading-own = .pdf, .html, .txt oder .json. Ihre privaten Notizen eingeschlossen, die anderer nicht: vor dem Aushändigen durchlesen.
ask-holding-file-reading-all = .pdf, .html, .txt oder .json. Private Notizen aller eingeschlossen: vor dem Aushändigen durchlesen.
ask-restrict-reason = Einschränken: aus welchem Grund?
ask-restrict-reason-reading = Der Eintrag bleibt, gekennzeichnet; nichts darin wird geändert, in neuen Belegen gezählt oder ausgeführt, außer für sie selbst. Die Person nicht nennen.
ask-lift-reason = Die Einschränkung aufheben: aus welchem Grund?
ask-lift-reason-reading = Der Eintrag wird wieder wie andere verwendet. Die Person nicht nennen.
ask-erase-reason = Löschen: aus welchem Grund?
ask-erase-reason-reading = Vor der nächsten Frage wird nichts gelöscht. Der Grund bleibt im Verzeichnis: die Person darin nicht nennen.
ask-erase-word = { $who } für immer löschen?
ask-erase-word-reading = Zum Löschen tippen: { $word }. Gelöscht: der Eintrag, { $cases ->
        [0] keine Akte
        [one] { $cases } Akte
       *[other] { $cases } Akten
    }, Namen und Texte; { $visits ->
        [0] kein Besuch ist verknüpft
        [one] { $visits } Besuch bleibt ohne Namen und Text, für die Zahlen
       *[other] { $visits } Besuche bleiben ohne Namen und Text, für die Zahlen
    }. u bringt es nicht zurück. Ältere Sicherungen enthalten die Person noch längstens bis { $day }, solange weiter Sicherungen gemacht werden.
erase-word = löschen
notice-holding-written = Geschrieben, persönlich auszuhändigen: { $path }{ $count ->
    [0] {""}
    [one] {" "}(ohne eine private Notiz von jemand anderem)
   *[other] {" "}(ohne { $count } private Notizen anderer)
}
notice-person-restricted = Eingeschränkt: der Eintrag wird aufbewahrt, sonst nichts
notice-person-restricted-hint = „{ $key }“ hier hebt die Einschränkung auf; „rückgängig“ tut es nicht.
notice-person-lifted = Einschränkung aufgehoben
notice-person-erased = Person gelöscht. Ältere Sicherungen enthalten sie längstens bis { $day }, solange weiter Sicherungen gemacht werden; eine dort zurückzuspielen, wo die Liste des Gelöschten liegt (.erased), löscht sie erneut.
cli-help-person-export = Alles, was wir über eine Person aufbewahren, zum Aushändigen: Text, PDF, HTML, Markdown oder JSON, in ihrer Sprache, wenn wir sie sprechen
cli-help-person-export-who = Kartencode, Kennung oder Wörter, die nur sie finden
cli-help-person-export-format = text (Vorgabe), md, html, json, pdf
cli-help-person-export-output = die zu schreibende Datei (nötig für pdf); die Endung des Namens nennt das Format
cli-help-person-export-force = die Datei ersetzen, wenn es sie gibt
cli-help-person-export-with_private = mit den privaten Notizen aller, um ein Auskunftsersuchen zu beantworten (wird protokolliert)
cli-help-person-export-without_private = ohne jede private Notiz, auch ohne die eigenen
cli-help-person-export-reason = ihr Antrag, für das Verzeichnis, ohne sie zu nennen
cli-help-person-correct = Den Eintrag einer Person auf ihren Antrag berichtigen und festhalten, warum
cli-help-person-correct-code = Kartencode oder Kennung
cli-help-person-correct-name = der Name
cli-help-person-correct-reach = wie man sie erreicht
cli-help-person-correct-language = die Sprache: Code oder Wort aus der Wortliste
cli-help-person-correct-reason = warum, ohne die Person zu nennen
cli-help-person-erase = Eine Person, ihre Akten und alles über sie Geschriebene löschen, nach einer Frage
cli-help-person-erase-code = Kartencode oder Kennung
cli-help-person-erase-reason = warum, ohne die Person zu nennen: der Grund bleibt im Verzeichnis
cli-help-person-erase-testimony = auch das Zitat mit diesem Code zurückziehen (wiederholbar)
cli-help-person-erase-backups = eine neue Sicherung machen und alle älteren Kopien entfernen, die sie enthalten
cli-help-person-erase-yes = nicht fragen
cli-help-person-restrict = Den Eintrag einer Person aufbewahren und sonst nichts damit tun, oder diese Einschränkung aufheben
cli-help-person-restrict-code = Kartencode oder Kennung
cli-help-person-restrict-reason = warum, ohne die Person zu nennen
cli-help-person-restrict-lift = die Einschränkung aufheben
cli-help-person-refuse = Festhalten, dass ein Antrag abgelehnt wird, und warum
cli-help-person-refuse-code = Kartencode oder Kennung
cli-help-person-refuse-wish = access, correction, erasure, restriction, objection
cli-help-person-refuse-reason = warum (eine gesetzliche Aufbewahrungspflicht zum Beispiel), ohne die Person zu nennen
cli-help-person-decisions = Das Verzeichnis der Entscheidungen: Anträge, Antworten, Gründe, Tage, nur mit Kennung
cli-help-person-decisions-code = Kartencode oder Kennung; ohne sie das ganze Verzeichnis
cli-holding-left-out =
    { $count ->
        [one] Eine private Notiz ist nicht dabei. Wer sie schrieb, erhält sie mit dem eigenen Export; für ein Auskunftsersuchen, das sie umfasst: --with-private.
       *[other] { $count } private Notizen sind nicht dabei. Wer sie schrieb, erhält sie mit dem eigenen Export; für ein Auskunftsersuchen, das sie umfasst: --with-private.
    }
cli-person-several = Mehrere Personen unter diesen Wörtern: { $cards }. Bitte die Karte nennen.
cli-person-corrected = Karte { $code }: Akte berichtigt und im Verzeichnis festgehalten
cli-person-correct-already = Karte { $code }: Die Akte sagt es schon so; nichts wurde berichtigt oder im Verzeichnis festgehalten
reasons-struck = { $count ->
    [one] Im Verzeichnis sagte ein früherer Grund, um wen es geht: Das Wort ist dort gestrichen („…“).
   *[other] Im Verzeichnis sagten { $count } frühere Gründe, um wen es geht: Die Wörter sind dort gestrichen („…“).
}
cli-person-not-erased = Nichts wurde gelöscht.
cli-person-erased = Gelöscht: der Eintrag, { $cases ->
    [0] keine Akte
    [one] { $cases } Akte
   *[other] { $cases } Akten
}, { $drafts ->
    [0] kein begonnener Text
    [one] { $drafts } begonnener Text
   *[other] { $drafts } begonnene Texte
}, { $testimonies ->
    [0] kein Zitat
    [one] { $testimonies } Zitat
   *[other] { $testimonies } Zitate
}; für die Zahlen { $visits ->
    [0] bleibt kein Besuch
    [one] bleibt { $visits } Besuch, ohne Namen und Text
   *[other] bleiben { $visits } Besuche, ohne Namen und Text
}, { $referrals ->
    [0] keine Vermittlung
    [one] { $referrals } Vermittlung, ohne Worte
   *[other] { $referrals } Vermittlungen, ohne Worte
}.
cli-erase-who = Die Person der Karte { $code } löschen?
cli-erase-would = Gelöscht würden: der Eintrag, { $cases ->
    [0] keine Akte
    [one] { $cases } Akte
   *[other] { $cases } Akten
}, { $drafts ->
    [0] kein begonnener Text
    [one] { $drafts } begonnener Text
   *[other] { $drafts } begonnene Texte
}, { $testimonies ->
    [0] kein Zitat
    [one] { $testimonies } Zitat
   *[other] { $testimonies } Zitate
}; und die Worte von { $visits ->
    [0] keinem Besuch
    [one] { $visits } Besuch
   *[other] { $visits } Besuchen
} und { $referrals ->
    [0] keiner Vermittlung
    [one] { $referrals } Vermittlung
   *[other] { $referrals } Vermittlungen
}.
cli-erase-stays = Was bleibt: die Zahlen, die Besuche ohne Namen und Text, die Entscheidung und ihr Grund. Das lässt sich nicht zurücknehmen.
cli-erase-with-backups = Eine neue Sicherung wird gemacht, dann werden alle älteren Kopien entfernt, außer einer beiseitegelegten Datei, die zu behalten ist: sie wird genannt.
cli-erase-type = Zum Löschen tippen: { $word }
cli-erased-already = Diese Person wurde am { $day } gelöscht.
cli-erased-backups = Ältere Sicherungen enthalten die Person noch, längstens bis { $day }, solange weiter Sicherungen gemacht werden; eine dort zurückzuspielen, wo die Liste des Gelöschten liegt (.erased), löscht sie erneut. --backups entfernt sie. Eine Kopie anderswo (--to, von Hand) hat weder diese Frist noch diese Liste auf neuem Stand: selbst vernichten.
erased-set-aside = Von einer Wiederherstellung beiseitegelegt, neben den Daten: { $files }. Keine Rotation entfernt { $count ->
    [one] sie, und sie kann diese Person noch enthalten: vernichten
   *[other] sie, und sie können diese Person noch enthalten: vernichten
}, oder „guichet person erase … --backups“.
cli-erased-backups-removed = Neue Sicherung: { $path }; { $count ->
    [0] es gab keine ältere Kopie zu entfernen
    [one] { $count } ältere Kopie entfernt
   *[other] { $count } ältere Kopien entfernt
}.
cli-erased-backups-left = Nicht alle Kopien waren erreichbar (Stick nicht da?): sie enthalten die Person noch.
cli-erased-backups-needed = Behalten, und die Person steht vielleicht noch darin: { $path }. Beiseitegelegt, als eine Sicherung an ihre Stelle kam, enthält nur diese Datei Arbeit oder Einträge des Zugriffsprotokolls, die in den Daten fehlen („guichet doctor“ sagt, was), oder niemand kann es sagen. Erfassen Sie diese Arbeit neu, und löschen Sie die Datei, sobald Sie für diese Einträge nicht mehr einstehen müssen: Bis dahin bleibt die Person darin.
cli-erased-not-to-the-byte = Gelöscht; aber ein anderer Schalter hatte die Datei offen, oder der Datenträger war voll: Reste, die das Programm nicht liest, bleiben darin, bis sie wieder geöffnet wird, während sie anderswo geschlossen und Platz vorhanden ist.
cli-person-restricted = Karte { $code }: Akte aufbewahrt, sonst geschieht nichts damit
cli-person-lifted = Karte { $code }: Einschränkung aufgehoben
cli-person-refused = Karte { $code }: Ablehnung im Verzeichnis festgehalten
cli-decisions-none = Im Verzeichnis steht keine Entscheidung.
cli-decisions-several = Am { $day } wurden { $count } Personen gelöscht, und nichts sagt mehr, wer diese Karte hatte: hier die Entscheidungen zu allen.
cli-decisions-erased = Gelöscht am { $day }, als Einzige an diesem Tag: hier die Entscheidungen zu der Person, die diese Karte hatte.
cli-decisions-lost = Über diese Person keine Zeile über eine Löschung in diesem Register: Eine Sicherung von vorher wurde seither eingesetzt und die Löschung wiederholt (Zugriffsprotokoll: „erneut gelöscht“). War sie beantragt, so stehen die Zeile und ihr Grund im Register der beiseitegelegten Datei, wenn es sie noch gibt.
cli-decisions-lost-some = Unter den Personen, die an jenem Tag gelöscht wurden ({ $count }), { $lost ->
    [one] hat eine
   *[other] haben { $lost }
} keine Zeile über eine Löschung in diesem Register: Eine Sicherung von vorher wurde seither eingesetzt und die Löschung wiederholt (Zugriffsprotokoll: „erneut gelöscht“). War sie beantragt, so stehen die Zeile und ihr Grund im Register der beiseitegelegten Datei, wenn es sie noch gibt.
cli-restored-erased = Erneut gelöscht, weil seit dieser Sicherung gelöscht: { $people ->
    [0] keine Person
    [one] { $people } Person
   *[other] { $people } Personen
}, { $cases ->
    [0] keine Akte
    [one] { $cases } Akte
   *[other] { $cases } Akten
}, { $visits ->
    [0] kein Besuch
    [one] { $visits } Besuch
   *[other] { $visits } Besuche
}, { $names ->
    [0] kein Rufname
    [one] { $names } Rufname
   *[other] { $names } Rufnamen
}, { $testimonies ->
    [0] keine Aussage
    [one] { $testimonies } Aussage
   *[other] { $testimonies } Aussagen
}.
notice-erased-meanwhile = { $what ->
    [person] Diese Person wurde inzwischen gelöscht.
    [case] Diese Akte wurde inzwischen gelöscht, mit der Person oder nach Ablauf ihrer Frist.
   *[other] Der Name und die Texte dieses Besuchs wurden inzwischen gelöscht.
}
notice-erased-meanwhile-hint = Die Frage oder das Formular ist geschlossen; was darin getippt war, wird nirgends behalten.
notice-erased-meanwhile-line = Die Zeile ist geleert; was darin getippt war, wird nirgends behalten.
cli-erased-backups-not-entered = Das ist geschehen: Diese Sicherungen gibt es nicht mehr; nur der Eintrag im Zugriffsprotokoll fehlt.
cli-erased-backups-not-entered-hint = Es ist nichts noch einmal zu tun. Notieren Sie anderswo, wer es getan hat und wann.
