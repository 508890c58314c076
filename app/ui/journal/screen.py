"""The journal: social learning seen elsewhere, each entry placed beside the others."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.journal import (
    add_entry,
    edit_entry,
    make_activity,
    make_question_set,
    remove_entries,
)
from app.core.model import JournalEntry
from app.formats.wording.journal import entry_line, entry_title, made_of_it
from app.ui.context import Context
from app.ui.journal.entry_form import EntryForm
from app.ui.journal.marks import OF_PLACES, ProgramMarks, marks_of_entries
from app.ui.theme import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import SearchField
from app.ui.widgets.labels import Body, Title
from app.ui.widgets.two_lines import TwoLineList

LIST_WIDTH = 280
READ = ("journal", "own_activities", "own_question_sets", *OF_PLACES)
EMPTY = "Where have you seen people learn from each other?"
EMPTY_TEXT = (
    "A kitchen at a conference, a letter column, a ward round: note what you see. Place it on "
    "the map beside your programs, and make an activity or a question set of what you want to try."
)
NONE_FOUND = "No entry has these words."
SEARCHED = ("title", "where", "seen", "caught")


class JournalScreen(QWidget):
    """Entries at the left, the latest on top; the chosen one at the right."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._entry = ""
        self._marks = ProgramMarks()
        self.new_button = PrimaryButton("New entry", icon="add")
        self.new_button.clicked.connect(self.add)
        self.search = SearchField("Search the journal")
        self.search.textChanged.connect(self._show_list)
        self.list = TwoLineList("Journal entries")
        self.none_found = Body(NONE_FOUND)
        self.form = EntryForm(context.today())
        self.empty = EmptyState(EMPTY, EMPTY_TEXT, "New entry")
        self.empty.action_requested.connect(self.add)
        self.list.currentItemChanged.connect(self._show_entry)
        self.form.edited.connect(self._edit)
        self.form.remove_requested.connect(self._remove)
        self.form.activity_requested.connect(self._make_activity)
        self.form.questions_requested.connect(self._make_questions)
        self._add_keys()
        self._lay_out()
        context.document.changed.connect(self._changed)

    def add(self) -> None:
        """Put in an empty entry, and begin with its title."""
        document, today = self._context.document, self._context.today()
        self.list.setFocus()  # what is being typed stays with its own entry
        before = document.workspace.journal.keys()
        self.search.clear()
        document.do("New journal entry", add_entry, "", day=today)
        (made,) = document.workspace.journal.keys() - before
        self.list.pick(made)
        self.form.title.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show_list()
        if not self.window().focusWidget():
            (self.list if self.list.count() else self.empty.button).setFocus()

    def _changed(self, changes: Changes) -> None:
        if not changes.touches(*READ):
            return
        self._stale = True
        if self.isVisible():
            self._show_list()

    def _show_list(self) -> None:
        """Make the rows those that are looked for, and keep the chosen one."""
        self._stale = False
        entries = self._found()
        rows = [(entry.id, entry_title(entry), entry_line(entry)) for entry in entries]
        self.list.show_rows(rows)
        anything = bool(self._context.document.workspace.journal)
        self._pages.setCurrentIndex(1 if anything else 0)
        self.new_button.setVisible(anything)
        self.none_found.setVisible(not entries)
        self._show_entry()

    def _found(self) -> list[JournalEntry]:
        """The entries that hold all words looked for, the latest first."""
        words = self.search.text().casefold().split()
        entries = reversed(list(self._context.document.workspace.journal.values()))
        return [entry for entry in entries if all(word in _text(entry) for word in words)]

    def _show_entry(self) -> None:
        workspace = self._context.document.workspace
        entry = workspace.journal.get(self.list.key())
        self.form.setVisible(entry is not None)
        self._entry = entry.id if entry else ""
        if entry:
            others = (one for one in workspace.journal.values() if one.id != entry.id)
            marks = [*self._marks.of(workspace), *marks_of_entries(others)]
            self.form.show_entry(entry, marks, made_of_it(entry, self._context.library))

    def _edit(self, values: dict[str, Any]) -> None:
        placing = values.keys() & {"structure", "immediacy", "scale", "transparency"}
        label = "Place journal entry" if placing else "Change journal entry"
        if self._entry in self._context.document.workspace.journal:
            self._context.document.do(label, edit_entry, self._entry, **values)

    def _remove(self) -> None:
        self._context.document.do("Remove journal entry", remove_entries, [self.list.key()])

    def _make_activity(self) -> None:
        self._context.document.do("Make an activity of it", make_activity, self.list.key())

    def _make_questions(self) -> None:
        self._context.document.do("Make a question set of it", make_question_set, self.list.key())

    def _add_keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.New, self, self.add, context=inside)
        self.new_button.setToolTip("Ctrl+N")
        QShortcut(
            QKeySequence.StandardKey.Delete,
            self.list,
            self._remove,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Title("Journal"))
        top.addStretch(1)
        top.addWidget(self.new_button)
        names = QWidget()
        names.setFixedWidth(round(LIST_WIDTH * min(1.2, text_scale(self))))
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.none_found):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addWidget(names)
        row.addWidget(self.form, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)


def _text(entry: JournalEntry) -> str:
    return "\n".join(getattr(entry, name) for name in SEARCHED).casefold()
