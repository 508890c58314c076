"""The right pane: who is left over, why, and what would help."""
