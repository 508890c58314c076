"""The calm dialogs about what went wrong."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.core.problems import Problem
from app.formats.wording.problems import sentence
from app.ui.errors import report, versions
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialogs import Dialog, tell
from app.ui.widgets.labels import Body

PROBLEM = "That was not done"
UNEXPECTED = "Something in Trellis went wrong"
SAFE = (
    "What you did last may not have been carried out. Your workspace is safe: everything up to "
    "then is on the disk, and you can go on."
)
CRASHED = "Trellis stopped suddenly last time"
CRASH_SAFE = (
    "The cause lies in Trellis or in what it is built on. Your workspace is safe: every change "
    "was on the disk as soon as you saw it."
)
ASK = (
    "To help mend this, copy the report and send it to whoever looks after Trellis for you. "
    "Nothing is sent by itself. Read it first: it may quote a name from your workspace."
)


def show_failure(error: BaseException) -> None:
    """Say what happened, over the window that is in use."""
    if isinstance(error, KeyboardInterrupt):
        QApplication.exit(130)
        return
    # Kept by name: a window that nobody keeps may be collected, and the dialog over it with it.
    over = QApplication.activeWindow()
    if isinstance(error, Problem):
        tell(over, PROBLEM, sentence(error))
    else:
        FailureDialog(UNEXPECTED, SAFE, report(error), over).exec()


def show_crash(text: str, parent: QWidget | None) -> None:
    """Say that the last start ended in a native crash."""
    FailureDialog(CRASHED, CRASH_SAFE, f"{versions()}\n\n{text}", parent).exec()


class FailureDialog(Dialog):
    """What happened, that the workspace is safe, and a report that can be copied."""

    def __init__(
        self, title: str, safe: str, report_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent, accept="Close", reject="")
        self._report = report_text
        self.body.addWidget(Body(safe))
        self.body.addWidget(Body(ASK))
        self.body.addStretch(1)
        self.copy_button: Button = self.add_button("Copy the report")
        self.copy_button.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy_button.setText("Copied")


class OpeningTrouble(Dialog):
    """A workspace that could not be opened at the start: what next? See `choice`."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__("The workspace was not opened", parent, accept="Open another…")
        self.choice = "close"
        self.body.addWidget(Body(sentence(problem)))
        self.body.addStretch(1)
        self.reject_button.setText("Close Trellis")
        new = self.add_button("New workspace…")
        new.clicked.connect(lambda: self._choose("new"))
        self.accepted.connect(self._opens)

    def _opens(self) -> None:
        if self.choice == "close":
            self.choice = "open"

    def _choose(self, choice: str) -> None:
        self.choice = choice
        self.accept()
