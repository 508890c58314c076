"""The verb that looks a workspace file through."""

from pathlib import Path

import pytest

from app.cli import main
from app.core.model import Participant, Person, Program, Role, Workspace
from app.store import create_workspace

GOOD = Workspace(
    people={"p1": Person(id="p1", name="Ada")},
    programs={"g1": Program(id="g1", title="Career")},
    participants={"t1": Participant(id="t1", program="g1", person="p1", role=Role.MENTOR)},
)


def _checked(path: Path, workspace: Workspace) -> int:
    create_workspace(path, workspace)[1].close()
    return main(["check", "--workspace", str(path)])


def test_a_good_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _checked(tmp_path / "good.trellis", GOOD) == 0
    assert "Everything is in order." in capsys.readouterr().out


def test_what_is_not_in_order_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    astray = Participant(id="t2", program="gone", person="p1", role=Role.MENTEE)
    spoiled = GOOD.with_tables(participants={**GOOD.participants, "t2": astray})
    assert _checked(tmp_path / "spoiled.trellis", spoiled) == 1
    assert "Participant “Ada” names the program “gone”" in capsys.readouterr().out


def test_a_file_that_is_no_workspace(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ada")
    assert main(["check", "--workspace", str(path)]) == 2


def test_a_damaged_page_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "damaged.trellis"
    create_workspace(path, GOOD)[1].close()
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 4096)
    assert main(["check", "--workspace", str(path)]) == 2
    assert "damaged" in capsys.readouterr().err
