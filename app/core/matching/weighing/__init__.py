"""What every possible pair scores, and which rule forbids it, for all pairs at once."""
