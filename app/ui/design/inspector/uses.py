"""What is in a session, each part with its fields."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.model import ActivityUse, QuestionUse, SessionDesign
from app.ui.context import LibraryNow
from app.ui.design.inspector.form import Form
from app.ui.design.inspector.heading import Heading
from app.ui.design.inspector.options import BINDINGS, DETAILS, OPEN_LEVELS
from app.ui.design.timeline.faces import activity_title, question_title
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice, NumberField
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Elided, Muted

Use = ActivityUse | QuestionUse


class UseEditor(Form):
    """One activity or question set; emits `edited(use, what, values)`, `remove_asked(use)`."""

    edited = Signal(object, str, dict)
    remove_asked = Signal(object)

    def __init__(self, use: Use, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.use = use
        is_activity = isinstance(use, ActivityUse)
        self.amount = NumberField(0, 6000 if is_activity else 99)
        self.detail = Choice()
        self.binding = Choice()
        self.openness = Choice()
        self.rows.setSpacing(8)
        self._build(is_activity)
        self._connect(is_activity)
        self.show_title(title)
        self.show_use(use)

    def show_title(self, title: str) -> None:
        """Show what the part is called now."""
        self.name.setText(title)
        self.remove.setAccessibleName(f"Take out {title}")

    def show_use(self, use: Use) -> None:
        """Show the part as it is now."""
        self.use = use
        if isinstance(use, ActivityUse):
            self.amount.set_value(use.minutes)
            self.detail.set_value(use.detail)
        else:
            self.amount.set_value(use.questions)
        self.binding.set_value(use.binding)
        self.openness.set_value(use.openness)

    def _build(self, is_activity: bool) -> None:
        self.detail.set_options(DETAILS)
        self.binding.set_options(BINDINGS)
        self.openness.set_options(OPEN_LEVELS)
        self.rows.addWidget(Hairline())
        head = QHBoxLayout()
        self.name = Elided()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.remove = LinkButton("Take out")
        head.addWidget(self.name, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self.rows.addLayout(head)
        self.add_beside(
            ("Minutes" if is_activity else "Questions", self.amount), ("Is", self.binding)
        )
        if is_activity:
            self.add("In the guide", self.detail)
        self.add("Openness", self.openness)

    def _connect(self, is_activity: bool) -> None:
        amount = ("the minutes", "minutes") if is_activity else ("the questions", "questions")
        self.amount.committed.connect(self._edit(*amount))
        self.detail.chosen.connect(self._edit("how much is written out", "detail"))
        self.binding.chosen.connect(self._edit("whether it is by choice", "binding"))
        self.openness.chosen.connect(self._edit("the openness", "openness"))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.use))

    def _edit(self, what: str, name: str) -> Any:
        return lambda value: self.edited.emit(self.use, what, {name: value})


class UsesList(QWidget):
    """Keeps use id → editor; passes on what they emit. `add_asked()`: something more is wanted."""

    add_asked = Signal()
    edited = Signal(object, str, dict)
    remove_asked = Signal(object)

    def __init__(self, library: LibraryNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.editors: dict[str, UseEditor] = {}
        self.heading = Heading("What is in it")
        self._empty = Muted("Nothing yet.")
        self.add = LinkButton("Add from the library", icon="add")
        self.add.clicked.connect(self.add_asked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self._empty)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_design(self, design: SessionDesign) -> None:
        """Show what is in a session now."""
        uses: list[Use] = [*design.activities, *design.question_sets]
        for gone in self.editors.keys() - {use.id for use in uses}:
            editor = self.editors.pop(gone)
            self._keep_keyboard_from_next(editor)
            editor.hide()
            editor.deleteLater()
        for use in uses:
            self._show_use(use)
        self._empty.setVisible(not uses)

    def _keep_keyboard_from_next(self, leaving: UseEditor) -> None:
        focused = self.window().focusWidget()
        if focused and leaving.isAncestorOf(focused):
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_use(self, use: Use) -> None:
        if isinstance(use, ActivityUse):
            title = activity_title(use, self._library())
        else:
            title = question_title(use, self._library())
        if editor := self.editors.get(use.id):
            editor.show_title(title)
            editor.show_use(use)
            return
        editor = UseEditor(use, title)
        editor.edited.connect(self.edited)
        editor.remove_asked.connect(self.remove_asked)
        self.editors[use.id] = editor
        self._layout.insertWidget(self._layout.indexOf(self.add), editor)
