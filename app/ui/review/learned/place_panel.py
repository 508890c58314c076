"""Where the program stands, what its goals ask of that, and what people answered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.assess import assess
from app.core.dimensions.place import place_of
from app.core.model import Library, Workspace, design_of
from app.core.review.ratings import ratings_of
from app.formats.wording.assess import range_words
from app.formats.wording.programs import PLACE_MEANS, place_words
from app.formats.wording.ratings import answers_words
from app.ui.widgets.labels import Body, Section, Small

NO_GOALS = "No goals are chosen. Under Design, About, say what the program is for."


class PlacePanel(QWidget):
    """Drawn anew when the program, its design or its ratings change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_program(self, workspace: Workspace, library: Library, program_id: str) -> None:
        """Show where that program stands beside its goals."""
        while (item := self._layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        place = place_of(design_of(workspace, program_id))
        where = Body(place_words(place))
        where.setToolTip(PLACE_MEANS)
        self._layout.addWidget(Section("The place beside the goals"))
        self._layout.addWidget(where)
        known = [key for key in workspace.programs[program_id].goals if key in library.goals]
        goals = [library.goals[key] for key in known]
        answers = ratings_of(workspace, program_id)
        for goal in goals:
            self._layout.addSpacing(8)
            said = answers_words(answers[goal.id]) if goal.id in answers else "no answers yet"
            self._layout.addWidget(_wrapped(Small(f"{goal.title}: {said}")))
            for check in assess(place, [goal]):
                question = Body(check.question)
                question.setToolTip(range_words(check))
                self._layout.addWidget(question)
        if not goals:
            self._layout.addWidget(_wrapped(Small(NO_GOALS)))


def _wrapped(label: Small) -> Small:
    label.setWordWrap(True)
    return label
