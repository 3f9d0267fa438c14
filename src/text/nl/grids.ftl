# Roosters van subsidiegevers.

grid-requests = Vragen
grid-unsaid = niets vermeld
