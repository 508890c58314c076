"""Something is dragged to the edge of a list: the list goes on under it."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

EDGE, STEP, INTERVAL = 28, 10, 30
"""How near the edge is near, and how many pixels it goes on in how many milliseconds."""


class EdgeScroll(QObject):
    """`scrolled(QPoint)` says where the mouse is after each step: it is over something else."""

    scrolled = Signal(QPoint)

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view, self._at = view, QPoint()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._go_on)

    def follow(self, at: QPoint) -> None:
        """The mouse drags there."""
        self._at = at
        if self._step() and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Nothing is dragged any more."""
        self._timer.stop()

    def _step(self) -> int:
        if self._at.y() < EDGE:
            return -STEP
        return STEP if self._at.y() > self._view.viewport().height() - EDGE else 0

    def _go_on(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step())
        if bar.value() == before:
            self._timer.stop()
        else:
            self.scrolled.emit(self._at)
