"""A heading that can hold the keyboard for a moment, and shows that it does."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from app.ui.design.style import style_of
from app.ui.design.timeline.card_paint import paint_focus
from app.ui.widgets.labels import Section


class Heading(Section):
    """Takes the keyboard when something under it goes; Tab leads on from it, never to it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), style_of(self))
