"""Which parts of the organization, or of any column, the matching joins."""

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from app.core.matching.account.joined import Joined, joined
from app.core.matching.asked.problem import MatchingProblem
from app.core.model import FieldKind, Meaning
from app.formats.wording.joined import joined_sentences
from app.ui.context import Context
from app.ui.matches.later import Later
from app.ui.matches.picture.bridge_painter import paint_bridges
from app.ui.matches.picture.bridge_view import BridgeView
from app.ui.matches.picture.pane import PicturePane
from app.ui.matches.weighed import Seen
from app.ui.widgets.fields import Choice
from app.ui.widgets.pictures import Paint

PAPER_WIDTH = 900.0
HIDDEN = (Meaning.NOTE, Meaning.RATHER_NOT)


class BridgePane(PicturePane):
    """The column, the words, the picture."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "Parts joined", self._drawn, parent)
        self._seen: Seen | None = None
        self._later = Later(context, self)
        self._later.answered.connect(self._show_joined)
        self.column = Choice("Parts by this column")
        self.column.setMinimumContentsLength(16)
        self.column.chosen.connect(lambda _: self._show())
        self.tools.addWidget(self.column)
        self.add_buttons()
        self.view = BridgeView()
        self.body.addWidget(self.view)
        self.body.addStretch(1)

    def show_seen(self, seen: Seen | None) -> None:
        """Show this matching."""
        self._seen = seen
        if seen:
            self.column.set_options(_columns(seen.weighed.scored.problem))
        self._show()

    def _show(self) -> None:
        seen, column = self._seen, self.column.value()
        for button in (self.png_button, self.pdf_button):
            button.setEnabled(bool(seen and column))
        if not (seen and seen.kept and column):
            self._later.forget()
            self.words.setText("No column tells of parts to join.")
            return
        problem, solution = seen.weighed.scored.problem, seen.kept.solution
        self._later.ask(lambda: joined(problem, solution, column))

    def _show_joined(self, told: Joined) -> None:
        sentences = joined_sentences(told, self.column.currentText())
        self.words.setText("\n".join(sentences))
        self.view.show_joined(told, " ".join(sentences))

    def _drawn(self) -> tuple[QSizeF, Paint]:
        plan, fonts = self.view.plan(PAPER_WIDTH), self.view.fonts()
        size = QSizeF(PAPER_WIDTH, plan.height)
        return size, lambda painter, palette: paint_bridges(painter, plan, palette, fonts)


def _columns(problem: MatchingProblem) -> list[tuple[str, str]]:
    """The columns with answers that people can share; parts of the organization first."""
    fit = [
        field
        for field in problem.fields.values()
        if field.kind not in (FieldKind.PEOPLE, FieldKind.NUMBER)
        and field.meaning not in HIDDEN
        and not field.sensitive
    ]
    fit.sort(key=lambda field: (field.meaning is not Meaning.DEPARTMENT, field.position))
    return [(field.id, field.label) for field in fit]
