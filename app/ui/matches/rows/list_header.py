"""The words above the columns of the list of pairs."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.matches.rows.ink import Ink
from app.ui.matches.rows.row_geometry import PAD, parts_of, stacked
from app.ui.theme import text_scale

GAP = 6


class ListHeader(QWidget):
    """Stands exactly above what it names; `room` is the width of the list's rows.

    `together` names what stands in a row where nobody is a mentor.
    """

    def __init__(self, together: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._together = together
        self._ink = Ink(self)
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_room(self, width: int) -> None:
        """Follow the list's rows, which are narrower where there is a scroll bar."""
        if width != self._room:
            self._room = width
            self.update()

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(200, QFontMetrics(self._ink.small).height() + 2 * GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in the columns of the rows below."""
        painter = QPainter(self)
        line = self.height() - 2 * GAP
        rect = QRect(1, GAP - PAD, self._room or self.width(), self.height())
        parts = parts_of(rect, line, text_scale(self))
        narrow = stacked(rect.width(), text_scale(self))
        one = self._together or "Mentor, mentee"
        names = (
            [(parts.mentor, one)]
            if narrow or self._together
            else [(parts.mentor, "Mentor"), (parts.mentee, "Mentee")]
        )
        for place, word in (
            *names,
            (parts.score, "Score of 100"),
        ):
            self._ink.words(
                painter, place, word, self._ink.small, self._ink.palette.muted, wrap=False
            )
