"""Says before peers are put together that rules leave hardly anybody, and what would help."""

from PySide6.QtCore import QObject

from app.core.matching.account.prospects import Prospect, Relief
from app.core.matching.circles.prospects import circle_prospect
from app.core.matching.circles.scored import ScoredCircles
from app.ui.context import Context
from app.ui.matches.circles.live import CircleLive
from app.ui.matches.head_pane import HeadPane
from app.ui.matches.later import Later
from app.ui.matches.settings.settings_pane import SettingsPane


class CircleProspects(QObject):
    """Asks anew when people, rules or sizes are others; what is offered is one undo step."""

    def __init__(
        self,
        context: Context,
        live: CircleLive,
        head: HeadPane,
        settings: SettingsPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live, self._head, self._settings = live, head, settings
        self._asked: tuple[object, ...] = ()
        self._later = Later(context, self)
        self._later.answered.connect(self._show)
        live.changed.connect(self._ask)
        head.relief_chosen.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._later.busy

    def _ask(self) -> None:
        weighed = self._live.weighed
        asked = _question(weighed.scored) if weighed else ()
        if weighed is None or asked == self._asked:
            return
        self._asked = asked
        self._show(None)
        scored = weighed.scored
        self._later.ask(lambda: circle_prospect(scored))

    def _show(self, prospect: Prospect | None) -> None:
        if weighed := self._live.weighed:
            self._head.show_prospect(prospect, weighed.scored.problem.peers.format)

    def _take(self, relief: Relief) -> None:
        self._settings.switch_off(relief.rules)


def _question(scored: ScoredCircles) -> tuple[object, ...]:
    """All that the rules leave depends on; what criteria count is not among it."""
    problem = scored.problem
    people = (problem.peers.mentees, problem.hosts.mentors)
    return (*people, problem.peers.rules, problem.smallest, problem.largest, problem.peers.format)
