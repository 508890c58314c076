"""Ways to get there, in sentences."""

import random
import re

import pytest

from app.core.dimensions.place import points
from app.core.dimensions.planner import Limits, Target, plan
from app.core.model import Mode, design_of
from app.formats.wording.planner import plan_lines, plan_summary
from tests.core.dimensions.programs import LIBRARY, six_meetings, workspace_of

PROGRAM = "program1"


def told(program, target, limits=None):
    design = design_of(workspace_of(program), PROGRAM)
    found = plan(design, LIBRARY, target, limits or Limits())
    return found, plan_lines(found, design, LIBRARY), plan_summary(found)


def test_dates_taken_off():
    _, lines, summary = told(six_meetings(), Target(structure=0))
    assert lines == ["Take the dates off: people choose when to meet (structure −30)."]
    assert summary == "1 edit leads to structure 0, immediacy 93."


def test_a_mode_that_needs_another_activity():
    circle = six_meetings(people=6, mode="in_person", activities=[{"id": "hot-seat"}])
    limits = Limits(modes=frozenset({Mode.EMAIL}))
    _, lines, _ = told(circle, Target(immediacy=0.9), limits)
    assert lines == [
        "Change “Meeting 1” from in person to e-mail; “Hot seat” can’t be done that way;"
        " another activity is needed (immediacy −11)."
    ]


def test_what_cannot_be_reached_is_said():
    _, lines, summary = told(six_meetings(), Target(0.3, 0), Limits(frozenset({Mode.PHONE})))
    assert len(lines) == 6
    assert summary == (
        "With what may change, no way to the target was found. As near as possible:"
        " structure 30, immediacy 87, with 6 edits."
    )
    _, lines, summary = told(six_meetings(), Target(0.3, 0), Limits(frozenset()))
    assert lines == []
    assert summary == "With what may change, no edits were found that come nearer to the target."


def test_a_program_that_is_there():
    _, lines, summary = told(six_meetings(), Target(0.3, 0.93))
    assert (lines, summary) == ([], "The program is at the target already.")


@pytest.mark.parametrize("key", sorted(LIBRARY.templates))
def test_shown_moves_add_up_and_no_more_is_promised_than_is_known(key):
    template = LIBRARY.templates[key].model_dump(mode="json", by_alias=True)
    numbers = random.Random(key)
    for _ in range(4):
        target = Target(numbers.random(), numbers.random())
        found, lines, summary = told(template, target)
        start, end = found.start, found.place
        for name, before, after in (
            ("structure", start.structure, end.structure),
            ("immediacy", start.immediacy, end.immediacy),
        ):
            shown = "".join(lines).replace("−", "-")
            moves = re.findall(rf"{name} ([+-]\d+)", shown)
            assert sum(map(int, moves)) == points(after) - points(before)
        assert all(line.endswith(").") for line in lines)
        assert "smallest" not in summary
