"""The editor of own library items."""
