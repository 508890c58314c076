"""A small program that has run for some weeks."""

from datetime import date
from typing import Any

from app.core.edits.people import add_person
from app.core.edits.reviews import note_each
from app.core.model import Match, Matching, Program, Role, Session, Workspace
from app.core.review.met import Cell

START = date(2026, 6, 1)


def cohort(**program: Any) -> Workspace:
    """Two pairs and a group of three, three dated sessions and one at any time."""
    values = {"title": "Spring", "weeks": 12, "start": START, "goals": ("career", "exam")}
    workspace = Workspace(programs={"p": Program(id="p", **{**values, **program})})
    for number in range(3):
        workspace = add_person(workspace, "p", Role.MENTOR, f"Mentor {number}", "", 2)
    for number in range(4):
        workspace = add_person(workspace, "p", Role.MENTEE, f"Mentee {number}")
    part = {row.person: row.id for row in workspace.participants.values()}
    people = {person.name: part[person.id] for person in workspace.people.values()}

    def match(key: str, mentor: int, *mentees: int) -> Match:
        named = tuple(people[f"Mentee {mentee}"] for mentee in mentees)
        return Match(id=key, matching="m", mentor=people[f"Mentor {mentor}"], mentees=named)

    matches = (match("a", 0, 0), match("b", 1, 1), match("c", 2, 2, 3))
    sessions = (
        Session(id="first", program="p", title="First", weeks=(1, 5), position=0),
        Session(id="second", program="p", title="Second", weeks=(3,), position=1),
        Session(id="visit", program="p", title="Visit", timing="open", times=2, position=2),
    )
    return workspace.with_tables(
        matchings={"m": Matching(id="m", program="p", name="Draft 1", approved=True)},
        matches={row.id: row for row in matches},
        sessions={row.id: row for row in sessions},
    )


def noted(workspace: Workspace, met: bool | None, *cells: Cell) -> Workspace:
    """With the same noted of each of the cells."""
    return note_each(workspace, dict.fromkeys(cells, met))
