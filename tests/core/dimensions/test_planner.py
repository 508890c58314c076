"""Ways to get there: what they reach, what they leave alone, and what they propose."""

import random
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dimensions.modes import FACTS
from app.core.dimensions.place import place_of
from app.core.dimensions.planner import (
    REACH,
    Limits,
    Target,
    apply_line,
    apply_lines,
    plan,
    plan_from,
    prepare,
)
from app.core.dimensions.planner.costs import drop_cost
from app.core.dimensions.planner.edits import (
    AddActivity,
    AddQuestions,
    AddSession,
    DropSession,
    SetMode,
    SetTimeline,
    key_of,
)
from app.core.fitting import phase_of
from app.core.model import Mode, Timing, design_of
from tests.core.dimensions.programs import (
    LIBRARY,
    programs,
    six_meetings,
    workspace_of,
)

PROGRAM = "program1"
NOISE = 1e-9
NO_LIMITS = Limits()
TEMPLATES = sorted(LIBRARY.templates)
axis = st.none() | st.floats(0, 1)
targets = st.builds(Target, axis, axis)
some_modes = st.frozensets(st.sampled_from(list(Mode)), min_size=3)
some_sessions = st.sets(st.integers(0, 4))


@cache
def template(key):
    return workspace_of(LIBRARY.templates[key].model_dump(mode="json", by_alias=True))


def way(workspace, target, limits=NO_LIMITS):
    return plan(design_of(workspace, PROGRAM), LIBRARY, target, limits)


@cache
def way_of(key, target):
    """The way of a template to a target."""
    return plan_from(ground_of(key), target)


@cache
def ground_of(key):
    return prepare(design_of(template(key), PROGRAM), LIBRARY)


def after(workspace, found):
    return apply_lines(workspace, LIBRARY, found.lines)


def place(workspace):
    return place_of(design_of(workspace, PROGRAM))


def random_targets(key, number):
    numbers = random.Random(key)
    return [Target(numbers.random(), numbers.random()) for _ in range(number)]


def test_dates_are_taken_off_where_that_is_all_it_takes():
    found = way(workspace_of(six_meetings()), Target(structure=0))
    (line,) = found.lines
    assert isinstance(line.edit, SetTimeline)
    assert line.edit.timing is Timing.OPEN
    assert line.structure == pytest.approx(-0.3)
    assert found.reached
    assert found.cost == 2


def test_one_mode_is_changed_where_that_is_all_it_takes():
    found = way(workspace_of(six_meetings()), Target(0.3, 0.83))
    (line,) = found.lines
    assert isinstance(line.edit, SetMode)
    assert line.structure == 0
    assert found.place.immediacy == pytest.approx(0.83, abs=REACH)


def test_a_program_at_its_target_is_left_alone():
    found = way(workspace_of(six_meetings()), Target(0.31, 0.93))
    assert found.reached
    assert not found.lines
    workspace = workspace_of(six_meetings())
    assert apply_lines(workspace, LIBRARY, ()) is workspace


def test_an_axis_left_free_moves_only_as_a_side_effect():
    found = way(workspace_of(six_meetings()), Target(structure=0.6))
    assert found.reached
    assert not any(isinstance(line.edit, SetMode) for line in found.lines)
    found = way(workspace_of(six_meetings()), Target(immediacy=0.4))
    assert found.reached
    assert all(isinstance(line.edit, SetMode) for line in found.lines)


@pytest.mark.parametrize("key", TEMPLATES)
def test_templates_are_brought_to_targets_or_nearer(key):
    workspace = template(key)
    for target in random_targets(key, 6):
        found = way_of(key, target)
        there = place(after(workspace, found))
        assert (there.structure, there.immediacy) == (
            found.place.structure,
            found.place.immediacy,
        )
        assert found.reached == (target.distance_of(there) <= REACH + NOISE)
        assert found.distance <= target.distance_of(found.start) + NOISE
        moved = [sum(line.structure for line in found.lines)]
        moved.append(sum(line.immediacy for line in found.lines))
        assert moved == pytest.approx(
            [there.structure - found.start.structure, there.immediacy - found.start.immediacy]
        )


@pytest.mark.parametrize("key", TEMPLATES)
def test_no_line_is_needless(key):
    workspace = template(key)
    for target in (*random_targets(key, 3), Target(0.99, 0.47)):
        found = way_of(key, target)
        allowed = max(found.distance, REACH) + NOISE
        for line in found.lines:
            others = [other for other in found.lines if other is not line]
            without = apply_lines(workspace, LIBRARY, others)
            added = isinstance(line.edit, AddActivity | AddQuestions)
            if added or not any(isinstance(o.edit, AddActivity | AddQuestions) for o in others):
                assert target.distance_of(place(without)) > allowed


def test_lines_can_be_applied_one_by_one():
    workspace = template("peer-circle")
    found = way(workspace, Target(0.9, 0.5))
    step = workspace
    for line in found.lines:
        before, step = place(step), apply_line(step, LIBRARY, line)
        assert place(step).structure - before.structure == pytest.approx(line.structure)
    assert step == after(workspace, found)


@given(
    programs(at_least=1),
    targets,
    some_modes,
    st.sets(st.integers(0, 4)),
    st.sets(st.integers(0, 4)),
)
def test_nothing_locked_is_touched_and_limits_hold(program, target, modes, locked, marked):
    for number in locked:
        if number < len(program["sessions"]):
            program["sessions"][number]["locked"] = True
    workspace = workspace_of(program)
    ids = sorted(workspace.sessions)
    also = frozenset(ids[n] for n in marked if n < len(ids))
    found = way(workspace, target, Limits(modes, also))
    there = after(workspace, found)
    fixed = {s for s in ids if workspace.sessions[s].locked} | also
    for session in fixed:
        assert there.sessions[session] == workspace.sessions[session]
        for table in ("activity_uses", "question_uses"):
            before, now = (
                {k: row for k, row in w.table(table).items() if row.session == session}
                for w in (workspace, there)
            )
            assert before == now
    for session in there.sessions.values():
        was = workspace.sessions.get(session.id)
        if was is None or session.mode is not was.mode:
            assert session.mode in modes
            assert FACTS[session.mode].good_for(max(2, session.people))
    for table in (workspace.activity_uses, workspace.question_uses):
        tagged = {key for key, use in table.items() if use.frame is not None}
        assert tagged <= {*there.activity_uses, *there.question_uses}


@given(programs(at_least=1), targets, some_modes)
def test_the_end_is_as_told_and_no_farther_than_the_start(program, target, modes):
    workspace = workspace_of(program)
    found = way(workspace, target, Limits(modes))
    there = place(after(workspace, found))
    assert there.structure == found.place.structure
    assert there.immediacy == found.place.immediacy
    assert target.distance_of(there) <= target.distance_of(place(workspace)) + NOISE
    assert found.reached == (found.distance <= REACH + NOISE)


@given(st.sampled_from(TEMPLATES), st.floats(0.5, 1), st.floats(0, 1))
def test_what_is_proposed_is_in_the_library_and_fits(key, structure, immediacy):
    workspace, found = template(key), way_of(key, Target(structure, immediacy))
    there = after(workspace, found)
    design = design_of(there, PROGRAM)
    proposed = {
        session: (activities, sets)
        for session, activities, sets in _proposals(found, workspace, there)
    }
    for inside in design.sessions:
        activities, sets = proposed.get(inside.session.id, ((), ()))
        phase = phase_of(design, inside)
        for activity in (LIBRARY.activities[name] for name in activities):
            assert inside.session.mode in activity.modes
            assert phase is None or phase in activity.phase
            assert activity.people.min <= inside.session.people <= activity.people.max
            assert sum(use.minutes for use in inside.activities) <= inside.session.minutes
        for asked in (LIBRARY.question_sets[name] for name in sets):
            assert phase is None or phase in asked.phase
            minutes = 10 * sum(use.questions for use in inside.question_sets)
            assert minutes <= inside.session.minutes


def _proposals(found, before, there):
    """(session id, activities, question sets) put in by a plan."""
    for session in there.sessions:
        new = [u for key, u in there.activity_uses.items() if key not in before.activity_uses]
        asked = [u for key, u in there.question_uses.items() if key not in before.question_uses]
        yield (
            session,
            [use.activity for use in new if use.session == session],
            [use.question_set for use in asked if use.session == session],
        )


@pytest.mark.parametrize("key", ["peer-circle", "letters", "career-six-months"])
def test_a_refused_line_does_not_come_back(key):
    workspace, target = template(key), Target(0.45, 0.6)
    refused = []
    for _ in range(4):
        found = way(workspace, target, Limits(refused=frozenset(refused)))
        keys = {key_of(line.edit) for line in found.lines}
        assert not keys & {key_of(edit) for edit in refused}
        if not found.lines:
            break
        refused.append(found.lines[0].edit)
    assert refused


def test_another_way_is_found_for_a_refused_one():
    workspace, target = workspace_of(six_meetings()), Target(0.15, 0.93)
    first = way(workspace, target)
    again = way(workspace, target, Limits(refused=frozenset(line.edit for line in first.lines)))
    assert first.reached
    assert again.reached
    assert not {line.edit for line in first.lines} & {line.edit for line in again.lines}


def test_a_mode_that_an_activity_cannot_be_done_in_names_the_activity():
    session = {"mode": "in_person", "activities": [{"id": "hot-seat"}], "people": 6}
    workspace = workspace_of(six_meetings(**session))
    limits = Limits(modes=frozenset({Mode.EMAIL}))
    found = way(workspace, Target(immediacy=0.9), limits)
    (line,) = found.lines
    assert line.misfits == ("hot-seat",)
    assert line.cost == pytest.approx(1 + 2 + 1 - 0.3446, abs=0.01)


def test_what_cannot_be_reached_is_approached_and_said():
    found = way(workspace_of(six_meetings()), Target(0.3, 0.2), Limits(frozenset({Mode.PHONE})))
    assert not found.reached
    assert found.place.immediacy == pytest.approx(0.8667, abs=0.001)
    still = way(workspace_of(six_meetings()), Target(0.3, 0.2), Limits(frozenset()))
    assert not still.reached
    assert still.lines == ()


def test_a_program_of_nothing_but_a_match_is_filled():
    empty = {"id": "bare", "title": "Bare", "weeks": 24, "pair_mode": "video"}
    workspace = workspace_of(empty)
    assert place(workspace).structure == 0
    found = way(workspace, Target(0.6, 0.9))
    assert found.reached
    assert {type(line.edit) for line in found.lines} >= {AddSession}
    weeks = sorted(line.edit.week for line in found.lines if isinstance(line.edit, AddSession))
    assert all(later > earlier for earlier, later in pairwise(weeks))


def test_an_unknown_mode_of_the_match_can_be_settled():
    workspace = workspace_of({"id": "bare", "title": "Bare", "weeks": 8})
    assert place(workspace).immediacy is None
    found = way(workspace, Target(immediacy=0.93))
    assert found.reached
    assert found.place.immediacy is not None


def test_sessions_of_unknown_mode_or_content_are_left_as_they_are():
    program = six_meetings(content_known=False, mode=None)
    workspace = workspace_of(program)
    found = way(workspace, Target(0.9, 0.1))
    there = after(workspace, found)
    for key, session in workspace.sessions.items():
        if key in there.sessions:
            assert there.sessions[key].mode == session.mode
    assert not [use for use in there.activity_uses.values() if use.session in workspace.sessions]


@pytest.mark.parametrize("key", TEMPLATES)
def test_the_same_question_has_the_same_answer(key):
    workspace = template(key)
    assert way(workspace, Target(0.4, 0.7)) == way(workspace, Target(0.4, 0.7))


def test_dropping_costs_more_for_more_time():
    program = six_meetings()
    program["sessions"].append({"title": "Long", "weeks": [12], "minutes": 240, "mode": "email"})
    design = design_of(workspace_of(program), PROGRAM)
    short, long = (drop_cost(design, design.sessions[n].session.id) for n in (0, 6))
    assert (short, long) == (4 + 8 * 60 / 600, 4 + 8 * 240 / 600)


def test_what_moves_nothing_but_immediacy_may_be_dropped():
    program = six_meetings()
    program["sessions"].append({"title": "Read", "weeks": [12], "minutes": 60, "mode": "reading"})
    found = way(workspace_of(program), Target(0.3, 0.93), Limits(modes=frozenset({Mode.READING})))
    (line,) = found.lines
    assert line.edit == DropSession("session7")
    assert found.reached


def test_a_long_program_is_planned_for_too():
    program = six_meetings()
    program["weeks"] = 150
    program["sessions"] = [
        {"title": f"Meeting {n}", "weeks": [n], "mode": "video"} for n in range(1, 151)
    ]
    found = way(workspace_of(program), Target(0.15, 0.6))
    assert found.reached
    assert isinstance(found.lines[0].edit, SetTimeline)


@pytest.mark.parametrize(("key", "target"), [
    ("story-shelf", Target(0.79, 0.66)),
    ("message-a-mentor", Target(0.95, 0.99)),
])  # fmt: skip
def test_a_far_target_is_reached_by_leaving_out_what_is_open_and_adding_more(key, target):
    found = way(template(key), target)
    kinds = [type(line.edit) for line in found.lines]
    assert found.reached
    assert kinds.count(DropSession) > 1


def test_the_lines_of_a_long_plan_add_up_to_its_end():
    for key in ("career-six-months", "question-board"):
        for target in random_targets(key, 3):
            found = way_of(key, target)
            up = sum(line.structure for line in found.lines)
            across = sum(line.immediacy for line in found.lines)
            assert up == pytest.approx(found.place.structure - found.start.structure)
            assert across == pytest.approx(found.place.immediacy - found.start.immediacy)
