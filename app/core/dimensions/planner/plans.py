"""Ways to get there: a plan of edits from a design to a target on the map."""

from app.core.dimensions.place import place_of
from app.core.dimensions.planner.costs import misfits
from app.core.dimensions.planner.edits import Edit, SetMode
from app.core.dimensions.planner.gauge import Gauge, session_in_tables
from app.core.dimensions.planner.pairs import AS_NEAR
from app.core.dimensions.planner.scenarios import Scenario, additions, drops
from app.core.dimensions.planner.search import Ground, way_to, way_towards
from app.core.dimensions.planner.terms import REACH, Limits, Line, Plan, Target
from app.core.dimensions.planner.trials import Edits, workspace_of
from app.core.model import Library, ProgramDesign, Workspace

NO_LIMITS = Limits()


def plan(
    design: ProgramDesign, library: Library, target: Target, limits: Limits = NO_LIMITS
) -> Plan:
    """A cheap way to the target; where none was found, one as near to it as was found."""
    return plan_from(prepare(design, library, limits), target)


def prepare(design: ProgramDesign, library: Library, limits: Limits = NO_LIMITS) -> Ground:
    """Make a design ready, so that plans for many targets come quickly (while dragging)."""
    base = Scenario(design, library, limits)
    return Ground(base, tuple(drops(base)), tuple(additions(base)))


def plan_from(ground: Ground, target: Target) -> Plan:
    """A plan for a design made ready."""
    base = ground.base
    distance = target.distance_of(base.place)
    if distance <= REACH:
        return _plan(base, target, ())
    if (way := way_to(ground, target)) is not None:
        return _plan(base, target, way)
    nearest = way_towards(ground, target)
    if nearest is None or target.distance_of(nearest.place) > distance - AS_NEAR:
        return _plan(base, target, ())
    return _plan(base, target, nearest.edits)


def _plan(base: Scenario, target: Target, edits: Edits) -> Plan:
    gauge = Gauge(workspace_of(base.design), base.design.program.id, base.library)
    structure, immediacy = gauge.spot
    lines = []
    for edit in edits:
        cost = gauge.cost(edit)
        wrong = _misfits(edit, gauge.workspace, base.library)
        up, across = gauge.do(edit)
        known = across is not None and immediacy is not None
        moved = (across or 0.0) - (immediacy or 0.0) if known else None
        lines.append(Line(edit, up - structure, moved, cost, wrong))
        structure, immediacy = up, across
    return Plan(target, base.place, tuple(lines), place_of(gauge.design))


def _misfits(edit: Edit, before: Workspace, library: Library) -> tuple[str, ...]:
    if isinstance(edit, SetMode):
        return misfits(session_in_tables(before, edit.session), edit.mode, library)
    return ()
