"""What is not known about a program, each with a way to fill it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.place import Fact, Missing, Place
from app.core.model import ProgramDesign
from app.formats.wording.places import missing_facts
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.elided_link import ElidedLink
from app.ui.widgets.labels import Small

MOST_SHOWN = 6


class MissingFacts(QWidget):
    """Emits `session_requested(id)` or `program_requested()` when a line is clicked."""

    session_requested = Signal(str)
    program_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_place(self, place: Place, design: ProgramDesign) -> None:
        """List what is missing; nothing is shown where nothing is."""
        lines = tuple(missing_facts(place, design))
        if lines != self._shown:
            self._shown = lines
            self._rebuild(place.missing, lines)
        self.setVisible(bool(lines))

    def _rebuild(self, missing: tuple[Missing, ...], lines: tuple[str, ...]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._layout.addWidget(Small("Not known yet"))
        pairs = list(zip(missing, lines, strict=True))
        for fact, line in pairs[:MOST_SHOWN]:
            self._layout.addWidget(self._link(fact, line))
        if rest := pairs[MOST_SHOWN:]:
            more = LinkButton(f"Show {len(rest)} more")
            more.clicked.connect(lambda: self._show_more(more, rest))
            self._layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self, more: LinkButton, rest: list[tuple[Missing, str]]) -> None:
        more.hide()
        links = [self._link(fact, line) for fact, line in rest]
        for link in links:
            self._layout.addWidget(link)
        links[0].setFocus()

    def _link(self, missing: Missing, line: str) -> ElidedLink:
        link = ElidedLink(line)
        if missing.fact is Fact.PROGRAM_MODE:
            link.clicked.connect(self.program_requested)
        else:
            link.clicked.connect(lambda: self.session_requested.emit(missing.session))
        return link
