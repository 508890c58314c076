"""The answers to each goal, as plain numbers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.labels import Body, Section, Small


class Results(QWidget):
    """A line for each goal, under its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals: list[str] = []
        self._answers: list[Body] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._footnote = _wrapped(Small())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Section("What was answered"))
        layout.addLayout(self._lines)
        layout.addWidget(self._footnote)
        layout.addStretch(1)

    def show_lines(self, lines: Sequence[tuple[str, str]], footnote: str) -> None:
        """Show (goal, answers), and how to read them."""
        goals = [goal for goal, _ in lines]
        if goals != self._goals:
            self._rebuild(goals)
        for label, (_, answers) in zip(self._answers, lines, strict=True):
            label.setText(answers)
        self._footnote.setText(footnote)

    def _rebuild(self, goals: list[str]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._goals, self._answers = goals, [Body() for _ in goals]
        for goal, answers in zip(goals, self._answers, strict=True):
            self._lines.addWidget(_wrapped(Small(goal)))
            self._lines.addWidget(answers)
            self._lines.addSpacing(8)


def _wrapped(label: Small) -> Small:
    label.setWordWrap(True)
    return label
