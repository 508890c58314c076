"""What is copied in one program and pasted in another, or in another workspace."""

from app.core.clips import clip_of
from app.core.edits.breaks import set_breaks
from app.core.edits.items import add_activity
from app.core.edits.library import add_activity_item
from app.core.edits.milestones import add_milestone
from app.core.edits.paste import paste, unknown_items
from app.core.edits.programs import blank_program, edit_program, new_program
from app.core.edits.sessions import add_session
from app.core.model import Span, Workspace, design_of
from app.core.own import library_with
from app.formats.clips import clip_text, read_clip
from app.formats.library_files import load_library

LIBRARY = load_library()
CAREER = new_program(Workspace(), LIBRARY, "career-six-months")


def test_pasting_a_whole_program_makes_the_same_sessions() -> None:
    design = design_of(CAREER, "program1")
    clip = read_clip(clip_text(clip_of(CAREER, design.sessions, CAREER.milestones.values())))
    target = edit_program(blank_program(CAREER, "Copy"), "program2", weeks=26)
    after = paste(target, LIBRARY, "program2", clip, 1)
    copied = design_of(after, "program2")
    for old, new in zip(design.sessions, copied.sessions, strict=True):
        same = {"id": "", "program": "", "position": 0}
        assert old.session.model_copy(update=same) == new.session.model_copy(update=same)
        assert [use.activity for use in old.activities] == [u.activity for u in new.activities]
        assert [use.minutes for use in old.activities] == [u.minutes for u in new.activities]
        assert [u.questions for u in old.question_sets] == [u.questions for u in new.question_sets]
    assert not clip.activities, "what ships need not come along"


def test_pasting_goes_round_breaks_and_keeps_distances() -> None:
    made = edit_program(blank_program(Workspace(), "Ours"), "program1", weeks=20)
    made = add_session(made, "program1", 2, weeks=(2, 3))
    made = add_session(made, "program1", 5)
    made = add_milestone(made, "program1", 5, "Due")
    inside = design_of(made, "program1").sessions
    clip = clip_of(made, inside, made.milestones.values())
    made = set_breaks(made, "program1", [Span(title="Break", first_week=11, last_week=12)])
    after = paste(made, LIBRARY, "program1", clip, 10)
    assert [after.sessions[name].weeks for name in ("session3", "session4")] == [(10, 13), (15,)]
    assert after.milestones["milestone2"].week == 13


def own_walk(title: str) -> Workspace:
    made = add_activity_item(blank_program(Workspace(), "Here"), title=title, minutes=30)
    made = add_session(made, "program1", 1)
    return add_activity(made, library_with(LIBRARY, made), "session1", "own-1")


def test_an_own_item_whose_id_is_taken_comes_along_under_another() -> None:
    made = own_walk("A walk")
    clip = clip_of(made, design_of(made, "program1").sessions, ())
    there = own_walk("A talk")
    library = library_with(LIBRARY, there)
    after = paste(there, library, "program1", clip, 2)
    assert [item.title for item in after.own_activities.values()] == ["A talk", "A walk"]
    assert after.activity_uses["activity2"].activity == "own-2"
    again = paste(after, library_with(LIBRARY, after), "program1", clip, 3)
    assert len(again.own_activities) == 2
    assert unknown_items(library, clip) == []


def test_an_item_nobody_has_is_left_out_and_named() -> None:
    made = own_walk("A walk")
    whole = clip_of(made, design_of(made, "program1").sessions, ())
    clip = whole.model_copy(update={"activities": ()})
    assert unknown_items(LIBRARY, clip) == ["own-1"]
    after = paste(blank_program(Workspace(), "There"), LIBRARY, "program1", clip, 1)
    assert len(after.sessions) == 1
    assert not after.activity_uses
