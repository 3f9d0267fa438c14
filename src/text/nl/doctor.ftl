doctor-title = Onderzoek van het bestand
doctor-running = Onderzoek bezig: het hele bestand wordt gelezen, het loket gaat door…
doctor-nothing = Niets te onderzoeken: wat open is, is geen bestand.
doctor-all-sound = Alles is in orde.
doctor-summary = { $trouble ->
        [0] Niets ernstigs
        [one] 1 ernstig punt
       *[other] { $trouble } ernstige punten
    }, { $look ->
        [0] verder niets na te kijken.
        [one] 1 punt na te kijken.
       *[other] { $look } punten na te kijken.
    }
doctor-record-unopened = Het bestand kan niet gelezen worden. { $why }
doctor-record-unopened-do = Controleer het pad, de rechten en de wachtzin; is het bestand beschadigd, dan zet “guichet restore BACK-UP --force” een back-up in de plaats.
doctor-record-folder-closed = Dit account mag de map van de gegevens niet betreden: { $folder }. Niets daarin is onderzocht; alles kan heel zijn.
doctor-record-folder-closed-do = Is de map van u, geef uzelf dan eerst dat recht terug: chmod u+rwx { TYPED($folder) }; is ze van een ander account, vraag het dan aan wie deze computer beheert. Daarna “guichet doctor”. Zet daarvoor geen back-up terug.
doctor-record-denied = Dit account mag de gegevens niet lezen: { $file }. Ze zijn niet onderzocht; ze kunnen heel zijn.
doctor-record-denied-do = Is het bestand van u, geef uzelf dat recht dan terug: chmod u+rw { TYPED($file) }; is het van een ander account, vraag dan aan wie deze computer beheert om het u te geven (chown); kijk ook of u zijn map mag betreden en erin mag schrijven. Zet daarvoor geen back-up op zijn plaats.
doctor-record-no-room = De schijf is vol: het bestand kon niet geopend worden, en wat erin staat is niet onderzocht. Er is niets aan veranderd.
doctor-record-no-room-do = Maak plaats vrij op die schijf en doe het onderzoek dan opnieuw.
doctor-record-gone = Het gegevensbestand is er niet meer, of het is leeg; wat erbij hoorde is er nog. De nieuwste back-up: { $backup }.
doctor-record-gone-do = “guichet restore { TYPED($backup) }” zet die terug. Verplaats of wis voordien niets.
doctor-record-gone-for-good = Het gegevensbestand is er niet meer, of het is leeg; wat erbij hoorde is er nog. Er werd geen goede back-up gevonden.
doctor-record-gone-for-good-do = Zoek het bestand of een back-up elders (USB-stick, een andere post), en dan “guichet restore BACK-UP”.
doctor-record-folder = Een map draagt de naam van het gegevensbestand: { $file }. Er werd niets in aangeraakt.
doctor-record-folder-do = Staan de gegevens in die map, geef dan hun naam met “--db”. Sluit anders guichet overal en hernoem de map: mv { TYPED($file) } { TYPED($file) }.ander; de back-up die u kunt terugzetten, als er een is, wordt apart genoemd.
doctor-record-pipe = Wat de naam van het gegevensbestand draagt, is geen bestand, maar een pijp, een apparaat of een socket: { $file }. Het is niet geopend.
doctor-record-pipe-do = Sluit guichet overal en hernoem het: mv { TYPED($file) } { TYPED($file) }.ander; de back-up die u kunt terugzetten, als er een is, wordt apart genoemd.
doctor-schema-current = Het bestand heeft de vorm van deze versie van guichet ({ $version }).
doctor-schema-older = Het bestand komt van een oudere versie van guichet ({ $version }).
doctor-schema-older-do = Niets voor te bereiden: de volgende opening werkt het bij, na een gecontroleerde kopie.
doctor-schema-newer = Het bestand komt van een nieuwere versie van guichet.
doctor-schema-newer-do = Installeer hier dezelfde versie als aan de andere loketten.
doctor-integrity-whole = Elke pagina van het bestand is heel.
doctor-integrity-damaged = Het bestand is beschadigd: sommige pagina's zijn niet meer te lezen.
doctor-integrity-damaged-do = Sluit guichet overal. “guichet rescue { $file } --output { $new }” redt wat leesbaar is zonder het origineel aan te raken; de back-up die terug te zetten is, als er een goede is, staat apart vermeld.
doctor-links-sound = Alles waarnaar verwezen wordt, is er.
doctor-links-dangling = { $n ->
        [one] { $n } koppeling leidt
       *[other] { $n } koppelingen leiden
    } nergens heen (tabellen: { $tables }).
doctor-links-dangling-do = “guichet rescue { $file } --output { $new }” schrijft een bestand waarin elke koppeling ergens heen leidt; bewaar het oude.
doctor-audit-whole = Het toegangsjournaal is heel: elke inschrijving sluit aan op de vorige.
doctor-audit-broken = Het toegangsjournaal werd gewijzigd, of er ontbreken inschrijvingen (vanaf nr. { $entry }).
doctor-audit-broken-do = “guichet audit verify” zegt hoe; verwittig wie coördineert, en vergelijk met de zegels op de dagpagina's.
doctor-audit-lost = Het toegangsjournaal is niet heel: inschrijvingen vóór nr. { $entry } gingen verloren met een beschadigd bestand. Wat overblijft, klopt.
doctor-audit-lost-do = Bewaar het beschadigde bestand en de back-ups van voordien: alleen die tonen wat ontbreekt. “guichet audit show” zegt wanneer en door wie het bestand gered werd; weet niemand van die redding, verwittig dan wie coördineert.
doctor-directory-index-agrees = De zoekfunctie van de gids vindt elke dienst.
doctor-directory-index-differs = De zoekfunctie van de gids klopt niet meer met de diensten ({ $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}).
doctor-directory-index-differs-do = “guichet doctor --reindex” maakt de zoekindexen opnieuw; verder verandert er niets.
doctor-case-index-agrees = De zoekfunctie van de dossiers vindt elk dossier.
doctor-case-index-differs = De zoekfunctie van de dossiers klopt niet meer met de dossiers ({ $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}).
doctor-case-index-differs-do = “guichet doctor --reindex” maakt de zoekindexen opnieuw; verder verandert er niets.
doctor-clock-right = De klok loopt niet achter op wat het laatst geschreven is.
doctor-clock-behind = De klok van deze computer loopt achter op wat het laatst genoteerd is ({ $hours } u).
doctor-clock-behind-do = Zet datum en uur juist voor u noteert: de wachttijden en de volgorde van de bezoeken hangen ervan af.
doctor-drafts-known = Geen onafgewerkte tekst van een venster dat er niet meer is.
doctor-drafts-left = Er wachten onafgewerkte teksten op { $n ->
        [one] een venster
       *[other] { $n } vensters
    } dat niemand op dit account nog opent.
doctor-drafts-left-do = Vraag het team of een ander account ze schreef; wat overblijft (toets r) telt ze ook.
doctor-erased-listed = De lijst van wat gewist werd, is bijgewerkt: { $file }
doctor-erased-unlisted = De lijst van wat gewist werd, is niet of niet helemaal te lezen, of noemt niet alles wat gewist werd: { $file }. Een oude back-up die teruggezet wordt, kan iemand terugbrengen.
doctor-erased-unlisted-do = Open guichet één keer: de lijst wordt hersteld uit de gegevens. Komt dit terug, zet dat bestand dan elders en open guichet opnieuw.
doctor-permissions-private = Alleen dit account kan het bestand lezen.
doctor-permissions-readable = Andere accounts van deze computer kunnen lezen: { $files }.
doctor-permissions-readable-do = Open guichet één keer: het sluit deze bestanden af en zegt het.
doctor-permissions-not-own = Andere accounts kunnen { $files } lezen of wijzigen, en dit account kan ze niet afsluiten: ze zijn niet van dit account.
doctor-permissions-not-own-do = Vraag aan wie deze computer beheert om ze aan dit account te geven (chown), en open guichet dan één keer: het sluit ze af.
doctor-permissions-writable = Andere accounts van deze computer kunnen wijzigen: { $files }.
doctor-permissions-writable-do = Open guichet één keer: het sluit deze bestanden af. Ga na wie deze rechten gaf.
doctor-permissions-backups = Andere accounts kunnen de back-ups lezen: { $folder }.
doctor-permissions-backups-do = Sluit deze map af, bijvoorbeeld: chmod -R go= { TYPED($folder) }
doctor-permissions-replaceable = Elk account kan de back-ups verwijderen of vervangen: { $folder }.
doctor-permissions-replaceable-do = Sluit deze map af (chmod go-w { TYPED($folder) }) en controleer de laatste back-up (“guichet verify”); een schijf die zulke rechten niet kent, wordt alleen voor uw account aangekoppeld of achter slot bewaard.
doctor-access-own = Dit account mag de gegevens, hun map en die van de back-ups lezen en schrijven.
doctor-access-unreadable = Dit account mag niet lezen: { $files } ({ $folder }).
doctor-access-unreadable-do = Geef het dat recht terug (chmod u+rw), of vraag aan wie deze computer beheert om het deze bestanden te geven (chown): zonder deze gaan de gegevens niet open.
doctor-access-read-only = Dit account mag lezen, maar niet schrijven: { $files } ({ $folder }). Er kan niets opgeslagen worden en er wordt geen back-up gemaakt.
doctor-access-read-only-do = Geef het dat recht terug (chmod u+w), of vraag aan wie deze computer beheert om het deze bestanden te geven (chown). Is de hele schijf alleen te lezen, zoek dan waarom.
doctor-access-folder = Dit account mag niet schrijven in de map van de gegevens: { $folder }. Er kan niets opgeslagen worden.
doctor-access-folder-do = Geef het dat recht terug, bijvoorbeeld: chmod u+rwx { TYPED($folder) }; is de map van een ander account, vraag het dan aan wie deze computer beheert.
doctor-access-keys-read-only = Dit account mag de sleutelbos lezen, maar er niet in schrijven: { $file }. Sleutels en wachtzinnen kunnen niet veranderen; al het andere wordt opgeslagen en komt in de back-up.
doctor-access-keys-read-only-do = Is het bestand van u, geef uzelf dat recht dan terug: chmod u+w { TYPED($file) }; is het van een ander account, vraag dan aan wie deze computer beheert om het u te geven (chown).
doctor-access-folder-held = Dit account mag niet schrijven in de map van de gegevens: { $folder }. Wat ingevoerd wordt, komt nog in het logboek dat er al is; maar er kan geen bestand gemaakt of verwijderd worden: geen back-up, geen werkbestand, geen opruimen als het laatste venster sluit.
doctor-access-folder-held-do = Geef het dat recht terug, bijvoorbeeld: chmod u+rwx { TYPED($folder) }; is de map van een ander account, vraag het dan aan wie deze computer beheert.
doctor-access-backups = Dit account mag niet schrijven waar de back-ups komen: { $folder }. Er kan geen enkele gemaakt worden.
doctor-access-backups-do = Geef het dat recht terug, bijvoorbeeld: chmod u+rwx { TYPED($folder) }; of noem een andere map in de configuratie ([backup] folder). Daarna “guichet backup”.
doctor-access-folder-unlisted = Dit account mag in deze map schrijven, maar niet zien wat erin ligt: { $folder }. Het werk wordt opgeslagen; maar de back-ups en bestanden daar worden niet gevonden, en een back-up terugzetten of versleutelen kan mislukken.
doctor-access-folder-unlisted-do = Is ze van u, geef uzelf dat recht dan terug: chmod u+rwx { TYPED($folder) }; is ze van een ander account, vraag het dan aan wie deze computer beheert. Daarna opnieuw “guichet doctor”.
doctor-place-safe = Het bestand staat op zijn plaats, in een map waar niemand anders schrijft.
doctor-place-link = Op de plaats van het bestand staat een koppeling: { $file }.
doctor-place-link-do = Geef guichet het echte pad (--db of de configuratie), of zet het bestand zelf hier.
doctor-place-way = Een koppeling van een ander account leidt naar dit bestand: { $link }. Dat account kan ze ergens anders heen laten leiden.
doctor-place-way-do = Geef guichet het echte pad (--db of de configuratie), of laat dit account of de beheerder de koppeling opnieuw leggen.
doctor-place-folder = Andere accounts kunnen schrijven in de map: { $folder }.
doctor-place-folder-do = Neem hun dat recht af, bijvoorbeeld: chmod go-w { TYPED($folder) }
doctor-place-owner = Dit bestand of deze map is van een ander account: { $file }.
doctor-place-owner-do = Open het met het account dat het bezit, of laat het u door de beheerder geven (chown).
doctor-place-beside-folder = Een map staat waar het logboek van de gegevens komt: { $file }. Zolang die er staat, gaat niets open; de gegevens ernaast kunnen heel zijn en zijn niet onderzocht.
doctor-place-beside-folder-do = Sluit guichet overal en verplaats die map: mv { TYPED($file) } { TYPED($file) }.ander; en dan “guichet doctor”. Zet hiervoor geen back-up terug.
doctor-place-beside-pipe = Wat staat waar het logboek van de gegevens komt, is geen bestand, maar een pijp, een apparaat of een socket: { $file }. Zolang het er staat, gaat niets open; de gegevens ernaast kunnen heel zijn en zijn niet onderzocht.
doctor-place-beside-pipe-do = Sluit guichet overal en verplaats het: mv { TYPED($file) } { TYPED($file) }.ander; en dan “guichet doctor”. Zet hiervoor geen back-up terug.
doctor-disk-here = Het bestand staat op een schijf van deze computer.
doctor-disk-remote = Het bestand staat op een netwerkschijf of een gedeelde schijf ({ $how }).
doctor-disk-remote-do = Zet het op een schijf van deze computer; alleen back-ups mogen op een gedeelde schijf.
doctor-room-enough = Er is plaats op de schijf ({ $free } MB; het bestand: { $size } MB).
doctor-room-low = Er is weinig plaats op de schijf: { $free } MB voor een bestand van { $size } MB.
doctor-room-low-do = Maak plaats: een back-up en een bijwerking vragen elk een hele kopie.
doctor-room-none = Er is minder plaats dan het bestand inneemt: { $free } MB voor { $size } MB.
doctor-room-none-do = Maak nu plaats: de volgende back-up zal mislukken.
doctor-room-unknown = Het systeem zegt niet hoeveel plaats er op de schijf is.
doctor-room-unknown-do = Ga zelf na of er minstens driemaal de grootte van het bestand vrij is.
doctor-backup-needless = Er is nog niets waarvan een back-up nodig is.
doctor-backup-fresh = De laatste back-up is goed: { $file } ({ $day }).
doctor-backup-old = De laatste back-up is goed, maar er ontbreekt werk in sinds { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}: { $file }.
doctor-backup-old-do = Sluit de voorbije dagen af, of maak er een: “guichet backup”.
doctor-backup-very-old = De laatste back-up is goed, maar er ontbreekt werk in sinds { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}: { $file }.
doctor-backup-very-old-do = Maak er nu een: “guichet backup”.
doctor-backup-none = Er is geen back-up.
doctor-backup-none-do = Maak er nu een: “guichet backup”.
doctor-backup-bad = De laatste back-up is niet goed: { $file }.
doctor-backup-bad-do = Zet hem opzij en maak een andere: “guichet backup”; kijk dan die schijf na.
doctor-backup-unreadable = Dit account mag de laatste back-up niet lezen, { $file } ({ $folder }): hij is niet nagekeken.
doctor-backup-unreadable-do = Bewaar hem: misschien is hij goed. Geef dit account het recht om hem te lezen (chmod u+r, of chown als hij van een ander account is), en onderzoek dan opnieuw.
doctor-backup-unchecked = De laatste back-up is versleuteld, en niets hier opent hem: hij is niet nagekeken ({ $file }).
doctor-backup-unchecked-do = Bewaar hem: hij kan goed zijn. Met zijn .keys-bestand ernaast (of dat van een andere back-up van dezelfde gegevens, onder zijn naam gekopieerd) kijkt “guichet verify BESTAND” hem na en zet “guichet restore BESTAND” hem terug.
doctor-backup-closed = De laatste back-up is versleuteld, met zijn sleutelbos ernaast; hij werd hier niet geopend: { $file } ({ $day }).
doctor-backup-closed-do = Bewaar hem. “guichet verify” met dit bestand vraagt een wachtzin van de dag waarop hij gemaakt werd, en zegt of hij goed is.
doctor-backup-other-key = De laatste back-up is van een andere sleutel, van voor of na die van de gegevens: alleen het blad en de wachtzinnen van die dag openen hem, en hij is niet nagekeken ({ $file }).
doctor-backup-other-key-do = Maak een nieuwe: “guichet backup”. Bewaar deze, en elk blad zolang er een back-up bestaat die het opent; “guichet verify BESTAND”, met een wachtzin of het blad van die dag, zegt of hij goed is.
doctor-backup-keyless = De sleutelbos (.keys) ontbreekt naast deze back-up: elders zou niemand hem kunnen openen ({ $file }).
doctor-backup-keyless-do = Maak een back-up, die neemt hem mee: “guichet backup”.
doctor-backup-keys-denied = Dit account mag de sleutelbos van deze back-up niet lezen: { $file }. Hij is niet gecontroleerd; hij kan heel zijn.
doctor-backup-keys-denied-do = Is hij van u, geef uzelf dat recht dan terug: chmod u+rw { TYPED($file) }; vraag anders aan wie deze computer beheert om hem aan dit account te geven (chown).
doctor-backup-keys-damaged = De sleutelbos (.keys) van deze back-up is beschadigd: elders zou iemand hem niet kunnen openen ({ $file }).
doctor-backup-keys-damaged-do = Herstel eerst de sleutelbos van de gegevens als die ook beschadigd is (dat staat hierboven); daarna “guichet backup”. Bewaar tot dan de vroegere back-ups.
doctor-backup-other-sheet = De herstelsleutel van de gegevens opent deze back-up niet, die er een andere heeft, van ervoor of erna: elders zou dat andere blad nodig zijn ({ $file }).
doctor-backup-other-sheet-do = Maak een back-up: “guichet backup”. Bewaar elk blad zolang er een back-up bestaat die het opent.
doctor-backup-elsewhere = De laatste back-up staat alleen op de tweede plaats: { $file }.
doctor-backup-elsewhere-do = Kijk of { $folder } een map is en of erin geschreven kan worden; dan “guichet backup”.
doctor-backup-way-back = De laatste back-up die goed is: { $file }
doctor-backup-way-back-do = Sluit guichet overal, en dan: “guichet restore { TYPED($file) } --force” (het bestand van ervoor blijft ernaast).
doctor-backup-back-in-place = De nieuwste back-up: { $file }
doctor-backup-back-in-place-do = Zodra de naam van de gegevens vrij is, zet “guichet restore { TYPED($file) }” hem op zijn plaats.
doctor-second-holds = De back-up staat ook op de tweede plaats.
doctor-second-unset = Er is geen tweede plaats voor back-ups: een diefstal of een brand zou alles meenemen.
doctor-second-unset-do = Noem een USB-stick of een gedeelde map in de configuratie: [backup] second = "…"
doctor-second-absent = De tweede plaats voor back-ups is er niet. Eerdere kopieën daar kunnen nog roepnamen bevatten die sindsdien gewist zijn.
doctor-second-absent-do = Steek de stick in of verbind de gedeelde map, dan “guichet backup”.
doctor-second-behind = De laatste back-up staat niet op de tweede plaats. Eerdere kopieën daar kunnen nog roepnamen bevatten die sindsdien gewist zijn.
doctor-second-behind-do = Maak een back-up terwijl de tweede plaats er is: “guichet backup”.
doctor-second-full = De tweede plaats heeft niet genoeg plaats meer voor de laatste back-up, die er niet staat: { $folder }. Eerdere kopieën daar kunnen nog roepnamen bevatten die sindsdien gewist zijn.
doctor-second-full-do = Maak er plaats vrij of neem een grotere stick, dan “guichet backup”.
doctor-second-read-only = Dit account mag niet schrijven op de tweede plaats voor back-ups: { $folder }. Er kan geen kopie heen. Eerdere kopieën daar kunnen nog roepnamen bevatten die sindsdien gewist zijn.
doctor-second-read-only-do = Is het een USB-stick of een gedeelde map, kijk dan of die alleen te lezen is; geef anders dit account dat recht (chmod u+rwx { TYPED($folder) }). Daarna “guichet backup”.
doctor-second-unreadable = Dit account mag de kopie op de tweede plaats niet lezen: ze is niet nagekeken ({ $file }).
doctor-second-unreadable-do = Bewaar ze: misschien is ze goed. Geef dit account het recht om ze te lezen (chmod u+r, of chown), en onderzoek dan opnieuw.
doctor-second-bad = De kopie op de tweede plaats is niet goed: { $file }.
doctor-second-bad-do = Maak een andere back-up: “guichet backup”; gebeurt het opnieuw, vervang dan de stick of de schijf.
doctor-second-keyless = De sleutelbos (.keys) ontbreekt naast de kopie op de tweede plaats: na een diefstal of een brand zou niemand hem kunnen openen ({ $file }).
doctor-second-keyless-do = Maak een back-up terwijl de tweede plaats er is, die kopieert hem mee: “guichet backup”.
doctor-second-keys-denied = Dit account mag de sleutelbos van de kopie op de tweede plaats niet lezen: { $file }. Hij is niet gecontroleerd; hij kan heel zijn.
doctor-second-keys-denied-do = Is hij van u, geef uzelf dat recht dan terug: chmod u+rw { TYPED($file) }; vraag anders aan wie deze computer beheert om hem aan dit account te geven (chown).
doctor-second-same-folder = De tweede plaats voor back-ups is dezelfde map als de eerste: { $folder }.
doctor-second-same-folder-do = Noem een USB-stick of een gedeelde map in de configuratie: [backup] second = "…"
doctor-second-same-disk = De tweede plaats staat op dezelfde schijf als de eerste ({ $folder }): het verlies van die schijf zou alles meenemen.
doctor-second-same-disk-do = Kijk of de stick of de gedeelde map daar echt aangesloten is; noem anders een plaats op een andere schijf: [backup] second = "…"
doctor-left-over-none = Geen onafgewerkt bestand en geen oude kopie naast het bestand.
doctor-left-over-half-made = Er zijn onafgewerkte bestanden achtergebleven: { $files }.
doctor-left-over-half-made-do = Ze komen van werk dat onderbroken werd en dienen tot niets: verwijder ze.
doctor-left-over-copies = Er liggen oude kopieën naast het bestand: { $files }.
doctor-left-over-copies-do = Ze bevatten wat sindsdien gewist is. Zodra alles goed is, verwijder ze.
doctor-left-over-set-aside = Dit bestand, opzijgezet toen een back-up zijn plaats innam, bevat werk dat de gegevens niet hebben (bezoeken: { $missing }; handelingen van elke soort: { $acts }; begonnen teksten: { $begun }; lezingen en wat het huis verliet, in het toegangsjournaal: { $looks }; beslissingen van het register: { $decisions }): { $file }
doctor-left-over-set-aside-do = Bewaar het: het is geen oude kopie. “guichet --db { TYPED($file) }” leest het, en “person decisions” daarachter geeft zijn register, “audit show” wat erin gedaan werd. Wat in het toegangsjournaal staat, kan niet opnieuw ingevoerd worden: bewaar het bestand zolang u er rekenschap van kunt moeten geven. Is het werk opnieuw ingevoerd, verwijder het dan: het bevat ook wat sindsdien gewist werd.
doctor-left-over-set-aside-unread = Dit bestand, opzijgezet toen een back-up zijn plaats innam, kan niet met de gegevens vergeleken worden (beschadigd, of van een andere sleutel): niemand weet of het werk bevat dat zij niet hebben: { $file }
doctor-left-over-set-aside-unread-do = Bewaar het tot u er zeker van bent. “guichet --db { TYPED($file) }” opent het als het heel is, met de wachtzin van toen; is het beschadigd, dan redt “guichet rescue { TYPED($file) } --output KOPIE.db” wat er te lezen is. Is dat werk opnieuw ingevoerd, verwijder het dan: het bevat ook wat sindsdien gewist werd.
doctor-left-over-set-aside-plain = Dit te bewaren bestand is NIET versleuteld, naast een versleuteld bestand: { $file }
doctor-left-over-set-aside-plain-do = Iedereen kan het lezen, en niets anders zegt wat het zegt: “encrypt --forget-plain” raakt er niet aan. “guichet --db { TYPED($file) } encrypt --forget-plain” versleutelt het zelf, als het heel is; anders bergt u het achter slot op, op een eigen drager.
doctor-left-over-proof = Het beschadigde bestand waaruit deze gegevens gered werden, ligt ernaast: { $files }.
doctor-left-over-proof-do = Bewaar het, hier of op een veilige plaats: het is het enige bewijs van wat in het toegangsjournaal ontbreekt. Het bevat ook wat sindsdien gewist is.
doctor-left-over-rescued = De kopie die een redding geschreven heeft, staat nog naast de gegevens, die alles bevatten wat erin staat: { $file }
doctor-left-over-rescued-do = Het is een volledige kopie waaruit niets meer gewist wordt: wis ze, met wat haar naam draagt (.keys, .erased).
doctor-left-over-plain = Er liggen kopieën die NIET versleuteld zijn naast een versleuteld bestand: { $files }.
doctor-left-over-plain-do = Iedereen kan ze lezen. “guichet encrypt --forget-plain” maakt een versleutelde back-up, kijkt die na en verwijdert dan wat guichet zelf maakte; verwijder de andere met de hand.
doctor-left-over-plain-second = Op de tweede plaats ({ $folder }) liggen kopieën van een versleuteld bestand die NIET versleuteld zijn: { $files }.
doctor-left-over-plain-second-do = Wie de stick vindt of de gedeelde map opent, kan ze lezen. “guichet encrypt --forget-plain” maakt een versleutelde back-up, kijkt die na en verwijdert dan wat guichet zelf maakte; verwijder de andere met de hand.
doctor-keys-sealed = Het bestand is versleuteld, en zijn sleutelbos ligt ernaast.
doctor-keys-sheet = De gegevens zijn versleuteld, maar niemand heeft bevestigd dat de herstelsleutel genoteerd is.
doctor-keys-sheet-do = Wie coördineert, maakt er een nieuwe en drukt hem af: “guichet{ BY($coordinator) } recovery”; zijn de wachtzinnen vergeten, dan opent alleen hij de gegevens. Werd een “guichet rekey” onderbroken, dan hebben ook de anderen geen toegang meer: “guichet{ BY($coordinator) } workers add INITIALEN” voor elk van hen.
doctor-keys-interrupted = Een wijziging van de sleutel werd onderbroken: de sleutelbos van de nieuwe sleutel wacht er nog naast (.keys.new), en niemand kreeg de herstelsleutel ervan.
doctor-keys-interrupted-do = Wie de sleutel aan het wijzigen was, opent de gegevens één keer met zijn of haar wachtzin (het scherm, of “guichet queue”), wat het voltooit of ongedaan maakt; daarna zegt “guichet doctor” of er een nieuwe herstelsleutel nodig is.
doctor-keys-damaged = De sleutelbos is beschadigd: iemand kan de gegevens niet meer openen, of niemand.
doctor-keys-damaged-do = Geef de toegangen die niet meer openen opnieuw (“guichet --worker COORDINATIE workers add INITIALEN --replace”, “guichet recovery” voor de herstelsleutel), of kopieer in zijn plaats het .keys-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt, nooit van een oudere.
doctor-keys-unreadable = De sleutelbos is beschadigd: er is niets van te lezen, en niemand opent de gegevens, die heel kunnen zijn.
doctor-keys-unreadable-do = Bewaar hem onder een andere naam en kopieer het bestand .keys van de laatste back-up, gemaakt sinds de laatste wijziging van de sleutel (rekey), op zijn plaats: de wachtzinnen en het blad van die dag openen hem.
doctor-keys-denied = Dit account mag de sleutelbos niet lezen: { $file }. Zonder hem gaan de gegevens niet open; ze kunnen heel zijn.
doctor-keys-denied-do = Is hij van u, geef uzelf dat recht dan terug: chmod u+rw { TYPED($file) }; vraag anders aan wie deze computer beheert om hem aan dit account te geven (chown). Zet daarvoor geen back-up terug.
doctor-keys-other = De sleutelbos is van een andere sleutel dan de gegevens: hij opent niets van het bestand, dat heel kan zijn.
doctor-keys-other-do = Bewaar hem onder een andere naam, en kopieer in zijn plaats het “.keys”-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt. Alleen als er geen is, of als dat niets verandert, is misschien het begin van het bestand beschadigd: “guichet rescue { $file } --output { $new }”. Een teruggezette back-up zou verliezen wat er sindsdien gedaan is.
doctor-keys-unsealed = Het bestand is niet versleuteld: wie deze schijf kan lezen, kan het lezen.
doctor-keys-unsealed-do = “guichet encrypt” versleutelt het; een schijf die het systeem versleutelt, beschermt tegen diefstal, niet tegen een ander account.
doctor-keys-stale = Er ligt een sleutelbos naast een bestand dat niet versleuteld is.
doctor-keys-stale-do = Hij opent niets; gebruikt geen versleutelde back-up hem, verwijder dan het .keys-bestand.
doctor-keys-missing = Het bestand is versleuteld, en er ligt geen sleutelbos naast.
doctor-keys-missing-do = Leg het .keys-bestand van een back-up die sinds de laatste sleutelwissel (rekey) is gemaakt ernaast. Alleen als er geen is, zet een back-up terug: “guichet restore BACK-UP --force” (het bestand van voordien blijft ernaast).
doctor-process-closed = Loopt guichet vast, dan komt niets van zijn geheugen op de schijf.
doctor-process-open = Loopt guichet vast, dan kan het systeem zijn geheugen op de schijf schrijven.
doctor-process-open-do = Vraag de beheerder om de “core dumps” van dit account op nul te zetten.
rescue-table = tabel
rescue-read = gered
rescue-missing = ontbreken
rescue-in-backup = in de back-up
rescue-unknown = onbekend
rescue-visits = bezoeken
rescue-requests = vragen
rescue-people = personen
rescue-cases = dossiers
rescue-case-entries = notities in dossiers
rescue-referrals = doorverwijzingen
rescue-referral-news = nieuws over doorverwijzingen
rescue-services = diensten
rescue-days = dagen
rescue-testimonies = getuigenissen
rescue-drafts = onafgewerkte teksten
rescue-audit = toegangsjournaal
rescue-others = de rest (stappen, ongedaan maken, instellingen)
rescue-unlinked = { $n ->
        [one] 1 koppeling leidde nergens heen: ze is weggelaten.
       *[other] { $n } koppelingen leidden nergens heen: ze zijn weggelaten.
    }
rescue-left-out = { $n ->
        [one] 1 gegeven kon niet blijven zonder dat waarvan het afhangt.
       *[other] { $n } gegevens konden niet blijven zonder die waarvan ze afhangen.
    }
rescue-nameless = { $n ->
        [one] Van 1 persoon is alleen de kaart over: typ de naam opnieuw.
       *[other] Van { $n } personen is alleen de kaart over: typ hun naam opnieuw.
    }
rescue-unread = { $n ->
        [one] De schijf kon 1 stuk van het bestand niet lezen: vervang die schijf.
       *[other] De schijf kon { $n } stukken van het bestand niet lezen: vervang die schijf.
    }
rescue-audit-lost = Het toegangsjournaal is niet heel: er ontbreken inschrijvingen, en het nieuwe bestand zegt het (“guichet audit verify”). Bewaar het beschadigde bestand: het is het enige bewijs ervan.
rescue-name-lost = De interne naam van deze gegevens stond in het beschadigde deel, en de kopieën zeggen hem niet met zekerheid: het nieuwe bestand heeft een andere. Back-ups van vroeger worden niet als de zijne herkend: “doctor”, de rotatie en “person erase --backups” zien ze niet. { $n ->
    [0] Hier werd er geen gevonden; als er elders zijn, bewaar of verwijder ze zelf.
   *[other] Die gevonden werden, zelf te bewaren of te verwijderen:
}
rescue-written = Nieuw bestand geschreven en nagekeken: { $path }. Het beschadigde bestand werd niet aangeraakt.
rescue-backup = De laatste goede back-up: { $file }. Vergelijk, en kies dan. Om het nieuwe bestand in de plaats te zetten: “guichet{ BY($worker) } restore { TYPED($new) }{ $flag }”; de back-up: “guichet{ BY($worker) } restore { TYPED($file) }{ $flag }”.
rescue-no-backup = Er werd geen goede back-up gevonden om mee te vergelijken. Om het nieuwe bestand in de plaats te zetten: “guichet{ BY($worker) } restore { TYPED($new) }{ $flag }”.
rescue-of-other = Uw gegevens ({ $path }) zijn zoals voordien: het gelezen bestand is een ander. Gaan ze open, zet het nieuwe dan niet in hun plaats.
cli-rescue-not-entered = Dit is gebeurd: wat leesbaar is, is gered; alleen de inschrijving in het toegangsjournaal van het nieuwe bestand ontbreekt.
cli-rescue-not-entered-hint = Het nieuwe bestand staat er zoals het is. Noteer elders wie het deed, en wanneer.
cli-import-backup = Gecontroleerde back-up voor de invoer: { $file }
cli-withdraw-backup = Gecontroleerde back-up voor het terugnemen: { $file }
cli-help-doctor = Het bestand en wat eromheen ligt onderzoeken, en zeggen wat te doen (afsluitcode 0, 1 na te kijken, 6 ernstig)
cli-help-doctor-reindex = Eerst de zoekindexen opnieuw maken
cli-help-rescue = Redden wat leesbaar is van een beschadigd bestand, in een nieuw bestand, zonder het beschadigde bestand aan te raken
cli-help-rescue-damaged = Het beschadigde bestand
cli-help-rescue-output = Het nieuwe bestand, dat nog niet mag bestaan
action-doctor = bestand onderzoeken
action-doctor-help = Het bestand en wat eromheen ligt onderzoeken: pagina's, indexen, rechten, schijf, klok, back-ups, met wat te doen
context-doctor = Onderzoek van het bestand
error-unsafe-place = Deze plaats is niet veilig voor het bestand: { $place }. Het is niet geopend.
error-unsafe-place-hint = Zet het bestand in een map van uw account waar niemand anders schrijft; “guichet doctor” zegt wat er mis is.
error-unsafe-place-link = Op de plaats van het bestand staat een koppeling: { $place }. Ze is niet gevolgd.
error-unsafe-place-link-hint = Geef guichet het echte pad van het bestand, met --db of in de configuratie.
error-unsafe-place-way = Een koppeling van een ander account leidt naar het bestand: { $place }. Dat account kan ze ergens anders heen laten leiden; ze is niet gevolgd.
error-unsafe-place-way-hint = Geef guichet het echte pad van het bestand, met --db of in de configuratie.
error-unsafe-place-folder = Andere accounts kunnen schrijven in de map { $place }: ze zouden het bestand kunnen vervangen. Het is niet geopend.
error-unsafe-place-folder-hint = Neem hun dat recht af: chmod go-w { TYPED($place) }; of zet het bestand in een map van uw account.
error-unsafe-place-owner = Dit bestand of zijn map is van een ander account: { $place }. Het is niet geopend.
error-unsafe-place-owner-hint = Open het met het account dat het bezit, of vraag de beheerder om het u te geven (chown).
error-unsafe-place-taken-folder = Een map draagt de naam van het gegevensbestand: { $place }. Ze is niet aangeraakt, er werd niets opgeslagen.
error-unsafe-place-taken-folder-hint = Staan de gegevens in die map, geef dan hun naam met “--db”. Sluit anders guichet overal en hernoem de map: mv { TYPED($place) } { TYPED($place) }.ander; zoek dan het bestand, of zet een back-up terug: “guichet restore BACK-UP”.
error-unsafe-place-taken-folder-backup-hint = Staan de gegevens in die map, geef dan hun naam met “--db”. Sluit anders guichet overal en hernoem de map: mv { TYPED($place) } { TYPED($place) }.ander; dan zet “guichet restore { TYPED($backup) }” de nieuwste back-up terug.
error-unsafe-place-taken-pipe = Wat de naam van het gegevensbestand draagt, is geen bestand, maar een pijp, een apparaat of een socket: { $place }. Het is niet geopend, er werd niets opgeslagen.
error-unsafe-place-taken-pipe-hint = Sluit guichet overal en hernoem het: mv { TYPED($place) } { TYPED($place) }.ander; zoek dan het bestand, of zet een back-up terug: “guichet restore BACK-UP”. Of geef een andere naam met “--db”.
error-unsafe-place-taken-pipe-backup-hint = Sluit guichet overal en hernoem het: mv { TYPED($place) } { TYPED($place) }.ander; dan zet “guichet restore { TYPED($backup) }” de nieuwste back-up terug. Of geef een andere naam met “--db”.
error-unsafe-place-beside-folder = Een map staat waar het logboek van de gegevens komt: { $place }. De gegevens ernaast zijn niet aangeraakt en kunnen heel zijn; er werd niets opgeslagen.
error-unsafe-place-beside-folder-hint = Sluit guichet overal en verplaats die map: mv { TYPED($place) } { TYPED($place) }.ander; begin dan opnieuw. Zet hiervoor geen back-up terug.
error-unsafe-place-beside-pipe = Wat staat waar het logboek van de gegevens komt, is geen bestand, maar een pijp, een apparaat of een socket: { $place }. De gegevens ernaast zijn niet aangeraakt en kunnen heel zijn; er werd niets opgeslagen.
error-unsafe-place-beside-pipe-hint = Sluit guichet overal en verplaats het: mv { TYPED($place) } { TYPED($place) }.ander; begin dan opnieuw. Zet hiervoor geen back-up terug.
error-unsafe-place-settings-file = Andere accounts kunnen in dit instellingenbestand schrijven: { $place }. Ze zouden het programma kunnen kiezen dat afdrukt, de vergrendeling van het scherm uitzetten, back-ups omleiden. Er is niets van gelezen of gedaan.
error-unsafe-place-settings-file-hint = Lees na wat erin staat en neem hun dat recht af: chmod go-w { TYPED($place) }; of zet het in een map van uw account (--config).
error-unsafe-place-settings-folder = Andere accounts kunnen schrijven in de map { $place }: ze zouden de instellingen kunnen vervangen, en zo het programma kiezen dat afdrukt, de vergrendeling van het scherm uitzetten, back-ups omleiden. Er is niets van gelezen of gedaan.
error-unsafe-place-settings-folder-hint = Lees de instellingen na en neem hun dat recht af: chmod go-w { TYPED($place) }; of zet de instellingen in een map van uw account (--config).
error-unsafe-place-settings-owner = Deze instellingen of hun map zijn van een ander account: { $place }. Dat zou het programma kunnen kiezen dat afdrukt, de vergrendeling van het scherm uitzetten, back-ups omleiden. Er is niets van gelezen of gedaan.
error-unsafe-place-settings-owner-hint = Open guichet met het account waarvan ze zijn, of geef het instellingen in een map van uw account (--config). Als ze van u hadden moeten zijn, lees ze dan na en vraag de beheerder om ze u te geven.
error-network-disk = Het bestand staat op een netwerkschijf of een gedeelde schijf ({ $place }): twee posten zouden het ongemerkt kunnen beschadigen. Het is niet geopend.
error-network-disk-hint = Zet het op een schijf van deze computer, en de back-ups op de gedeelde schijf: [backup] second in de configuratie.
error-was-readable = Andere accounts van deze computer konden het bestand { $place } lezen. Dat is hersteld: alleen dit account kan het nog.
error-was-readable-hint = Ga na of iemand het kan hebben gekopieerd; verder is er niets te doen.
error-was-readable-writable = Andere accounts van deze computer konden het bestand { $place } lezen en wijzigen. Dat is hersteld: alleen dit account kan het nog. Wat er voordien gewijzigd kan zijn, is hier niet te zien.
error-was-readable-writable-hint = Voer “guichet doctor” uit, dan “guichet audit verify” met het laatst genoteerde zegel; vergelijk bij twijfel met een back-up.
error-damaged-nothing = Van dit bestand kan niets gelezen worden. Het werd niet aangeraakt, er werd geen bestand geschreven.
error-damaged-nothing-hint = Bewaar het. “guichet doctor” noemt de back-up om terug te zetten, als die er is.
error-damaged-nothing-backup-hint = Zet de laatste back-up terug: “guichet restore { TYPED($backup) } --force” kijkt hem eerst na, en bewaart het beschadigde bestand ernaast. Wat sindsdien gedaan is, is verloren.
error-damaged-backup-hint = Sluit guichet overal; dan redt “guichet rescue { $file } --output { $new }” wat leesbaar is, of zet “guichet restore { TYPED($backup) } --force” de laatste back-up terug.
error-damaged-no-backup-hint = Sluit guichet overal; dan redt “guichet rescue { $file } --output { $new }” wat leesbaar is zonder dit bestand aan te raken. Er werd geen back-up gevonden om terug te zetten.
error-damaged-nothing-no-backup-hint = Er werd geen back-up gevonden. Bewaar dit bestand zoals het is, en zoek er elders een (usb-stick, andere computer, oude schijf): “guichet restore”, gevolgd door zijn naam en “--force”, kijkt hem na, zet hem terug en bewaart dit bestand ernaast.
error-damaged-nothing-copy = Van dit bestand kan niets gelezen worden: { $place }. Het werd niet aangeraakt, er werd geen bestand geschreven; uw gegevens zijn zoals voordien.
error-damaged-nothing-copy-hint = Was het een back-up, neem dan een andere; “guichet verify” kijkt hem na. Zet om dit bestand niets in de plaats van uw gegevens: gaan ze open, dan maakt “guichet backup” een nieuwe kopie; zo niet zegt “guichet doctor” wat te doen.
