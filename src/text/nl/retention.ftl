action-retention = bewaring
action-retention-keep = houden
action-retention-erase = wissen
action-retention-save = bestand
context-retention = Bewaring
retention-title = Bewaring
retention-file = bewaring
retention-now = Nu vervallen
retention-coming = Vervalt tegen { $day }
retention-kept = Bewust gehouden
retention-rules = Bewaartermijnen
retention-nothing = niets
retention-n-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
retention-n-cases = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
retention-last = laatste contact { $day }
retention-until = tot { $day }: { $reason }
retention-after-months = { $months } maanden
retention-after-contact = { $months } maanden na het laatste contact
retention-then-erased = gewist
ask-retention-file = In welk bestand?
notice-retention-nothing = Niets is vervallen.
notice-retention-erased = Gewist: { $what }.
notice-retention-kept = Gehouden tot { $day }.
notice-retention-written = Lijst geschreven: { $path }
error-proposes-only = Dit huis stelt alleen voor wat gewist wordt. Er werd niets gewist.
cli-help-retention-keep-reason = Waarom
