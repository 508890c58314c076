"""Paints somebody who is left over: the name, and under it why."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.matches.rows.ink import WRAP, Ink
from app.ui.matches.waiting.waiting_model import ITEM, LeftOver

Index = QModelIndex | QPersistentModelIndex
SIDE = 24
GAP = 12
LINE_GAP = 6


class WaitingDelegate(QStyledItemDelegate):
    """Rows as high as their sentences need."""

    def __init__(self, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self._ink = Ink(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width there is."""
        width = self._view.viewport().width()
        return QSize(width, self._height(index.data(ITEM), width))

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
        name = self._name_height(item, rect.width())
        room = rect.adjusted(SIDE, _above(item), -SIDE, -GAP)
        top = QRect(room.left(), room.top(), room.width(), name)
        color = palette.muted if item.heading else palette.ink
        ink.words(painter, top, item.name, ink.strong, color, wrap=True)
        room.setTop(room.top() + name)
        self._paint_sentences(painter, room, item)
        painter.restore()

    def _paint_sentences(self, painter: QPainter, room: QRect, item: LeftOver) -> None:
        """The first says what decided and stands out; the others are what else is known."""
        ink, top = self._ink, room.top()
        for number, sentence in enumerate(item.sentences):
            top += LINE_GAP
            font = self._font(item, number)
            color = ink.palette.ink if self._stands_out(item, number) else ink.palette.muted
            height = _wrapped(font, sentence, room.width())
            line = QRect(room.left(), top, room.width(), height)
            ink.words(painter, line, sentence, font, color, wrap=True)
            top += height

    def _height(self, item: LeftOver, width: int) -> int:
        room = width - 2 * SIDE
        told = sum(
            LINE_GAP + _wrapped(self._font(item, number), sentence, room)
            for number, sentence in enumerate(item.sentences)
        )
        return _above(item) + self._name_height(item, width) + told + GAP

    def _name_height(self, item: LeftOver, width: int) -> int:
        return _wrapped(self._ink.strong, item.name, width - 2 * SIDE) if item.name else 0

    def _font(self, item: LeftOver, number: int) -> QFont:
        return self._ink.body if self._stands_out(item, number) else self._ink.small

    @staticmethod
    def _stands_out(item: LeftOver, number: int) -> bool:
        return bool(item.mentee) and number == 0


def _wrapped(font: QFont, text: str, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), WRAP, text).height()


def _above(item: LeftOver) -> int:
    return GAP if item.name else 0
