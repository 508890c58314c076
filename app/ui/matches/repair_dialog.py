"""Before and after a repair, person by person; nothing is done until it is made a draft."""

from PySide6.QtWidgets import QListWidget, QWidget

from app.formats.wording.outcomes import effect_sentences
from app.formats.wording.reasons import result_sentence
from app.ui.matches.repairs import Repair, Repairs
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.labels import Body

WIDTH, LIST_HEIGHT = 600, 160
NAMES = ("Change nobody who can stay", "Match more, with the fewest changes")


class RepairDialog(Dialog):
    """`way` is the repair that is chosen."""

    def __init__(self, repairs: Repairs, parent: QWidget | None = None) -> None:
        super().__init__("Repair this matching", parent, accept="Make a draft of it")
        self.setMinimumWidth(WIDTH)
        self._repairs = repairs
        self.which = Choice("Which repair")
        self.which.set_options(list(zip(repairs.ways, NAMES, strict=False)))
        self.which.setVisible(len(repairs.ways) > 1)
        self.which.chosen.connect(lambda _: self._show())
        self.before, self.after = Body(), Body()
        self.lines = QListWidget()
        self.lines.setAccessibleName("Who changes")
        self.lines.setWordWrap(True)
        self.lines.setFixedHeight(LIST_HEIGHT)
        self.body.addWidget(self.which)
        self.body.addWidget(Labelled("Now", self.before))
        self.body.addWidget(Labelled("After the repair", self.after))
        self.body.addWidget(self.lines)
        self.body.addWidget(Body("The approved matching stays as it is until you approve another."))
        self._show()

    @property
    def way(self) -> Repair:
        """The repair that is chosen."""
        chosen: Repair = self.which.value()
        return chosen

    def _show(self) -> None:
        problem, way = self._repairs.scored.problem, self.way
        self.before.setText(result_sentence(problem, self._repairs.before))
        self.after.setText(result_sentence(problem, way.solution))
        first, *rest = effect_sentences(problem, way.effect)
        self.lines.clear()
        self.lines.addItems(rest or [first])
