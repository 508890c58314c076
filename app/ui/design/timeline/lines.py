"""The quiet things in a row of the timeline: repeats and milestones."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.model import Milestone
from app.ui.design.style import Style, mixed
from app.ui.design.timeline.card_layout import PAD_X, STRIP_PAD, strip_width
from app.ui.design.timeline.card_paint import LEFT, paint_focus, paint_mark
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.zoom import Form
from app.ui.theme.tokens import RADIUS

PAD_Y = {Form.FULL: 4.0, Form.LINE: 2.0}
BEHIND_MARK = 6.0


class LineItem(TimelineItem):
    """One quiet line of text with a mark before it."""

    def __init__(self, text: str, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(stop, parent)
        self.text = text

    @property
    def title(self) -> str:
        return self.text

    @property
    def spoken(self) -> str:
        return f"{self.text}, week {self.stop.slot.week}"

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.text = text
        self.update()

    def fit(self, width: float, style: Style, form: Form) -> None:
        self._style, self.form = style, form
        self._resize(width, QFontMetricsF(style.small).height() + 2 * PAD_Y[form])

    def fit_in(self, width: float, height: float, style: Style, form: Form) -> None:
        self._style, self.form = style, form
        self._resize(width, height)

    def natural_width(self, style: Style, form: Form) -> float:
        if form is Form.MARK:
            return super().natural_width(style, form)
        mark = QFontMetricsF(style.small).height() * 0.5 + BEHIND_MARK
        return strip_width(self.text, style) + mark

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self._style:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.form is Form.MARK:
            self._paint_far(painter, self._style)
            return
        self._paint_ground(painter, self._style)
        self._paint_mark(painter, self._style)
        metrics = QFontMetricsF(self._style.small)
        room = self.width - self._indent - self._left / 2
        text = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._style.small)
        painter.setPen(QColor(self._style.palette.muted))
        painter.drawText(QRectF(self._indent, 0, self.width, self.height), LEFT, text)

    @property
    def _left(self) -> float:
        return STRIP_PAD if self.form.is_even else PAD_X

    @property
    def _indent(self) -> float:
        return self._left + self.height * 0.5 + BEHIND_MARK

    def _paint_ground(self, painter: QPainter, style: Style) -> None:
        rect = QRectF(0, 0, self.width, self.height)
        if self.state.chosen or self.state.hovered:
            colour = style.palette.accent_soft if self.state.chosen else style.palette.sunken
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if self.state.focused:
            paint_focus(painter, rect, style)

    def _paint_mark(self, painter: QPainter, style: Style) -> None:
        raise NotImplementedError

    def _paint_far(self, painter: QPainter, style: Style) -> None:
        raise NotImplementedError


class RepeatItem(LineItem):
    """A later occurrence of a session that has several."""

    RANK: ClassVar[int] = 1

    def _paint_mark(self, painter: QPainter, style: Style) -> None:
        size = self.height * 0.42
        box = QRectF(self._left, (self.height - size) / 2, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(style.palette.line_strong), 1.5)
        painter.setPen(pen)
        painter.drawArc(box, 40 * 16, 290 * 16)
        tip = QPointF(box.right() - size * 0.1, box.top() + size * 0.2)
        reach = size * 0.34
        painter.drawPolyline(
            QPolygonF([tip + QPointF(-reach, 0.6), tip, tip + QPointF(0.4, -reach)])
        )

    def _paint_far(self, painter: QPainter, style: Style) -> None:
        soft = mixed(style.palette.accent, style.palette.paper, 0.45)
        paint_mark(painter, QRectF(0, 0, self.width, self.height), soft, style, self.state)


class MilestoneItem(LineItem):
    """A moment that is no session."""

    RANK: ClassVar[int] = 2

    def __init__(self, milestone: Milestone, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(milestone.title, stop, parent)

    @property
    def spoken(self) -> str:
        return f"milestone {super().spoken}"

    def _paint_mark(self, painter: QPainter, style: Style) -> None:
        middle = QPointF(self._left + self.height * 0.21, self.height / 2)
        self._paint_diamond(painter, style, middle, self.height * 0.24)

    def _paint_far(self, painter: QPainter, style: Style) -> None:
        middle = QPointF(self.width / 2, self.height / 2)
        if self.state.chosen:
            self._paint_ground(painter, style)
        self._paint_diamond(painter, style, middle, max(self.height * 0.5, 3.5))

    def _paint_diamond(self, painter: QPainter, style: Style, at: QPointF, size: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.palette.mentee))
        points = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.drawPolygon(QPolygonF([at + point for point in points]))
