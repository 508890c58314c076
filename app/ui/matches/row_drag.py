"""A pair that is dragged over the list: where it is, and what is said about it meanwhile."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.matches.pairs import PairRow
from app.ui.widgets.notice import Notice

EDGE = 8


class RowDrag(QObject):
    """Begins once the mouse has gone far enough; changes nothing itself.

    `moved(pair, target)` when it is over another row (None over none), `dropped(pair, target)`
    when it is let go there.
    """

    moved = Signal(object, object)
    dropped = Signal(object, object)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._from: QPoint | None = None
        self._pair: PairRow | None = None
        self.target: PairRow | None = None
        self.going = False
        self.words = Notice("reason", parent=ground)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.hide()

    def press(self, at: QPoint, pair: PairRow | None) -> None:
        """The mouse goes down on a pair that could be dragged, or on none."""
        self._from, self._pair = at, pair
        self.going = False

    def move(self, at: QPoint, target: PairRow | None) -> bool:
        """The mouse is over that row; True while something is dragged."""
        if self._pair is None or self._from is None:
            return False
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        begins = not self.going and far
        self.going = self.going or far
        other = None if target and target.key == self._pair.key else target
        if self.going and (begins or other != self.target):
            self.target = other
            self.moved.emit(self._pair, other)
        if self.going:
            self._place(at)
        return self.going

    def release(self) -> bool:
        """The mouse goes up; True if something was dragged."""
        going, pair, target = self.going, self._pair, self.target
        self.cancel()
        if going and pair and target:
            self.dropped.emit(pair, target)
        return going

    def cancel(self) -> None:
        """Nothing is dragged any more."""
        self._from = self._pair = self.target = None
        self.going = False
        self.words.hide()
        self._ground.update()

    def say(self, text: str, *, broken: bool) -> None:
        """Say what letting go here would do."""
        self.words.set_kind("notice" if broken else "reason")
        self.words.set_text(text)
        self.words.show()

    def _place(self, at: QPoint) -> None:
        """At the end of the list that the mouse is farther from."""
        width, height = self._ground.width() - 2 * EDGE, self._ground.height()
        needed = self.words.heightForWidth(width)
        top = height - needed - EDGE if at.y() < height / 2 else EDGE
        self.words.setGeometry(EDGE, top, width, needed)
        self.words.raise_()
        self._ground.update()
