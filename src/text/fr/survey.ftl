# Le questionnaire des travailleurs : l'autre moitié d'un diagnostic.
action-survey = questionnaire
action-survey-help = Répondre aux questions de fin de période : une touche par question, sans que l'on sache qui a répondu quoi.
action-survey-send = envoyer
action-survey-send-help = Envoyer les réponses : elles sont gardées sans nom, sans bureau et sans heure.
action-survey-decline = pas cette fois
action-survey-decline-help = Ne pas répondre pour cette période : la question ne revient plus.
context-survey = Questionnaire
standing-survey = { $period } : vos réponses au questionnaire, { $key } (une minute, sans nom)

survey-title = Questionnaire · { $period }
survey-progress = Question { $n } sur { $of }
survey-none-of-them = rien de tout cela, ou je ne sais pas
survey-apart = Chaque réponse est gardée seule, avec la période : ni qui, ni où, ni quand. Échap revient à la question précédente.
survey-before-sending = Vos réponses. Entrée les envoie ; ensuite plus rien ne dit à qui elles sont, et on ne peut plus les reprendre. Échap revient en arrière.
survey-no-initials = Le questionnaire se retient par vos initiales : notez-les d'abord dans les réglages (,).
survey-nothing-asked = Rien n'est demandé pour le moment.
notice-survey-sent = Merci. Réponses gardées, sans votre nom.
notice-survey-declined = Entendu : rien n'est demandé pour cette période.
notice-survey-before = Déjà demandé à ces initiales pour cette période : rien n'est ajouté.

survey-too-few = { $answered ->
    [0] Personne n'a répondu.
    [one] Une personne a répondu.
   *[other] { $answered } personnes ont répondu.
} { $needed ->
    [one] Encore une, et les réponses se montrent.
   *[other] Encore { $needed }, et les réponses se montrent.
}
survey-answered = { $answered } travailleurs ont répondu. À côté : ce que disent les passages de la même période.
survey-answer = Réponse
survey-workers = Travailleurs
survey-requests = Demandes
survey-people = Ce que disent les personnes
survey-yes = Oui
survey-asked = Interrogées
survey-check = Volet numérique, selon les personnes
survey-remark = Les demandes comptent ce qui a été noté au guichet sous la même réponse, pas des personnes. Un travailleur donne une réponse par question.

error-bad-survey = Erreur dans le questionnaire de l'équipe : { $place }. Les questions d'origine servent à sa place ; rien d'enregistré n'est perdu.
error-bad-survey-hint = Corrigez la ligne indiquée ; « guichet survey check » dit si le fichier est juste.
cli-help-survey = Le questionnaire des travailleurs
cli-help-survey-show = Ce que les travailleurs ont répondu, à côté de ce que disent les passages
cli-help-survey-show-period = Un trimestre ou un mois : 2026-Q3, 2026-10 (sinon le dernier terminé)
cli-help-survey-check = Contrôler un questionnaire, ligne par ligne
cli-help-survey-check-file = Le fichier (sinon celui de l'équipe, à côté de la configuration)
cli-survey-none = Pas de questionnaire propre à l'équipe : { $path } n'existe pas. Les questions d'origine servent.
cli-survey-sound = Le questionnaire est juste : { $questions ->
    [one] une question.
   *[other] { $questions } questions.
}
