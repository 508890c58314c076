"""A list whose rows have a name and a quieter line under it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
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
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show (key, name, quieter line), silently; the chosen row stays chosen if it can."""
        if [key for key, _, _ in rows] != self.keys():
            self._rebuild([key for key, _, _ in rows])
        for item, (_, first, second) in zip(self._items(), rows, strict=True):
            if item.data(LINES) != (first, second):
                item.setText(f"{first}: {second}" if second else first)
                item.setToolTip(item.text())
                item.setData(LINES, (first, second))

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

    def _rebuild(self, keys: list[str]) -> None:
        chosen, row = self.key(), self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for key in keys:
                item = QListWidgetItem()
                item.setData(KEY, key)
                item.setData(LINES, ("", ""))
                self.addItem(item)
            self.setCurrentRow(min(max(row, 0), len(keys) - 1))
            self.pick(chosen)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


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
