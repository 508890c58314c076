"""Printed sheets that are nobody's by name: cards and forms."""
