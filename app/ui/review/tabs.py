"""Views behind tabs. Unlike Qt's own, they are not all painted anew when a word gets longer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.widgets.hairline import Hairline


class Tabs(QWidget):
    """Emits `currentChanged(index)`; `corner` stands at the right of the tabs."""

    currentChanged = Signal(int)

    def __init__(self, name: str, corner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._pages = QStackedWidget()
        self.bar.currentChanged.connect(self._pages.setCurrentIndex)
        self.bar.currentChanged.connect(self.currentChanged)
        top = QHBoxLayout()
        top.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        top.addWidget(corner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(Hairline())
        layout.addWidget(self._pages, 1)

    def add(self, page: QWidget, words: str) -> None:
        """One more view."""
        self._pages.addWidget(page)
        self.bar.addTab(words)

    def fill(self, index: int, page: QWidget) -> None:
        """Put a view in the place of that one, which goes."""
        reserved, seen = self._pages.widget(index), self._pages.currentIndex()
        self._pages.insertWidget(index, page)
        if reserved:
            self._pages.removeWidget(reserved)
            reserved.deleteLater()
        self._pages.setCurrentIndex(seen)

    def currentIndex(self) -> int:
        """Which view is shown."""
        return self.bar.currentIndex()

    def setCurrentIndex(self, index: int) -> None:
        """Show that view."""
        self.bar.setCurrentIndex(index)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show that view."""
        self.bar.setCurrentIndex(self._pages.indexOf(page))
