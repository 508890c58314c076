"""Answers that may come a moment later: only the latest question is answered."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ui.context import Context


class Later(QObject):
    """`answered(object)` brings the result of the last `ask`; earlier ones are dropped."""

    answered = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._latest = 0
        self._running = False
        self._next: Callable[[], Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._running

    def ask(self, work: Callable[[], Any]) -> None:
        """Work this out off the GUI thread."""
        self._latest += 1
        self._next = work
        self._start()

    def forget(self) -> None:
        """Drop what was asked."""
        self._latest += 1
        self._next = None

    def _start(self) -> None:
        if self._running or not self._next:
            return
        work, self._next, asked = self._next, None, self._latest
        self._running = True
        job = self._jobs.start(lambda _: (asked, work()))
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._ended)

    def _finished(self, answer: tuple[int, Any]) -> None:
        self._ended()
        asked, result = answer
        if asked == self._latest:
            self.answered.emit(result)

    def _failed(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self) -> None:
        self._running = False
        self._start()
