"""Where a program stands after each of many edits, reckoned anew only where one has touched it."""

from collections import Counter
from dataclasses import dataclass, field, replace

from app.core.dimensions.means import default_immediacy, session_immediacy
from app.core.dimensions.planner.apply import apply_edit
from app.core.dimensions.planner.costs import cost_of, total_minutes
from app.core.dimensions.planner.edits import (
    AddActivity,
    AddQuestions,
    BindActivity,
    BindQuestions,
    DropSession,
    Edit,
    RemoveActivity,
    RemoveQuestions,
    SetMode,
    WriteSteps,
)
from app.core.dimensions.structure import Filled, Structure, structure_of
from app.core.model import (
    Frame,
    Library,
    ProgramDesign,
    SessionDesign,
    Workspace,
    design_of,
)

Spot = tuple[float, float | None]
"""Structure and immediacy."""


@dataclass
class Gauge:
    """A workspace with one program, to which edits are done one after the other."""

    workspace: Workspace
    program: str
    library: Library
    _parts: Structure = field(init=False)
    _tags: Counter[Frame] = field(init=False)
    _minutes: int = field(init=False)
    _pull: float = field(init=False)
    _default: float | None = field(init=False)

    def __post_init__(self) -> None:
        self._reckon()

    @property
    def design(self) -> ProgramDesign:
        """The design as it is now."""
        return design_of(self.workspace, self.program)

    @property
    def spot(self) -> Spot:
        """Where the program stands now."""
        return self._parts.value, self._pull / self._minutes if self._minutes else self._default

    def cost(self, edit: Edit) -> float:
        """What an edit costs if it is done now."""
        program = self.workspace.programs[self.program]
        match edit:
            case SetMode(session=session):
                before = ProgramDesign(program, (session_in_tables(self.workspace, session),))
            case DropSession():
                before = self.design
            case _:
                before = ProgramDesign(program)
        return cost_of(edit, before, self.library)

    def do(self, edit: Edit) -> Spot:
        """Do an edit; where the program stands after it."""
        session = _session_of(edit, self.workspace)
        before = session_in_tables(self.workspace, session) if session else None
        self.workspace = apply_edit(self.workspace, self.library, edit)
        if session and before:
            self._exchange(before, session_in_tables(self.workspace, session))
        else:
            self._reckon()
        return self.spot

    def _reckon(self) -> None:
        design = self.design
        self._parts = structure_of(design)
        self._tags = Counter(design.program.frame)
        self._minutes, self._pull = 0, 0.0
        self._default = default_immediacy(design)
        for inside in design.sessions:
            self._tags.update(_tags(inside))
            self._weigh(inside, 1)

    def _exchange(self, before: SessionDesign, after: SessionDesign) -> None:
        self._weigh(before, -1)
        self._weigh(after, 1)
        self._tags.subtract(_tags(before))
        self._tags.update(_tags(after))
        program = self.workspace.programs[self.program]
        one, other = (
            structure_of(ProgramDesign(program, (inside,))).filled for inside in (before, after)
        )
        old = self._parts.filled
        filled = Filled(
            old.minutes,
            old.known,
            old.activities + other.activities - one.activities,
            old.questions + other.questions - one.questions,
        )
        there = frozenset(frame for frame, number in self._tags.items() if number > 0)
        self._parts = replace(self._parts, filled=filled, elements=there)

    def _weigh(self, inside: SessionDesign, sign: int) -> None:
        value = session_immediacy(ProgramDesign(self.workspace.programs[self.program]), inside)
        if value is not None:
            self._minutes += sign * total_minutes(inside)
            self._pull += sign * total_minutes(inside) * value


def session_in_tables(workspace: Workspace, session: str) -> SessionDesign:
    """One session with what is in it."""
    activities = (u for u in workspace.activity_uses.values() if u.session == session)
    questions = (u for u in workspace.question_uses.values() if u.session == session)
    return SessionDesign(
        workspace.sessions[session],
        tuple(sorted(activities, key=lambda use: use.position)),
        tuple(sorted(questions, key=lambda use: use.position)),
    )


def _session_of(edit: Edit, workspace: Workspace) -> str:
    """The one session that an edit touches; "" where it touches more."""
    match edit:
        case (
            SetMode(session=session) | AddActivity(session=session) | AddQuestions(session=session)
        ):
            return session
        case RemoveActivity(use) | BindActivity(use=use) | WriteSteps(use):
            return workspace.activity_uses[use].session
        case RemoveQuestions(use) | BindQuestions(use=use):
            return workspace.question_uses[use].session
    return ""


def _tags(inside: SessionDesign) -> list[Frame]:
    tags = [use.frame for use in inside.activities]
    tags += [use.frame for use in inside.question_sets]
    return [frame for frame in tags if frame is not None]
