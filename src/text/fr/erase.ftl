# Les droits d'une personne : voir ce qui est gardé d'elle, corriger, effacer, limiter.
error-restricted = Le traitement des données de cette personne est limité (depuis le { $place }) : la fiche est gardée, rien n'y est changé. Rien n'a été enregistré.
error-restricted-hint = La raison est sur la fiche de la personne. Un passage s'enregistre sans la lier ; pour écrire à nouveau dans ses dossiers, lever d'abord la limitation.
restricted-line-hint = La raison est sur la fiche de la personne. « { $key } » ({ $name }), puis le passage s'enregistre sans la lier ; pour écrire à nouveau dans ses dossiers, lever d'abord la limitation.
restricted-form-hint = La raison est sur la fiche de la personne. « { $field } » sur « { $answer } », puis le passage s'enregistre sans la lier ; pour écrire à nouveau dans ses dossiers, lever d'abord la limitation.
error-names-person = La raison nomme la personne (nom, téléphone ou carte). Rien n'a été fait.
error-names-person-hint = Le registre des décisions reste quand la personne est effacée : dire pourquoi, sans dire qui.
error-names-person-kept = La raison nomme la personne (nom, téléphone ou carte). Rien n'a changé.
error-names-person-kept-hint = Comme au registre des décisions : dire pourquoi, sans dire qui.
action-person-export = ses données
action-person-export-help = Écrire dans un fichier tout ce que nous gardons de cette personne, pour le lui remettre.
action-person-restrict = limiter
action-person-restrict-help = Restreindre : garder la fiche sans plus rien y changer ni la compter ; ou lever cette limitation.
action-person-erase = effacer
action-person-erase-help = Effacer la personne, ses dossiers et tout ce qui est écrit d'elle ; un mot à taper le confirme.
person-lift = lever la limitation
person-restricted = Limité
person-restricted-since = depuis le { $day } · { $reason }
marker-restricted = limité
chip-restricted = { $who } · limité : ne se lie pas
notice-restricted-no-follow-up = Ses données sont limitées : aucun dossier n'est ouvert. Pour en ouvrir un, lever d'abord la limitation.
holding-title = Ce que nous gardons de vous
holding-intro = Voici tout ce qui est enregistré de vous ici à ce jour.
holding-restricted = Vos données sont gardées, et rien d'autre n'en est fait depuis le { $day }. Raison : { $reason }
holding-waits = En attente
holding-waits-us = de notre part
holding-waits-person = de votre part
holding-waits-institution = chez { $whom }
holding-identity = Qui vous êtes
holding-visits = Vos passages
holding-events = Déroulement
holding-cases = Vos dossiers
holding-case = Dossier { $number }
holding-when = Quand
holding-who = Qui
holding-kind = Quoi
holding-words = En mots
holding-referrals = Où nous vous avons orienté
holding-decisions = Vos demandes et nos réponses
holding-kept = Ce qui est gardé plus longtemps, et pourquoi
holding-aside = Repris ou commencé, encore dans le fichier
holding-aside-visit = D'un passage annulé : { $words }
holding-aside-case = D'un dossier annulé : { $words }
holding-aside-entry = D'une entrée de dossier annulée : { $words }
holding-aside-referral = D'une orientation, annulé : { $words }
holding-aside-person = D'une autre fiche, réunie à la vôtre : { $words }
holding-left-out =
    { $count ->
        [one] Une note qu'un travailleur a prise pour lui seul n'est pas dans ce document. Elle fait partie de ce qui est gardé de vous : vous pouvez la demander.
       *[other] { $count } notes que des travailleurs ont prises pour eux seuls ne sont pas dans ce document. Elles font partie de ce qui est gardé de vous : vous pouvez les demander.
    }
holding-seen-by = Qui a lu ou changé quoi
audit-word-retention = au terme du délai de conservation
audit-word-backups = anciennes sauvegardes
holding-how-long = Combien de temps
holding-last-contact = Dernier contact : { $day }. Le délai de conservation se compte à partir de ce jour ; le service vous dit lequel il a choisi.
holding-no-contact = Aucun contact n'est enregistré. Le service vous dit combien de temps il garde ces données.
holding-your-rights = Vos droits
holding-rights = Vous pouvez demander de corriger ces données, de les effacer, de les limiter, ou vous opposer à leur usage. Nous répondons dans le mois et disons pourquoi si nous refusons. Vous pouvez aussi vous plaindre à l'autorité de protection des données (Belgique : APD ; France : CNIL).
holding-not-linked = Trois choses ne mènent à personne et ne peuvent donc pas être cherchées : les chiffres, les paroles citées sans nom (elles se retirent par leur code), les notes de passage entre collègues.
holding-file = donnees
wish-access = accès
wish-correction = rectification
wish-erasure = effacement
wish-restriction = limitation
wish-objection = opposition
answer-exported = données remises
answer-corrected = corrigé
answer-erased = effacé
answer-restricted = accordée : fiche gardée, rien d'autre
answer-lifted = limitation levée
answer-refused = refusé
ask-holding-private =
    { $count ->
        [one] Une note privée d'un autre travailleur : la remettre ?
       *[other] { $count } notes privées d'autres travailleurs : les remettre ?
    }
ask-holding-private-own =
    { $count ->
        [one] non : son auteur la remet lui-même
       *[other] non : leur auteur les remet lui-même
    }
ask-holding-private-all = oui : elle demande l'accès à tout ce qui est gardé d'elle
ask-holding-file = Dans quel fichier écrire ce que nous gardons d'elle ?
ask-holding-file-reading = .pdf, .html, .txt ou .json. Vos notes privées comprises : relire avant de remettre.
ask-holding-file-reading-own = .pdf, .html, .txt ou .json. Vos notes privées comprises, celles des autres non : relire avant de remettre.
ask-holding-file-reading-all = .pdf, .html, .txt ou .json. Notes privées de tous comprises : relire avant de remettre.
ask-restrict-reason = Limiter : pour quelle raison ?
ask-restrict-reason-reading = La fiche reste, marquée ; rien n'y sera changé, ni compté dans de nouveaux constats, ni exporté, sauf à elle-même. Sans nommer la personne.
ask-lift-reason = Lever la limitation : pour quelle raison ?
ask-lift-reason-reading = La fiche sert à nouveau comme les autres. Sans nommer la personne.
ask-erase-reason = Effacer : pour quelle raison ?
ask-erase-reason-reading = Rien n'est effacé avant la question suivante. La raison reste au registre : ne pas y nommer la personne.
ask-erase-word = Effacer { $who } pour toujours ?
ask-erase-word-reading = Pour effacer, taper : { $word }. Effacés : la fiche, { $cases ->
        [0] aucun dossier
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    }, les noms et les textes ; { $visits ->
        [0] aucun passage n'est lié
        [one] { $visits } passage reste sans nom ni texte, pour les chiffres
       *[other] { $visits } passages restent sans nom ni texte, pour les chiffres
    }. u n'y peut rien. D'anciennes sauvegardes la contiennent au plus tard jusqu'au { $day }, pourvu que l'on continue d'en faire.
erase-word = effacer
notice-holding-written = Écrit, à remettre en main propre : { $path }{ $count ->
    [0] {""}
    [one] {" "}(sans une note privée d'un autre)
   *[other] {" "}(sans { $count } notes privées d'autres)
}
notice-person-restricted = Traitement limité : la fiche est gardée, rien d'autre
notice-person-restricted-hint = « { $key } » ici lève la limitation ; « annuler » ne la lève pas.
notice-person-lifted = Limitation levée
notice-person-erased = Personne effacée. D'anciennes sauvegardes la contiennent au plus tard jusqu'au { $day }, pourvu que l'on continue d'en faire ; en remettre une là où se trouve la liste des effacements (.erased) l'efface à nouveau.
cli-help-person-export = Tout ce que nous gardons d'une personne, pour le lui remettre : texte, PDF, HTML, Markdown ou JSON, dans sa langue quand nous la parlons
cli-help-person-export-who = code de carte, identifiant, ou des mots qui ne trouvent qu'elle
cli-help-person-export-format = text (par défaut), md, html, json, pdf
cli-help-person-export-output = le fichier à écrire (nécessaire pour pdf) ; la fin de son nom dit le format
cli-help-person-export-force = remplacer le fichier s'il existe
cli-help-person-export-with_private = avec les notes privées de tous, pour répondre à une demande d'accès (inscrit au journal)
cli-help-person-export-without_private = sans aucune note privée, même les siennes
cli-help-person-export-reason = sa demande, pour le registre, sans la nommer
cli-help-person-correct = Corriger la fiche d'une personne à sa demande, et noter pourquoi
cli-help-person-correct-code = code de carte ou identifiant
cli-help-person-correct-name = le nom
cli-help-person-correct-reach = comment la joindre
cli-help-person-correct-language = la langue : code ou mot du vocabulaire
cli-help-person-correct-reason = pourquoi, sans nommer la personne
cli-help-person-erase = Effacer une personne, ses dossiers et tout ce qui est écrit d'elle, après une question
cli-help-person-erase-code = code de carte ou identifiant
cli-help-person-erase-reason = pourquoi, sans nommer la personne : la raison reste au registre
cli-help-person-erase-testimony = retirer aussi la parole citée de ce code (se répète)
cli-help-person-erase-backups = faire une nouvelle sauvegarde et supprimer toutes les copies plus anciennes, qui la contiennent
cli-help-person-erase-yes = ne pas demander
cli-help-person-restrict = Garder la fiche d'une personne sans rien en faire d'autre, ou lever cette limitation
cli-help-person-restrict-code = code de carte ou identifiant
cli-help-person-restrict-reason = pourquoi, sans nommer la personne
cli-help-person-restrict-lift = lever la limitation
cli-help-person-refuse = Noter qu'une demande est refusée, et pourquoi
cli-help-person-refuse-code = code de carte ou identifiant
cli-help-person-refuse-wish = access, correction, erasure, restriction, objection
cli-help-person-refuse-reason = pourquoi (une obligation légale de conserver, par exemple), sans nommer la personne
cli-help-person-decisions = Le registre des décisions : demandes, réponses, raisons, jours, par identifiant seul
cli-help-person-decisions-code = code de carte ou identifiant ; sans lui, tout le registre
cli-holding-left-out =
    { $count ->
        [one] Une note privée n'y est pas. Son auteur l'obtient en exportant lui-même ; pour répondre à une demande d'accès, qui la couvre : --with-private.
       *[other] { $count } notes privées n'y sont pas. Leurs auteurs les obtiennent en exportant eux-mêmes ; pour répondre à une demande d'accès, qui les couvre : --with-private.
    }
cli-person-several = Plusieurs personnes sous ces mots : { $cards }. Nommer la carte.
cli-person-corrected = carte { $code } : fiche corrigée, et noté au registre
cli-person-correct-already = carte { $code } : la fiche le dit déjà ainsi ; rien n'est corrigé ni noté au registre
reasons-struck = { $count ->
    [one] Au registre, une raison plus ancienne disait qui c'est : le mot y est rayé (« … »).
   *[other] Au registre, { $count } raisons plus anciennes disaient qui c'est : les mots y sont rayés (« … »).
}
cli-person-not-erased = Rien n'a été effacé.
cli-person-erased = Effacé : la fiche, { $cases ->
    [0] aucun dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $drafts ->
    [0] aucun texte commencé
    [one] { $drafts } texte commencé
   *[other] { $drafts } textes commencés
}, { $testimonies ->
    [0] aucune parole citée
    [one] { $testimonies } parole citée
   *[other] { $testimonies } paroles citées
} ; pour les chiffres, { $visits ->
    [0] aucun passage ne reste
    [one] { $visits } passage reste, sans nom ni texte
   *[other] { $visits } passages restent, sans nom ni texte
}, { $referrals ->
    [0] aucune orientation
    [one] { $referrals } orientation, sans mots
   *[other] { $referrals } orientations, sans mots
}.
cli-erase-who = Effacer la personne de la carte { $code } ?
cli-erase-would = Seraient effacés : la fiche, { $cases ->
    [0] aucun dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $drafts ->
    [0] aucun texte commencé
    [one] { $drafts } texte commencé
   *[other] { $drafts } textes commencés
}, { $testimonies ->
    [0] aucune parole citée
    [one] { $testimonies } parole citée
   *[other] { $testimonies } paroles citées
} ; et les mots { $visits ->
    [0] d'aucun passage
    [one] d'un passage
   *[other] de { $visits } passages
} et { $referrals ->
    [0] d'aucune orientation
    [one] d'une orientation
   *[other] de { $referrals } orientations
}.
cli-erase-stays = Restent : les chiffres, les passages sans nom ni texte, la décision et sa raison. Cela ne se reprend pas.
cli-erase-with-backups = Une nouvelle sauvegarde est faite, puis toutes les copies plus anciennes sont supprimées, sauf un fichier mis de côté qu'il faut garder : il est nommé.
cli-erase-type = Pour effacer, taper : { $word }
cli-erased-already = Cette personne a été effacée le { $day }.
cli-erased-backups = D'anciennes sauvegardes la contiennent encore, au plus tard jusqu'au { $day }, pourvu que l'on continue d'en faire ; en remettre une là où se trouve la liste des effacements (.erased) efface la personne à nouveau. --backups les supprime. Une copie faite ailleurs (--to, à la main) n'a ni ce terme, ni cette liste à jour : la détruire soi-même.
erased-set-aside = Mis de côté par une remise en place, à côté des données : { $files }. Aucune rotation ne { $count ->
    [one] le supprime, et il peut contenir encore cette personne : à détruire
   *[other] les supprime, et ils peuvent contenir encore cette personne : à détruire
}, ou « guichet person erase … --backups ».
cli-erased-backups-removed = Nouvelle sauvegarde : { $path } ; { $count ->
    [0] aucune copie plus ancienne n'était à supprimer
    [one] { $count } copie plus ancienne supprimée
   *[other] { $count } copies plus anciennes supprimées
}.
cli-erased-backups-left = Toutes les copies n'étaient pas à portée (clé USB absente ?) : elles la contiennent encore.
cli-erased-backups-needed = Gardé, et il contient peut-être encore la personne : { $path }. Mis de côté par une remise en place, lui seul contient du travail ou des inscriptions du journal d'accès que les données n'ont pas (« guichet doctor » dit quoi), ou personne ne peut le dire. Ressaisissez ce travail, puis supprimez-le dès que vous n'avez plus à répondre de ces inscriptions : la personne y reste jusque-là.
cli-erased-not-to-the-byte = Effacé ; mais un autre poste avait le fichier ouvert, ou le disque n'avait plus de place : des restes illisibles au programme y demeurent jusqu'à ce que le fichier soit rouvert, fermé ailleurs, avec de la place sur le disque.
cli-person-restricted = carte { $code } : fiche gardée, et rien d'autre n'en est fait
cli-person-lifted = carte { $code } : limitation levée
cli-person-refused = carte { $code } : refus noté au registre
cli-decisions-none = Aucune décision au registre.
cli-decisions-several = Le { $day }, { $count } personnes ont été effacées, et rien ne dit plus laquelle avait cette carte : voici les décisions au sujet de toutes.
cli-decisions-erased = Effacée le { $day }, seule ce jour-là : voici les décisions au sujet de la personne qui avait cette carte.
cli-decisions-lost = Au sujet de cette personne, aucune ligne d'effacement à ce registre : une sauvegarde d'avant a été remise en place depuis, et l'effacement refait (journal d'accès : « effacé à nouveau »). S'il avait été demandé, la ligne et son motif sont dans le registre du fichier mis de côté, s'il existe encore.
cli-decisions-lost-some = Parmi les personnes effacées ce jour-là ({ $count }), { $lost ->
    [one] une n'a
   *[other] { $lost } n'ont
} pas de ligne d'effacement à ce registre : une sauvegarde d'avant a été remise en place depuis, et l'effacement refait (journal d'accès : « effacé à nouveau »). S'il avait été demandé, la ligne et son motif sont dans le registre du fichier mis de côté, s'il existe encore.
cli-restored-erased = Effacé à nouveau, car effacé depuis cette sauvegarde : { $people ->
    [0] aucune personne
    [one] { $people } personne
   *[other] { $people } personnes
}, { $cases ->
    [0] aucun dossier
    [one] { $cases } dossier
   *[other] { $cases } dossiers
}, { $visits ->
    [0] aucun passage
    [one] { $visits } passage
   *[other] { $visits } passages
}, { $names ->
    [0] aucun nom d'appel
    [one] { $names } nom d'appel
   *[other] { $names } noms d'appel
}, { $testimonies ->
    [0] aucun témoignage
    [one] { $testimonies } témoignage
   *[other] { $testimonies } témoignages
}.
cli-erased-backups-not-entered = C'est fait : ces sauvegardes n'existent plus ; seule manque l'inscription au journal d'accès.
cli-erased-backups-not-entered-hint = Il n'y a rien à refaire. Notez ailleurs qui l'a fait, et quand.
notice-erased-meanwhile = { $what ->
    [person] Cette personne a été effacée entre-temps.
    [case] Ce dossier a été effacé entre-temps, avec la personne ou à la fin de son délai.
   *[other] Le nom et les textes de ce passage ont été effacés entre-temps.
}
notice-erased-meanwhile-hint = La question ou le formulaire est fermé ; ce qui y était tapé n'est gardé nulle part.
notice-erased-meanwhile-line = La ligne est vidée ; ce qui y était tapé n'est gardé nulle part.
