"""A short list of matches to turn to, each with the reason under its name."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import font_of, palette_of
from app.ui.theme.tokens import SMALL
from app.ui.widgets.labels import Body, Section

Index = QModelIndex | QPersistentModelIndex
MATCH = Qt.ItemDataRole.UserRole
LINES = Qt.ItemDataRole.UserRole + 1
PAD = 10
ABOVE = 6
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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


class CallList(QWidget):
    """Emits `chosen(match id)` at a click or Enter."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Body()
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        heading = Section(title)
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)

    def show_matches(self, matches: Iterable[tuple[str, str, str]], why_none: str) -> None:
        """Show (match id, name, reason); `why_none` where there are none."""
        self.list.clear()
        for match_id, name, reason in matches:
            item = QListWidgetItem(f"{name}: {reason}")
            item.setToolTip(item.text())
            item.setData(MATCH, match_id)
            item.setData(LINES, (name, reason))
            self.list.addItem(item)
        self.list.setVisible(self.list.count() > 0)
        self.words.setText(why_none)
        self.words.setVisible(self.list.count() == 0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(MATCH))
