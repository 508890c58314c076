"""Saying where a guide was saved, with a way there."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.notice import Notice


class Saved(QWidget):
    """Hidden until `tell` is called, and again after `clear`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.said = Notice("reason")
        # A long name must not widen the panel.
        self.said.setMinimumWidth(1)
        self.open_button = LinkButton("Open the folder", icon="folder")
        self.open_button.clicked.connect(self._open_folder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.said)
        layout.addWidget(self.open_button)
        self.hide()

    def tell(self, path: Path) -> None:
        """Say that a guide is now in that file."""
        self._folder = path.parent
        self.said.set_text(f"Saved as “{path.name}”, in the folder “{path.parent.name}”.")
        self.said.setToolTip(str(path))
        self.show()

    def clear(self) -> None:
        """Say nothing: another guide is looked at."""
        self.hide()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
