"""A dialog with so many parts that a low screen has no room for all of them."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.theme import text_scale
from app.ui.widgets.column_scroll import ColumnScroll
from app.ui.widgets.dialogs import Dialog, room_for

WIDTH = 560
FRAME = QSize(16, 48)


class TallDialog(Dialog):
    """Put parts into `parts`, which scroll where the screen is too low for them."""

    def __init__(self, title: str, parent: QWidget | None = None, *, accept: str = "OK") -> None:
        super().__init__(title, parent, accept=accept)
        self.area = ColumnScroll()
        self.parts = self.area.column
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(16)
        self.body.addWidget(self.area)

    def fit(self) -> None:
        """As high as its parts need, or the screen allows."""
        self._resize_to(0)

    def grow(self) -> None:
        """The same, but never lower than it is: nothing moves away under the user's hands."""
        self._resize_to(self.height())

    def reveal(self, widget: QWidget) -> None:
        """Scroll to it, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget))

    def _resize_to(self, least: int) -> None:
        layout = self.layout()
        if layout is None:
            return
        self.parts.activate()
        room = room_for(self) - FRAME
        width = min(round(WIDTH * text_scale(self)), room.width())
        margins = layout.contentsMargins()
        inside = width - margins.left() - margins.right()
        others = layout.totalHeightForWidth(width) - self.area.sizeHint().height()
        needed = others + self.parts.totalHeightForWidth(inside)
        self.resize(width, min(max(needed, least), room.height()))
