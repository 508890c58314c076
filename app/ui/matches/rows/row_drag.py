"""A pair or a person dragged over the list: where it is, and what is said about it meanwhile."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.matches.rows.pairs import Held
from app.ui.widgets.notice import Notice

EDGE = 8


class RowDrag(QObject):
    """Begins once the mouse has gone far enough; changes nothing itself.

    `moved(held, target)` when it is over something else (None over nothing), `dropped(held,
    target)` when it is let go there.
    """

    moved = Signal(object, object)
    dropped = Signal(object, object)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._from: QPoint | None = None
        self._held: Held | None = None
        self.target: Held | None = None
        self.going = False
        self.words = Notice("reason", parent=ground)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.hide()

    def press(self, at: QPoint, held: Held | None) -> None:
        """The mouse goes down on something that could be dragged, or on nothing."""
        self._from, self._held = at, held
        self.going = False

    def move(self, at: QPoint, target: Held | None) -> bool:
        """The mouse is over that; True while something is dragged."""
        if self._held is None or self._from is None:
            return False
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        begins = not self.going and far
        self.going = self.going or far
        other = None if target and target.key == self._held.key else target
        if self.going and (begins or other != self.target):
            self.target = other
            self.moved.emit(self._held, other)
        if self.going:
            self._place(at)
        return self.going

    def release(self) -> bool:
        """The mouse goes up; True if something was dragged."""
        going, held, target = self.going, self._held, self.target
        self.cancel()
        if going and held and target:
            self.dropped.emit(held, target)
        return going

    def cancel(self) -> None:
        """Nothing is dragged any more."""
        self._from = self._held = self.target = None
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
