"""A program's timeline as one value, made anew from a snapshot at little cost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.core.breaks import titles_of_breaks
from app.core.model import (
    Library,
    Milestone,
    Program,
    ProgramDesign,
    Workspace,
    design_of,
)
from app.ui.design.timeline.faces import OPEN, ORDERED, Face, Slot, face_of, week_slot


@dataclass(frozen=True)
class Timeline:
    """The faces of a program's sessions and its milestones, each keyed by id.

    `library` is where the faces have their titles from, `breaks` names those of each week.
    """

    design: ProgramDesign
    library: Library
    faces: Mapping[str, Face] = field(default_factory=dict)
    milestones: Mapping[str, Milestone] = field(default_factory=dict)
    breaks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def program(self) -> Program:
        """The program whose timeline this is."""
        return self.design.program

    @property
    def start(self) -> date | None:
        """The first day of week 1, if it is known."""
        return self.program.start

    @property
    def closed(self) -> dict[int, tuple[str, ...]]:
        """The weeks in which no session should be, with the titles of their breaks."""
        return {week: self.breaks.get(week, ()) for week in sorted(self.design.closed)}

    @cached_property
    def last_week(self) -> int:
        """The last week that needs a row: the program's end, or something later still."""
        weeks = [slot.week for face in self.faces.values() for slot in face.slots]
        weeks += [milestone.week for milestone in self.milestones.values()]
        return max([self.program.weeks, *weeks])

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """All slots from top to bottom: the lanes without dates, then the weeks."""
        return (ORDERED, OPEN, *(week_slot(week) for week in range(1, self.last_week + 1)))


def timeline_of(
    workspace: Workspace, library: Library, program_id: str, before: Timeline | None = None
) -> Timeline:
    """The timeline now; faces of sessions that are untouched since `before` are kept."""
    design = design_of(workspace, program_id)
    breaks = titles_of_breaks(workspace, program_id)
    closed = {week: breaks.get(week, ()) for week in sorted(design.closed)}
    kept = before if before and before.library is library and before.closed == closed else None
    old = {s.session.id: s for s in kept.design.sessions} if kept else {}
    faces = {
        s.session.id: kept.faces[s.session.id]
        if kept and old.get(s.session.id) == s
        else face_of(s, library, closed)
        for s in design.sessions
    }
    milestones = {m.id: m for m in workspace.milestones.values() if m.program == program_id}
    return Timeline(design, library, faces, milestones, breaks)
