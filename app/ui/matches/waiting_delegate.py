"""Paints somebody who is left over: the name, and under it why."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.matches.ink import WRAP, Ink
from app.ui.matches.waiting_model import ITEM, LeftOver

Index = QModelIndex | QPersistentModelIndex
SIDE = 24
GAP = 10


class WaitingDelegate(QStyledItemDelegate):
    """Rows as high as their sentences need."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._ink = Ink(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width there is."""
        width = self._view.viewport().width()
        name, why = self._heights(index.data(ITEM), width)
        return QSize(width, name + why + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading, or a person with sentences."""
        item: LeftOver = index.data(ITEM)
        rect: QRect = option.rect
        ink, palette = self._ink, self._ink.palette
        painter.save()
        ink.ground(painter, rect, option.state, palette.paper)
        if not item.heading and item.name:
            painter.fillRect(
                rect.left() + SIDE, rect.top(), rect.width() - 2 * SIDE, 1, QColor(palette.line)
            )
        name, _ = self._heights(item, rect.width())
        room = rect.adjusted(SIDE, GAP, -SIDE, -GAP)
        top = QRect(room.left(), room.top(), room.width(), name)
        color = palette.muted if item.heading else palette.ink
        ink.words(painter, top, item.name, ink.strong, color, wrap=True)
        room.setTop(top.bottom() + 4 if item.name else room.top())
        ink.words(painter, room, _text(item), ink.small, palette.muted, wrap=True)
        painter.restore()

    def _heights(self, item: LeftOver, width: int) -> tuple[int, int]:
        room = QRect(0, 0, width - 2 * SIDE, 10_000)
        metrics = QFontMetrics(self._ink.strong)
        name = metrics.boundingRect(room, WRAP, item.name).height() if item.name else 0
        if not item.sentences:
            return name, 0
        why = QFontMetrics(self._ink.small).boundingRect(room, WRAP, _text(item)).height()
        return name, why + 4 if item.name else why


def _text(item: LeftOver) -> str:
    return "\n".join(item.sentences)
