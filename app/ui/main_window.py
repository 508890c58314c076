"""The one window of a workspace: rail, strip, and the pages they lead to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.dimensions.place import Missing
from app.core.own import Kind
from app.ui.context import Context
from app.ui.memory import Memory
from app.ui.programs.screen import ProgramsScreen
from app.ui.screens import everyone, help_pages, journal, library, settings, steps
from app.ui.widgets.hairline import Hairline
from app.ui.window.program_page import ProgramPage
from app.ui.window.rail import Rail
from app.ui.window.steps import FillsIn
from app.ui.window.top_strip import TopStrip
from app.ui.window.trail import PROGRAM, Place, Trail
from app.ui.window.workspace_menu import WorkspaceMenu

if TYPE_CHECKING:
    from app.ui.library.screen import LibraryScreen

LIBRARY = "library"
SIZE = (1280, 800)
SMALLEST = (720, 540)


class MainWindow(QMainWindow):
    """Shows one workspace. Opening another is asked for by the signals of its menu."""

    looks_changed = Signal()
    closed = Signal()

    def __init__(
        self, context: Context, memory: Memory, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.path = path
        self._memory = memory
        self._trail = Trail()
        self._pages: dict[str, QWidget] = {}
        self.menu = WorkspaceMenu(self._others(), self)
        self.rail = Rail()
        self.strip = TopStrip(context.document, self.menu)
        self.strip.name_workspace(path.stem)
        self.stack = QStackedWidget()
        self.rail.chosen.connect(self.show_page)
        context.document.changed.connect(self._changed)
        self._lay_out()
        self._add_shortcuts()
        self._restore()

    def show_page(self, key: str) -> None:
        """Go to a page of the rail."""
        self._show(Place(key))

    def show_program(self, program_id: str, step: str = "") -> None:
        """Go to a program."""
        self._show(Place(PROGRAM, program_id, step))

    def back(self) -> None:
        """Go to the place before this one."""
        if place := self._trail.back():
            self._show(place)

    @property
    def program_page(self) -> ProgramPage | None:
        """The page of programs, if it has been shown yet."""
        page = self._pages.get(PROGRAM)
        return page if isinstance(page, ProgramPage) else None

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused:
            focused.clearFocus()
        self._memory.values.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._memory.write()
        super().closeEvent(event)
        self.closed.emit()

    def _show(self, place: Place) -> None:
        page = self._pages.get(place.page) or self._make(place.page)
        self.stack.setCurrentWidget(page)
        if isinstance(page, ProgramPage):
            self.rail.show_place("programs")
            page.show_program(place.program_id, place.step)
            self._memory.values.last_program[str(self.path)] = place.program_id
            self._name_window(place.program_id)
        else:
            self.rail.show_place(place.page)
            self._trail.went(place)
            self._name_window()

    def _make(self, key: str) -> QWidget:
        page = self._makers()[key]()
        self._pages[key] = page
        self.stack.addWidget(page)
        return page

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "programs": self._make_programs,
            "people": lambda: everyone(self.context),
            LIBRARY: self._make_library,
            "journal": lambda: journal(self.context),
            "help": help_pages,
            "settings": self._make_settings,
            PROGRAM: self._make_program,
        }

    def _make_programs(self) -> QWidget:
        screen = ProgramsScreen(self.context)
        screen.open_requested.connect(self.show_program)
        screen.fill_requested.connect(self._fill_in)
        return screen

    def _fill_in(self, program_id: str, missing: Missing) -> None:
        """Lead to where a fact that is missing can be filled in."""
        self.show_program(program_id, "design")
        if page := self.program_page:
            cast(FillsIn, page.shown_screen).fill_in(missing)

    def _make_library(self) -> QWidget:
        screen = library(self.context, self._last_program)
        screen.open_requested.connect(lambda key: self.show_program(key, "design"))
        screen.session_requested.connect(self._show_session)
        return screen

    def _last_program(self) -> str:
        return self._memory.values.last_program.get(str(self.path), "")

    def _show_session(self, program_id: str, session_id: str) -> None:
        """Lead to a session in its program's design."""
        self.show_program(program_id, "design")
        if page := self.program_page:
            cast(FillsIn, page.shown_screen).show_session(session_id)

    def _show_item(self, kind: Kind, item_id: str) -> None:
        """Lead to an own item of the library, to be written."""
        self.show_page(LIBRARY)
        cast("LibraryScreen", self._pages[LIBRARY]).show_item(kind, item_id, edit=True)

    def _make_program(self) -> QWidget:
        page = ProgramPage(self.context, steps(self.context))
        page.step_shown.connect(
            lambda step: self._trail.went(Place(PROGRAM, page.program_id, step))
        )
        page.item_requested.connect(self._show_item)
        page.program_requested.connect(lambda key: self.show_program(key, "design"))
        return page

    def _make_settings(self) -> QWidget:
        screen = settings(self.context, self._memory)
        screen.looks_changed.connect(self.looks_changed)
        return screen

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(content, 1)
        self.setCentralWidget(whole)

    def _add_shortcuts(self) -> None:
        document = self.context.document
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": document.undo,
            "Ctrl+Y": document.redo,
            "Ctrl+Shift+Z": document.redo,
            "Alt+Left": self.back,
            "F1": lambda: self.show_page("help"),
            "Ctrl+,": lambda: self.show_page("settings"),
            "Ctrl+0": lambda: self.show_page("programs"),
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self, action)
        for index in range(len(steps(self.context))):
            QShortcut(
                QKeySequence(f"Ctrl+{index + 1}"), self, lambda chosen=index: self._go_to(chosen)
            )

    def _go_to(self, step: int) -> None:
        page = self.program_page
        if page and self.stack.currentWidget() is page:
            page.show_step(step)

    def _changed(self, changes: Changes) -> None:
        for gone in changes.of("programs").removed:
            self._trail.forget_program(gone)
            page = self.program_page
            if page and page.program_id == gone and self.stack.currentWidget() is page:
                self.show_page("programs")
        if changes.touches("programs") and self.stack.currentWidget() is self.program_page:
            self._name_window(self.program_page.program_id if self.program_page else "")

    def _name_window(self, program_id: str = "") -> None:
        program = self.context.document.workspace.programs.get(program_id)
        names = [program.title] if program else []
        self.setWindowTitle(" – ".join([*names, self.path.stem, "Trellis"]))

    def _restore(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        if self._memory.values.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._memory.values.geometry.encode()))
        self.show_page("programs")
        last = self._last_program()
        if last in self.context.document.workspace.programs:
            self.show_program(last)

    def _others(self) -> list[Path]:
        recent = (Path(name) for name in self._memory.values.recent)
        return [path for path in recent if path != self.path]
