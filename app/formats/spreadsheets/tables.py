"""A spreadsheet as plain text in rows, whatever file it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as a spreadsheet program shows it, and its cells as text.

    `unclosed` marks a row in which a quotation mark was opened and never closed.
    """

    number: int
    cells: tuple[str, ...]
    unclosed: bool = False

    def cell(self, index: int) -> str:
        """The text of a cell, empty when the row is too short."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def blank(self) -> bool:
        """Whether nothing is written in the row."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class SheetTable:
    """One sheet of a file; `name` is empty for a CSV file, `source` is the file's name."""

    source: str
    name: str
    rows: tuple[SheetRow, ...]
