"""Another mentor for somebody, chosen by hand; what it does is said before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.formats.wording.outcomes import effect_sentences
from app.ui.matches.hand.hand import Way, effect_of, ways
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.weighed import Seen
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.notice import Notice

LIST_HEIGHT = 220
WIDTH = 560


class HandDialog(Dialog):
    """`way` is what was chosen, `reason()` why a rule is set aside ("" if none is)."""

    def __init__(
        self, seen: Seen, rows: list[PairRow], pair: PairRow, parent: QWidget | None = None
    ) -> None:
        title = f"Another mentor for {pair.mentee_name}"
        super().__init__(title, parent, accept="Change and lock")
        self.setMinimumWidth(WIDTH)
        self.way: Way | None = None
        self._seen, self._rows, self._pair = seen, rows, pair
        self._ways = ways(seen, rows, pair)
        self.list = QListWidget()
        self.list.setAccessibleName("Mentors")
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for way in self._ways:
            QListWidgetItem(_words(way), self.list)
        self.effect = Notice("reason")
        self.why = TextField(name="Why the rule is set aside", hint="Printed for the coordinator")
        self._why = Labelled("Why the rule is set aside", self.why)
        self.body.addWidget(self.list)
        self.body.addWidget(self.effect)
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self._why.hide()
        self.list.currentRowChanged.connect(self._chosen)
        self.why.textChanged.connect(lambda _: self._check())
        self.list.setCurrentRow(0)

    def reason(self) -> str:
        """Why a rule is set aside."""
        return self.why.text().strip() if self._breaks else ""

    def choose(self, way: Way) -> None:
        """Begin with that way."""
        self.list.setCurrentRow(self._ways.index(way))

    def _chosen(self, row: int) -> None:
        self.way = self._ways[row]
        told = effect_of(self._seen, self._rows, self._pair, self.way)
        self._breaks = bool(told.broken)
        problem = self._seen.weighed.scored.problem
        self.effect.set_kind("notice" if self._breaks else "reason")
        self.effect.set_text("\n".join(effect_sentences(problem, told)))
        self._why.setVisible(self._breaks)
        self._check()
        if self.isVisible():
            self.fit()

    def _check(self) -> None:
        self.accept_button.setEnabled(not self._breaks or bool(self.why.text().strip()))


def _words(way: Way) -> str:
    forbidden = "against a rule, " if way.forbidden else ""
    how = f"swap with {way.swap.mentee_name}" if way.swap else "has a free place"
    return f"{way.mentor_name}: {way.score:.0f} of 100, {forbidden}{how}"
