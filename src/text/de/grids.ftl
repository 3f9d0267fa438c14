# Raster der Geldgeber.

cli-help-report-grid = In einer anderen Liste zählen: coop, data-inclusion, activites oder eine .toml-Datei; mehrere durch Kommas getrennt
grid-requests = Anliegen
grid-inside = { $grid }: im Raster
grid-outside = { $grid }: nicht im Raster
grid-left-out = Nicht im Raster: { $grid }
grid-unsaid = nichts angegeben
error-bad-rules = Fehler in einer Datei mit Regeln (Rechte oder Raster): { $place }. Sie gilt nicht, solange er darin steht; nichts Gespeichertes geht verloren.
error-bad-rules-hint = Berichtigen Sie die genannte Zeile; für Rechte nennt „guichet rights check“ jeden Fehler.
