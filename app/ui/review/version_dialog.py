"""Starting the next version: an experiment that begins with what is expected of it."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.model import Program
from app.core.review.calendar import next_start
from app.formats.wording.programs import counted
from app.ui.widgets.dates import MaybeDate
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled, TextArea, TextField
from app.ui.widgets.labels import Body

LEAD = (
    "The new program starts with this one’s design, criteria and rules, and remembers which one "
    "it follows. The map shows the way from one to the next."
)
EXPECTATION = "What will you change, and what do you expect of it?"
EXPECTATION_HINT = (
    "Written before, so that afterwards you can compare. It stands beside what you found, "
    "in the review of the new program."
)
HEIGHT = 96


class VersionDialog(Dialog):
    """Asks for a title, the expectation, the start, and whether people come along."""

    def __init__(
        self, program: Program, people: int, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__("Start the next version", parent, accept="Start it")
        self.title = TextField(f"{program.title}, next version")
        self.expectation = TextArea()
        self.expectation.setFixedHeight(HEIGHT)
        proposed = next_start(program, today)
        self.first_day = MaybeDate("First day of week 1", None, today, proposed=proposed)
        self.with_people = QCheckBox(
            f"The same {counted(people, 'person', 'people')} take part again"
        )
        self.with_people.setVisible(people > 0)
        self.body.addWidget(Body(LEAD))
        self.body.addWidget(Labelled("Title", self.title))
        self.body.addWidget(Labelled(EXPECTATION, self.expectation, EXPECTATION_HINT))
        self.body.addWidget(Labelled("First day of week 1", self.first_day))
        self.body.addWidget(self.with_people)
        self.title.selectAll()
