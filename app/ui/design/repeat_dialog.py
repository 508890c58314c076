"""Asks how often a session is to happen, and shows the weeks that makes."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.core.edits.occurrences import repeats
from app.core.model import Session, Workspace
from app.ui.design.inspector.form import Form
from app.ui.design.words import counted, weeks_words
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import NumberField
from app.ui.widgets.labels import Body

UNTIL_END = "Until the end of the program"


class RepeatDialog(Dialog):
    """`step` weeks apart, `times` times or until the end (0)."""

    def __init__(self, workspace: Workspace, session: Session, parent: QWidget | None) -> None:
        super().__init__(f"Repeat “{session.title}”", parent, accept="Repeat")
        self._workspace, self._session = workspace, session
        self._every = NumberField(1, 52)
        self._times = NumberField(2, 520)
        self._until_end = QCheckBox(UNTIL_END)
        self._weeks = Body("")
        self._weeks.setWordWrap(True)
        self._every.set_value(_step_of(session))
        self._times.set_value(max(2, session.occurrences))
        self._until_end.setChecked(session.occurrences < 2)
        form = Form()
        form.add("Every so many weeks", self._every, "Weeks in a break are not counted.")
        form.rows.addWidget(self._until_end)
        form.add("How many times", self._times)
        form.rows.addWidget(self._weeks)
        self.body.addWidget(form)
        for changed in (self._every.valueChanged, self._times.valueChanged):
            changed.connect(lambda _: self._show())
        self._until_end.toggled.connect(lambda _: self._show())
        self._show()

    @property
    def step(self) -> int:
        """So many weeks from one occurrence to the next."""
        return self._every.value()

    @property
    def times(self) -> int:
        """How many occurrences; 0 for as many as there is room for."""
        return 0 if self._until_end.isChecked() else self._times.value()

    def _show(self) -> None:
        self._times.setEnabled(not self._until_end.isChecked())
        weeks = repeats(self._workspace, self._session, self.step, self.times)
        words = f"{counted(len(weeks), 'time')}: {weeks_words(weeks)}."
        if self.times > len(weeks):
            words += " There is no room for more before the program ends."
        self._weeks.setText(words)


def _step_of(session: Session) -> int:
    """How far apart its occurrences are now; 2 weeks where it has only one."""
    weeks = sorted(session.weeks)
    return min(max(weeks[1] - weeks[0], 1), 52) if len(weeks) > 1 else 2
