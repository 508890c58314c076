"""The list of pairs: its rows, how they are drawn, and how they are dragged."""
