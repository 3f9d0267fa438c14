# Funders' grids.

cli-help-report-grid = Count in another list: coop, data-inclusion, activites or a .toml file; several separated by commas
grid-requests = Requests
grid-inside = { $grid }: in the grid
grid-outside = { $grid }: not in the grid
grid-left-out = Not in the grid: { $grid }
grid-unsaid = nothing said
error-bad-rules = A file of rules (rights or grid) has a mistake ({ $place }). It is not used while it is there; nothing recorded is lost.
error-bad-rules-hint = Correct the line that is named; for rights, "guichet rights check" says every mistake.
