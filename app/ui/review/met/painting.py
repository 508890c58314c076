"""Draws the grid of who met: ticks and dashes, names at the left, sessions upright on top."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.core.model import Meeting
from app.ui.review.met.model import NOTE, MetModel
from app.ui.theme import Palette, font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL

Index = QModelIndex | QPersistentModelIndex
SIDE = 36
PAD = 8
NAMES_MOST, TITLES_MOST, WIDEST, SHARE = 280, 140, 1.2, 0.36
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignCenter
TICK = ((-5.5, 0.5), (-1.5, 4.5), (6.0, -4.5))


class Cells(QStyledItemDelegate):
    """A tick where they met, a dash where they didn't, nothing where nothing is known."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        palette, rect = palette_of(view), QRect(option.rect)
        note: Meeting | None = index.data(NOTE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(palette.accent_soft if chosen else palette.surface))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if note is not None:
            _paint_note(painter, rect, note, palette, text_scale(view))
        if option.state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_note(
    painter: QPainter, rect: QRect, note: Meeting, palette: Palette, scale: float
) -> None:
    middle = QRectF(rect).center()
    if note.met:
        painter.setPen(QPen(QColor(palette.accent), 2.4 * scale, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) * scale for x, y in TICK]))
    else:
        painter.setPen(QPen(QColor(palette.muted), 2 * scale, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle - QPointF(5, 0) * scale, middle + QPointF(5, 0) * scale)


class Names(QHeaderView):
    """Who is in each match, and at the right how often they met."""

    def __init__(self, model: MetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._view = parent
        self._rows = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(1)

    def redraw(self, first: QModelIndex, last: QModelIndex) -> None:
        """Draw the rows of these cells anew; the model's own signal draws the whole table."""
        for row in range(first.row(), last.row() + 1):
            self.updateSection(row)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font_of(self))
        longest = max((metrics.horizontalAdvance(row.name) for row in self._rows.rows), default=0)
        most = round(NAMES_MOST * min(WIDEST, text_scale(self)))
        most = min(most, round(SHARE * self._view.width()))
        count = metrics.horizontalAdvance("00") + PAD
        return QSize(min(longest, most) + count + 3 * PAD, 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = palette_of(self)
        painter.save()
        painter.fillRect(rect, QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(font_of(self))
        metrics = QFontMetrics(painter.font())
        count = metrics.horizontalAdvance("00") + PAD
        room = rect.adjusted(PAD, 0, -PAD, 0)
        painter.setPen(QColor(palette.muted))
        painter.drawText(room, RIGHT, str(self._rows.times_met(logicalIndex)))
        name = self._rows.rows[logicalIndex].name
        room = room.adjusted(0, 0, -count, 0)
        painter.setPen(QColor(palette.ink))
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, MIDDLE, cut)
        painter.restore()


class Titles(QHeaderView):
    """Sessions, upright, over the week in which they are."""

    def __init__(self, model: MetModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        widths = (metrics.horizontalAdvance(one.title) for one in self._rows.occasions)
        most = round(TITLES_MOST * min(WIDEST, text_scale(self)))
        return QSize(0, min(max(widths, default=0), most) + self._foot() + 2 * PAD)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette, occasion = palette_of(self), self._rows.occasions[logicalIndex]
        painter.save()
        painter.fillRect(rect, QColor(palette.paper))
        painter.setPen(QPen(QColor(palette.line_strong), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._font())
        foot = QRect(rect.left(), rect.bottom() - self._foot(), rect.width(), self._foot())
        painter.setPen(QColor(palette.muted))
        painter.drawText(foot, CENTRE, f"W{occasion.week}" if occasion.week else "·")
        painter.translate(rect.left(), foot.top())
        painter.rotate(-90)
        room = QRect(PAD // 2, 0, foot.top() - rect.top() - PAD, rect.width())
        painter.setPen(QColor(palette.ink))
        cut = QFontMetrics(self._font()).elidedText(
            occasion.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, MIDDLE, cut)
        painter.restore()

    def _font(self) -> QFont:
        return font_of(self, SMALL)

    def _foot(self) -> int:
        return QFontMetrics(self._font()).height() + PAD // 2
