# What the formats of a report say.
report-column-day = Tag
report-column-postcode = Postleitzahl
report-column-wait = Wartezeit (Min.)
report-column-service = Am Schalter (Min.)
report-heat = Ankunftszeiten nach Wochentag
report-foot = Erstellt mit guichet am { $day }
report-needs-file = html, pdf und xlsx werden in eine Datei geschrieben (--output DATEI)
