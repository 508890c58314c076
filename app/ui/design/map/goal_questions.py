"""What the program's goals ask of its place; the reason is one click away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.assess import GoalCheck
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Body, Small


class GoalQuestions(QWidget):
    """Questions only: inside its ranges a goal says nothing. Emits `why_asked(GoalCheck)`."""

    why_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.hide()

    def show_checks(self, checks: tuple[GoalCheck, ...]) -> None:
        """Show these questions, drawing anew only when others are asked."""
        asked = tuple((check.goal.id, check.dimension, check.question) for check in checks)
        if asked != self._shown:
            self._shown = asked
            self._rebuild(checks)
            self.setVisible(bool(checks))

    def _rebuild(self, checks: tuple[GoalCheck, ...]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for check in checks:
            self._layout.addWidget(_wrapped(Small(f"Goal: {check.goal.title.lower()}")))
            self._layout.addWidget(Body(check.question))
            why = LinkButton("Why this question?")
            why.setAccessibleDescription(check.question)
            why.clicked.connect(lambda _=False, check=check: self.why_asked.emit(check))
            self._layout.addWidget(why)


def _wrapped(label: Small) -> Small:
    label.setWordWrap(True)
    return label
