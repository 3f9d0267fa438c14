doctor-title = Examen du fichier
doctor-running = Examen en cours : le fichier entier est lu, le guichet continue…
doctor-nothing = Rien à examiner : ce qui est ouvert n'est pas un fichier.
doctor-all-sound = Tout est en ordre.
doctor-summary = { $trouble ->
        [0] Rien de grave
        [one] 1 point grave
       *[other] { $trouble } points graves
    }, { $look ->
        [0] rien d'autre à voir.
        [one] 1 point à voir.
       *[other] { $look } points à voir.
    }
doctor-record-unopened = Le fichier ne peut pas être lu. { $why }
doctor-record-unopened-do = Vérifiez le chemin, les droits et la phrase de passe ; si le fichier est abîmé, « guichet restore SAUVEGARDE --force » remet une sauvegarde en place.
doctor-record-folder-closed = Ce compte n'a pas le droit d'entrer dans le dossier des données : { $folder }. Rien n'a été examiné de ce qui s'y trouve ; tout peut être entier.
doctor-record-folder-closed-do = S'il est à vous, rendez-vous d'abord ce droit : chmod u+rwx { TYPED($folder) } ; s'il est à un autre compte, demandez à qui gère cet ordinateur. Puis « guichet doctor ». Ne remettez aucune sauvegarde pour cela.
doctor-record-denied = Ce compte n'a pas le droit de lire les données : { $file }. Elles n'ont pas été examinées ; elles peuvent être entières.
doctor-record-denied-do = S'il est à vous, rendez-vous ce droit : chmod u+rw { TYPED($file) } ; s'il est à un autre compte, demandez à qui gère cet ordinateur de vous le donner (chown) ; voyez aussi le droit d'entrer et d'écrire dans son dossier. Ne remettez aucune sauvegarde à sa place pour cela.
doctor-record-no-room = Le disque est plein : le fichier n'a pas pu être ouvert, ce qui est dedans n'a pas été examiné. Il n'a pas été touché.
doctor-record-no-room-do = Libérez de la place sur ce disque, puis refaites l'examen.
doctor-record-gone = Le fichier des données n'est plus là, ou il est vide ; ce qui allait avec y est encore. La sauvegarde la plus récente : { $backup }.
doctor-record-gone-do = « guichet restore { TYPED($backup) } » la remet en place. Ne déplacez ni n'effacez rien avant.
doctor-record-gone-for-good = Le fichier des données n'est plus là, ou il est vide ; ce qui allait avec y est encore. Aucune bonne sauvegarde n'a été trouvée.
doctor-record-gone-for-good-do = Cherchez le fichier ou une sauvegarde ailleurs (clé USB, autre poste), puis « guichet restore SAUVEGARDE ».
doctor-record-folder = Un dossier porte le nom du fichier des données : { $file }. Rien n'y a été touché.
doctor-record-folder-do = Si les données sont dans ce dossier, donnez leur nom par « --db ». Sinon, fermez guichet partout et renommez-le : mv { TYPED($file) } { TYPED($file) }.autre ; la sauvegarde à remettre, s'il y en a une, est nommée à part.
doctor-record-pipe = Ce qui porte le nom du fichier des données n'est pas un fichier, mais un tube, un appareil ou une prise : { $file }. Il n'a pas été ouvert.
doctor-record-pipe-do = Fermez guichet partout et renommez-le : mv { TYPED($file) } { TYPED($file) }.autre ; la sauvegarde à remettre, s'il y en a une, est nommée à part.
doctor-schema-current = Le fichier a la forme de cette version de guichet ({ $version }).
doctor-schema-older = Le fichier vient d'une version plus ancienne de guichet ({ $version }).
doctor-schema-older-do = Rien à préparer : la prochaine ouverture le met à jour, après une copie vérifiée.
doctor-schema-newer = Le fichier vient d'une version plus récente de guichet.
doctor-schema-newer-do = Installez sur ce poste la même version que sur les autres.
doctor-integrity-whole = Toutes les pages du fichier sont saines.
doctor-integrity-damaged = Le fichier est abîmé : des pages ne peuvent plus être lues.
doctor-integrity-damaged-do = Fermez guichet partout. « guichet rescue { $file } --output { $new } » sauve ce qui est lisible sans toucher à l'original ; la sauvegarde à remettre, s'il y en a une bonne, est nommée à part.
doctor-links-sound = Chaque enregistrement mène à des enregistrements qui existent.
doctor-links-dangling = { $n } { $n ->
        [one] enregistrement mène
       *[other] enregistrements mènent
    } à rien (tables : { $tables }).
doctor-links-dangling-do = « guichet rescue { $file } --output { $new } » écrit un fichier où chaque lien mène quelque part ; gardez l'ancien.
doctor-audit-whole = Le journal d'accès est entier : chaque ligne tient à la précédente.
doctor-audit-broken = Le journal d'accès a été modifié ou des lignes y manquent (à partir de la n° { $entry }).
doctor-audit-broken-do = « guichet audit verify » dit comment ; prévenez qui coordonne, et comparez avec le sceau des pages de journée.
doctor-audit-lost = Le journal d'accès n'est pas entier : des lignes d'avant la n° { $entry } ont été perdues avec un fichier abîmé. Ce qui reste se tient.
doctor-audit-lost-do = Gardez le fichier abîmé et les sauvegardes d'avant : eux seuls montrent ce qui manque. « guichet audit show » dit quand et par qui le fichier a été sauvé ; si personne ne reconnaît ce sauvetage, prévenez qui coordonne.
doctor-directory-index-agrees = La recherche de l'annuaire trouve chaque service.
doctor-directory-index-differs = La recherche de l'annuaire ne va plus avec les services ({ $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}).
doctor-directory-index-differs-do = « guichet doctor --reindex » refait les index ; rien d'autre ne change.
doctor-case-index-agrees = La recherche des dossiers trouve chaque dossier.
doctor-case-index-differs = La recherche des dossiers ne va plus avec les dossiers ({ $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}).
doctor-case-index-differs-do = « guichet doctor --reindex » refait les index ; rien d'autre ne change.
doctor-clock-right = L'horloge n'est pas en retard sur ce qui est écrit.
doctor-clock-behind = L'horloge de cet ordinateur est en retard sur le dernier enregistrement ({ $hours } h).
doctor-clock-behind-do = Réglez la date et l'heure avant d'enregistrer : les attentes et l'ordre des passages en dépendent.
doctor-drafts-known = Aucun texte inachevé d'une fenêtre disparue.
doctor-drafts-left = Des textes inachevés attendent { $n ->
        [one] une fenêtre
       *[other] { $n } fenêtres
    } qu'on ne rouvre plus sur ce compte.
doctor-drafts-left-do = Demandez à l'équipe si un autre compte les a écrits ; la fin de journée (touche r) les compte aussi.
doctor-erased-listed = La liste des effacements est à jour : { $file }
doctor-erased-unlisted = La liste des effacements ne se lit pas, ou pas en entier, ou ne nomme pas tout ce qui fut effacé : { $file }. Une vieille sauvegarde remise en place pourrait ramener quelqu'un.
doctor-erased-unlisted-do = Ouvrez guichet une fois : la liste est refaite d'après les données. Si ceci revient, mettez ce fichier ailleurs, puis ouvrez guichet à nouveau.
doctor-permissions-private = Seul ce compte peut lire le fichier.
doctor-permissions-readable = D'autres comptes de cet ordinateur peuvent lire : { $files }.
doctor-permissions-readable-do = Ouvrez guichet une fois : il referme ces fichiers et le dit.
doctor-permissions-not-own = D'autres comptes peuvent lire ou modifier { $files }, et ce compte ne peut pas les refermer : ils ne sont pas à lui.
doctor-permissions-not-own-do = Demandez à qui gère cet ordinateur de les donner à ce compte (chown), puis ouvrez guichet une fois : il les referme.
doctor-permissions-writable = D'autres comptes de cet ordinateur peuvent modifier : { $files }.
doctor-permissions-writable-do = Ouvrez guichet une fois : il referme ces fichiers. Voyez qui a ouvert ces droits.
doctor-permissions-backups = D'autres comptes peuvent lire les sauvegardes : { $folder }.
doctor-permissions-backups-do = Fermez ce dossier, par exemple : chmod -R go= { TYPED($folder) }
doctor-permissions-replaceable = N'importe quel compte peut effacer ou remplacer les sauvegardes : { $folder }.
doctor-permissions-replaceable-do = Fermez ce dossier (chmod go-w { TYPED($folder) }) et vérifiez la dernière sauvegarde (« guichet verify ») ; un disque qui ne connaît pas ces droits se monte pour votre seul compte, ou se range sous clé.
doctor-access-own = Ce compte peut lire et écrire les données, leur dossier et celui des sauvegardes.
doctor-access-unreadable = Ce compte n'a pas le droit de lire : { $files } ({ $folder }).
doctor-access-unreadable-do = Rendez-lui ce droit (chmod u+rw), ou demandez à qui gère cet ordinateur de lui donner ces fichiers (chown) : sans eux, les données ne s'ouvrent pas.
doctor-access-read-only = Ce compte peut lire, mais pas écrire : { $files } ({ $folder }). Rien ne peut être enregistré, aucune sauvegarde ne se fait.
doctor-access-read-only-do = Rendez-lui ce droit (chmod u+w), ou demandez à qui gère cet ordinateur de lui donner ces fichiers (chown). Si tout le disque est en lecture seule, voyez pourquoi.
doctor-access-folder = Ce compte n'a pas le droit d'écrire dans le dossier des données : { $folder }. Rien ne peut être enregistré.
doctor-access-folder-do = Rendez-lui ce droit, par exemple : chmod u+rwx { TYPED($folder) } ; si le dossier est à un autre compte, demandez à qui gère cet ordinateur.
doctor-access-keys-read-only = Ce compte peut lire le trousseau, mais pas y écrire : { $file }. Les clés et les phrases de passe ne peuvent pas changer ; le reste s'enregistre et se sauvegarde.
doctor-access-keys-read-only-do = S'il est à vous, rendez-vous ce droit : chmod u+w { TYPED($file) } ; s'il est à un autre compte, demandez à qui gère cet ordinateur de vous le donner (chown).
doctor-access-folder-held = Ce compte n'a pas le droit d'écrire dans le dossier des données : { $folder }. Ce qui est saisi s'enregistre encore dans le journal qui s'y trouve déjà ; mais aucun fichier ne peut y être fait ni enlevé : ni sauvegarde, ni fichier de travail, ni le rangement à la fermeture de la dernière fenêtre.
doctor-access-folder-held-do = Rendez-lui ce droit, par exemple : chmod u+rwx { TYPED($folder) } ; si le dossier est à un autre compte, demandez à qui gère cet ordinateur.
doctor-access-backups = Ce compte n'a pas le droit d'écrire là où vont les sauvegardes : { $folder }. Aucune ne peut se faire.
doctor-access-backups-do = Rendez-lui ce droit, par exemple : chmod u+rwx { TYPED($folder) } ; ou nommez un autre dossier dans la configuration ([backup] folder). Puis « guichet backup ».
doctor-access-folder-unlisted = Ce compte peut écrire dans ce dossier, mais pas voir ce qui s'y trouve : { $folder }. Le travail s'enregistre ; mais les sauvegardes et les fichiers qui y sont ne sont pas retrouvés, et remettre une sauvegarde ou chiffrer peut échouer.
doctor-access-folder-unlisted-do = S'il est à vous, rendez-vous ce droit : chmod u+rwx { TYPED($folder) } ; s'il est à un autre compte, demandez à qui gère cet ordinateur. Puis refaites « guichet doctor ».
doctor-place-safe = Le fichier est à sa place, dans un dossier où personne d'autre n'écrit.
doctor-place-link = Un lien est à la place du fichier : { $file }.
doctor-place-link-do = Donnez à guichet le vrai chemin (--db ou la configuration), ou mettez le fichier lui-même ici.
doctor-place-way = Un lien posé par un autre compte mène à ce fichier : { $link }. Ce compte peut le faire mener ailleurs.
doctor-place-way-do = Donnez à guichet le vrai chemin (--db ou la configuration), ou faites reposer le lien par ce compte ou par l'administrateur.
doctor-place-folder = D'autres comptes peuvent écrire dans le dossier : { $folder }.
doctor-place-folder-do = Reprenez-leur ce droit, par exemple : chmod go-w { TYPED($folder) }
doctor-place-owner = Ce fichier ou ce dossier appartient à un autre compte : { $file }.
doctor-place-owner-do = Ouvrez-le avec le compte qui le possède, ou faites-vous-le donner par l'administrateur (chown).
doctor-place-beside-folder = Un dossier est là où va le journal des données : { $file }. Tant qu'il y est, rien ne s'ouvre ; les données à côté peuvent être entières et n'ont pas été examinées.
doctor-place-beside-folder-do = Fermez guichet partout et déplacez ce dossier : mv { TYPED($file) } { TYPED($file) }.autre ; puis « guichet doctor ». Ne remettez aucune sauvegarde pour cela.
doctor-place-beside-pipe = Ce qui est là où va le journal des données n'est pas un fichier, mais un tube, un appareil ou une prise : { $file }. Tant qu'il y est, rien ne s'ouvre ; les données à côté peuvent être entières et n'ont pas été examinées.
doctor-place-beside-pipe-do = Fermez guichet partout et déplacez-le : mv { TYPED($file) } { TYPED($file) }.autre ; puis « guichet doctor ». Ne remettez aucune sauvegarde pour cela.
doctor-disk-here = Le fichier est sur un disque de cet ordinateur.
doctor-disk-remote = Le fichier est sur un disque du réseau ou partagé ({ $how }).
doctor-disk-remote-do = Mettez-le sur un disque de cet ordinateur ; seules les sauvegardes peuvent aller sur un partage.
doctor-room-enough = Il reste de la place sur le disque ({ $free } Mo ; le fichier : { $size } Mo).
doctor-room-low = Il reste peu de place sur le disque : { $free } Mo pour un fichier de { $size } Mo.
doctor-room-low-do = Libérez-en : une sauvegarde et une mise à jour prennent chacune une copie entière.
doctor-room-none = Il reste moins de place que le fichier n'en prend : { $free } Mo pour { $size } Mo.
doctor-room-none-do = Libérez de la place maintenant : la prochaine sauvegarde échouera.
doctor-room-unknown = Le système ne dit pas combien il reste de place sur le disque.
doctor-room-unknown-do = Vérifiez à la main qu'il reste au moins trois fois la taille du fichier.
doctor-backup-needless = Rien à sauvegarder encore.
doctor-backup-fresh = La dernière sauvegarde est bonne : { $file } ({ $day }).
doctor-backup-old = La dernière sauvegarde est bonne, mais du travail y manque depuis { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} : { $file }.
doctor-backup-old-do = Clôturez les journées passées, ou faites-en une : « guichet backup ».
doctor-backup-very-old = La dernière sauvegarde est bonne, mais du travail y manque depuis { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} : { $file }.
doctor-backup-very-old-do = Faites-en une maintenant : « guichet backup ».
doctor-backup-none = Il n'y a aucune sauvegarde.
doctor-backup-none-do = Faites-en une maintenant : « guichet backup ».
doctor-backup-bad = La dernière sauvegarde n'est pas bonne : { $file }.
doctor-backup-bad-do = Gardez-la de côté et faites-en une autre : « guichet backup » ; puis vérifiez ce disque.
doctor-backup-unreadable = Ce compte n'a pas le droit de lire la dernière sauvegarde, { $file } ({ $folder }) : elle n'a pas été vérifiée.
doctor-backup-unreadable-do = Gardez-la : elle est peut-être bonne. Rendez à ce compte le droit de la lire (chmod u+r, ou chown si elle est à un autre compte), puis refaites l'examen.
doctor-backup-unchecked = La dernière sauvegarde est chiffrée, et rien ici ne l'ouvre : elle n'a pas été vérifiée ({ $file }).
doctor-backup-unchecked-do = Gardez-la : elle est peut-être bonne. Avec son fichier .keys à côté (ou celui d'une autre sauvegarde des mêmes données, copié sous son nom), « guichet verify FICHIER » la vérifie et « guichet restore FICHIER » la remet en place.
doctor-backup-closed = La dernière sauvegarde est chiffrée, avec son trousseau à côté ; elle n'a pas été ouverte ici : { $file } ({ $day }).
doctor-backup-closed-do = Gardez-la. « guichet verify » suivi de ce fichier demande une phrase de passe du jour où elle a été faite, et dit si elle est bonne.
doctor-backup-other-key = La dernière sauvegarde est d'une autre clé, d'avant ou d'après celle des données : seules la feuille et les phrases de passe de son jour l'ouvrent, et elle n'a pas été vérifiée ({ $file }).
doctor-backup-other-key-do = Faites-en une nouvelle : « guichet backup ». Gardez celle-ci, et chaque feuille tant qu'il existe une sauvegarde qu'elle ouvre ; « guichet verify FICHIER », avec une phrase ou la feuille de ce jour-là, dit si elle est bonne.
doctor-backup-keyless = Le trousseau (.keys) manque à côté de cette sauvegarde : ailleurs qu'ici, personne ne pourrait l'ouvrir ({ $file }).
doctor-backup-keyless-do = Faites une sauvegarde, elle l'emporte : « guichet backup ».
doctor-backup-keys-denied = Ce compte n'a pas le droit de lire le trousseau de cette sauvegarde : { $file }. Il n'a pas été vérifié ; il peut être entier.
doctor-backup-keys-denied-do = S'il est à vous, rendez-vous ce droit : chmod u+rw { TYPED($file) } ; sinon demandez à qui gère cet ordinateur de le donner à ce compte (chown).
doctor-backup-keys-damaged = Le trousseau (.keys) de cette sauvegarde est abîmé : ailleurs qu'ici, quelqu'un ne pourrait pas l'ouvrir ({ $file }).
doctor-backup-keys-damaged-do = Réparez d'abord le trousseau des données s'il est abîmé aussi (c'est dit ci-dessus) ; puis « guichet backup ». D'ici là, gardez les sauvegardes d'avant.
doctor-backup-other-sheet = La clé de secours des données n'ouvre pas cette sauvegarde, qui en a une autre, d'avant ou d'après : ailleurs, il faudrait cette autre feuille ({ $file }).
doctor-backup-other-sheet-do = Faites une sauvegarde : « guichet backup ». Gardez chaque feuille tant qu'il existe une sauvegarde qu'elle ouvre.
doctor-backup-elsewhere = La dernière sauvegarde n'est qu'au second endroit : { $file }.
doctor-backup-elsewhere-do = Voyez si { $folder } est bien un dossier et si on peut y écrire ; puis « guichet backup ».
doctor-backup-way-back = La plus récente sauvegarde qui est bonne : { $file }
doctor-backup-way-back-do = Fermez guichet partout, puis : « guichet restore { TYPED($file) } --force » (le fichier d'avant reste à côté).
doctor-backup-back-in-place = La sauvegarde la plus récente : { $file }
doctor-backup-back-in-place-do = Une fois le nom des données libre, « guichet restore { TYPED($file) } » la remet en place.
doctor-second-holds = La sauvegarde est aussi au second endroit.
doctor-second-unset = Aucun second endroit n'est prévu pour les sauvegardes : un vol ou un incendie emporterait tout.
doctor-second-unset-do = Nommez une clé USB ou un partage dans la configuration : [backup] second = "…"
doctor-second-absent = Le second endroit des sauvegardes n'est pas là. Les copies plus anciennes qui s'y trouvent peuvent garder des noms d'appel effacés depuis.
doctor-second-absent-do = Branchez la clé ou le partage, puis « guichet backup ».
doctor-second-behind = La dernière sauvegarde n'est pas au second endroit. Les copies plus anciennes qui s'y trouvent peuvent garder des noms d'appel effacés depuis.
doctor-second-behind-do = Le second endroit étant là, faites une sauvegarde : « guichet backup ».
doctor-second-full = Le second endroit n'a plus assez de place pour la dernière sauvegarde, qui n'y est pas : { $folder }. Les copies plus anciennes qui s'y trouvent peuvent garder des noms d'appel effacés depuis.
doctor-second-full-do = Libérez-y de la place ou prenez une clé plus grande, puis « guichet backup ».
doctor-second-read-only = Ce compte n'a pas le droit d'écrire au second endroit des sauvegardes : { $folder }. Aucune copie ne peut y aller. Les copies plus anciennes qui s'y trouvent peuvent garder des noms d'appel effacés depuis.
doctor-second-read-only-do = Si c'est une clé USB ou un partage, voyez s'il est en lecture seule ; sinon rendez à ce compte ce droit (chmod u+rwx { TYPED($folder) }). Puis « guichet backup ».
doctor-second-unreadable = Ce compte n'a pas le droit de lire la copie au second endroit : elle n'a pas été vérifiée ({ $file }).
doctor-second-unreadable-do = Gardez-la : elle est peut-être bonne. Rendez à ce compte le droit de la lire (chmod u+r, ou chown), puis refaites l'examen.
doctor-second-bad = La copie au second endroit n'est pas bonne : { $file }.
doctor-second-bad-do = Faites une autre sauvegarde : « guichet backup » ; si cela se répète, remplacez la clé USB ou le disque.
doctor-second-keyless = Le trousseau (.keys) manque à côté de la copie au second endroit : après un vol ou un incendie, personne ne pourrait l'ouvrir ({ $file }).
doctor-second-keyless-do = Le second endroit étant là, faites une sauvegarde, qui l'y copie : « guichet backup ».
doctor-second-keys-denied = Ce compte n'a pas le droit de lire le trousseau de la copie au second endroit : { $file }. Il n'a pas été vérifié ; il peut être entier.
doctor-second-keys-denied-do = S'il est à vous, rendez-vous ce droit : chmod u+rw { TYPED($file) } ; sinon demandez à qui gère cet ordinateur de le donner à ce compte (chown).
doctor-second-same-folder = Le second endroit des sauvegardes est le même dossier que le premier : { $folder }.
doctor-second-same-folder-do = Nommez une clé USB ou un partage dans la configuration : [backup] second = "…"
doctor-second-same-disk = Le second endroit est sur le même disque que le premier ({ $folder }) : la perte de ce disque emporterait tout.
doctor-second-same-disk-do = Voyez si la clé ou le partage est vraiment branché là ; sinon, nommez un endroit sur un autre disque : [backup] second = "…"
doctor-left-over-none = Aucun fichier inachevé, aucune vieille copie à côté du fichier.
doctor-left-over-half-made = Des fichiers inachevés sont restés : { $files }.
doctor-left-over-half-made-do = Ils viennent d'un travail interrompu et ne servent à rien : supprimez-les.
doctor-left-over-copies = De vieilles copies sont à côté du fichier : { $files }.
doctor-left-over-copies-do = Elles contiennent ce qui a été effacé depuis. Quand tout va bien, supprimez-les.
doctor-left-over-set-aside = Ce fichier, mis de côté quand une sauvegarde a pris sa place, contient du travail que les données n'ont pas (passages : { $missing } ; actions de toute sorte : { $acts } ; textes commencés : { $begun } ; lectures et sorties au journal d'accès : { $looks } ; décisions du registre : { $decisions }) : { $file }
doctor-left-over-set-aside-do = Gardez-le : ce n'est pas une vieille copie. « guichet --db { TYPED($file) } » le lit, et « person decisions » derrière donne son registre, « audit show » ce qui y fut fait. Ce qui est au journal d'accès ne se ressaisit pas : gardez le fichier tant que vous pouvez avoir à en répondre. Une fois le travail ressaisi, supprimez-le : il contient aussi ce qui a été effacé depuis.
doctor-left-over-set-aside-unread = Ce fichier, mis de côté quand une sauvegarde a pris sa place, ne peut pas être comparé aux données (abîmé, ou d'une autre clé) : personne ne sait s'il contient du travail qu'elles n'ont pas : { $file }
doctor-left-over-set-aside-unread-do = Gardez-le tant que vous n'en êtes pas sûrs. « guichet --db { TYPED($file) } » l'ouvre s'il est entier, avec la phrase de passe d'alors ; s'il est abîmé, « guichet rescue { TYPED($file) } --output COPIE.db » en sauve ce qui se lit. Une fois le travail ressaisi, supprimez-le : il contient aussi ce qui a été effacé depuis.
doctor-left-over-set-aside-plain = Ce fichier à garder n'est PAS chiffré, à côté d'un fichier chiffré : { $file }
doctor-left-over-set-aside-plain-do = N'importe qui peut le lire, et lui seul dit ce qu'il dit : « encrypt --forget-plain » n'y touche pas. « guichet --db { TYPED($file) } encrypt --forget-plain » le chiffre lui-même, s'il est entier ; sinon, mettez-le sous clé, sur un support à part.
doctor-left-over-proof = Le fichier abîmé dont ces données ont été sauvées est à côté : { $files }.
doctor-left-over-proof-do = Gardez-le, ici ou dans un endroit sûr : il est la seule preuve de ce qui manque au journal d'accès. Il contient aussi ce qui a été effacé depuis.
doctor-left-over-rescued = La copie qu'un sauvetage a écrite est encore à côté des données, qui contiennent tout ce qu'elle contient : { $file }
doctor-left-over-rescued-do = C'est une copie entière, où rien ne s'efface plus : supprimez-la, avec ce qui porte son nom (.keys, .erased).
doctor-left-over-plain = Des copies NON chiffrées sont à côté d'un fichier chiffré : { $files }.
doctor-left-over-plain-do = N'importe qui peut les lire. « guichet encrypt --forget-plain » fait une sauvegarde chiffrée, la vérifie, puis supprime celles que guichet a faites ; supprimez les autres à la main.
doctor-left-over-plain-second = Des copies NON chiffrées d'un fichier chiffré sont au second endroit ({ $folder }) : { $files }.
doctor-left-over-plain-second-do = Qui trouve la clé USB ou ouvre le partage peut les lire. « guichet encrypt --forget-plain » fait une sauvegarde chiffrée, la vérifie, puis supprime celles que guichet a faites ; supprimez les autres à la main.
doctor-keys-sealed = Le fichier est chiffré, et son trousseau est à côté.
doctor-keys-sheet = Le fichier est chiffré, mais personne n'a confirmé avoir noté la clé de secours.
doctor-keys-sheet-do = Qui coordonne en refait une et l'imprime : « guichet{ BY($coordinator) } recovery » ; si les phrases de passe s'oublient, elle seule ouvre les données. Si un « guichet rekey » a été interrompu, les autres n'ont plus accès non plus : « guichet{ BY($coordinator) } workers add INITIALES » pour chacun.
doctor-keys-interrupted = Un changement de clé a été interrompu : le trousseau de la nouvelle clé attend encore à côté (.keys.new), et personne n'en a reçu la clé de secours.
doctor-keys-interrupted-do = Qui changeait la clé ouvre une fois les données par sa phrase de passe (l'écran, ou « guichet queue »), ce qui l'achève ou l'annule ; puis « guichet doctor » dit s'il faut refaire la clé de secours.
doctor-keys-damaged = Le trousseau est abîmé : quelqu'un ne peut plus ouvrir les données, ou plus personne.
doctor-keys-damaged-do = Redonnez les accès qui n'ouvrent plus (« guichet --worker COORDINATION workers add INITIALES --replace », « guichet recovery » pour la clé de secours), ou copiez à sa place le fichier .keys d'une sauvegarde faite depuis le dernier changement de clé (rekey), jamais d'une plus ancienne.
doctor-keys-unreadable = Le trousseau est abîmé : rien ne s'y lit, et personne n'ouvre les données, qui peuvent être entières.
doctor-keys-unreadable-do = Gardez-le sous un autre nom, et copiez à sa place le fichier .keys de la dernière sauvegarde, faite depuis le dernier changement de clé (rekey) : il s'ouvre par les phrases de passe et la feuille de ce jour-là.
doctor-keys-denied = Ce compte n'a pas le droit de lire le trousseau : { $file }. Sans lui, les données ne s'ouvrent pas ; elles peuvent être entières.
doctor-keys-denied-do = S'il est à vous, rendez-vous ce droit : chmod u+rw { TYPED($file) } ; sinon demandez à qui gère cet ordinateur de le donner à ce compte (chown). Ne remettez aucune sauvegarde pour cela.
doctor-keys-other = Le trousseau est celui d'une autre clé que les données : il n'ouvre rien du fichier, qui peut être entier.
doctor-keys-other-do = Gardez-le sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey). Seulement s'il n'y en a aucune, ou si rien n'y change, c'est peut-être le début du fichier qui est abîmé : « guichet rescue { $file } --output { $new } ». Une sauvegarde restaurée perdrait ce qui a été fait depuis elle.
doctor-keys-unsealed = Le fichier n'est pas chiffré : qui peut lire ce disque peut le lire.
doctor-keys-unsealed-do = « guichet encrypt » le chiffre ; un disque chiffré par le système protège d'un vol, pas d'un autre compte.
doctor-keys-stale = Un trousseau est à côté d'un fichier qui n'est pas chiffré.
doctor-keys-stale-do = Il n'ouvre rien ; si aucune sauvegarde chiffrée ne s'en sert, supprimez le fichier .keys.
doctor-keys-missing = Le fichier est chiffré, et aucun trousseau n'est à côté.
doctor-keys-missing-do = Remettez à côté le fichier .keys d'une sauvegarde faite depuis le dernier changement de clé (rekey). Seulement s'il n'y en a aucune, remettez une sauvegarde : « guichet restore SAUVEGARDE --force » (le fichier d'avant reste à côté).
doctor-process-closed = Un plantage de guichet n'écrirait rien de sa mémoire sur le disque.
doctor-process-open = Le système pourrait écrire la mémoire de guichet sur le disque lors d'un plantage.
doctor-process-open-do = Demandez à l'administrateur de limiter les « core dumps » de ce compte à zéro.
rescue-table = table
rescue-read = sauvés
rescue-missing = manquent
rescue-in-backup = dans la sauvegarde
rescue-unknown = inconnu
rescue-visits = passages
rescue-requests = demandes
rescue-people = personnes
rescue-cases = dossiers
rescue-case-entries = notes de dossier
rescue-referrals = orientations
rescue-referral-news = suites d'orientation
rescue-services = services
rescue-days = journées
rescue-testimonies = témoignages
rescue-drafts = textes inachevés
rescue-audit = journal d'accès
rescue-others = le reste (étapes, annulations, réglages)
rescue-unlinked = { $n ->
        [one] 1 lien ne menait à rien : il est laissé de côté.
       *[other] { $n } liens ne menaient à rien : ils sont laissés de côté.
    }
rescue-left-out = { $n ->
        [one] 1 enregistrement ne pouvait rester sans celui dont il dépend.
       *[other] { $n } enregistrements ne pouvaient rester sans ceux dont ils dépendent.
    }
rescue-nameless = { $n ->
        [one] De 1 personne il ne reste que la carte : son nom est à retaper.
       *[other] De { $n } personnes il ne reste que la carte : leur nom est à retaper.
    }
rescue-unread = { $n ->
        [one] Le disque n'a pas pu lire 1 morceau du fichier : remplacez ce disque.
       *[other] Le disque n'a pas pu lire { $n } morceaux du fichier : remplacez ce disque.
    }
rescue-audit-lost = Le journal d'accès n'est pas entier : des inscriptions manquent, et le nouveau fichier le dit (« guichet audit verify »). Gardez le fichier abîmé : il en est la seule preuve.
rescue-name-lost = Le nom interne de ces données était dans la partie abîmée, et leurs copies ne le disent pas de façon sûre : le nouveau fichier en a un autre. Les sauvegardes d'avant ne seront pas reconnues comme les siennes : ni « doctor », ni la rotation, ni « person erase --backups » ne les verront. { $n ->
    [0] Aucune n'a été trouvée ici ; s'il y en a ailleurs, gardez-les ou supprimez-les vous-même.
   *[other] Celles qui ont été trouvées, à garder ou à supprimer vous-même :
}
rescue-written = Nouveau fichier écrit, contrôlé : { $path }. Le fichier abîmé n'a pas été touché.
rescue-backup = La dernière sauvegarde qui est bonne : { $file }. Comparez, puis choisissez. Pour mettre en place le nouveau fichier : « guichet{ BY($worker) } restore { TYPED($new) }{ $flag } » ; la sauvegarde : « guichet{ BY($worker) } restore { TYPED($file) }{ $flag } ».
rescue-no-backup = Aucune bonne sauvegarde n'a été trouvée pour comparer. Pour mettre en place le nouveau fichier : « guichet{ BY($worker) } restore { TYPED($new) }{ $flag } ».
rescue-of-other = Vos données ({ $path }) sont comme avant : le fichier lu en est un autre. Si elles s'ouvrent, ne mettez pas le nouveau à leur place.
cli-rescue-not-entered = C'est fait : ce qui est lisible est sauvé ; seule manque l'inscription au journal d'accès du nouveau fichier.
cli-rescue-not-entered-hint = Le nouveau fichier est là tel quel. Notez ailleurs qui l'a fait, et quand.
cli-import-backup = Sauvegarde vérifiée avant l'import : { $file }
cli-withdraw-backup = Sauvegarde vérifiée avant le retrait : { $file }
cli-help-doctor = Examiner le fichier et ce qui l'entoure, et dire quoi faire (code de sortie 0, 1 à voir, 6 grave)
cli-help-doctor-reindex = D'abord refaire les index de recherche
cli-help-rescue = Sauver ce qui est lisible d'un fichier abîmé dans un nouveau fichier, sans toucher au fichier abîmé
cli-help-rescue-damaged = Le fichier abîmé
cli-help-rescue-output = Le nouveau fichier, qui ne doit pas exister
action-doctor = examiner le fichier
action-doctor-help = Examiner le fichier et ce qui l'entoure : pages, index, droits, disque, horloge, sauvegardes, avec ce qu'il faut faire
context-doctor = Examen du fichier
error-unsafe-place = Cet endroit n'est pas sûr pour le fichier : { $place }. Il n'a pas été ouvert.
error-unsafe-place-hint = Mettez le fichier dans un dossier de votre compte où personne d'autre n'écrit ; « guichet doctor » dit ce qui ne va pas.
error-unsafe-place-link = Un lien est à la place du fichier : { $place }. Il n'a pas été suivi.
error-unsafe-place-link-hint = Donnez à guichet le vrai chemin du fichier, avec --db ou dans la configuration.
error-unsafe-place-way = Un lien posé par un autre compte mène au fichier : { $place }. Ce compte peut le faire mener ailleurs ; il n'a pas été suivi.
error-unsafe-place-way-hint = Donnez à guichet le vrai chemin du fichier, avec --db ou dans la configuration.
error-unsafe-place-folder = D'autres comptes peuvent écrire dans le dossier { $place } : ils pourraient remplacer le fichier. Il n'a pas été ouvert.
error-unsafe-place-folder-hint = Reprenez-leur ce droit : chmod go-w { TYPED($place) } ; ou mettez le fichier dans un dossier de votre compte.
error-unsafe-place-owner = Ce fichier ou son dossier appartient à un autre compte : { $place }. Il n'a pas été ouvert.
error-unsafe-place-owner-hint = Ouvrez-le avec le compte qui le possède, ou demandez à l'administrateur de vous le donner (chown).
error-unsafe-place-taken-folder = Un dossier porte le nom du fichier des données : { $place }. Il n'a pas été touché, rien n'a été enregistré.
error-unsafe-place-taken-folder-hint = Si les données sont dans ce dossier, donnez leur nom par « --db ». Sinon, fermez guichet partout et renommez-le : mv { TYPED($place) } { TYPED($place) }.autre ; puis cherchez le fichier, ou remettez une sauvegarde : « guichet restore SAUVEGARDE ».
error-unsafe-place-taken-folder-backup-hint = Si les données sont dans ce dossier, donnez leur nom par « --db ». Sinon, fermez guichet partout et renommez-le : mv { TYPED($place) } { TYPED($place) }.autre ; puis « guichet restore { TYPED($backup) } » remet la sauvegarde la plus récente.
error-unsafe-place-taken-pipe = Ce qui porte le nom du fichier des données n'est pas un fichier, mais un tube, un appareil ou une prise : { $place }. Il n'a pas été ouvert, rien n'a été enregistré.
error-unsafe-place-taken-pipe-hint = Fermez guichet partout et renommez-le : mv { TYPED($place) } { TYPED($place) }.autre ; puis cherchez le fichier, ou remettez une sauvegarde : « guichet restore SAUVEGARDE ». Ou donnez un autre nom par « --db ».
error-unsafe-place-taken-pipe-backup-hint = Fermez guichet partout et renommez-le : mv { TYPED($place) } { TYPED($place) }.autre ; puis « guichet restore { TYPED($backup) } » remet la sauvegarde la plus récente. Ou donnez un autre nom par « --db ».
error-unsafe-place-beside-folder = Un dossier est là où va le journal des données : { $place }. Les données à côté n'ont pas été touchées et peuvent être entières ; rien n'a été enregistré.
error-unsafe-place-beside-folder-hint = Fermez guichet partout et déplacez ce dossier : mv { TYPED($place) } { TYPED($place) }.autre ; puis recommencez. Ne remettez aucune sauvegarde pour cela.
error-unsafe-place-beside-pipe = Ce qui est là où va le journal des données n'est pas un fichier, mais un tube, un appareil ou une prise : { $place }. Les données à côté n'ont pas été touchées et peuvent être entières ; rien n'a été enregistré.
error-unsafe-place-beside-pipe-hint = Fermez guichet partout et déplacez-le : mv { TYPED($place) } { TYPED($place) }.autre ; puis recommencez. Ne remettez aucune sauvegarde pour cela.
error-unsafe-place-settings-file = D'autres comptes peuvent écrire dans ce fichier de réglages : { $place }. Ils pourraient choisir le programme qui imprime, lever le verrou de l'écran, détourner les sauvegardes. Rien n'en a été lu ni fait.
error-unsafe-place-settings-file-hint = Relisez ce qu'il dit, puis reprenez-leur ce droit : chmod go-w { TYPED($place) } ; ou mettez-le dans un dossier de votre compte (--config).
error-unsafe-place-settings-folder = D'autres comptes peuvent écrire dans le dossier { $place } : ils pourraient y remplacer les réglages, donc choisir le programme qui imprime, lever le verrou de l'écran, détourner les sauvegardes. Rien n'en a été lu ni fait.
error-unsafe-place-settings-folder-hint = Relisez les réglages, puis reprenez-leur ce droit : chmod go-w { TYPED($place) } ; ou mettez les réglages dans un dossier de votre compte (--config).
error-unsafe-place-settings-owner = Ces réglages, ou leur dossier, appartiennent à un autre compte : { $place }. Il pourrait choisir le programme qui imprime, lever le verrou de l'écran, détourner les sauvegardes. Rien n'en a été lu ni fait.
error-unsafe-place-settings-owner-hint = Ouvrez guichet avec le compte à qui ils sont, ou donnez-lui des réglages dans un dossier de votre compte (--config). S'ils devaient être à vous, relisez-les et demandez à l'administrateur de vous les donner.
error-network-disk = Le fichier est sur un disque du réseau ou partagé ({ $place }) : deux postes pourraient l'abîmer sans que rien ne le signale. Il n'a pas été ouvert.
error-network-disk-hint = Mettez-le sur un disque de cet ordinateur, et ses sauvegardes sur le partage : [backup] second dans la configuration.
error-was-readable = D'autres comptes de cet ordinateur pouvaient lire le fichier { $place }. C'est réparé : seul ce compte le peut encore.
error-was-readable-hint = Voyez si quelqu'un a pu le copier ; rien d'autre à faire.
error-was-readable-writable = D'autres comptes de cet ordinateur pouvaient lire et changer le fichier { $place }. C'est réparé : seul ce compte le peut encore. Ce qui a pu y être changé avant ne se voit pas d'ici.
error-was-readable-writable-hint = Faites « guichet doctor », puis « guichet audit verify » avec le dernier sceau noté ; en cas de doute, comparez avec une sauvegarde.
error-damaged-nothing = Rien de ce fichier ne peut être lu. Il n'a pas été touché, et aucun fichier n'a été écrit.
error-damaged-nothing-hint = Gardez-le. « guichet doctor » nomme la sauvegarde à remettre, s'il y en a une.
error-damaged-nothing-backup-hint = Remettez la dernière sauvegarde : « guichet restore { TYPED($backup) } --force » la contrôle d'abord, et garde le fichier abîmé à côté. Ce qui a été fait depuis elle est perdu.
error-damaged-backup-hint = Fermez guichet partout, puis « guichet rescue { $file } --output { $new } » sauve ce qui est lisible, ou « guichet restore { TYPED($backup) } --force » remet la dernière sauvegarde.
error-damaged-no-backup-hint = Fermez guichet partout, puis « guichet rescue { $file } --output { $new } » sauve ce qui est lisible sans toucher à ce fichier. Aucune sauvegarde à remettre n'a été trouvée.
error-damaged-nothing-no-backup-hint = Aucune sauvegarde n'a été trouvée. Gardez ce fichier tel quel, et cherchez-en une ailleurs (clé USB, autre poste, ancien disque) : « guichet restore », suivi de son nom et de « --force », la contrôle et la remet, et garde ce fichier à côté.
error-damaged-nothing-copy = Rien de ce fichier ne peut être lu : { $place }. Il n'a pas été touché, aucun fichier n'a été écrit ; vos données sont comme avant.
error-damaged-nothing-copy-hint = Si c'était une sauvegarde, prenez-en une autre ; « guichet verify » la contrôle. Ne remettez rien à la place de vos données pour ce fichier-ci : si elles s'ouvrent, « guichet backup » en fait une nouvelle copie ; sinon « guichet doctor » dit quoi faire.
