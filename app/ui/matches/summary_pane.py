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
        self.result = Section(UNKNOWN)
        self.result.setWordWrap(True)
        self._labels: list[tuple[Muted, Body]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.result)
        self._column.addStretch(1)

    def text(self) -> str:
        """All that is said."""
        told = [label for pair in self._labels for label in pair if label.text()]
        return "\n".join([self.result.text(), *(label.text() for label in told)])

    def show_told(self, result: str, parts: Sequence[Part]) -> None:
        """Say this; "" while the scores are not known."""
        self.result.setText(result or UNKNOWN)
        while len(self._labels) < len(parts):
            self._labels.append(self._more())
        for number, labels in enumerate(self._labels):
            part = parts[number] if number < len(parts) else Part("", ())
            for label, said in zip(labels, (part.heading, "\n".join(part.sentences)), strict=True):
                label.setText(said)
                label.setVisible(bool(said))

    def _more(self) -> tuple[Muted, Body]:
        """Labels for one more part, above the empty space at the end."""
        heading, text = Muted(), _selectable()
        heading.setStyleSheet("font-weight: 600;")
        heading.setContentsMargins(0, 16, 0, 0)
        for label in (heading, text):
            self._column.insertWidget(self._column.count() - 1, label)
        return heading, text


class PairSummary(SummaryPane):
    """The same for mentors and mentees, with what other aims would give."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._others: Sequence[str] = ()

    def show_seen(self, seen: Seen | None) -> None:
        """Tell of this matching."""
        self._seen = seen
        self._show()

    def show_others(self, sentences: Sequence[str]) -> None:
        """Add what the other aims would give."""
        self._others = sentences
        self._show()

    def _show(self) -> None:
        seen = self._seen
        if not (seen and seen.kept):
            self.show_told("", ())
            return
        problem, now = seen.weighed.scored.problem, seen.kept.solution
        parts = summary_parts(
            problem, seen.whole, seen.waiting, len(now.waiting), seen.joins, self._others
        )
        self.show_told(result_sentence(problem, now), parts)


def _selectable() -> Body:
    label = Body()
    label.setMaximumWidth(WIDEST)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
