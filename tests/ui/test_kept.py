"""Windows that stand on the screen are kept, and what is done with is let go of."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import TextField
from app.ui.widgets.tab_order import focus_chain, tab_through


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_open_dialog_stays_though_python_knows_it_no_more(window: QWidget) -> None:
    gone: list[str] = []

    def open_one() -> None:
        dialog = Dialog("Import people", window)
        dialog.body.addWidget(TextField(name="Name"))
        dialog.destroyed.connect(lambda: gone.append("dialog"))
        dialog.open()

    open_one()
    # What is freed at first may be what kept the rest.
    for _ in range(3):
        gc.collect()
    assert gone == []


def test_what_is_taken_out_of_a_dialog_takes_nothing_else_along(window: QWidget) -> None:
    dialog = Dialog("Breaks", window)
    fields = [TextField(name=name) for name in ("First", "Second", "Third")]
    for field in fields:
        dialog.body.addWidget(field)
    dialog.show()
    fields[0].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [field.accessibleName() for field in fields[1:]] == ["Second", "Third"]


def test_an_order_for_tab_makes_no_part_depend_on_another(window: QWidget) -> None:
    layout = QVBoxLayout(window)
    parts = [TextField(name=name) for name in ("First", "Second", "Third")]
    for part in (parts[0], parts[2], parts[1]):
        layout.addWidget(part)
    tab_through(*parts)
    assert focus_chain(window) == parts
    parts[1].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parts[2].accessibleName() == "Third" and window.isVisible()


def test_a_dialog_goes_once_its_answer_is_read(qtbot: QtBot, window: QWidget) -> None:
    gone: list[str] = []
    read: list[str] = []

    def ask() -> None:
        dialog = Dialog("New program", window)
        field = TextField("Spring")
        dialog.body.addWidget(field)
        dialog.destroyed.connect(lambda: gone.append("dialog"))
        QTimer.singleShot(0, dialog.accept)
        dialog.exec()
        read.append(field.text())

    QTimer.singleShot(0, ask)
    qtbot.waitUntil(lambda: bool(gone))
    assert read == ["Spring"]


def test_a_window_that_goes_takes_its_dialog_along_without_an_answer(qapp: object) -> None:
    window = QWidget()
    window.show()
    QTimer.singleShot(0, lambda: delete(window))
    assert Dialog("New program", window).exec() == QDialog.DialogCode.Rejected
