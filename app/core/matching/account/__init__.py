"""Why a matching is as it is: its pairs, who waits, and what would help."""
