"""The best matching under the rules, and the repair of one that is there."""
