"""The chosen item: to read, with what can be done with it, or in the editor."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.own import Item, Kind, kind_of
from app.ui.library.editor.panel import EditorPanel
from app.ui.library.narrow import narrow
from app.ui.library.used_where import UsedWhere
from app.ui.library.words import CHOOSE_TEXT, CHOOSE_TITLE
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.shelf.reading import Reading


class Detail(QStackedWidget):
    """Emits what the user asks for; the screen does it."""

    edit_requested = Signal()
    copy_requested = Signal()
    export_requested = Signal()
    delete_requested = Signal()
    program_requested = Signal()
    use_requested = Signal()
    session_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = EditorPanel()
        self.empty = EmptyState(CHOOSE_TITLE, CHOOSE_TEXT)
        self.use = Button("Add to a session…", icon="add")
        self.edit = Button("Edit", icon="edit")
        self.copy = Button("Copy and change", icon="copy")
        self.start = Button("Start a program from it", icon="add")
        self.export = LinkButton("Export…", icon="export")
        self.delete = LinkButton("Delete…", icon="remove")
        self.reading: Reading | None = None
        self._item: tuple[Kind, str] = (Kind.ACTIVITY, "")
        self.used: UsedWhere | None = None
        self._page = QWidget()
        self._area = ColumnScroll()
        self._build()
        self.use.clicked.connect(self.use_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.copy.clicked.connect(self.copy_requested)
        self.start.clicked.connect(self.program_requested)
        self.export.clicked.connect(self.export_requested)
        self.delete.clicked.connect(self.delete_requested)

    @property
    def editing(self) -> bool:
        """Whether the editor is on view."""
        return self.currentWidget() is self.editor

    @property
    def _actions(self) -> tuple[Button, ...]:
        return (self.use, self.start, self.edit, self.copy, self.export, self.delete)

    def begin(self) -> None:
        """Put the keyboard on the first thing that can be done with the item."""
        shown = (button for button in self._actions if not button.isHidden())
        next(shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_nothing(self) -> None:
        """Say what to do first."""
        self.setCurrentWidget(self.empty)

    def show_item(self, item: Item, own: bool, workspace: Workspace) -> None:
        """Show an item to read, from its beginning unless it is the one on view."""
        kind = kind_of(item)
        at = self._area.verticalScrollBar().value() if self._is_shown(item) else 0
        self._clear()
        self.reading = Reading(item, own)
        self._item = (kind, item.id)
        together = QWidget()
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reading)
        if kind is not Kind.TEMPLATE:
            self.used = UsedWhere(workspace, kind, item.id)
            self.used.session_requested.connect(self.session_requested)
            column.addWidget(self.used)
        self._area.column.addWidget(narrow(together))
        self._area.column.addStretch(1)
        self.use.setVisible(kind is not Kind.TEMPLATE and bool(workspace.programs))
        self.edit.setVisible(own)
        self.delete.setVisible(own)
        self.start.setVisible(kind is Kind.TEMPLATE)
        for button in self._actions:
            button.setAccessibleName(f"{button.text()} {item.title}")
        self.setCurrentWidget(self._page)
        self._area.verticalScrollBar().setValue(at)

    def show_editor(self, item: Item, start: bool = False) -> None:
        """Show an item in the editor; `start` puts the keyboard in its title."""
        self.editor.show_item(item)
        self.setCurrentWidget(self.editor)
        if start:
            self.editor.start()

    def _is_shown(self, item: Item) -> bool:
        return self.reading is not None and self._item == (kind_of(item), item.id)

    def _clear(self) -> None:
        column = self._area.column
        while column.count():
            taken = column.takeAt(0)
            widget: Any = taken.widget() if taken else None
            if widget:
                widget.hide()
                widget.deleteLater()
        self.reading = self.used = None

    def _build(self) -> None:
        actions = QWidget()
        flow = FlowLayout(actions)
        for button in self._actions:
            flow.addWidget(button)
        self._area.column.setContentsMargins(2, 0, 16, 24)
        self._area.column.setSpacing(8)
        self._area.setAccessibleName("What is in it")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(actions)
        layout.addWidget(self._area, 1)
        for page in (self.empty, self._page, self.editor):
            self.addWidget(page)
