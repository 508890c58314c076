"""On small programs a plan is nearly as cheap as the cheapest way there is."""

import random

import pytest

from app.core.dimensions.place import place_of
from app.core.dimensions.planner import Limits, Target, plan
from app.core.edits.templates import add_from_template
from app.core.model import Library, Mode, Template, Workspace, design_of
from tests.core.dimensions.planner_brute import PROGRAM, cheapest
from tests.core.dimensions.programs import LIBRARY

NEARLY = 0.9
DEAREST = 3.6
"""Trying everything takes too long for dearer ways."""
MODES = frozenset({Mode.IN_PERSON, Mode.PHONE, Mode.EMAIL, Mode.READING})
ACTIVITIES = ("walk-and-talk", "swap-of-mistakes", "first-meeting", "our-agreement")
SETS = ("asking", "goal", "first-meeting")
SMALL = Library(
    activities={key: LIBRARY.activities[key] for key in ACTIVITIES},
    question_sets={key: LIBRARY.question_sets[key] for key in SETS},
)


def small_program(numbers):
    return {
        "id": "small",
        "title": "Small",
        "weeks": numbers.choice([8, 16, 20]),
        "pair_mode": "in_person",
        "frame": numbers.sample(["goal", "closing"], numbers.choice([0, 1])),
        "sessions": [small_session(numbers) for _ in range(numbers.choice([1, 2]))],
    }


def small_session(numbers):
    session = {
        "title": "Meeting",
        "minutes": numbers.choice([30, 45, 60]),
        "timing": numbers.choice(["dated", "ordered", "open"]),
        "weeks": sorted(numbers.sample(range(1, 9), numbers.choice([1, 2]))),
        "times": numbers.choice([1, 2, 4]),
        "mode": numbers.choice(["in_person", "video", "email", "phone"]),
    }
    binding = numbers.choice(["required", "choice"])
    if numbers.random() < 0.5:
        detail = numbers.choice(["steps", "named"])
        use = {"id": numbers.choice(ACTIVITIES), "detail": detail, "binding": binding}
        session["activities"] = [use]
    if numbers.random() < 0.5:
        use = {"id": numbers.choice(SETS), "use": numbers.choice([2, 4]), "binding": binding}
        session["question_sets"] = [use]
    return session


def some_way_off(place, numbers):
    up = place.structure + numbers.uniform(-0.4, 0.4)
    across = place.immediacy + numbers.uniform(-0.4, 0.4)
    return Target(min(1.0, max(0.0, up)), min(1.0, max(0.0, across)))


@pytest.mark.parametrize("seed", range(20))
def test_a_plan_is_nearly_as_cheap_as_can_be(seed):
    numbers = random.Random(seed)
    template = Template.model_validate(small_program(numbers))
    workspace = add_from_template(Workspace(), SMALL, template)
    design = design_of(workspace, PROGRAM)
    target = some_way_off(place_of(design), numbers)
    found = plan(design, SMALL, target, Limits(MODES))
    below = min(NEARLY * found.cost if found.reached else DEAREST, DEAREST)
    assert cheapest(workspace, SMALL, target, MODES, below) is None
