"""Drafts: their menu and dialogs."""
