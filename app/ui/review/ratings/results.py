"""The answers to each goal, as plain numbers."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.labels import Body, Section, Small


class Results(QWidget):
    """A line for each goal, under its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Section("What was answered"))
        layout.addLayout(self._lines)
        layout.addStretch(1)

    def show_lines(self, lines: Iterable[tuple[str, str]], footnote: str) -> None:
        """Show (goal, answers), and how to read them."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for goal, answers in lines:
            self._lines.addWidget(_wrapped(Small(goal)))
            self._lines.addWidget(Body(answers))
            self._lines.addSpacing(8)
        self._lines.addWidget(_wrapped(Small(footnote)))


def _wrapped(label: Small) -> Small:
    label.setWordWrap(True)
    return label
