"""Garbage is collected between events while the window is open, and by Python again after."""

import gc
from collections.abc import Iterator
from threading import Event, Thread
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui import collecting
from app.ui.collecting import Collecting
from app.ui.garbage import MIDDLE, YOUNG


class Knot:
    """Garbage that only a collector can find."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def running(qapp: object) -> Iterator[Collecting]:
    gc.enable()
    made = Collecting()
    yield made
    delete(made)
    assert gc.isenabled()


def many(count: int) -> list[list[int]]:
    return [[] for _ in range(count)]


def test_nothing_is_collected_in_the_midst_of_an_event(qtbot: QtBot, running: Collecting) -> None:
    knot = ref(Knot())
    kept = many(2 * YOUNG)
    assert knot() is not None and kept
    qtbot.waitUntil(lambda: knot() is None)


def test_what_stayed_for_long_is_collected_once_much_has_come(
    qtbot: QtBot, running: Collecting, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Knot()
    knot = ref(old)
    gc.collect()
    del old
    monkeypatch.setattr(collecting, "GROWTH", 1.0)
    kept = many(2 * MIDDLE)
    qtbot.waitUntil(lambda: knot() is None)
    assert kept


def test_what_a_thread_is_making_meanwhile_is_left_alone(running: Collecting) -> None:
    kept, over, broken = many(2 * MIDDLE), Event(), list[SystemError]()

    def make() -> None:
        while not over.is_set() and not broken:
            try:
                tuple(number for number in range(200))
            except SystemError as error:
                broken.append(error)

    thread = Thread(target=make)
    thread.start()
    for _ in range(100):
        running._collect_old()
    over.set()
    thread.join()
    assert kept and not broken
