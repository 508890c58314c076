"""`match` on the government sample: the optimum, whatever the order, and calm refusals."""

import csv
import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from app.cli import main
from app.core.matching.account import in_parts
from app.core.matching.solving import solve
from app.formats.resources import resource

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "people" / "government-sample"
SETTINGS = resource("sample", "government-settings.json")
PEOPLE = (SAMPLE / "mentors.csv", SAMPLE / "mentees.csv")

Match = Callable[..., dict[str, Any]]


@pytest.fixture
def match(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Match:
    """Runs `match --json` and gives what it printed; settings may be changed first."""

    def run(*people: Path, scores: Path | None = None, **changed: Any) -> dict[str, Any]:
        settings = {**json.loads(SETTINGS.read_text(encoding="utf-8")), **changed}
        path = tmp_path / "settings.json"
        path.write_text(json.dumps(settings), encoding="utf-8")
        arguments = ["match", "--people", *map(str, people or PEOPLE), "--settings", str(path)]
        arguments += ["--scores", str(scores)] if scores else []
        code = main([*arguments, "--json"])
        printed = capsys.readouterr()
        if code:
            return {"code": code, "said": printed.err}
        found: dict[str, Any] = json.loads(printed.out)
        return found

    return run


def table(path: Path) -> tuple[np.ndarray, list[str], list[str]]:
    """Scores in millionths as mentors × mentees, -1 where a rule forbids the pair."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    mentors = list(dict.fromkeys(row["mentor"] for row in rows))
    mentees = list(dict.fromkeys(row["mentee"] for row in rows))
    scores = np.full((len(mentors), len(mentees)), -1, dtype=np.int64)
    for row in rows:
        assert bool(row["score"]) != bool(row["rule"])
        if row["score"]:
            place = mentors.index(row["mentor"]), mentees.index(row["mentee"])
            scores[place] = round(float(row["score"]) * 1e6)
    return scores, mentors, mentees


def scipy_best(scores: np.ndarray, places: int, floor: int = 0) -> tuple[int, int]:
    """How many can be matched, and the highest total in millionths that so many can have."""
    repeated = np.repeat(scores, places, axis=0)
    good = (repeated >= 0) & (repeated >= floor)
    reward = np.where(good, repeated + 10**10, 0)
    rows, columns = linear_sum_assignment(reward, maximize=True)
    chosen = good[rows, columns]
    return int(chosen.sum()), int(repeated[rows, columns][chosen].sum())


@pytest.mark.parametrize("places", [1, 2, 3])
def test_best_total_is_what_scipy_finds(match: Match, tmp_path: Path, places: int) -> None:
    people = {"id": "email address", "name": ["first name", "last name"], "places": places}
    found = match(scores=tmp_path / "s.csv", objective="best total", people=people)
    scores, _, _ = table(tmp_path / "s.csv")
    count, total = scipy_best(scores, places)
    assert len(found["matches"]) == count
    assert round(found["total"] * 1e6) == total


@pytest.mark.parametrize("places", [1, 2, 3])
def test_leave_nobody_out_is_what_scipy_finds(match: Match, tmp_path: Path, places: int) -> None:
    people = {"id": "email address", "name": ["first name", "last name"], "places": places}
    found = match(scores=tmp_path / "s.csv", people=people)
    scores, _, _ = table(tmp_path / "s.csv")
    count, _ = scipy_best(scores, places)
    worst = max(
        int(step) for step in np.unique(scores) if scipy_best(scores, places, step)[0] == count
    )
    assert len(found["matches"]) == count
    assert round(found["worst"] * 1e6) == worst
    assert round(found["total"] * 1e6) == scipy_best(scores, places, worst)[1]


def test_the_matches_are_those_of_the_table(match: Match, tmp_path: Path) -> None:
    found = match(scores=tmp_path / "s.csv")
    scores, mentors, mentees = table(tmp_path / "s.csv")
    for pair in found["matches"]:
        place = mentors.index(pair["mentor"]), mentees.index(pair["mentee"])
        assert scores[place] == round(pair["score"] * 1e6)
    matched = {pair["mentee"] for pair in found["matches"]}
    assert matched | {each["id"] for each in found["unmatched"]} == set(mentees)
    assert all("One or two grades above" in each["reason"] for each in found["unmatched"])


def test_no_match_breaks_a_rule(match: Match) -> None:
    grades = json.loads(SETTINGS.read_text(encoding="utf-8"))["columns"]["grade"]["levels"]
    people = {}
    for path in PEOPLE:
        with path.open(encoding="utf-8", newline="") as file:
            people |= {row["email address"]: row for row in csv.DictReader(file)}
    for pair in match()["matches"]:
        mentor, mentee = people[pair["mentor"]], people[pair["mentee"]]
        assert mentor["organisation"] != mentee["organisation"]
        assert grades.index(mentor["grade"]) - grades.index(mentee["grade"]) in (1, 2)


def test_the_order_of_the_rows_never_matters(match: Match, tmp_path: Path) -> None:
    shuffled = []
    for number, path in enumerate(PEOPLE):
        header, *rows = path.read_text(encoding="utf-8").splitlines()
        random.Random(number).shuffle(rows)
        shuffled.append(tmp_path / path.name)
        shuffled[-1].write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    assert match(*shuffled) == match(*PEOPLE)
    assert match(*reversed(shuffled)) == match(*PEOPLE)


def test_locked_pairs_stay(match: Match) -> None:
    other = match()["matches"][0]["mentee"], match()["matches"][1]["mentor"]
    found = match(locked=[[other[1], other[0]]])
    assert (other[1], other[0]) in {(pair["mentor"], pair["mentee"]) for pair in found["matches"]}


def test_people_too_many_for_a_table_are_matched_as_well(
    match: Match, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = match()
    monkeypatch.setattr(solve, "PAIRS_AT_MOST", 0)
    monkeypatch.setattr(in_parts, "PAIRS_AT_ONCE", 100)
    found = match()
    assert (len(found["matches"]), found["worst"]) == (len(usual["matches"]), usual["worst"])
    assert found["total"] <= usual["total"] <= found["at_most"]
    assert found["total"] > 0.99 * found["at_most"]
    reasons = {each["id"]: each["reason"] for each in found["unmatched"]}
    assert all("One or two grades above" in reason for reason in reasons.values())


POINTS = {"kind": "distance", "column": "grade"}
GAP = {"kind": "gap between", "column": "grade", "low": 1, "high": 2}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"objective": "win"}, "“objective”"),
        ({"rules": [{**GAP, "kind": "gap"}]}, "“rules 1, kind”"),
        ({"rules": [{**GAP, "colum": "grade"}]}, "“rules 1, colum”"),
        ({"rules": [{**GAP, "column": "Grade level"}]}, "“email address”"),
        ({"criteria": [{"kind": "same"}]}, "“criteria 1”"),
        ({"criteria": [{**POINTS, "points": {"1": 60}}]}, "“criteria 1, points, 1”"),
        ({"people": {}}, "“people”"),
        ({"locked": [["nobody@x.org", "mentee.01@gov.uk"]]}, "nobody@x.org"),
        ({"people": {"id": "organisation"}}, "same “organisation”"),
        ({"rules": [{**GAP, "low": 3}]}, "can’t hold together"),
    ],
)
def test_bad_settings_are_told_in_one_sentence(
    match: Match, changed: dict[str, Any], says: str
) -> None:
    found = match(**changed)
    assert found["code"] == 2
    assert says in found["said"]
    assert found["said"].count("\n") == 1
    assert "Traceback" not in found["said"]


def test_it_runs_as_the_readme_says(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "match", "--people", *map(str, PEOPLE)]
    done = subprocess.run(
        [*command, "--settings", str(SETTINGS)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert "of 50 mentees matched" in done.stdout
    others = done.stdout.splitlines()[-2:]
    assert [line.startswith(("Best total", "Only good matches")) for line in others] == [True] * 2
    missing = subprocess.run(
        [*command, "--settings", "nowhere.json"], cwd=ROOT, capture_output=True, text=True
    )
    assert missing.returncode == 2
    assert "nowhere.json" in missing.stderr
