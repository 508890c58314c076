"""The list of programs: title, facts and place of each; arrows move, Enter opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.programs.entries import Entry
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SECTION, SMALL

EntryRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROW = 84
PAD = 16


class ProgramModel(QAbstractListModel):
    """The entries; `show` patches what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Make the rows these, touching only those that are different."""
        wanted = {entry.id for entry in entries}
        for row in reversed(range(len(self._entries))):
            if self._entries[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row]
                self.endRemoveRows()
        for row, entry in enumerate(entries):
            self._put(row, entry)

    def row_of(self, program_id: str) -> int:
        """The row of that program, or -1."""
        return next((r for r, e in enumerate(self._entries) if e.id == program_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.title}, {entry.facts}, {entry.place_words}"
        return None

    def _put(self, row: int, entry: Entry) -> None:
        here = self._entries[row] if row < len(self._entries) else None
        if here is None or here.id != entry.id:
            self._insert(row, entry)
        elif here != entry:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def _insert(self, row: int, entry: Entry) -> None:
        if (old := self.row_of(entry.id)) >= 0:
            self.beginRemoveRows(QModelIndex(), old, old)
            del self._entries[old]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), row, row)
        self._entries.insert(row, entry)
        self.endInsertRows()


class ProgramDelegate(QStyledItemDelegate):
    """Paints an entry in three lines over a hairline."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, round(ROW * text_scale(self._view)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._view
        entry: Entry = index.data(EntryRole)
        palette = palette_of(view)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.sunken))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(PAD, round(12 * text_scale(view)), -PAD, -6)
        for text, size, bold, color in (
            (entry.title, SECTION, True, palette.ink),
            (entry.facts, SMALL, False, palette.muted),
            (entry.place_words, SMALL, False, palette.muted),
        ):
            painter.setFont(font_of(view, size, bold=bold))
            painter.setPen(QColor(color))
            metrics = painter.fontMetrics()
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignTop, line)
            room.adjust(0, metrics.height() + 2, 0, 0)
        if state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


class ProgramList(QListView):
    """Emits `open_requested(id)` at a double click or Enter, `picked(id)` when one is chosen."""

    open_requested = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Programs")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._model = ProgramModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ProgramDelegate(self))
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._picked)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these programs; the chosen one stays chosen while it is there."""
        self._model.show(entries)
        if entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def current_id(self) -> str:
        """The chosen program, or ""."""
        index = self.currentIndex()
        return str(index.data(EntryRole).id) if index.isValid() else ""

    def pick(self, program_id: str) -> None:
        """Choose that program."""
        row = self._model.row_of(program_id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.open_requested.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.open_requested.emit(index.data(EntryRole).id)

    def _picked(self, index: Index) -> None:
        self.picked.emit(index.data(EntryRole).id if index.isValid() else "")
