"""What is in a library item: purpose, steps or questions."""

from PySide6.QtWidgets import QWidget

from app.core.model import Activity, Template
from app.core.own import Item
from app.formats.shelf import Entry
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.labels import Body, Section, Small


class Preview(ColumnScroll):
    """One item, to read before using it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What is in it")
        layout = self.column
        layout.setContentsMargins(2, 12, 8, 12)
        layout.setSpacing(6)
        self.title = Section()
        self.title.setWordWrap(True)
        self.facts, self.text = Small(), Body()
        self.facts.setWordWrap(True)
        for part in (self.title, self.facts, self.text):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_entry(self, entry: Entry) -> None:
        """Show an item from its beginning."""
        self.title.setText(entry.title)
        self.facts.setText(entry.facts)
        self.text.setText(item_text(entry.item))
        self.verticalScrollBar().setValue(0)


def item_text(item: Item) -> str:
    """An item's words: what it is for, then its steps or its questions."""
    if isinstance(item, Activity):
        lines = [f"{step.minutes} min  {step.text}" for step in item.steps]
        needs = [f"Needs: {item.needs}"] if item.needs else []
        idea = [f"Idea from: {item.idea_from}"] if item.idea_from else []
        return "\n\n".join([item.purpose, *lines, *needs, *idea])
    if isinstance(item, Template):
        return item.summary
    questions = [f"{number}. {text}" for number, text in enumerate(item.questions, 1)]
    return "\n\n".join([item.purpose, *questions])
