"""Buttons: the one action of a place, the others, and quiet ones that read like links."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.theme.fonts import text_scale
from app.ui.theme.paint import palette_of
from app.ui.theme.tokens import Palette
from app.ui.widgets.icons import icon as themed_icon

ICON = 16


class Button(QPushButton):
    """A button with words, and an icon before them if one is named."""

    def __init__(self, text: str, parent: QWidget | None = None, icon: str | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._drawn: tuple[object, ...] = ()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw_icon()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self._drawn = ()
        self.setIcon(QIcon())
        self._draw_icon()

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        menu.aboutToHide.connect(self._let_go)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_icon()

    def _let_go(self) -> None:
        """The pointer went over the menu, or a dialog it opened, without Qt telling the button."""
        self.setDown(False)
        if self.underMouse() and not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.Leave))
            self.update()

    def _draw_icon(self) -> None:
        palette, side = palette_of(self), round(ICON * text_scale(self))
        wanted = (self._icon_name, palette, side)
        # Qt announces fonts and palettes many times while a page is built.
        if self._icon_name and wanted != self._drawn:
            self._drawn = wanted
            self.setIconSize(QSize(side, side))
            self.setIcon(themed_icon(self._icon_name, palette, self._icon_color(palette)))

    def _icon_color(self, palette: Palette) -> str:
        return palette.ink


class PrimaryButton(Button):
    """The one thing to do here."""

    def _icon_color(self, palette: Palette) -> str:
        return palette.on_accent

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            self._paint_gap()

    def _paint_gap(self) -> None:
        """A line between the focus ring and the accent, which are alike in brightness."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette_of(self).on_accent), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)


class LinkButton(Button):
    """A quiet action without a frame."""

    def _icon_color(self, palette: Palette) -> str:
        return palette.accent
