"""The list of the library with its search and filters."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.model import Library, Workspace
from app.core.own import Kind
from app.formats.shelf import Entry, Filter, count_words, entries_of, filtered
from app.ui.library.words import NO_OWN, NOTHING
from app.ui.widgets.chips import Chip
from app.ui.widgets.fields import SearchField
from app.ui.widgets.labels import Small
from app.ui.widgets.shelf.filter_bar import FilterBar
from app.ui.widgets.shelf.model import ShelfModel
from app.ui.widgets.shelf.view import ShelfView

COLUMNS = 4
SEARCH_WIDTH = 420


class ListPane(QObject):
    """`top` goes over the page, `list` at its left. Emits `entry_shown(Entry | None)`.

    `entry_chosen(Entry)` when the user asks for it by Enter or a double click.
    """

    entry_shown = Signal(object)
    entry_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self.search = SearchField("Find an activity, question set or template")
        self.own = Chip("own only", checkable=True)
        self.filters = FilterBar(COLUMNS)
        self.count = Small()
        self.count.setWordWrap(True)
        self.model = ShelfModel()
        self.shelf = ShelfView(self.model)
        self.shelf.setUniformItemSizes(True)
        self.top, self.list = QWidget(parent), QWidget(parent)
        self._build()
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.own.toggled.connect(self.refresh)
        self.filters.changed.connect(self.refresh)
        self.shelf.entry_shown.connect(self.entry_shown)
        self.shelf.entry_chosen.connect(self.entry_chosen)

    def show_library(self, library: Library, workspace: Workspace) -> None:
        """Show what there is now; the choice stays on its item."""
        self._entries = entries_of(library, workspace, before=self._entries)
        self.refresh()

    def choose(self, kind: Kind, item_id: str) -> None:
        """Put the choice on an item, widening what is shown if it hides there."""
        if self.model.row_of(kind, item_id) < 0:
            self.search.clear()
            self.own.setChecked(False)
            self.filters.start_over()
        self.shelf.choose_row(self.model.row_of(kind, item_id))

    def refresh(self) -> None:
        """Show what matches."""
        wanted = Filter(self.search.text(), own=self.own.isChecked())
        found = filtered(self._entries, self.filters.narrowed(wanted))
        kept = self.shelf.current_entry()
        self.model.show_entries(found)
        if kept and not self.shelf.current_entry():
            self.shelf.choose_row(self.model.row_of(kept.kind, kept.id))
            if not self.shelf.current_entry():
                self.entry_shown.emit(None)
        any_own = any(entry.own for entry in self._entries)
        nothing = NO_OWN if self.own.isChecked() and not any_own else NOTHING
        self.count.setText(count_words(found) or nothing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return)
            if watched is self.search and down and self.shelf.enter():
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        first.addWidget(self.search, 1)
        first.addWidget(self.own)
        first.addStretch(1)
        above = QVBoxLayout(self.top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(12)
        above.addLayout(first)
        above.addWidget(self.filters)
        below = QVBoxLayout(self.list)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self.count)
        below.addWidget(self.shelf, 1)
