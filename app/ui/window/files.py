"""Asking for files; what tests replace by answers of their own."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".trellis"
FILTER = f"Trellis workspaces (*{SUFFIX})"


class FileQuestions(Protocol):
    """Where to open from, and where to keep; None when the user thinks better of it."""

    def to_open(self, parent: QWidget | None, folder: Path) -> Path | None:
        """An existing workspace."""

    def to_keep(self, parent: QWidget | None, title: str, proposed: Path) -> Path | None:
        """A file that doesn't exist yet."""


class FileDialogs:
    """The system's own dialogs. That a file exists already is said by the store."""

    def to_open(self, parent: QWidget | None, folder: Path) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(parent, "Open workspace", str(folder), FILTER)
        return Path(name) if name else None

    def to_keep(self, parent: QWidget | None, title: str, proposed: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            parent, title, str(proposed), FILTER, options=QFileDialog.Option.DontConfirmOverwrite
        )
        return with_suffix(Path(name)) if name else None


def with_suffix(path: Path) -> Path:
    """The path, ending in .trellis."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
