"""One criterion and one rule, as the left side shows them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.model import Criterion, Rule
from app.ui.matches.words import IMPORTANCES
from app.ui.theme import text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import Choice
from app.ui.widgets.labels import Body, Small

CHOICE_WIDTH = 148
STACK_FROM = 1.3
"""Larger text than this has no room for name and choice in one line."""


class More(LinkButton):
    """A link in small type, as low as the words beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        size = round(SMALL * text_scale(self))
        self.setStyleSheet(f"min-height: 0; padding: 2px 4px; font-size: {size}px")


class CriterionRow(QWidget):
    """A name, the importance in words, on what the weight stands, and the way to more."""

    importance_chosen = Signal(str, object)
    opened = Signal(str)

    def __init__(self, criterion: Criterion, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = criterion.id
        self.name = Body()
        self.importance = Choice()
        self.importance.set_options(IMPORTANCES)
        self.importance.chosen.connect(lambda value: self.importance_chosen.emit(self._id, value))
        self.ground = Small()
        self.ground.setWordWrap(True)
        self.more = More("More")
        self.more.clicked.connect(lambda: self.opened.emit(self._id))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(2)
        if text_scale(self) <= STACK_FROM:
            self.importance.setFixedWidth(round(CHOICE_WIDTH * text_scale(self)))
        layout.addLayout(_line(self.name, self.importance, stacked=text_scale(self) > STACK_FROM))
        layout.addLayout(_line(self.ground, self.more))
        self.show_values(criterion, ground)

    def show_values(self, criterion: Criterion, ground: str) -> None:
        """Show the criterion as it is now."""
        self.name.setText(criterion.label)
        exact = criterion.exact_weight
        self.importance.set_value(criterion.importance)
        self.importance.setEnabled(exact is None)
        self.importance.setAccessibleName(f"Importance of {criterion.label}")
        self.more.setAccessibleName(f"More about {criterion.label}")
        self.ground.setText(ground if exact is None else f"Exact weight {exact:g}")


class RuleRow(QWidget):
    """A switch, what the rule removes, and the way to more."""

    switched = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, rule: Rule, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = rule.id
        self.switch = QCheckBox()
        self.text = Body()
        self.switch.clicked.connect(lambda on: self.switched.emit(self._id, on))
        self.removes = Small()
        self.removes.setWordWrap(True)
        self.more = More("More")
        self.more.clicked.connect(lambda: self.opened.emit(self._id))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.switch)
        first.addWidget(self.text, 1)
        layout.addLayout(first)
        second = _line(self.removes, self.more)
        second.setContentsMargins(30, 0, 0, 0)
        layout.addLayout(second)
        self.show_values(rule, text, "")

    def show_values(self, rule: Rule, text: str, removes: str) -> None:
        """Show the rule as it is now."""
        self.switch.setChecked(rule.on)
        self.switch.setAccessibleName(text)
        self.text.setText(text)
        self.more.setAccessibleName(f"More about {text}")
        self.removes.setText(removes)
        self.switch.setAccessibleDescription(self.removes.text())


def _line(words: QWidget, control: QWidget, *, stacked: bool = False) -> QBoxLayout:
    line = QVBoxLayout() if stacked else QHBoxLayout()
    line.setSpacing(4 if stacked else 8)
    line.addWidget(words, 0 if stacked else 1)
    line.addWidget(control)
    return line
