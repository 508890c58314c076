"""One program's design, gathered from the flat tables of a workspace."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from app.core.model.breaks import Break, closed_weeks
from app.core.model.programs import ActivityUse, Program, QuestionUse, Session
from app.core.model.workspace import Workspace


@dataclass(frozen=True)
class SessionDesign:
    """A session with what is in it, in order."""

    session: Session
    activities: tuple[ActivityUse, ...] = ()
    question_sets: tuple[QuestionUse, ...] = ()


@dataclass(frozen=True)
class ProgramDesign:
    """A program with its sessions, in order: all that its place follows from.

    Its breaks move no place, but plans go round them.
    """

    program: Program
    sessions: tuple[SessionDesign, ...] = ()
    breaks: tuple[Break, ...] = ()

    @cached_property
    def closed(self) -> frozenset[int]:
        """The weeks in breaks, in which no session should be."""
        return closed_weeks(self.program, self.breaks)


def design_of(workspace: Workspace, program_id: str) -> ProgramDesign:
    """The design of one program."""
    return designs_of(workspace, {program_id})[program_id]


def designs_of(workspace: Workspace, only: set[str] | None = None) -> dict[str, ProgramDesign]:
    """The designs of all programs, or of those named, keyed by program id."""
    wanted = [p for p in workspace.programs.values() if only is None or p.id in only]
    sessions: dict[str, list[Session]] = {p.id: [] for p in wanted}
    inside: set[str] = set()
    for session in workspace.sessions.values():
        if session.program in sessions:
            sessions[session.program].append(session)
            inside.add(session.id)
    breaks: dict[str, list[Break]] = {p.id: [] for p in wanted}
    for row in workspace.breaks.values():
        if row.program in breaks:
            breaks[row.program].append(row)
    activities: defaultdict[str, list[ActivityUse]] = defaultdict(list)
    for activity in workspace.activity_uses.values():
        if activity.session in inside:
            activities[activity.session].append(activity)
    questions: defaultdict[str, list[QuestionUse]] = defaultdict(list)
    for question in workspace.question_uses.values():
        if question.session in inside:
            questions[question.session].append(question)

    def gathered(session: Session) -> SessionDesign:
        return SessionDesign(
            session,
            tuple(sorted(activities[session.id], key=lambda use: use.position)),
            tuple(sorted(questions[session.id], key=lambda use: use.position)),
        )

    return {
        p.id: ProgramDesign(
            p,
            tuple(gathered(s) for s in sorted(sessions[p.id], key=lambda s: s.position)),
            tuple(breaks[p.id]),
        )
        for p in wanted
    }
