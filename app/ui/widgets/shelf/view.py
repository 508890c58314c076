"""The list of the shelf."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.formats.shelf import Entry
from app.ui.widgets.shelf.delegate import ShelfDelegate
from app.ui.widgets.shelf.model import ENTRY, ShelfModel


class ShelfView(QListView):
    """Emits `entry_shown(Entry | None)` as the choice moves, `entry_chosen(Entry)` at Enter."""

    entry_shown = Signal(object)
    entry_chosen = Signal(object)

    def __init__(self, model: ShelfModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ShelfDelegate(self))
        self.setAccessibleName("Library")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setStyleSheet("QListView { background: transparent; border: none; border-radius: 0 }")
        self.activated.connect(lambda index: self.entry_chosen.emit(index.data(ENTRY)))
        self.selectionModel().currentChanged.connect(self._tell)

    def make_draggable(self) -> None:
        """Let entries be dragged out of the list."""
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def current_entry(self) -> Entry | None:
        """The entry the choice is on."""
        index = self.currentIndex()
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        return entry

    def choose_row(self, row: int) -> None:
        """Put the choice on a row, if there is one."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def enter(self) -> bool:
        """Take the keyboard, with the choice on the first row; False if there is none."""
        if not self.model().rowCount():
            return False
        self.setFocus()
        self.choose_row(0)
        return True

    def _tell(self, index: QModelIndex) -> None:
        self.entry_shown.emit(index.data(ENTRY) if index.isValid() else None)
