"""An item of the library to read: what it is for, then its steps, questions or sessions."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.core.model import Template
from app.core.own import Item
from app.formats.wording.library import item_facts, item_parts, item_rows, rows_heading
from app.ui.widgets.labels import Body, Muted, Section, Small, Title

NUMBERS = 56


class Reading(QWidget):
    """Shows one item; made anew for each, as they have little in common."""

    def __init__(self, item: Item, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.title, self.facts = Title(item.title), Small(item_facts(item, own))
        for label in (self.title, self.facts):
            label.setWordWrap(True)
            layout.addWidget(label)
        if purpose := _purpose(item):
            layout.addWidget(_readable(Body(purpose)))
        rows = list(item_rows(item))
        if rows:
            layout.addSpacing(8)
            layout.addWidget(Section(rows_heading(item)))
            layout.addLayout(_grid(rows))
        for name, text in item_parts(item):
            layout.addSpacing(8)
            layout.addWidget(Section(name))
            layout.addWidget(_readable(Body(text)))

    def texts(self) -> Iterator[str]:
        """All words on it, from top to bottom."""
        return (label.text() for label in self.findChildren(QLabel))


def _purpose(item: Item) -> str:
    return item.summary if isinstance(item, Template) else item.purpose


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for number, (left, right) in enumerate(rows):
        beside = Muted(left)
        beside.setMinimumWidth(NUMBERS)
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        grid.addWidget(beside, number, 0, top_right)
        grid.addWidget(_readable(Body(right)), number, 1)
    return grid


def _readable(label: Body) -> Body:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
