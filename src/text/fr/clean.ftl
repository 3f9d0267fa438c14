clean-taken =
    { $count ->
        [one] 1 caractère invisible retiré du texte collé.
       *[other] { $count } caractères invisibles retirés du texte collé.
    }
clean-taken-given =
    { $count ->
        [one] 1 caractère invisible retiré de ce qui est donné.
       *[other] { $count } caractères invisibles retirés de ce qui est donné.
    }
refused-hidden = caractères invisibles retirés : { $value }
clean-open-folder = dans ce dossier, n'importe qui peut remplacer ou effacer un fichier ({ $path }) : mieux vaut un dossier à soi
cli-help-man-force = Remplacer les pages qui existent déjà
