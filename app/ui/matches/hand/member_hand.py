"""Moving people between groups or circles, in a dialog or by dragging; taking one apart."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.circles import regroup
from app.core.edits.matches import take_apart
from app.core.matching.circles.groups import Group
from app.ui.document import Document
from app.ui.matches.hand.member_dialog import MemberDialog
from app.ui.matches.hand.members import Move, Seats, move_onto
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.rows.pairs import Held, PairRow
from app.ui.widgets.dialogs import confirm, tell


class MemberHand(QObject):
    """Says what a move would do while it is only considered, and does it when it is meant.

    `seats` gives the groups as they are seen, None while that is not known.
    """

    def __init__(
        self,
        document: Document,
        matches: ListPane,
        seats: Callable[[], Seats | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._list, self._seats, self._window = document, matches, seats, parent
        matches.bar.change_requested.connect(self._ask_of_row)
        matches.tree.drag.moved.connect(self._preview)
        matches.tree.drag.dropped.connect(self._drop)

    def ask(self, person: str) -> None:
        """Ask where to put somebody, such as one who waits."""
        if seats := self._seats():
            self._ask(seats, (person,), person)

    def take_apart(self, row: PairRow) -> None:
        """Say what it does that its people wait, and do it if that is meant."""
        if not (seats := self._seats()):
            return
        told = seats.told([group for group in seats.groups if group.match != row.match])
        title, said = f"Take this {seats.noun} apart", "\n".join(told.sentences)
        if confirm(self._window, title, said, "Take apart"):
            self._document.do(f"Take {seats.noun} apart", take_apart, row.match)

    def _ask_of_row(self, row: PairRow) -> None:
        if row.grouped and (seats := self._seats()):
            person = self._list.tree.current_person()
            first = person if person in row.mentees else row.mentees[0]
            self._ask(seats, row.mentees, first)

    def _ask(
        self, seats: Seats, people: tuple[str, ...], person: str, move: Move | None = None
    ) -> None:
        if not seats.targets(person):
            text = f"There is no other {seats.noun} for {seats.name(person)} yet."
            tell(self._window, "Nowhere else to go", text)
            return
        dialog = MemberDialog(seats, people, person, self._window)
        if move:
            dialog.choose(move)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            self._do(seats, dialog.chosen, dialog.reason())

    def _preview(self, held: Held, target: Held | None) -> None:
        if not held.person or not (seats := self._seats()):
            return
        move = _meant(seats, held, target)
        if not move:
            words = f"{seats.name(held.person)}: drop on another {seats.noun}, or on a person."
            self._list.tree.drag.say(words, broken=False)
            return
        told = seats.told(move.done(seats.groups))
        said = told.brief or told.sentences
        self._list.tree.drag.say("\n".join(said), broken=bool(told.broken))

    def _drop(self, held: Held, target: Held) -> None:
        if not held.person or not (seats := self._seats()):
            return
        move = _meant(seats, held, target)
        if not move:
            return
        if seats.told(move.done(seats.groups)).broken:
            self._ask(seats, (held.person,), held.person, move)
        else:
            self._do(seats, move, "")

    def _do(self, seats: Seats, move: Move, reason: str) -> None:
        after = move.done(seats.groups)
        label = "Swap two people" if move.other else "Move a person"
        scores = seats.scores(after)
        self._document.do(
            label if move.target else "Take a person out",
            regroup,
            seats.matching,
            after,
            scores,
            move.come,
            seats.told(after).reasons(after, reason) if reason else {},
        )


def _meant(seats: Seats, held: Held, target: Held | None) -> Move | None:
    if target is None:
        return None
    group: Group | None = next((g for g in seats.groups if g.match == target.row.match), None)
    return move_onto(seats, held.person, group, target.person)
