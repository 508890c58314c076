"""Answers that take a moment: what other objectives give, and what would help who waits."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.matching.account.effects import Effect, effect
from app.core.matching.account.onward import going_on
from app.core.matching.account.openings import Opening, openings
from app.core.matching.account.recruits import Recruit, recruits
from app.core.matching.solving.outcomes import Outcome, outcomes
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import Scored
from app.formats.wording.outcomes import tradeoff_sentences
from app.ui.context import Context
from app.ui.matches.later import Later
from app.ui.matches.live import Live
from app.ui.matches.settings.aim_panel import AimPanel
from app.ui.matches.waiting.waiting_pane import WaitingPane
from app.ui.matches.weighed import Seen, Weighed

STOPPED_MS = 150
"""Who changes several things one after the other is answered once."""


@dataclass(frozen=True)
class Again:
    """What matching again would give, and what would be different from what is seen."""

    seen: Seen
    solution: Solution
    effect: Effect


class Advice(QObject):
    """Asks in the background and shows the answer where it belongs.

    `opening_chosen(Opening)` tells that the user wants one of the offered changes,
    `again_known(Again)` what matching again would change, once the user has stopped changing,
    `others_known(list)` the sentences about the other aims, none until they are known.
    """

    opening_chosen = Signal(object)
    again_known = Signal(object)
    others_known = Signal(list)

    def __init__(
        self, context: Context, live: Live, aim: AimPanel, waiting: WaitingPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._live, self._aim, self._waiting = live, aim, waiting
        self._asked_for: Weighed | None = None
        self._others = Later(context, self)
        self._openings = Later(context, self)
        self._others.answered.connect(self._show_others)
        self._openings.answered.connect(self._show_openings)
        self._again = Later(context, self)
        self._again.answered.connect(self._tell_again)
        self._again_for: Seen | None = None
        live.changed.connect(self._ask_for_others)
        self._stopped = QTimer(self, singleShot=True, interval=STOPPED_MS)
        self._stopped.timeout.connect(self._ask_for_again)
        live.changed.connect(self._wait_for_again)
        waiting.help_requested.connect(self._ask_for_openings)
        waiting.help.chosen.connect(self.opening_chosen)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        asking = any(each.busy for each in (self._others, self._openings, self._again))
        return asking or self._stopped.isActive()

    def _ask_for_others(self) -> None:
        weighed = self._live.weighed
        if weighed is None or weighed is self._asked_for:
            return
        self._asked_for = weighed
        self._tell_others([])
        self._others.forget()
        if scored := weighed.to_try:
            self._others.ask_of(scored, outcomes)

    def _wait_for_again(self) -> None:
        self._again.forget()
        self._stopped.start()

    def _ask_for_again(self) -> None:
        seen = self._live.seen
        scored = seen.weighed.to_try if seen else None
        if seen and scored and seen.kept and seen.kept.outdated:
            self._again_for = seen
            self._again.ask_of(scored, _matched_again, seen.kept.solution)

    def _tell_again(self, found: tuple[Solution, Effect]) -> None:
        if self._again_for:
            self.again_known.emit(Again(self._again_for, *found))

    def _show_others(self, found: tuple[Outcome, ...]) -> None:
        if weighed := self._live.weighed:
            chosen = weighed.scored.problem.aim.objective
            self._tell_others(tradeoff_sentences(found, chosen))

    def _tell_others(self, sentences: list[str]) -> None:
        self._aim.show_others(sentences)
        self.others_known.emit(sentences)

    def _ask_for_openings(self, mentee: str) -> None:
        seen = self._live.seen
        scored = seen.weighed.to_try if seen else None
        if not scored:
            self._waiting.help.show_too_many()
        elif seen and seen.kept:
            self._openings.ask_of(scored, _help_for, seen.kept.solution, mentee)

    def _show_openings(self, found: tuple[tuple[Opening, ...], tuple[Recruit, ...]]) -> None:
        if weighed := self._live.weighed:
            self._waiting.help.show_openings(weighed.scored.problem, *found)


def _help_for(
    scored: Scored, solution: Solution, mentee: str
) -> tuple[tuple[Opening, ...], tuple[Recruit, ...]]:
    return openings(scored, solution, mentee), recruits(scored, solution, mentee)


def _matched_again(scored: Scored, now: Solution) -> tuple[Solution, Effect]:
    solution = solve_scored(going_on(scored, now))
    return solution, effect(scored, now.ids, solution.ids)
