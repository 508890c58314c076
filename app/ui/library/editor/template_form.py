"""The form of an own template."""

from PySide6.QtWidgets import QWidget

from app.core.model import Template
from app.core.own import Item
from app.ui.library.editor.form import ItemForm
from app.ui.library.editor.rows import RowsEditor

DESIGN = (
    "To change the sessions, start a program from this template, change that, and save it as a "
    "template again."
)


class TemplateForm(ItemForm):
    """What a template says of itself; its design is edited as a program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note(DESIGN)
        self.summary = self._area("What it is", "summary", "the summary")
        self.for_whom = self._area("For whom", "for_whom", "whom it is for")
        self.before = self._area(
            "Before you start", "before_you_start", "what comes before the start"
        )
        self.ask = RowsEditor("Question")
        self.ask.edited.connect(self._questions_edited)
        self._rows("Ask yourself", self.ask)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        if not isinstance(item, Template):
            return
        self.summary.set_value(item.summary)
        self.for_whom.set_value(item.for_whom)
        self.before.set_value(item.before_you_start)
        self.ask.show_values([(0, text) for text in item.ask_yourself])

    def start_over(self) -> None:
        self.ask.start_over()

    def _questions_edited(self, label: str, values: list[tuple[int, str]]) -> None:
        self.edited.emit(label, {"ask_yourself": tuple(text for _, text in values)})
