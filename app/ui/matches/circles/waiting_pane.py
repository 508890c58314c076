"""The right side for circles: who is in none and why, and what would help."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.matching.circles.explain import PeerWaiting
from app.core.matching.circles.openings import CircleOpening
from app.core.matching.circles.problem import CircleProblem
from app.formats.wording.circle_accounts import peer_waiting_sentences
from app.formats.wording.circles import circle_opening_sentence, noun_of
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.waiting.help_panel import HelpPanel
from app.ui.matches.waiting.waiting_model import LeftOver
from app.ui.matches.waiting.waiting_pane import SHOWN, LeftOverPane, under
from app.ui.widgets.buttons import Button

NOTHING = {
    "pair": "No change of one or two rules would help.",
    "circle": "No change of the sizes, and none of one or two rules, would help.",
}


class CircleWaitingPane(LeftOverPane):
    """People who wait, then hosts without a circle; `put_requested(person)` puts them in one."""

    put_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.help = HelpPanel()
        super().__init__(self.help, parent)
        self._problem: CircleProblem | None = None
        self.ways = self.help.ways
        self.put_button = Button("")
        self.put_button.clicked.connect(lambda: self.put_requested.emit(self.asked))
        self.help.column.addWidget(self.put_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_left_over(self, seen: SeenCircles | None) -> None:
        """Show who is left over in the matching that is looked at."""
        if seen is None or seen.kept is None:
            self.show_items(None)
            return
        scored = seen.weighed.scored
        self._problem, pairs = scored.problem, scored.problem.is_pairs
        self.put_button.setText(f"Put in a {noun_of(scored.problem)} by hand")
        waiting = seen.waiting[:SHOWN]
        people = [LeftOver(o.name, _reasons(o, pairs=pairs), mentee=o.person) for o in waiting]
        idle = seen.kept.solution.idle
        hosts = [LeftOver(scored.name(host)) for host in idle[:SHOWN]]
        self.show_items(
            [
                *under("People who wait", people, len(seen.waiting), "wait"),
                *under("Hosts without a circle", hosts, len(idle), "have no circle"),
            ]
        )

    def show_ways(self, ways: tuple[CircleOpening, ...]) -> None:
        """Offer what helps the one who is chosen."""
        if problem := self._problem:
            note = "" if ways else NOTHING[noun_of(problem)]
            offered: list[tuple[str, object]] = [
                (circle_opening_sentence(problem, way), way) for way in ways
            ]
            self.help.show_ways(offered, note)


def _reasons(account: PeerWaiting, *, pairs: bool) -> tuple[str, ...]:
    """Why somebody waits; the strictest rule first if rules leave nobody."""
    strictest = sorted(account.removed, key=lambda rule: (-rule.removes, -rule.alone))
    told = replace(account, removed=tuple(strictest))
    situation, *rules = peer_waiting_sentences(told, pairs=pairs)
    if account.possible or not rules:
        return (situation, *rules)
    return (rules[0], situation, *rules[1:])
