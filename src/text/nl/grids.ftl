# Roosters van subsidiegevers.

cli-help-report-grid = Tellen in een andere lijst: coop, data-inclusion, activites of een .toml-bestand; meerdere gescheiden door komma's
grid-requests = Vragen
grid-inside = { $grid }: in het raster
grid-outside = { $grid }: niet in het raster
grid-left-out = Niet in het raster: { $grid }
grid-unsaid = niets vermeld
error-bad-rules = Fout in een bestand met regels (rechten of raster): { $place }. Het wordt niet gebruikt zolang ze erin staat; niets van wat opgeslagen is, gaat verloren.
error-bad-rules-hint = Verbeter de aangegeven regel; voor rechten noemt “guichet rights check” elke fout.
