"""Everyone in the workspace, whatever program they take part in."""
