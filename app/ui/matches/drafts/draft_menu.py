"""What can be done with drafts: copy one, name it, hold it against another, take it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.core.model import Matching
from app.ui.widgets.buttons import Button


class DraftMenu(Button):
    """A button with a menu about the matching that is shown."""

    copy_requested = Signal()
    rename_requested = Signal()
    compare_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("More", parent)
        self.setAccessibleName("More about this matching")
        menu = QMenu(self)
        self.compare_action = menu.addAction("Compare with another")
        self.compare_action.triggered.connect(lambda: self.compare_requested.emit())
        self.copy_action = menu.addAction("Keep this, go on with a copy")
        self.copy_action.triggered.connect(lambda: self.copy_requested.emit())
        self.rename_action = menu.addAction("Rename")
        self.rename_action.triggered.connect(lambda: self.rename_requested.emit())
        self.remove_action = menu.addAction("Remove this draft")
        self.remove_action.triggered.connect(lambda: self.remove_requested.emit())
        self.setMenu(menu)

    def show_matching(self, shown: Matching | None, count: int) -> None:
        """Offer what makes sense for that matching among so many."""
        self.setVisible(shown is not None)
        self.compare_action.setEnabled(count > 1)
        self.remove_action.setEnabled(bool(shown and not shown.approved))
