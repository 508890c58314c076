"""Ratings: answers from the forms that came back, goal by goal."""

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.changes import Changes
from app.core.edits.reviews import name_form, rate, rate_each, remove_forms
from app.core.review.ratings import ratings_of
from app.formats.wording.programs import counted
from app.formats.wording.ratings import SCALE, answers_words
from app.ui.context import Context
from app.ui.review.beside import Beside
from app.ui.review.ratings.grid import RatingsGrid
from app.ui.review.ratings.model import NOBODYS, RatingsModel
from app.ui.review.ratings.results import Results
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.labels import ElidedSection, ElidedSmall

SIDE = 284
READ = ("ratings", "participants", "people", "programs")
HINT = (
    "Type 1 to 5 for each goal; the next cell follows. Delete takes an answer back. "
    "Cells of a spreadsheet can be pasted."
)
NO_GOALS = "Choose the program’s goals first"
NO_GOALS_TEXT = (
    "Under Design, About, say what the program is for. Each goal has a column here, for what "
    "people answered on the forms that came back."
)
FOOTNOTE = f"{SCALE} Few answers are told one by one; none of them is a mark."
NOTHING = (
    "No answers yet. The evaluation form, under Guides, asks how far each goal was reached, "
    "from 1 to 5."
)
WHOSE_HINT = "A form without a name stays without one. A named one goes when the person does."


class RatingsPane(QWidget):
    """Shows the ratings of one program."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._program = ""
        self.cells = RatingsModel(self)
        self.grid = RatingsGrid(self.cells)
        self.heading, self.hint = ElidedSection(), ElidedSmall(HINT)
        self.whose_button = LinkButton("Whose form…", icon="people")
        self.remove_button = LinkButton("Remove form", icon="remove")
        self.results = Results()
        self.empty = EmptyState(NO_GOALS, NO_GOALS_TEXT)
        self.grid.rate_requested.connect(self._rate)
        self.grid.answers_requested.connect(self._paste)
        self.grid.whose_requested.connect(self._ask_whose)
        self.grid.selectionModel().selectionChanged.connect(self._show_chosen)
        self.whose_button.clicked.connect(lambda: self._ask_whose(self.grid.chosen_rows()[0]))
        self.remove_button.clicked.connect(self._remove)
        self._lay_out()

    def show_program(self, program_id: str) -> None:
        """Show the ratings of that program."""
        self._program = program_id
        self._show_all()
        self.grid.setCurrentIndex(self.cells.index(self.cells.rowCount() - 1, 0))

    def take(self, changes: Changes) -> None:
        """Take in what changed."""
        if changes.touches(*READ):
            self._show_all()

    def _show_all(self) -> None:
        workspace, goals = self._context.document.workspace, self._context.library.goals
        place = self.grid.currentIndex()
        row, column = place.row(), place.column()
        self.cells.show(workspace, self._program, goals)
        if not self.grid.currentIndex().isValid() and row >= 0:
            self.grid.setCurrentIndex(self.cells.index(min(row, self.cells.rowCount() - 1), column))
        self._pages.setCurrentIndex(1 if self.cells.goals else 0)
        self.heading.setText(counted(self.cells.rowCount() - 1, "form", "forms"))
        answers = ratings_of(workspace, self._program)
        lines = [(goals[key].title, answers_words(one)) for key, one in answers.items()]
        self.results.show_lines(lines, FOOTNOTE if lines else NOTHING)
        self._show_chosen()

    def _show_chosen(self) -> None:
        forms = self.cells.forms(self.grid.chosen_rows())
        self.whose_button.setEnabled(len(forms) == 1)
        self.remove_button.setEnabled(bool(forms))

    def _rate(self, form: int, goal: str, value: int | None) -> None:
        label = "Take an answer back" if value is None else "Note an answer"
        self._context.document.do(label, rate, self._program, form, goal, value)

    def _paste(self, answers: dict[tuple[int, str], int]) -> None:
        self._context.document.do("Paste answers", rate_each, self._program, answers)

    def _remove(self) -> None:
        forms = self.cells.forms(self.grid.chosen_rows())
        self._context.document.do("Remove form", remove_forms, self._program, forms)

    def _ask_whose(self, row: int) -> None:
        dialog = Dialog("Whose form is it?", self, accept="Keep")
        who = Choice()
        who.set_options([("", NOBODYS.capitalize()), *self.cells.names])
        who.set_value(self.cells.participant(row))
        dialog.body.addWidget(Labelled("Person", who, WHOSE_HINT))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            form = self.cells.form(row)
            self._context.document.do(
                "Say whose form it is", name_form, self._program, form, who.value()
            )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.heading)
        top.addWidget(self.hint, 1)
        top.addWidget(self.whose_button)
        top.addWidget(self.remove_button)
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.grid, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(Beside(main, self.results, SIDE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.addWidget(self._pages)
