"""What the list and the map of programs show of each."""

from dataclasses import dataclass

from app.core.dimensions.place import Place, place_of
from app.core.model import Workspace, designs_of
from app.formats.wording.programs import place_words, program_facts

TABLES = frozenset({"programs", "participants", "sessions", "activity_uses", "question_uses"})


@dataclass(frozen=True)
class Entry:
    """A program with its facts and place, in words and as it is."""

    id: str
    title: str
    facts: str
    place: Place

    @property
    def place_words(self) -> str:
        """The place in numbers with their names."""
        return place_words(self.place)


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    """All programs of the workspace, in their order."""
    designs = designs_of(workspace)
    return tuple(
        Entry(p.id, p.title, program_facts(workspace, p), place_of(designs[p.id]))
        for p in sorted(workspace.programs.values(), key=lambda program: program.position)
    )
