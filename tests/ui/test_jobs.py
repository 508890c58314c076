"""Work off the GUI thread: one ending, throttled progress, cancel."""

import threading
import time
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.ui.jobs import Jobs

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
    with qtbot.waitSignal(job.cancelled, timeout=2000):
        job.cancel()


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
