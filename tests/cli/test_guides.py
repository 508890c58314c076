"""The verb `guides`."""

from pathlib import Path

import pytest

from app.cli import main
from app.store import create_workspace
from tests.formats.pdf.samples import cohort, whole_text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.trellis"
    _, store = create_workspace(path, cohort("flash"))
    store.close()
    return path


def test_it_writes_a_guide_for_each_person_and_says_where(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = file.read_bytes()
    out = tmp_path / "out"
    code = main(
        [
            "guides",
            "--workspace",
            str(file),
            "--program",
            "flash  MENTORING",
            "--out",
            str(out),
            "--paper",
            "letter",
            "--large-print",
        ]
    )

    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    paths = [Path(line) for line in said.out.splitlines()]
    assert len(paths) == 2 and all(path.parent == out for path in paths)
    assert "for Amina Okafor with Tomáš Dvořák" in whole_text(paths[0].read_bytes())
    assert b"/MediaBox [ 0 0 612 792 ]" in paths[0].read_bytes()
    assert paths[0].name.endswith("mentor's guide, large print.pdf")
    assert file.read_bytes() == before


@pytest.mark.parametrize("kind", ["session-cards", "question-cards", "forms"])
def test_cards_and_forms_are_one_file(
    kind: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    wanted = ["--program", "Flash mentoring", "--out", str(out), "--kind", kind]
    code = main(["guides", "--workspace", str(file), *wanted])

    (path,) = out.iterdir()
    assert (code, capsys.readouterr().out) == (0, f"{path}\n")
    assert path.name == f"Flash mentoring - {kind.replace('-', ' ')}.pdf"


def test_an_unknown_program_is_refused_in_a_sentence(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    code = main(["guides", "--workspace", str(file), "--program", "Nope", "--out", str(out)])

    said = capsys.readouterr()
    assert code == 2 and not out.exists()
    assert said.err.count("\n") == 1 and "no program “Nope”" in said.err


def test_a_file_that_cannot_be_written_is_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    blocked = out / "Tomáš Dvořák with Amina Okafor - mentee's guide.pdf"
    blocked.mkdir(parents=True)
    code = main(
        ["guides", "--workspace", str(file), "--program", "Flash mentoring", "--out", str(out)]
    )

    said = capsys.readouterr()
    assert code == 2 and blocked.name in said.err
    assert len(said.out.splitlines()) == 1


def test_one_more_file_holds_all_the_guides_as_booklets(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    wanted = ["--program", "Flash mentoring", "--out", str(out), "--booklet", "--combined"]

    assert main(["guides", "--workspace", str(file), *wanted]) == 0
    names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert len(names) == 3 and all(name.endswith(", booklet.pdf") for name in names)
    assert "Flash mentoring - all guides in one, booklet.pdf" in names


def test_it_prints_in_the_language_asked_for(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["guides", "--workspace", str(file), "--program", "Flash mentoring"]
    assert main([*words, "--out", str(out), "--kind", "forms", "--language", "de"]) == 0
    (made,) = out.iterdir()
    assert "Formulare" in made.name
    assert "Unsere Vereinbarung" in whole_text(made.read_bytes())
