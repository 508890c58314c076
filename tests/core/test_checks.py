"""Each way in which a workspace can be out of order is found, and nothing else is."""

import re
from typing import Any

import pytest

from app.core.checks import LIBRARY_REFERENCES, REFERENCES, findings
from app.core.model import (
    TABLES,
    Activity,
    ActivityUse,
    Library,
    Match,
    Matching,
    Milestone,
    Participant,
    Person,
    Program,
    Role,
    Row,
    Session,
    Workspace,
)
from app.formats.wording.findings import finding_sentence
from app.store.first_tables import FIRST_TABLES

LIBRARY = Library(activities={"walk": Activity(id="walk", title="A walk")})


def _keyed(*rows: Row) -> dict[str, Any]:
    return {row.id: row for row in rows}


GOOD = Workspace(
    people=_keyed(Person(id="p1", name="Ada"), Person(id="p2", name="Grace")),
    programs=_keyed(Program(id="g1", title="Career", weeks=8), Program(id="g2", title="Letters")),
    participants=_keyed(
        Participant(id="t1", program="g1", person="p1", role=Role.MENTOR),
        Participant(id="t2", program="g1", person="p2", role=Role.MENTEE),
        Participant(id="t3", program="g2", person="p2", role=Role.MENTEE),
    ),
    sessions=_keyed(Session(id="s1", program="g1", title="First", weeks=(1, 8))),
    activity_uses=_keyed(ActivityUse(id="a1", session="s1", activity="walk", minutes=30)),
    milestones=_keyed(Milestone(id="m1", program="g1", week=8, title="Closing")),
    matchings=_keyed(Matching(id="x1", program="g1", name="Draft 1", approved=True)),
    matches=_keyed(Match(id="y1", matching="x1", mentor="t1", mentees=("t2",))),
)


def test_a_good_workspace_has_no_findings() -> None:
    assert findings(GOOD, LIBRARY) == []


@pytest.mark.parametrize(
    ("table", "row", "code", "said"),
    [
        (
            "activity_uses",
            ActivityUse(id="a1", session="s1", activity="swim", minutes=30),
            "reference.missing",
            "names the activity of the library “swim”",
        ),
        (
            "sessions",
            Session(id="s1", program="g1", title="First", weeks=(1, 9)),
            "session.outside",
            "Session “First” is in week 9; its program has 8",
        ),
        (
            "milestones",
            Milestone(id="m1", program="g1", week=9, title="Closing"),
            "milestone.outside",
            "Milestone “Closing” is in week 9; its program has 8",
        ),
        (
            "participants",
            Participant(id="t4", program="g1", person="p1", role=Role.MENTOR),
            "participant.twice",
            "Participant “Ada” takes part twice as mentor",
        ),
        (
            "matchings",
            Matching(id="x2", program="g1", name="Draft 2", approved=True),
            "matching.approved_twice",
            "Matching “Draft 2” is approved, and so is another",
        ),
        (
            "matches",
            Match(id="y1", matching="x1", mentor="t1", mentees=("t3",)),
            "match.other_program",
            "Match “Ada” and “Grace” includes somebody of another program",
        ),
        (
            "matches",
            Match(id="y2", matching="x1", mentor="t1", mentees=("t2",)),
            "match.over_capacity",
            "2 people; there is room for 1",
        ),
    ],
)
def test_what_is_out_of_order_is_found_and_said(table: str, row: Row, code: str, said: str) -> None:
    spoiled = GOOD.with_tables(**{table: {**GOOD.table(table), row.id: row}})
    found = findings(spoiled, LIBRARY)
    assert {finding.code for finding in found} == {code}
    assert any(said in finding_sentence(finding, spoiled) for finding in found)


@pytest.mark.parametrize("reference", [*REFERENCES, *LIBRARY_REFERENCES])
def test_every_reference_is_followed(reference: tuple[str, str]) -> None:
    table, column = reference
    found = findings(_with_a_stray_name(table, column), LIBRARY)
    strays = [one for one in found if ("name", "stray") in one.details and one.table == table]
    assert [dict(one.details)["column"] for one in strays] == [column]


def test_the_file_names_the_same_references() -> None:
    written = {
        (re.search(r"CREATE TABLE (\w+)", sql)[1], column): target
        for sql in FIRST_TABLES
        for column, target in re.findall(r'"?(\w+)"? [^\n]* REFERENCES (\w+)', sql)
    }
    assert written.items() <= REFERENCES.items()


def _with_a_stray_name(table: str, column: str) -> Workspace:
    kind = TABLES[table]
    row = kind.model_construct(**{name: "" for name in kind.model_fields})
    annotation = str(kind.model_fields[column].annotation)
    value: object = {"stray": "x"} if "dict" in annotation else "stray"
    value = ("stray",) if "tuple" in annotation and "dict" not in annotation else value
    row = row.model_copy(update={"id": "r1", "weeks": (), column: value})
    return Workspace().with_tables(**{table: {"r1": row}})
