"""A colour to write or pick, checked for whether it can be seen on white paper."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.problems import Problem
from app.formats.accents import checked
from app.formats.wording.problems import sentence
from app.ui.guides.asking import Questions
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.notice import Notice

SWATCH = 20


class ColorField(QWidget):
    """`committed(color)` carries #RRGGBB, or "" for the design's own; `least` is its contrast."""

    committed = Signal(str)

    def __init__(
        self,
        label: str,
        own: str,
        least: float,
        questions: Questions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._design = self._own = own
        self._least = least
        self._questions = questions
        self._nearest = ""
        self.text = TextField(name=label, hint=own)
        self.swatch = Button("")
        self.swatch.setAccessibleName(f"Pick: {label}")
        self.swatch.setToolTip("Pick a colour")
        self.said = Notice("notice")
        self.said.setMinimumWidth(1)
        self.take_button = LinkButton("")
        self.text.committed.connect(self._try)
        self.swatch.clicked.connect(self._pick)
        self.take_button.clicked.connect(lambda: self._try(self._nearest))
        self._lay_out(label)
        self._say("")

    def set_value(self, color: str, instead: str = "") -> None:
        """Show that colour; without one `instead`, or the design's own."""
        self._own = instead or self._design
        self.text.setPlaceholderText(self._own)
        self.text.set_value(color)
        self._draw(color or self._own)

    def _pick(self) -> None:
        picked = self._questions.which_color(self, self.text.text() or self._own)
        if picked:
            self._try(picked)

    def _try(self, text: str) -> None:
        """Keep the colour if it can be seen; else say why not, and which one could."""
        try:
            color = checked(text, self._least) if text.strip() else ""
        except Problem as problem:
            self._nearest = str(problem.details.get("nearest", ""))
            self._say(sentence(problem))
            return
        self._nearest = ""
        self._say("")
        self.set_value(color, self._own)
        self.committed.emit(color)

    def _say(self, text: str) -> None:
        self.said.set_text(text)
        self.said.setVisible(bool(text))
        self.take_button.setText(f"Take {self._nearest}")
        self.take_button.setVisible(bool(text and self._nearest))

    def _draw(self, color: str) -> None:
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(SWATCH * scale), round(SWATCH * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(QColor(color))
        painter = QPainter(picture)
        painter.setPen(QColor("#8C8474"))
        painter.drawRect(0, 0, SWATCH - 1, SWATCH - 1)
        painter.end()
        self.swatch.setIcon(QIcon(picture))

    def _lay_out(self, label: str) -> None:
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.text, 1)
        beside.addWidget(self.swatch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Labelled(label, row))
        layout.addWidget(self.said)
        layout.addWidget(self.take_button)
