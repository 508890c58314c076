"""A program's title, which is edited where it stands."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QToolTip

from app.ui.widgets.fields import TextField

BESIDE_TEXT = 2
"""What a line edit keeps free at each side of its text."""


class TitleField(TextField):
    """One too long for its place ends in … until it is edited; the whole is its tooltip."""

    @property
    def shown(self) -> str:
        """What can be read of it."""
        if self.hasFocus():
            return self.text()
        room = self._text_room().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.shown != self.text():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        if shown == self.text():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), self._option()
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().text().color())
        painter.drawText(self._text_room(), Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_room(self) -> QRect:
        contents = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(contents, self._option(), self)
        return room.adjusted(BESIDE_TEXT, 0, -BESIDE_TEXT, 0)

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option
