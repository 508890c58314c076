"""What the matching aims for once every rule holds, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.matching.asked.problem import OF_PEERS
from app.core.matching.circles.problem import sizes_of
from app.core.model import Aim, Format, Objective, Workspace
from app.ui.matches.settings.sizes_row import SizesRow
from app.ui.matches.settings.words import (
    OBJECTIVE_MEANINGS,
    OBJECTIVES,
    PEER_OBJECTIVE_MEANINGS,
    SPREADS,
)
from app.ui.widgets.fields import Choice, Labelled, NumberField
from app.ui.widgets.labels import Small


class AimPanel(QWidget):
    """The objective, the floor where it counts, how mentees are spread, how large circles are."""

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
        self._spread_row = Labelled("Spread over mentors", self.spread)
        layout.addWidget(self._spread_row)
        self.sizes = SizesRow()
        self.sizes.changed.connect(self.changed)
        layout.addWidget(self.sizes)

    def show_aim(self, workspace: Workspace, program_id: str) -> None:
        """Show a program's aim as it is now."""
        aim = workspace.aims.get(program_id, Aim(id=program_id))
        self.objective.set_value(aim.objective)
        program = workspace.programs[program_id]
        peers = program.format in OF_PEERS
        meanings = PEER_OBJECTIVE_MEANINGS if peers else OBJECTIVE_MEANINGS
        self.meaning.setText(meanings[aim.objective])
        self.floor.set_value(round(aim.floor))
        self._floor_row.setVisible(aim.objective is Objective.ONLY_GOOD)
        self.spread.set_value(aim.spread)
        self._spread_row.setVisible(not peers)
        self.sizes.show_sizes(*sizes_of(program, aim))
        self.sizes.setVisible(program.format is Format.CIRCLE)

    def show_others(self, sentences: list[str]) -> None:
        """Say what the other objectives would give."""
        self.others.setText("\n".join(sentences))
        self.others.setVisible(bool(sentences))
