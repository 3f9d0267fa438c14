clean-taken =
    { $count ->
        [one] 1 unsichtbares Zeichen aus dem eingefügten Text entfernt.
       *[other] { $count } unsichtbare Zeichen aus dem eingefügten Text entfernt.
    }
clean-taken-given =
    { $count ->
        [one] 1 unsichtbares Zeichen aus der Eingabe entfernt.
       *[other] { $count } unsichtbare Zeichen aus der Eingabe entfernt.
    }
refused-hidden = unsichtbare Zeichen entfernt: { $value }
clean-open-folder = in diesem Ordner kann jeder eine Datei ersetzen oder löschen ({ $path }): besser einen eigenen Ordner nehmen
cli-help-man-force = Seiten ersetzen, die schon da sind
