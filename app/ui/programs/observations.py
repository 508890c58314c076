"""What can be seen in the portfolio, each thing ending in a question."""

from collections.abc import Sequence

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.core.dimensions.portfolio import observe
from app.formats.wording.portfolio import observation_sentences
from app.ui.programs.entries import Entry
from app.ui.widgets.labels import Body


class Observations(QScrollArea):
    """A few sentences under the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What can be seen")
        self.setWidgetResizable(True)
        self._shown: list[str] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Say what can be seen in these programs; nothing while there are none."""
        seen = observe({entry.id: entry.place for entry in entries}) if entries else ()
        titles = {entry.id: entry.title for entry in entries}
        self.show_sentences(observation_sentences(seen, titles))

    def show_sentences(self, sentences: list[str]) -> None:
        """Show these sentences."""
        if sentences == self._shown:
            return
        self._shown = sentences
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        for sentence in sentences:
            layout.addWidget(Body(sentence))
        layout.addStretch(1)
        self.setWidget(inside)
        self.setVisible(bool(sentences))
