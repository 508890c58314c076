"""A row of the timeline: a week or a lane, with what happens in it."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.model import Timing
from app.ui.design.style import Style
from app.ui.design.timeline.card_paint import LEFT, paint_focus
from app.ui.design.timeline.faces import Slot
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.words import day_words, week_start

GAP = 8.0
EDGE = 10.0
EMPTY_PAD = 7.0
GUTTER = 84.0
INSET = 8.0


class RowItem(QGraphicsItem):
    """One slot of the timeline with its label at the left and its things at the right."""

    def __init__(self, slot: Slot) -> None:
        super().__init__()
        self.slot = slot
        self.things: list[TimelineItem] = []
        self.label, self.sub_label = "", ""
        self.width = self.height = 0.0
        self.target = self.hovered = self.focused = False
        self._style: Style | None = None

    @property
    def empty_stop(self) -> Stop:
        """What the keyboard stands on where there is nothing in the row."""
        return Stop(StopKind.EMPTY, self.slot)

    @property
    def spoken(self) -> str:
        """The empty row read aloud."""
        return f"{self.label} {self.sub_label}, nothing here yet".replace("  ", " ")

    def name(self, start: date | None, after_end: bool) -> bool:
        """Label the row: the week with its date, or the lane. True if `fit` has to follow."""
        label, sub_label = _labels(self.slot, start)
        if after_end:
            sub_label = "after the end"
        if (label, sub_label) == (self.label, self.sub_label):
            return False
        self.label, self.sub_label = label, sub_label
        self.update()
        return True

    def fit(self, width: float, style: Style) -> None:
        """Lay out the row's things under each other, for that width."""
        self.things.sort(key=lambda thing: thing.order)
        gutter = GUTTER * style.scale
        y = EDGE
        for thing in self.things:
            thing.fit(width - gutter - INSET, style)
            thing.setPos(gutter, y)
            y += thing.height + GAP
        self._resize(width, self._height(y, style), style)

    def set_target(self, target: bool) -> None:
        """Show whether something would land here."""
        if target != self.target:
            self.target = target
            self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Show whether the pointer is over the row."""
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()

    def set_focused(self, focused: bool) -> None:
        """Show that the keyboard stands on this empty row."""
        if focused != self.focused:
            self.focused = focused
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-4, 0, self.width + 8, self.height + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        style = self._style
        if not style:
            return
        if self.target:
            painter.fillRect(QRectF(0, 1, self.width, self.height - 1), _soft(style))
        painter.setPen(QPen(QColor(style.palette.line), 1))
        painter.drawLine(0, round(self.height), round(self.width), round(self.height))
        self._paint_labels(painter, style)
        if not self.things and (self.hovered or self.focused) and not self.target:
            self._paint_invitation(painter, style)
        if self.focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(1, 2, self.width - 2, self.height - 3), style)

    def _paint_labels(self, painter: QPainter, style: Style) -> None:
        small = QFontMetricsF(style.small).height()
        body = QFontMetricsF(style.body).height()
        top = EDGE if self.things else EMPTY_PAD
        painter.setFont(style.body)
        palette = style.palette
        ink = palette.accent if self.target else palette.ink if self.things else palette.muted
        painter.setPen(QColor(ink))
        left = INSET
        gutter = GUTTER * style.scale
        painter.drawText(QRectF(left, top, gutter, body), LEFT, self.label)
        if self.sub_label:
            painter.setFont(style.small)
            painter.setPen(QColor(palette.muted))
            beside = not self.things
            x, y = (gutter, top) if beside else (left, top + body)
            room = QRectF(x, y, self.width, body if beside else small)
            painter.drawText(room, LEFT, self.sub_label)

    def _paint_invitation(self, painter: QPainter, style: Style) -> None:
        painter.setFont(style.small)
        painter.setPen(QColor(style.palette.accent))
        room = QRectF(0, 0, self.width - 2 * INSET, self.height)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, "Enter or double-click adds a session")

    def _height(self, content_end: float, style: Style) -> float:
        body = QFontMetricsF(style.body).height()
        if not self.things:
            return body + 2 * EMPTY_PAD
        labels = EDGE + body + (QFontMetricsF(style.small).height() if self.sub_label else 0)
        return max(content_end - GAP, labels) + EDGE

    def _resize(self, width: float, height: float, style: Style) -> None:
        if (width, height, style) != (self.width, self.height, self._style):
            self.prepareGeometryChange()
            self.width, self.height, self._style = width, height, style
        self.update()


def _labels(slot: Slot, start: date | None) -> tuple[str, str]:
    if slot.timing is Timing.ORDERED:
        return "In order", "no date"
    if slot.timing is Timing.OPEN:
        return "Any time", ""
    day = week_start(start, slot.week)
    return f"Week {slot.week}", day_words(day) if day else ""


def _soft(style: Style) -> QColor:
    return QColor(style.palette.accent_soft)
