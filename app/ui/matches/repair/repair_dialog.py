"""The repair of a matching, before it is made a draft."""

from PySide6.QtWidgets import QWidget

from app.ui.matches.repair.changes_dialog import ChangesDialog
from app.ui.matches.repair.repairs import Repair, Repairs
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import Body

NAMES = ("Change nobody who can stay", "Match more, with the fewest changes")
STAYS = "The approved matching stays as it is until you approve another."


class RepairDialog(ChangesDialog):
    """`way` is the repair that is chosen."""

    def __init__(self, repairs: Repairs, parent: QWidget | None = None) -> None:
        super().__init__("Repair this matching", "After the repair", "Make a draft of it", parent)
        self._repairs = repairs
        self.which = Choice("Which repair")
        self.which.set_options(list(zip(repairs.ways, NAMES, strict=False)))
        self.which.setVisible(len(repairs.ways) > 1)
        self.which.chosen.connect(lambda _: self._show())
        self.body.insertWidget(0, self.which)
        self.body.addWidget(Body(STAYS))
        self._show()

    @property
    def way(self) -> Repair:
        """The repair that is chosen."""
        chosen: Repair = self.which.value()
        return chosen

    def _show(self) -> None:
        problem, way = self._repairs.scored.problem, self.way
        self.show_changes(problem, self._repairs.before, way.solution, way.effect)
