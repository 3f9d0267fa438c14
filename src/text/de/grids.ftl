# Raster der Geldgeber.

grid-requests = Anliegen
grid-unsaid = nichts angegeben
