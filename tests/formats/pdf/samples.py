"""Programs to print, and ways to read what was printed."""

import csv
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from pypdfium2 import PdfDocument

from app.core.edits.programs import new_program
from app.core.model import (
    Activity,
    ActivityUse,
    Field,
    Library,
    Match,
    Matching,
    Milestone,
    Mode,
    Participant,
    Person,
    Program,
    QuestionSet,
    QuestionUse,
    Role,
    Session,
    Step,
    Timing,
    Workspace,
)
from app.formats.library_files import load_library
from app.formats.pdf import GuideRequest, Kind, guide_pdf

MADE_ON = date(2026, 11, 22)
START = date(2027, 1, 11)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsanstalt "


@cache
def library() -> Library:
    """The library that ships."""
    return load_library()


def names_of_the_world() -> list[str]:
    """Names in many scripts, very long and very short ones, and names that look like code."""
    path = Path(__file__).parents[2] / "data" / "people" / "names-of-the-world.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines)]


def cohort(template: str, mentor: str = "Amina Okafor", mentee: str = "Tomáš Dvořák") -> Workspace:
    """A program from a template, with one approved pair, a start and a coordinator."""
    workspace = new_program(Workspace(), library(), template, library().templates[template].title)
    program_id, program = next(iter(workspace.programs.items()))
    program = program.model_copy(
        update={
            "start": START,
            "coordinator": "Ines Haddad",
            "coordinator_contact": "ines.haddad@example.org",
        }
    )
    milestone = Milestone(id="k1", program=program_id, week=2, title="Names are told")
    return with_pair(
        workspace.with_tables(programs={program_id: program}, milestones={"k1": milestone}),
        mentor,
        mentee,
    )


def with_pair(workspace: Workspace, mentor: str, mentee: str) -> Workspace:
    """The workspace with one approved pair in its only program."""
    program_id = next(iter(workspace.programs))
    secret = Field(id="f1", label="Faith", sensitive=True)
    people = {
        "p1": Person(
            id="p1",
            name=mentor,
            email="amina@example.org",
            phone="+44 20 7946 0991",
            note="unspoken-note",
            answers={"f1": "unspoken-answer"},
        ),
        "p2": Person(
            id="p2", name=mentee, email="tomas@example.org", answers={"f1": "unspoken-two"}
        ),
    }
    return workspace.with_tables(
        fields={"f1": secret},
        people=people,
        participants={
            "a": Participant(id="a", program=program_id, person="p1", role=Role.MENTOR),
            "b": Participant(id="b", program=program_id, person="p2", role=Role.MENTEE),
        },
        matchings={"m": Matching(id="m", program=program_id, name="First", approved=True)},
        matches={"x": Match(id="x", matching="m", mentor="a", mentees=("b",))},
    )


def strange() -> tuple[Workspace, Library]:
    """Everything too long, too many or missing."""
    forty = Activity(
        id="forty",
        title=LONG * 2,
        purpose=LONG * 3,
        steps=tuple(Step(minutes=3, text=f"Step {n}. " + "Say it slowly. " * n) for n in range(40)),
        needs="Paper and more paper " * 20,
        minutes=120,
        named=LONG,
        look_back=LONG,
    )
    asked = tuple(f"Question {n} " + "and why " * n * 8 + "?" for n in range(12))
    shelf = library().model_copy(
        update={
            "activities": {"forty": forty},
            "question_sets": {"asked": QuestionSet(id="asked", title="Q", questions=asked)},
        }
    )
    program = Program(
        id="z",
        title=LONG * 4,
        purpose=LONG * 5,
        for_whom=LONG,
        weeks=200,
        names_it=True,
        start=START,
        coordinator=LONG,
        coordinator_contact="x" * 300,
    )
    sessions = [
        Session(id="s0", program="z", title=LONG * 4, note=LONG * 6, weeks=(1,), openness=3),
        Session(id="s1", program="z", title="Empty", weeks=(2,), minutes=0),
        Session(id="s2", program="z", title="Never", timing=Timing.OPEN, times=0),
        Session(id="s3", program="z", title="Weekly", weeks=tuple(range(3, 90))),
        Session(id="s4", program="z", title="Next", timing=Timing.ORDERED, mode=Mode.LETTER),
    ]
    sessions += [
        Session(id=f"n{n}", program="z", title=f"Meeting {n}", weeks=(n + 3,)) for n in range(195)
    ]
    placed = {s.id: s.model_copy(update={"position": at}) for at, s in enumerate(sessions)}
    workspace = Workspace(
        programs={"z": program},
        sessions=placed,
        activity_uses={"a": ActivityUse(id="a", session="s0", activity="forty", minutes=120)},
        question_uses={
            "q": QuestionUse(id="q", session="s0", question_set="asked", questions=12),
            "r": QuestionUse(id="r", session="s4", question_set="asked", questions=3),
        },
    )
    return workspace, shelf


def request(workspace: Workspace, kind: Kind = Kind.MENTOR, **more: object) -> GuideRequest:
    """A request for the workspace's only program."""
    return GuideRequest(kind, next(iter(workspace.programs)), made_on=MADE_ON, **more)  # type: ignore[arg-type]


def printed(workspace: Workspace, kind: Kind = Kind.MENTOR, **more: object) -> bytes:
    """The guide as bytes."""
    return guide_pdf(workspace, library(), request(workspace, kind, **more))


@cache
def career(kind: Kind = Kind.MENTOR) -> bytes:
    """The guide of a pair in the six months' career program."""
    return printed(cohort("career-six-months"), kind, match="x")


@lru_cache(maxsize=32)
def page_texts(content: bytes) -> list[str]:
    """What a reader program reads on each page."""
    with PdfDocument(content) as document:
        return [page.get_textpage().get_text_range() for page in document]


def page_text(content: bytes, number: int) -> str:
    """What a reader program reads on one page, with single spaces; the first is 1."""
    return plain(page_texts(content)[number - 1])


def plain(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def whole_text(content: bytes) -> str:
    """All pages' text with single spaces."""
    return plain(" ".join(page_texts(content)))
