"""Rights and limits as Linux and macOS set them: what cannot be written stays whole."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.core.changes import diff
from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.store import create_workspace, open_workspace, read_workspace

ONE = Workspace(people={"p1": Person(id="p1", name="Ada")})
TWO = Workspace(people={"p1": Person(id="p1", name="Grace")})
LARGE = Workspace(
    people={f"p{n}": Person(id=f"p{n}", name="Ada", note="long " * 500) for n in range(200)}
)


@pytest.fixture
def path(plain_folder: Path) -> Path:
    """A good workspace that nobody has open."""
    path = plain_folder / "cohort.trellis"
    create_workspace(path, ONE)[1].close()
    return path


def test_a_read_only_file(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(Problem, match=r"store\.read_only_file"):
        open_workspace(path)
    assert read_workspace(path) == ONE
    assert list(path.parent.iterdir()) == [path]


def test_a_read_only_folder(path: Path) -> None:
    path.parent.chmod(0o555)
    with pytest.raises(Problem, match=r"store\.read_only_folder"):
        open_workspace(path)
    with pytest.raises(Problem, match=r"store\.read_only_folder"):
        create_workspace(path.with_name("new.trellis"))
    assert read_workspace(path) == ONE


def test_a_file_one_may_not_open(path: Path) -> None:
    path.chmod(0)
    with pytest.raises(Problem, match=r"store\.not_allowed"):
        open_workspace(path)


def test_a_folder_that_becomes_read_only(path: Path) -> None:
    _, store = open_workspace(path)
    with store:
        path.parent.chmod(0o555)
        with pytest.raises(Problem, match=r"store\.read_only_folder"):
            store.write(diff(ONE, TWO))
        path.parent.chmod(0o777)
        store.write(diff(ONE, TWO))
    assert read_workspace(path) == TWO


def test_a_disk_that_fails_half_way(path: Path) -> None:
    _, store = open_workspace(path)
    with store:
        with _files_no_larger_than(path.stat().st_size + 20_000):
            with pytest.raises(Problem, match=r"store\.disk_failed"):
                store.write(diff(ONE, LARGE))
            assert read_workspace(path) == ONE
        store.write(diff(ONE, LARGE))
    assert read_workspace(path) == LARGE


@contextmanager
def _files_no_larger_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
