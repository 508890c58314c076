"""Undo and redo as a value."""

from dataclasses import dataclass
from typing import Self

from app.core.model import Workspace

DEPTH = 500


@dataclass(frozen=True)
class Step:
    """A snapshot beside the present, and the name of the edit that lies between."""

    label: str
    workspace: Workspace


@dataclass(frozen=True)
class History:
    """The present snapshot with those before it (latest last) and those undone (next last)."""

    workspace: Workspace
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self.past[-1].label if self.past else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self.future[-1].label if self.future else None

    def done(self, label: str, workspace: Workspace) -> Self:
        """The history after one more edit; what had been undone is forgotten."""
        past = (*self.past[1 - DEPTH :], Step(label, self.workspace))
        return type(self)(workspace, past)

    def amended(self, workspace: Workspace) -> Self:
        """The history with another outcome of its last edit."""
        return type(self)(workspace, self.past)

    def undone(self) -> Self:
        """One step back; itself when there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        future = (*self.future, Step(step.label, self.workspace))
        return type(self)(step.workspace, self.past[:-1], future)

    def redone(self) -> Self:
        """One step forward again; itself when there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        past = (*self.past, Step(step.label, self.workspace))
        return type(self)(step.workspace, past, self.future[:-1])
