"""Answering dialogs that stop the test until they are closed."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

WAIT_MS, TRIES = 5, 200


def in_dialog(do: Callable[[QWidget], None]) -> None:
    """Do something with the dialog that the next action opens; it never stays open."""

    def then_close() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.activateWindow()
        for _ in range(TRIES):
            if QApplication.activeWindow() is dialog:
                break
            QTest.qWait(WAIT_MS)
        try:
            do(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, then_close)
