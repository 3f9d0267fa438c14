# L'entrée dans des données chiffrées, le verrou, et ce qui attendait.

context-protect = Chiffrer les données
action-lock = verrouiller
action-lock-help = Verrouiller l'écran tout de suite ; ce qui est tapé reste.

# L'entrée et le verrou
unlock-title = Données chiffrées
unlock-who = Qui êtes-vous ?
unlock-shut-out = { $worker } n'a pas, ou n'a plus, de phrase de passe ici : la coordination peut en donner une.
unlock-shut-out-kept = Ce { ELIDED("que", $worker) } a tapé reste gardé.
unlock-shut-out-sheet = Si elle n'a plus la sienne, feuille de secours : { $command }
unlock-sheet-of = INITIALES
unlock-more = { $n ->
    [one] encore { $n } nom
   *[other] encore { $n } noms
}
unlock-passphrase = { $worker }, votre phrase de passe (elle ne s'affiche pas) :
unlock-trying = Un instant…
unlock-wait = Trop d'essais manqués : encore { $seconds } s. Ce que vous tapez reste ; Entrée l'essaie ensuite.
unlock-wrong = Ce n'est pas la phrase de passe { ELIDED("de", $worker) }. Attention aux majuscules.
unlock-forgotten = Oubliée ? Feuille de secours : { $command }
unlock-key-choose = choisir, ou le chiffre devant
unlock-key-open = ouvrir
unlock-key-other = quelqu'un d'autre
unlock-key-clear = effacer et recommencer
unlock-key-leave = quitter
unlock-key-back = revenir
lock-title = Guichet est verrouillé
lock-title-covered = L'écran est couvert
lock-waiting =
    { $count ->
        [0] personne n'attend
        [one] { $count } personne attend
       *[other] { $count } personnes attendent
    }
lock-kept = Ce qui était ouvert et tapé est gardé tel quel.
lock-covered = Les données ne sont pas chiffrées : ceci cache l'écran, mais ne ferme rien. Qui presse Entrée le rouvre. Il faut des données chiffrées pour un vrai verrou.
lock-key-uncover = rouvrir l'écran
notice-worker-changed = Cette fenêtre est maintenant à { $worker }. Ce { ELIDED("que", $before) } n'avait pas enregistré l'attend à son retour.
notice-role-changed = Votre rôle a changé : { $role }. Ce qui était ouvert est fermé ; ce que vous n'aviez pas enregistré est gardé.

# Ce qui attendait
ask-left = Vous aviez commencé ceci. Le reprendre ?
left-later = plus tard : c'est gardé
left-later-others = plus tard : c'est gardé ({ $count } de plus dans la revue, touche r)
notice-left = C'est gardé : la revue (r) le montre et le reprend ; une ligne, ↑ aussi, dans la ligne rapide.
notice-left-no-answer = Ce n'est pas une réponse, et rien n'en est parti : ↑ ou ↓, puis Entrée, pour reprendre ; Échap pour plus tard.

# Chiffrer, au premier démarrage
protect-title = Chiffrer les données ?
protect-why = Sur un ordinateur partagé, quiconque a le fichier, ou une copie, lit tout : noms, dettes, santé. Chiffrées, les données ne s'ouvrent qu'avec une phrase de passe, et l'écran se verrouille après 4 minutes.
protect-yes = oui, les chiffrer (recommandé)
protect-yes-how = oui : dire comment (recommandé)
protect-later = plus tard, redemandé au démarrage
protect-later-reminds = plus tard, rappelé au démarrage
protect-never = non, ne plus demander
protect-cost = Sans la phrase de passe et sans la clé de secours, personne ne peut plus les ouvrir, nous non plus. « guichet encrypt » le fait aussi plus tard.
protect-cost-short = Sans phrase de passe ni clé de secours, plus personne ne les ouvre.
protect-choose = Choisissez une phrase de passe de 12 caractères au moins : plus courte, un ordinateur la devine. Quatre mots sans lien font l'affaire ; les espaces comptent.
protect-name = Vos initiales
protect-once = Phrase de passe, 12 caractères au moins (elle ne s'affiche pas)
protect-again = La même, encore une fois
protect-nameless = Sans initiales, on ne saurait pas de qui est la phrase de passe.
protect-short = Il faut 12 caractères au moins : plus courte, un ordinateur la devine.
protect-differs = Les deux ne sont pas les mêmes. Tapez-les encore.
protect-key = Voici la clé de secours. Elle seule rouvre les données si la phrase de passe est oubliée, et elle n'est montrée que maintenant.
protect-key-short = Une seule fois : notez-la, sous clé.
protect-print = { $key } l'imprime. Ou recopiez-la. Gardez-la sous clé, loin de cet ordinateur.
protect-confirm = Lisez-la sur le papier, et tapez ici le groupe { $group } :
protect-confirm-short = Groupe { $group }, lu sur le papier :
protect-wrong = Ce n'est pas le groupe { $group }. Comparez avec l'écran.
protect-wrong-short = Ce n'est pas le groupe { $group }.
protect-not-yet = La clé de secours n'est plus montrée ensuite : tapez d'abord le groupe demandé.
protect-printing = La clé de secours part à l'imprimante…
protect-printed = La clé de secours est imprimée.
protect-works = Chiffrement en cours… { $seconds } s
protect-works-what = Tout est écrit à nouveau, chiffré, puis relu et comparé : quelques secondes, un peu plus avec un grand annuaire. La clé de secours vient juste après : de quoi écrire, ou l'imprimante.
protect-works-safe = Rien ne peut se perdre : jusqu'à la dernière seconde, les données restent telles qu'elles étaient.
protect-works-on = Le chiffrement continue ; la clé de secours s'affichera dès qu'il est fini.
notice-protect-later = Non chiffré : redemandé au prochain démarrage. n : noter un passage
notice-protect-still = Données toujours pas chiffrées. Tout fermé, terminal : « guichet encrypt »
notice-protect-how = Fermez guichet partout (^Q), puis dans un terminal : « guichet encrypt »
notice-protect-not-finished = Le chiffrement n'est pas fini. { $key } encore une fois l'interrompt ; rien ne se perd.
notice-sheet-not-kept = Clé de secours non confirmée : { $key } encore une fois la perd ; « guichet recovery » en refera une.
standing-sheet = Clé de secours non notée : « guichet recovery »
notice-protected = Les données sont chiffrées. ^L verrouille l'écran.
error-decrypted = Les données ne sont plus chiffrées : elles se sont ouvertes sans la phrase de passe.
error-decrypted-hint = Quelqu'un a enlevé le chiffrement pendant que cette page était ouverte. Si ce n'était pas voulu : « guichet encrypt ».
error-bad-usage-long-initials = Ces initiales sont trop longues : { $place } caractères au plus. Rien n'a changé.
error-bad-usage-long-initials-hint = Quelques lettres suffisent, par exemple : guichet workers add MD
