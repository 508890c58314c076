"""What the painted lists of this screen share: fonts, bars, icons, cut words."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL, Palette
from app.ui.widgets.icons import icon

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
BAR = 6
ICON = 16


class Ink:
    """Paints on one view, in its colours and at its text size."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._icons: dict[tuple[str, str], QIcon] = {}

    @property
    def palette(self) -> Palette:
        """The colours of the view."""
        return palette_of(self._view)

    @property
    def body(self) -> QFont:
        """Running text."""
        return font_of(self._view)

    @property
    def strong(self) -> QFont:
        """Names and numbers."""
        return font_of(self._view, bold=True)

    @property
    def small(self) -> QFont:
        """Facts beside what they belong to."""
        return font_of(self._view, SMALL)

    def scaled(self, pixels: int) -> int:
        """Pixels at the user's text size."""
        return round(pixels * text_scale(self._view))

    def ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, plain: str) -> None:
        """The ground of a row: chosen or not, with the focus ring where the keyboard is."""
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(self.palette.accent_soft if chosen else plain))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self.palette.focus))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def words(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, color: str, *, wrap: bool
    ) -> None:
        """Text on several lines, or on one that ends in … where there is no room."""
        painter.setFont(font)
        painter.setPen(QColor(color))
        if wrap:
            painter.drawText(rect, WRAP, text)
            return
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, MIDDLE, cut)

    def bar(self, painter: QPainter, room: QRect, share: float) -> None:
        """A bar filled to that share, in the middle of the room's height."""
        ground = QRect(room.left(), room.center().y() - BAR // 2, room.width(), BAR)
        filled = QRect(ground)
        filled.setWidth(round(ground.width() * min(1.0, max(0.0, share))))
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, color in ((ground, self.palette.line), (filled, self.palette.accent)):
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(rect, BAR / 2, BAR / 2)
        painter.restore()

    def icon(self, painter: QPainter, rect: QRect, name: str, color: str) -> None:
        """An icon in the middle of the rectangle."""
        if (name, color) not in self._icons:
            self._icons[name, color] = icon(name, self.palette, color)
        side = self.scaled(ICON)
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        self._icons[name, color].paint(painter, place)
