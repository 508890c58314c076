"""What can be seen in the portfolio, each thing ending in a question."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.core.dimensions.portfolio import Observation
from app.formats.wording.portfolio import observation_sentences
from app.ui.theme import font_of, palette_of
from app.ui.theme.tokens import RADIUS
from app.ui.widgets.buttons import LinkButton

PAD = 8
WRAPPED = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
TALLEST = 10_000
MOST_SHOWN = 8


class ObservationRow(QAbstractButton):
    """A sentence that can be pressed, and stays pressed while its programs stand out."""

    def __init__(self, seen: Observation, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen = seen
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.setCheckable(True)
        self.setToolTip("Show on the map which programs this is about")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self.text(), font_of(self), width - 2 * PAD) + 2 * PAD

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(palette.accent_soft if self.isChecked() else palette.sunken))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        if self.isChecked():
            painter.setBrush(QColor(palette.accent))
            painter.drawRect(0, PAD, 3, self.height() - 2 * PAD)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(font_of(self))
        painter.setPen(QColor(palette.ink))
        painter.drawText(self.rect().adjusted(PAD, PAD, -PAD, -PAD), WRAPPED, self.text())


@lru_cache(maxsize=512)
def _height(text: str, font: QFont, width: int) -> int:
    """Layouts ask for it many times while the sentences are put under each other."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, TALLEST), WRAPPED, text).height()


class Observations(QWidget):
    """A few sentences; emits `lit(Observation | None)` when one is pressed or let go."""

    lit = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ObservationRow] = []
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    @property
    def sentences(self) -> list[str]:
        """What is said."""
        return [row.text() for row in self.rows]

    def show_seen(self, seen: Sequence[Observation], titles: Mapping[str, str]) -> None:
        """Say what can be seen; what was pressed is let go when anything else is said."""
        sentences = observation_sentences(seen, titles)
        if sentences == self.sentences and [row.seen for row in self.rows] == list(seen):
            return
        self.let_go()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [ObservationRow(one, words) for one, words in zip(seen, sentences, strict=True)]
        self._layout.removeWidget(self.more)
        for number, row in enumerate(self.rows):
            self._layout.addWidget(row)
            row.setVisible(number < MOST_SHOWN)
            row.toggled.connect(lambda on, row=row: self._toggled(row, on))
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rest = len(self.rows) - MOST_SHOWN
        self.more.setText(f"Show {rest} more")
        self.more.setVisible(rest > 0)

    def let_go(self) -> None:
        """Let no programs stand out."""
        for row in self.rows:
            row.setChecked(False)

    def _show_all(self) -> None:
        for row in self.rows:
            row.show()
        self.more.hide()

    def _toggled(self, row: ObservationRow, on: bool) -> None:
        if on:
            for other in self.rows:
                if other is not row and other.isChecked():
                    other.blockSignals(True)
                    other.setChecked(False)
                    other.blockSignals(False)
        self.lit.emit(row.seen if on else None)
