"""A tinted line of text: the reason for a move, something to look at, something refused."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.ui.theme.paint import palette_of
from app.ui.widgets.icons import icon
from app.ui.widgets.labels import Body

Kind = Literal["reason", "notice", "error"]


class Notice(QFrame):
    """A sentence on a tinted ground; notices and errors carry a sign as well as a colour."""

    def __init__(self, kind: Kind, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._drawn = ""
        self._sign = QLabel()
        self._sign.setFixedWidth(20)
        self._text = Body(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.set_kind(kind)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._take_room()

    def set_kind(self, kind: Kind) -> None:
        """Change what kind of thing is said."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().polish(self)
        self._sign.setVisible(kind != "reason")
        self._draw_sign()
        self._take_room()

    def _take_room(self) -> None:
        """Tell those around at once: a dialog that fits itself now would miss what changed."""
        if layout := self.layout():
            layout.activate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        palette = palette_of(self)
        color = palette.error if self._kind == "error" else palette.notice
        # Qt announces palettes many times while a page is built.
        if self._kind != "reason" and color != self._drawn:
            self._drawn = color
            self._sign.setPixmap(icon("warning", palette, color).pixmap(QSize(20, 20)))
