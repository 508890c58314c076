"""What would help somebody who waits: each way was tried before it is offered."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.core.matching.account.openings import Opening
from app.core.matching.account.recruits import Recruit
from app.core.matching.asked.problem import MatchingProblem
from app.formats.wording.outcomes import opening_sentence, recruit_sentence
from app.ui.matches.repair.ways_list import WaysList
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Body, Section, Small

MOST = 3
TRYING = "Trying each small change …"
TOO_MANY = "These are too many people to try changes one by one."


class HelpPanel(ColumnScroll):
    """Hidden until somebody is chosen; `chosen(object)` asks to do one of the ways.

    As high as what it says, and scrolls where there is less room.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Section()
        self._title.setWordWrap(True)
        self._note = Small()
        self._note.setWordWrap(True)
        self.ways = WaysList()
        self.ways.chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column.setContentsMargins(24, 0, 24, 16)
        self.column.setSpacing(8)
        self.column.addWidget(Hairline())
        self.column.addSpacing(8)
        for part in (self._title, self._note, self.ways):
            self.column.addWidget(part)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.column.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_asking(self, name: str) -> None:
        """Say that ways are being tried."""
        self._title.setText(f"What would help {name}")
        self.show_ways([], TRYING)

    def show_ways(self, ways: list[tuple[str, object]], note: str) -> None:
        """Offer these, each with its sentence, and say what there is to say besides."""
        self.ways.show_ways(ways[:MOST])
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.show()


class MentorHelp(HelpPanel):
    """What would let a mentee have a mentor, and which further mentors would do.

    `why_requested()` asks to hold the mentee against the mentors one by one.
    """

    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recruits = Body()
        self.why_button = LinkButton("Why not a certain mentor", icon="search")
        self.why_button.clicked.connect(self.why_requested)
        flush = QHBoxLayout()
        flush.setContentsMargins(-8, 0, 0, 0)
        flush.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.recruits)
        self.column.addLayout(flush)

    def show_asking(self, name: str) -> None:
        """Say that ways are being tried."""
        self._show_recruits([])
        super().show_asking(name)

    def show_openings(
        self,
        problem: MatchingProblem,
        openings: tuple[Opening, ...],
        recruits: tuple[Recruit, ...],
    ) -> None:
        """Offer the ways that were found, and say which further mentors would do."""
        ways: list[tuple[str, object]] = [(opening_sentence(problem, e), e) for e in openings]
        note = "" if ways else "No place more, and no change of one or two rules, would help."
        self._show_recruits([recruit_sentence(each) for each in recruits])
        self.show_ways(ways, note)

    def show_too_many(self) -> None:
        """Say that changes are not tried for so many people."""
        self._show_recruits([])
        self.show_ways([], TOO_MANY)

    def _show_recruits(self, recruits: list[str]) -> None:
        self.recruits.setText("\n".join(recruits))
        self.recruits.setVisible(bool(recruits))
