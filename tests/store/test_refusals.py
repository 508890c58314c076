"""A file that can't be opened gets a clear sentence and stays as it was."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.formats.wording.problems import sentence
from app.store import create_workspace, open_workspace, read_workspace
from app.store.schema import migrations

ONE_PERSON = Workspace(people={"p1": Person(id="p1", name="Ada")})
HOLD_IT = (
    "import sys, pathlib; from app.store import open_workspace;"
    "held = open_workspace(pathlib.Path(sys.argv[1])); print('held', flush=True);"
    "sys.stdin.read()"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A good workspace that nobody has open."""
    path = tmp_path / "cohort.trellis"
    _, store = create_workspace(path, ONE_PERSON)
    store.close()
    return path


def _text_file(path: Path) -> None:
    path.write_text("Name;E-mail\nAda;ada@example.org\n" * 100)


def _empty_file(path: Path) -> None:
    path.write_bytes(b"")


def _database_of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE people (id TEXT)")


def _newer_workspace(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {migrations.version + 1}")


def _cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _overwritten_inside(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)


def _without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE people")


def _answers_that_are_no_json(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE people SET answers = 'no JSON'")
        db.commit()


@pytest.mark.parametrize("opening", [open_workspace, read_workspace])
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (Path.unlink, "store.missing"),
        (_text_file, "store.not_a_workspace"),
        (_empty_file, "store.not_a_workspace"),
        (_database_of_another_program, "store.not_a_workspace"),
        (_newer_workspace, "store.newer"),
        (_cut_in_half, "store.damaged"),
        (_overwritten_inside, "store.damaged"),
        (_without_a_table, "store.damaged"),
        (_answers_that_are_no_json, "store.unreadable_row"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_as_it_is(
    path: Path, opening: Callable[[Path], object], spoil: Callable[[Path], None], code: str
) -> None:
    spoil(path)
    before = _everything_in(path.parent)
    with pytest.raises(Problem) as caught:
        opening(path)
    assert caught.value.code == code
    assert path.name in sentence(caught.value)
    assert _everything_in(path.parent) == before


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"store\.is_folder"):
        open_workspace(tmp_path)


def test_a_new_workspace_never_takes_the_place_of_a_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Problem, match=r"store\.exists"):
        create_workspace(path)
    assert path.read_bytes() == before


def test_a_new_workspace_that_cannot_be_filled_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.store.files.put", fail)
    with pytest.raises(Problem, match=r"store\.disk_full"):
        create_workspace(tmp_path / "new.trellis")
    assert list(tmp_path.iterdir()) == []


def test_a_second_window_on_the_same_file(path: Path) -> None:
    _, store = open_workspace(path)
    with store, pytest.raises(Problem, match=r"store\.in_use"):
        open_workspace(path)
    _, store = open_workspace(path)
    store.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_second_window_by_another_name_of_the_same_file(path: Path) -> None:
    other = path.with_name("link.trellis")
    other.symlink_to(path)
    _, store = open_workspace(path)
    with store, pytest.raises(Problem, match=r"store\.in_use"):
        open_workspace(other)


def test_a_window_that_crashed_locks_nobody_out(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_IT, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as window:
        assert window.stdout is not None
        window.stdout.readline()
        with pytest.raises(Problem, match=r"store\.in_use"):
            open_workspace(path)
        window.kill()
    assert len(list(path.parent.iterdir())) == 2, "the crash should leave its lock file behind"
    workspace, store = open_workspace(path)
    store.close()
    assert workspace == ONE_PERSON


def test_verbs_can_read_while_a_window_is_open(path: Path) -> None:
    _, store = open_workspace(path)
    with store:
        assert read_workspace(path) == ONE_PERSON


def _everything_in(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}
