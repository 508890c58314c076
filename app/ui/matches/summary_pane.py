"""The matching in words that can be read out: for whoever wants no list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.formats.wording.reasons import result_sentence
from app.formats.wording.summary import Part, summary_parts
from app.ui.matches.weighed import Seen
from app.ui.widgets.labels import Body, Muted, Section

UNKNOWN = "The scores are being worked out."
WIDEST = 640
"""Longer lines are hard to read."""


class SummaryPane(QWidget):
    """The whole in a line, then a heading with sentences for each thing worth knowing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._others: Sequence[str] = ()
        self.result = Section()
        self.result.setWordWrap(True)
        self._parts = [(Muted(), _selectable()) for _ in range(4)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.result)
        for heading, text in self._parts:
            heading.setStyleSheet("font-weight: 600;")
            layout.addSpacing(12)
            layout.addWidget(heading)
            layout.addWidget(text)
        layout.addStretch(1)
        self._show()

    def text(self) -> str:
        """All that is said."""
        told = [t for pair in self._parts for t in pair if t.text()]
        return "\n".join([self.result.text(), *(label.text() for label in told)])

    def show_seen(self, seen: Seen | None) -> None:
        """Tell of this matching."""
        self._seen = seen
        self._show()

    def show_others(self, sentences: Sequence[str]) -> None:
        """Add what the other aims would give."""
        self._others = sentences
        self._show()

    def _show(self) -> None:
        parts = _parts_of(self._seen, self._others)
        self.result.setText(_result_of(self._seen))
        for number, (heading, text) in enumerate(self._parts):
            part = parts[number] if number < len(parts) else Part("", ())
            heading.setText(part.heading)
            text.setText("\n".join(part.sentences))
            for label in (heading, text):
                label.setVisible(bool(part.sentences))


def _parts_of(seen: Seen | None, others: Sequence[str]) -> list[Part]:
    if not (seen and seen.kept):
        return []
    problem = seen.weighed.scored.problem
    number = len(seen.kept.solution.waiting)
    return summary_parts(problem, seen.whole, seen.waiting, number, seen.joins, others)


def _result_of(seen: Seen | None) -> str:
    if not (seen and seen.kept):
        return UNKNOWN
    return result_sentence(seen.weighed.scored.problem, seen.kept.solution)


def _selectable() -> Body:
    label = Body()
    label.setMaximumWidth(WIDEST)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
