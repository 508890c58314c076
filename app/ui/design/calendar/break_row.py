"""One break in the list of a program's breaks."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.model import Span
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.dates import DateField
from app.ui.widgets.fields import NumberField, TextField
from app.ui.widgets.labels import Small

LATEST = 520
END = 140


class BreakRow(QWidget):
    """A title with days, or with weeks where the break is counted in weeks."""

    changed = Signal()
    removed = Signal()

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextField(span.title, name="Title of the break")
        self._ends: tuple[DateField, DateField] | tuple[NumberField, NumberField]
        if span.first_day and span.last_day:
            first = DateField("First day", span.first_day, short=True)
            last = DateField("Last day", span.last_day, short=True)
            first.changed.connect(lambda _: self._put_in_order())
            last.changed.connect(lambda _: self.changed.emit())
            self._ends = (first, last)
        else:
            begin, end = _week("First week", span.first_week), _week("Last week", span.last_week)
            begin.valueChanged.connect(lambda _: self._put_in_order())
            end.valueChanged.connect(lambda _: self.changed.emit())
            self._ends = (begin, end)
        self.remove = LinkButton("Remove")
        self.remove.setAccessibleName(f"Remove {span.title}")
        self.remove.clicked.connect(lambda: self.removed.emit())
        self.title.textChanged.connect(lambda _: self.changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self._ends[0])
        layout.addWidget(Small("to"))
        layout.addWidget(self._ends[1])
        self._ends[0].setMinimumWidth(END)
        self._ends[1].setMinimumWidth(END)
        layout.addWidget(self.remove)

    @property
    def span(self) -> Span:
        """The break as it is in the fields; its ends in order."""
        title = self.title.text().strip() or "Break"
        first, last = (end.value() for end in self._ends)
        if isinstance(first, date):
            return Span(title=title, first_day=first, last_day=max(first, last))
        return Span(title=title, first_week=first, last_week=max(first, last))

    def _put_in_order(self) -> None:
        """A break that begins after its end ends with its beginning."""
        first, last = self._ends
        if isinstance(first, DateField) and isinstance(last, DateField):
            last.set_earliest(first.value())
        elif isinstance(first, NumberField) and isinstance(last, NumberField):
            last.setMinimum(first.value())
        self.changed.emit()


def _week(name: str, week: int) -> NumberField:
    field = NumberField(1, LATEST, name=name)
    field.setPrefix("week ")
    field.set_value(week)
    return field
