"""Naming a matching, and holding one against another line by line."""

from typing import Protocol

from PySide6.QtWidgets import QListWidget, QWidget

from app.core.edits.matches import matches_of
from app.core.matching.account.effects import effect
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.weighing.scores import Scores
from app.core.model import Matching, Workspace
from app.formats.wording.outcomes import effect_sentences
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled, TextField
from app.ui.widgets.labels import Body

WIDTH = 640
SAME = "The two are the same."
LIST_HEIGHT = 320


class NameDialog(Dialog):
    """Ask for a name; `name()` is never empty."""

    def __init__(self, matching: Matching, parent: QWidget | None = None) -> None:
        super().__init__("Rename this matching", parent, accept="Rename")
        self.field = TextField(matching.name, name="Name")
        self.body.addWidget(Labelled("Name", self.field))
        self.field.textChanged.connect(
            lambda text: self.accept_button.setEnabled(bool(text.strip()))
        )
        self.field.selectAll()

    def name(self) -> str:
        """What it is to be called."""
        return self.field.text().strip()


class Comparison(Protocol):
    """Holds one matching against others."""

    def with_other(self, matching_id: str) -> list[str]:
        """What would be different with that one, the whole first; nothing if they are the same."""


class PairComparison:
    """Holds pairs against pairs, a line for each mentee who changes."""

    def __init__(self, workspace: Workspace, scored: Scores, shown: Matching) -> None:
        self._workspace, self._scored, self._shown = workspace, scored, shown

    def with_other(self, matching_id: str) -> list[str]:
        """What would be different, the whole first; nothing if they are the same."""
        told = effect(self._scored, self._pairs(self._shown.id), self._pairs(matching_id))
        return effect_sentences(self._scored.problem, told) if told.changes else []

    def _pairs(self, matching_id: str) -> list[PairOfIds]:
        problem = self._scored.problem
        return [
            (match.mentor, mentee)
            for match in matches_of(self._workspace, matching_id)
            for mentee in match.mentees
            if match.mentor in problem.rows and mentee in problem.columns
        ]


class CompareDialog(Dialog):
    """Who changes, for better or worse, when another matching takes the place of this one."""

    def __init__(
        self,
        shown: Matching,
        others: list[Matching],
        comparison: Comparison,
        parent: QWidget | None = None,
    ) -> None:
        title = f"Compare “{shown.name}”"
        super().__init__(title, parent, accept="Close", reject="")
        self.setMinimumWidth(WIDTH)
        self._comparison = comparison
        self.other = Choice("Compare with")
        self.other.set_options([(matching.id, matching.name) for matching in others])
        self.other.chosen.connect(lambda _: self._compare())
        self.whole = Body()
        self.lines = QListWidget()
        self.lines.setAccessibleName("Who changes")
        self.lines.setFixedHeight(LIST_HEIGHT)
        self.lines.setWordWrap(True)
        self.body.addWidget(Labelled("If another took its place", self.other))
        self.body.addWidget(self.whole)
        self.body.addWidget(self.lines)
        self._compare()

    def _compare(self) -> None:
        first, *lines = self._comparison.with_other(self.other.value()) or [SAME]
        self.whole.setText(first)
        self.lines.clear()
        self.lines.addItems(lines)
        self.lines.setVisible(bool(lines))
