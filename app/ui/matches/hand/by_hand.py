"""Changing one pair by hand: in a dialog, or by dragging it onto another."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.matches import take_apart
from app.core.matching.account.effects import effect
from app.core.model import Matching
from app.formats.wording.outcomes import effect_sentences
from app.ui.document import Document
from app.ui.matches.hand.hand import Way, effect_of, go, way_onto, ways
from app.ui.matches.hand.hand_dialog import HandDialog
from app.ui.matches.live import Live
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.rows.pairs import Held, PairRow
from app.ui.matches.weighed import Seen
from app.ui.widgets.dialogs import confirm, tell


class ByHand(QObject):
    """Says what a change would do while it is only considered, and does it when it is meant."""

    def __init__(
        self,
        document: Document,
        live: Live,
        pairs: ListPane,
        shown: Callable[[], Matching | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._live, self._list = document, live, pairs
        self._shown, self._window = shown, parent
        pairs.bar.change_requested.connect(self._ask)
        pairs.bar.apart_requested.connect(self._take_apart)
        pairs.tree.drag.moved.connect(self._preview)
        pairs.tree.drag.dropped.connect(self._drop)

    def _seen(self) -> Seen | None:
        seen, shown = self._live.seen, self._shown()
        return seen if seen and shown and seen.matching == shown.id else None

    def _preview(self, held: Held, target: Held | None) -> None:
        if (pair := held.row).grouped:
            return
        seen = self._seen()
        way = way_onto(seen, self._list.rows, pair, target.row) if seen and target else None
        if not (seen and way):
            self._list.tree.drag.say(f"{pair.mentee_name}: drop on another mentor.", broken=False)
            return
        told = effect_of(seen, self._list.rows, pair, way)
        sentences = effect_sentences(seen.weighed.scored.problem, told)
        self._list.tree.drag.say("\n".join(sentences), broken=bool(told.broken))

    def _drop(self, held: Held, target: Held) -> None:
        if (pair := held.row).grouped:
            return
        seen = self._seen()
        way = way_onto(seen, self._list.rows, pair, target.row) if seen else None
        if not (seen and way):
            return
        if effect_of(seen, self._list.rows, pair, way).broken:
            self._ask(pair, way)
        else:
            self._do(seen, pair, way, "")

    def _ask(self, pair: PairRow, way: Way | None = None) -> None:
        if pair.grouped or not (seen := self._seen()):
            return
        if not ways(seen, self._list.rows, pair):
            text = f"There is no other mentor whom {pair.mentee_name} could be with."
            tell(self._window, "Nobody else to choose", text)
            return
        dialog = HandDialog(seen, self._list.rows, pair, self._window)
        if way:
            dialog.choose(way)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.way:
            self._do(seen, pair, dialog.way, dialog.reason())

    def _do(self, seen: Seen, pair: PairRow, way: Way, reason: str) -> None:
        label = "Swap mentors" if way.swap else "Change mentor"
        self._document.do(label, go, seen, pair, way, reason)
        self._list.stand_on(way.mentor, pair.mentee)

    def _take_apart(self, pair: PairRow) -> None:
        if not (seen := self._seen()):
            return
        before = [key for row in self._list.rows for key in row.keys]
        after = [key for key in before if key not in pair.keys]
        told = effect(seen.weighed.scored, before, after)
        sentences = effect_sentences(seen.weighed.scored.problem, told)
        if confirm(self._window, _apart(pair), "\n".join(sentences), "Take apart"):
            self._document.do("Take pair apart", take_apart, pair.match)


def _apart(pair: PairRow) -> str:
    together = f"the group of {pair.mentor_name}"
    return (
        f"Take {together if pair.grouped else f'{pair.mentor_name} and {pair.mentee_name}'} apart"
    )
