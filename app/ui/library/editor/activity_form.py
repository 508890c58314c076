"""The form of an own activity."""

from PySide6.QtWidgets import QWidget

from app.core.model import Activity, GroupSize, Mode, Step
from app.core.own import Item
from app.formats.wording.library import AUDIENCES
from app.formats.wording.modes import MODE_NAMES
from app.ui.library.editor.form import ItemForm
from app.ui.library.editor.rows import RowsEditor
from app.ui.widgets.fields import NumberField
from app.ui.widgets.labels import Small

MODES: list[tuple[Mode, str]] = list(MODE_NAMES.items())
LONGEST = 6000
MOST_PEOPLE = 100_000
TOGETHER = "The steps take {} min together."
WITHOUT = "Without steps, say how long the whole takes."


class ActivityForm(ItemForm):
    """Its minutes follow from its steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = self._area("What it is for", "purpose", "the purpose")
        self.steps = RowsEditor("Step", with_minutes=True)
        self.steps.edited.connect(self._steps_edited)
        self.together = Small()
        self._rows("Steps", self.steps, self.together)
        self.minutes = NumberField(0, LONGEST, suffix=" min")
        self.minutes.committed.connect(lambda n: self._tell("the minutes", minutes=n))
        self.audience = self._choice(
            "For whom", "audience", "whom it is for", list(AUDIENCES.items())
        )
        self.fewest, self.usual, self.most = (NumberField(1, MOST_PEOPLE) for _ in range(3))
        self._beside(
            ("Minutes", self.minutes),
            ("Fewest people", self.fewest),
            ("Usually", self.usual),
            ("Most", self.most),
        )
        self.mode = self._choice("Works best", "mode", "the mode", list(MODES))
        self.also = self._ticks("Also works", "also_works", "the modes", dict(MODES))
        self.needs = self._area("What it needs", "needs", "what it needs")
        self.phase, self.learning = self._phases(), self._learning()
        self.frame = self._frame()
        self.named = self._area(
            "How you learn from each other in it",
            "named",
            "the named line",
            "Printed in sessions whose openness is 2 or 3.",
        )
        self.look_back = self._area(
            "A question to look back on",
            "look_back",
            "the question to look back on",
            "Printed in sessions whose openness is 3.",
        )
        self.idea = self._line("Idea from", "idea_from", "where the idea is from")
        self.fewest.committed.connect(self._fewest_edited)
        self.usual.committed.connect(self._usual_edited)
        self.most.committed.connect(self._most_edited)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        if not isinstance(item, Activity):
            return
        self.purpose.set_value(item.purpose)
        self.steps.set_all_minutes(item.minutes)
        self.steps.show_values([(step.minutes, step.text) for step in item.steps])
        self.together.setText(TOGETHER.format(item.minutes) if item.steps else WITHOUT)
        self.minutes.set_value(item.minutes)
        self.minutes.setEnabled(not item.steps)
        audience = AUDIENCES.get(item.audience, item.audience)
        self.audience.set_options({**AUDIENCES, item.audience: audience}.items())
        self.audience.set_value(item.audience)
        self.fewest.set_value(item.people.min)
        self.usual.set_value(item.people.typical)
        self.most.set_value(item.people.max)
        self.mode.set_value(item.mode)
        self.also.set_values(item.also_works)
        self.also.chips[item.mode].setChecked(True)
        for mode, chip in self.also.chips.items():
            chip.setEnabled(mode != item.mode)
        self.needs.set_value(item.needs)
        self.phase.set_values(item.phase)
        self.learning.set_values(item.learning_types)
        self.frame.set_value(item.frame)
        self.named.set_value(item.named)
        self.look_back.set_value(item.look_back)
        self.idea.set_value(item.idea_from)

    def start_over(self) -> None:
        self.steps.start_over()

    def _steps_edited(self, label: str, values: list[tuple[int, str]]) -> None:
        steps = tuple(Step(minutes=minutes, text=text) for minutes, text in values)
        self.edited.emit(label, {"steps": steps})

    def _fewest_edited(self, number: int) -> None:
        usual = max(number, self.usual.value())
        self._set_people(number, usual, max(usual, self.most.value()))

    def _usual_edited(self, number: int) -> None:
        fewest, most = min(number, self.fewest.value()), max(number, self.most.value())
        self._set_people(fewest, number, most)

    def _most_edited(self, number: int) -> None:
        usual = min(number, self.usual.value())
        self._set_people(min(usual, self.fewest.value()), usual, number)

    def _set_people(self, fewest: int, usual: int, most: int) -> None:
        people = GroupSize(min=fewest, typical=usual, max=most)
        self._tell("how many people", people=people)
