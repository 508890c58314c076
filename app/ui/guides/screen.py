"""Guides: choose one, see its pages as they will print, save it or make one for everyone."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.programs import edit_program
from app.core.model import Workspace
from app.core.problems import Problem
from app.formats.pdf import GuideRequest, guide_name, write_guide
from app.formats.translation import languages
from app.formats.wording.problems import sentence
from app.ui.context import Context
from app.ui.guides.asking import Dialogs, Questions
from app.ui.guides.for_everyone import ForEveryone
from app.ui.guides.look.panel import LookPanel
from app.ui.guides.missing import missing_sentence
from app.ui.guides.page_bar import PageBar
from app.ui.guides.pages import PagesView
from app.ui.guides.panel import Panel
from app.ui.guides.preview import Preview
from app.ui.guides.print_out import PrintOut
from app.ui.guides.thumbnails import Thumbnails
from app.ui.jobs import uncaught
from app.ui.theme.fonts import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.notice import Notice

PANEL_WIDTH = 320


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
        self.printed = PrintOut(context, self._questions)
        self.panel = Panel(ForEveryone(context, self._questions, self.printed), self.printed)
        self.look: LookPanel | None = None
        self._look_place = ColumnScroll()
        self.tabs = QTabWidget()
        self.pages = PagesView(self)
        self.bar = PageBar()
        self.thumbnails = Thumbnails()
        self.missing = Notice("reason")
        self.missing.hide()
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
        if not self.panel.language.count():
            self._find_languages()
        if self._stale and self._program_id:
            self._refresh(at_once=True)

    def _show_tab(self, index: int) -> None:
        """The second tab is made when it is first wanted: its fields take a while to make."""
        if index and self.look is None:
            self.look = LookPanel(self._context, self._questions)
            self._look_place.column.addWidget(self.look)
            self.look.show_program(self._workspace, self._program_id)

    def _find_languages(self) -> None:
        """Which languages are complete is found out meanwhile: their texts are many."""
        job = self._context.jobs.start(lambda report: languages())
        job.finished.connect(self._offer_languages)
        job.failed.connect(uncaught)

    def _offer_languages(self, named: dict[str, str]) -> None:
        self.panel.offer_languages(named)
        if self._program_id in self._workspace.programs:
            self.panel.show_readers(self._workspace, self._program_id)

    def _connect(self) -> None:
        self.panel.use_paper_of(self._workspace)
        self.tabs.currentChanged.connect(self._show_tab)
        self.panel.choice_changed.connect(lambda: self._refresh(at_once=True))
        self.panel.save_requested.connect(self._save)
        self.panel.print_requested.connect(self._print)
        self.panel.parts.part_chosen.connect(self.pages.jump)
        self.pages.page_shown.connect(self._show_place)
        self.pages.parts_changed.connect(self.panel.parts.show_parts)
        self.panel.language_chosen.connect(self._choose_language)
        self.bar.zoom_wanted.connect(self.pages.zoom)
        self.pages.zoom_stepped.connect(self.bar.step_zoom)
        self.bar.page_wanted.connect(lambda page: self.pages.jump(page - 1))
        self.thumbnails.page_chosen.connect(lambda page: self.pages.jump(page - 1))
        self.preview.started.connect(lambda: self.panel.allow_keeping(False))
        self.preview.made.connect(self._show)
        self.preview.failed.connect(self._failed)
        self._context.document.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if "paper" in changes.of("settings").touched:
            self.panel.use_paper_of(self._workspace)
        if self._program_id in self._workspace.programs:
            self._refresh(at_once=False)

    def _choose_language(self, language: str) -> None:
        do = self._context.document.do
        do("Choose the guides’ language", edit_program, self._program_id, language=language)

    def _refresh(self, at_once: bool) -> None:
        """Offer what there is, and make the guide anew if anybody is looking."""
        self._stale = True
        if not self.isVisible():
            return
        self.panel.show_readers(self._workspace, self._program_id)
        if self.look:
            self.look.show_program(self._workspace, self._program_id)
        self._say_what_is_missing()
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
        program = self._workspace.programs[self._program_id]
        return replace(self.panel.request(program), made_on=self._context.today())

    def _show(self, content: bytes) -> None:
        self.trouble.hide()
        self.content = content
        self.pages.show_pdf(content)
        self.thumbnails.pages.show_document(self.pages.shown)
        self.pages.tell_page()
        self.panel.allow_keeping(True)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.trouble.set_text(sentence(error))
        self.trouble.show()

    def _say_what_is_missing(self) -> None:
        said = missing_sentence(self._workspace, self._program_id, self.panel.kind.value())
        self.missing.set_text(said)
        self.missing.setVisible(bool(said))

    def _show_place(self, page: int, pages: int) -> None:
        self.bar.show_place(page, pages)
        self.thumbnails.show_page(page)
        self.panel.parts.show_page(page)

    def _print(self) -> None:
        name = guide_name(self._workspace, self._request()).removesuffix(".pdf")
        self.panel.saved.clear()
        self.printed.print_one(name, self.content, self.pages.page_count)

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
        self.tabs.setAccessibleName("What to print, and how it looks")
        first = ColumnScroll()
        for place, words in ((first, "Print"), (self._look_place, "Look and words")):
            place.column.setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(place, words)
        first.column.addWidget(self.panel)
        aside = QWidget()
        aside.setFixedWidth(round(PANEL_WIDTH * (0.4 + 0.6 * text_scale(self))))
        inside = QVBoxLayout(aside)
        inside.setContentsMargins(EDGE, 0, 0, 0)
        inside.addWidget(self.tabs)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.missing)
        right.addWidget(self.trouble)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.thumbnails)
        beside.addWidget(self.pages, 1)
        right.addLayout(beside, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(aside)
        layout.addLayout(right, 1)


def _save(content: bytes, path: Path) -> None:
    try:
        write_guide(content, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("guides.save", name=path.name, reason=reason) from error
