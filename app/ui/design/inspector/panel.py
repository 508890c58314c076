"""The side pane in which a session or a milestone is edited."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import ActivityUse
from app.ui.context import LibraryNow
from app.ui.design.inspector.milestone_form import MilestoneForm
from app.ui.design.inspector.session_form import SessionForm
from app.ui.design.inspector.uses import Use, UsesList
from app.ui.design.timeline.faces import activity_title, overfull_words, question_title
from app.ui.design.timeline.stops import Stop
from app.ui.design.verbs import Verbs
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.fields import TextField
from app.ui.widgets.flow_layout import FlowLayout


class InspectorPanel(ColumnScroll):
    """Edits through the program's verbs; emits `closed` (at Esc too) and `repeat_asked(id)`."""

    closed = Signal()
    repeat_asked = Signal(str)

    def __init__(self, library: LibraryNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._verbs: Verbs | None = None
        self.session = self.milestone = ""
        self.form, self.uses = SessionForm(), UsesList(library)
        self.milestone_form = MilestoneForm()
        self.back = LinkButton("Library", icon="chevron-left")
        self.duplicate = Button("Duplicate", icon="duplicate")
        self.remove = Button("Remove session", icon="remove")
        self.repeat = LinkButton("Repeat…", icon="redo")
        self.separate = LinkButton("Make separate sessions", icon="duplicate")
        self._build()
        self._connect()

    def edit(self, verbs: Verbs) -> None:
        """Edit through these verbs from now on."""
        self._verbs = verbs
        self.session = self.milestone = ""

    def open_session(self, session_id: str, *, rename: bool = False) -> None:
        """Show a session's fields, with the keyboard in the first or, to rename, the title."""
        self.session, self.milestone = session_id, ""
        self.refresh()
        self._start_in(self.form.title, rename)

    def open_milestone(self, milestone_id: str, *, rename: bool = False) -> None:
        """Show a milestone's fields."""
        self.session, self.milestone = "", milestone_id
        self.refresh()
        self._start_in(self.milestone_form.title, rename)

    def follow(self, stop: Stop) -> None:
        """Show another session or milestone, and leave the keyboard where it is."""
        self.session = stop.session or ""
        self.milestone = "" if stop.session else stop.id
        self.refresh()

    def refresh(self) -> bool:
        """Show what is edited as it is now; False if it is gone."""
        if not self._verbs:
            return False
        milestone = self._verbs.workspace.milestones.get(self.milestone)
        inside = {s.session.id: s for s in self._verbs.design.sessions}.get(self.session)
        if inside:
            self.form.show_session(inside.session)
            self.form.show_overfull(overfull_words(inside))
            self.uses.show_design(inside)
            self.separate.setVisible(inside.session.occurrences > 1)
        elif milestone:
            weeks = self._verbs.design.program.weeks
            self.milestone_form.show_milestone(milestone, weeks)
        self._session_part.setVisible(inside is not None)
        self.duplicate.setVisible(inside is not None)
        self.remove.setText("Remove milestone" if milestone else "Remove session")
        self.milestone_form.setVisible(milestone is not None)
        return bool(inside or milestone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _start_in(self, field: TextField, rename: bool) -> None:
        self.verticalScrollBar().setValue(0)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if rename:
            field.selectAll()

    def _build(self) -> None:
        self._session_part = QWidget()
        inner = QVBoxLayout(self._session_part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        often = FlowLayout(gap=4)
        for button in (self.repeat, self.separate):
            often.addWidget(button)
        inner.addWidget(self.form)
        inner.addLayout(often)
        inner.addWidget(self.uses)
        foot = FlowLayout()
        foot.addWidget(self.duplicate)
        foot.addWidget(self.remove)
        layout = self.column
        layout.setContentsMargins(16, 16, 16, 24)
        layout.setSpacing(16)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._session_part)
        layout.addWidget(self.milestone_form)
        layout.addLayout(foot)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.form.edited.connect(self._edit_session)
        self.uses.edited.connect(self._edit_use)
        self.uses.remove_asked.connect(self._remove_use)
        self.duplicate.clicked.connect(self._duplicate)
        self.remove.clicked.connect(self._remove)
        self.repeat.clicked.connect(lambda: self.repeat_asked.emit(self.session))
        self.separate.clicked.connect(lambda: self._separate())
        self.milestone_form.renamed.connect(self._rename_milestone)
        self.milestone_form.moved.connect(self._move_milestone)

    def _rename_milestone(self, title: str) -> None:
        if self._verbs:
            self._verbs.rename_milestone(self.milestone, title)

    def _move_milestone(self, week: int) -> None:
        if self._verbs:
            self._verbs.move_milestone(self.milestone, week)

    def _edit_session(self, what: str, values: dict[str, Any]) -> None:
        if self._verbs and self.session:
            title = self._verbs.session(self.session).title
            self._verbs.edit_session(self.session, f"Change {what} of “{title}”", **values)

    def _edit_use(self, use: Use, what: str, values: dict[str, Any]) -> None:
        if self._verbs:
            label = f"Change {what} of “{self._title(use)}”"
            if isinstance(use, ActivityUse):
                self._verbs.edit_activity(use.id, label, **values)
            else:
                self._verbs.edit_questions(use.id, label, **values)

    def _remove_use(self, use: Use) -> None:
        if self._verbs:
            self._verbs.take_out(use.id)

    def _title(self, use: Use) -> str:
        if isinstance(use, ActivityUse):
            return activity_title(use, self._library())
        return question_title(use, self._library())

    def _duplicate(self) -> None:
        if self._verbs and (copy := self._verbs.duplicate_session(self.session)):
            self.open_session(copy)

    def _separate(self) -> None:
        if self._verbs and self.session:
            self._verbs.together.separate(self.session)

    def _remove(self) -> None:
        if self._verbs and self.session:
            self._verbs.remove_session(self.session)
        elif self._verbs and self.milestone:
            self._verbs.remove_milestone(self.milestone)
