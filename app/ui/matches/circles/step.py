"""Matching peers: what is asked for, who is in a circle with whom and why, who is left over."""

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits import matches as edits
from app.core.edits.repairs import repair_draft
from app.core.model import Format, Matching
from app.formats.wording.circles import circle_supply, outdated_circles
from app.formats.wording.matchings import matched_again_sentence
from app.ui.context import Context
from app.ui.matches.circles.again import (
    CirclePreview,
    CirclesAgain,
    CirclesAgainDialog,
    keep_again,
)
from app.ui.matches.circles.comparison import CircleComparison
from app.ui.matches.circles.display import CircleDisplay
from app.ui.matches.circles.live import CircleLive
from app.ui.matches.circles.mending import CircleMending
from app.ui.matches.circles.prospects import CircleProspects
from app.ui.matches.circles.repairs import (
    CircleRepairDialog,
    CircleRepairFinder,
    CircleRepairs,
)
from app.ui.matches.circles.seats import CircleSeats
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.circles.settling import Settling
from app.ui.matches.circles.teller import CircleTeller
from app.ui.matches.circles.trying import TryingCircles
from app.ui.matches.circles.waiting_pane import CircleWaitingPane
from app.ui.matches.drafts.draft_dialogs import CompareDialog
from app.ui.matches.drafts.drafts import Drafts
from app.ui.matches.hand.member_hand import MemberHand
from app.ui.matches.head_pane import HeadPane
from app.ui.matches.live import SHOWS
from app.ui.matches.matcher import Matcher, Result
from app.ui.matches.panes import Panes, Scrolling
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.rows.pairs import Order, PairRow
from app.ui.matches.settings.settings_pane import SettingsPane
from app.ui.matches.shown import matchings_of
from app.ui.matches.summary_pane import SummaryPane
from app.ui.matches.trying import Trying
from app.ui.matches.views import Views
from app.ui.widgets.empty import EmptyState

ORDERS = (
    (Order.LOWEST, "lowest score first"),
    (Order.HIGHEST, "highest score first"),
    (Order.MENTEE, "by name"),
)
REPAIR = (
    "Since this matching was approved, somebody left, arrived or was taken out. It can be put "
    "right while those who are together stay together."
)


class CircleStep(QWidget):
    """Matches one program's peers; asleep until a program is followed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._program_id = self._chosen = ""
        self._offered: Result | None = None
        self.teller = CircleTeller()
        self.settings = SettingsPane(context)
        self.head = HeadPane()
        self.list = ListPane(self.teller, ORDERS, "Who is together")
        self.summary = SummaryPane()
        self.views = Views(self.list, self.head.drafts, context, self.summary)
        self.waiting = CircleWaitingPane()
        self.display = CircleDisplay(self.teller, self.list, self.views, self.waiting, self.summary)
        self.live = CircleLive(context, self)
        self.matcher = Matcher(context, self)
        self.trying = Trying(context, self.live, TryingCircles(), lambda: self.shown, self)
        self.settling = Settling(context, self)
        self.preview = CirclePreview(context, self)
        self.drafts = Drafts(
            context.document, self._compare, self._choose, self.head.more, lambda: self.shown, self
        )
        self.hand = MemberHand(context.document, self.list, self._seats, self)
        self.head.repair.set_text(REPAIR)
        self.mending = CircleMending(
            context, self.settings, self.head, self.waiting, self._seen, self
        )
        self.prospects = CircleProspects(context, self.live, self.head, self.settings, self)
        self.repairs = CircleRepairFinder(context, self.live, self)
        self._repairs: CircleRepairs | None = None
        self.unmatched = EmptyState(
            "Nobody is matched yet",
            "Look over what counts and how large circles are, at the left. Then press Match: "
            "you see who is together, why, and who is left over. Nothing is final until you "
            "approve it.",
        )
        self._lay_out()
        self._connect(context)

    @property
    def shown(self) -> Matching | None:
        """The matching that is looked at."""
        found = matchings_of(self._document.workspace, self._program_id)
        chosen = [matching for matching in found if matching.id == self._chosen]
        return next(iter([*chosen, *found]), None)

    def follow(self, program_id: str) -> None:
        """Show that program's circles from now on, "" for none."""
        if program_id == self._program_id:
            return
        self.trying.finish()
        self._program_id, self._chosen = program_id, ""
        self._offer(self._offered)
        self.live.show_program(program_id)
        self.head.show_asked("", None)
        if program_id:
            self.settings.show_program(program_id)
            self._refresh()

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)

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
        self.trying.kept.connect(self.settling.after)
        self.settling.started.connect(self.head.watch)
        self.settling.settled.connect(self._settled)
        self.list.tree.lock_requested.connect(self._toggle_lock)
        self.list.bar.lock_requested.connect(self._toggle_lock)
        self.list.bar.apart_requested.connect(self.hand.take_apart)
        self.live.changed.connect(self._weighed)
        self.waiting.put_requested.connect(self.hand.ask)
        self.mending.match_wanted.connect(self._match)
        self.head.preview_requested.connect(self._ask_for_preview)
        self.preview.started.connect(self.head.watch)
        self.preview.found.connect(self._show_preview)
        self.repairs.found.connect(self._show_repairs)
        self.head.repair_requested.connect(self._repair)
        self.matcher.started.connect(self.head.watch)
        self.matcher.offered.connect(self._offer)
        self.matcher.kept.connect(self._kept)
        context.document.changed.connect(self._document_changed)

    def _document_changed(self, changes: Changes) -> None:
        if self._program_id and changes.touches(*SHOWS):
            self.head.show_effect("")
            self._refresh()

    def _weighed(self) -> None:
        if weighed := self.live.weighed:
            self.settings.show_weighed(weighed.weighed)
            self.head.show_asked(circle_supply(weighed.scored.problem), weighed.weighed)
        self._refresh()

    def _refresh(self) -> None:
        workspace = self._document.workspace
        if self._program_id not in workspace.programs:
            return
        self.settings.refresh()
        shown = self.shown
        self.live.show_matching(shown.id if shown else "")
        self.head.show_matching(shown, matchings_of(workspace, self._program_id))
        self._middle.setCurrentWidget(self.views if shown else self.unmatched)
        self._show_shown()

    def _seen(self) -> SeenCircles | None:
        seen, shown = self.live.seen, self.shown
        return seen if seen and seen.matching == (shown.id if shown else "") else None

    def _show_shown(self) -> None:
        shown, seen, tried = self.shown, self._seen(), self.trying.looked_at
        outdated = _outdated(seen) if seen else ""
        can_match = bool(seen and not seen.weighed.contradictions)
        self.head.show_outdated(outdated, preview=bool(outdated) and can_match)
        if shown and tried:
            self.display.show_tried(tried, shown)
        else:
            self.display.show_kept(self._document.workspace, shown, seen)

    def _seats(self) -> CircleSeats | None:
        seen = self._seen()
        return CircleSeats(seen) if seen and seen.kept else None

    def _compare(self, shown: Matching, others: list[Matching]) -> None:
        if weighed := self.live.weighed:
            held = CircleComparison(self._document.workspace, weighed.scored, shown)
            CompareDialog(shown, others, held, self).exec()

    def _match(self) -> None:
        shown = self.shown
        self._offer(None)
        self.settling.stop()
        self.matcher.match(self._program_id, shown.id if shown else "")

    def _ask_for_preview(self) -> None:
        if seen := self._seen():
            self.preview.ask(seen)

    def _show_preview(self, again: CirclesAgain) -> None:
        if again.seen is not self.live.seen or self.live.busy:
            return
        dialog = CirclesAgainDialog(again, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.head.match_button.setFocus()
            known = self._document.workspace.matchings.keys()
            self._document.do("Match people", keep_again, again)
            made = self._document.workspace.matchings.keys() - known
            self._choose(next(iter(made), again.seen.matching))

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
            self.head.show_effect(matched_again_sentence(result.mentees_changed, peers=True))

    def _settled(self, people: int) -> None:
        self.head.show_effect(matched_again_sentence(people, peers=True))

    def _choose(self, matching_id: str) -> None:
        self._chosen = matching_id
        self.head.show_effect("")
        self._refresh()

    def _approve(self) -> None:
        if shown := self.shown:
            self._chosen = shown.id
            self.list.tree.setFocus()
            self._document.do("Approve matching", edits.approve, shown.id)

    def _withdraw(self) -> None:
        if shown := self.shown:
            self._chosen = shown.id
            self._document.do("Withdraw approval", edits.withdraw_approval, shown.id)

    def _show_repairs(self, repairs: CircleRepairs | None) -> None:
        self._repairs = repairs
        self.head.show_repair(repairs is not None)

    def _repair(self) -> None:
        if not (repairs := self._repairs):
            return
        dialog = CircleRepairDialog(repairs, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            known = self._document.workspace.matchings.keys()
            matching, solution = repairs.seen.matching, dialog.way.solution
            self._document.do("Repair matching", repair_draft, matching, solution)
            made = self._document.workspace.matchings.keys() - known
            self._choose(next(iter(made), ""))

    def _toggle_lock(self, row: PairRow) -> None:
        pairs = self._document.workspace.programs[self._program_id].format is Format.PEER_PAIRS
        verb, edit = ("Unlock", edits.unlock_match) if row.locked else ("Lock", edits.lock_match)
        self._document.do(f"{verb} {'pair' if pairs else 'circle'}", edit, row.match)


def _outdated(seen: SeenCircles) -> str:
    return outdated_circles(seen.weighed.scored.problem, seen.kept) if seen.kept else ""
