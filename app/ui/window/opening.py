"""Opening a large workspace while the window, or a small one in its place, lives on."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.core.model import Workspace
from app.store import Store, open_workspace
from app.ui.jobs import Jobs, Report
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Body
from app.ui.widgets.progress import JobBar

LARGE = 4_000_000
"""Bytes; a smaller file is read before a dialog could be seen."""

Opened = tuple[Workspace, Store]


def opened(jobs: Jobs, path: Path, over: QWidget | None) -> Opened | None:
    """The workspace of a file, None if the user stops it; raises Problem."""
    if not path.is_file() or path.stat().st_size < LARGE:
        return open_workspace(path)
    return Opening(jobs, path, over).wait()


class Opening(Dialog):
    """Says how far the reading is, and lets it be stopped."""

    def __init__(self, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(f"Opening {path.stem}", parent)
        self._result: Opened | None = None
        self._error: Exception | None = None
        self.accept_button.hide()
        self.body.addWidget(Body("This workspace is large. Reading it takes a moment."))
        self.bar = JobBar()
        self.bar.cancel_button.hide()
        self.body.addWidget(self.bar)
        self.body.addStretch(1)
        self._job = jobs.start(lambda report: open_workspace(path, _in_rows(report)))
        self._job.finished.connect(self._finished)
        self._job.failed.connect(self._failed)
        # Qt would lead its own reject back here.
        self._job.cancelled.connect(lambda: self.done(Dialog.DialogCode.Rejected))
        self.bar.watch(self._job, "Reading")

    def wait(self) -> Opened | None:
        """What was opened, None if the user has stopped it; raises what went wrong."""
        self.exec()
        if self._error:
            raise self._error
        return self._result

    def reject(self) -> None:
        """Stop at the next row; the file is let go of then."""
        self.reject_button.setEnabled(False)
        self._job.cancel()

    def _finished(self, result: Opened) -> None:
        self._result = result
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._error = error
        self.accept()


def _in_rows(report: Report) -> Any:
    return lambda done, total: report(done, total, f"Reading: {done:,} of {total:,} rows")
