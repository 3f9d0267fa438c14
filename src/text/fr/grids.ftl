# Les grilles des subsides.

cli-help-report-grid = Compter dans une autre liste : coop, data-inclusion, activites ou un fichier .toml ; plusieurs séparées par des virgules
grid-requests = Demandes
grid-inside = { $grid } : dans la grille
grid-outside = { $grid } : hors grille
grid-left-out = Hors grille : { $grid }
grid-unsaid = rien de précisé
error-bad-rules = Un fichier de règles (droits ou grille) contient une erreur ({ $place }). Il ne sert pas tant qu'elle y est ; rien d'enregistré n'est perdu.
error-bad-rules-hint = Corrigez la ligne indiquée ; pour les droits, « guichet rights check » dit toutes les erreurs.
