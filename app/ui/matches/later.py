"""Answers that may come a moment later: only the latest question is answered."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.core.matching.solving.solve import Report
from app.core.matching.weighing.score import Scored
from app.ui.apart import quietly
from app.ui.context import Context
from app.ui.jobs import Job

IN_A_THREAD = 60_000
"""Up to so many pairs a solver is done before the window would show that it waited."""


class Later(QObject):
    """`answered(object)` brings the result of the last `ask`; earlier ones are dropped."""

    answered = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._latest = 0
        self._job: Job | None = None
        self._next: Callable[[Report], Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, work: Callable[[], Any]) -> None:
        """Work this out off the GUI thread."""
        self._put(lambda _: work())

    def ask_of(self, scored: Scored, function: Callable[..., Any], *args: Any) -> None:
        """Work out `function(scored, *args)`, a function of a module.

        The solvers hold Python's lock, so with many pairs it goes to a process of its own.
        """
        if scored.millionths.size <= IN_A_THREAD:
            self._put(lambda _: function(scored, *args))
        else:
            told = function, (scored, *args)
            self._put(lambda report: self._jobs.apart.run(report, quietly, *told))

    def forget(self) -> None:
        """Drop what was asked, and end what works on it apart."""
        self._latest += 1
        self._next = None
        if self._job:
            self._job.cancel()

    def _put(self, work: Callable[[Report], Any]) -> None:
        self._latest += 1
        self._next = work
        self._start()

    def _start(self) -> None:
        if self._job or not self._next:
            return
        work, self._next, asked = self._next, None, self._latest
        job = self._job = self._jobs.start(lambda report: (asked, work(report)))
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
        self._job = None
        self._start()
