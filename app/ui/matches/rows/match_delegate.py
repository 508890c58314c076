"""Paints the rows of the matching: who, the score, why; and the lines of an account."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from app.ui.matches.rows.ink import MIDDLE, WRAP, Ink
from app.ui.matches.rows.items import LineItem, PairItem
from app.ui.matches.rows.match_model import ITEM, ROW, TOP
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.rows.row_geometry import PAD, RowParts, as_one, parts_of, reason_lines, stacked
from app.ui.theme import text_scale

Index = QModelIndex | QPersistentModelIndex
LINE_GAP = 5
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MatchDelegate(QStyledItemDelegate):
    """One painter for both levels of the tree; `wraps` where names may take several lines."""

    def __init__(self, view: QTreeView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._ink = Ink(view)
        self.wraps = False
        self._measured: tuple[tuple[int, float], int] = ((-1, 0.0), 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width there is."""
        width = self._view.viewport().width()
        if index.internalId() == TOP:
            return QSize(width, self._top_height(width, index))
        item = index.data(ITEM)
        room = self._text_room(QRect(0, 0, width, 10_000), item)
        box = QFontMetrics(self._font(item)).boundingRect(room, WRAP, item.text)
        return QSize(width, box.height() + 2 * LINE_GAP)

    def _top_height(self, width: int, index: Index) -> int:
        one = self.pair_height()
        if not self.wraps or not (row := index.data(ROW)).together:
            return one
        names = self._line() * (2 if stacked(width, text_scale(self._view)) else 1)
        return one - names + self._names_height(width, row)

    def pair_height(self) -> int:
        """How high each pair is, the same for all of them."""
        width, unit = self._view.viewport().width(), text_scale(self._view)
        if (width, unit) != self._measured[0]:
            names = 2 if stacked(width, unit) else 1
            reasons = reason_lines(width, unit) * QFontMetrics(self._ink.small).height()
            self._measured = (width, unit), 2 * PAD + names * self._line() + reasons
        return self._measured[1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row with the theme's colours."""
        painter.save()
        item = index.data(ITEM)
        rect: QRect = option.rect
        state = option.state
        palette = self._ink.palette
        if isinstance(item, PairItem):
            self._ink.ground(painter, rect, state, palette.surface)
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(palette.line))
            opened = self._view.isExpanded(index)
            self._paint_pair(painter, self.parts(rect), item, opened)
        else:
            self._ink.ground(painter, rect, state, palette.paper)
            self._paint_line(painter, rect, item)
        painter.restore()

    def _names_height(self, width: int, row: PairRow) -> int:
        if not row.together:
            return self._line() * (2 if stacked(width, text_scale(self._view)) else 1)
        room = as_one(self.parts(QRect(0, 0, width, 10_000)), 10_000).mentor
        return QFontMetrics(self._ink.strong).boundingRect(room, WRAP, row.together).height()

    def parts(self, rect: QRect) -> RowParts:
        """Where the parts of a pair's row stand."""
        return parts_of(rect, self._line(), text_scale(self._view))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole of a row whose words were cut short."""
        item = index.data(ITEM)
        if event.type() != QEvent.Type.ToolTip or not isinstance(item, PairItem):
            return super().helpEvent(event, view, option, index)
        names = item.row.together or f"{item.row.mentor_name} · {item.row.mentee_name}"
        QToolTip.showText(event.globalPos(), "\n".join([names, *item.reasons]), view)
        return True

    def _paint_pair(self, painter: QPainter, parts: RowParts, item: PairItem, opened: bool) -> None:
        ink, palette = self._ink, self._ink.palette
        chevron = "chevron-down" if opened else "chevron-right"
        ink.icon(painter, parts.toggle, chevron, palette.muted)
        if together := item.row.together:
            parts = as_one(parts, self._names_height(self._view.viewport().width(), item.row))
            ink.words(painter, parts.mentor, together, ink.strong, palette.ink, wrap=True)
        else:
            for rect, name in (
                (parts.mentor, item.row.mentor_name),
                (parts.mentee, item.row.mentee_name),
            ):
                ink.words(painter, rect, name, ink.strong, palette.ink, wrap=False)
        color = palette.error if item.broken else palette.muted
        self._paint_reasons(painter, parts.reasons, item.reasons, color)
        self._paint_score(painter, parts.score, item.score)
        self._paint_lock(painter, parts.lock, item.row.locked)

    def _paint_reasons(
        self, painter: QPainter, rect: QRect, reasons: tuple[str, ...], color: str
    ) -> None:
        font = self._ink.small
        height = QFontMetrics(font).height()
        lines = reason_lines(self._view.viewport().width(), text_scale(self._view))
        for number, text in enumerate(in_lines(reasons, lines)):
            line = QRect(rect.left(), rect.top() + number * height, rect.width(), height)
            self._ink.words(painter, line, text, font, color, wrap=False)

    def _paint_score(self, painter: QPainter, rect: QRect, score: float) -> None:
        painter.setFont(self._ink.strong)
        painter.setPen(QColor(self._ink.palette.ink))
        number = QRect(rect.left(), rect.top(), self._number_width(), rect.height())
        painter.drawText(number, RIGHT, f"{score:.0f}")
        self._ink.bar(painter, self._bar_room(rect), score / 100)

    def _paint_lock(self, painter: QPainter, rect: QRect, locked: bool) -> None:
        ink = self._ink
        color = ink.palette.accent if locked else ink.palette.muted
        name, word = ("lock", "Locked") if locked else ("unlock", "Lock")
        ink.icon(painter, QRect(rect.left(), rect.top(), 24, rect.height()), name, color)
        painter.setFont(ink.small)
        painter.setPen(QColor(color))
        painter.drawText(rect.adjusted(28, 0, 0, 0), MIDDLE, word)

    def _paint_line(self, painter: QPainter, rect: QRect, item: LineItem) -> None:
        ink = self._ink
        room = self._text_room(rect.adjusted(0, LINE_GAP, 0, 0), item)
        ink.words(painter, room, item.text, self._font(item), ink.palette.ink, wrap=True)
        if item.most:
            self._paint_points(painter, rect, item, item.most)

    def _paint_points(self, painter: QPainter, rect: QRect, item: LineItem, most: float) -> None:
        ink, parts = self._ink, self.parts(rect)
        line = QRect(rect.left(), rect.top() + LINE_GAP, rect.width(), self._line())
        number = QRect(parts.score.left(), line.top(), self._number_width(), line.height())
        painter.setFont(self._font(item))
        painter.drawText(number, RIGHT, f"{item.points:.1f}")
        score = QRect(parts.score.left(), line.top(), parts.score.width(), line.height())
        if not item.strong:
            ink.bar(painter, self._bar_room(score), item.points / most)
        beside = QRect(parts.lock.left(), line.top(), parts.lock.width(), line.height())
        ink.words(painter, beside, f"of {most:.1f}", ink.small, ink.palette.muted, wrap=False)

    def _bar_room(self, score: QRect) -> QRect:
        return score.adjusted(self._number_width() + 8, 0, 0, 0)

    def _text_room(self, rect: QRect, item: LineItem) -> QRect:
        parts = self.parts(rect)
        right = parts.score.left() - PAD if item.most else parts.lock.right() - PAD
        return QRect(parts.mentor.left(), rect.top(), right - parts.mentor.left(), rect.height())

    def _number_width(self) -> int:
        return QFontMetrics(self._ink.strong).horizontalAdvance("100.0")

    def _line(self) -> int:
        return QFontMetrics(self._ink.strong).height()

    def _font(self, item: LineItem) -> QFont:
        return self._ink.strong if item.strong else self._ink.body


def in_lines(reasons: tuple[str, ...], lines: int) -> list[str]:
    """At most so many lines, of which the last holds all the reasons that are left."""
    own = lines - 1
    rest = " · ".join(reasons[own:])
    return [*reasons[:own], rest] if rest else list(reasons)
