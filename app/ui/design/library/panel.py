"""The library beside the timeline: search, filters, the shelf, and a preview."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSplitter, QVBoxLayout, QWidget

from app.core.fitting import Occasion
from app.core.model import Library, Phase
from app.ui.design.library.entries import Filter, entries_of, filtered, occasion_words
from app.ui.design.library.preview import Preview
from app.ui.design.library.shelf import ENTRY, ShelfDelegate, ShelfModel
from app.ui.design.mime import ItemKey
from app.ui.design.words import counted
from app.ui.widgets.chips import Chip
from app.ui.widgets.fields import SearchField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Small

LAID_OUT_AT_ONCE = 16
"""About a screen full: the rest of the shelf is measured when nothing else is to do."""
PHASES = {
    "getting started": frozenset({Phase.INITIATION}),
    "under way": frozenset({Phase.CULTIVATION}),
    "closing": frozenset({Phase.SEPARATION, Phase.REDEFINITION}),
}
NOTHING = "Nothing here matches. Fewer words, or a filter less, will show more."
CHOOSE = ". Choose a session to see what fits it."
NOTHING_FITS = "Nothing fits: {}. Take that filter off to see everything."


class LibraryPanel(QWidget):
    """Emits `item_chosen(ItemKey)` at Enter or a double click; items can be dragged."""

    item_chosen = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries_of(library)
        self._occasion: Occasion | None = None
        self.search = SearchField("Find an activity or question set")
        self.fits = Chip("fits this session", checkable=True)
        self.phases = {name: Chip(name, checkable=True) for name in PHASES}
        self.count = Small()
        self.count.setWordWrap(True)
        self.model = ShelfModel()
        self.shelf = _shelf(self.model)
        self.preview = Preview()
        self._build()
        self._connect()
        self.fits.setEnabled(False)
        self._refresh()

    def show_library(self, library: Library) -> None:
        """Show what is in the library now."""
        self._entries = entries_of(library)
        self._refresh()

    def show_occasion(self, occasion: Occasion | None) -> None:
        """Let the shelf know what the chosen session offers; None: no session is chosen."""
        if occasion == self._occasion:
            return
        self._occasion = occasion
        self.fits.setEnabled(occasion is not None)
        self._refresh()

    def _build(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, gap=6)
        for chip in (self.fits, *self.phases.values()):
            flow.addWidget(chip)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.shelf)
        split.addWidget(self.preview)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.preview.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 20, 8, 8)
        layout.setSpacing(10)
        for part in (self.search, chips, self.count):
            layout.addWidget(part)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._refresh)
        self.search.installEventFilter(self)
        for chip in (self.fits, *self.phases.values()):
            chip.toggled.connect(self._refresh)
        self.shelf.activated.connect(self._choose)
        self.shelf.selectionModel().currentChanged.connect(self._show_preview)
        self.model.modelReset.connect(self.preview.hide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return)
            if watched is self.search and down and self.model.entries:
                self.shelf.setFocus()
                self.shelf.setCurrentIndex(self.model.index(0))
                return True
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        chosen = [phases for name, phases in PHASES.items() if self.phases[name].isChecked()]
        fitting = self.fits.isChecked() and self.fits.isEnabled()
        wanted = Filter(
            self.search.text(),
            frozenset().union(*chosen),
            self._occasion if fitting else None,
        )
        found = filtered(self._entries, wanted)
        self.model.show_entries(found)
        self.count.setText(self._count_words(len(found), wanted.occasion))

    def _count_words(self, found: int, occasion: Occasion | None) -> str:
        if occasion is None:
            hint = CHOOSE if self.fits.isChecked() else ""
            return f"{counted(found, 'item')}{hint}" if found else NOTHING
        offer = occasion_words(occasion)
        return f"{counted(found, 'item')} for {offer}" if found else NOTHING_FITS.format(offer)

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        key: ItemKey = entry.key
        self.item_chosen.emit(key)

    def _show_preview(self, index: QModelIndex) -> None:
        self.preview.setVisible(index.isValid())
        if index.isValid():
            self.preview.show_entry(index.data(ENTRY))


def _shelf(model: ShelfModel) -> QListView:
    shelf = QListView()
    shelf.setModel(model)
    shelf.setItemDelegate(ShelfDelegate(shelf))
    shelf.setAccessibleName("Library")
    shelf.setMouseTracking(True)
    shelf.setDragEnabled(True)
    shelf.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
    shelf.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    shelf.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shelf.setResizeMode(QListView.ResizeMode.Adjust)
    shelf.setLayoutMode(QListView.LayoutMode.Batched)
    shelf.setBatchSize(LAID_OUT_AT_ONCE)
    shelf.setStyleSheet("QListView { background: transparent; border: none; border-radius: 0 }")
    return shelf
