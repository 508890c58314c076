"""The shelf as a list: its model, and how a line looks."""

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.design.library.entries import Entry
from app.ui.design.mime import FORMAT, ItemKey, packed
from app.ui.design.style import Style, style_of
from app.ui.theme import text_scale

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
PAD_X, PAD_Y = 10.0, 9.0
ROOT = QModelIndex()


class ShelfModel(QAbstractListModel):
    """The entries shown at the moment."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show these entries."""
        if entries != self.entries:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {entry.facts}"
            case _:
                return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [FORMAT]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        return packed(self.entries[indexes[0].row()].key)


class ShelfDelegate(QStyledItemDelegate):
    """A title, its facts under it in at most two lines, and a hairline."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[ItemKey, int, float], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        width = option.rect.width() or self._view.width()
        known = (entry.key, width, text_scale(self._view))
        if known not in self._heights:
            self._heights[known] = self._height(entry, width)
        return QSize(width, self._heights[known])

    def _height(self, entry: Entry, width: int) -> int:
        style = style_of(self._view)
        title = QFontMetricsF(style.strong).height()
        facts = _facts_layout(entry, style, width - 2 * PAD_X)
        return round(title + facts.boundingRect().height() + 2 * PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = style_of(self._view)
        entry: Entry = index.data(ENTRY)
        rect = QRectF(option.rect)
        painter.save()
        _paint_ground(painter, rect, option, style)
        metrics = QFontMetricsF(style.strong)
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.setFont(style.strong)
        painter.setPen(QColor(style.palette.ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(QColor(style.palette.muted))
        facts = _facts_layout(entry, style, inner.width())
        facts.draw(painter, inner.topLeft() + QPointF(0, metrics.height()))
        painter.restore()


def _paint_ground(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, style: Style
) -> None:
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(style.palette.accent_soft))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(style.palette.sunken))
    painter.setPen(QPen(QColor(style.palette.line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(style.palette.focus), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -2))


def _facts_layout(entry: Entry, style: Style, width: float) -> QTextLayout:
    layout = QTextLayout(entry.facts, style.small)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 40))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
