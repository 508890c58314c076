"""What has changed since the earlier version of a program, and what that was meant to do."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.design.map.version import Version
from app.ui.design.map.words import Words
from app.ui.widgets.labels import Section

SINCE = "Since the earlier version"


class VersionNote(QWidget):
    """Hidden where there is no earlier version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = Words()
        self.words = Words(quiet=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        heading = Section(SINCE)
        heading.setWordWrap(True)
        for part in (heading, self.which, self.words):
            layout.addWidget(part)
        self.hide()

    def show_version(self, version: Version | None) -> None:
        """Say what has changed since that version."""
        if version:
            self.which.set_text(f"“{version.title}” stood where the quiet ring is.")
            self.words.set_text("\n".join(version.sentences))
        self.setVisible(version is not None)
