"""What would help somebody in no circle, or end a contradiction: taken as one step."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.core.edits.begin import on_proposed
from app.core.edits.matching import set_aim
from app.core.matching.account.ways_out import WayOut
from app.core.matching.circles.openings import CircleOpening, circle_openings
from app.ui.context import Context
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.circles.waiting_pane import CircleWaitingPane
from app.ui.matches.head_pane import HeadPane
from app.ui.matches.later import Later
from app.ui.matches.settings.settings_pane import SettingsPane


class CircleMending(QObject):
    """`match_wanted` asks to match again with what was taken."""

    match_wanted = Signal()

    def __init__(
        self,
        context: Context,
        settings: SettingsPane,
        head: HeadPane,
        waiting: CircleWaitingPane,
        seen: Callable[[], SeenCircles | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._settings = context.document, settings
        self._seen = seen
        self._ways = Later(context, self)
        self._ways.answered.connect(waiting.show_ways)
        waiting.help_requested.connect(self._ask)
        waiting.ways.chosen.connect(self._take)
        head.way_out_chosen.connect(self._take_way_out)

    def _ask(self, person: str) -> None:
        if (seen := self._seen()) and seen.kept:
            locked = tuple(circle for circle in seen.kept.solution.circles if circle.locked)
            problem = replace(seen.weighed.scored.problem, locked=locked)
            solution = seen.kept.solution
            self._ways.ask(lambda: circle_openings(problem, solution, person))

    def _take_way_out(self, way: WayOut) -> None:
        if way.rule:
            self._settings.relax(way.rule, None)

    def _take(self, way: CircleOpening) -> None:
        if way.relaxed:
            self._settings.relax_all(way.relaxed)
        elif seen := self._seen():
            program, proposed = seen.weighed.weighed.program_id, seen.weighed.weighed.workspace
            sizes = {"smallest": way.smallest, "largest": way.largest}
            self._document.do(
                "Change the sizes", on_proposed, program, proposed, set_aim, program, **sizes
            )
        self.match_wanted.emit()
