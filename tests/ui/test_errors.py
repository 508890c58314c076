import gc
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.problems import Problem
from app.ui.errors import CRASH_FILE, Failures, crash_before
from app.ui.widgets.buttons import Button
from app.ui.window.trouble import FailureDialog, show_crash, show_failure


def raised(error: Exception) -> Exception:
    """The error, with a traceback."""
    try:
        raise error
    except type(error) as caught:
        return caught


def words(dialog: object) -> str:
    """All that a dialog says."""
    labels = dialog.findChildren(QLabel)  # type: ignore[attr-defined]
    return " ".join(label.text() for label in labels)


def shown_by(action: object) -> str:
    """What the dialog said that `action` opened; it is closed by Enter."""
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        said.append(words(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, look)
    action()  # type: ignore[operator]
    return said[0]


def test_a_problem_is_said_in_its_sentence(light: QApplication) -> None:
    problem = Problem("store.disk_full", file="ours.trellis", folder="Documents")
    said = shown_by(lambda: show_failure(problem))
    assert "The disk that holds ours.trellis is full" in said
    assert "store.disk_full" not in said


def test_anything_else_says_that_the_workspace_is_safe(light: QApplication) -> None:
    said = shown_by(lambda: show_failure(raised(ZeroDivisionError("division by zero"))))
    assert "Your workspace is safe" in said
    for technical in ("Traceback", "ZeroDivisionError", "division", ".py"):
        assert technical not in said


def test_a_window_that_nobody_else_keeps_stays_as_long_as_it_is_spoken_over(
    light: QApplication, qtbot: QtBot
) -> None:
    window = [QWidget()]
    window[0].itself = window[0]  # type: ignore[attr-defined]
    window[0].show()
    window[0].activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window[0])
    window.clear()
    QTimer.singleShot(0, gc.collect)
    said = shown_by(lambda: show_failure(raised(ZeroDivisionError("division by zero"))))
    assert "Your workspace is safe" in said


def test_the_report_can_be_copied(light: QApplication, qtbot: QtBot) -> None:
    dialog = FailureDialog("Something went wrong", "Safe.", "versions and a traceback")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "versions and a traceback"
    assert dialog.copy_button.text() == "Copied"


def test_a_click_that_fails_leads_to_the_hook(
    light: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[BaseException] = []
    failures = Failures(seen.append)
    monkeypatch.setattr(sys, "excepthook", failures.caught)
    button = Button("Break")
    qtbot.addWidget(button)
    button.clicked.connect(lambda: 1 / 0)
    button.show()
    with qtbot.captureExceptions() as by_pytest:
        failures.install()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ZeroDivisionError)
    assert by_pytest == []


def test_a_failing_thread_is_told_in_the_window(
    light: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    failures = Failures(lambda _: threads.append(threading.current_thread()))
    monkeypatch.setattr(sys, "excepthook", failures.caught)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    failures.install()
    thread = threading.Thread(target=lambda: [][1])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_what_users_can_mend_is_a_line_in_the_log_and_no_error(
    light: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    failures = Failures(lambda _: None)
    problem = raised(Problem("store.disk_full", file="ours.trellis", folder="Documents"))
    with caplog.at_level("INFO"):
        failures.caught(type(problem), problem, problem.__traceback__)
        failures.caught(ValueError, raised(ValueError("not expected")), None)
    said, failed = caplog.records
    assert (said.levelname, said.exc_info) == ("INFO", None)
    assert "store.disk_full" in said.getMessage() and "\n" not in said.getMessage()
    assert failed.levelname == "ERROR" and failed.exc_info


def test_a_failure_that_comes_back_for_ever_is_told_three_times(
    light: QApplication, qtbot: QtBot
) -> None:
    seen: list[BaseException] = []
    failures = Failures(seen.append)
    error = raised(ValueError("while painting"))
    for _ in range(10):
        failures.caught(ValueError, error, error.__traceback__)
    QTest.qWait(10)
    assert len(seen) == 3


def test_a_failure_while_one_is_shown_waits_its_turn_in_the_log(
    light: QApplication, qtbot: QtBot
) -> None:
    seen: list[BaseException] = []

    def show(error: BaseException) -> None:
        seen.append(error)
        failures.caught(KeyError, KeyError("second"), None)
        QTest.qWait(5)

    failures = Failures(show)
    failures.caught(ValueError, ValueError("first"), None)
    qtbot.waitUntil(lambda: bool(seen))
    QTest.qWait(10)
    assert [type(error) for error in seen] == [ValueError]


def test_a_native_crash_is_told_at_the_next_start_and_once(tmp_path: Path) -> None:
    crash = (
        "import faulthandler, sys, pathlib; from app.ui.errors import log_to;"
        "log_to(pathlib.Path(sys.argv[1])); faulthandler._sigsegv()"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", crash, str(tmp_path)], cwd=root, check=False)
    assert done.returncode != 0
    assert "Segmentation fault" in crash_before(tmp_path)
    assert crash_before(tmp_path) == ""
    assert not (tmp_path / CRASH_FILE).exists()


def test_a_crash_is_said_calmly(light: QApplication) -> None:
    said = shown_by(lambda: show_crash("Fatal Python error: Segmentation fault", None))
    assert "stopped suddenly last time" in said
    assert "Segmentation" not in said
