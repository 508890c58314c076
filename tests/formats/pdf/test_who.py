"""Guides speak to their readers as who they are, and say who leads what."""

import pytest

from app.core.model import (
    Activity,
    ActivityUse,
    Format,
    Library,
    Match,
    Person,
    Program,
    Role,
    Session,
    Setting,
    Step,
    Workspace,
)
from app.core.model import Participant as Part
from app.formats.pdf import Kind, PaperSize, guide_pdf, guides_of, named_requests
from tests.formats.pdf.samples import (
    cohort,
    library,
    page_text,
    printed,
    request,
    whole_text,
)

LED = "The coordinator prepares and leads this."
TURNS = "One of you leads this and keeps the time."


def meeting(audience: str, people: int, **program: object) -> Workspace:
    return Workspace(
        programs={"p": Program(id="p", title="T", **program)},
        sessions={"s": Session(id="s", program="p", title="Sitting", weeks=(2,), people=people)},
        activity_uses={"u": ActivityUse(id="u", session="s", activity="a", minutes=30)},
    )


def guide(workspace: Workspace, audience: str, kind: Kind = Kind.MENTOR) -> str:
    invite = Activity(
        id="a",
        title="Gather",
        audience=audience,
        steps=(Step(minutes=30, text="Invite everybody."),),
        needs="A hall",
        minutes=30,
    )
    shelf = Library(activities={"a": invite})
    return whole_text(guide_pdf(workspace, shelf, request(workspace, kind)))


@pytest.mark.parametrize("audience", ["groups", "mentors", "organizers"])
def test_a_gathering_says_that_the_coordinator_leads_it(audience: str) -> None:
    text = guide(meeting(audience, people=30), audience)

    assert LED in text and "How it runs" in text and "What to do" not in text
    assert "A hall" not in text


def test_what_two_people_do_is_theirs() -> None:
    for audience in ("pairs", "groups"):
        text = guide(meeting(audience, people=2), audience)
        assert LED not in text and "What to do" in text and "A hall" in text


def test_what_is_for_one_of_two_says_for_whom_to_the_other() -> None:
    workspace = meeting("mentees", people=2)

    assert "This is for the mentee alone." in guide(workspace, "mentees")
    assert "alone." not in guide(workspace, "mentees", Kind.MENTEE).split("Sitting", 2)[2][:600]


def test_a_circle_leads_itself() -> None:
    workspace = meeting("groups", people=8, format=Format.CIRCLE)
    program = workspace.programs["p"].model_copy(update={"people": 8})
    text = guide(workspace.with_tables(programs={"p": program}), "groups", Kind.PEER)

    assert TURNS in text and LED not in text and "Circle guide" in text


def circle(format_: Format, size: int) -> Workspace:
    """A program of peers with one match, which nobody hosts."""
    workspace = cohort("peer-circle" if format_ is Format.CIRCLE else "exam-partners")
    (program,) = workspace.programs.values()
    program = program.model_copy(update={"format": format_, "people": size})
    names = ["Ana", "Bo", "Chi", "Dov", "Eva", "Fay", "Gil", "Han"][:size]
    people = {n: Person(id=n, name=n, email=f"{n}@example.org".lower()) for n in names}
    parts = {n: Part(id=n, program=program.id, person=n, role=Role.PEER) for n in names}
    match = Match(id="x", matching="m", mentor="", mentees=tuple(names))
    return workspace.with_tables(
        programs={program.id: program}, people=people, participants=parts, matches={"x": match}
    )


def test_peers_are_nobodys_mentor() -> None:
    workspace = circle(Format.PEER_PAIRS, 2)
    text = whole_text(printed(workspace, Kind.PEER, match="x", reader="Ana"))

    assert "for Ana with Bo" in text and "Your partner Bo bo@example.org" in text
    own = text.replace("Exam partners", "").lower()
    for activity in library().activities.values():
        for step in activity.steps:
            own = own.replace(step.text.lower(), "")
    assert "your mentor" not in own and "your mentee" not in own and "mentor’s guide" not in own


def test_a_circle_is_spoken_to_as_several() -> None:
    workspace = circle(Format.CIRCLE, 8)
    text = whole_text(printed(workspace, Kind.PEER, match="x", reader="Chi"))

    assert "for Chi with Ana, Bo, Dov" in text and "The others in your circle" in text
    assert text.count("Signed") == 8
    assert "your partner" not in text.lower() and "your mentor" not in text.lower()


def test_each_of_a_circle_gets_a_guide() -> None:
    workspace = circle(Format.CIRCLE, 4)
    (program_id,) = workspace.programs
    names = [name for name, _ in named_requests(workspace, program_id, PaperSize.A4)]

    assert names[0] == "Ana with Bo, Chi and Dov - circle guide.pdf"
    assert len(names) == 4


def test_which_guides_there_are_follows_from_the_format() -> None:
    kinds = {f: guides_of(Program(id="p", title="T", format=f)) for f in Format}

    assert kinds[Format.PAIRS] == kinds[Format.GROUP] == (Kind.MENTOR, Kind.MENTEE)
    assert kinds[Format.CIRCLE] == kinds[Format.PEER_PAIRS] == (Kind.PEER,)


def test_where_minors_take_part_page_one_says_whom_to_tell() -> None:
    workspace = cohort("youth-one-year")
    told = Setting(id="organization.safeguarding", value="Bo Lund\n0300 555 0177")
    named = workspace.with_tables(settings={told.id: told})
    adults = cohort("flash").with_tables(settings={told.id: told})

    assert "Bo Lund" in page_text(printed(named, match="x"), 2)
    assert "safety is at risk" in page_text(printed(workspace, match="x"), 2)
    assert "Bo Lund" not in page_text(printed(adults, match="x"), 2)
