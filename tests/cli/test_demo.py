"""The verb `demo`: the whole job into a folder, or one sentence and nothing half done."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.cli import demo, main
from app.core.edits.rows import without
from app.core.model import Library, Workspace
from app.formats.sample import sample_workspace
from app.store import read_workspace


@pytest.fixture
def one_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample with one of its matches: a guide for all 56 takes half a minute."""

    def small(library: Library) -> Workspace:
        whole = sample_workspace(library)
        return whole.with_tables(matches=without(whole.matches, list(whole.matches)[1:]))

    monkeypatch.setattr(demo, "sample_workspace", small)


@pytest.mark.usefixtures("one_pair")
def test_it_writes_matches_guides_program_and_workspace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "some folder" / "demo"
    assert main(["demo", str(out)]) == 0
    rows = list(csv.DictReader((out / "matches.csv").open(encoding="utf-8")))
    assert [list(row) for row in rows] == [["mentor", "mentee", "score", "reasons"]]
    assert all(0 < float(row["score"]) <= 100 and row["reasons"] for row in rows)
    guides = sorted((out / "guides").glob("*.pdf"))
    assert len(guides) == 2
    foot = PdfReader(guides[0]).pages[1].extract_text()
    assert str(date.today().year) in foot
    covers = [PdfReader(guide).pages[0].extract_text() for guide in guides]
    for row in rows:
        assert sum(row["mentor"] in cover and row["mentee"] in cover for cover in covers) == 2
    assert json.loads((out / "program.json").read_text(encoding="utf-8"))["templates"]
    assert len(read_workspace(out / "Sample.trellis").people) == 48
    said = capsys.readouterr().out
    assert f"2 guides are in {out / 'guides'}." in said
    assert "of 30 mentees matched" in said
    assert main(["demo", str(out)]) == 0, "files of an earlier run are replaced"


def test_a_place_that_cannot_be_written_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("here already", encoding="utf-8")
    assert main(["demo", str(taken)]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "taken" in said.err and "Choose another folder." in said.err
    assert taken.read_text(encoding="utf-8") == "here already"
