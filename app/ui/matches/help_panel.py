"""What would let somebody who waits have a mentor: each way was tried before it is offered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.matching.openings import Opening
from app.core.matching.problem import MatchingProblem
from app.core.matching.recruits import Recruit
from app.formats.wording.outcomes import opening_sentence, recruit_sentence
from app.ui.matches.ways_list import WaysList
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Body, Section, Small

MOST = 3
TRYING = "Trying each small change …"
TOO_MANY = "These are too many people to try changes one by one."


class HelpPanel(QWidget):
    """Hidden until somebody is chosen.

    `chosen(Opening)` asks to do one of the ways, `why_requested()` to hold the one who waits
    against the mentors one by one.
    """

    chosen = Signal(object)
    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Section()
        self._title.setWordWrap(True)
        self._note = Small()
        self._note.setWordWrap(True)
        self.ways = WaysList()
        self.ways.chosen.connect(self.chosen)
        self.recruits = Body()
        self.why_button = LinkButton("Why not a certain mentor", icon="search")
        self.why_button.clicked.connect(self.why_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Hairline())
        layout.addSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._note)
        layout.addWidget(self.ways)
        layout.addWidget(self.recruits)
        flush = QHBoxLayout()
        flush.setContentsMargins(-8, 0, 0, 0)
        flush.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(flush)
        self.hide()

    def show_asking(self, name: str) -> None:
        """Say that ways are being tried."""
        self._title.setText(f"What would help {name}")
        self._show([], TRYING, [])

    def show_openings(
        self,
        problem: MatchingProblem,
        openings: tuple[Opening, ...],
        recruits: tuple[Recruit, ...],
    ) -> None:
        """Offer the ways that were found, and say which further mentors would do."""
        ways = [(opening_sentence(problem, each), each) for each in openings[:MOST]]
        note = "" if ways else "No place more, and no change of one or two rules, would help."
        self._show(ways, note, [recruit_sentence(each) for each in recruits])

    def show_too_many(self) -> None:
        """Say that changes are not tried for so many people."""
        self._show([], TOO_MANY, [])

    def _show(self, ways: list[tuple[str, Opening]], note: str, recruits: list[str]) -> None:
        self.ways.show_ways(ways)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.recruits.setText("\n".join(recruits))
        self.recruits.setVisible(bool(recruits))
        self.show()
