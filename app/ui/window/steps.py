"""What a program's page needs to know of each step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.core.dimensions.place import Missing
from app.core.model import Workspace
from app.ui.context import Context


class StepScreen(Protocol):
    """What every step's screen can do, being a widget."""

    def show_program(self, program_id: str) -> None:
        """Show that program of the open workspace."""


class FillsIn(Protocol):
    """What the screen of the design can do besides."""

    def fill_in(self, missing: Missing) -> None:
        """Lead to where that fact of the shown program can be filled in."""

    def show_session(self, session_id: str) -> None:
        """Choose a session of the shown program and open its editor."""


@dataclass(frozen=True)
class Step:
    """A step: its name, how to make its screen, and its status line for a program."""

    key: str
    name: str
    make: Callable[[Context], QWidget]
    status: Callable[[Workspace, str], str]
