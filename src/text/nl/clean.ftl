clean-taken =
    { $count ->
        [one] 1 onzichtbaar teken uit de geplakte tekst verwijderd.
       *[other] { $count } onzichtbare tekens uit de geplakte tekst verwijderd.
    }
clean-taken-given =
    { $count ->
        [one] 1 onzichtbaar teken uit de invoer verwijderd.
       *[other] { $count } onzichtbare tekens uit de invoer verwijderd.
    }
refused-hidden = onzichtbare tekens verwijderd: { $value }
clean-open-folder = in deze map kan iedereen een bestand vervangen of verwijderen ({ $path }): kies liever een eigen map
cli-help-man-force = De pagina's vervangen die er al zijn
