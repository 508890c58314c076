"""The one door: write, swap, announce, or nothing at all."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.core.changes import Changes
from app.core.edits.rows import put
from app.core.model import Person, Workspace
from app.core.problems import Problem
from app.ui.document import Document
from app.ui.jobs import Jobs


class Disk:
    """A store that remembers what it was asked to write, and fails when told to."""

    def __init__(self) -> None:
        self.written: list[Changes] = []
        self.full = False

    def write(self, changes: Changes) -> None:
        if self.full:
            raise Problem("store.full", name="test")
        self.written.append(changes)


def add_person(workspace: Workspace, name: str) -> Workspace:
    return workspace.with_tables(people=put(workspace.people, Person(id=name, name=name)))


def same(workspace: Workspace) -> Workspace:
    return workspace


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def heard() -> list[Changes]:
    return []


@pytest.fixture
def document(qapp: object, disk: Disk, heard: list[Changes]) -> Document:
    document = Document(Workspace(), disk)
    document.changed.connect(heard.append)
    return document


def test_an_edit_is_written_then_announced(
    document: Document, disk: Disk, heard: list[Changes]
) -> None:
    assert document.do("Add Ada", add_person, "Ada")
    assert document.workspace.people["Ada"].name == "Ada"
    assert heard == disk.written
    assert heard[0].of("people").added.keys() == {"Ada"}


def test_an_edit_that_changes_nothing_leaves_no_trace(
    document: Document, disk: Disk, heard: list[Changes]
) -> None:
    assert not document.do("Nothing", same)
    assert (disk.written, heard, document.history.undo_label) == ([], [], None)


def test_undo_and_redo_are_written_too(document: Document, disk: Disk) -> None:
    document.do("Add Ada", add_person, "Ada")
    assert document.undo()
    assert disk.written[-1].of("people").removed == {"Ada"}
    assert document.redo()
    assert disk.written[-1].of("people").added.keys() == {"Ada"}
    assert not document.redo()


def test_a_failed_write_changes_nothing(
    document: Document, disk: Disk, heard: list[Changes]
) -> None:
    document.do("Add Ada", add_person, "Ada")
    before = document.history
    disk.full = True
    with pytest.raises(Problem):
        document.do("Add Bo", add_person, "Bo")
    with pytest.raises(Problem):
        document.undo()
    assert document.history is before
    assert len(heard) == 1


def test_what_follows_from_a_step_is_part_of_it_unless_something_came_between(
    document: Document, disk: Disk
) -> None:
    document.do("Add Ada", add_person, "Ada")
    step = document.history
    assert document.add_to(step, add_person, "Bo")
    assert list(document.workspace.people) == ["Ada", "Bo"] and len(disk.written) == 2
    assert not document.add_to(step, add_person, "Cy")
    document.undo()
    assert not document.workspace.people
    assert not document.add_to(step, add_person, "Cy")


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop_all()


def test_what_is_done_beside_is_one_step_like_any_other(
    document: Document, disk: Disk, heard: list[Changes], jobs: Jobs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(document.do_beside(jobs, "Add Ada", add_person, "Ada").finished):
        assert not document.workspace.people
    assert document.workspace.people.keys() == {"Ada"}
    assert heard == disk.written and len(heard) == 1
    assert document.history.undo_label == "Add Ada"


def test_what_is_done_meanwhile_comes_after_it(document: Document, disk: Disk, jobs: Jobs) -> None:
    document.do_beside(jobs, "Add Ada", add_person, "Ada")
    document.do("Add Ben", add_person, "Ben")
    assert list(document.workspace.people) == ["Ada", "Ben"]
    assert [list(change.of("people").added) for change in disk.written] == [["Ada"], ["Ben"]]
    document.undo()
    assert list(document.workspace.people) == ["Ada"]


def test_what_the_disk_refuses_beside_has_not_happened(
    document: Document, disk: Disk, jobs: Jobs, qtbot: QtBot
) -> None:
    disk.full = True
    with qtbot.captureExceptions() as errors:
        job = document.do_beside(jobs, "Add Ada", add_person, "Ada")
        with qtbot.waitSignal(job.failed):
            pass
    assert [str(error) for _, error, _ in errors if isinstance(error, Problem)]
    disk.full = False
    document.do("Add Ben", add_person, "Ben")
    assert list(document.workspace.people) == ["Ben"]


def test_what_is_cancelled_beside_has_not_happened(
    document: Document, disk: Disk, jobs: Jobs, qtbot: QtBot
) -> None:
    asked = Event()

    def add_once_asked(workspace: Workspace) -> Workspace:
        asked.wait()
        return add_person(workspace, "Ada")

    job = document.do_beside(jobs, "Add Ada", add_once_asked)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        asked.set()
    assert not disk.written and not document.do("Nothing", same)
