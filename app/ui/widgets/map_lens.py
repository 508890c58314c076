"""Which part of the map is shown, and how hands change it: wheel, keys, buttons and dragging."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.map_axes import from_point

SMALLEST = 1 / 16
STEP = 1.5
A_NOTCH = 120
ROUND_IT = 0.06
KEPT_FROM_EDGE = 0.5
PANS = {
    Qt.Key.Key_Left: (-0.2, 0.0),
    Qt.Key.Key_Right: (0.2, 0.0),
    Qt.Key.Key_Up: (0.0, 0.2),
    Qt.Key.Key_Down: (0.0, -0.2),
}


@dataclass(frozen=True)
class Lens:
    """A square part of the map: its left and lower edge and its side, all 0 to 1."""

    left: float = 0.0
    bottom: float = 0.0
    side: float = 1.0

    @property
    def is_whole(self) -> bool:
        """Whether all of the map is shown."""
        return self.side >= 1.0

    def whole(self, plot: QRectF) -> QRectF:
        """Where the whole map lies when this part of it fills the plot."""
        wide, high = plot.width() / self.side, plot.height() / self.side
        return QRectF(
            plot.left() - self.left * wide,
            plot.bottom() + self.bottom * high - high,
            wide,
            high,
        )

    def zoomed(self, factor: float, at: tuple[float, float] | None = None) -> "Lens":
        """Nearer by a factor, with what is `at` (immediacy, structure) staying where it is."""
        side = min(1.0, max(SMALLEST, self.side / factor))
        x, y = at or (self.left + self.side / 2, self.bottom + self.side / 2)
        share = side / self.side
        return _held(x - (x - self.left) * share, y - (y - self.bottom) * share, side)

    def moved(self, across: float, up: float) -> "Lens":
        """Moved by parts of what is shown."""
        return _held(self.left + across * self.side, self.bottom + up * self.side, self.side)


WHOLE = Lens()


def lens_on(points: Iterable[tuple[float, float]]) -> Lens:
    """The part of the map with all these (immediacy, structure) and a little around them."""
    found = list(points)
    if not found:
        return WHOLE
    across, up = zip(*found, strict=True)
    side = max(max(across) - min(across), max(up) - min(up)) + 2 * ROUND_IT
    side = min(1.0, max(2 * SMALLEST, side))
    middle = (min(across) + max(across)) / 2, (min(up) + max(up)) / 2
    return _held(middle[0] - side / 2, middle[1] - side / 2, side)


def _held(left: float, bottom: float, side: float) -> Lens:
    if side >= 1.0:
        return WHOLE
    edge = min(ROUND_IT, side * KEPT_FROM_EDGE) / 2
    most = 1.0 + edge - side
    return Lens(min(most, max(-edge, left)), min(most, max(-edge, bottom)), side)


class Zoom(QObject):
    """Keeps a map's lens. Emits `changed()`; the map asks `lens` and paints itself.

    Keys and buttons zoom `towards` a place (immediacy, structure), or the middle.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lens = WHOLE
        self.towards: Callable[[], tuple[float, float] | None] = lambda: None
        self._grip: QPointF | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a hand holds the map."""
        return self._grip is not None

    def show(self, lens: Lens) -> None:
        """Show that part."""
        if lens != self.lens:
            self.lens = lens
            self.changed.emit()

    def nearer(self) -> None:
        """A step in."""
        self.show(self.lens.zoomed(STEP, self.towards()))

    def farther(self) -> None:
        """A step out."""
        self.show(self.lens.zoomed(1 / STEP, self.towards()))

    def whole(self) -> None:
        """The whole map."""
        self.show(WHOLE)

    def wheel(self, event: QWheelEvent, plot: QRectF) -> None:
        """Zoom at the pointer."""
        notches = event.angleDelta().y() / A_NOTCH
        at = from_point(self.lens.whole(plot), event.position())
        self.show(self.lens.zoomed(STEP**notches, at))
        event.accept()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says: plus, minus, 0, and Ctrl with arrows; whether it said anything."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.nearer()
        elif key is Qt.Key.Key_Minus:
            self.farther()
        elif key is Qt.Key.Key_0 and not event.modifiers():
            self.whole()
        elif key in PANS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show(self.lens.moved(*PANS[key]))
        else:
            return False
        return True

    def take(self, point: QPointF) -> None:
        """A hand takes hold of the map."""
        self._grip = None if self.lens.is_whole else point

    def drag(self, point: QPointF, plot: QRectF) -> None:
        """The hand that holds it moves."""
        if self._grip is not None:
            by, self._grip = point - self._grip, point
            self.show(self.lens.moved(-by.x() / plot.width(), by.y() / plot.height()))

    def let_go(self) -> None:
        """The hand lets go."""
        self._grip = None


class ZoomButtons(QWidget):
    """Zoom in, zoom out, and the whole map, in words."""

    def __init__(self, zoom: Zoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = zoom
        self.nearer = LinkButton("Zoom in")
        self.farther = LinkButton("Zoom out")
        self.whole = LinkButton("Whole map")
        self.row = FlowLayout(self, gap=0)
        keys = {self.nearer: "+", self.farther: "−", self.whole: "0"}
        for button, key in keys.items():
            button.setToolTip(f"With the keyboard on the map: {key}")
            self.row.addWidget(button)
        self.nearer.clicked.connect(zoom.nearer)
        self.farther.clicked.connect(zoom.farther)
        self.whole.clicked.connect(zoom.whole)
        zoom.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        lens = self._zoom.lens
        self.nearer.setEnabled(lens.side > SMALLEST)
        for button in (self.farther, self.whole):
            button.setEnabled(not lens.is_whole)
