"""The top of the middle: how many ask and how many places there are, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.matching.account.prospects import Prospect
from app.core.model import Format, Matching
from app.formats.wording.matchings import printed_sentence
from app.formats.wording.prospects import prospect_sentence, relief_sentence
from app.formats.wording.rules import contradiction_sentence
from app.formats.wording.supply import supply_sentence
from app.formats.wording.ways_out import way_out_sentence
from app.ui.jobs import Job
from app.ui.matches.drafts.draft_menu import DraftMenu
from app.ui.matches.repair.ways_list import WaysList
from app.ui.matches.weighed import Weighed
from app.ui.widgets.buttons import Button, PrimaryButton
from app.ui.widgets.fields import Choice
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Body
from app.ui.widgets.notice import Notice
from app.ui.widgets.progress import JobBar

NAME_LENGTH = 20
REPAIR = (
    "Since this matching was approved, somebody left, arrived or was taken out. It can be put "
    "right while those who are matched keep their mentors."
)
REPAIR_TOO = "A repair would put it right with the fewest changes."


class HeadPane(QWidget):
    """Match, approve, and what stands in the way.

    `drafts` chooses the matching that is looked at; it stands where the matching is shown.
    """

    match_requested = Signal()
    approve_requested = Signal()
    withdraw_requested = Signal()
    accept_requested = Signal()
    draft_chosen = Signal(object)
    repair_requested = Signal()
    preview_requested = Signal()
    way_out_chosen = Signal(object)
    relief_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.supply = Body()
        self.match_button = PrimaryButton("Match", icon="swap")
        self.match_button.clicked.connect(self.match_requested)
        self.approve_button = Button("Approve", icon="check")
        self.approve_button.clicked.connect(self.approve_requested)
        self.withdraw_button = Button("Withdraw approval")
        self.withdraw_button.clicked.connect(self.withdraw_requested)
        self.drafts = Choice("Matching")
        self.drafts.setMinimumContentsLength(NAME_LENGTH)
        self.drafts.chosen.connect(self.draft_chosen)
        self.more = DraftMenu()
        self.job_bar = JobBar()
        self.contradictions = Notice("error")
        self.ways_out = WaysList()
        self.ways_out.chosen.connect(self.way_out_chosen)
        self.prospect = Notice("notice")
        self.reliefs = WaysList()
        self.reliefs.chosen.connect(self.relief_chosen)
        self.outdated = Notice("notice")
        self._outdated = ""
        self._can_repair = False
        self.offer = Notice("notice")
        self.accept_button = Button("Use this result")
        self.accept_button.clicked.connect(self.accept_requested)
        self.preview_button = Button("See what would change")
        self.preview_button.clicked.connect(self.preview_requested)
        self.repair = Notice("notice", REPAIR)
        self.repair_button = Button("Repair with the fewest changes")
        self.repair_button.clicked.connect(self.repair_requested)
        self.effect = Body()
        self.printed = Body()
        self._lay_out()
        self.show_effect("")
        self.show_offer(False)
        self.show_repair(False)
        self.show_outdated("")
        self.contradictions.hide()
        self.show_prospect(None, Format.PAIRS)

    def show_weighed(self, weighed: Weighed | None) -> None:
        """Say the numbers with their meaning, and which rules can't both hold."""
        self.show_asked(supply_sentence(weighed.scored.problem) if weighed else "", weighed)
        form = weighed.scored.problem.format if weighed else Format.PAIRS
        self.show_prospect(weighed.prospect if weighed else None, form)

    def show_prospect(self, prospect: Prospect | None, form: Format) -> None:
        """Say that rules leave hardly anybody, and offer what would leave more."""
        took_one = self._holds_focus(self.reliefs)
        reliefs = prospect.reliefs if prospect else ()
        self.prospect.set_text(prospect_sentence(prospect, form) if prospect else "")
        self.prospect.setVisible(prospect is not None)
        self.reliefs.show_ways(
            (relief_sentence(prospect, each, form), each) for each in reliefs if prospect
        )
        self.reliefs.setVisible(bool(reliefs))
        if took_one:
            (self.reliefs.buttons[0] if reliefs else self.match_button).setFocus()

    def _holds_focus(self, ways: WaysList) -> bool:
        """Whether a button that goes with its sentence has the focus, which must not leave."""
        focused = self.window().focusWidget()
        return focused is not None and ways.isAncestorOf(focused)

    def show_asked(self, supply: str, weighed: Weighed | None) -> None:
        """The same where the numbers are told already."""
        self.supply.setText(supply)
        clashes = weighed.contradictions if weighed else ()
        sentences = [contradiction_sentence(clash) for clash in clashes]
        self.contradictions.set_text("\n".join(sentences))
        self.contradictions.setVisible(bool(sentences))
        self.match_button.setEnabled(not sentences)
        self._show_ways_out(weighed)

    def _show_ways_out(self, weighed: Weighed | None) -> None:
        ways = weighed.ways_out if weighed else ()
        took_one = self._holds_focus(self.ways_out)
        self.ways_out.show_ways(
            (way_out_sentence(weighed.scored.problem, way), way) for way in ways if weighed
        )
        self.ways_out.setVisible(bool(ways))
        if took_one:
            (self.ways_out.buttons[0] if ways else self.match_button).setFocus()

    def show_matching(self, shown: Matching | None, all_of_them: list[Matching]) -> None:
        """Show what can be done with the matching that is looked at."""
        self.match_button.setText("Match again" if shown else "Match")
        self.approve_button.setVisible(bool(shown and not shown.approved))
        self.withdraw_button.setVisible(bool(shown and shown.approved))
        self.drafts.set_options([(m.id, _named(m)) for m in all_of_them])
        if shown:
            self.drafts.set_value(shown.id)
        self.drafts.setVisible(bool(all_of_them))
        printed = printed_sentence(shown, all_of_them)
        self.printed.setText(printed)
        self.printed.setVisible(bool(printed))
        self.more.show_matching(shown, len(all_of_them))

    def show_outdated(self, sentence: str, *, preview: bool = False) -> None:
        """Say what has changed since the matching was made; "" for nothing.

        `preview` offers to show what matching again would change.
        """
        self._outdated = sentence
        self.preview_button.setVisible(preview)
        self._tell_changes()

    def show_offer(self, ready: bool) -> None:
        """Offer a result for what was asked before, or stop offering it."""
        self.offer.set_text(
            "A result is ready, but people, criteria or rules have changed since it was asked for."
        )
        self.offer.setVisible(ready)
        self.accept_button.setVisible(ready)

    def show_repair(self, possible: bool) -> None:
        """Offer to put the matching right, or stop offering it."""
        self._can_repair = possible
        self.repair_button.setVisible(possible)
        self._tell_changes()

    def _tell_changes(self) -> None:
        """Two notices would leave the list little room, so one says both."""
        both = bool(self._outdated) and self._can_repair
        self.outdated.set_text(f"{self._outdated} {REPAIR_TOO}" if both else self._outdated)
        self.outdated.setVisible(bool(self._outdated))
        self.repair.setVisible(self._can_repair and not both)

    def show_effect(self, sentence: str) -> None:
        """Say what matching again has changed; "" for nothing to say."""
        self.effect.setText(sentence)
        self.effect.setVisible(bool(sentence))

    def watch(self, job: Job) -> None:
        """Show how far the matching is; it can be cancelled.

        The button stays enabled, or the focus would move on to "Approve".
        """
        self.job_bar.watch(job, "Matching")
        self.show_effect("")

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (
            self.match_button,
            self.approve_button,
            self.withdraw_button,
            self.more,
        ):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.supply)
        layout.addLayout(buttons)
        layout.addWidget(self.effect)
        layout.addWidget(self.printed)
        layout.addWidget(self.job_bar)
        layout.addWidget(self.contradictions)
        layout.addWidget(self.ways_out)
        layout.addWidget(self.prospect)
        layout.addWidget(self.reliefs)
        layout.addWidget(self.offer)
        layout.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.outdated)
        layout.addWidget(self.repair)
        mending = FlowLayout()
        mending.addWidget(self.preview_button)
        mending.addWidget(self.repair_button)
        layout.addLayout(mending)


def _named(matching: Matching) -> str:
    return f"{matching.name}, approved" if matching.approved else matching.name
