"""How list, map and words share the room on home: side by side where there is enough."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.programs.side import Side
from app.ui.theme import text_scale

ROOM_FOR_THREE = 1040
HIGH_ENOUGH = 520


class PortfolioPage(QWidget):
    """Where there is little room the words stand under the list, and the legend among them."""

    def __init__(
        self,
        filters: QWidget,
        listed: QWidget,
        actions: QWidget,
        picture: tuple[QWidget, QWidget, QWidget],
        side: Side,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._side = actions, side
        zoom, shown, self._legend = picture
        self._is_wide: bool | None = None
        self._left, self._picture = QVBoxLayout(), QVBoxLayout()
        self._left.setSpacing(12)
        self._left.addWidget(listed, 3)
        self._picture.setSpacing(4)
        self._picture.addWidget(zoom)
        self._picture.addWidget(shown, 1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(24)
        self._columns.addLayout(self._left, 6)
        self._columns.addLayout(self._picture, 8)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(16)
        self._page.addWidget(filters)
        self._page.addLayout(self._columns, 1)
        self._arrange(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = text_scale(self)
        self._arrange(
            wide=self.width() >= ROOM_FOR_THREE * min(1.5, scale)
            and self.height() >= HIGH_ENOUGH * scale
        )

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._is_wide:
            return
        self._is_wide = wide
        for layout in (self._left, self._picture, self._columns, self._page):
            for moved in (self._actions, self._side, self._legend):
                layout.removeWidget(moved)
        self._side.take_legend(None if wide else self._legend)
        if wide:
            self._left.addWidget(self._actions)
            self._picture.addWidget(self._legend)
            self._columns.addWidget(self._side, 5)
        else:
            self._left.addWidget(self._side, 2)
            self._page.addWidget(self._actions)
