"""Asking for files of programs and library items; what tests replace by answers of their own."""

import re
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

FILTER = "Trellis programs and library items (*.json)"
SUFFIX = ".json"
FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST = 80


class ItemFileQuestions(Protocol):
    """What is asked; None when the user thinks better of it."""

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """A file to read."""

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file to write."""


class ItemFileDialogs:
    """The system's own dialogs."""

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(parent, "Import from a file", str(folder), FILTER)
        return Path(name) if name else None

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(parent, "Export to a file", str(proposed), FILTER)
        path = Path(name)
        return (path if path.suffix else path.with_suffix(SUFFIX)) if name else None


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    plain = FORBIDDEN.sub(" ", title).strip(" .")[:LONGEST].strip(" .")
    return f"{plain or 'Trellis'}{SUFFIX}"
