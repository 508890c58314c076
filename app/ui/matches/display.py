"""Puts one matching before the user: its pairs, its views, who is left over."""

from functools import partial

from app.core.changes import Changes
from app.core.model import Matching, Workspace
from app.formats.wording.matchings import bound_of, tried_sentence
from app.formats.wording.reasons import result_sentence
from app.ui.context import Context
from app.ui.matches.later import Later
from app.ui.matches.rows.accounts import Accounts
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.rows.pairs import PairRows, pair_rows
from app.ui.matches.summary_pane import PairSummary
from app.ui.matches.trying import Tried
from app.ui.matches.views import Views
from app.ui.matches.waiting.waiting_pane import WaitingPane
from app.ui.matches.weighed import Seen

IN_ONE_TURN = 1000
"""With more matches than this their rows are made off the window's thread."""


class Display:
    """The parts that show a matching, as it is kept or as it is tried."""

    def __init__(
        self,
        context: Context,
        accounts: Accounts,
        pairs: ListPane,
        views: Views,
        waiting: WaitingPane,
        summary: PairSummary,
    ) -> None:
        self._accounts, self._list, self._summary = accounts, pairs, summary
        self._views, self._waiting = views, waiting
        self._program, self._rows = "", PairRows()
        self._later = Later(context)
        self._later.answered.connect(self._show_rows)
        self._anew = False

    def show_kept(self, workspace: Workspace, shown: Matching | None, seen: Seen | None) -> None:
        """Show the matching; without `seen` its scores are not known yet."""
        now = seen.kept if seen else None
        whole = result_sentence(seen.weighed.scored.problem, now.solution) if seen and now else ""
        self._show(workspace, shown, seen, whole)
        self._list.show_bound(bound_of(shown, now.solution.total) if now else "")

    @property
    def busy(self) -> bool:
        """Whether rows are being made."""
        return self._later.busy

    def follow(self, workspace: Workspace, changes: Changes) -> bool:
        """Show matches that were changed in their rows; False if more than that has changed."""
        only = changes.tables.keys() == {"matches"} and not self._later.busy
        rows = self._rows.patched(workspace, changes.of("matches")) if only else None
        if rows is None:
            return False
        self._rows = rows
        self._list.replace_pairs(rows.rows)
        return True

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
        self._list.result.setText(said)
        self._anew = self._accounts.use(seen) or self._anew
        self._make_rows(workspace, shown, seen)
        self._views.show_seen(seen)
        self._summary.show_seen(seen)
        self._waiting.show_left_over(seen)

    def _make_rows(self, workspace: Workspace, shown: Matching | None, seen: Seen | None) -> None:
        self._later.forget()
        program = shown.program if shown else ""
        if program != self._program or shown is None:
            self._program = program
            self._show_rows(PairRows())
        if shown is None:
            return
        pairs = seen.kept.solution.pairs if seen and seen.kept else ()
        make = partial(pair_rows, workspace, shown.id, pairs, self._rows)
        if len(workspace.matches) <= IN_ONE_TURN:
            self._show_rows(make())
        else:
            self._later.ask(make)

    def _show_rows(self, rows: PairRows) -> None:
        anew, self._anew = self._anew, False
        self._rows = rows
        self._list.show_pairs(rows.rows, anew=anew)
