clean-taken =
    { $count ->
        [one] 1 invisible character taken out of the pasted text.
       *[other] { $count } invisible characters taken out of the pasted text.
    }
clean-taken-given =
    { $count ->
        [one] 1 invisible character taken out of what was given.
       *[other] { $count } invisible characters taken out of what was given.
    }
refused-hidden = invisible characters taken out: { $value }
clean-open-folder = anybody can replace or delete a file in this folder ({ $path }): better take one of your own
cli-help-man-force = Replace the pages that exist already
