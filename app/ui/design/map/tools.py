"""What can be done with the map besides: zoom, and keep it as a picture."""

from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPicture
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.design.map.map_view import MapView
from app.ui.design.style import paper_style
from app.ui.jobs import Jobs
from app.ui.theme import LIGHT, Palette
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.map_axes import plot_rect
from app.ui.widgets.map_lens import ZoomButtons
from app.ui.widgets.pictures import Dialogs, Paint, Questions, save_picture

SIDE, EDGE, CAPTION = 640.0, 24.0, 48.0


class MapTools(ZoomButtons):
    """Buttons under a map, and `keep` to be put elsewhere.

    Emits `told(str)` while and after a picture is saved, and `saved(path)` then.
    """

    told = Signal(str)
    saved = Signal(object)

    def __init__(self, view: MapView, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(view.zoom, parent)
        self.questions: Questions = Dialogs()
        self._view, self._jobs = view, jobs
        self._title, self._facts = "", ""
        self._folder = Path()
        self.keep = LinkButton("Save picture")
        menu = QMenu(self)
        self.png = menu.addAction("As PNG…")
        self.pdf = menu.addAction("As PDF…")
        self.png.triggered.connect(lambda: self._save("png"))
        self.pdf.triggered.connect(lambda: self._save("pdf"))
        self.keep.setMenu(menu)

    def name(self, title: str, facts: str, folder: Path) -> None:
        """What stands under a picture, and where saving starts."""
        self._title, self._facts, self._folder = title, facts, folder

    def _save(self, kind: str) -> None:
        name = "".join(sign for sign in self._title if sign.isalnum() or sign in " -_,").strip()
        proposed = self._folder / f"Map of {name or 'a program'}.{kind}"
        path = self.questions.where_to_save(self, proposed)
        if path is None:
            return
        size, paint = self._picture()
        job = self._jobs.start(lambda _: save_picture(path, size, paint))
        job.finished.connect(lambda _: self._done(path))
        job.failed.connect(self._failed)
        self.told.emit(f"Saving {path.name} …")

    def _done(self, path: Path) -> None:
        self.told.emit(f"Saved as {path.name}.")
        self.saved.emit(path)

    def _failed(self, error: Exception) -> NoReturn:
        self.told.emit("")
        raise error

    def _picture(self) -> tuple[QSizeF, Paint]:
        """The map as it is shown, recorded here: a job may not touch a widget."""
        size = QSizeF(SIDE + 2 * EDGE, SIDE + CAPTION + 2 * EDGE)
        style, recorded = paper_style(), QPicture()
        painter = QPainter(recorded)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.paper))
        area = QRectF(EDGE, EDGE + CAPTION, SIDE, SIDE)
        painter.setPen(QColor(LIGHT.ink))
        painter.setFont(style.strong)
        painter.drawText(QRectF(EDGE, EDGE, SIDE, CAPTION / 2), self._title)
        painter.setFont(style.small)
        painter.drawText(QRectF(EDGE, EDGE + CAPTION / 2, SIDE, CAPTION / 2), self._facts)
        self._view.paint_map(painter, plot_rect(area, QFontMetricsF(style.small)), style)
        painter.end()

        def paint(on: QPainter, palette: Palette) -> None:
            on.drawPicture(0, 0, recorded)

        return size, paint
