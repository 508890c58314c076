"""Does several things one after the other, with the window's own work between them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], None]


class InTurn(QObject):
    """What was asked for last is done; what is left of things asked for before is not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: list[Step] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def do(self, steps: Iterable[Step], *, at_once: bool) -> None:
        """Do these steps, all at once or each in a turn of its own."""
        self._timer.stop()
        self._left = list(steps)
        if at_once:
            while self._left:
                self._left.pop(0)()
        else:
            self._next()

    def _next(self) -> None:
        if self._left:
            self._left.pop(0)()
        if self._left:
            self._timer.start()
