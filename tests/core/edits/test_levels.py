"""Scale and transparency set for a whole program."""

import pytest

from app.core.dimensions.place import place_of
from app.core.edits.levels import set_openness, set_people
from app.core.edits.programs import blank_program, edit_program, new_program
from app.core.edits.sessions import edit_session
from app.core.model import Workspace, design_of
from app.formats.library_files import load_library

PROGRAM = "program1"


@pytest.fixture(scope="module")
def career() -> Workspace:
    made = new_program(Workspace(), load_library(), "career-six-months")
    return edit_program(made, PROGRAM, names_it=False)


def place(workspace: Workspace):
    return place_of(design_of(workspace, PROGRAM))


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_a_level_makes_the_program_exactly_so_open(career: Workspace, level: int) -> None:
    assert place(set_openness(career, PROGRAM, level)).transparency == pytest.approx(level / 3)


def test_people_make_every_session_so_wide(career: Workspace) -> None:
    after = set_people(career, PROGRAM, 8)
    assert place(after).widest == 8
    assert place(after).scale == pytest.approx(0.1627, abs=1e-3)


def test_a_locked_session_stays_as_it_is(career: Workspace) -> None:
    locked = edit_session(career, "session3", locked=True)
    for after in (set_people(locked, PROGRAM, 40), set_openness(locked, PROGRAM, 0)):
        assert after.sessions["session3"] == locked.sessions["session3"]
        uses = [u for u in locked.activity_uses.values() if u.session == "session3"]
        assert all(after.activity_uses[use.id] == use for use in uses)


def test_what_is_so_already_is_no_change(career: Workspace) -> None:
    once = set_openness(set_people(career, PROGRAM, 3), PROGRAM, 1)
    assert set_openness(once, PROGRAM, 1) is once
    assert set_people(once, PROGRAM, 3) is once


def test_without_sessions_the_match_and_page_one_decide() -> None:
    blank = blank_program(Workspace(), "Blank")
    assert place(set_people(blank, PROGRAM, 12)).others == pytest.approx(11)
    assert place(set_openness(blank, PROGRAM, 2)).transparency == pytest.approx(1 / 3)
    assert place(set_openness(blank, PROGRAM, 0)).transparency == 0
