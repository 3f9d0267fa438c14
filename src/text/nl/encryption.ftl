# Encryption: passphrases, the recovery key, who can open the record.
error-key-needed = De gegevens zijn versleuteld en werden niet geopend: { $place }.
error-key-needed-hint = Geef uw wachtzin: aan het toetsenbord, of met “--passphrase-file BESTAND”; zijn er meerdere personen, zeg dan wie met “--worker INITIALEN”.
error-key-needed-nothing-typed = Er is niets getypt. Er is niets geopend of gewijzigd.
error-key-needed-nothing-typed-hint = Geef het commando opnieuw, typ wat gevraagd wordt (er verschijnt niets), dan Enter.
error-wrong-passphrase = Dit is niet de juiste wachtzin. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-hint = Let op hoofdletters en toetsenbordindeling. Is ze vergeten, dan opent de herstelsleutel (het afgedrukte blad) de gegevens: “guichet passphrase --recovery”. Als u er zeker van bent, is de sleutelbos misschien beschadigd: die van de laatste back-up (….keys) sinds de laatste sleutelwissel, naast het bestand gezet, opent het nog.
error-wrong-passphrase-several = Dit is niet de juiste wachtzin. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-several-hint = Let op hoofdletters en toetsenbordindeling. Is ze vergeten, dan opent de herstelsleutel (het afgedrukte blad) de gegevens: “guichet --worker { TYPED($place) } passphrase --recovery”. Als u er zeker van bent, is de sleutelbos misschien beschadigd: die van de laatste back-up (….keys) sinds de laatste sleutelwissel, naast het bestand gezet, opent het nog.
error-wrong-passphrase-recovery = Deze herstelsleutel opent niets. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-recovery-hint = Het is het blad van een andere dag, of dat van andere gegevens; of er ontbreken tekens. Een back-up gaat open met het blad van zijn dag, misschien een ouder; de gegevens met het nieuwste. Tel na: acht groepen van vijf.
error-wrong-passphrase-recovery-group = Groep { $place } van de herstelsleutel is verkeerd overgenomen. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-recovery-group-hint = Vergelijk ze teken voor teken met het blad: er komt geen I, L, O of U in voor.
error-wrong-passphrase-before = Een wijziging van de sleutel werd onderbroken: deze wachtzin is van de oude sleutel, en de gegevens hebben de nieuwe al. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-before-hint = Wie de sleutel aan het wijzigen was (coördinatie), opent de gegevens met zijn of haar wachtzin, geeft daarna de anderen er opnieuw een (“guichet workers add”) en maakt een nieuwe herstelsleutel (“guichet recovery”). Opent geen enkele wachtzin ze: “guichet restore BACK-UP --force”.
error-wrong-passphrase-recovery-before = Een wijziging van de sleutel werd onderbroken: dit blad is van de oude sleutel, en de gegevens hebben de nieuwe al. Er werd niets geopend of gewijzigd.
error-wrong-passphrase-recovery-before-hint = Wie de sleutel aan het wijzigen was (coördinatie), opent de gegevens met zijn of haar wachtzin en maakt een nieuwe herstelsleutel: “guichet recovery”. Dit blad opent nog de back-ups van voordien. Opent geen enkele wachtzin de gegevens: “guichet restore BACK-UP --force”.
error-wrong-passphrase-then = Dit is niet de juiste wachtzin. Er is niets geopend of veranderd.
error-wrong-passphrase-then-hint = Let op hoofdletters en toetsenbordindeling. Een back-up gaat open met de wachtzin van de dag waarop hij gemaakt werd. Is ze vergeten, dan vraagt hetzelfde commando met “--recovery” de herstelsleutel (het afgedrukte blad).
error-short-passphrase = Deze wachtzin is te kort. Er is niets veranderd.
error-short-passphrase-hint = Minstens 12 tekens: het eenvoudigst is een rij van vier of vijf woorden die alleen u samenbrengt.
error-open-secret = Andere accounts van deze machine kunnen { $place } lezen: het werd niet gebruikt.
error-open-secret-hint = Maak het alleen voor u leesbaar: “chmod 600” en de naam.
error-bad-file-secret = Dit bestand is geen tekst in UTF-8: { $place }. Er is niets geopend of gewijzigd.
error-bad-file-secret-hint = Bewaar het opnieuw als tekst met codering UTF-8 (in Kladblok: Opslaan als, Codering) en probeer opnieuw.
error-bad-file-secret-empty = De eerste regel van dit bestand is leeg: { $place }. Er werd niets geopend of gewijzigd.
error-bad-file-secret-empty-hint = De wachtzin (of de herstelsleutel) ontbreekt er: schrijf ze op de eerste regel en begin opnieuw.
error-bad-keys = De sleutelbos is beschadigd ({ $place }): zonder hem gaan de gegevens niet open. Ze werden niet aangeraakt.
error-bad-keys-hint = Bewaar hem onder een andere naam, en kopieer op zijn plaats het “.keys”-bestand van de laatste back-up, gemaakt sinds de laatste sleutelwissel (rekey): het gaat open met de wachtzinnen van die dag.
error-bad-keys-missing = Dit bestand lijkt versleuteld, en zijn sleutelbos ligt er niet naast: { $place }. Er werd niets geopend, gelezen of gewijzigd; de gegevens kunnen heel zijn.
error-bad-keys-missing-hint = Kopieer daar, onder die naam, het bestand “.keys” van een back-up die sinds de laatste sleutelwissel (rekey) gemaakt is, en begin opnieuw. Een teruggezette back-up zou verliezen wat sindsdien gedaan is: alleen als er geen enkele sleutelbos is. Is het geen bestand van guichet, controleer dan de naam.
error-bad-keys-part = De sleutelbos is beschadigd waar deze toegang staat: de wachtzin of de herstelsleutel kan juist zijn. De gegevens werden niet aangeraakt.
error-bad-keys-part-hint = Iemand die ze nog opent, geeft u opnieuw toegang: “guichet --worker COORDINATIE workers add INITIALEN --replace”; de herstelsleutel ook: “guichet passphrase --recovery”. Bewaar anders de sleutelbos onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt, nooit van een oudere: het gaat open met de wachtzinnen van die dag.
error-bad-keys-other = Deze sleutelbos is van een andere sleutel dan de gegevens: { $place }. De wachtzin of de herstelsleutel is juist, maar opent niets van het bestand. Het werd niet aangeraakt.
error-bad-keys-other-hint = Bewaar hem onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt. Alleen als er geen is, of als dat niets verandert, is misschien het begin van het bestand beschadigd: “guichet rescue { $file } --output { $new }”. Een teruggezette back-up zou verliezen wat er sindsdien gedaan is.
error-bad-keys-other-unread = Er kon niets gelezen worden: deze sleutelbos is van een andere sleutel dan de gegevens, of het begin van het bestand is beschadigd ({ $place }). Het bestand werd niet aangeraakt, er werd geen ander geschreven.
error-bad-keys-other-unread-hint = Het kan heel zijn. Bewaar deze sleutelbos onder een andere naam, kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt, en begin opnieuw. Zet voordien geen back-up terug: wat sindsdien gedaan is, zou verloren gaan, en wie geen toegang meer heeft, kan die terugkrijgen. Verandert geen enkele sleutelbos iets, dan is het begin van het bestand beschadigd.
error-bad-keys-missing-copy = Dit bestand lijkt versleuteld, en zijn sleutelbos ligt er niet naast: { $place }. Er werd niets geopend, gelezen of gewijzigd; het kan heel zijn, en uw gegevens zijn zoals voordien.
error-bad-keys-missing-copy-hint = Kopieer daar, onder die naam, het “.keys”-bestand van een back-up uit dezelfde tijd: de dichtste vóór of na deze, zonder sleutelwissel (rekey) tussen de twee; begin dan opnieuw. Is het geen bestand van guichet, controleer dan de naam.
error-bad-keys-other-copy = Deze sleutelbos opent niets van dit bestand: { $place }. De wachtzin of de herstelsleutel is juist; maar de sleutelbos is van een andere sleutel, of het begin van het bestand is beschadigd. Er werd niets aangeraakt; uw gegevens zijn zoals voordien.
error-bad-keys-other-copy-hint = Het bestand kan heel zijn. Bewaar deze sleutelbos onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up uit dezelfde tijd: de dichtste vóór of na deze, zonder sleutelwissel (rekey) tussen de twee; begin dan opnieuw. Alleen als geen enkele iets verandert, is het bestand beschadigd: neem een andere back-up.
error-bad-keys-unread-copy = De sleutelbos van dit bestand is beschadigd: { $place }. Zonder hem gaat het bestand niet open; het kan heel zijn. Er werd niets aangeraakt; uw gegevens zijn zoals voordien.
error-bad-keys-unread-copy-hint = Bewaar deze sleutelbos onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up uit dezelfde tijd: de dichtste vóór of na deze, zonder sleutelwissel (rekey) tussen de twee; begin dan opnieuw.
error-bad-keys-part-copy = De sleutelbos van dit bestand is beschadigd waar deze toegang staat: { $place }. De wachtzin of de herstelsleutel kan juist zijn. Er werd niets aangeraakt; uw gegevens zijn zoals voordien.
error-bad-keys-part-copy-hint = Probeer de wachtzin van iemand anders (--worker INITIALEN) of de herstelsleutel (--recovery). Bewaar anders deze sleutelbos onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up uit dezelfde tijd: de dichtste vóór of na deze, zonder sleutelwissel (rekey) tussen de twee.
error-bad-keys-backup = De back-up is gemaakt, maar zijn sleutelbos is beschadigd zoals die van de gegevens: { $place }. Wie deze niet meer kan openen, opent ook die kopie niet.
error-bad-keys-backup-hint = Herstel eerst de sleutelbos van de gegevens: geef de toegangen die niet meer openen opnieuw (“guichet{ BY($others) } workers add INITIALEN --replace”, “guichet{ BY($others) } recovery” voor de herstelsleutel), of kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt. Maak daarna de back-up opnieuw. Bewaar tot dan die van voordien.
error-bad-keys-opened = De gegevens zijn open, maar hun sleutelbos is hier en daar beschadigd: { $place }.
error-bad-keys-opened-hint = Probeer elke toegang, en geef opnieuw wat niet meer opent: “guichet{ BY($others) } workers add INITIALEN --replace” voor iemand, “guichet --worker INITIALEN passphrase” voor uzelf, “guichet{ BY($others) } recovery” voor de herstelsleutel. Of kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt, nooit van een oudere.
error-last-coordinator = Dit is de laatste coördinator: de wachtzin blijft.
error-last-coordinator-hint = Geef de rol eerst aan iemand anders: “guichet workers add INITIALEN --coordinator”.
error-replaced = Er werd een ander bestand in de plaats van de gegevens gezet terwijl guichet open was ({ $place }). Wat u nu doet, is niet opgeslagen; wat het was, staat nog in de open vensters en is nog niet ernaast geschreven.
error-replaced-hint = Sluit geen enkel venster van guichet. Is de schijf vol, maak dan plaats; doe de handeling daarna opnieuw: wat opgeslagen was, wordt dan ernaast bewaard.
error-replaced-kept = Er werd een ander bestand in de plaats van de gegevens gezet terwijl guichet open was. Wat u nu doet, is niet opgeslagen; wat het was, is bewaard: { $place }.
error-replaced-kept-hint = Noteer wat bezig was, sluit guichet en open het opnieuw: het neemt het bestand dat er nu staat. “guichet doctor” zegt wat het andere meer heeft; “guichet restore { TYPED($place) } --force” zet dat terug.
error-replaced-gone = Het bestand met de gegevens werd verwijderd of verplaatst terwijl guichet open was ({ $place }). Wat u nu doet, is niet opgeslagen; wat het was, staat nog in de open vensters en is nog niet ernaast geschreven.
error-replaced-gone-hint = Sluit geen enkel venster van guichet. Zet het bestand of zijn map terug op zijn plaats, of maak plaats op de schijf; doe de handeling daarna opnieuw.
error-replaced-kept-gone = Het bestand met de gegevens werd verwijderd of verplaatst terwijl guichet open was. Wat u nu doet, is niet opgeslagen; wat het was, is bewaard: { $place }.
error-replaced-kept-gone-hint = Noteer wat bezig was en sluit guichet overal; daarna: “guichet restore { TYPED($place) }”.
error-replaced-emptied = Het bestand met de gegevens werd leeggemaakt terwijl guichet open was: { $place }. Wat u nu doet, is niet opgeslagen, en wat het was, staat niet meer in dit bestand.
error-replaced-emptied-hint = Noteer wat nog op het scherm staat, sluit guichet overal en start het opnieuw: het noemt de nieuwste back-up en zegt hoe die terug te zetten.
error-replaced-log = Het logboek van de gegevens (-wal) werd verwijderd terwijl guichet open was: { $place }. Wat u nu doet, is niet opgeslagen; wat het was, staat in het bestand zodra guichet sluit.
error-replaced-log-hint = Noteer wat bezig was en sluit guichet overal: bij het sluiten schrijft het alles in het bestand. Open het daarna opnieuw.
error-key-needed---worker = De gegevens zijn versleuteld, en meerdere personen kunnen ze openen. Ze werden niet geopend.
error-key-needed---worker-hint = Zeg wie u bent: “guichet --worker INITIALEN …”; geef dan uw wachtzin; is ze vergeten: “guichet --worker INITIALEN passphrase --recovery” en de herstelsleutel.
error-key-needed-worker-shut-out = { $place } heeft geen wachtzin voor deze gegevens. Ze werden niet geopend.
error-key-needed-worker-shut-out-hint = Kijk de initialen na. Zijn het de uwe, vraag dan een wachtzin aan wie coördineert ({ $others }): “guichet --worker { TYPED($first) } workers add { TYPED($place) }”. Na een nieuwe sleutel krijgt iedereen een nieuwe.
error-key-needed-worker-then = Dit bestand is versleuteld, en meerdere personen kunnen het openen: { $place }. Het werd niet geopend.
error-key-needed-worker-then-hint = Zeg wie u bent: hetzelfde commando met “--worker INITIALEN”; geef dan uw wachtzin, voor een back-up die van de dag waarop hij gemaakt werd. Is ze vergeten: hetzelfde commando met “--recovery”, en de herstelsleutel.
error-key-needed-worker-unknown = Deze persoon heeft geen wachtzin voor dit bestand; deze wel: { $place }. Het werd niet geopend.
error-key-needed-worker-unknown-hint = Een back-up gaat open met de wachtzinnen van de dag waarop hij gemaakt werd: “--worker INITIALEN” van een van deze personen, of het herstelblad (“--recovery”, waar het commando dat aanvaardt).
error-key-needed---passphrase-file = De gegevens zijn versleuteld, en niemand zit aan het toetsenbord om de wachtzin te geven. Ze werden niet geopend.
error-key-needed---passphrase-file-hint = Geef ze in een script met “--passphrase-file BESTAND”, een bestand dat alleen u kunt lezen.
error-bad-usage---new-passphrase-file = Er is een nieuwe wachtzin nodig, en niemand zit aan het toetsenbord om ze te geven. Er is niets veranderd.
error-bad-usage---new-passphrase-file-hint = Geef ze in een script met “--new-passphrase-file BESTAND”, een bestand dat alleen u kunt lezen.
error-bad-usage-passphrase-tries = { $place } pogingen, en nog altijd niet twee keer dezelfde wachtzin van minstens 12 tekens. De opdracht is afgelopen, er is niets veranderd.
error-bad-usage-passphrase-tries-hint = Typ hier niets meer, het zou te zien zijn. Kies eerst een wachtzin van vier of vijf woorden en geef dan dezelfde opdracht opnieuw.
error-key-needed---recovery-file = De herstelsleutel is nodig, en niemand zit aan het toetsenbord om hem te typen. Er is niets geopend of veranderd.
error-key-needed---recovery-file-hint = Geef hem in een script met “--recovery-file BESTAND”: het blad, of de sleutel alleen, in een bestand dat alleen u kunt lezen.
error-bad-usage---worker = Uw initialen ontbreken; ze zeggen van wie de wachtzin is. Er is niets veranderd.
error-bad-usage---worker-hint = Schrijf bijvoorbeeld: guichet --worker EB encrypt --sheet herstel.pdf
error-bad-usage---sheet = Het blad met de herstelsleutel wordt in een bestand { $place } geschreven. Er is niets veranderd.
error-bad-usage---sheet-hint = Bijvoorbeeld: --sheet herstel.pdf; zonder --sheet wordt de sleutel op het scherm getoond.
error-bad-usage-initials = De initialen van de persoon ontbreken. Er is niets veranderd.
error-bad-usage-initials-hint = Bijvoorbeeld: guichet workers add MD
error-not-found-initials = Niemand heeft een wachtzin onder deze initialen. Er is niets veranderd.
error-not-found-initials-hint = “guichet workers list” toont wie er een heeft.
error-not-found-initials-almost = Niemand heeft een wachtzin onder precies deze initialen; { $place }, misschien iemand anders, heeft er een. Er is niets veranderd.
error-not-found-initials-almost-hint = Bedoelt u { $place }, schrijf de initialen dan met het accent; “guichet workers list” toont wie er een heeft.
cli-help-global-passphrase_file = Het bestand met de wachtzin, in plaats van ze te vragen
cli-help-by_recovery = Openen met de herstelsleutel, gevraagd aan het toetsenbord
cli-help-recovery_file = Het bestand met de herstelsleutel
cli-passphrase = Wachtzin van { $worker }:
cli-passphrase-new = Nieuwe wachtzin van { $worker } (minstens 12 tekens):
cli-passphrase-again = Nog een keer, die van { $worker }:
cli-recovery-key = Herstelsleutel (acht groepen van vijf tekens):
error-not-sealed = Deze gegevens zijn niet versleuteld ({ $place }). Er is niets veranderd.
error-not-sealed-hint = Om ze te versleutelen: “guichet encrypt”.
error-not-coordinator-keys = Sleutels en wachtzinnen van anderen zijn voorbehouden aan de coördinatie. Er is niets veranderd.
error-not-coordinator-keys-hint = Vraag het aan een coördinator; “guichet workers list” zegt wie. Uw eigen wachtzin wijzigt u met “guichet passphrase”.
error-conflict-keys-changed = De sleutel van deze gegevens werd intussen elders gewijzigd of weggenomen. Hier werd niets gewijzigd.
error-conflict-keys-changed-hint = Begin opnieuw: het commando vraagt dan de wachtzin die de gegevens nu opent.
error-conflict-keys-worker = De wachtzin van deze persoon werd intussen elders gegeven, gewijzigd of weggenomen. Hier werd niets gewijzigd.
error-conflict-keys-worker-hint = “guichet workers list” toont wie er een heeft; probeer opnieuw als het nog nodig is.
error-conflict-keys-sheet = Intussen werd elders een andere herstelsleutel gemaakt. Hier werd niets gewijzigd.
error-conflict-keys-sheet-hint = Dat andere blad opent de gegevens; begin opnieuw als er nog een nieuw nodig is.
error-conflict-keys-yours = Uw wachtzin of uw rol werd intussen elders gewijzigd of weggenomen. Hier werd niets gewijzigd.
error-conflict-keys-yours-hint = “guichet workers list” toont wie een wachtzin heeft, en wie coördineert.
error-exists-key = Deze gegevens zijn al versleuteld. Er is niets veranderd.
error-exists-key-hint = Om uw wachtzin te wijzigen: “guichet passphrase”; om de sleutel zelf te wijzigen: “guichet rekey”; om de kopieën van voordien te verwijderen, die het niet zijn: “guichet encrypt --forget-plain”, zonder andere optie.
error-exists-sheet = Dit bestand bestaat al: { $place }. Het is niet aangeraakt, en er is geen sleutel veranderd.
error-exists-sheet-hint = Geef het blad een andere naam: een herstelsleutel wordt nooit over een andere geschreven.
error-exists-worker = { $place } heeft al een wachtzin. Er is niets veranderd.
error-exists-worker-hint = Neem voor iemand anders andere initialen: wie deze wachtzin krijgt, leest de privénotities die er zijn. Voor dezelfde persoon (wachtzin vergeten, andere rol): hetzelfde commando met --replace; de oude wachtzin opent dan alleen nog kopieën van voordien.
cli-help-encrypt = De gegevens versleutelen, of versleuteld beginnen
cli-help-encrypt-forget_plain = De niet-versleutelde kopieën van voordien (back-ups) verwijderen, zodra de versleutelde back-up gecontroleerd is; ook later, als de gegevens al versleuteld zijn
cli-help-decrypt = De versleuteling wegnemen (coördinatie)
cli-help-decrypt-yes = Ja, de versleuteling wegnemen
cli-help-rekey = De sleutel van de gegevens wijzigen: de anderen krijgen opnieuw een wachtzin (coördinatie)
cli-help-passphrase = Uw wachtzin wijzigen
cli-help-recovery = Een nieuwe herstelsleutel maken, en een back-up die hij opent; het vorige blad opent nog kopieën van voordien (coördinatie)
cli-help-workers = Wie de gegevens kan openen
cli-help-workers-list = Tonen wie een wachtzin heeft
cli-help-workers-add = Iemand een wachtzin geven (coördinatie)
cli-help-workers-add-name = De initialen
cli-help-workers-add-coordinator = Als coördinator
cli-help-workers-add-replace = Aan wie er al een heeft: een nieuwe wachtzin (vergeten) of een andere rol, voor dezelfde persoon; de oude opent alleen nog kopieën van voordien
cli-help-workers-remove = Iemands wachtzin wegnemen (coördinatie)
cli-help-workers-remove-name = De initialen
cli-help-new_passphrase_file = Het bestand met de nieuwe wachtzin, in plaats van ze twee keer te vragen
cli-help-sheet = De herstelsleutel in een bestand schrijven om af te drukken (.pdf of .txt), in plaats van hem te tonen
cli-encrypted = De gegevens zijn nu versleuteld: { $path }
cli-decrypted = De gegevens zijn niet meer versleuteld: { $path }
cli-decrypted-backup = Back-up gecontroleerd, en net als de gegevens niet versleuteld: { $path }
cli-encrypt-others = { $count ->
    [one] Eén andere persoon heeft hier de laatste zes maanden gewerkt; zonder eigen wachtzin opent die de gegevens niet meer:
   *[other] { $count } anderen hebben hier de laatste zes maanden gewerkt; zonder eigen wachtzin openen ze de gegevens niet meer:
}
cli-encrypt-other = { $worker }: “{ $command }”
cli-rekey-others = { $count ->
    [one] Eén andere persoon opent de gegevens niet meer tot die een nieuwe wachtzin krijgt:
   *[other] { $count } anderen openen de gegevens niet meer tot ze een nieuwe wachtzin krijgen:
}
cli-rekey-other = { $worker } ({ $role }): “{ $command }”
cli-rekey-older = Back-ups van voordien houden de oude sleutel: het oude blad en de oude wachtzinnen openen ze nog, maar de gegevens niet meer. Bewaar het oude blad achter slot zolang er nog zijn.
cli-rekey-older-unconfirmed = Back-ups van voordien houden de oude sleutel: de oude wachtzinnen openen ze nog, maar de gegevens niet meer. Niemand had bevestigd dat de oude herstelsleutel genoteerd was; heeft iemand hem toch genoteerd, bewaar dat papier dan achter slot zolang er zulke back-ups zijn.
cli-recovery-older = Het oude blad opent nog back-ups van voordien en, met hun sleutelbos (.keys), de gegevens van vandaag. Bewaar het achter slot zolang er nog zijn. Heeft iemand het gezien: “guichet rekey”.
cli-recovery-older-unconfirmed = Niemand had bevestigd dat de vorige herstelsleutel genoteerd was. Heeft iemand hem toch genoteerd, dan opent dat papier nog back-ups van voordien en, met hun sleutelbos (.keys), de gegevens van vandaag: bewaar het achter slot, of “guichet rekey”. Anders gaan ze alleen open met de wachtzinnen van hun dag.
cli-recovery-no-backup = De nieuwe sleutel geldt toch. Bewaar ook het oude blad tot er een back-up gemaakt is (“guichet backup”): die van voordien gaan alleen daarmee open.
cli-recovery-no-backup-unconfirmed = De nieuwe sleutel geldt toch. Niemand had bevestigd dat de vorige genoteerd was: tot er een back-up gemaakt is (“guichet backup”), gaan die van voordien misschien alleen open met de wachtzinnen van hun dag.
cli-passphrase-changed = Nieuwe wachtzin voor { $worker }. Back-ups van voordien gaan nog met de oude open; kent iemand die: “guichet rekey” (coördinatie).
cli-worker-added = { $role ->
    [coordinator] { $worker } kan de gegevens openen, en coördineert.
   *[other] { $worker } kan de gegevens openen.
}
cli-worker-replaced = { $role ->
    [coordinator] { $worker } heeft een nieuwe wachtzin, en coördineert.
   *[other] { $worker } heeft een nieuwe wachtzin.
}
cli-worker-becomes-worker = { $worker } coördineerde, en zal dat niet meer doen (met --coordinator wel).
cli-worker-becomes-coordinator = { $worker } zal voortaan coördineren.
cli-worker-written = De gegevens kennen { $worker }: het blijft zo geschreven (en niet { $typed }).
cli-worker-known = De gegevens kennen { $worker } al: bezoeken, dossiers, notities of nooit opgeslagen woorden staan op deze naam, en wie deze wachtzin heeft, leest ze, privénotities inbegrepen. Neem voor iemand anders andere initialen.
cli-worker-known-otherwise = De gegevens kennen iemand die { $worker } geschreven wordt, met andere hoofdletters of accenten: dit wordt een andere persoon, die diens privénotities niet ziet. Is het dezelfde, geef dan de initialen { $worker }.
protect-signature-known = De gegevens kennen u als { $worker }: het blijft zo geschreven (en niet { $typed }), met uw dossiers en privénotities.
protect-signature-several = De gegevens kennen ook { $others }, op een hoofdletter of accent na: { $worker } zal die privénotities niet zien. Is een van die handtekeningen de uwe, geef die dan ook toegang: “guichet workers add”.
error-bad-usage-initials-several = Meerdere personen worden zo geschreven, op een hoofdletter of accent na: { $place }. Er werd niets geopend of gewijzigd.
error-bad-usage-initials-several-hint = Schrijf de initialen precies zoals een van hen.
cli-worker-removed = { $worker } kan de gegevens niet meer openen.
cli-worker-copies = Een kopie van voordien gaat nog open met de oude wachtzin, en haar sleutelbos (.keys) opent ook de gegevens van vandaag. Kan iemand er een hebben, wijzig dan de sleutel: “guichet rekey”.
cli-keys-not-entered = Dit is gebeurd en geldt vanaf nu, maar kon niet in het toegangsjournaal worden ingeschreven.
cli-keys-not-entered-hint = Doe het geen tweede keer: de sleutels zijn gewijzigd. Noteer elders wie het deed, en wanneer.
cli-plain-copies = { $count ->
    [one] Deze kopie van voordien is niet versleuteld: “guichet encrypt --forget-plain” verwijdert ze.
   *[other] Deze { $count } kopieën van voordien zijn niet versleuteld: “guichet encrypt --forget-plain” verwijdert ze; die op USB-sticks verwijdert u met de hand.
}
cli-plain-copies-left = { $count ->
    [one] Deze niet-versleutelde kopie kon niet verwijderd worden: verwijder ze met de hand.
   *[other] Deze { $count } niet-versleutelde kopieën konden niet verwijderd worden: verwijder ze met de hand.
}
cli-plain-copies-none = Er werd geen kopie gevonden die niet versleuteld is, niet naast de gegevens en niet op de plaatsen van de back-ups.
cli-plain-copies-needed = Bewaard, hoewel niet versleuteld: { $path }. Opzijgezet toen een back-up zijn plaats innam, bevat het werk of regels van het toegangsjournaal die de gegevens niet hebben, of kan het die bevatten. “guichet --db { TYPED($path) } encrypt --forget-plain” versleutelt het; is alles opnieuw ingevoerd en hoeft u die regels niet meer te verantwoorden, verwijder het dan.
cli-plain-copies-removed = { $count ->
    [one] Deze niet-versleutelde kopie werd verwijderd.
   *[other] Deze { $count } niet-versleutelde kopieën werden verwijderd.
}
cli-recovery-sheet = Herstelsleutel, af te drukken en dan van de schijf te wissen: { $path }
cli-recovery-sheet-not-written = Het blad kon niet geschreven worden: { $path }. De herstelsleutel is wel gemaakt: het is die hieronder.
cli-recovery-sheet-not-written-hint = Schrijf hem nu over op papier, hij wordt niet meer getoond; of maak een nieuwe: “guichet recovery --sheet BESTAND”.
error-not-said-recovery = De herstelsleutel is gemaakt en geldt vanaf nu, maar hij kon niet overhandigd worden: beschouw hem als verloren.
error-not-said-recovery-hint = Uw wachtzin opent de gegevens. Maak meteen een andere herstelsleutel: “guichet recovery --sheet BESTAND”, of “guichet recovery” in een terminal, om over te schrijven.
cli-keys-unsure = Dit is gebeurd en geldt vanaf nu, maar de schijf heeft het niet bevestigd: na een stroomonderbreking zouden de gegevens weer kunnen opengaan zoals voordien.
cli-keys-unsure-hint = Doe het geen tweede keer. Bewaar het blad en de wachtzinnen van voordien samen met de nieuwe tot die schijf nagekeken is; “guichet doctor” onderzoekt de gegevens.
cli-recovery-not-noted = De herstelsleutel is gemaakt, en hij opent de gegevens. Alleen kon niet genoteerd worden dat iemand hem heeft: elke start zal nog zeggen dat niemand hem genoteerd heeft.
cli-recovery-not-noted-hint = Bewaar dit blad achter slot: het is het juiste. Om de herinnering kwijt te raken, maakt u er later een nieuw: “guichet recovery”.
cli-encrypt-no-backup = De gegevens zijn toch versleuteld. Bewaar de kopieën van voordien tot er een back-up gemaakt is (“guichet backup”): er zijn geen andere.
cli-decrypt-no-backup = De gegevens zijn toch niet meer versleuteld. Bewaar het blad en de wachtzinnen tot er een back-up gemaakt is (“guichet backup”): kopieën van voordien gaan alleen daarmee open.
cli-plain-copies-unknown = De gegevens zijn versleuteld, maar de kopieën van voordien, die het niet zijn, konden niet opgezocht worden.
cli-plain-copies-unknown-hint = “guichet encrypt --forget-plain” zoekt ze opnieuw en verwijdert ze.
error-locked-keys = guichet staat nog open op deze gegevens, of een ander programma leest ze ({ $place }). Er is niets veranderd: de gegevens gaan open zoals voordien.
error-locked-keys-hint = Sluit guichet op elke werkplek (^Q; ontgrendel een vergrendeld scherm eerst, of neem het over met ↑) en probeer opnieuw; blijft het duren, dan leest een back-up of een antivirus het bestand nog.
error-locked-changing = Een ander commando verandert op dit moment wie deze gegevens kan openen ({ $place }). Dit commando heeft niets veranderd.
error-locked-changing-hint = Wacht tot het klaar is en probeer opnieuw.
error-system-keys = Het systeem meldt een probleem: { $place }. Er is niets veranderd: de gegevens gaan open zoals voordien.
error-system-keys-hint = Kijk die schijf na en probeer opnieuw; “guichet doctor” onderzoekt de gegevens.
error-disk-full-keys = De schijf is vol ({ $place }). Er is niets veranderd: de gegevens gaan open zoals voordien.
error-disk-full-keys-hint = Maak plaats vrij op die schijf en probeer opnieuw.
error-no-backup-keys = Er werd geen back-up geschreven: een wijziging van de sleutel is niet voltooid ({ $place }). De gegevens zelf zijn ongeschonden.
error-no-backup-keys-hint = Open de gegevens één keer met uw wachtzin (het scherm, of “guichet queue”): dat voltooit ze. Daarna “guichet backup”.
role-worker = onthaal en opvolging
role-coordinator = coördinatie
role-damaged = toegang beschadigd: de rol staat niet vast
recovery-title = Herstelsleutel
recovery-what = Deze sleutel opent de versleutelde gegevens wanneer de wachtzinnen vergeten zijn, op elke machine. Hij wordt één keer getoond en staat nergens anders.
recovery-keep = Bewaar dit blad achter slot, ver van de computer en de back-ups: wie het heeft, kan alles lezen.
recovery-letters = Er komt geen I, L, O of U in voor; hoofdletters of kleine letters maakt niet uit. Het vijfde teken van elke groep controleert de vier andere.
recovery-use = Om te openen: “guichet --worker INITIALEN passphrase --recovery” geeft een nieuwe wachtzin; “guichet restore BESTAND --recovery” zet een back-up terug.
recovery-foot = Sleutel gemaakt op { $day }. Een nieuwere sleutel vervangt hem, maar dit blad opent nog kopieën van voordien: bewaar het achter slot zolang er nog zijn.
