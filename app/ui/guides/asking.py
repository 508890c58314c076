"""Asking where to save; what tests replace by answers of their own."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QColorDialog, QFileDialog, QWidget

from app.ui.widgets.dialogs import confirm


class Questions(Protocol):
    """What the screen asks; None or False when the user thinks better of it."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file for one guide."""

    def which_folder(self, parent: QWidget, proposed: Path) -> Path | None:
        """A folder for many guides."""

    def may_replace(self, parent: QWidget, count: int, folder: Path) -> bool:
        """Whether files with the same names may be replaced."""

    def has_printer(self) -> bool:
        """Whether there is anything to print on."""

    def how_to_print(self, parent: QWidget, pages: int) -> QPrinter | None:
        """Which printer, which pages and how many copies; `pages` 0 for several guides."""

    def which_picture(self, parent: QWidget) -> Path | None:
        """A file to take the logo from."""

    def which_color(self, parent: QWidget, now: str) -> str:
        """A colour as #rrggbb, or ""."""


@contextmanager
def _there_while_asking(proposed: Path) -> Iterator[Path]:
    """The folder, made because dialogs offer only what exists; taken away again.

    Making guides makes the folder anew if it was chosen. Where it can't be made, the nearest
    folder above it that is there.
    """
    if proposed.exists():
        yield proposed
        return
    try:
        proposed.mkdir()
    except OSError:
        yield next(folder for folder in proposed.parents if folder.exists())
        return
    try:
        yield proposed
    finally:
        with suppress(OSError):
            proposed.rmdir()


class Dialogs:
    """The system's own dialogs."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            parent, "Save the guide as PDF", str(proposed), "PDF (*.pdf)"
        )
        return Path(name) if name else None

    def which_folder(self, parent: QWidget, proposed: Path) -> Path | None:
        with _there_while_asking(proposed) as begin:
            name = QFileDialog.getExistingDirectory(parent, "A folder for the guides", str(begin))
        return Path(name) if name else None

    def may_replace(self, parent: QWidget, count: int, folder: Path) -> bool:
        return confirm(parent, "Replace what is there?", replace_question(count, folder), "Replace")

    def has_printer(self) -> bool:
        return bool(QPrinterInfo.availablePrinterNames())

    def how_to_print(self, parent: QWidget, pages: int) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        if pages:
            dialog.setMinMax(1, pages)
        else:
            dialog.setWindowTitle("Print for everyone: pages and copies of each guide")
        return printer if dialog.exec() else None

    def which_picture(self, parent: QWidget) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(
            parent, "Choose a logo", "", "Pictures (*.png *.jpg *.jpeg *.svg)"
        )
        return Path(name) if name else None

    def which_color(self, parent: QWidget, now: str) -> str:
        picked = QColorDialog.getColor(QColor(now), parent, "Pick a colour")
        return picked.name() if picked.isValid() else ""


def replace_question(count: int, folder: Path) -> str:
    """What would be replaced."""
    if count == 1:
        return f"One file in {folder.name} has the name of a guide to be made and will be replaced."
    return (
        f"{count} files in {folder.name} have the names of guides to be made and will be replaced."
    )
