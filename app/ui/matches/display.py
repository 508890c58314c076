"""Puts one matching before the user: its pairs, its views, who is left over."""

from app.core.model import Matching, Workspace
from app.formats.wording.matchings import bound_of, tried_sentence
from app.formats.wording.reasons import result_sentence
from app.ui.matches.accounts import Accounts
from app.ui.matches.list_pane import ListPane
from app.ui.matches.pairs import PairRows
from app.ui.matches.summary_pane import PairSummary
from app.ui.matches.trying import Tried
from app.ui.matches.views import Views
from app.ui.matches.waiting_pane import WaitingPane
from app.ui.matches.weighed import Seen


class Display:
    """The parts that show a matching, as it is kept or as it is tried."""

    def __init__(
        self,
        accounts: Accounts,
        pairs: ListPane,
        views: Views,
        waiting: WaitingPane,
        summary: PairSummary,
    ) -> None:
        self._accounts, self._list, self._summary = accounts, pairs, summary
        self._views, self._waiting = views, waiting
        self._rows = PairRows()

    def show_kept(self, workspace: Workspace, shown: Matching | None, seen: Seen | None) -> None:
        """Show the matching; without `seen` its scores are not known yet."""
        now = seen.kept if seen else None
        whole = result_sentence(seen.weighed.scored.problem, now.solution) if seen and now else ""
        self._show(workspace, shown, seen, whole)
        self._list.show_bound(bound_of(shown, now.solution.total) if now else "")

    def show_tried(self, tried: Tried[Seen], shown: Matching) -> None:
        """Show what an importance would give."""
        now = tried.seen.kept
        assert now is not None
        result = result_sentence(tried.seen.weighed.scored.problem, now.solution)
        said = tried_sentence(result, tried.changed, shown.approved)
        self._show(tried.after, shown, tried.seen, said)

    def _show(
        self, workspace: Workspace, shown: Matching | None, seen: Seen | None, said: str
    ) -> None:
        anew = self._accounts.use(seen)
        pairs = seen.kept.solution.pairs if seen and seen.kept else ()
        scores = {(pair.mentor, pair.mentee): pair.score for pair in pairs}
        rows = self._rows.of(workspace, shown.id, scores) if shown else []
        self._list.show_rows(rows, said, anew=anew)
        self._views.show_seen(seen)
        self._summary.show_seen(seen)
        self._waiting.show_left_over(seen)
