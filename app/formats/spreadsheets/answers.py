"""A cell as an answer of its field's kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.model import Answer, FieldKind
from app.core.people.identity import name_key
from app.formats.spreadsheets.levels import level_in
from app.formats.spreadsheets.recognition import plain
from app.formats.spreadsheets.splitting import ListSplit
from app.formats.spreadsheets.understanding import Column
from app.formats.spreadsheets.values import is_blank, number_in, yes_no

_NAME_MARKS = ("\n", ";", ",")


@dataclass(frozen=True)
class Reader:
    """Reads cells; `names` are the people of all sheets, by `name_key`."""

    names: Mapping[str, str]

    def answer(self, cell: str, column: Column, split: ListSplit) -> tuple[Answer | None, str]:
        """The answer, or None for none; and the code of what was wrong with it, or ""."""
        if is_blank(cell):
            return None, ""
        match column.kind:
            case FieldKind.LIST | FieldKind.RANKED:
                return split.items(cell) or None, ""
            case FieldKind.PEOPLE:
                return self.people(cell) or None, ""
            case FieldKind.NUMBER:
                number = number_in(cell)
                return number, "" if number is not None else "people.not_a_number"
            case FieldKind.LEVEL:
                level = level_in(cell, column.levels)
                return level, "" if level else "people.unknown_level"
            case FieldKind.YES_NO:
                said = yes_no(cell) or yes_no(plain(cell).split(" ")[0])
                return said, "" if said else "people.not_yes_or_no"
            case _:
                return cell.strip(), ""

    def people(self, cell: str) -> tuple[str, ...]:
        """The people a cell names, as they write themselves where they are known."""
        for mark in _NAME_MARKS:
            if name_key(cell) not in self.names and mark in cell:
                parts = (self.people(part) for part in cell.split(mark))
                return tuple(dict.fromkeys(name for names in parts for name in names))
        name = self.names.get(name_key(cell), cell.strip())
        return () if is_blank(name) else (name,)
