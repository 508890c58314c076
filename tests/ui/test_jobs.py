"""Work off the GUI thread: one ending, throttled progress, cancel."""

import gc
import threading
import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.ui.jobs import Jobs

MANY = 64
"""More jobs than there are threads."""

Report = Callable[[int, int, str], None]


@pytest.fixture
def jobs(qapp: object) -> Jobs:
    return Jobs()


def test_the_result_comes_back_from_another_thread(qtbot: QtBot, jobs: Jobs) -> None:
    job = jobs.start(lambda report: threading.get_ident())
    with qtbot.waitSignal(job.finished) as done:
        pass
    assert done.args[0] != threading.get_ident()


def test_an_error_is_handed_over(qtbot: QtBot, jobs: Jobs) -> None:
    def fail(report: Report) -> None:
        raise ValueError("no")

    job = jobs.start(fail)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert isinstance(failed.args[0], ValueError)


def test_cancel_stops_the_work_at_its_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    def count(report: Report) -> None:
        for step in range(10_000):
            report(step, 10_000, "")
            time.sleep(0.001)

    job = jobs.start(count)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_what_is_cancelled_before_its_turn_is_not_begun(qtbot: QtBot, jobs: Jobs) -> None:
    begun: list[int] = []
    go_on = threading.Event()
    for _ in range(MANY):
        jobs.start(lambda report: go_on.wait())
    last = jobs.start(lambda report: begun.append(1))
    with qtbot.waitSignal(last.cancelled):
        last.cancel()
        go_on.set()
    assert begun == []


def test_progress_is_told_at_most_twenty_times_a_second(qtbot: QtBot, jobs: Jobs) -> None:
    heard: list[int] = []

    def hurry(report: Report) -> float:
        start = time.monotonic()
        for step in range(100_001):
            report(step, 100_000, "")
        return time.monotonic() - start

    job = jobs.start(hurry)
    job.progressed.connect(lambda done, total, note: heard.append(done))
    with qtbot.waitSignal(job.finished) as done:
        pass
    assert heard[-1] == 100_000
    assert len(heard) <= done.args[0] * 20 + 2


class Watched:
    """Garbage that can only be collected, and says in which thread it was."""

    def __init__(self, freed_in: list[int]) -> None:
        self.itself = self
        self._freed_in = freed_in

    def __del__(self) -> None:
        self._freed_in.append(threading.get_ident())


def test_garbage_is_never_collected_in_the_thread_of_a_job(qtbot: QtBot, jobs: Jobs) -> None:
    freed_in: list[int] = []

    def litter(report: Report) -> None:
        for _ in range(50_000):
            knot: list[object] = []
            knot.append(knot)

    gc.enable()
    Watched(freed_in)
    job = jobs.start(litter)
    with qtbot.waitSignal(job.finished):
        pass
    gc.collect()
    assert freed_in == [threading.get_ident()]
    assert gc.isenabled()


def test_what_a_job_held_is_let_go_of_in_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    freed_in: list[int] = []

    class Held:
        def __del__(self) -> None:
            freed_in.append(threading.get_ident())

    def waiting(held: Held) -> Callable[[Report], None]:
        return lambda report: time.sleep(0.02 if held else 0)

    job = jobs.start(waiting(Held()))
    with qtbot.waitSignal(job.finished):
        pass
    qtbot.waitUntil(lambda: bool(freed_in))
    assert freed_in == [threading.get_ident()]
