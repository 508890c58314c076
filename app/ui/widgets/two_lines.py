"""A list whose rows have a name and a quieter line under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.theme import font_of, palette_of
from app.ui.theme.tokens import SMALL

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
LINES = Qt.ItemDataRole.UserRole + 1
PAD = 10
ABOVE = 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TwoLineList(QListWidget):
    """Rows are known by a key; `name` is for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_TwoLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def add(self, key: str, first: str, second: str) -> None:
        """A row at the end."""
        item = QListWidgetItem()
        item.setData(KEY, key)
        self.addItem(item)
        _write(item, first, second)

    def rewrite(self, key: str, first: str, second: str) -> None:
        """Say something else in the row of that key."""
        for item in self._items():
            if item.data(KEY) == key:
                _write(item, first, second)

    def keys(self) -> list[str]:
        """The keys of all rows, from the top down."""
        return [item.data(KEY) for item in self._items()]

    def key(self) -> str:
        """The key of the chosen row, or ""."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def pick(self, key: str) -> None:
        """Choose that row, if it is there."""
        for item in self._items():
            if item.data(KEY) == key:
                self.setCurrentItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def _write(item: QListWidgetItem, first: str, second: str) -> None:
    item.setText(f"{first}: {second}" if second else first)
    item.setToolTip(item.text())
    item.setData(LINES, (first, second))


class _TwoLines(QStyledItemDelegate):
    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heights = [QFontMetrics(font).height() for font, _ in self._styles()]
        return QSize(0, sum(heights) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        palette = palette_of(self._view)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.accent_soft))
        room = rect.adjusted(PAD, ABOVE, -PAD, 0)
        for text, (font, color) in zip(index.data(LINES), self._styles(), strict=True):
            metrics = QFontMetrics(font)
            room.setHeight(metrics.height())
            painter.setFont(font)
            painter.setPen(QColor(color))
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, LEFT, cut)
            room.translate(0, metrics.height())
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _styles(self) -> tuple[tuple[QFont, str], ...]:
        palette = palette_of(self._view)
        return (font_of(self._view), palette.ink), (font_of(self._view, SMALL), palette.muted)
