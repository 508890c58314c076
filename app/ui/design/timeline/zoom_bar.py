"""The line under the timeline: what is in sight, and from how near."""

from math import log

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from app.ui.design.timeline.zoom import FARTHEST, NEAREST, STEP, Zoom
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Elided

FINENESS = 4
"""The slider has so many places for each step of the keys."""

SLIDER = 96


class ZoomBar(QWidget):
    """Emits `zoom_wanted(Zoom)` and `fit_wanted`."""

    zoom_wanted = Signal(object)
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Elided("")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.farther = LinkButton("−")
        self.nearer = LinkButton("+")
        self.fit = LinkButton("Fit")
        self._zoom = Zoom()
        self._build()
        self.show_zoom(self._zoom)
        self.slider.valueChanged.connect(lambda place: self.zoom_wanted.emit(_zoom_at(place)))
        self.farther.clicked.connect(lambda: self.zoom_wanted.emit(self._zoom.nearer(-1)))
        self.nearer.clicked.connect(lambda: self.zoom_wanted.emit(self._zoom.nearer(1)))
        self.fit.clicked.connect(lambda: self.fit_wanted.emit())

    def show_zoom(self, zoom: Zoom) -> None:
        """Show from how near the timeline is looked at."""
        self._zoom = zoom
        with QSignalBlocker(self.slider):
            self.slider.setValue(_place_of(zoom))

    def _build(self) -> None:
        self.slider.setRange(0, _place_of(Zoom(NEAREST)))
        self.slider.setPageStep(FINENESS)
        self.slider.setFixedWidth(SLIDER)
        for part, name, hint in (
            (self.slider, "How near the timeline is", "From two years to two weeks in sight"),
            (self.farther, "Farther away", "Farther away (Ctrl + −)"),
            (self.nearer, "Nearer", "Nearer (Ctrl + +)"),
            (self.fit, "Fit the whole program", "The whole program in sight (Ctrl + 9)"),
        ):
            part.setAccessibleName(name)
            part.setToolTip(hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self.words, 1)
        for part in (self.farther, self.slider, self.nearer, self.fit):
            layout.addWidget(part)


def _place_of(zoom: Zoom) -> int:
    return round(FINENESS * log(zoom.week / FARTHEST, STEP))


def _zoom_at(place: int) -> Zoom:
    return Zoom.of(FARTHEST * STEP ** (place / FINENESS))
