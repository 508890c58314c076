"""What the program's goals ask of its place; the reason is one click away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.dimensions.assess import GoalCheck, asked_anyway
from app.core.model import Goal, GoalQuestion
from app.formats.wording.assess import goals_words
from app.ui.design.map.words import Words
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Body, Small

WHY = "Why this question?"


class GoalQuestions(QWidget):
    """Questions only: inside its ranges a goal asks nothing but what it asks in any case.

    Emits `why_asked(GoalCheck | GoalQuestion)`.
    """

    why_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.which = Words()
        self.choose = LinkButton("Choose goals…")
        self._asked = QWidget()
        self._layout = QVBoxLayout(self._asked)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.which)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._asked)
        self._asked.hide()

    @property
    def questions(self) -> list[str]:
        """What is asked now."""
        return [question for _, _, question in self._shown]

    def show_checks(self, goals: Sequence[Goal], checks: tuple[GoalCheck, ...]) -> None:
        """Show these goals' questions, drawing anew only when others are asked."""
        self.which.set_text(goals_words(goals))
        anyway = asked_anyway(goals)
        asked = (
            *((check.goal.title, check.dimension, check.question) for check in checks),
            *((goal.title, "", question.text) for goal, question in anyway),
        )
        if asked != self._shown:
            self._shown = asked
            self._rebuild([*checks, *(question for _, question in anyway)])
            self._asked.setVisible(bool(asked))

    def _rebuild(self, asked: Sequence[GoalCheck | GoalQuestion]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for (title, _, question), one in zip(self._shown, asked, strict=True):
            self._layout.addSpacing(6)
            heading = Small(f"Goal: {title[:1].lower()}{title[1:]}")
            heading.setWordWrap(True)
            self._layout.addWidget(heading)
            self._layout.addWidget(Body(question))
            why = LinkButton(WHY)
            why.setAccessibleDescription(question)
            why.clicked.connect(lambda _=False, one=one: self.why_asked.emit(one))
            self._layout.addWidget(why, 0, Qt.AlignmentFlag.AlignLeft)
