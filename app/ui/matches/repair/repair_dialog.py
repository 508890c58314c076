"""The repair of a matching, before it is made a draft."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.ui.matches.repair.changes_dialog import ChangesDialog
from app.ui.matches.repair.repairs import Repair, Repairs
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import Body

NAMES = ("Change nobody who can stay", "Match more, with the fewest changes")
STAYS = "The approved matching stays as it is until you approve another."

Way = TypeVar("Way")


class ChoiceOfRepairs(ChangesDialog, Generic[Way]):
    """`way` is the repair that is chosen; who inherits shows it in `_show`."""

    def __init__(self, ways: Iterable[tuple[Way, str]], parent: QWidget | None = None) -> None:
        super().__init__("Repair this matching", "After the repair", "Make a draft of it", parent)
        self.which = Choice("Which repair")
        self.which.set_options(list(ways))
        self.which.setVisible(self.which.count() > 1)
        self.which.chosen.connect(lambda _: self._show())
        self.body.insertWidget(0, self.which)
        self.body.addWidget(Body(STAYS))
        self._show()

    @property
    def way(self) -> Way:
        """The repair that is chosen."""
        chosen: Way = self.which.value()
        return chosen

    def _show(self) -> None:
        raise NotImplementedError


class RepairDialog(ChoiceOfRepairs[Repair]):
    """Repairs of pairs."""

    def __init__(self, repairs: Repairs, parent: QWidget | None = None) -> None:
        self._repairs = repairs
        super().__init__(zip(repairs.ways, NAMES, strict=False), parent)

    def _show(self) -> None:
        problem, way = self._repairs.scored.problem, self.way
        self.show_changes(problem, self._repairs.before, way.solution, way.effect)
