"""`match` reads the same people out of a messy file as the window does."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.core.matching.asked.problem import MatchingProblem
from app.core.model import Role
from app.core.problems import Problem
from app.formats.match_people import problem_from
from app.formats.match_settings import load_settings
from app.formats.spreadsheets import read_people

HEADER = "Name,Email,Role,Goals,Would like\n"
ROWS = (
    'Ana Silva,ana@x.org,mentor,"Finance, budgets and grants, Writing",\n'
    'Bo Li,bo@x.org,mentor,"Writing, Finance, budgets and grants",\n'
    'Cy Moreau,cy@x.org,mentee,"Finance, budgets and grants",Ana Silva\n'
    "Di Okafor,di@x.org,mentee,Writing,ana silva; Bo Li\n"
    'Ed Weiss,,ed@x.org,mentee,"Writing, n/a",\n'
    'Flo Roux,flo@x.org,mentee,"Writing, Public speaking",\n'
)
SETTINGS: dict[str, Any] = {
    "people": {"name": ["Name"], "id": "Email", "role": "Role"},
    "criteria": [
        {"kind": "covers", "column": "Goals"},
        {"kind": "wishes", "column": "Would like"},
    ],
}


def problem(folder: Path, text: str) -> MatchingProblem:
    people, settings = folder / "people.csv", folder / "settings.json"
    people.write_text(text, encoding="utf-8")
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")
    return problem_from([people], load_settings(settings), settings.name)


def test_lists_and_rows_are_read_as_in_the_window(tmp_path: Path) -> None:
    asked = problem(tmp_path, HEADER + ROWS)
    here = {m.name: m.answers.get("Goals") for m in (*asked.mentors, *asked.mentees)}
    read = read_people([tmp_path / "people.csv"])
    goals = next(field.id for field in read.fields if field.label == "Goals")
    there = {person.name: person.answers.get(goals) for person in read.people}
    assert here == there
    assert here["Cy Moreau"] == ("Finance, budgets and grants",)


def test_people_who_are_named_are_known_by_their_own_spelling(tmp_path: Path) -> None:
    asked = problem(tmp_path, HEADER + ROWS)
    wishes = {m.name: m.answers.get("Would like") for m in asked.mentees}
    assert wishes["Di Okafor"] == ("Ana Silva", "Bo Li")


def test_a_file_that_is_missing_is_named_before_anything_else(tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    told = {**SETTINGS, "people": {"name": ["Name"]}}
    settings.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(Problem) as refused:
        problem_from([tmp_path / "nobody.csv"], load_settings(settings), settings.name)
    assert refused.value.code == "people.missing"


def test_sheets_that_are_named_after_roles_need_no_column_for_them(tmp_path: Path) -> None:
    book = Path(__file__).parents[1] / "data" / "people" / "two-sheets-title-rows.xlsx"
    settings = tmp_path / "settings.json"
    settings.write_text(
        json.dumps({"people": {"name": ["First Name", "Surname"]}}), encoding="utf-8"
    )
    found = problem_from([book], load_settings(settings), settings.name)
    told = [part.role for part in read_people([book]).participants]
    assert len(found.mentors) == told.count(Role.MENTOR) > 0
    assert len(found.mentees) == told.count(Role.MENTEE) > 0
