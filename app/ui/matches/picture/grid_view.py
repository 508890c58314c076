"""The grid of people by score: a table that goes by the arrow keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.matches.picture.grid_model import CELL, GridModel
from app.ui.matches.picture.grid_painter import cell_side, names_room, paint_cell, paint_name
from app.ui.matches.weighed import Seen
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL

Index = QModelIndex | QPersistentModelIndex


def fonts_of(widget: QWidget) -> tuple[QFont, QFont]:
    """Small type, plain and strong."""
    return font_of(widget, SMALL), font_of(widget, SMALL, bold=True)


class _Names(QHeaderView):
    """Names beside the rows, and upright above the columns."""

    def __init__(self, orientation: Qt.Orientation, model: GridModel, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._names = model
        self._measured: tuple[object, float, int] = (None, 0.0, 0)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        names, unit = self._names.names(self.orientation()), text_scale(self)
        if self._measured[0] is not names or self._measured[1] != unit:
            self._measured = names, unit, round(names_room(names, fonts_of(self)[0]))
        room = self._measured[2]
        return QSize(room, room)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = palette_of(self)
        down = self.orientation() is Qt.Orientation.Vertical
        painter.fillRect(rect, QColor(palette.paper))
        name = self._names.names(self.orientation())[logicalIndex]
        color = palette.mentor if down else palette.mentee
        paint_name(painter, QRectF(rect), name, fonts_of(self)[0], color)


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        palette = palette_of(view)
        painter.save()
        painter.setFont(fonts_of(view)[0])
        rect = QRectF(option.rect)
        paint_cell(painter, rect, index.data(CELL), palette, fonts_of(view))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.focus), 3))
            painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.restore()


class GridView(QTableView):
    """Mentors down, mentees across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = GridModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName("Scores of everybody with everybody")
        self.setVerticalHeader(_Names(Qt.Orientation.Vertical, self.cells, self))
        self.setHorizontalHeader(_Names(Qt.Orientation.Horizontal, self.cells, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_seen(self, seen: Seen | None) -> None:
        """Show this matching among all pairs."""
        place = self.currentIndex()
        row, column = place.row(), place.column()
        self.cells.show_seen(seen)
        side = round(cell_side(fonts_of(self)[1]))
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setDefaultSectionSize(side)
        self.setCurrentIndex(self.cells.index(max(row, 0), max(column, 0)))
