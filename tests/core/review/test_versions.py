"""A next version remembers what it follows and says what changed."""

from app.core.edits.copies import copy_program
from app.core.edits.programs import edit_program
from app.core.edits.sessions import add_session, edit_session, remove_session
from app.core.edits.versions import follow, next_version
from app.core.model import Mode, Status, Workspace
from app.core.review.versions import step_between, versions_of
from app.formats.wording.versions import step_sentences
from tests.core.review.cohort import cohort


def second(with_people: bool = False) -> Workspace:
    workspace = cohort(mode=Mode.VIDEO, learned="Much")
    for key in workspace.sessions:
        workspace = edit_session(workspace, key, mode=Mode.VIDEO)
    return next_version(workspace, "p", "Autumn", "More depth", with_people)


def test_the_design_is_copied_and_the_review_begins_anew() -> None:
    workspace = second()
    assert versions_of(workspace) == [("p", "program1")]
    made = workspace.programs["program1"]
    assert (made.expectation, made.finding, made.learned, made.start) == (
        "More depth",
        "",
        "",
        None,
    )
    assert not [p for p in workspace.participants.values() if p.program == "program1"]


def test_people_come_along_if_wished_but_not_who_left() -> None:
    workspace = cohort()
    first = next(iter(workspace.participants.values()))
    gone = first.model_copy(update={"status": Status.LEFT})
    workspace = workspace.with_tables(participants={**workspace.participants, first.id: gone})
    made = next_version(workspace, "p", "Autumn", with_people=True)
    again = [p for p in made.participants.values() if p.program == "program1"]
    assert len(again) == len(workspace.participants) - 1


def test_what_changed_is_said() -> None:
    workspace = second()
    assert step_sentences(step_between(workspace, "p", "program1")) == ["The place has not moved."]
    added = next(
        s.id for s in workspace.sessions.values() if s.title == "Visit" and s.program != "p"
    )
    workspace = remove_session(workspace, added)
    workspace = add_session(workspace, "program1", 8, title="Looking back", mode=Mode.LETTER)
    told = step_sentences(step_between(workspace, "p", "program1"))
    assert told[:2] == ["Added: “Looking back”.", "Left out: “Visit”."]
    assert any(sentence.startswith("Immediacy 93 → ") for sentence in told)


def test_no_program_follows_itself_in_the_end() -> None:
    workspace = next_version(second(), "program1", "Winter")
    assert follow(workspace, "p", "program2") is workspace
    assert follow(workspace, "p", "p") is workspace
    assert follow(workspace, "program2", "p").programs["program2"].previous == "p"


def test_a_copy_is_not_a_version() -> None:
    workspace = edit_program(second(), "program1", finding="It did")
    copy = copy_program(workspace, "program1", "Copy").programs["program2"]
    assert (copy.previous, copy.finding, copy.expectation) == ("", "", "")
