"""The experiment: what was expected before, what changed, what was found after."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.fields import Labelled, TextArea
from app.ui.widgets.labels import Body, Section
from app.ui.widgets.notice import Notice

HEIGHT = 96
EXPECTED_HINT = "What the change is meant to do, and how you would notice."
FOUND_HINT = "What came of it, expected or not."


class Experiment(QWidget):
    """Emits `edited(field, text)` for the expectation and the finding."""

    edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Section()
        self.heading.setWordWrap(True)
        self.expectation = TextArea(hint=EXPECTED_HINT)
        self.finding = TextArea(hint=FOUND_HINT)
        self.expectation.committed.connect(lambda text: self.edited.emit("expectation", text))
        self.finding.committed.connect(lambda text: self.edited.emit("finding", text))
        self.changed = Notice("reason")
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for label, field in (
            ("Expected, before", self.expectation),
            ("Found, after", self.finding),
        ):
            field.setFixedHeight(HEIGHT)
            beside.addWidget(Labelled(label, field))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(Body("What is different from then"))
        layout.addWidget(self.changed)
        layout.addLayout(beside)

    def show_step(
        self, earlier: str, expectation: str, finding: str, sentences: Sequence[str]
    ) -> None:
        """Show the step from the earlier program, called `earlier`."""
        self.heading.setText(f"Follows “{earlier}”")
        self.expectation.set_value(expectation)
        self.finding.set_value(finding)
        self.changed.set_text("\n".join(sentences))
