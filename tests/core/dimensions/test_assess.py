"""The goals' questions."""

from dataclasses import replace

import pytest

from app.core.dimensions.assess import assess
from app.core.dimensions.place import place_of
from app.formats.wording.assess import range_words, reason_words
from tests.core.dimensions.programs import LIBRARY, design, six_meetings

PLACE = place_of(design(six_meetings()))
EXAM = LIBRARY.goals["exam"]


def asked(goal, **values):
    return [(c.dimension, c.question) for c in assess(replace(PLACE, **values), [goal])]


def test_nothing_is_asked_inside_the_ranges():
    assert asked(EXAM, structure=0.8, immediacy=0.5, transparency=0.5) == []


@pytest.mark.parametrize(("structure", "silent"), [(0.7, True), (0.6901, True), (0.6899, False)])
def test_a_hair_outside_is_inside(structure, silent):
    assert (asked(EXAM, structure=structure, immediacy=0.5, transparency=0.5) == []) is silent


def test_each_side_has_its_question():
    assert asked(EXAM, structure=0.8, immediacy=0.1, transparency=0.5) == [
        ("immediacy", EXAM.ranges["immediacy"].question_low)
    ]
    assert asked(EXAM, structure=0.8, immediacy=0.95, transparency=0.5) == [
        ("immediacy", EXAM.ranges["immediacy"].question_high)
    ]


def test_a_place_that_is_not_known_is_not_asked_about():
    assert "immediacy" not in dict(asked(EXAM, immediacy=None))


def test_every_question_has_its_range_and_reason():
    (check, *_) = assess(PLACE, [EXAM])
    assert range_words(check) == (
        "For “Exam or set curriculum” we suggest structure from 70 to 100; this program is at 30."
    )
    for goal in LIBRARY.goals.values():
        for structure in (0.0, 1.0):
            place = replace(PLACE, structure=structure, immediacy=structure)
            for check in assess(place, [goal]):
                assert check.question.endswith("?")
                assert check.span.reason in reason_words(check, LIBRARY.sources)
