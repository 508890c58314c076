"""Small shared widgets: accessible, usable by keyboard, right in light and dark."""
