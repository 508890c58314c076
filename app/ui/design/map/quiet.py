"""Scale and transparency, beside the map: where they are, and two quiet sliders that set them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.means import HIGHEST_LEVEL, scale_of_people
from app.core.dimensions.place import Place
from app.core.model import ProgramDesign
from app.formats.wording.levels import (
    SLIDERS,
    openness_preview,
    people_preview,
    scale_sentence,
    transparency_sentence,
)
from app.ui.design.map.slider import BarSlider
from app.ui.design.map.words import Words

PEOPLE = (2, 3, 4, 6, 8, 12, 20, 40, 80, 150, 300, 600, 1200, 2500, 5000, 10_000)
SCALE_STOPS = tuple(map(scale_of_people, PEOPLE))
LEVEL_STOPS = tuple(level / HIGHEST_LEVEL for level in range(HIGHEST_LEVEL + 1))


class Quiet(QWidget):
    """Emits `people_chosen(int)` and `openness_chosen(int)`; what is dragged is only told of."""

    people_chosen = Signal(int)
    openness_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design: ProgramDesign | None = None
        self._place: Place | None = None
        self.scale = BarSlider("Scale", SCALE_STOPS, SLIDERS)
        self.transparency = BarSlider("Transparency", LEVEL_STOPS, SLIDERS)
        self.scale_words, self.transparency_words = Words(), Words()
        for slider in (self.scale, self.transparency):
            slider.previewed.connect(lambda _: self._tell())
        self.scale.chosen.connect(lambda stop: self.people_chosen.emit(PEOPLE[stop]))
        self.transparency.chosen.connect(self.openness_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.scale)
        layout.addWidget(self.scale_words)
        layout.addSpacing(10)
        layout.addWidget(self.transparency)
        layout.addWidget(self.transparency_words)

    def show_place(self, place: Place, design: ProgramDesign) -> None:
        """Show where both are."""
        self._design, self._place = design, place
        self.scale.set_value(place.scale)
        self.transparency.set_value(place.transparency)
        self._tell()

    def _tell(self) -> None:
        if self._place is None or self._design is None:
            return
        people, level = self.scale.held, self.transparency.held
        told = scale_sentence(self._place)
        if people is not None:
            told = people_preview(PEOPLE[people], self._design)
        self.scale_words.set_text(told)
        told = transparency_sentence(self._place)
        if level is not None:
            told = openness_preview(level, self._design)
        self.transparency_words.set_text(told)
