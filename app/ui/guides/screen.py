"""Guides: choose one, see its pages as they will print, save it or make one for everyone."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.model import Workspace
from app.core.own import OWN_TABLES
from app.core.problems import Problem
from app.formats.pdf import GuideRequest, guide_name, write_guide
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.guides.asking import Dialogs, Questions
from app.ui.guides.for_everyone import ForEveryone
from app.ui.guides.pages import PagesView
from app.ui.guides.panel import Panel
from app.ui.guides.preview import Preview
from app.ui.theme.fonts import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import Small
from app.ui.widgets.notice import Notice

PRINTED = (
    "settings",
    "programs",
    "sessions",
    "activity_uses",
    "question_uses",
    "milestones",
    "people",
    "participants",
    "matchings",
    "matches",
    *OWN_TABLES,
)
PANEL_WIDTH = 300
ZOOMS = [
    (QPdfView.ZoomMode.FitInView, "Whole page"),
    (QPdfView.ZoomMode.FitToWidth, "Page width"),
]


class GuidesScreen(QWidget):
    """The Guides step of a program. `content` is the PDF on view: the bytes that are saved."""

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        questions: Questions | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._questions = questions or Dialogs()
        self._program_id = ""
        self._stale = True
        self.content = b""
        self.panel = Panel(ForEveryone(context, self._questions))
        self.pages = PagesView(self)
        self.place = Small()
        self.zoom = Choice("Zoom")
        self.zoom.set_options(ZOOMS)
        self.zoom.setMinimumContentsLength(12)
        self.trouble = Notice("error")
        self.trouble.hide()
        self.preview = Preview(context.jobs, context.library_now, self._wanted, self)
        self._lay_out()
        self._connect()

    def show_program(self, program_id: str) -> None:
        """Show the guides of that program."""
        self._program_id = program_id
        self.panel.start_over()
        self.panel.everyone.show_program(program_id)
        self.content = b""
        self.pages.jump(0)
        self._refresh(at_once=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._program_id:
            self._refresh(at_once=True)

    def _connect(self) -> None:
        self.panel.use_paper_of(self._workspace)
        self.panel.choice_changed.connect(lambda: self._refresh(at_once=True))
        self.panel.save_requested.connect(self._save)
        self.panel.parts.part_chosen.connect(self.pages.jump)
        self.pages.page_shown.connect(self._show_place)
        self.pages.parts_changed.connect(self.panel.parts.show_parts)
        self.zoom.chosen.connect(self.pages.setZoomMode)
        self.preview.started.connect(lambda: self.panel.save_button.setEnabled(False))
        self.preview.made.connect(self._show)
        self.preview.failed.connect(self._failed)
        self._context.document.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if "paper" in changes.of("settings").touched:
            self.panel.use_paper_of(self._workspace)
        if self._program_id in self._workspace.programs and changes.touches(*PRINTED):
            self._refresh(at_once=False)

    def _refresh(self, at_once: bool) -> None:
        """Offer what there is, and make the guide anew if anybody is looking."""
        self._stale = True
        if not self.isVisible():
            return
        self.panel.show_readers(self._workspace, self._program_id)
        if at_once:
            self.preview.make_now()
        else:
            self.preview.make_soon()

    def _wanted(self) -> tuple[Workspace, GuideRequest] | None:
        if self._program_id not in self._workspace.programs:
            return None
        self._stale = False
        return self._workspace, self._request()

    def _request(self) -> GuideRequest:
        return replace(self.panel.request(self._program_id), made_on=self._context.today())

    def _show(self, content: bytes) -> None:
        self.trouble.hide()
        self.content = content
        self.pages.show_pdf(content)
        self.panel.save_button.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.trouble.set_text(sentence(error))
        self.trouble.show()

    def _show_place(self, page: int, pages: int) -> None:
        self.place.setText(f"Page {page} of {pages}")
        self.panel.parts.show_page(page)

    def _save(self) -> None:
        content = self.content
        name = guide_name(self._workspace, self._request())
        path = self._questions.where_to_save(self, self._context.documents_dir / name)
        if path is None:
            return
        file = path if path.suffix else path.with_suffix(".pdf")
        self.panel.saved.clear()
        _save(content, file)
        self.panel.saved.tell(file)

    @property
    def _workspace(self) -> Workspace:
        return self._context.document.workspace

    def _lay_out(self) -> None:
        aside = QScrollArea()
        aside.setWidget(self.panel)
        aside.setWidgetResizable(True)
        aside.setFrameShape(QScrollArea.Shape.NoFrame)
        aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        aside.setFixedWidth(round(PANEL_WIDTH * (0.4 + 0.6 * text_scale(self))))
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, 12, EDGE, 12)
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(self.zoom)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(self.trouble)
        right.addWidget(self.pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(aside)
        layout.addLayout(right, 1)
        self.place.setAlignment(Qt.AlignmentFlag.AlignVCenter)


def _save(content: bytes, path: Path) -> None:
    try:
        write_guide(content, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("guides.save", name=path.name, reason=reason) from error
