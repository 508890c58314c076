"""What the Design step does to the document: each verb with the label that undo shows."""

from collections.abc import Sequence
from typing import Any

from app.core.breaks import spread_from, weeks_of_breaks
from app.core.dimensions.planner import Line, apply_lines
from app.core.edits import items, levels, milestones, programs, sessions
from app.core.edits.filling import add_session_for, fill_session
from app.core.edits.library import add_activity_item
from app.core.edits.occurrences import move_occurrence
from app.core.model import (
    Library,
    ProgramDesign,
    Session,
    Timing,
    Workspace,
    design_of,
)
from app.core.own import Kind
from app.ui.context import Context
from app.ui.design.mime import ItemKey
from app.ui.design.timeline.faces import Slot, activity_title, question_title
from app.ui.design.together import Together


class Verbs:
    """The edits of one program; every method is one undo step, or none if nothing changes."""

    def __init__(self, context: Context, program_id: str) -> None:
        self._document = context.document
        self._library = context.library_now
        self.program = program_id
        self.together = Together(context, program_id)

    @property
    def workspace(self) -> Workspace:
        """The present snapshot."""
        return self._document.workspace

    @property
    def design(self) -> ProgramDesign:
        """The program's design now."""
        return design_of(self.workspace, self.program)

    def session(self, session_id: str) -> Session:
        """A session as it is now."""
        return self.workspace.sessions[session_id]

    def edit_program(self, label: str, **values: Any) -> None:
        """Set some of the program's fields."""
        self._document.do(label, programs.edit_program, self.program, **values)

    def set_people(self, people: int) -> None:
        """Let so many learn together in every session that isn't locked."""
        label = f"Let {people:,} people learn together"
        self._document.do(label, levels.set_people, self.program, people)

    def set_openness(self, level: int) -> None:
        """Make every session that isn't locked so open."""
        label = f"Set the openness to {level}"
        self._document.do(label, levels.set_openness, self.program, level)

    def add_session(self, slot: Slot) -> str | None:
        """Add a session in a week or a lane; its id."""
        before = self.workspace.sessions.keys()
        label = f"Add a session in week {slot.week}" if slot.week else "Add a session"
        self._document.do(label, added_session, self.program, slot)
        return next(iter(self.workspace.sessions.keys() - before), None)

    def edit_session(self, session_id: str, label: str, **values: Any) -> None:
        """Set some of a session's fields."""
        self._document.do(label, sessions.edit_session, session_id, **values)

    def move_session(self, session_id: str, slot: Slot) -> None:
        """Put a session in another week or lane."""
        where = {Timing.ORDERED: "the order without dates", Timing.OPEN: "any time"}
        target = where.get(slot.timing, f"week {slot.week}")
        label = f"Move “{self.session(session_id).title}” to {target}"
        self._document.do(label, moved_session, session_id, slot)

    def reorder_session(self, session_id: str, by: int) -> None:
        """Let a session without dates change places with its neighbour."""
        label = f"Move “{self.session(session_id).title}” {'down' if by > 0 else 'up'}"
        self._document.do(label, reordered_session, session_id, by)

    def move_repeat(self, session_id: str, week: int, to_week: int) -> None:
        """Move one occurrence of a session that has several."""
        label = f"Move “{self.session(session_id).title}” from week {week} to {to_week}"
        self._document.do(label, move_occurrence, session_id, week, to_week)

    def remove_repeat(self, session_id: str, week: int) -> None:
        """Leave out one occurrence of a session that has several."""
        session = self.session(session_id)
        weeks = list(session.weeks)
        weeks.remove(week)
        label = f"Leave out “{session.title}” in week {week}"
        self._document.do(label, sessions.edit_session, session_id, weeks=tuple(weeks))

    def remove_session(self, session_id: str) -> None:
        """Take a session out with what is in it."""
        label = f"Remove “{self.session(session_id).title}”"
        self._document.do(label, sessions.remove_session, session_id)

    def duplicate_session(self, session_id: str) -> str | None:
        """Put a copy behind a session; its id."""
        before = self.workspace.sessions.keys()
        label = f"Duplicate “{self.session(session_id).title}”"
        self._document.do(label, sessions.duplicate_session, session_id)
        return next(iter(self.workspace.sessions.keys() - before), None)

    def add_item(self, session_id: str, key: ItemKey) -> None:
        """Put a library item in a session."""
        label = f"Add “{self._title(key)}” to “{self.session(session_id).title}”"
        self._document.do(label, fill_session, self._library(), session_id, key.kind, key.id)

    def new_activity(self) -> str | None:
        """Add an own activity to the library, still to be written; its id."""
        before = self.workspace.own_activities.keys()
        self._document.do("New activity", add_activity_item, title="New activity")
        return next(iter(self.workspace.own_activities.keys() - before), None)

    def add_session_with(self, slot: Slot, key: ItemKey) -> str | None:
        """Add a session made for a library item; its id."""
        before = self.workspace.sessions.keys()
        label = f"Add a session for “{self._title(key)}”"
        self._document.do(label, added_session_with, self._library(), self.program, slot, key)
        return next(iter(self.workspace.sessions.keys() - before), None)

    def edit_activity(self, use_id: str, label: str, **values: Any) -> None:
        """Set some fields of an activity in a session."""
        self._document.do(label, items.edit_activity_use, use_id, **values)

    def edit_questions(self, use_id: str, label: str, **values: Any) -> None:
        """Set some fields of a question set in a session."""
        self._document.do(label, items.edit_question_use, use_id, **values)

    def take_out(self, use_id: str) -> None:
        """Take an activity or a question set out of its session."""
        if activity := self.workspace.activity_uses.get(use_id):
            label = self._take_out_words(
                activity.session, activity_title(activity, self._library())
            )
            self._document.do(label, items.remove_activity_use, use_id)
        elif questions := self.workspace.question_uses.get(use_id):
            title = question_title(questions, self._library())
            label = self._take_out_words(questions.session, title)
            self._document.do(label, items.remove_question_use, use_id)

    def _take_out_words(self, session_id: str, title: str) -> str:
        return f"Take “{title}” out of “{self.session(session_id).title}”"

    def add_milestone(self, week: int, title: str = "New milestone") -> str | None:
        """Add a milestone; its id."""
        before = self.workspace.milestones.keys()
        label = f"Add a milestone in week {week}"
        self._document.do(label, milestones.add_milestone, self.program, week, title)
        return next(iter(self.workspace.milestones.keys() - before), None)

    def move_milestone(self, milestone_id: str, week: int) -> None:
        """Put a milestone in another week."""
        label = f"Move “{self.workspace.milestones[milestone_id].title}” to week {week}"
        self._document.do(label, milestones.move_milestone, milestone_id, week)

    def rename_milestone(self, milestone_id: str, title: str) -> None:
        """Give a milestone another title."""
        label = f"Rename milestone to “{title}”"
        self._document.do(label, milestones.rename_milestone, milestone_id, title)

    def remove_milestone(self, milestone_id: str) -> None:
        """Take a milestone out."""
        label = f"Remove “{self.workspace.milestones[milestone_id].title}”"
        self._document.do(label, milestones.remove_milestone, milestone_id)

    def apply_lines(self, label: str, lines: Sequence[Line]) -> None:
        """Apply edits of a plan as one step."""
        self._document.do(label, apply_lines, self._library(), lines)

    def _title(self, key: ItemKey) -> str:
        if key.kind is Kind.ACTIVITY:
            return self._library().activities[key.id].title
        return self._library().question_sets[key.id].title


def added_session(workspace: Workspace, /, program_id: str, slot: Slot, **values: Any) -> Workspace:
    """The workspace with a session in that week or lane."""
    if slot.week:
        return sessions.add_session(workspace, program_id, slot.week, **values)
    return sessions.add_session(workspace, program_id, 1, timing=slot.timing, weeks=(), **values)


def moved_session(workspace: Workspace, session_id: str, slot: Slot) -> Workspace:
    """The workspace with a session in that week or lane, as often as it was, not in breaks."""
    session = workspace.sessions[session_id]
    if not slot.week:
        return sessions.edit_session(workspace, session_id, timing=slot.timing)
    if session.timing is Timing.DATED and session.weeks:
        return sessions.move_session(workspace, session_id, slot.week)
    times = max(1, session.occurrences)
    last = workspace.programs[session.program].weeks
    weeks = spread_from(slot.week, times, last, weeks_of_breaks(workspace, session.program))
    return sessions.edit_session(workspace, session_id, timing=Timing.DATED, weeks=weeks)


def reordered_session(workspace: Workspace, session_id: str, by: int) -> Workspace:
    """The workspace with a session and the next one of its lane (or the one before) swapped."""
    session = workspace.sessions[session_id]
    lane = sorted(
        (
            s
            for s in workspace.sessions.values()
            if s.program == session.program and s.timing is session.timing
        ),
        key=lambda s: s.position,
    )
    index = lane.index(session) + by
    if not 0 <= index < len(lane):
        return workspace
    other = lane[index]
    after = sessions.edit_session(workspace, session_id, position=other.position)
    return sessions.edit_session(after, other.id, position=session.position)


def added_session_with(
    workspace: Workspace, library: Library, program_id: str, slot: Slot, key: ItemKey
) -> Workspace:
    """The workspace with a session for the item in that week or lane."""
    lane = {} if slot.week else {"timing": slot.timing, "weeks": ()}
    return add_session_for(
        workspace, library, program_id, key.kind, key.id, week=slot.week or 1, **lane
    )
