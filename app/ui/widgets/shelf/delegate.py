"""How a line of the shelf looks: a title, its facts under it, perhaps a note, a hairline."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.formats.shelf import Entry
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import BODY, SMALL, Palette
from app.ui.widgets.shelf.model import ENTRY, NOTE, Index

PAD_X, PAD_Y = 10.0, 9.0
BAR = 3.0
NARROWEST = 40.0


class ShelfDelegate(QStyledItemDelegate):
    """All lines without a note are of one height, so that long lists cost nothing to lay out."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._dressed = 0.0
        self._dress()

    def _dress(self) -> None:
        scale = text_scale(self._view)
        if scale == self._dressed:
            return
        self._dressed = scale
        self._strong = font_of(self._view, BODY + 1, bold=True)
        self._small = font_of(self._view, SMALL)
        self._title_height = QFontMetricsF(self._strong).height()
        self._facts_height = QFontMetricsF(self._small).height()
        self._plain = round(self._title_height + self._facts_height + 2 * PAD_Y)
        self._notes: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self._dress()
        note: str = index.data(NOTE)
        width = option.rect.width() or self._view.width()
        if not note:
            return QSize(width, self._plain)
        if (note, width) not in self._notes:
            layout = self._laid_out(note, width - 2 * PAD_X)
            self._notes[note, width] = round(layout.boundingRect().height() + 2)
        return QSize(width, self._plain + self._notes[note, width])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._dress()
        entry: Entry = index.data(ENTRY)
        note: str = index.data(NOTE)
        palette = palette_of(self._view)
        rect = QRectF(option.rect)
        painter.save()
        _paint_ground(painter, rect, option, palette)
        if note:
            bar = QRectF(rect.left(), rect.top() + PAD_Y, BAR, rect.height() - 2 * PAD_Y)
            painter.fillRect(bar, QColor(palette.accent))
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        painter.setPen(QColor(palette.ink))
        self._line(painter, inner, entry.title, self._strong)
        painter.setPen(QColor(palette.muted))
        below = inner.adjusted(0, self._title_height, 0, 0)
        self._line(painter, below, entry.facts, self._small)
        if note:
            painter.setPen(QColor(palette.ink))
            at = below.topLeft() + QPointF(0, self._facts_height + 2)
            self._laid_out(note, inner.width()).draw(painter, at)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRectF, text: str, font: object) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop, shown)

    def _laid_out(self, text: str, width: float) -> QTextLayout:
        layout = QTextLayout(text, self._small)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, NARROWEST))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout


def _paint_ground(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, palette: Palette
) -> None:
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(palette.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(palette.sunken))
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(palette.focus), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -2))
