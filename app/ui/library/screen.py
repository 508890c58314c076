"""The Library: all there is to build with, one's own beside what ships."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.exchange import import_items
from app.core.model import Activity, QuestionSet
from app.core.own import OWN_TABLES, Item, Kind
from app.formats.item_files import items_text, load_contents
from app.formats.shelf import Entry
from app.formats.wording.imports import imported_sentences
from app.ui.context import Context
from app.ui.library.detail import Detail
from app.ui.library.list_pane import ListPane
from app.ui.library.session_dialog import SessionDialog
from app.ui.library.told import Told
from app.ui.library.verbs import Verbs
from app.ui.library.words import delete_question, used_sentence
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button, PrimaryButton
from app.ui.widgets.dialogs import confirm
from app.ui.widgets.file_drop import FileDrop
from app.ui.widgets.item_files import SUFFIX, ItemFileDialogs, ItemFileQuestions, file_name
from app.ui.widgets.labels import Title
from app.ui.widgets.pictures import save_file

USED = ("programs", "sessions", "activity_uses", "question_uses", *OWN_TABLES)
WIDTHS = (400, 800)
LEAST = (260, 320)
BESIDE = 100


class LibraryScreen(QWidget):
    """Emits `session_requested(program_id, session_id)` and `open_requested(program_id)`."""

    session_requested = Signal(str, str)
    open_requested = Signal(str)

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        questions: ItemFileQuestions | None = None,
        last_program: Callable[[], str] = str,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._questions = questions or ItemFileDialogs()
        self._verbs = Verbs(context)
        self._last_program = last_program
        self._shown: tuple[Kind, str] | None = None
        self._stale = True
        self.pane = ListPane(self)
        self.detail = Detail()
        self.told = Told()
        self.new_activity = PrimaryButton("New activity", icon="add")
        self.new_questions = Button("New questions", icon="add")
        self.import_button = Button("Import…", icon="import")
        self.export_button = Button("Export own…", icon="export")
        self.export_button.setToolTip("All your own items, in one file")
        self._title = Title("Library")
        self._lay_out()
        self._connect()
        self.detail.show_nothing()

    def show_item(self, kind: Kind, item_id: str, edit: bool = False) -> None:
        """Show one item; `edit` opens the editor on it, with its title to be overwritten."""
        self._refresh()
        self.pane.choose(kind, item_id)
        self._shown = (kind, item_id)
        item = self._verbs.item(kind, item_id)
        if item and edit and self._verbs.is_own(kind, item_id):
            self.detail.show_editor(item, start=True)
        else:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if not self.window().focusWidget():
            self.pane.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._title.sizeHint().width() + self._buttons.sizeHint().width() + BESIDE
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if self.width() > needed else ways.TopToBottom)

    def import_file(self, path: Path) -> None:
        """Take in what a file holds as one undo step; raises Problem and changes nothing."""
        shipped, before = self._context.shipped, self._context.document.workspace
        contents = load_contents(path, self._context.library)
        label = f"Import “{path.name}”"
        self._context.document.do(label, import_items, shipped, contents)
        titles = {item.title for kind in Kind for item in getattr(contents, kind).values()}
        after = self._context.document.workspace
        self.told.say(" ".join(imported_sentences(before, after, titles, path.name)))

    def _connect(self) -> None:
        detail = self.detail
        self.pane.entry_shown.connect(self._entry_shown)
        self.pane.entry_chosen.connect(self._entry_chosen)
        self.new_activity.clicked.connect(lambda: self._add(Kind.ACTIVITY))
        self.new_questions.clicked.connect(lambda: self._add(Kind.QUESTIONS))
        self.import_button.clicked.connect(self._ask_and_import)
        self.export_button.clicked.connect(self._export_own)
        detail.edit_requested.connect(lambda: self._edit(start=True))
        detail.copy_requested.connect(self._copy)
        detail.export_requested.connect(self._export_shown)
        detail.delete_requested.connect(self._delete)
        detail.program_requested.connect(self._start_program)
        detail.use_requested.connect(self._use)
        detail.session_requested.connect(self.session_requested)
        self.told.session_requested.connect(self.session_requested)
        detail.editor.edited.connect(self._edited)
        detail.editor.closed.connect(self._close_editor)
        FileDrop(self, SUFFIX).dropped.connect(self.import_file)
        self._context.document.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        if not changes.touches(*USED):
            return
        self.told.hide()
        self._stale = True
        if self.isVisible():
            if changes.touches(*OWN_TABLES):
                self._refresh()
            else:
                self._show()

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            workspace = self._context.document.workspace
            self.pane.show_library(self._context.library, workspace)
            own = any(workspace.table(name) for name in OWN_TABLES)
            self.export_button.setEnabled(own)
            self._show()

    def _show(self) -> None:
        """Show the chosen item as it is now, in the editor if that is on view."""
        item = self._item()
        if item is None:
            self._shown = None
            self.detail.show_nothing()
        elif self.detail.editing and self._is_own():
            self.detail.show_editor(item)
        else:
            self.detail.show_item(item, self._is_own(), self._context.document.workspace)

    def _item(self) -> Item | None:
        return self._verbs.item(*self._shown) if self._shown else None

    def _is_own(self) -> bool:
        return bool(self._shown) and self._verbs.is_own(*self._shown)  # type: ignore[misc]

    def _entry_shown(self, entry: Entry | None) -> None:
        self.told.hide()
        chosen = (entry.kind, entry.id) if entry else None
        if chosen == self._shown:
            return
        self._shown = chosen
        item = self._item()
        if item:
            self.detail.show_item(item, self._is_own(), self._context.document.workspace)
        else:
            self.detail.show_nothing()

    def _entry_chosen(self, entry: Entry) -> None:
        if entry.own:
            self._edit(start=False)
            self.detail.editor.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.detail.begin()

    def _add(self, kind: Kind) -> None:
        self.show_item(kind, self._verbs.add(kind), edit=True)

    def _edit(self, start: bool) -> None:
        item = self._item()
        if item and self._is_own():
            self.detail.show_editor(item, start=start)

    def _use(self) -> None:
        """Ask for a session, put the item there as one undo step, and say where it went."""
        item, workspace = self._item(), self._context.document.workspace
        if not self._shown or not isinstance(item, Activity | QuestionSet):
            return
        dialog = SessionDialog(workspace, item, self._last_program(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            place = self._verbs.put_in_session(*self._shown, dialog.program.value(), dialog.session)
            after = self._context.document.workspace
            self.told.say(used_sentence(after, item.title, place), place)
            self.told.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        if self._shown:
            kind, item_id = self._shown
            self.show_item(kind, self._verbs.copy(kind, item_id), edit=True)

    def _edited(self, what: str, values: dict[str, Any]) -> None:
        if not self._shown:
            return
        try:
            self._verbs.edit(*self._shown, what, values)
        finally:
            # What was refused goes back to what is kept.
            if item := self._item():
                self.detail.editor.show_item(item)

    def _close_editor(self) -> None:
        if item := self._item():
            self.detail.show_item(item, self._is_own(), self._context.document.workspace)
        self.pane.shelf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        item = self._item()
        if not item or not self._shown:
            return
        workspace = self._context.document.workspace
        question = delete_question(workspace, *self._shown, item.title)
        if confirm(self, f"Delete “{item.title}”?", question, "Delete"):
            self._verbs.delete(*self._shown)
            self.pane.shelf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_program(self) -> None:
        if self._shown:
            self.open_requested.emit(self._verbs.start_program(self._shown[1]))

    def _ask_and_import(self) -> None:
        if path := self._questions.to_open(self, self._context.documents_dir):
            self.import_file(path)

    def _export_shown(self) -> None:
        if item := self._item():
            self._export([item], item.title)

    def _export_own(self) -> None:
        workspace = self._context.document.workspace
        own = [item for name in OWN_TABLES for item in workspace.table(name).values()]
        self._export(own, "Own library items")

    def _export(self, items: list[Any], title: str) -> None:
        proposed = self._context.documents_dir / file_name(title)
        if path := self._questions.to_save(self, proposed):
            text = items_text(self._context.document.workspace, items)
            save_file(path, text.encode("utf-8"))
            self.told.say(f"Saved as “{path.name}” in {path.parent}.")

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for button in (
            self.import_button,
            self.export_button,
            self.new_questions,
            self.new_activity,
        ):
            self._buttons.addWidget(button)
        self._head.addLayout(self._buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(16, 0, 0, 0)
        beside.addWidget(self.detail)
        for part, least in zip((self.pane.list, right), LEAST, strict=True):
            part.setMinimumWidth(least)
            split.addWidget(part)
        split.setSizes(list(WIDTHS))
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(16)
        layout.addLayout(self._head)
        layout.addWidget(self.pane.top)
        layout.addWidget(self.told)
        layout.addWidget(split, 1)
