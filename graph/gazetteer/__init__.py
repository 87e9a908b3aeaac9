"""Provinces, districts and communes with their codes, then and now, and what they became."""
