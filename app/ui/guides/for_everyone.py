"""Making a guide for everyone in a program, with progress, and saying what was made."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.problems import Problem
from app.formats.pdf import PaperSize, Summary, batch, named_requests
from app.formats.pdf.naming import folder_name
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.guides.asking import Questions
from app.ui.guides.choices import Size
from app.ui.guides.print_out import PrintOut
from app.ui.jobs import Job
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.notice import Notice
from app.ui.widgets.progress import JobBar

MOST_NAMED = 5


class ForEveryone(QWidget):
    """The button, the bar while it works, and afterwards what was made."""

    def __init__(
        self,
        context: Context,
        questions: Questions,
        printed: PrintOut,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._questions = questions
        self._program_id = ""
        self._paper = PaperSize.A4
        self._large = False
        self._folder: Path | None = None
        self.button = Button("Make one for everyone…", icon="guides")
        self.button.clicked.connect(self._begin)
        self._printed = printed
        self.print_button = Button("Print for everyone…", icon="print")
        self.print_button.clicked.connect(self._print)
        self.bar = JobBar()
        self.said = Notice("reason")
        # A long name must not widen the panel.
        self.said.setMinimumWidth(1)
        self.open_button = LinkButton("Open the folder", icon="folder")
        self.open_button.clicked.connect(self._open_folder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.button, self.print_button, self.bar, self.said, self.open_button):
            layout.addWidget(widget)
        self._say("")

    def show_program(self, program_id: str) -> None:
        """Make guides for that program from now on."""
        if program_id != self._program_id:
            self._program_id = program_id
            self._folder = None
            self._say("")

    def set_paper(self, paper: PaperSize) -> None:
        """Print on that paper from now on."""
        self._paper = paper

    def set_size(self, size: Size) -> None:
        """Print in that size from now on."""
        self._large = size is Size.LARGE

    def _print(self) -> None:
        workspace, today = self._context.document.workspace, self._context.today()
        named = named_requests(workspace, self._program_id, self._paper, today, self._large)
        self._printed.print_all([(name.removesuffix(".pdf"), wanted) for name, wanted in named])

    def _begin(self) -> None:
        workspace, today = self._context.document.workspace, self._context.today()
        folder = self._questions.which_folder(self, self._folder or self._proposed())
        if folder is None:
            return
        named = named_requests(workspace, self._program_id, self._paper, today, self._large)
        there = sum((folder / name).exists() for name, _ in named)
        if there and not self._questions.may_replace(self, there, folder):
            return
        self._folder = folder
        self._start(workspace, folder, today, len(named))

    def _proposed(self) -> Path:
        name = folder_name(self._context.document.workspace, self._program_id)
        return self._context.documents_dir / name

    def _start(self, workspace: Workspace, folder: Path, today: date, count: int) -> None:
        library, program_id = self._context.library, self._program_id
        paper, large = self._paper, self._large
        job = self._context.jobs.start(
            lambda report: batch(
                workspace, library, program_id, paper, folder, report, today, large
            )
        )
        self._say("")
        self.button.setEnabled(False)
        self.bar.watch(job, "Making guides")
        self._listen(job, folder, count)

    def _listen(self, job: Job, folder: Path, count: int) -> None:
        done = [0]

        def count_up(made: int, total: int, note: str) -> None:
            done[0] = made

        job.progressed.connect(count_up)
        job.finished.connect(lambda summary: self._made(summary, folder))
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda: self._stopped(done[0], count, folder))

    def _made(self, summary: Summary, folder: Path) -> None:
        count = len(summary.made)
        text = f"{_guides(count)} made, in the folder “{folder.name}”."
        if summary.failed:
            names = ", ".join(name for name, _ in summary.failed[:MOST_NAMED])
            more = len(summary.failed) - MOST_NAMED
            names += f" and {more} more" if more > 0 else ""
            reason = summary.failed[0][1]
            text += f" Not written: {names} ({reason}). Make them again in another folder."
        self._say(text, "notice" if summary.failed else "reason", bool(count))

    def _failed(self, error: Exception) -> None:
        self._say("")
        if not isinstance(error, Problem):
            raise error
        self._say(sentence(error), "error")

    def _stopped(self, done: int, count: int, folder: Path) -> None:
        text = f"Stopped. {done} of {count} guides made, in the folder “{folder.name}”."
        self._say(text, "reason", bool(done))

    def _say(self, text: str, kind: str = "reason", can_open: bool = False) -> None:
        self.button.setEnabled(True)
        self.said.set_kind(kind)  # type: ignore[arg-type]
        self.said.set_text(text)
        self.said.setVisible(bool(text))
        self.open_button.setVisible(can_open)

    def _open_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _guides(count: int) -> str:
    return "1 guide" if count == 1 else f"{count} guides"
