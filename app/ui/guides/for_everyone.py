"""Making a guide for everyone in a program, with progress, and saying what was made."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.problems import Problem
from app.formats.pdf import PaperSize, Summary, batch, named_requests
from app.formats.pdf.naming import folder_name
from app.formats.pdf.one_file import NamedRequest
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.guides.asking import Questions
from app.ui.guides.choices import AS_FILES, Files, Size
from app.ui.guides.in_one import all_in_one
from app.ui.guides.made import made_sentence, stopped_sentence
from app.ui.guides.print_out import PrintOut
from app.ui.jobs import Job, Work
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.notice import Kind, Notice
from app.ui.widgets.progress import JobBar


@dataclass(frozen=True)
class Round:
    """One batch: what is to be made, as what files, and where."""

    folder: Path
    files: Files
    wanted: list[NamedRequest]


class ForEveryone(QWidget):
    """The buttons, the bar while it works, and afterwards what was made."""

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
        self._printed = printed
        self._program_id = ""
        self._paper = PaperSize.A4
        self._size = Size.NORMAL
        self._round: Round | None = None
        self.files = Choice()
        self.files.set_options(AS_FILES)
        self.button = Button("Make one for everyone…", icon="guides")
        self.print_button = Button("Print for everyone…", icon="print")
        self.bar = JobBar(stacked=True)
        self.said = Notice("reason")
        # A long name must not widen the panel.
        self.said.setMinimumWidth(1)
        self.go_on_button = LinkButton("Go on", icon="chevron-right")
        self.open_button = LinkButton("Open the folder", icon="folder")
        self.button.clicked.connect(self._begin)
        self.print_button.clicked.connect(self._print)
        self.go_on_button.clicked.connect(self._go_on)
        self.open_button.clicked.connect(self._open_folder)
        self._lay_out()
        self._say("")

    def show_program(self, program_id: str) -> None:
        """Make guides for that program from now on."""
        if program_id != self._program_id:
            self._program_id = program_id
            self._round = None
            self._say("")

    def set_paper(self, paper: PaperSize) -> None:
        """Print on that paper from now on."""
        self._paper = paper

    def set_size(self, size: Size) -> None:
        """Print in that size from now on."""
        self._size = size

    def _wanted(self) -> list[NamedRequest]:
        return named_requests(
            self._context.document.workspace,
            self._program_id,
            self._paper,
            self._context.today(),
            self._size is Size.LARGE,
            self._size is Size.BOOKLET,
        )

    def _print(self) -> None:
        wanted = [(name.removesuffix(".pdf"), request) for name, request in self._wanted()]
        self._printed.print_all(wanted)

    def _begin(self) -> None:
        proposed = self._round.folder if self._round else self._proposed()
        folder = self._questions.which_folder(self, proposed)
        if folder is None:
            return
        wanted, files = self._wanted(), self.files.value()
        there = sum((folder / name).exists() for name, _ in wanted)
        single = files is not Files.ALL_IN_ONE
        if single and there and not self._questions.may_replace(self, there, folder):
            return
        self._start(Round(folder, files, wanted))

    def _go_on(self) -> None:
        """Make what is left: what is there and made of the same is kept."""
        if self._round:
            self._start(self._round)

    def _proposed(self) -> Path:
        name = folder_name(self._context.document.workspace, self._program_id)
        return self._context.documents_dir / name

    def _start(self, wanted: Round) -> None:
        self._round = wanted
        job = self._context.jobs.start(self._work(wanted))
        self._say("")
        for button in (self.button, self.print_button):
            button.setEnabled(False)
        self.bar.watch(job, "Making guides")
        self._listen(job, wanted)

    def _work(self, asked: Round) -> Work:
        workspace, library = self._context.document.workspace, self._context.library
        program_id, paper, today = self._program_id, self._paper, self._context.today()
        large, booklet = self._size is Size.LARGE, self._size is Size.BOOKLET
        if asked.files is Files.ALL_IN_ONE:
            return lambda report: all_in_one(workspace, library, asked.wanted, asked.folder, report)
        combined = asked.files is Files.BOTH
        return lambda report: batch(
            workspace,
            library,
            program_id,
            paper,
            asked.folder,
            report,
            today,
            large,
            booklet=booklet,
            combined=combined,
        )

    def _listen(self, job: Job, asked: Round) -> None:
        count = len(asked.wanted)
        done = [0]

        def count_up(made: int, total: int, note: str) -> None:
            done[0] = min(made, count)

        job.progressed.connect(count_up)
        job.finished.connect(lambda summary: self._made(summary, asked.folder))
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda: self._stopped(done[0], count, asked))

    def _made(self, summary: Summary, folder: Path) -> None:
        kind: Kind = "notice" if summary.failed else "reason"
        self._say(made_sentence(summary, folder.name), kind, bool(summary.made))

    def _failed(self, error: Exception) -> None:
        self._say("")
        if not isinstance(error, Problem):
            raise error
        self._say(sentence(error), "error")

    def _stopped(self, done: int, count: int, asked: Round) -> None:
        single = asked.files is not Files.ALL_IN_ONE
        said = stopped_sentence(done, count, asked.folder.name) if single else "Stopped."
        self._say(said, "reason", single and bool(done))
        self.go_on_button.setVisible(single)

    def _say(self, text: str, kind: Kind = "reason", can_open: bool = False) -> None:
        for button in (self.button, self.print_button):
            button.setEnabled(True)
        self.said.set_kind(kind)
        self.said.set_text(text)
        self.said.setVisible(bool(text))
        self.open_button.setVisible(can_open)
        self.go_on_button.setVisible(False)

    def _open_folder(self) -> None:
        if self._round:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._round.folder)))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Labelled("For everyone in the program", self.files))
        for widget in (
            self.button,
            self.print_button,
            self.bar,
            self.said,
            self.go_on_button,
            self.open_button,
        ):
            layout.addWidget(widget)
