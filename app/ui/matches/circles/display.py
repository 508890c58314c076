"""Puts one matching of circles before the user: the circles, their views, who is left over."""

from app.core.model import Matching, Workspace
from app.formats.wording.circles import circle_result, first_try
from app.formats.wording.matchings import bound_of
from app.ui.matches.circles.rows import circle_rows
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.circles.teller import CircleTeller
from app.ui.matches.circles.waiting_pane import CircleWaitingPane
from app.ui.matches.list_pane import ListPane
from app.ui.matches.trying import Tried
from app.ui.matches.views import Views


class CircleDisplay:
    """The parts that show circles, as they are kept or as they are tried."""

    def __init__(
        self, teller: CircleTeller, circles: ListPane, views: Views, waiting: CircleWaitingPane
    ) -> None:
        self._teller, self._list = teller, circles
        self._views, self._waiting = views, waiting

    def show_kept(
        self, workspace: Workspace, shown: Matching | None, seen: SeenCircles | None
    ) -> None:
        """Show the matching; without `seen` its scores are not known yet."""
        kept = seen.kept if seen else None
        whole = circle_result(seen.weighed.scored.problem, kept.solution) if seen and kept else ""
        self._show(workspace, shown, seen, whole)
        self._list.show_bound(bound_of(shown, kept.solution.total) if kept else "")

    def show_tried(self, tried: Tried[SeenCircles], shown: Matching) -> None:
        """Show what an importance would give."""
        seen = tried.seen
        assert seen.kept is not None
        problem, solution = seen.weighed.scored.problem, seen.kept.solution
        self._show(tried.after, shown, seen, circle_result(problem, solution))
        self._list.show_bound(first_try(problem, tried.changed, shown.approved))

    def _show(
        self, workspace: Workspace, shown: Matching | None, seen: SeenCircles | None, said: str
    ) -> None:
        anew = self._teller.use(seen)
        rows = circle_rows(workspace, shown.id, seen) if shown else []
        self._list.show_rows(list(rows), said, anew=anew)
        self._views.show_seen(seen.as_pairs if seen else None)
        self._waiting.show_left_over(seen)
