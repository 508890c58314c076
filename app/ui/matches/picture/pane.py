"""What stands beside a picture: the words that say the same, and the ways to keep it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.matches.picture.saving import Dialogs, Paint, Questions, save_picture
from app.ui.theme import Palette
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Body, Small

Picture = Callable[[], tuple[QSizeF, Paint]]


class PicturePane(QWidget):
    """A picture under its words; subclasses put the picture into `body`."""

    saved = Signal(object)

    def __init__(
        self, folder: Path, name: str, picture: Picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.questions: Questions = Dialogs()
        self._folder, self._name, self._picture = folder, name, picture
        self.words = Body()
        self.note = Small()
        self.note.setWordWrap(True)
        self.note.hide()
        self.tools = FlowLayout()
        self.png_button = Button("Save as PNG…")
        self.pdf_button = Button("Save as PDF…")
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

    def _save(self, kind: str) -> None:
        path = self.questions.where_to_save(self, self._folder / f"{self._name}.{kind}")
        if path is None:
            return
        size, paint = self._picture()

        def on_paper(painter: QPainter, palette: Palette) -> None:
            painter.fillRect(0, 0, round(size.width()), round(size.height()), QColor(palette.paper))
            paint(painter, palette)

        save_picture(path, size, on_paper)
        self.note.setText(f"Saved as {path.name}.")
        self.note.show()
        self.saved.emit(path)
