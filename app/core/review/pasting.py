"""Cells pasted from a spreadsheet: who met, and answers on forms."""

from collections.abc import Sequence

from app.core.problems import Problem

YES = frozenset({"x", "✓", "✔", "y", "yes", "met", "true", "ja", "oui", "sí", "si", "1"})
NO = frozenset({"-", "–", "—", "n", "no", "0", "false", "nein", "non"})
LONGEST = 1440
LOWEST, HIGHEST = 1, 5
Note = tuple[bool, int | None]
"""Whether they met, and for how many minutes if that is known."""


def cells_of(text: str) -> list[list[str]]:
    """The cells of a piece of a spreadsheet, row by row, as programs put them on the clipboard."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def fits(cells: Sequence[Sequence[str]], rows: int, columns: int) -> None:
    """Raise Problem("review.too_large") where there is more than so many rows and columns."""
    wide = max(len(row) for row in cells)
    if len(cells) > rows or wide > columns:
        raise Problem(
            "review.too_large", rows=len(cells), columns=wide, most_rows=rows, most_columns=columns
        )


def met_in(cell: str) -> Note | None:
    """What a cell says of a meeting; None for an empty one. A number above 1 is its minutes.

    Raises Problem("review.not_a_note").
    """
    word = cell.casefold()
    if not word:
        return None
    if word in YES or word in NO:
        return word in YES, None
    if word.isdecimal() and int(word) <= LONGEST:
        return True, int(word)
    raise Problem("review.not_a_note", cell=cell)


def answer_in(cell: str) -> int | None:
    """The answer in a cell, 1 to 5; None for an empty one.

    Raises Problem("review.not_an_answer").
    """
    if not cell:
        return None
    if cell.isdecimal() and LOWEST <= int(cell) <= HIGHEST:
        return int(cell)
    raise Problem("review.not_an_answer", cell=cell)
