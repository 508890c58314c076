"""Plans go round a program's breaks."""

import pytest

from app.core.breaks import weeks_of_breaks
from app.core.dimensions.planner import Target, apply_lines
from app.core.edits.breaks import set_breaks
from app.core.edits.programs import blank_program, edit_program, new_program
from app.core.edits.sessions import edit_sessions
from app.core.model import Mode, Span, Timing, Workspace
from tests.core.dimensions.test_planner import LIBRARY, way


def with_breaks(workspace: Workspace) -> Workspace:
    """Every other four weeks are a break."""
    spans = [Span(title="Break", first_week=n, last_week=n + 3) for n in range(3, 52, 8)]
    return set_breaks(workspace, "program1", spans)


def undated(template: str) -> Workspace:
    made = new_program(Workspace(), LIBRARY, template)
    return edit_sessions(made, list(made.sessions), timing=Timing.OPEN)


def cleared(workspace: Workspace) -> Workspace:
    """Dates that were before are not given back, as a plan would."""
    rows = {k: s.model_copy(update={"weeks": ()}) for k, s in workspace.sessions.items()}
    return workspace.with_tables(sessions=rows)


def empty(weeks: int) -> Workspace:
    made = blank_program(Workspace(), "Blank")
    return edit_program(made, "program1", mode=Mode.VIDEO, weeks=weeks)


@pytest.mark.parametrize(
    "workspace",
    [
        cleared(undated("career-six-months")),
        cleared(undated("peer-circle")),
        empty(26),
        empty(52),
    ],
)
def test_sessions_that_a_plan_dates_or_adds_are_in_open_weeks(workspace: Workspace) -> None:
    made = with_breaks(workspace)
    closed = weeks_of_breaks(made, "program1")
    after = apply_lines(made, LIBRARY, way(made, Target(structure=0.7)).lines)
    dated = [s for s in after.sessions.values() if s.timing is Timing.DATED]
    assert dated
    assert not closed & {week for session in dated for week in session.weeks}
