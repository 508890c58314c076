"""Cohorts too large for a table of all pairs: looked at strip by strip, with a proven bound."""
