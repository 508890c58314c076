"""The list of programs: title, facts and place of each; arrows move, Enter opens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
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
from PySide6.QtGui import QBrush, QColor, QCursor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.formats.wording.programs import PLACE_MEANS
from app.ui.programs.entries import Entry
from app.ui.theme import palette_of, text_scale
from app.ui.theme.fonts import base_font
from app.ui.theme.tokens import SECTION, SMALL

EntryRole = Qt.ItemDataRole.UserRole
LitRole = EntryRole + 1
FAINT = 0.55
BAR = 3
NO_BREAK = "\N{NO-BREAK SPACE}"
NO_SPACE = "\N{ZERO WIDTH SPACE}"
LONG_WORD = re.compile(r"\S{20}(?=\S{6})")
Index = QModelIndex | QPersistentModelIndex
WRAP = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
PAD = 16
ABOVE = 11
GAP = 2
SCROLL_BAR = 12
TALLEST = 10_000


@dataclass(frozen=True)
class Line:
    """A piece of text of an entry, which may wrap."""

    text: str
    font: QFont
    color: str


class ProgramModel(QAbstractListModel):
    """The entries; `show` patches what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self.lit: frozenset[str] | None = None

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

    def light(self, programs: frozenset[str] | None) -> None:
        """Let only these programs stand out."""
        if programs != self.lit:
            self.lit = programs
            last = self.index(max(0, len(self._entries) - 1))
            self.dataChanged.emit(self.index(0), last, [LitRole])

    def row_of(self, program_id: str) -> int:
        """The row of that program, or -1."""
        return next((r for r, e in enumerate(self._entries) if e.id == program_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == EntryRole:
            return entry
        if role == LitRole:
            return None if self.lit is None else entry.id in self.lit
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {entry.facts}, {entry.place_words}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.place_words}\n{PLACE_MEANS}"
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
    """Paints an entry: title, facts and place under each other, over a hairline."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Not viewport(): Qt for Python then makes ready every kind of widget there is, 40 ms.
        width = self._view.contentsRect().width() - SCROLL_BAR
        lines = self._lines(index.data(EntryRole))
        heights = [self._height(line, width - 2 * PAD) + GAP for line in lines]
        return QSize(min(240, max(width, 1)), sum(heights) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, rect, index)
        room = rect.adjusted(PAD, ABOVE, -PAD, 0)
        painter.setOpacity(FAINT if index.data(LitRole) is False else 1.0)
        for line in self._lines(index.data(EntryRole)):
            painter.setFont(line.font)
            painter.setPen(QColor(line.color))
            painter.drawText(room, WRAP, line.text)
            room.adjust(0, self._height(line, room.width()) + GAP, 0, 0)
        painter.setOpacity(1.0)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(QColor(palette_of(self._view).focus), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        palette, view = palette_of(self._view), self._view
        mouse = view.mapFromGlobal(QCursor.pos())
        painter.setPen(Qt.PenStyle.NoPen)
        if index == view.currentIndex():
            painter.setBrush(QBrush(QColor(palette.accent_soft)))
            painter.drawRect(rect)
        elif view.underMouse() and rect.contains(mouse):
            painter.setBrush(QBrush(QColor(palette.sunken)))
            painter.drawRect(rect)
        if index.data(LitRole):
            bar = QRect(rect.left(), rect.top() + ABOVE, BAR, rect.height() - 2 * ABOVE)
            painter.fillRect(bar, QColor(palette.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _lines(self, entry: Entry) -> tuple[Line, ...]:
        palette = palette_of(self._view)
        title, small = _faces(text_scale(self._view))
        return (
            Line(_breakable(entry.title), title, palette.ink),
            Line(entry.facts, small, palette.muted),
            Line(_in_figures(entry.place_words), small, palette.muted),
        )

    def _height(self, line: Line, width: int) -> int:
        return _height(line.text, line.font, max(width, 80))


def _breakable(title: str) -> str:
    """A title whose longest words may go on in the next line."""
    return LONG_WORD.sub(lambda found: f"{found[0]}{NO_SPACE}", title)


def _in_figures(words: str) -> str:
    """Figures none of which is parted from its name at a line's end."""
    return " · ".join(figure.replace(" ", NO_BREAK) for figure in words.split(" · "))


@lru_cache(maxsize=4)
def _faces(scale: float) -> tuple[QFont, QFont]:
    title, small = base_font(scale), base_font(scale)
    title.setPixelSize(round(SECTION * scale))
    title.setBold(True)
    small.setPixelSize(round(SMALL * scale))
    return title, small


@lru_cache(maxsize=4096)
def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, TALLEST), WRAP, text).height()


class ProgramList(QListView):
    """Emits `open_requested(id)` at a double click or Enter, `picked(id)` when one is chosen."""

    open_requested = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Programs")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._wanted = ""
        self._model = ProgramModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ProgramDelegate(self))
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._picked)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these programs; the chosen one stays chosen while it is there."""
        self._model.show(entries)
        if self._wanted:
            self.pick(self._wanted)
        if entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def light(self, programs: frozenset[str] | None) -> None:
        """Let only these programs stand out; None: all are alike again."""
        self._model.light(programs)
        rows = [row for row in map(self._model.row_of, programs or ()) if row >= 0]
        if rows:
            self.scrollTo(self._model.index(min(rows)), self.ScrollHint.PositionAtTop)

    def current_id(self) -> str:
        """The chosen program, or ""."""
        index = self.currentIndex()
        return str(index.data(EntryRole).id) if index.isValid() else ""

    def pick(self, program_id: str) -> None:
        """Choose that program, as soon as it is shown."""
        row = self._model.row_of(program_id)
        self._wanted = program_id if row < 0 else ""
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
        self._wanted = ""
        self.picked.emit(index.data(EntryRole).id if index.isValid() else "")
