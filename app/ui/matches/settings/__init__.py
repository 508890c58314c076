"""The left pane: criteria, rules and the aim, and their dialogs."""
