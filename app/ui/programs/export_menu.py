"""Keeping the portfolio: as an inventory to print or a spreadsheet, or its map as a picture."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from app.core.edits.settings import setting
from app.core.model import Library, Workspace
from app.formats.wording.portfolio import LEGEND
from app.formats.wording.programs import AXES_MEAN
from app.ui.context import Context
from app.ui.programs.entries import Entry
from app.ui.programs.map_painter import paint_portfolio
from app.ui.programs.markers import Emphasis, Room, laid_out
from app.ui.theme import Palette, font_of
from app.ui.theme.tokens import SMALL
from app.ui.widgets.buttons import Button
from app.ui.widgets.map_lens import Lens
from app.ui.widgets.pictures import Dialogs, Paint, Questions, save_file, save_picture

INVENTORY, PICTURE = "Inventory of programs", "Map of programs"
SIDE = 900.0
EDGE, LEGEND_HIGH = 24.0, 72.0
BOTTOM = int(Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
Asked = tuple[Workspace, Library, Sequence[str]]
"""A snapshot, its library, and the ids of the programs to tell of."""

Shown = Callable[[], tuple[Sequence[Entry], Lens]]


class ExportButton(Button):
    """A menu of what the programs shown can be kept as.

    Emits `told(str)` while and after it saves, and `saved(path)` at the end.
    """

    told = Signal(str)
    saved = Signal(object)

    def __init__(self, context: Context, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__("Export…", parent, icon="export")
        self.questions: Questions = Dialogs()
        self._context, self._shown = context, shown
        menu = QMenu(self)
        self.inventory = menu.addAction("Inventory to print (PDF)…")
        self.spreadsheet = menu.addAction("Inventory as a spreadsheet…")
        self.png = menu.addAction("Map as a PNG picture…")
        self.pdf = menu.addAction("Map as a PDF picture…")
        self.inventory.triggered.connect(self._save_inventory)
        self.spreadsheet.triggered.connect(self._save_spreadsheet)
        self.png.triggered.connect(lambda: self._save_map("png"))
        self.pdf.triggered.connect(lambda: self._save_map("pdf"))
        self.setMenu(menu)

    def _save_inventory(self) -> None:
        asked, today = self._asked(), self._context.today()
        self._save(INVENTORY, "pdf", lambda path: _save_inventory(path, asked, today))

    def _save_spreadsheet(self) -> None:
        asked = self._asked()
        self._save(INVENTORY, "xlsx", lambda path: _save_table(path, asked))

    def _asked(self) -> Asked:
        only = [entry.id for entry in self._shown()[0]]
        return self._context.document.workspace, self._context.library, only

    def _save_map(self, kind: str) -> None:
        entries, lens = self._shown()
        size, paint = _picture(entries, lens, self)
        self._save(PICTURE, kind, lambda path: save_picture(path, size, paint))

    def _save(self, name: str, kind: str, write: Callable[[Path], None]) -> None:
        proposed = self._context.documents_dir / f"{name}.{kind}"
        path = self.questions.where_to_save(self, proposed)
        if path is None:
            return
        job = self._context.jobs.start(lambda _: write(path))
        job.finished.connect(lambda _: self._done(path))
        job.failed.connect(self._failed)
        self.told.emit(f"Saving {path.name} …")

    def _done(self, path: Path) -> None:
        self.told.emit(f"Saved as {path.name}.")
        self.saved.emit(path)

    def _failed(self, error: Exception) -> NoReturn:
        self.told.emit("")
        raise error


def _save_inventory(path: Path, asked: Asked, today: date) -> None:
    # Printing and workbooks take long to import, and are seldom needed here.
    inventory = import_module("app.formats.pdf.sheets.inventory")
    request = import_module("app.formats.pdf.request")
    paper = request.PaperSize(setting(asked[0], "paper", "a4"))
    save_file(path, inventory.inventory_pdf(*asked, paper=paper, made_on=today))


def _save_table(path: Path, asked: Asked) -> None:
    inventory = import_module("app.formats.spreadsheets.inventory")
    save_file(path, inventory.inventory_workbook(*asked))


def _picture(entries: Sequence[Entry], lens: Lens, widget: QWidget) -> tuple[QSizeF, Paint]:
    font = font_of(widget, SMALL)
    font.setPixelSize(SMALL)
    area = QRectF(EDGE, EDGE, SIDE, SIDE)
    picture = laid_out(entries, Room(area, font, lens=lens), Emphasis())
    size = QSizeF(SIDE + 2 * EDGE, SIDE + LEGEND_HIGH + 2 * EDGE)
    below = QRectF(EDGE, EDGE + SIDE, SIDE, LEGEND_HIGH)

    def paint(painter: QPainter, palette: Palette) -> None:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(palette.paper))
        painter.setFont(font)
        paint_portfolio(painter, picture, palette)
        painter.setPen(QColor(palette.muted))
        painter.drawText(below, BOTTOM, "\n".join((AXES_MEAN, *LEGEND)))

    return size, paint
