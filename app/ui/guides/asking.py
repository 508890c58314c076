"""Asking where to save; what tests replace by answers of their own."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.widgets.dialogs import confirm


class Questions(Protocol):
    """What the screen asks; None or False when the user thinks better of it."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file for one guide."""

    def which_folder(self, parent: QWidget, proposed: Path) -> Path | None:
        """A folder for many guides."""

    def may_replace(self, parent: QWidget, count: int, folder: Path) -> bool:
        """Whether files with the same names may be replaced."""


class Dialogs:
    """The system's own dialogs."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            parent, "Save the guide as PDF", str(proposed), "PDF (*.pdf)"
        )
        return Path(name) if name else None

    def which_folder(self, parent: QWidget, proposed: Path) -> Path | None:
        name = QFileDialog.getExistingDirectory(parent, "A folder for the guides", str(proposed))
        return Path(name) if name else None

    def may_replace(self, parent: QWidget, count: int, folder: Path) -> bool:
        files = "One file" if count == 1 else f"{count} files"
        text = f"{files} in {folder.name} have the names of guides to be made and will be replaced."
        return confirm(parent, "Replace what is there?", text, "Replace")
