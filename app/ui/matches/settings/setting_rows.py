"""One criterion and one rule, as the left side shows them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.core.matching.asked.shares import Share
from app.core.model import Criterion, Rule
from app.formats.wording.weights import share_sentence, share_words
from app.ui.matches.settings.importance import WORDS, ImportanceSlider
from app.ui.theme import text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Body, Muted, Small

STACK_FROM = 1.3
"""Larger text than this has no room for name and importance in one line."""


class More(LinkButton):
    """A link in small type, as low as the words beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        size = round(SMALL * text_scale(self))
        self.setStyleSheet(f"min-height: 0; padding: 2px 4px; font-size: {size}px")


class CriterionRow(QWidget):
    """A name, the importance to drag, what it counts, on what that stands, and the way to more.

    `importance_tried(id, Importance)` while it is dragged, `importance_left(id)` when it is put
    back, `importance_chosen(id, Importance)` at the end.
    """

    importance_tried = Signal(str, object)
    importance_left = Signal(str)
    importance_chosen = Signal(str, object)
    opened = Signal(str)

    def __init__(self, criterion: Criterion, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = criterion.id
        self.name = Body()
        self.word = Muted()
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.importance = ImportanceSlider()
        keeps_room = self.importance.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.importance.setSizePolicy(keeps_room)
        self.importance.tried.connect(self._tried)
        self.importance.left.connect(self._left)
        self.importance.chosen.connect(lambda value: self.importance_chosen.emit(self._id, value))
        self.share = Small()
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        room = self.share.fontMetrics().horizontalAdvance(share_words(Share(100.0)))
        self.share.setMinimumWidth(room)
        self.ground = Small()
        self.ground.setWordWrap(True)
        self.more = More("More")
        self.more.clicked.connect(lambda: self.opened.emit(self._id))
        self._lay_out()
        self.show_values(criterion, ground)

    def show_values(self, criterion: Criterion, ground: str) -> None:
        """Show the criterion as it is now."""
        self._criterion = criterion
        self.name.setText(criterion.label)
        self.importance.set_importance(criterion.importance)
        self.importance.setEnabled(criterion.exact_weight is None)
        self.importance.setVisible(criterion.exact_weight is None)
        self.importance.setAccessibleName(f"Importance of {criterion.label}")
        self.more.setAccessibleName(f"More about {criterion.label}")
        self.ground.setText(ground)
        self._say()

    def show_share(self, share: Share) -> None:
        """Say what it counts beside the others."""
        self.share.setText(share_words(share))
        self.share.setToolTip(share_sentence(share))
        self.share.setAccessibleName(share_sentence(share))

    def _lay_out(self) -> None:
        stacked = text_scale(self) > STACK_FROM
        if stacked:
            self.word.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(2)
        layout.addLayout(_line(self.name, self.word, stacked=stacked))
        layout.addLayout(_line(self.importance, self.share))
        layout.addLayout(_line(self.ground, self.more))

    def _tried(self, value: object) -> None:
        self._say()
        self.importance_tried.emit(self._id, value)

    def _left(self) -> None:
        self._say()
        self.importance_left.emit(self._id)

    def _say(self) -> None:
        exact = self._criterion.exact_weight
        word = WORDS[self.importance.importance]
        self.word.setText(word if exact is None else f"exact weight {exact:g}")


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
