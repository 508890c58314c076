"""Puts one matching of circles before the user: the circles, their views, who is left over."""

from app.core.model import Matching, Workspace
from app.formats.wording.circle_summary import circle_summary
from app.formats.wording.circles import circle_result, first_try
from app.formats.wording.matchings import bound_of
from app.formats.wording.summary import Part
from app.ui.matches.circles.rows import circle_rows
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.circles.teller import CircleTeller
from app.ui.matches.circles.waiting_pane import CircleWaitingPane
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.summary_pane import SummaryPane
from app.ui.matches.trying import Tried
from app.ui.matches.views import Views


class CircleDisplay:
    """The parts that show circles, as they are kept or as they are tried."""

    def __init__(
        self,
        teller: CircleTeller,
        circles: ListPane,
        views: Views,
        waiting: CircleWaitingPane,
        summary: SummaryPane,
    ) -> None:
        self._teller, self._list, self._summary = teller, circles, summary
        self._views, self._waiting = views, waiting

    def show_kept(
        self, workspace: Workspace, shown: Matching | None, seen: SeenCircles | None
    ) -> None:
        """Show the matching; without `seen` its scores are not known yet."""
        now = seen.kept if seen else None
        bound = bound_of(shown, now.solution.total) if now else ""
        self._show(workspace, shown, seen, bound)
        self._list.show_bound(bound)

    def show_tried(self, tried: Tried[SeenCircles], shown: Matching) -> None:
        """Show what an importance would give."""
        seen = tried.seen
        problem = seen.weighed.scored.problem
        self._show(tried.after, shown, seen, "")
        self._list.show_bound(first_try(problem, tried.changed, shown.approved))

    def _show(
        self, workspace: Workspace, shown: Matching | None, seen: SeenCircles | None, bound: str
    ) -> None:
        anew = self._teller.use(seen)
        rows = circle_rows(workspace, shown.id, seen) if shown else []
        now = seen.kept if seen else None
        whole = circle_result(seen.weighed.scored.problem, now.solution) if seen and now else ""
        self._list.show_rows(list(rows), whole, anew=anew)
        self._summary.show_told(whole, _parts(seen, bound) if seen else [])
        self._views.show_seen(seen.as_pairs if seen else None)
        self._waiting.show_left_over(seen)


def _parts(seen: SeenCircles, bound: str) -> list[Part]:
    if seen.kept is None:
        return []
    scored, idle = seen.weighed.scored, seen.kept.solution.idle
    joins = seen.as_pairs.joins if seen.as_pairs else None
    return circle_summary(scored.problem, scored.name, seen.whole, seen.waiting, idle, bound, joins)
