"""What stands on the journal's map beside the chosen entry."""

from collections.abc import Iterable

from app.core.dimensions.place import place_of
from app.core.model import JournalEntry, Table, Workspace, designs_of
from app.formats.wording.journal import entry_title
from app.ui.journal.entry_map import Mark

OF_PLACES = ("programs", "sessions", "activity_uses", "question_uses")


class ProgramMarks:
    """Where the programs stand; worked out anew only when one of their tables is another."""

    def __init__(self) -> None:
        self._tables: list[Table] = []
        self._marks: list[Mark] = []

    def of(self, workspace: Workspace) -> list[Mark]:
        """The programs that can be placed."""
        tables = [workspace.table(name) for name in OF_PLACES]
        if [id(table) for table in tables] != [id(table) for table in self._tables]:
            self._tables = tables
            self._marks = _marks_of_programs(workspace)
        return self._marks


def marks_of_entries(entries: Iterable[JournalEntry]) -> list[Mark]:
    """The entries that can be placed."""
    return [
        Mark(entry_title(entry), entry.immediacy, entry.structure)
        for entry in entries
        if entry.immediacy is not None and entry.structure is not None
    ]


def _marks_of_programs(workspace: Workspace) -> list[Mark]:
    found = []
    for design in designs_of(workspace).values():
        place = place_of(design)
        if place.immediacy is not None:
            found.append(Mark(design.program.title, place.immediacy, place.structure, True))
    return found
