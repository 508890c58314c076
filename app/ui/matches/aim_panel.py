"""What the matching aims for once every rule holds, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Aim, Objective, Workspace
from app.ui.matches.words import OBJECTIVE_MEANINGS, OBJECTIVES, SPREADS
from app.ui.widgets.fields import Choice, Labelled, NumberField
from app.ui.widgets.labels import Small


class AimPanel(QWidget):
    """The objective, the floor where it counts, and how mentees are spread."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.objective = Choice("Aim")
        self.objective.set_options(OBJECTIVES)
        self.objective.chosen.connect(lambda value: self.changed.emit({"objective": value}))
        self.meaning = Small()
        self.meaning.setWordWrap(True)
        self.others = Small()
        self.others.setWordWrap(True)
        self.others.hide()
        self.floor = NumberField(0, 100, name="Nobody below")
        self.floor.committed.connect(lambda value: self.changed.emit({"floor": float(value)}))
        self._floor_row = Labelled("Nobody below", self.floor)
        self.spread = Choice("Spread over mentors")
        self.spread.set_options(SPREADS)
        self.spread.chosen.connect(lambda value: self.changed.emit({"spread": value}))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.objective)
        layout.addWidget(self.meaning)
        layout.addWidget(self._floor_row)
        layout.addWidget(self.others)
        layout.addSpacing(8)
        layout.addWidget(Labelled("Spread over mentors", self.spread))

    def show_aim(self, workspace: Workspace, program_id: str) -> None:
        """Show a program's aim as it is now."""
        aim = workspace.aims.get(program_id, Aim(id=program_id))
        self.objective.set_value(aim.objective)
        self.meaning.setText(OBJECTIVE_MEANINGS[aim.objective])
        self.floor.set_value(round(aim.floor))
        self._floor_row.setVisible(aim.objective is Objective.ONLY_GOOD)
        self.spread.set_value(aim.spread)

    def show_others(self, sentences: list[str]) -> None:
        """Say what the other objectives would give."""
        self.others.setText("\n".join(sentences))
        self.others.setVisible(bool(sentences))
