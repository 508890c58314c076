"""Keeps a picture as PNG or PDF, or any other file."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QMarginsF, QSaveFile, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.problems import Problem
from app.ui.theme import LIGHT, Palette

Paint = Callable[[QPainter, Palette], None]
SHARP = 2
DOTS, POINTS = 96, 72
LARGEST = 6_000
"""Pixels of a picture's longer side at most."""

FILTERS = {"png": "Picture (*.png)", "pdf": "PDF (*.pdf)", "xlsx": "Spreadsheet (*.xlsx)"}


class Questions(Protocol):
    """Where to save; None when the user thinks better of it."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        """A file that ends like the proposed one."""


class Dialogs:
    """The system's own dialog."""

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        kind = proposed.suffix.removeprefix(".")
        name, _ = QFileDialog.getSaveFileName(
            parent, f"Save as {kind.upper()}", str(proposed), FILTERS[kind]
        )
        path = Path(name)
        return (path if path.suffix else path.with_suffix(proposed.suffix)) if name else None


def save_picture(path: Path, size: QSizeF, paint: Paint) -> None:
    """Write a picture of that size in pixels, always in light; raises Problem, leaves no half."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise Problem("picture.save", name=path.name, reason=file.errorString())
    if path.suffix.lower() == ".pdf":
        _write_pdf(file, size, paint)
    else:
        QImageWriter(file, QByteArray(b"png")).write(_image(size, paint))
    if not file.commit():
        raise Problem("picture.save", name=path.name, reason=file.errorString())


def save_file(path: Path, content: bytes) -> None:
    """Write a whole file; raises Problem, leaves no half."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise Problem("picture.save_file", name=path.name, reason=file.errorString())
    file.write(content)
    if not file.commit():
        raise Problem("picture.save_file", name=path.name, reason=file.errorString())


def _write_pdf(file: QSaveFile, size: QSizeF, paint: Paint) -> None:
    writer = QPdfWriter(file)
    writer.setPageSize(QPageSize(size * POINTS / DOTS, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS)
    painter = QPainter(writer)
    paint(painter, LIGHT)
    painter.end()


def _image(size: QSizeF, paint: Paint) -> QImage:
    sharp = min(SHARP, LARGEST / max(size.width(), size.height()))
    image = QImage((size * sharp).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    painter.scale(sharp, sharp)
    paint(painter, LIGHT)
    painter.end()
    return image
