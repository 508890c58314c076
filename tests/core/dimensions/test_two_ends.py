"""The seed's ends of both dimensions, made by the edits a user makes."""

import pytest

from app.core.dimensions.place import Place, place_of
from app.core.edits.items import add_activity, add_question_set
from app.core.edits.programs import blank_program, edit_program, new_program
from app.core.edits.sessions import add_session, edit_session, edit_sessions
from app.core.model import Frame, Mode, Timing, Workspace, design_of
from app.formats.library_files import load_library

LIBRARY = load_library()
QUESTIONS = next(s.id for s in LIBRARY.question_sets.values() if len(s.questions) >= 6)


def place(workspace: Workspace) -> Place:
    return place_of(design_of(workspace, "program1"))


def matched(mode: Mode | None) -> Workspace:
    """Match a mentor to a mentee, and that's the extent."""
    return edit_program(blank_program(Workspace(), "A match"), "program1", mode=mode, weeks=26)


def scripted() -> Workspace:
    """A set of activities and questions to work through according to a set timeline."""
    made = edit_program(matched(Mode.IN_PERSON), "program1", frame=tuple(Frame))
    for number, week in enumerate(range(1, 27, 4)):
        name = f"session{number + 1}"
        made = add_session(made, "program1", week, minutes=60)
        made = add_activity(made, LIBRARY, name, "first-meeting", minutes=60)
        made = add_question_set(made, LIBRARY, name, QUESTIONS, use=6)
    return made


@pytest.mark.parametrize("mode", Mode)
def test_a_match_and_no_more_is_at_the_foot_whatever_the_mode(mode: Mode) -> None:
    assert place(matched(mode)).structure == 0


def test_a_set_worked_through_on_a_set_timeline_is_at_the_top() -> None:
    assert place(scripted()).structure == pytest.approx(1)


def test_the_way_from_the_foot_to_the_top_leads_only_upward() -> None:
    whole = scripted()
    bare = edit_program(whole, "program1", frame=())
    empty = bare.with_tables(activity_uses={}, question_uses={})
    undated = edit_sessions(empty, list(empty.sessions), timing=Timing.OPEN)
    heights = [place(w).structure for w in (matched(None), undated, empty, bare, whole)]
    assert heights == sorted(heights)
    assert (heights[0], heights[1]) == (0, 0)
    assert len(set(heights)) == 4


def test_conversation_face_to_face_is_at_the_right_edge_author_and_reader_at_the_left() -> None:
    assert place(matched(Mode.IN_PERSON)).immediacy == 1
    assert place(matched(Mode.READING)).immediacy == 0
    assert place(scripted()).immediacy == 1
    read = edit_sessions(scripted(), list(scripted().sessions), mode=Mode.READING)
    assert place(read).immediacy == 0
    assert place(read).structure == place(scripted()).structure


def test_no_mode_lies_beyond_the_ends() -> None:
    found = [place(matched(mode)).immediacy for mode in Mode]
    assert all(one is not None and 0 <= one <= 1 for one in found)
    assert [mode for mode, one in zip(Mode, found, strict=True) if one == 1] == [Mode.IN_PERSON]
    assert [mode for mode, one in zip(Mode, found, strict=True) if one == 0] == [Mode.READING]


def test_the_templates_that_ship_lie_between_the_ends() -> None:
    highest = new_program(Workspace(), LIBRARY, "career-six-months")
    without = highest.with_tables(sessions={}, activity_uses={}, question_uses={})
    without = edit_program(without, "program1", frame=())
    assert place(without).structure == 0
    everything = edit_session(highest, "session1", mode=Mode.IN_PERSON)
    assert 0 < place(everything).structure < 1
