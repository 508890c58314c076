"""The programs that can't be placed, each with what is missing and the way to fill it in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.place import Missing
from app.formats.wording.portfolio import FILL_IN, NOT_PLACED
from app.ui.programs.entries import Entry
from app.ui.widgets.elided_link import ElidedLink
from app.ui.widgets.labels import Body, Section, Small

MOST_SHOWN = 6
MOST_PROGRAMS = 12


class NotPlaced(QWidget):
    """Emits `fill_requested(program_id, Missing)`."""

    fill_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self.links: list[ElidedLink] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List those of these programs that have no place on the map."""
        unplaced = [entry for entry in entries if not entry.is_placed]
        shown = tuple((entry.title, entry.missing) for entry in unplaced)
        if shown != self._shown:
            self._shown = shown
            self._rebuild(unplaced)
        self.setVisible(bool(unplaced))

    def _rebuild(self, unplaced: Sequence[Entry]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.links = []
        self._layout.addWidget(Section(NOT_PLACED))
        hint = Small(FILL_IN)
        hint.setWordWrap(True)
        self._layout.addWidget(hint)
        for entry in unplaced[:MOST_PROGRAMS]:
            self._layout.addSpacing(6)
            self._layout.addWidget(Body(entry.title))
            for missing, words in list(zip(entry.place.missing, entry.missing, strict=True))[
                :MOST_SHOWN
            ]:
                self._add(entry, missing, words)
            if (more := len(entry.missing) - MOST_SHOWN) > 0:
                self._layout.addWidget(Small(f"and {more} more"))
        if (more := len(unplaced) - MOST_PROGRAMS) > 0:
            self._layout.addWidget(Small(f"and {more} more programs"))

    def _add(self, entry: Entry, missing: Missing, words: str) -> None:
        link = ElidedLink(words)
        link.setAccessibleName(f"{entry.title}: {words}")
        link.clicked.connect(lambda: self.fill_requested.emit(entry.id, missing))
        self.links.append(link)
        self._layout.addWidget(link)
