"""The edits that design a program."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edits import items, milestones, programs, sessions
from app.core.model import (
    Aim,
    Criterion,
    CriterionKind,
    Format,
    Match,
    Matching,
    Mode,
    Participant,
    Person,
    Role,
    Rule,
    RuleKind,
    Timing,
    Workspace,
    design_of,
)
from tests.core.dimensions.programs import LIBRARY, workspace_of
from tests.core.dimensions.programs import programs as random_programs


def new(template="career-six-months", workspace=None):
    return programs.new_program(workspace or Workspace(), LIBRARY, template)


def every_edit(draw, workspace):
    """One call of any edit, with arguments that may or may not change something."""
    week = draw(st.integers(-3, 70))
    number = st.integers(0, 2)
    changes = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "minutes": st.integers(0, 90),
                "openness": st.integers(0, 3),
                "frame": st.none() | st.just("goal"),
            },
        )
    )
    calls = [
        (programs.new_program, LIBRARY, draw(st.sampled_from(sorted(LIBRARY.templates))), "New"),
        (programs.blank_program, "Blank"),
        (programs.edit_program, "program1", {"weeks": draw(st.integers(1, 60))}),
        (programs.remove_program, draw(st.sampled_from(["program1", "nowhere"]))),
        (sessions.add_session, "program1", week),
        (milestones.add_milestone, "program1", week, "Launch"),
        (milestones.remove_milestone, "nowhere"),
        (sessions.remove_session, "nowhere"),
        (items.remove_activity_use, "nowhere"),
        (items.remove_question_use, "nowhere"),
    ]
    at = draw(number)
    if session := nth(workspace.sessions, at):
        timing = draw(st.sampled_from(list(Timing)))
        calls += [
            (sessions.move_session, session, week),
            (sessions.edit_session, session, {"timing": timing}),
            (sessions.edit_session, session, {"minutes": draw(st.integers(0, 90))}),
            (sessions.remove_session, session),
            (sessions.duplicate_session, session),
            (items.add_activity, LIBRARY, session, "river"),
            (items.add_question_set, LIBRARY, session, "coffee"),
        ]
    if use := nth(workspace.activity_uses, at):
        calls += [
            (items.edit_activity_use, use, changes),
            (items.remove_activity_use, use),
        ]
    if use := nth(workspace.question_uses, at):
        calls += [
            (items.edit_question_use, use, {k: v for k, v in changes.items() if k != "minutes"}),
            (items.remove_question_use, use),
        ]
    if milestone := nth(workspace.milestones, at):
        calls += [
            (milestones.move_milestone, milestone, week),
            (milestones.rename_milestone, milestone, "Launch"),
            (milestones.remove_milestone, milestone),
        ]
    return draw(st.sampled_from(calls))


def nth(table, number):
    return sorted(table)[number % len(table)] if table else None


def call(workspace, edit, *args):
    *positional, last = args
    if isinstance(last, dict):
        return edit(workspace, *positional, **last)
    return edit(workspace, *args)


@given(random_programs(), st.data())
def test_edits_keep_their_input_and_return_it_when_nothing_changes(program, data):
    workspace = workspace_of({**program, "milestones": [{"week": 2, "title": "Launch"}]})
    for _ in range(3):
        edit, *args = every_edit(data.draw, workspace)
        kept = deepcopy(workspace)
        after = call(workspace, edit, *args)
        assert workspace == kept, edit
        assert (after is workspace) == (after == workspace), edit
        if "program1" in after.programs:
            workspace = after


def test_a_program_from_a_template_has_all_of_it():
    template = LIBRARY.templates["onboarding-buddy"]
    design = design_of(new("onboarding-buddy"), "program1")
    program = design.program
    assert (program.title, program.purpose, program.weeks) == (
        template.title,
        template.summary,
        template.weeks,
    )
    assert (program.mode, program.people, program.names_it) == (Mode.IN_PERSON, 2, True)
    assert program.goals == template.goals
    assert [s.session.title for s in design.sessions] == [s.title for s in template.sessions]
    assert (
        design.sessions[0].activities[0].minutes == LIBRARY.activities["tour-of-the-place"].minutes
    )
    assert design.sessions[1].activities[0].frame == "agreement"
    assert design.sessions[1].question_sets[0].questions == 4
    assert design.sessions[2].question_sets[0].questions == 6


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("career-six-months", Format.PAIRS),
        ("peer-circle", Format.CIRCLE),
        ("reverse-mentoring", Format.REVERSE),
    ],
)
def test_formats_of_templates(template, expected):
    assert new(template).programs["program1"].format is expected


def test_a_title_of_ones_own():
    workspace = programs.new_program(Workspace(), LIBRARY, "flash", "Ask us")
    assert workspace.programs["program1"].title == "Ask us"


def test_removing_a_program_takes_all_of_it_and_nothing_else():
    other = new("letters", new())
    full = other.with_tables(
        people={"a": Person(id="a", name="Ana")},
        participants={"x": Participant(id="x", program="program1", person="a", role=Role.MENTOR)},
        criteria={
            "c": Criterion(
                id="c",
                program="program1",
                label="",
                kind=CriterionKind.SAME,
                mentor_field="f",
                mentee_field="f",
            )
        },
        rules={"r": Rule(id="r", program="program1", kind=RuleKind.MUST)},
        aims={"program1": Aim(id="program1")},
        matchings={"m": Matching(id="m", program="program1", name="One")},
        matches={"n": Match(id="n", matching="m", mentor="x", mentees=())},
    )
    full = milestones.add_milestone(full, "program1", 1, "Launch")
    left = programs.remove_program(full, "program1")
    alone = programs.remove_program(other, "program1")
    assert left == alone.with_tables(people=full.people)
    assert design_of(left, "program2") == design_of(other, "program2")


def test_a_new_session_is_in_touch_as_the_program_is():
    workspace = sessions.add_session(new("letters"), "program1", 3, title="One more")
    session = workspace.sessions["session6"]
    assert (session.title, session.weeks, session.mode, session.people) == (
        "One more",
        (3,),
        Mode.LETTER,
        2,
    )
    assert design_of(workspace, "program1").sessions[-1].session == session


def weekly(**values):
    workspace = programs.edit_program(
        programs.blank_program(Workspace(), "Weekly"), "program1", weeks=10
    )
    return sessions.add_session(workspace, "program1", 2, weeks=(2, 4, 7), **values)


@pytest.mark.parametrize(
    ("week", "expected"), [(4, (4, 6, 9)), (9, (5, 7, 10)), (-5, (1, 3, 6)), (2, (2, 4, 7))]
)
def test_moving_shifts_all_occurrences_and_stays_in_the_program(week, expected):
    moved = sessions.move_session(weekly(), "session1", week)
    assert moved.sessions["session1"].weeks == expected


def test_a_session_without_dates_does_not_move():
    workspace = weekly(timing=Timing.OPEN)
    assert sessions.move_session(workspace, "session1", 8) is workspace


def test_taking_dates_off_and_putting_them_back_keeps_them():
    taken = sessions.edit_session(weekly(), "session1", timing=Timing.OPEN)
    assert taken.sessions["session1"].occurrences == 3
    back = sessions.edit_session(taken, "session1", timing=Timing.DATED)
    assert back.sessions["session1"].weeks == (2, 4, 7)


def test_a_session_without_a_week_yet_still_happens_once_its_dates_are_off():
    workspace = sessions.edit_session(weekly(), "session1", weeks=())
    open_now = sessions.edit_session(workspace, "session1", timing=Timing.OPEN)
    assert open_now.sessions["session1"].occurrences == 1


def test_giving_dates_spreads_the_occurrences():
    workspace = weekly(timing=Timing.OPEN, times=5)
    dated = sessions.edit_session(workspace, "session1", timing=Timing.DATED)
    assert dated.sessions["session1"].weeks == (2, 4, 6, 8, 10)


@given(st.integers(0, 80), st.integers(1, 60))
def test_spread_occurrences_lie_in_the_program(times, weeks):
    spread = sessions.spread(times, weeks)
    assert len(spread) == times
    assert all(1 <= week <= weeks for week in spread)


def test_a_copy_follows_its_session_with_the_same_contents():
    before = new("peer-circle")
    after = sessions.duplicate_session(before, "session1")
    first, copy, third = design_of(after, "program1").sessions[:3]
    assert copy.session.title == first.session.title
    assert copy.session.weeks == (2,)
    assert [use.activity for use in copy.activities] == [use.activity for use in first.activities]
    assert [use.frame for use in copy.question_sets] == [use.frame for use in first.question_sets]
    assert third.session == before.sessions["session2"].model_copy(update={"position": 2})


def test_activities_and_questions_come_with_the_librarys_facts():
    workspace = items.add_activity(weekly(), LIBRARY, "session1", "our-agreement")
    workspace = items.add_question_set(workspace, LIBRARY, "session1", "goal")
    (inside,) = design_of(workspace, "program1").sessions
    assert (inside.activities[0].minutes, inside.activities[0].frame) == (30, "agreement")
    assert (inside.question_sets[0].questions, inside.question_sets[0].frame) == (7, "goal")


def test_milestones_stay_in_the_program():
    workspace = milestones.add_milestone(weekly(), "program1", 40, "Launch")
    assert workspace.milestones["milestone1"].week == 10
    moved = milestones.move_milestone(workspace, "milestone1", 0)
    assert moved.milestones["milestone1"].week == 1
    assert not milestones.remove_milestone(moved, "milestone1").milestones
