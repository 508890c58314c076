"""The organization's own on print: logo, colours and paragraphs, seen at once beside them."""
