# A person's rights: to see what is held about them, to have it corrected, erased, left alone.
error-restricted = This person's record is only kept (since { $place }): nothing in it is changed. Nothing was recorded.
error-restricted-hint = The reason is on the person's page. A visit can be recorded without linking it; to write in their cases again, lift the restriction first.
restricted-line-hint = The reason is on the person's page. "{ $key }" ({ $name }), and the visit is recorded without linking it; to write in their cases again, lift the restriction first.
restricted-form-hint = The reason is on the person's page. "{ $field }" set to "{ $answer }", and the visit is recorded without linking it; to write in their cases again, lift the restriction first.
error-names-person = The reason names the person (name, telephone or card). Nothing was done.
error-names-person-hint = The register of decisions stays when the person is erased: say why, not who.
error-names-person-kept = The reason names the person (name, telephone or card). Nothing changed.
error-names-person-kept-hint = As in the register of decisions: say why, not who.
action-person-export = their data
action-person-export-help = Write all that we hold about this person to a file, to be given to them.
action-person-restrict = restrict
action-person-restrict-help = Keep the record and no longer change or count it; or lift that restriction.
action-person-erase = erase
action-person-erase-help = Erase the person, their cases and all that is written about them; a word to be typed confirms it.
person-lift = lift restriction
person-restricted = Restricted
person-restricted-since = since { $day } · { $reason }
marker-restricted = restricted
chip-restricted = { $who } · restricted: not linked
notice-restricted-no-follow-up = Their data are restricted: no case is opened. To open one, lift the restriction first.
holding-title = What we hold about you
holding-intro = This is all that is recorded about you here to this day.
holding-restricted = Your data are kept, and nothing else is done with them since { $day }. Reason: { $reason }
holding-waits = Waiting for
holding-waits-us = us
holding-waits-person = you
holding-waits-institution = { $whom }
holding-identity = Who you are
holding-visits = Your visits
holding-events = Course
holding-cases = Your cases
holding-case = Case { $number }
holding-when = When
holding-who = Who
holding-kind = What
holding-words = In words
holding-referrals = Where we sent you
holding-decisions = What you asked for, and our answers
holding-kept = What is kept longer, and why
holding-aside = Taken back or begun, still in the file
holding-aside-visit = Of a visit that was taken back: { $words }
holding-aside-case = Of a case that was taken back: { $words }
holding-aside-entry = Of an entry that was taken back: { $words }
holding-aside-referral = Of a referral, taken back: { $words }
holding-aside-person = Of another record, joined to yours: { $words }
holding-left-out =
    { $count ->
        [one] One note that a worker took for themselves alone is not in this document. It is part of what is held about you: you can ask for it.
       *[other] { $count } notes that workers took for themselves alone are not in this document. They are part of what is held about you: you can ask for them.
    }
holding-seen-by = Who read or changed what
audit-word-retention = at the end of its time
audit-word-backups = older backups
holding-how-long = For how long
holding-last-contact = Last contact: { $day }. How long the data are kept is counted from that day; the service tells you how long it chose.
holding-no-contact = No contact is recorded. The service tells you how long it keeps these data.
holding-your-rights = Your rights
holding-rights = You can ask to have these data corrected, erased or restricted, or object to their use. We answer within a month, and say why if we refuse. You can also complain to the data protection authority (Belgium: APD/GBA; France: CNIL).
holding-not-linked = Three things lead to nobody and so cannot be looked for: figures, words quoted without a name (they are withdrawn by their code), notes between colleagues at the end of a day.
holding-file = data
wish-access = access
wish-correction = correction
wish-erasure = erasure
wish-restriction = restriction
wish-objection = objection
answer-exported = data handed over
answer-corrected = corrected
answer-erased = erased
answer-restricted = granted: record kept, nothing else
answer-lifted = restriction lifted
answer-refused = refused
ask-holding-private =
    { $count ->
        [one] One private note by another worker: hand it out?
       *[other] { $count } private notes by other workers: hand them out?
    }
ask-holding-private-own =
    { $count ->
        [one] no: its author hands it out
       *[other] no: their author hands them out
    }
ask-holding-private-all = yes: they ask for access to all that is held about them
ask-holding-file = To which file shall we write what we hold about them?
ask-holding-file-reading = .pdf, .html, .txt or .json. Your private notes included: read it before handing it over.
ask-holding-file-reading-own = .pdf, .html, .txt or .json. Your private notes included, those of others not: read it before handing it over.
ask-holding-file-reading-all = .pdf, .html, .txt or .json. Everybody's private notes included: read it before handing it over.
ask-restrict-reason = Restrict: for what reason?
ask-restrict-reason-reading = The record stays, marked; nothing in it will be changed, counted in new evidence or exported, except to them. Do not name the person.
ask-lift-reason = Lift the restriction: for what reason?
ask-lift-reason-reading = The record is used again like any other. Do not name the person.
ask-erase-reason = Erase: for what reason?
ask-erase-reason-reading = Nothing is erased before the next question. The reason stays in the register: do not name the person.
ask-erase-word = Erase { $who } for ever?
ask-erase-word-reading = To erase, type: { $word }. Erased: the record, { $cases ->
        [0] no case
        [one] { $cases } case
       *[other] { $cases } cases
    }, names and texts; { $visits ->
        [0] no visit is linked
        [one] { $visits } visit stays without name or text, for the figures
       *[other] { $visits } visits stay without name or text, for the figures
    }. u does not bring it back. Older backups hold the person until { $day } at most, as long as backups go on being made.
erase-word = erase
notice-holding-written = Written, to be handed over in person: { $path }{ $count ->
    [0] {""}
    [one] {" "}(without a private note by somebody else)
   *[other] {" "}(without { $count } private notes by others)
}
notice-person-restricted = Restricted: the record is kept, and nothing else
notice-person-restricted-hint = "{ $key }" here lifts the restriction; undo does not.
notice-person-lifted = Restriction lifted
notice-person-erased = Person erased. Older backups hold them until { $day } at most, as long as backups go on being made; putting one back where the list of what was erased lies (.erased) erases them again.
cli-help-person-export = All that we hold about a person, to be given to them: text, PDF, HTML, Markdown or JSON, in their language where we speak it
cli-help-person-export-who = card code, id, or words that find them alone
cli-help-person-export-format = text (default), md, html, json, pdf
cli-help-person-export-output = the file to write (needed for pdf); the ending of its name says the format
cli-help-person-export-force = replace the file if it exists
cli-help-person-export-with_private = with everybody's private notes, to answer a request of access (entered in the audit)
cli-help-person-export-without_private = without any private note, not even one's own
cli-help-person-export-reason = their request, for the register, without naming them
cli-help-person-correct = Correct a person's record because they asked for it, and write down why
cli-help-person-correct-code = card code or id
cli-help-person-correct-name = the name
cli-help-person-correct-reach = how to reach them
cli-help-person-correct-language = the language: code or word of the vocabulary
cli-help-person-correct-reason = why, without naming the person
cli-help-person-erase = Erase a person, their cases and all that is written about them, after a question
cli-help-person-erase-code = card code or id
cli-help-person-erase-reason = why, without naming the person: the reason stays in the register
cli-help-person-erase-testimony = also withdraw the quoted words of this code (can be repeated)
cli-help-person-erase-backups = make a new backup and remove all older copies, which hold the person
cli-help-person-erase-yes = do not ask
cli-help-person-restrict = Keep a person's record and do nothing else with it, or lift that restriction
cli-help-person-restrict-code = card code or id
cli-help-person-restrict-reason = why, without naming the person
cli-help-person-restrict-lift = lift the restriction
cli-help-person-refuse = Write down that a request is refused, and why
cli-help-person-refuse-code = card code or id
cli-help-person-refuse-wish = access, correction, erasure, restriction, objection
cli-help-person-refuse-reason = why (a legal duty to keep, for example), without naming the person
cli-help-person-decisions = The register of decisions: requests, answers, reasons, days, by id alone
cli-help-person-decisions-code = card code or id; without it, the whole register
cli-holding-left-out =
    { $count ->
        [one] One private note is left out. Its author gets it by exporting; to answer a request of access, which covers it: --with-private.
       *[other] { $count } private notes are left out. Their authors get them by exporting; to answer a request of access, which covers them: --with-private.
    }
cli-person-several = Several people under these words: { $cards }. Name the card.
cli-person-corrected = card { $code }: record corrected, and noted in the register
cli-person-correct-already = card { $code }: the record says so already; nothing is corrected or noted in the register
reasons-struck = { $count ->
    [one] In the register, an earlier reason said who it is: the word is struck there ("…").
   *[other] In the register, { $count } earlier reasons said who it is: the words are struck there ("…").
}
cli-person-not-erased = Nothing was erased.
cli-person-erased = Erased: the record, { $cases ->
    [0] no case
    [one] { $cases } case
   *[other] { $cases } cases
}, { $drafts ->
    [0] no text begun
    [one] { $drafts } text begun
   *[other] { $drafts } texts begun
}, { $testimonies ->
    [0] no quotation
    [one] { $testimonies } quotation
   *[other] { $testimonies } quotations
}; for the figures, { $visits ->
    [0] no visit stays
    [one] { $visits } visit stays, without name or text
   *[other] { $visits } visits stay, without name or text
}, { $referrals ->
    [0] no referral
    [one] { $referrals } referral, without words
   *[other] { $referrals } referrals, without words
}.
cli-erase-who = Erase the person of card { $code }?
cli-erase-would = This would be erased: the record, { $cases ->
    [0] no case
    [one] { $cases } case
   *[other] { $cases } cases
}, { $drafts ->
    [0] no text begun
    [one] { $drafts } text begun
   *[other] { $drafts } texts begun
}, { $testimonies ->
    [0] no quotation
    [one] { $testimonies } quotation
   *[other] { $testimonies } quotations
}; and the words of { $visits ->
    [0] no visit
    [one] { $visits } visit
   *[other] { $visits } visits
} and { $referrals ->
    [0] no referral
    [one] { $referrals } referral
   *[other] { $referrals } referrals
}.
cli-erase-stays = What stays: the figures, the visits without name or text, the decision and its reason. This cannot be taken back.
cli-erase-with-backups = A new backup is made, then all older copies are removed, but for a file set aside that is to be kept: it is named.
cli-erase-type = To erase, type: { $word }
cli-erased-already = This person was erased on { $day }.
cli-erased-backups = Older backups still hold the person, until { $day } at most, as long as backups go on being made; putting one back where the list of what was erased lies (.erased) erases them again. --backups removes these. A copy made elsewhere (--to, by hand) has neither that end nor that list up to date: destroy it yourselves.
erased-set-aside = Set aside by a restore, beside the record: { $files }. No rotation removes { $count ->
    [one] it, and it may still hold this person: destroy it
   *[other] them, and they may still hold this person: destroy them
}, or “guichet person erase … --backups”.
cli-erased-backups-removed = New backup: { $path }; { $count ->
    [0] there was no older copy to remove
    [one] { $count } older copy removed
   *[other] { $count } older copies removed
}.
cli-erased-backups-left = Not all copies were within reach (the stick is not there?): they still hold the person.
cli-erased-backups-needed = Kept, and it may still hold the person: { $path }. Set aside by a restore, it alone holds work or entries of the access log that the record has not (“guichet doctor” says what), or nobody can tell. Enter that work again, then delete it as soon as you no longer have to answer for these entries: until then the person stays in it.
cli-erased-not-to-the-byte = Erased; but another desk had the file open, or the disk had no room: remains that the program cannot read stay in it until it is opened again, while it is closed elsewhere and there is room.
cli-person-restricted = card { $code }: record kept, and nothing else is done with it
cli-person-lifted = card { $code }: restriction lifted
cli-person-refused = card { $code }: refusal noted in the register
cli-decisions-none = There is no decision in the register.
cli-decisions-several = On { $day } { $count } people were erased, and nothing tells any more who had this card: here are the decisions about all of them.
cli-decisions-erased = Erased on { $day }, as the only one that day: here are the decisions about the person who had this card.
cli-decisions-lost = About this person, no line of an erasing in this register: a backup from before was put in place since, and the erasing done again (access log: “erased again”). If it had been asked for, the line and its reason are in the register of the file that was set aside, if that still exists.
cli-decisions-lost-some = Among the people erased on that day ({ $count }), { $lost ->
    [one] one has
   *[other] { $lost } have
} no line of an erasing in this register: a backup from before was put in place since, and the erasing done again (access log: “erased again”). If it had been asked for, the line and its reason are in the register of the file that was set aside, if that still exists.
cli-restored-erased = Erased again, because erased since this backup: { $people ->
    [0] no person
    [one] { $people } person
   *[other] { $people } people
}, { $cases ->
    [0] no case
    [one] { $cases } case
   *[other] { $cases } cases
}, { $visits ->
    [0] no visit
    [one] { $visits } visit
   *[other] { $visits } visits
}, { $names ->
    [0] no calling name
    [one] { $names } calling name
   *[other] { $names } calling names
}, { $testimonies ->
    [0] no testimony
    [one] { $testimonies } testimony
   *[other] { $testimonies } testimonies
}.
cli-erased-backups-not-entered = This is done: those backups are gone; only the entry in the access journal is missing.
cli-erased-backups-not-entered-hint = There is nothing to do again. Note elsewhere who did it, and when.
notice-erased-meanwhile = { $what ->
    [person] This person was erased meanwhile.
    [case] This case was erased meanwhile, with the person or at the end of its time.
   *[other] The name and the texts of this visit were erased meanwhile.
}
notice-erased-meanwhile-hint = The question or the form is closed; what was typed in it is kept nowhere.
notice-erased-meanwhile-line = The line is emptied; what was typed in it is kept nowhere.
