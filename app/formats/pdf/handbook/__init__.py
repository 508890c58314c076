"""The coordinator's handbook: the one print that says why people are together."""
