"""Another circle or group for somebody; what it does is said before it is done."""

from PySide6.QtWidgets import QListWidgetItem, QWidget

from app.core.matching.circles.groups import group_with
from app.ui.matches.hand.members import Move, Seats, Target
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled, TextField
from app.ui.widgets.lists import SentenceList
from app.ui.widgets.notice import Notice

LIST_HEIGHT, WIDTH = 220, 600
NOBODY = ("", "Nobody")


class MemberDialog(Dialog):
    """`chosen` is the move, `reason()` why a rule is set aside ("" if none is).

    `people` (participant ids) are those who can be moved, the first chosen one is `person`.
    """

    def __init__(
        self, seats: Seats, people: tuple[str, ...], person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_title(seats, people), parent, accept="Change and lock")
        self.setMinimumWidth(WIDTH)
        self._seats = seats
        self._targets: list[Target] = []
        self.chosen: Move | None = None
        self._breaks = False
        self.who = Choice("Who is moved")
        self.who.set_options([(each, seats.name(each)) for each in people])
        self.who.set_value(person)
        self.who.setVisible(len(people) > 1)
        self.list = SentenceList("Where to")
        self.list.setFixedHeight(LIST_HEIGHT)
        self.exchange = Choice("In exchange for")
        self.effect = Notice("reason")
        self.why = TextField(name="Why the rule is set aside", hint="Printed for the coordinator")
        self._why = Labelled("Why the rule is set aside", self.why)
        self._exchange = Labelled("In exchange for", self.exchange)
        for part in (self.who, self.list, self._exchange, self.effect, self._why):
            self.body.addWidget(part)
        self._why.hide()
        self.who.chosen.connect(lambda _: self._person_chosen())
        self.list.currentRowChanged.connect(self._target_chosen)
        self.exchange.chosen.connect(lambda _: self._tell())
        self.why.textChanged.connect(lambda _: self._check())
        self._person_chosen()
        (self.who if len(people) > 1 else self.list).setFocus()

    def reason(self) -> str:
        """Why a rule is set aside."""
        return self.why.text().strip() if self._breaks else ""

    def choose(self, move: Move) -> None:
        """Begin with that move."""
        places = [n for n, target in enumerate(self._targets) if target.group == move.target]
        if places:
            self.list.setCurrentRow(places[0])
            self.exchange.set_value(move.other)
            self._tell()
        if self._breaks:
            self.why.setFocus()

    def _person_chosen(self) -> None:
        self._targets = self._seats.targets(self.who.value())
        self.list.clear()
        for target in self._targets:
            QListWidgetItem(target.words, self.list)
        self.list.setCurrentRow(0)

    def _target_chosen(self, row: int) -> None:
        if row < 0:
            return
        target, person = self._targets[row], self.who.value()
        members = target.group.members if target.group else ()
        could = members if target.group and target.group.match else ()
        placed = group_with(self._seats.groups, person) is not None
        options = [(each, self._seats.name(each)) for each in could]
        self.exchange.set_options([NOBODY, *options])
        self._exchange.setVisible(bool(could) and (placed or not target.has_room))
        if target.group and could and not target.has_room:
            self.exchange.set_value(self._seats.best_exchange(person, target.group))
        self._tell()

    def _tell(self) -> None:
        target = self._targets[self.list.currentRow()]
        self.chosen = Move(self.who.value(), target.group, self.exchange.value() or "")
        told = self._seats.told(self.chosen.done(self._seats.groups))
        self._breaks = bool(told.broken)
        self.effect.set_kind("notice" if told.broken else "reason")
        self.effect.set_text("\n".join(told.sentences))
        self._why.setVisible(self._breaks)
        self.accept_button.setText("Change and lock" if target.group else "Take out")
        self._check()
        if self.isVisible():
            self.fit()

    def _check(self) -> None:
        self.accept_button.setEnabled(not self._breaks or bool(self.why.text().strip()))


def _title(seats: Seats, people: tuple[str, ...]) -> str:
    if len(people) > 1:
        return f"Another {seats.noun} for somebody"
    placed = group_with(seats.groups, people[0]) is not None
    return f"{'Another' if placed else 'A'} {seats.noun} for {seats.name(people[0])}"
