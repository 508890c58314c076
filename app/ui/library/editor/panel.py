"""Where an own item is edited; everything written is kept at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.own import Item, Kind, kind_of
from app.ui.library.editor.activity_form import ActivityForm
from app.ui.library.editor.form import ItemForm
from app.ui.library.editor.questions_form import QuestionsForm
from app.ui.library.editor.template_form import TemplateForm
from app.ui.library.narrow import narrow
from app.ui.widgets.buttons import Button
from app.ui.widgets.column_scroll import ColumnScroll

FORMS: dict[Kind, type[ItemForm]] = {
    Kind.ACTIVITY: ActivityForm,
    Kind.QUESTIONS: QuestionsForm,
    Kind.TEMPLATE: TemplateForm,
}


class EditorPanel(QWidget):
    """Emits `edited(what, values)`; `closed` when the user is done (Esc too)."""

    edited = Signal(str, dict)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: dict[Kind, ItemForm] = {}
        self._shown: tuple[Kind, str] = (Kind.ACTIVITY, "")
        self.area = ColumnScroll()
        self.area.column.setContentsMargins(2, 0, 16, 24)
        self._column = QVBoxLayout()
        within = QWidget()
        within.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.area.column.addWidget(narrow(within))
        self.area.column.addStretch(1)
        self.done = Button("Done", icon="check")
        self.done.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.area, 1)

    @property
    def form(self) -> ItemForm:
        """The form on view."""
        return self._forms[self._shown[0]]

    def show_item(self, item: Item) -> None:
        """Show an item in the form of its kind, as it is now."""
        kind = kind_of(item)
        form = self._forms.get(kind) or self._make(kind)
        if self._shown != (kind, item.id):
            self._shown = (kind, item.id)
            form.start_over()
            self.area.verticalScrollBar().setValue(0)
        for other in self._forms.values():
            other.setVisible(other is form)
        form.show_item(item)

    def start(self) -> None:
        """Put the keyboard in the title, ready to be overwritten."""
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.title.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make(self, kind: Kind) -> ItemForm:
        form = FORMS[kind]()
        form.edited.connect(self.edited)
        self._forms[kind] = form
        self._column.addWidget(form)
        return form
