"""Why a place moved: parts that add up."""

import pytest
from hypothesis import given

from app.core.dimensions.explain import SessionCause, explain
from tests.core.dimensions.programs import design, programs, six_meetings

DIMENSIONS = ("structure", "immediacy", "scale", "transparency")


@given(programs(), programs())
def test_the_parts_add_up_to_the_change(one, other):
    move = explain(design(one), design(other))
    for name in DIMENSIONS:
        was, now = getattr(move.was, name), getattr(move.now, name)
        parts = [part.change for part in getattr(move, name)]
        if was is None or now is None:
            assert parts == []
        else:
            assert sum(parts) == pytest.approx(now - was, abs=1e-9)


def test_only_sessions_that_changed_are_named():
    before, after = six_meetings(), six_meetings()
    before["sessions"][0]["mode"] = "letter"
    after["sessions"][0]["mode"] = "letter"
    after["sessions"][4]["mode"] = "email"
    (part,) = explain(design(before), design(after)).immediacy
    assert part.after.session.title == "Meeting 5"
    assert part.cause is SessionCause.VALUE


def test_an_unchanged_program_has_no_parts():
    same = design(six_meetings())
    move = explain(same, same)
    assert not any(getattr(move, name) for name in DIMENSIONS)
