"""The open workspace: the one mutable object, and the one door for every change."""

from collections.abc import Callable
from functools import partial
from typing import Concatenate, NoReturn, ParamSpec, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.changes import Changes, diff
from app.core.history import History
from app.core.model import Workspace
from app.ui.jobs import Job, Jobs, Report

P = ParamSpec("P")
Written = tuple[History, Changes]


class Store(Protocol):
    """What the document needs of the disk."""

    def write(self, changes: Changes) -> None:
        """Write all of the changes, or raise and write none."""


class Document(QObject):
    """An open workspace. `changed(Changes)` is emitted after each change is on the disk."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(workspace)
        self._store = store
        self._beside: Callable[[], None] | None = None

    @property
    def workspace(self) -> Workspace:
        """The present snapshot."""
        return self._history.workspace

    @property
    def history(self) -> History:
        """The present snapshot with its past and future."""
        return self._history

    def do(
        self,
        label: str,
        edit: Callable[Concatenate[Workspace, P], Workspace],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Run an edit and commit its result as one undo step; False if it changed nothing."""
        self.settle()
        after = edit(self.workspace, *args, **kwargs)
        if after is self.workspace:
            return False
        return self._commit(self._history.done(label, after))

    def do_beside(
        self,
        jobs: Jobs,
        label: str,
        edit: Callable[Concatenate[Workspace, P], Workspace],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Job:
        """The same off the GUI thread, for an edit of very many rows.

        Whatever is to be done meanwhile waits until this is written. The job can be cancelled
        until then.
        """
        self.settle()
        before, store = self._history, self._store

        def work(report: Report) -> Written:
            after = edit(before.workspace, *args, **kwargs)
            history = before if after is before.workspace else before.done(label, after)
            changes = diff(before.workspace, history.workspace)
            report(0, 0, label)
            if changes:
                store.write(changes)
            return history, changes

        job = jobs.start(work)
        self._beside = partial(jobs.finish, job)
        job.finished.connect(self._take_up)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._forget_beside)
        return job

    def add_to(
        self,
        step: History,
        edit: Callable[Concatenate[Workspace, P], Workspace],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Run an edit as a part of the step after which the history was that one.

        For what follows from a change but takes a moment to work out. False, and nothing is
        done, if anything else has been done, undone or redone since.
        """
        self.settle()
        if self._history is not step:
            return False
        return self._commit(step.amended(edit(self.workspace, *args, **kwargs)))

    def undo(self) -> bool:
        """Take the last change back."""
        self.settle()
        return self._commit(self._history.undone())

    def redo(self) -> bool:
        """Do again what was taken back last."""
        self.settle()
        return self._commit(self._history.redone())

    def settle(self) -> None:
        """Wait for what is being written beside, if anything is."""
        if self._beside:
            self._beside()

    def _commit(self, history: History) -> bool:
        changes = diff(self.workspace, history.workspace)
        if not changes:
            return False
        self._store.write(changes)
        self._swap(history, changes)
        return True

    def _forget_beside(self) -> None:
        self._beside = None

    def _refused(self, error: Exception) -> NoReturn:
        self._forget_beside()
        raise error

    def _take_up(self, written: Written) -> None:
        self._forget_beside()
        history, changes = written
        if changes:
            self._swap(history, changes)

    def _swap(self, history: History, changes: Changes) -> None:
        self._history = history
        self.changed.emit(changes)
