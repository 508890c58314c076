"""The open workspace: the one mutable object, and the one door for every change."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.changes import Changes, diff
from app.core.history import History
from app.core.model import Workspace

P = ParamSpec("P")


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
        after = edit(self.workspace, *args, **kwargs)
        if after is self.workspace:
            return False
        return self._commit(self._history.done(label, after))

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
        if self._history is not step:
            return False
        return self._commit(step.amended(edit(self.workspace, *args, **kwargs)))

    def undo(self) -> bool:
        """Take the last change back."""
        return self._commit(self._history.undone())

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._commit(self._history.redone())

    def _commit(self, history: History) -> bool:
        changes = diff(self.workspace, history.workspace)
        if not changes:
            return False
        self._store.write(changes)
        self._history = history
        self.changed.emit(changes)
        return True
