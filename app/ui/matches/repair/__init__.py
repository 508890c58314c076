"""Somebody left or came, or another result is at hand: what would change, and doing it."""
