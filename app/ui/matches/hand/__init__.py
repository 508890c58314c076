"""Changes by hand: their dialogs, with the effect before it is done."""
