"""`match` on one sheet of peers: pairs, circles, hosts, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

PEOPLE = [("Ana", "host"), *((f"Peer {n}", "peer") for n in range(1, 12)), ("Zoe", "host")]
SETTINGS: dict[str, Any] = {
    "people": {"id": "Name"},
    "columns": {"Topics": {"kind": "list", "separator": ";"}},
    "criteria": [{"kind": "in common", "column": "Topics", "enough": 1}],
}
HOSTED = {**SETTINGS, "people": {"id": "Name", "role": "Role"}}


def run(
    folder: Path, capsys: pytest.CaptureFixture[str], settings: dict[str, Any], *more: str
) -> tuple[int, str, str]:
    people, path = folder / "people.csv", folder / "settings.json"
    topics = ("Finance", "Writing", "Finance;Writing", "Speaking")
    role = {"host": "mentor", "peer": "mentee"}
    rows = [f"{name},{role[part]},{topics[n % 4]}" for n, (name, part) in enumerate(PEOPLE)]
    people.write_text("\n".join(["Name,Role,Topics", *rows]), encoding="utf-8")
    path.write_text(json.dumps(settings), encoding="utf-8")
    code = main(["match", "--people", str(people), "--settings", str(path), *more])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_an_odd_one_joins_a_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(tmp_path, capsys, {**SETTINGS, "format": "peer_pairs"}, "--json")
    found = json.loads(out)
    assert sorted(len(circle["members"]) for circle in found["circles"]) == [2, 2, 2, 2, 2, 3]
    everybody = [name for circle in found["circles"] for name in circle["members"]]
    assert sorted(everybody) == sorted(name for name, _ in PEOPLE)
    assert found["proven"] and found["at_most"] == found["total"]


def test_mentors_host_the_circles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {"format": "circle", "smallest": 5, "largest": 6}
    scores = tmp_path / "scores.csv"
    _, out, _ = run(tmp_path, capsys, {**HOSTED, **sizes}, "--json", "--scores", str(scores))
    found = json.loads(out)
    assert {circle["host"] for circle in found["circles"]} == {"Ana", "Zoe"}
    assert sorted(len(circle["members"]) for circle in found["circles"]) == [5, 6]
    assert scores.read_text(encoding="utf-8").count("\n") == 1 + 11 * 11


def test_it_is_told_in_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(tmp_path, capsys, {**HOSTED, "format": "circle", "smallest": 5, "largest": 6})
    assert out.count(" hosts ") == 2
    assert "11 of 11 people in 2 circles. The lowest score is " in out


def test_a_locked_pair_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    locked = [["Peer 1", "Peer 4"]]
    _, out, _ = run(
        tmp_path, capsys, {**SETTINGS, "format": "peer_pairs", "locked": locked}, "--json"
    )
    together = [set(circle["members"]) for circle in json.loads(out)["circles"]]
    assert {"Peer 1", "Peer 4"} in together


def test_sizes_the_wrong_way_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = {"format": "circle", "smallest": 7, "largest": 4}
    code, _, said = run(tmp_path, capsys, {**SETTINGS, **sizes})
    assert code == 2
    assert "circles of 7 to 4 people can’t be" in said
