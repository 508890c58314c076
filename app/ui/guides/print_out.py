"""Printing from the window: one guide, or everybody's with so many copies of each."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.problems import Problem
from app.formats.pdf import GuideRequest, guide_pdf
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.guides.asking import Questions
from app.ui.guides.on_paper import Guide, print_guides
from app.ui.widgets.notice import Kind, Notice
from app.ui.widgets.progress import JobBar

NO_PRINTER = (
    "No printer is set up on this computer. "
    "Save the guide as a PDF and print it where there is one."
)


class PrintOut(QWidget):
    """The bar while pages go to the printer, and afterwards what was printed."""

    def __init__(
        self, context: Context, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._questions = questions
        self.bar = JobBar(stacked=True)
        self.said = Notice("reason")
        # A long name must not widen the panel.
        self.said.setMinimumWidth(1)
        self.said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addWidget(self.said)

    def print_one(self, name: str, content: bytes, pages: int) -> None:
        """Print the guide that is on view."""
        self._print([(name, lambda: content)], pages)

    def print_all(self, requests: list[tuple[str, GuideRequest]]) -> None:
        """Print each of these guides."""
        workspace, library = self._context.document.workspace, self._context.library
        makers: list[Guide] = [
            (name, partial(guide_pdf, workspace, library, request)) for name, request in requests
        ]
        self._print(makers, 0)

    def clear(self) -> None:
        """Say nothing: another guide is looked at."""
        self.said.hide()

    def _print(self, guides: list[Guide], pages: int) -> None:
        if not self._questions.has_printer():
            self._say(NO_PRINTER, "notice")
            return
        printer = self._questions.how_to_print(self, pages)
        if printer is None:
            return
        self.said.hide()
        job = self._context.jobs.start(lambda report: print_guides(printer, guides, report))
        self.bar.watch(job, "Printing")
        job.finished.connect(lambda done: self._say(_printed(done)))
        job.failed.connect(self._failed)
        job.cancelled.connect(
            lambda: self._say("Stopped. What the printer already has may come out.")
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._say(sentence(error), "error")

    def _say(self, text: str, kind: Kind = "reason") -> None:
        self.said.set_kind(kind)
        self.said.set_text(text)
        self.said.show()


def _printed(count: int) -> str:
    return (
        "The guide went to the printer." if count == 1 else f"{count} guides went to the printer."
    )
