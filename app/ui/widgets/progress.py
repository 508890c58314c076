"""What a running job is doing, with a way to stop it."""

from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from app.ui.jobs import Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import ElidedSmall


class JobBar(QWidget):
    """Hidden until `watch` is called, and again when the job ends, however it ends.

    In a narrow column its words stand above the bar (`stacked`), where there is room for them.
    """

    def __init__(self, parent: QWidget | None = None, stacked: bool = False) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._says = ""
        self.text = ElidedSmall()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = Button("Cancel")
        self.cancel_button.clicked.connect(self._cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(4)
        if stacked:
            layout.addWidget(self.text, 0, 0, 1, 3)
            layout.addWidget(self.bar, 1, 0, 1, 2)
        else:
            layout.addWidget(self.text, 0, 0)
            layout.addWidget(self.bar, 0, 1)
        layout.addWidget(self.cancel_button, int(stacked), 2)
        layout.setColumnStretch(1, 1)
        self.hide()

    def watch(self, job: Job, says: str) -> None:
        """Show that job, saying what it does ("Making guides")."""
        self._job, self._says = job, says
        self.text.setText(says)
        self.bar.setAccessibleName(says)
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._progressed)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(lambda *_: self._ended(job))
        self.show()

    def _progressed(self, done: int, total: int, note: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.text.setText(note or f"{self._says}: {done} of {total}")

    def _cancel(self) -> None:
        if self._job:
            self.cancel_button.setEnabled(False)
            self._job.cancel()

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
