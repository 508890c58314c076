"""The window and its theme, as a user finds them."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.memory import Memory
from app.ui.theme import apply


@pytest.fixture(scope="session")
def light(qapp: QApplication) -> QApplication:
    """The application in light, at normal text size."""
    apply(qapp, dark=False)
    return qapp


@pytest.fixture
def dressed(light: QApplication) -> Iterator[QApplication]:
    """The application, put back to light at normal size after the test."""
    yield light
    apply(light, dark=False)


@pytest.fixture
def window(light: QApplication, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window on the open document."""
    window = MainWindow(context, Memory(tmp_path / "window.json"), tmp_path / "Ours.trellis")
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    context.jobs.stop_all()
    window.deleteLater()


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_left_empty(qapp: QApplication) -> Iterator[None]:
    """What still is in it at the very end would be freed when Python is gone, and crash."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def no_widgets_from_before() -> None:
    """Delete what earlier tests closed.

    Without a running loop Qt would keep it, and each change of style would dress it again.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _garbage_waits_for_the_end() -> Iterator[None]:
    """In the midst of an event Qt may hold a lock that garbage would wait for, for ever."""
    gc.disable()
    yield
    gc.enable()
