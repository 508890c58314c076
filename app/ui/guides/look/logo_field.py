"""The logo: shown, chosen from a file, taken out."""

from base64 import b64decode

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.problems import Problem
from app.formats.pdf.logos import read_logo
from app.formats.wording.problems import sentence
from app.ui.guides.asking import Questions
from app.ui.jobs import Jobs
from app.ui.widgets.buttons import Button
from app.ui.widgets.notice import Notice

HIGH, WIDE = 72, 220


class LogoField(QWidget):
    """`committed(text)` carries the logo as it is kept, "" when it was taken out."""

    committed = Signal(str)

    def __init__(self, jobs: Jobs, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._questions = questions
        self._kept: str | None = None
        self.shown = QLabel()
        self.shown.setObjectName("logoGround")
        self.shown.setFixedHeight(HIGH)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Paper is white in dark surroundings too.
        self.shown.setStyleSheet("#logoGround { background: #FFFFFF; border: 1px solid #8C8474; }")
        self.choose_button = Button("Choose a logo…", icon="file")
        self.remove_button = Button("Take out", icon="remove")
        self.said = Notice("error")
        self.said.setMinimumWidth(1)
        self.said.hide()
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(lambda: self.committed.emit(""))
        self._lay_out()
        self.set_value("")

    def set_value(self, kept: str) -> None:
        """Show that logo."""
        if kept == self._kept:
            return
        self._kept = kept
        picture = QPixmap()
        if kept:
            content = b64decode(kept.split(":", 1)[1])
            picture = QPixmap.fromImage(QImage.fromData(content))
            picture = picture.scaled(
                WIDE,
                HIGH - 12,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self.shown.setPixmap(picture)
        self.shown.setAccessibleName("The logo" if kept else "No logo")
        self.shown.setVisible(bool(kept))
        self.remove_button.setVisible(bool(kept))

    def _choose(self) -> None:
        path = self._questions.which_picture(self)
        if path is None:
            return
        self.said.hide()
        self.choose_button.setEnabled(False)
        job = self._jobs.start(lambda report: read_logo(path))
        job.finished.connect(self._chosen)
        job.failed.connect(self._refused)

    def _chosen(self, kept: str) -> None:
        self.choose_button.setEnabled(True)
        self.committed.emit(kept)

    def _refused(self, error: Exception) -> None:
        self.choose_button.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        self.said.set_text(sentence(error))
        self.said.show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.choose_button, 1)
        buttons.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.shown)
        layout.addLayout(buttons)
        layout.addWidget(self.said)
