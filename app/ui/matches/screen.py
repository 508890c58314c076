"""The step Matches: what is asked for, who is with whom and why, who is left over."""

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits import matches as edits
from app.core.edits.repairs import repair_draft
from app.core.matching.asked.problem import OF_PEERS
from app.core.model import Matching, Role
from app.formats.wording.matchings import matched_again_sentence
from app.formats.wording.outdated import again_sentence, outdated_sentence
from app.ui.context import Context
from app.ui.matches.circles.step import CircleStep
from app.ui.matches.display import Display
from app.ui.matches.drafts.draft_dialogs import CompareDialog, PairComparison
from app.ui.matches.drafts.drafts import Drafts
from app.ui.matches.empties import no_roles, nobody, unmatched
from app.ui.matches.hand.by_hand import ByHand
from app.ui.matches.hand.group_seats import GroupSeats
from app.ui.matches.hand.member_hand import MemberHand
from app.ui.matches.head_pane import HeadPane
from app.ui.matches.live import SHOWS, Live
from app.ui.matches.matcher import Matcher, Result
from app.ui.matches.panes import Panes, Scrolling
from app.ui.matches.repair.advice import Advice, Again
from app.ui.matches.repair.changes_dialog import ChangesDialog
from app.ui.matches.repair.mending import Mending
from app.ui.matches.repair.repair_dialog import RepairDialog
from app.ui.matches.repair.repairs import RepairFinder, Repairs
from app.ui.matches.rows.accounts import Accounts
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.settings.settings_pane import SettingsPane
from app.ui.matches.shown import matchings_of, roles_in
from app.ui.matches.summary_pane import PairSummary
from app.ui.matches.trying import Trying
from app.ui.matches.trying_pairs import TryingPairs
from app.ui.matches.views import Views
from app.ui.matches.waiting.waiting_pane import WaitingPane
from app.ui.matches.width import lend_width


class MatchesScreen(QWidget):
    """Matches one program's people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._document = context.document
        self._program_id = ""
        self._chosen = ""
        self._offered: Result | None = None
        self.accounts = Accounts()
        self.settings = SettingsPane(context)
        self.head = HeadPane()
        self.list = ListPane(self.accounts)
        self.summary = PairSummary()
        self.views = Views(self.list, self.head.drafts, context, self.summary)
        self.waiting = WaitingPane()
        self.display = Display(
            context, self.accounts, self.list, self.views, self.waiting, self.summary
        )
        self.live = Live(context, self)
        self.matcher = Matcher(context, self)
        self.trying = Trying(context, self.live, TryingPairs(), lambda: self.shown, self)
        self.drafts = Drafts(
            context.document, self._compare, self._choose, self.head.more, lambda: self.shown, self
        )
        self.by_hand = ByHand(context.document, self.live, self.list, lambda: self.shown, self)
        self.group_hand = MemberHand(context.document, self.list, self._seats, self)
        self.advice = Advice(context, self.live, self.settings.aim, self.waiting, self)
        self.mending = Mending(context, self.live, self.settings, lambda: self.shown, self)
        self.repairs = RepairFinder(context, self.live, self)
        self._repairs: Repairs | None = None
        self._again: Again | None = None
        self._circles: CircleStep | None = None
        self.nobody, self.no_roles, self.unmatched = nobody(), no_roles(), unmatched()
        self._lay_out()
        self._connect(context)

    def show_program(self, program_id: str) -> None:
        """Show that program's matching."""
        self.trying.finish()
        self._program_id = program_id
        self._chosen = ""
        self._offer(self._offered)
        self.settings.show_program(program_id)
        self.head.show_weighed(None)
        self.live.show_program(program_id)
        self._refresh()

    @property
    def circles(self) -> CircleStep:
        """The same for peers; it is made when a program of peers is shown."""
        if self._circles is None:
            self._circles = CircleStep(self._context)
            self._whole.addWidget(self._circles)
        return self._circles

    @property
    def shown(self) -> Matching | None:
        """The matching that is looked at."""
        found = matchings_of(self._document.workspace, self._program_id)
        chosen = [matching for matching in found if matching.id == self._chosen]
        return next(iter([*chosen, *found]), None)

    def _connect(self, context: Context) -> None:
        self.head.match_requested.connect(self._match)
        self.head.approve_requested.connect(self._approve)
        self.head.withdraw_requested.connect(self._withdraw)
        self.head.accept_requested.connect(self._accept)
        self.head.draft_chosen.connect(self._choose)
        self.settings.tried.connect(self.trying.attempt)
        self.settings.left.connect(self.trying.leave)
        self.settings.weighed.connect(self.trying.end)
        self.trying.shown.connect(self._show_shown)
        self.trying.match_wanted.connect(self._match)
        self.list.tree.lock_requested.connect(self._toggle_lock)
        self.live.changed.connect(self._weighed)
        self.repairs.found.connect(self._show_repairs)
        self.head.repair_requested.connect(self._repair)
        self.head.preview_requested.connect(self._preview)
        self.advice.opening_chosen.connect(self.mending.take_opening)
        self.head.way_out_chosen.connect(self.mending.take_way_out)
        self.head.relief_chosen.connect(self.mending.take_relief)
        self.waiting.why_requested.connect(self.mending.ask_why_not)
        self.list.bar.why_requested.connect(lambda row: self.mending.ask_why_not(row.mentee))
        self.mending.match_wanted.connect(self._match)
        self.mending.put.connect(self.list.stand_on)
        self.advice.again_known.connect(self._show_again)
        self.advice.others_known.connect(self.summary.show_others)
        self.list.bar.lock_requested.connect(self._toggle_lock)
        self.matcher.started.connect(self.head.watch)
        self.matcher.offered.connect(self._offer)
        self.matcher.kept.connect(self._kept)
        context.document.changed.connect(self._document_changed)

    def _lay_out(self) -> None:
        self._middle = QStackedWidget()
        self._middle.addWidget(self.unmatched)
        self._middle.addWidget(self.views)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addWidget(self._middle, 1)
        self.panes = Panes(self.settings, Scrolling(middle), self.waiting)
        lend_width(self.views, self.panes, self.settings, self.waiting)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.nobody)
        self._whole.addWidget(self.no_roles)
        self._whole.addWidget(self.panes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)

    def _document_changed(self, changes: Changes) -> None:
        if not self._program_id or not changes.touches(*SHOWS):
            return
        self.head.show_effect("")
        if self.matcher.keeping:
            return
        if self.trying.looked_at or not self.display.follow(self._document.workspace, changes):
            self._refresh()

    def _weighed(self) -> None:
        weighed = self.live.weighed
        if weighed:
            self.settings.show_weighed(weighed)
        self.head.show_weighed(weighed)
        self._show_shown()

    def _refresh(self) -> None:
        workspace = self._document.workspace
        if self._program_id not in workspace.programs:
            return
        self._whole.setCurrentWidget(self._fitting())
        self.settings.refresh()
        shown = self.shown
        self.live.show_matching(shown.id if shown else "")
        self.head.show_matching(shown, matchings_of(workspace, self._program_id))
        self._middle.setCurrentWidget(self.views if shown else self.unmatched)
        self._show_matching(shown)

    def _show_shown(self) -> None:
        self._show_matching(self.shown)

    def _fitting(self) -> QWidget:
        workspace, program_id = self._document.workspace, self._program_id
        here = roles_in(workspace, program_id)
        if workspace.programs[program_id].format in OF_PEERS:
            self.circles.follow(program_id)
            return self.circles if here & {Role.PEER, Role.MENTEE} else self.nobody
        if self._circles:
            self._circles.follow("")
        if here >= {Role.MENTOR, Role.MENTEE}:
            return self.panes
        return self.no_roles if Role.PEER in here else self.nobody

    def _show_matching(self, shown: Matching | None) -> None:
        seen = self.live.seen
        if seen and seen.matching != (shown.id if shown else ""):
            seen = None
        now = seen.kept if seen else None
        self.head.show_outdated(outdated_sentence(now) if now and now.outdated else "")
        if shown and self.trying.looked_at:
            self.display.show_tried(self.trying.looked_at, shown)
        else:
            self.display.show_kept(self._document.workspace, shown, seen)

    def _show_again(self, again: Again) -> None:
        if again.seen is not self.live.seen or self.live.busy or not again.seen.kept:
            return
        self._again, changes = again, len(again.effect.changes)
        sentence = f"{outdated_sentence(again.seen.kept)} {again_sentence(changes)}"
        self.head.show_outdated(sentence, preview=bool(changes))

    def _preview(self) -> None:
        again = self._again
        if not again or again.seen is not self.live.seen or not again.seen.kept:
            return
        dialog = ChangesDialog("Matching again", "Matched again", "Match again", self)
        now, problem = again.seen.kept.solution, again.seen.weighed.scored.problem
        dialog.show_changes(problem, now, again.solution, again.effect)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.head.match_button.setFocus()
            self._match()

    def _match(self) -> None:
        shown = self.shown
        self._offer(None)
        self.matcher.match(self._program_id, shown.id if shown else "")

    def _accept(self) -> None:
        result = self._offered
        self.head.match_button.setFocus()
        self._offer(None)
        if result:
            self.matcher.keep(result)

    def _offer(self, result: Result | None) -> None:
        self._offered = result
        self.head.show_offer(result is not None and result.program_id == self._program_id)

    def _kept(self, matching_id: str, result: Result) -> None:
        if result.program_id != self._program_id:
            return
        self._choose(matching_id)
        if result.shown:
            self.head.show_effect(matched_again_sentence(result.mentees_changed))

    def _choose(self, matching_id: str) -> None:
        self._chosen = matching_id
        self.head.show_effect("")
        self._refresh()

    def _seats(self) -> GroupSeats | None:
        seen, shown = self.live.seen, self.shown
        known = seen and shown and seen.matching == shown.id
        return GroupSeats(seen, self.list.rows) if seen and known else None

    def _compare(self, shown: Matching, others: list[Matching]) -> None:
        if weighed := self.live.weighed:
            pairs = PairComparison(self._document.workspace, weighed.scored, shown)
            CompareDialog(shown, others, pairs, self).exec()

    def _approve(self) -> None:
        if shown := self.shown:
            self._chosen = shown.id
            # The button goes, and the focus would move on to the one that takes it back.
            self.list.tree.setFocus()
            self._document.do("Approve matching", edits.approve, shown.id)

    def _withdraw(self) -> None:
        if shown := self.shown:
            self._chosen = shown.id
            self._document.do("Withdraw approval", edits.withdraw_approval, shown.id)

    def _show_repairs(self, repairs: Repairs | None) -> None:
        self._repairs = repairs
        self.head.show_repair(repairs is not None)

    def _repair(self) -> None:
        if not (repairs := self._repairs):
            return
        dialog = RepairDialog(repairs, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            known = self._document.workspace.matchings.keys()
            solution = dialog.way.solution
            self._document.do("Repair matching", repair_draft, repairs.matching, solution)
            self._choose(
                next(key for key in self._document.workspace.matchings if key not in known)
            )

    def _toggle_lock(self, row: PairRow) -> None:
        if row.locked:
            self._document.do("Unlock pair", edits.unlock_match, row.match)
        else:
            self._document.do("Lock pair", edits.lock_match, row.match)
