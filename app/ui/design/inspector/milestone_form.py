"""A milestone's title and week."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.model import Milestone
from app.ui.design.inspector.form import Form
from app.ui.widgets.fields import NumberField, TextField


class MilestoneForm(Form):
    """Emits `renamed(str)` and `moved(int)`."""

    renamed = Signal(str)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextField()
        self.week = NumberField(1, 520)
        self.add("Title", self.title)
        self.add("Week", self.week)
        self.title.committed.connect(self.renamed)
        self.week.committed.connect(self.moved)

    def show_milestone(self, milestone: Milestone, last_week: int) -> None:
        """Show a milestone as it is now."""
        self.title.set_value(milestone.title)
        self.week.setMaximum(max(last_week, milestone.week))
        self.week.set_value(milestone.week)
