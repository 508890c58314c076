"""What stands beside a picture: the words that say the same, and the ways to keep it."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.theme import Palette
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Body, Small
from app.ui.widgets.pictures import Dialogs, Paint, Questions, save_picture

WIDEN, NARROW = "Use the whole width", "Show the sides again"

Picture = Callable[[], tuple[QSizeF, Paint]]


class PicturePane(QWidget):
    """A picture under its words; subclasses put the picture into `body`."""

    saved = Signal(object)

    def __init__(
        self, context: Context, name: str, picture: Picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.questions: Questions = Dialogs()
        self._jobs, self._folder = context.jobs, context.documents_dir
        self._name, self._picture = name, picture
        self.words = Body()
        self.note = Small()
        self.note.setWordWrap(True)
        self.note.hide()
        self.tools = FlowLayout()
        self.png_button = Button("Save as PNG…")
        self.pdf_button = Button("Save as PDF…")
        self.wide = Button(WIDEN)
        self.wide.hide()
        self.png_button.clicked.connect(lambda: self._save("png"))
        self.pdf_button.clicked.connect(lambda: self._save("pdf"))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.body.addLayout(self.tools)
        self.body.addWidget(self.note)
        self.body.addWidget(self.words)

    def add_buttons(self) -> None:
        """Put the ways to keep the picture after the other tools."""
        self.tools.addWidget(self.png_button)
        self.tools.addWidget(self.pdf_button)
        self.tools.addWidget(self.wide)

    def _save(self, kind: str) -> None:
        path = self.questions.where_to_save(self, self._folder / f"{self._name}.{kind}")
        if path is None:
            return
        size, paint = self._picture()

        def on_paper(painter: QPainter, palette: Palette) -> None:
            painter.fillRect(0, 0, round(size.width()), round(size.height()), QColor(palette.paper))
            paint(painter, palette)

        job = self._jobs.start(lambda _: save_picture(path, size, on_paper))
        job.finished.connect(lambda _: self._done(path))
        job.failed.connect(self._failed)
        self._say(f"Saving {path.name} …")

    def _done(self, path: Path) -> None:
        self._say(f"Saved as {path.name}.")
        self.saved.emit(path)

    def _failed(self, error: Exception) -> NoReturn:
        self.note.hide()
        raise error

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
