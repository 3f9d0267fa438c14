# Encryption: passphrases, the recovery key, who can open the record.
error-key-needed = Les données sont chiffrées et n'ont pas été ouvertes : { $place }.
error-key-needed-hint = Donnez votre phrase de passe : au clavier, ou par « --passphrase-file FICHIER » ; s'il y a plusieurs personnes, dites qui par « --worker INITIALES ».
error-key-needed-nothing-typed = Rien n'a été tapé. Rien n'a été ouvert ni changé.
error-key-needed-nothing-typed-hint = Recommencez la commande, tapez ce qui est demandé (rien ne s'affiche), puis Entrée.
error-wrong-passphrase = Ce n'est pas la bonne phrase de passe. Rien n'a été ouvert ni changé.
error-wrong-passphrase-hint = Vérifiez les majuscules et la disposition du clavier. Si elle est oubliée, la clé de secours (la feuille imprimée) ouvre les données : « guichet passphrase --recovery ». Si vous êtes sûr·e d'elle, le trousseau est peut-être abîmé : celui de la dernière sauvegarde (….keys) faite depuis le dernier changement de clé, mis à côté du fichier, l'ouvre encore.
error-wrong-passphrase-several = Ce n'est pas la bonne phrase de passe. Rien n'a été ouvert ni changé.
error-wrong-passphrase-several-hint = Vérifiez les majuscules et la disposition du clavier. Si elle est oubliée, la clé de secours (la feuille imprimée) ouvre les données : « guichet --worker { TYPED($place) } passphrase --recovery ». Si vous êtes sûr·e d'elle, le trousseau est peut-être abîmé : celui de la dernière sauvegarde (….keys) faite depuis le dernier changement de clé, mis à côté du fichier, l'ouvre encore.
error-wrong-passphrase-recovery = Cette clé de secours n'ouvre rien. Rien n'a été ouvert ni changé.
error-wrong-passphrase-recovery-hint = C'est la feuille d'un autre jour, ou celle d'autres données ; ou il manque des caractères. Une sauvegarde s'ouvre par la feuille de son jour, peut-être une ancienne ; les données, par la plus récente. Recomptez : huit groupes de cinq.
error-wrong-passphrase-recovery-group = Le groupe { $place } de la clé de secours n'est pas bien copié. Rien n'a été ouvert ni changé.
error-wrong-passphrase-recovery-group-hint = Comparez-le avec la feuille, caractère par caractère : ni I, ni L, ni O, ni U n'y figurent.
error-wrong-passphrase-before = Un changement de clé a été interrompu : cette phrase de passe est celle de l'ancienne clé, et les données ont déjà la nouvelle. Rien n'a été ouvert ni changé.
error-wrong-passphrase-before-hint = La personne qui changeait la clé (coordination) ouvre les données par sa phrase de passe ; elle redonne ensuite les autres (« guichet workers add ») et refait une clé de secours (« guichet recovery »). Si aucune phrase ne les ouvre : « guichet restore SAUVEGARDE --force ».
error-wrong-passphrase-recovery-before = Un changement de clé a été interrompu : cette feuille est celle de l'ancienne clé, et les données ont déjà la nouvelle. Rien n'a été ouvert ni changé.
error-wrong-passphrase-recovery-before-hint = La personne qui changeait la clé (coordination) ouvre les données par sa phrase de passe, et refait une clé de secours : « guichet recovery ». Cette feuille-ci ouvre encore les sauvegardes d'avant. Si aucune phrase n'ouvre les données : « guichet restore SAUVEGARDE --force ».
error-wrong-passphrase-then = Ce n'est pas la bonne phrase de passe. Rien n'a été ouvert ni changé.
error-wrong-passphrase-then-hint = Vérifiez les majuscules et la disposition du clavier. Une sauvegarde s'ouvre par la phrase de passe du jour où elle a été faite. Si elle est oubliée, la même commande avec « --recovery » demande la clé de secours (la feuille imprimée).
error-short-passphrase = Cette phrase de passe est trop courte. Rien n'a changé.
error-short-passphrase-hint = Au moins 12 caractères : le plus simple est une suite de quatre ou cinq mots que vous seul associez.
error-open-secret = D'autres comptes de cette machine peuvent lire { $place } : il n'a pas été utilisé.
error-open-secret-hint = Rendez-le lisible par vous seul : « chmod 600 » suivi de son nom.
error-bad-file-secret = Ce fichier n'est pas du texte en UTF-8 : { $place }. Rien n'a été ouvert ni changé.
error-bad-file-secret-hint = Enregistrez-le de nouveau comme texte, codage UTF-8 (dans le Bloc-notes : Enregistrer sous, Codage), puis recommencez.
error-bad-file-secret-empty = La première ligne de ce fichier est vide : { $place }. Rien n'a été ouvert ni changé.
error-bad-file-secret-empty-hint = La phrase de passe (ou la clé de secours) y manque : écrivez-la à la première ligne, puis recommencez.
error-bad-keys = Le trousseau est abîmé ({ $place }) : sans lui, les données ne s'ouvrent pas. Elles n'ont pas été touchées.
error-bad-keys-hint = Gardez-le sous un autre nom, et copiez à sa place le fichier « .keys » de la dernière sauvegarde, faite depuis le dernier changement de clé (rekey) : il s'ouvre par les phrases de passe de ce jour-là.
error-bad-keys-missing = Ce fichier semble chiffré, et son trousseau n'est pas à côté : { $place }. Rien n'a été ouvert, lu ni changé ; les données peuvent être entières.
error-bad-keys-missing-hint = Copiez-y, sous ce nom, le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey), puis recommencez. Une sauvegarde restaurée perdrait ce qui a été fait depuis elle : seulement s'il n'y a aucun trousseau. Si ce n'est pas un fichier de guichet, vérifiez son nom.
error-bad-keys-part = Le trousseau est abîmé là où se trouve cet accès : la phrase de passe ou la clé de secours peut être juste. Les données n'ont pas été touchées.
error-bad-keys-part-hint = Une personne qui les ouvre encore vous redonne un accès : « guichet --worker COORDINATION workers add INITIALES --replace » ; la clé de secours aussi : « guichet passphrase --recovery ». Sinon gardez le trousseau sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey), jamais d'une plus ancienne : il s'ouvre par les phrases de passe de ce jour-là.
error-bad-keys-other = Ce trousseau est celui d'une autre clé que les données : { $place }. La phrase de passe ou la clé de secours est juste, mais n'ouvre rien du fichier. Il n'a pas été touché.
error-bad-keys-other-hint = Gardez-le sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey). Seulement s'il n'y en a aucune, ou si rien n'y change, c'est peut-être le début du fichier qui est abîmé : « guichet rescue { $file } --output { $new } ». Une sauvegarde restaurée perdrait ce qui a été fait depuis elle.
error-bad-keys-other-unread = Rien n'a pu être lu : ce trousseau est celui d'une autre clé que les données, ou c'est le début du fichier qui est abîmé ({ $place }). Le fichier n'a pas été touché, aucun autre n'a été écrit.
error-bad-keys-other-unread-hint = Il peut être entier. Gardez ce trousseau sous un autre nom, copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey), puis recommencez. Ne remettez pas de sauvegarde avant : ce qui a été fait depuis serait perdu, et qui n'a plus accès pourrait l'avoir de nouveau. Si aucun trousseau n'y change rien, c'est le début du fichier qui est abîmé.
error-bad-keys-missing-copy = Ce fichier semble chiffré, et son trousseau n'est pas à côté : { $place }. Rien n'a été ouvert, lu ni changé ; il peut être entier, et vos données sont comme avant.
error-bad-keys-missing-copy-hint = Copiez-y, sous ce nom, le fichier « .keys » d'une sauvegarde de la même époque : la plus proche avant ou après celle-ci, sans changement de clé (rekey) entre les deux ; puis recommencez. Si ce n'est pas un fichier de guichet, vérifiez son nom.
error-bad-keys-other-copy = Ce trousseau n'ouvre rien de ce fichier : { $place }. La phrase de passe ou la clé de secours est juste ; mais le trousseau est celui d'une autre clé, ou c'est le début du fichier qui est abîmé. Rien n'a été touché ; vos données sont comme avant.
error-bad-keys-other-copy-hint = Le fichier peut être entier. Gardez ce trousseau sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde de la même époque : la plus proche avant ou après celle-ci, sans changement de clé (rekey) entre les deux ; puis recommencez. Seulement si aucun n'y change rien, c'est le fichier qui est abîmé : prenez une autre sauvegarde.
error-bad-keys-unread-copy = Le trousseau de ce fichier est abîmé : { $place }. Sans lui, le fichier ne s'ouvre pas ; il peut être entier. Rien n'a été touché ; vos données sont comme avant.
error-bad-keys-unread-copy-hint = Gardez ce trousseau sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde de la même époque : la plus proche avant ou après celle-ci, sans changement de clé (rekey) entre les deux ; puis recommencez.
error-bad-keys-part-copy = Le trousseau de ce fichier est abîmé là où se trouve cet accès : { $place }. La phrase de passe ou la clé de secours peut être juste. Rien n'a été touché ; vos données sont comme avant.
error-bad-keys-part-copy-hint = Essayez la phrase de passe de quelqu'un d'autre (--worker INITIALES) ou la clé de secours (--recovery). Sinon gardez ce trousseau sous un autre nom, et copiez à sa place le fichier « .keys » d'une sauvegarde de la même époque : la plus proche avant ou après celle-ci, sans changement de clé (rekey) entre les deux.
error-bad-keys-backup = La sauvegarde est faite, mais son trousseau est abîmé comme celui des données : { $place }. Qui ne peut plus ouvrir celles-ci n'ouvrira pas non plus cette copie.
error-bad-keys-backup-hint = Réparez d'abord le trousseau des données : redonnez les accès qui n'ouvrent plus (« guichet{ BY($others) } workers add INITIALES --replace », « guichet{ BY($others) } recovery » pour la clé de secours), ou copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey). Puis refaites la sauvegarde. D'ici là, gardez celles d'avant.
error-bad-keys-opened = Les données sont ouvertes, mais leur trousseau est abîmé par endroits : { $place }.
error-bad-keys-opened-hint = Essayez chaque accès ; redonnez ceux qui n'ouvrent plus : « guichet{ BY($others) } workers add INITIALES --replace » pour une personne, « guichet --worker INITIALES passphrase » pour vous, « guichet{ BY($others) } recovery » pour la clé de secours. Ou copiez à sa place le fichier « .keys » d'une sauvegarde faite depuis le dernier changement de clé (rekey), jamais d'une plus ancienne.
error-last-coordinator = C'est la dernière personne qui coordonne : sa phrase de passe reste.
error-last-coordinator-hint = Donnez d'abord ce rôle à quelqu'un d'autre : « guichet workers add INITIALES --coordinator ».
error-replaced = Un autre fichier a été mis à la place des données pendant que guichet était ouvert ({ $place }). Ce qu'on fait maintenant n'est pas enregistré ; ce qui l'était reste dans les fenêtres ouvertes, et n'est pas encore écrit à côté.
error-replaced-hint = Ne fermez pas de fenêtre de guichet. Si le disque est plein, faites de la place ; puis recommencez l'action : ce qui était enregistré est alors gardé à côté.
error-replaced-kept = Un autre fichier a été mis à la place des données pendant que guichet était ouvert. Ce qu'on fait maintenant n'est pas enregistré ; ce qui l'était est gardé : { $place }.
error-replaced-kept-hint = Notez ce qui est en cours, quittez et rouvrez guichet : il prendra le fichier mis là. « guichet doctor » dit ce que l'autre a de plus ; « guichet restore { TYPED($place) } --force » le remet.
error-replaced-gone = Le fichier des données a été supprimé ou déplacé pendant que guichet était ouvert ({ $place }). Ce qu'on fait maintenant n'est pas enregistré ; ce qui l'était reste dans les fenêtres ouvertes, et n'est pas encore écrit à côté.
error-replaced-gone-hint = Ne fermez pas de fenêtre de guichet. Remettez le fichier ou son dossier à sa place, ou faites de la place sur le disque ; puis recommencez l'action.
error-replaced-kept-gone = Le fichier des données a été supprimé ou déplacé pendant que guichet était ouvert. Ce qu'on fait maintenant n'est pas enregistré ; ce qui l'était est gardé : { $place }.
error-replaced-kept-gone-hint = Notez ce qui est en cours et quittez guichet partout ; puis : « guichet restore { TYPED($place) } ».
error-replaced-emptied = Le fichier des données a été vidé pendant que guichet était ouvert : { $place }. Ce qu'on fait maintenant n'est pas enregistré, et ce qui l'était n'est plus dans ce fichier.
error-replaced-emptied-hint = Notez ce qui est encore à l'écran, quittez guichet partout et relancez-le : il nomme la sauvegarde la plus récente, et dit comment la remettre.
error-replaced-log = Le journal des données (-wal) a été supprimé pendant que guichet était ouvert : { $place }. Ce qu'on fait maintenant n'est pas enregistré ; ce qui l'était sera dans le fichier quand guichet se fermera.
error-replaced-log-hint = Notez ce qui est en cours et quittez guichet partout : en se fermant, il écrit tout dans le fichier. Puis rouvrez-le.
error-key-needed---worker = Les données sont chiffrées, et plusieurs personnes peuvent les ouvrir. Elles n'ont pas été ouvertes.
error-key-needed---worker-hint = Dites qui vous êtes : « guichet --worker INITIALES … » ; puis donnez votre phrase de passe ; si elle est oubliée : « guichet --worker INITIALES passphrase --recovery » et la clé de secours.
error-key-needed-worker-shut-out = { $place } n'a pas de phrase de passe pour ces données. Elles n'ont pas été ouvertes.
error-key-needed-worker-shut-out-hint = Vérifiez les initiales. Si ce sont les vôtres, demandez une phrase de passe à qui coordonne ({ $others }) : « guichet --worker { TYPED($first) } workers add { TYPED($place) } ». Après un changement de clé, chaque personne en reçoit une nouvelle.
error-key-needed-worker-then = Ce fichier est chiffré, et plusieurs personnes peuvent l'ouvrir : { $place }. Il n'a pas été ouvert.
error-key-needed-worker-then-hint = Dites qui vous êtes : la même commande avec « --worker INITIALES » ; puis donnez votre phrase de passe, pour une sauvegarde celle du jour où elle a été faite. Si elle est oubliée : la même commande avec « --recovery », et la clé de secours.
error-key-needed-worker-unknown = Cette personne n'a pas de phrase de passe pour ce fichier ; en ont une : { $place }. Il n'a pas été ouvert.
error-key-needed-worker-unknown-hint = Une sauvegarde s'ouvre avec les phrases de passe du jour où elle a été faite : « --worker INITIALES » d'une de ces personnes, ou la feuille de secours (« --recovery », là où la commande l'accepte).
error-key-needed---passphrase-file = Les données sont chiffrées, et personne n'est au clavier pour donner la phrase de passe. Elles n'ont pas été ouvertes.
error-key-needed---passphrase-file-hint = Dans un script, donnez-la par « --passphrase-file FICHIER », un fichier que vous seul pouvez lire.
error-bad-usage---new-passphrase-file = Il faut une nouvelle phrase de passe, et personne n'est au clavier pour la donner. Rien n'a changé.
error-bad-usage---new-passphrase-file-hint = Dans un script, donnez-la par « --new-passphrase-file FICHIER », un fichier que vous seul pouvez lire.
error-bad-usage-passphrase-tries = { $place } essais, et toujours pas deux fois la même phrase de passe de 12 caractères au moins. La commande est finie, rien n'a changé.
error-bad-usage-passphrase-tries-hint = Ne tapez plus rien ici, ce serait montré. Choisissez d'abord une phrase de quatre ou cinq mots, puis relancez la même commande.
error-key-needed---recovery-file = Il faut la clé de secours, et personne n'est au clavier pour la taper. Rien n'a été ouvert ni changé.
error-key-needed---recovery-file-hint = Dans un script, donnez-la par « --recovery-file FICHIER » : la feuille, ou la clé seule, dans un fichier que vous seul pouvez lire.
error-bad-usage---worker = Il manque vos initiales, qui disent à qui est la phrase de passe. Rien n'a changé.
error-bad-usage---worker-hint = Écrivez par exemple : guichet --worker EB encrypt --sheet secours.pdf
error-bad-usage---sheet = La feuille de la clé de secours s'écrit dans un fichier { $place }. Rien n'a changé.
error-bad-usage---sheet-hint = Par exemple : --sheet secours.pdf ; sans --sheet, la clé est montrée à l'écran.
error-bad-usage-initials = Il manque les initiales de la personne. Rien n'a changé.
error-bad-usage-initials-hint = Par exemple : guichet workers add MD
error-not-found-initials = Personne n'a de phrase de passe sous ces initiales. Rien n'a changé.
error-not-found-initials-hint = « guichet workers list » montre qui en a une.
error-not-found-initials-almost = Personne n'a de phrase de passe sous ces initiales exactement ; { $place }, qui est peut-être quelqu'un d'autre, en a une. Rien n'a changé.
error-not-found-initials-almost-hint = Si c'est bien { $place } qu'il faut, écrivez ses initiales avec l'accent ; « guichet workers list » montre qui en a une.
cli-help-global-passphrase_file = Le fichier qui contient la phrase de passe, au lieu de la demander
cli-help-by_recovery = Ouvrir par la clé de secours, demandée au clavier
cli-help-recovery_file = Le fichier qui contient la clé de secours, seule ou sur sa feuille (.txt)
cli-passphrase = Phrase de passe { ELIDED("de", $worker) } :
cli-passphrase-new = Nouvelle phrase de passe { ELIDED("de", $worker) } (12 caractères au moins) :
cli-passphrase-again = Encore une fois, celle { ELIDED("de", $worker) } :
cli-recovery-key = Clé de secours (huit groupes de cinq caractères) :
error-not-sealed = Ces données ne sont pas chiffrées ({ $place }). Rien n'a changé.
error-not-sealed-hint = Pour les chiffrer : « guichet encrypt ».
error-not-coordinator-keys = Les clés et les phrases de passe des autres sont réservées à la coordination. Rien n'a changé.
error-not-coordinator-keys-hint = Demandez à une personne qui coordonne ; « guichet workers list » dit qui. Votre propre phrase se change par « guichet passphrase ».
error-conflict-keys-changed = La clé de ces données a été changée ou retirée ailleurs entre-temps. Rien n'a été changé ici.
error-conflict-keys-changed-hint = Recommencez la commande : elle demandera la phrase de passe qui ouvre les données maintenant.
error-conflict-keys-worker = La phrase de passe de cette personne a été donnée, changée ou retirée ailleurs entre-temps. Rien n'a été changé ici.
error-conflict-keys-worker-hint = « guichet workers list » montre qui en a une ; recommencez si c'est encore utile.
error-conflict-keys-sheet = Une autre clé de secours a été faite ailleurs entre-temps. Rien n'a été changé ici.
error-conflict-keys-sheet-hint = C'est cette autre feuille qui ouvre les données ; recommencez s'il en faut encore une nouvelle.
error-conflict-keys-yours = Votre phrase de passe ou votre rôle ont été changés ou retirés ailleurs entre-temps. Rien n'a été changé ici.
error-conflict-keys-yours-hint = « guichet workers list » montre qui a une phrase de passe, et qui coordonne.
error-exists-key = Ces données sont déjà chiffrées. Rien n'a changé.
error-exists-key-hint = Pour changer de phrase de passe : « guichet passphrase » ; pour changer la clé elle-même : « guichet rekey » ; pour supprimer les copies d'avant, qui ne le sont pas : « guichet encrypt --forget-plain », sans autre option.
error-exists-sheet = Ce fichier existe déjà : { $place }. Il n'a pas été touché, et aucune clé n'a changé.
error-exists-sheet-hint = Donnez un autre nom à la feuille : une clé de secours n'est jamais écrite par-dessus une autre.
error-exists-worker = { $place } a déjà une phrase de passe. Rien n'a changé.
error-exists-worker-hint = Pour une autre personne, prenez d'autres initiales : qui reçoit cette phrase lit les notes privées qui sont là. Pour la même (phrase oubliée, autre rôle) : la même commande avec --replace ; l'ancienne n'ouvrira plus que les copies d'avant.
cli-help-encrypt = Chiffrer les données, ou en commencer de chiffrées
cli-help-encrypt-forget_plain = Supprimer les copies non chiffrées d'avant (sauvegardes), une fois la sauvegarde chiffrée vérifiée ; aussi plus tard, quand les données sont déjà chiffrées
cli-help-decrypt = Enlever le chiffrement (coordination)
cli-help-decrypt-yes = Oui, enlever le chiffrement
cli-help-rekey = Changer la clé des données : les autres phrases de passe sont à redonner (coordination)
cli-help-passphrase = Changer sa phrase de passe
cli-help-recovery = Faire une nouvelle clé de secours, et une sauvegarde qu'elle ouvre ; l'ancienne feuille ouvre encore les copies d'avant (coordination)
cli-help-workers = Qui peut ouvrir les données
cli-help-workers-list = Lister les personnes qui ont une phrase de passe
cli-help-workers-add = Donner une phrase de passe à quelqu'un (coordination)
cli-help-workers-add-name = Ses initiales
cli-help-workers-add-coordinator = Avec le rôle de coordination
cli-help-workers-add-replace = À qui en a déjà une : une nouvelle phrase de passe (oubliée) ou un autre rôle, pour la même personne ; l'ancienne n'ouvre plus que les copies d'avant
cli-help-workers-remove = Retirer sa phrase de passe à quelqu'un (coordination)
cli-help-workers-remove-name = Ses initiales
cli-help-new_passphrase_file = Le fichier qui contient la nouvelle phrase de passe, au lieu de la demander deux fois
cli-help-sheet = Écrire la clé de secours dans un fichier à imprimer (.pdf ou .txt), au lieu de la montrer
cli-encrypted = Les données sont chiffrées maintenant : { $path }
cli-decrypted = Les données ne sont plus chiffrées : { $path }
cli-decrypted-backup = Sauvegarde vérifiée, et non chiffrée comme les données : { $path }
cli-encrypt-others = { $count ->
    [one] Une autre personne a travaillé ici ces six derniers mois ; sans phrase de passe à elle, elle n'ouvre plus les données :
   *[other] { $count } autres personnes ont travaillé ici ces six derniers mois ; sans phrase de passe à elles, elles n'ouvrent plus les données :
}
cli-encrypt-other = { $worker } : « { $command } »
cli-rekey-others = { $count ->
    [one] Une autre personne n'ouvre plus les données tant qu'elle n'a pas reçu une nouvelle phrase de passe :
   *[other] { $count } autres personnes n'ouvrent plus les données tant qu'elles n'ont pas reçu une nouvelle phrase de passe :
}
cli-rekey-other = { $worker } ({ $role }) : « { $command } »
cli-rekey-older = Les sauvegardes d'avant gardent l'ancienne clé : l'ancienne feuille et les anciennes phrases les ouvrent encore, mais plus les données. Gardez l'ancienne feuille sous clé tant qu'il en reste.
cli-rekey-older-unconfirmed = Les sauvegardes d'avant gardent l'ancienne clé : les anciennes phrases les ouvrent encore, mais plus les données. Personne n'avait confirmé avoir noté l'ancienne clé de secours ; si quelqu'un l'a notée quand même, gardez ce papier sous clé tant qu'il reste de ces sauvegardes.
cli-recovery-older = L'ancienne feuille ouvre encore les sauvegardes d'avant et, avec leur trousseau (.keys), les données d'aujourd'hui. Gardez-la sous clé tant qu'il en reste. Si quelqu'un l'a vue : « guichet rekey ».
cli-recovery-older-unconfirmed = Personne n'avait confirmé avoir noté la clé de secours d'avant. Si quelqu'un l'a notée quand même, ce papier ouvre encore les sauvegardes d'avant et, avec leur trousseau (.keys), les données d'aujourd'hui : gardez-le sous clé, ou « guichet rekey ». Sinon elles ne s'ouvrent que par les phrases de passe de leur jour.
cli-recovery-no-backup = La nouvelle clé vaut quand même. Tant qu'aucune sauvegarde n'est faite (« guichet backup »), gardez aussi l'ancienne feuille : celles d'avant ne s'ouvrent que par elle.
cli-recovery-no-backup-unconfirmed = La nouvelle clé vaut quand même. Personne n'avait confirmé avoir noté celle d'avant : tant qu'aucune sauvegarde n'est faite (« guichet backup »), celles d'avant ne s'ouvrent peut-être que par les phrases de passe de leur jour.
cli-passphrase-changed = Nouvelle phrase de passe pour { $worker }. Les sauvegardes d'avant s'ouvrent encore par l'ancienne ; si quelqu'un la connaît : « guichet rekey » (coordination).
cli-worker-added = { $role ->
    [coordinator] { $worker } peut ouvrir les données, et coordonne.
   *[other] { $worker } peut ouvrir les données.
}
cli-worker-replaced = { $role ->
    [coordinator] { $worker } a une nouvelle phrase de passe, et coordonne.
   *[other] { $worker } a une nouvelle phrase de passe.
}
cli-worker-becomes-worker = { $worker } coordonnait, et ne coordonnera plus (ajoutez --coordinator pour que cette personne continue à coordonner).
cli-worker-becomes-coordinator = { $worker } coordonnera désormais.
cli-worker-written = Les données connaissent { $worker } : cela reste ainsi écrit (et non { $typed }).
cli-worker-known = Les données connaissent déjà { $worker } : des passages, des dossiers, des notes ou des mots non enregistrés sont à ce nom, et qui a cette phrase de passe les lit, notes privées comprises. Pour une autre personne, prenez d'autres initiales.
cli-worker-known-otherwise = Les données connaissent quelqu'un écrit { $worker }, avec d'autres majuscules ou accents : ce sera une autre personne, qui ne voit pas ses notes privées. Si c'est la même, donnez-lui les initiales écrites { $worker }.
protect-signature-known = Les données vous connaissent sous { $worker } : cela reste ainsi écrit (et non { $typed }), avec vos dossiers et vos notes privées.
protect-signature-several = Les données connaissent aussi { $others }, à une majuscule ou un accent près : { $worker } n'en verra pas les notes privées. Si l'une de ces signatures est la vôtre, donnez-lui aussi un accès : « guichet workers add ».
error-bad-usage-initials-several = Plusieurs personnes s'écrivent ainsi, à une majuscule ou un accent près : { $place }. Rien n'a été ouvert ni changé.
error-bad-usage-initials-several-hint = Écrivez les initiales exactement comme l'une d'elles.
cli-worker-removed = { $worker } ne peut plus ouvrir les données.
cli-worker-copies = Une copie faite avant s'ouvre encore par l'ancienne phrase, et son trousseau (.keys) ouvre aussi les données d'aujourd'hui. Si quelqu'un peut en avoir une, changez la clé : « guichet rekey ».
cli-keys-not-entered = C'est fait et cela vaut dès maintenant, mais cela n'a pas pu être inscrit au journal d'accès.
cli-keys-not-entered-hint = Ne le refaites pas : les clés sont changées. Notez ailleurs qui l'a fait, et quand.
cli-plain-copies = { $count ->
    [one] Cette copie d'avant n'est pas chiffrée : « guichet encrypt --forget-plain » la supprime.
   *[other] Ces { $count } copies d'avant ne sont pas chiffrées : « guichet encrypt --forget-plain » les supprime ; celles des clés USB sont à supprimer à la main.
}
cli-plain-copies-left = { $count ->
    [one] Cette copie non chiffrée n'a pas pu être supprimée : supprimez-la à la main.
   *[other] Ces { $count } copies non chiffrées n'ont pas pu être supprimées : supprimez-les à la main.
}
cli-plain-copies-none = Aucune copie non chiffrée n'a été trouvée, ni à côté des données ni aux endroits des sauvegardes.
cli-plain-copies-needed = Gardé, bien que non chiffré : { $path }. Mis de côté par une remise en place, il contient, ou peut contenir, du travail ou des inscriptions du journal d'accès que les données n'ont pas. « guichet --db { TYPED($path) } encrypt --forget-plain » le chiffre ; une fois tout ressaisi, et quand vous n'avez plus à répondre de ces inscriptions, supprimez-le.
cli-plain-copies-removed = { $count ->
    [one] Cette copie non chiffrée a été supprimée.
   *[other] Ces { $count } copies non chiffrées ont été supprimées.
}
cli-recovery-sheet = Clé de secours à imprimer puis à effacer du disque : { $path }
cli-recovery-sheet-not-written = La feuille n'a pas pu être écrite : { $path }. La clé de secours, elle, est faite : c'est celle qui suit.
cli-recovery-sheet-not-written-hint = Recopiez-la maintenant sur papier, elle ne sera plus montrée ; ou refaites-en une : « guichet recovery --sheet FICHIER ».
error-not-said-recovery = La clé de secours est faite et vaut dès maintenant, mais elle n'a pas pu être remise : comptez-la pour perdue.
error-not-said-recovery-hint = Votre phrase de passe ouvre les données. Faites tout de suite une autre clé de secours : « guichet recovery --sheet FICHIER », ou « guichet recovery » au terminal, à recopier.
cli-keys-unsure = C'est fait et cela vaut dès maintenant, mais le disque ne l'a pas confirmé : après une coupure de courant, il se pourrait que les données s'ouvrent de nouveau comme avant.
cli-keys-unsure-hint = Ne le refaites pas. Gardez la feuille et les phrases de passe d'avant avec les nouvelles, jusqu'à ce que ce disque soit vérifié ; « guichet doctor » examine les données.
cli-recovery-not-noted = La clé de secours est faite, et elle ouvre les données. Il n'a seulement pas pu être noté que quelqu'un l'a : chaque démarrage dira encore que personne ne l'a notée.
cli-recovery-not-noted-hint = Gardez cette feuille sous clé : c'est la bonne. Pour que ce rappel cesse, refaites-en une plus tard : « guichet recovery ».
cli-encrypt-no-backup = Les données sont chiffrées quand même. Tant qu'aucune sauvegarde n'est faite (« guichet backup »), gardez les copies d'avant : il n'y en a pas d'autres.
cli-decrypt-no-backup = Les données ne sont plus chiffrées quand même. Tant qu'aucune sauvegarde n'est faite (« guichet backup »), gardez la feuille et les phrases de passe : les copies d'avant ne s'ouvrent que par elles.
cli-plain-copies-unknown = Les données sont chiffrées, mais les copies d'avant, qui ne le sont pas, n'ont pas pu être cherchées.
cli-plain-copies-unknown-hint = « guichet encrypt --forget-plain » les cherche de nouveau et les supprime.
error-locked-keys = guichet est encore ouvert sur ces données, ou un autre programme les lit ({ $place }). Rien n'a changé : elles s'ouvrent comme avant.
error-locked-keys-hint = Fermez guichet sur tous les postes (^Q ; un écran verrouillé s'ouvre d'abord, ou se reprend par ↑), puis recommencez ; si cela dure, une sauvegarde ou un antivirus lit encore le fichier.
error-locked-changing = Une autre commande change en ce moment qui peut ouvrir ces données ({ $place }). Celle-ci n'a rien changé.
error-locked-changing-hint = Attendez qu'elle ait fini, puis recommencez.
error-system-keys = Le système signale un problème : { $place }. Rien n'a changé : les données s'ouvrent comme avant.
error-system-keys-hint = Vérifiez ce disque, puis recommencez ; « guichet doctor » examine les données.
error-disk-full-keys = Le disque est plein ({ $place }). Rien n'a changé : les données s'ouvrent comme avant.
error-disk-full-keys-hint = Libérez de la place sur ce disque, puis recommencez.
error-no-backup-keys = Aucune sauvegarde n'a été écrite : un changement de clé n'est pas achevé ({ $place }). Les données elles-mêmes sont intactes.
error-no-backup-keys-hint = Ouvrez une fois les données par votre phrase de passe (l'écran, ou « guichet queue ») : cela l'achève. Puis « guichet backup ».
role-worker = accueil et suivi
role-coordinator = coordination
role-damaged = accès abîmé : son rôle n'est pas prouvé
recovery-title = Clé de secours
recovery-what = Cette clé ouvre les données chiffrées quand les phrases de passe sont oubliées, sur n'importe quelle machine. Elle n'est montrée qu'une fois et n'est écrite nulle part ailleurs.
recovery-keep = Gardez cette feuille sous clé, loin de l'ordinateur et des sauvegardes : qui l'a peut tout lire.
recovery-letters = Il n'y a ni I, ni L, ni O, ni U ; majuscules ou minuscules, c'est pareil. Le cinquième caractère de chaque groupe contrôle les quatre autres.
recovery-use = Pour ouvrir : « guichet --worker INITIALES passphrase --recovery » donne une nouvelle phrase de passe ; « guichet restore FICHIER --recovery » remet une sauvegarde en place.
recovery-foot = Clé faite le { $day }. Une clé plus récente la remplace, mais cette feuille ouvre encore les copies d'avant : gardez-la sous clé tant qu'il en reste.
