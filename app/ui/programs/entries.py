"""What the list and the map of programs show of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from app.core.dimensions.place import Place, place_of
from app.core.model import ProgramDesign, Workspace, designs_of
from app.core.review.ratings import Answers, ratings_of
from app.formats.wording.places import missing_facts
from app.formats.wording.portfolio import years_of
from app.formats.wording.programs import place_words, program_facts

TABLES = frozenset(
    {"programs", "participants", "sessions", "activity_uses", "question_uses", "ratings"}
)


@dataclass(frozen=True)
class Entry:
    """A program with its facts and place, in words and as it is."""

    id: str
    title: str
    facts: str
    place: Place
    design: ProgramDesign
    ratings: tuple[tuple[str, Answers], ...] = ()

    @property
    def is_placed(self) -> bool:
        """Whether both coordinates are known."""
        return self.place.immediacy is not None

    @property
    def goals(self) -> tuple[str, ...]:
        """The ids of its goals."""
        return self.design.program.goals

    @property
    def for_whom(self) -> str:
        """For whom it is, in its designer's words."""
        return self.design.program.for_whom.strip()

    @property
    def previous(self) -> str:
        """The id of the earlier version, or ""."""
        return self.design.program.previous

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years in which it runs; none while it has no first day."""
        return years_of(self.design.program)

    @cached_property
    def place_words(self) -> str:
        """The place in numbers with their names."""
        return place_words(self.place)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """What is not known, one by one."""
        return tuple(missing_facts(self.place, self.design))


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    """All programs of the workspace, in their order."""
    designs = designs_of(workspace)
    rated = {rating.program for rating in workspace.ratings.values()}
    in_order = sorted(workspace.programs.values(), key=lambda program: program.position)
    return tuple(
        Entry(
            p.id,
            p.title,
            program_facts(workspace, p),
            place_of(designs[p.id]),
            designs[p.id],
            _ratings(workspace, p.id) if p.id in rated else (),
        )
        for p in in_order
    )


def _ratings(workspace: Workspace, program_id: str) -> tuple[tuple[str, Answers], ...]:
    return tuple(ratings_of(workspace, program_id).items())


def spoken(shown: Iterable[Entry]) -> str:
    """The programs read aloud."""
    return "; ".join(f"{entry.title}: {entry.place_words}" for entry in shown)
