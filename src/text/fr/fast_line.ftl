## Les fautes d'un fichier de vocabulaire ; la ligne est dite à part.
mistake-vocabulary-syntax = ce n’est pas du TOML : { $word }
mistake-vocabulary-unknown-list = aucune liste ne s’appelle « { $word } »
mistake-vocabulary-not-a-list = une entrée de « { $word } » s’écrit sous [[{ $word }]]
mistake-vocabulary-unknown-key = la clé « { $word } » n’existe pas ici
mistake-vocabulary-wrong-type = « { $word } » ne contient pas ce qu’il faut, ou est vide
mistake-vocabulary-missing-code = il manque le code de l’entrée
mistake-vocabulary-missing-label = il manque le nom français (fr) de « { $word } »
mistake-vocabulary-bad-code = le code « { $word } » doit être fait de a-z, 0-9 et -, 24 signes au plus
mistake-vocabulary-duplicate = le code « { $word } » figure deux fois dans cette liste
mistake-vocabulary-missing-topic = il manque le sujet (topic) de la démarche « { $word } »
mistake-vocabulary-unknown-topic = aucun sujet n’a le code « { $word } »
mistake-vocabulary-unknown-value = cette liste est fermée, « { $word } » n’en fait pas partie
