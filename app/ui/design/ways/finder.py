"""Seeks ways to a target in a thread; of several questions the latest is the one answered."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.core.dimensions.planner import Ground, Limits, Plan, plan_from, prepare
from app.core.model import Library, ProgramDesign
from app.ui.design.ways.wish import Wish
from app.ui.jobs import Jobs

TURN = 0.0003
"""Seconds. Painting asks for its turn many times a frame, and each time waits this long."""


@dataclass(frozen=True)
class Question:
    """How a design gets to where it is wished."""

    design: ProgramDesign
    wish: Wish
    library: Library

    @property
    def limits(self) -> Limits:
        """What a plan may do."""
        return self.wish.limits(self.design.program)

    def on_ground_of(self, other: "Question") -> bool:
        """Whether what was made ready for the other serves this one too."""
        same = self.design is other.design and self.library is other.library
        return same and self.limits == other.limits


@dataclass(frozen=True)
class Answer:
    """A question with its plan, and the ground made ready for it."""

    question: Question
    plan: Plan
    ground: Ground


class WayFinder(QObject):
    """Emits `found(Answer)`. One search runs at a time: while it does, only the last question
    asked is kept, so that a target can be dragged without a queue forming."""

    found = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: Question | None = None
        self._running: Question | None = None
        self._last: Answer | None = None

    def seek(self, question: Question) -> None:
        """Seek an answer to that, and to nothing asked before."""
        self._wanted = question
        if self._running is None:
            self._start(question)

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._wanted = None

    def _start(self, question: Question) -> None:
        self._running = question
        last = self._last
        ground = last.ground if last and question.on_ground_of(last.question) else None
        job = self._jobs.start(lambda report: answered_in_turns(question, ground))
        job.finished.connect(self._done)
        job.failed.connect(self._failed)

    def _done(self, answer: Answer) -> None:
        self._running, self._last = None, answer
        wanted = self._wanted
        if wanted and wanted.design is answer.question.design:
            self.found.emit(answer)
        if self._wanted and self._wanted != answer.question and self._running is None:
            self._start(self._wanted)

    def _failed(self, error: Exception) -> None:
        self._running = self._wanted = None
        raise error


def answered_in_turns(question: Question, ground: Ground | None = None) -> Answer:
    """The answer, found in such short turns that the window's thread hardly waits for its own."""
    with _short_turns():
        return answered(question, ground)


@contextmanager
def _short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def answered(question: Question, ground: Ground | None = None) -> Answer:
    """The answer to a question; `ground` is what was made ready before, if it serves."""
    ground = ground or prepare(question.design, question.library, question.limits)
    return Answer(question, plan_from(ground, question.wish.target), ground)
