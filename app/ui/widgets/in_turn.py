"""Does several things one after the other, with the window's own work between them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class InTurn(QObject):
    """What was asked for last is done; what is left of things asked for before is not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: list[Step] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    @property
    def is_busy(self) -> bool:
        """Whether steps are left to do."""
        return bool(self._left)

    def do(self, steps: Iterable[Step], *, at_once: bool) -> None:
        """Do these steps, all at once or the first at once and each other in a turn of its own."""
        self._begin(steps)
        if at_once:
            self.finish()
        else:
            self._next()

    def do_later(self, steps: Iterable[Step]) -> None:
        """Do these steps, each in a turn of its own from the next one on."""
        self._begin(steps)
        self._timer.start()

    def finish(self) -> None:
        """Do at once what is left."""
        self._timer.stop()
        while self._left:
            self._left.pop(0)()

    def _begin(self, steps: Iterable[Step]) -> None:
        self._timer.stop()
        self._left = list(steps)

    def _next(self) -> None:
        if self._left:
            self._left.pop(0)()
        if self._left:
            self._timer.start()
