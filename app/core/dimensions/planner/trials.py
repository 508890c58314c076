"""What a pair of table lines comes to when it is really done: edits, and the true place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.core.dimensions.place import Place, place_of
from app.core.dimensions.planner.apply import apply_edit, apply_edits
from app.core.dimensions.planner.costs import session_in
from app.core.dimensions.planner.edits import (
    ORDER,
    AddActivity,
    AddQuestions,
    AddSession,
    Edit,
    SetMode,
)
from app.core.dimensions.planner.gauge import Gauge
from app.core.dimensions.planner.pairs import Pair
from app.core.dimensions.planner.scenarios import Scenario
from app.core.dimensions.planner.slots import (
    ActivitySlot,
    Shelf,
    Slot,
    activity_for,
    questions_for,
)
from app.core.dimensions.structure import frame_of
from app.core.fitting import occasion_of
from app.core.model import Library, ProgramDesign, Session, Workspace, design_of

Edits = tuple[Edit, ...]


@dataclass(frozen=True)
class Trial:
    """Edits done to a design, with what they come to."""

    edits: Edits
    design: ProgramDesign
    place: Place


def try_out(design: ProgramDesign, library: Library, edits: Edits) -> Trial:
    """Do edits to a design, in order."""
    workspace = apply_edits(workspace_of(design), library, edits)
    after = design_of(workspace, design.program.id)
    return Trial(edits, after, place_of(after))


def total_cost(design: ProgramDesign, library: Library, edits: Edits) -> float:
    """What edits cost, each as it is done after those before it."""
    gauge, cost = Gauge(workspace_of(design), design.program.id, library), 0.0
    for edit in edits:
        cost += gauge.cost(edit)
        gauge.do(edit)
    return cost


def workspace_of(design: ProgramDesign) -> Workspace:
    """A workspace that holds nothing but one design."""
    activities = [use for inside in design.sessions for use in inside.activities]
    questions = [use for inside in design.sessions for use in inside.question_sets]
    return Workspace(
        programs={design.program.id: design.program},
        sessions={inside.session.id: inside.session for inside in design.sessions},
        activity_uses={use.id: use for use in activities},
        question_uses={use.id: use for use in questions},
    )


def edits_of(pair: Pair) -> Edits | None:
    """The edits of a pair, its slots filled with items that fit; None where none does."""
    moves = (*pair.immediacy_moves, *pair.structure_moves)
    edits = [m for m in moves if not isinstance(m, Slot)]
    slots = [m for m in moves if isinstance(m, Slot)]
    proposals = _proposals(pair.scenario, edits, slots)
    if proposals is None:
        return None
    done = _with_sessions_added(pair.scenario, [*edits, *proposals])
    return tuple(sorted((*pair.scenario.edits, *done), key=lambda edit: ORDER[type(edit)]))


def _proposals(
    scenario: Scenario, edits: Iterable[Edit], slots: Iterable[Slot]
) -> list[AddActivity | AddQuestions] | None:
    program, library = scenario.design.program.id, scenario.library
    shelf = Shelf(library, scenario.limits, frozenset(frame_of(scenario.design)))
    workspace = apply_edits(workspace_of(scenario.design), library, edits)
    found = []
    for slot in slots:
        proposal = _proposal(design_of(workspace, program), shelf, slot)
        if proposal is None:
            return None
        found.append(proposal)
        workspace = apply_edit(workspace, library, proposal)
    return found


def _proposal(design: ProgramDesign, shelf: Shelf, slot: Slot) -> AddActivity | AddQuestions | None:
    occasion = occasion_of(design, slot.session)
    if isinstance(slot, ActivitySlot):
        used = {use.activity for inside in design.sessions for use in inside.activities}
        activity = activity_for(shelf, slot, occasion, used)
        return None if activity is None else AddActivity(slot.session, activity.id)
    used = {use.question_set for inside in design.sessions for use in inside.question_sets}
    asked = questions_for(shelf, slot, occasion, used, _kinds(design, shelf.library, slot.session))
    return None if asked is None else AddQuestions(slot.session, asked.id, slot.questions)


def _kinds(design: ProgramDesign, library: Library, session: str) -> frozenset[str]:
    """The types of learning that go on in a session."""
    uses = session_in(design, session).activities
    activities = (library.activities.get(use.activity) for use in uses)
    return frozenset(kind for known in activities if known for kind in known.learning_types)


def _with_sessions_added(scenario: Scenario, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, with those to sessions that are only being added drawn into the adding."""
    if not scenario.added:
        return list(edits)
    others = [edit for edit in edits if getattr(edit, "session", None) not in scenario.added]
    new = [i.session for i in scenario.design.sessions if i.session.id in scenario.added]
    return [*(_addition(session, edits) for session in new), *others]


def _addition(session: Session, edits: Iterable[Edit]) -> AddSession:
    assert session.mode is not None
    addition = AddSession(
        session.program, session.weeks[0], session.minutes, session.mode, session.people
    )
    for edit in edits:
        match edit:
            case SetMode(session.id, mode):
                addition = replace(addition, mode=mode)
            case AddActivity(session.id, activity):
                addition = replace(addition, activities=(*addition.activities, activity))
            case AddQuestions(session.id, question_set, number):
                asked = (*addition.question_sets, (question_set, number))
                addition = replace(addition, question_sets=asked)
    return addition
