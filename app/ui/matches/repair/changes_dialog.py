"""Before and after, person by person; nothing is done until it is accepted."""

from PySide6.QtWidgets import QWidget

from app.core.matching.account.effects import Effect
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.formats.wording.outcomes import effect_sentences
from app.formats.wording.reasons import result_sentence
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled
from app.ui.widgets.labels import Body
from app.ui.widgets.lists import SentenceList

WIDTH, LIST_HEIGHT = 600, 160


class ChangesDialog(Dialog):
    """The whole in a sentence each for now and then, and a line for each who changes."""

    def __init__(self, title: str, then: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, accept=accept)
        self.setMinimumWidth(WIDTH)
        self.before, self.after, self.whole = Body(), Body(), Body()
        self.lines = SentenceList("Who changes")
        self.lines.setFixedHeight(LIST_HEIGHT)
        self.body.addWidget(Labelled("Now", self.before))
        self.body.addWidget(Labelled(then, self.after))
        self.body.addWidget(Labelled("What changes", self.whole))
        self.body.addWidget(self.lines)

    def show_changes(
        self, problem: MatchingProblem, before: Solution, after: Solution, told: Effect
    ) -> None:
        """Show what becomes of what."""
        now, then = result_sentence(problem, before), result_sentence(problem, after)
        self.show_told(now, then, effect_sentences(problem, told))

    def show_told(self, before: str, after: str, sentences: list[str]) -> None:
        """Show it where it is said already; of the sentences the first is about the whole."""
        first, *rest = sentences
        self.before.setText(before)
        self.after.setText(after)
        self.whole.setText(first)
        self.lines.clear()
        self.lines.addItems(rest)
        self.lines.setVisible(bool(rest))
        if self.isVisible():
            self.fit()
