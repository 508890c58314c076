"""The library beside the timeline: search, filters, suggestions, and a preview."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.core.fitting import Occasion
from app.core.model import Library, Phase, Workspace
from app.core.own import Kind, kind_of
from app.core.suggest import Suggested, suggestions
from app.formats.shelf import Entry, Filter, entries_of, filtered
from app.formats.wording.library import occasion_words, suggestion_sentence
from app.ui.design.library.preview import Preview
from app.ui.design.mime import ItemKey, packed
from app.ui.design.words import counted
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.elided_link import ElidedLink
from app.ui.widgets.fields import SearchField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Small
from app.ui.widgets.shelf.filter_bar import CLEAR, FilterBar
from app.ui.widgets.shelf.model import ShelfModel
from app.ui.widgets.shelf.view import ShelfView

PHASES = {
    "getting started": frozenset({Phase.INITIATION}),
    "under way": frozenset({Phase.CULTIVATION}),
    "closing": frozenset({Phase.SEPARATION, Phase.REDEFINITION}),
}
IN_SESSIONS = (Kind.ACTIVITY, Kind.QUESTIONS)
NOTHING = "Nothing here matches. Fewer words, or a filter less, will show more."
CHOOSE = ". Choose a session to see what fits it."
NOTHING_FITS = "Nothing fits: {}. Take that filter off to see everything."
NOTHING_TOGETHER = "Nothing fits all these filters together. This session: {}."
SUGGESTED = "{} for this session, then all. It offers: {}"
MORE, LESS = "More filters", "Fewer filters"
ADD_TO, ADD_NEW = "Add to “{}”", "Add in a new session"
SHARES = (3, 2)
"""Of the list and of what the chosen item says."""


class LibraryPanel(QWidget):
    """Emits `item_chosen(ItemKey)` at Enter, a double click or the button; items can be dragged.

    `new_requested()` when an own activity is to be written.
    """

    item_chosen = Signal(object)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = Library()
        self._unread: Workspace | None = None
        self._entries: list[Entry] = []
        self._occasion: Occasion | None = None
        self._used: frozenset[str] = frozenset()
        self.search = SearchField("Find an activity or question set")
        self.fits = Chip("fits this session", checkable=True)
        self.phases = {name: Chip(name, checkable=True) for name in PHASES}
        self.questions = Chip("question sets", checkable=True)
        self.own = Chip("own", checkable=True)
        self.more = LinkButton(MORE)
        self.new = LinkButton("New activity", icon="add")
        self.filters = FilterBar(2, IN_SESSIONS)
        self.count = Small()
        self.count.setWordWrap(True)
        self.clear = LinkButton(CLEAR)
        self.clear.hide()
        self.model = ShelfModel(_packed)
        self.shelf = ShelfView(self.model)
        self.shelf.make_draggable()
        self.preview = Preview()
        self.add = ElidedLink(ADD_NEW, icon="add")
        self._build()
        self._connect()
        self.fits.setEnabled(False)

    def show_library(self, library: Library, workspace: Workspace) -> None:
        """Show what is in the library now; out of sight, when it is seen again."""
        self._library = library
        self._unread = workspace
        self._read()

    def start(self) -> None:
        """Put the keyboard on the first item: at what fits best, if a session is chosen."""
        if not self.shelf.enter():
            self.search.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        if self._unread and self.isVisible():
            workspace, self._unread = self._unread, None
            self._entries = entries_of(self._library, workspace, IN_SESSIONS, self._entries)
            self._refresh()

    def show_occasion(
        self,
        occasion: Occasion | None,
        used: frozenset[str] = frozenset(),
        session: str = "",
    ) -> None:
        """Let the shelf know what the chosen session offers; None: no session is chosen.

        `used` are the ids of what the program holds already, `session` is the title.
        """
        self.add.set_words(ADD_TO.format(session) if session else ADD_NEW)
        if (occasion, used) == (self._occasion, self._used):
            return
        self._occasion, self._used = occasion, used
        self.fits.setEnabled(occasion is not None)
        self._refresh()

    def _build(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, gap=6)
        for chip in self._chips:
            flow.addWidget(chip)
        actions = QWidget()
        beside = FlowLayout(actions, gap=6)
        beside.addWidget(self.more)
        beside.addWidget(self.new)
        self.filters.hide()
        self._split = QSplitter(Qt.Orientation.Vertical)
        for part in (self.shelf, self.preview):
            self._split.addWidget(part)
        for place, share in enumerate(SHARES):
            self._split.setStretchFactor(place, share)
        self._split.setChildrenCollapsible(False)
        self.preview.hide()
        self.add.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 20, 8, 8)
        layout.setSpacing(10)
        for above in (self.search, chips, actions, self.filters, self.count):
            layout.addWidget(above)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.add)

    @property
    def _chips(self) -> tuple[Chip, ...]:
        return (self.fits, *self.phases.values(), self.questions, self.own)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._refresh)
        self.search.installEventFilter(self)
        for chip in self._chips:
            chip.toggled.connect(self._refresh)
        self.filters.changed.connect(self._refresh)
        self.clear.clicked.connect(self._take_filters_off)
        self.more.clicked.connect(self._show_or_hide_filters)
        self.new.clicked.connect(self.new_requested)
        self.shelf.entry_chosen.connect(lambda entry: self.item_chosen.emit(_key(entry)))
        self.shelf.entry_shown.connect(self._show_preview)
        self.add.clicked.connect(self._add_shown)
        self.model.modelReset.connect(lambda: self._show_preview(None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return)
            if watched is self.search and down and self.shelf.enter():
                return True
        return super().eventFilter(watched, event)

    def _show_or_hide_filters(self) -> None:
        """Hidden filters don't narrow: what can't be seen shouldn't count."""
        shown = self.filters.isHidden()
        self.filters.setVisible(shown)
        self.more.setText(LESS if shown else MORE)
        if not shown:
            self.filters.start_over()

    def _take_filters_off(self) -> None:
        """All at once; the link goes with them, so the keyboard goes to the search."""
        for chip in self._chips:
            with QSignalBlocker(chip):
                chip.setChecked(False)
        with QSignalBlocker(self.filters):
            self.filters.start_over()
        self.search.setFocus()
        self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted()
        found = filtered(self._entries, wanted)
        suggested = self._suggested() if wanted == Filter() else []
        first = {(kind_of(item), item.id) for item in suggested}
        ahead = [entry for entry in found if (entry.kind, entry.id) in first]
        ahead.sort(key=lambda entry: [item.id for item in suggested].index(entry.id))
        rest = [entry for entry in found if (entry.kind, entry.id) not in first]
        self.model.show_entries([*ahead, *rest], self._notes(suggested))
        self.count.setText(self._count_words(len(found), len(ahead)))
        self.clear.setVisible(not found and wanted != Filter(self.search.text()))

    def _wanted(self) -> Filter:
        chosen = [phases for name, phases in PHASES.items() if self.phases[name].isChecked()]
        fitting = self.fits.isChecked() and self.fits.isEnabled()
        wanted = self.filters.narrowed(
            Filter(
                self.search.text(),
                phases=frozenset().union(*chosen),
                own=self.own.isChecked(),
                occasion=self._occasion if fitting else None,
            )
        )
        return wanted.only(Kind.QUESTIONS) if self.questions.isChecked() else wanted

    def _suggested(self) -> list[Suggested]:
        if self._occasion is None:
            return []
        return suggestions(self._library, self._occasion, self._used)

    def _notes(self, suggested: Iterable[Suggested]) -> dict[tuple[str, str], str]:
        if self._occasion is None:
            return {}
        occasion = self._occasion
        return {
            (kind_of(item), item.id): f"Suggested. {suggestion_sentence(item, occasion)}"
            for item in suggested
        }

    def _count_words(self, found: int, suggested: int) -> str:
        occasion = self._occasion
        if occasion is None:
            hint = CHOOSE if self.fits.isChecked() else ""
            return f"{counted(found, 'item')}{hint}" if found else NOTHING
        offer = occasion_words(occasion)
        if suggested:
            return SUGGESTED.format(counted(suggested, "suggestion"), offer)
        if self.fits.isChecked():
            others = self._wanted() != Filter(self.search.text(), occasion=occasion)
            nothing = NOTHING_TOGETHER if others else NOTHING_FITS
            return f"{counted(found, 'item')} for {offer}" if found else nothing.format(offer)
        return counted(found, "item") if found else NOTHING

    def _add_shown(self) -> None:
        if entry := self.shelf.current_entry():
            # The list begins anew, and the button goes with what it was for.
            self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)
            self.item_chosen.emit(_key(entry))

    def _show_preview(self, entry: Entry | None) -> None:
        begins = entry is not None and self.preview.isHidden()
        self.preview.setVisible(entry is not None)
        self.add.setVisible(entry is not None)
        if entry:
            self.preview.show_entry(entry)
        if begins:
            # What was hidden had no height, and would begin with the least.
            self._split.setSizes([share * self._split.height() for share in SHARES])


def _key(entry: Entry) -> ItemKey:
    return ItemKey(entry.kind, entry.id)


def _packed(entry: Entry) -> QMimeData:
    return packed(_key(entry))
