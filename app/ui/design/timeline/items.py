"""The things in a row of the timeline: cards, quiet repeats and milestones."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.model import Milestone
from app.ui.design.style import Style
from app.ui.design.timeline.card_layout import PAD_X, CardLayout, card_layout
from app.ui.design.timeline.card_paint import LEFT, CardState, paint_card, paint_focus
from app.ui.design.timeline.faces import Face
from app.ui.design.timeline.stops import Stop
from app.ui.theme.tokens import RADIUS

OUTSIDE = 4.0


class TimelineItem(QGraphicsItem):
    """Something in a row; `fit` gives it a width and makes its height known."""

    RANK: ClassVar[int] = 0

    def __init__(self, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.stop = stop
        self.state = CardState()
        self.width = 0.0
        self.height = 0.0

    @property
    def order(self) -> tuple[int, int, str]:
        """What sorts the things in a row from top to bottom."""
        return (self.RANK, 0, self.stop.id)

    @property
    def spoken(self) -> str:
        """The thing read aloud."""
        raise NotImplementedError

    def fit(self, width: float, style: Style) -> None:
        """Lay the item out for that width."""
        raise NotImplementedError

    def set_state(self, state: CardState) -> None:
        """Show what pointer and keyboard do with it."""
        if state != self.state:
            self.state = state
            self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Show that the pointer is over it."""
        self.set_state(replace(self.state, hovered=hovered))

    def set_target(self, target: bool) -> None:
        """Show that something would be put in it."""
        self.set_state(replace(self.state, target=target))

    def holds(self, point: QPointF) -> bool:
        """Whether that point, in the item's own coordinates, is on it."""
        return QRectF(0, 0, self.width, self.height).contains(point)

    def part_at(self, point: QPointF) -> str:
        """The part under that point, in the item's own coordinates; empty where there is none."""
        return ""

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)

    def _resize(self, width: float, height: float) -> None:
        self.prepareGeometryChange()
        self.width, self.height = width, height


class CardItem(TimelineItem):
    """A session's card, in its first week or its lane."""

    def __init__(self, face: Face, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(stop, parent)
        self.face = face
        self.layout: CardLayout | None = None
        self._style: Style | None = None

    @property
    def order(self) -> tuple[int, int, str]:
        return (0, self.face.position, self.stop.id)

    @property
    def spoken(self) -> str:
        return self.face.spoken

    def set_face(self, face: Face) -> None:
        """Show another face; `fit` has to follow."""
        self.face = face
        self._style = None

    def part_at(self, point: QPointF) -> str:
        chips = self.layout.chips if self.layout else ()
        return next((placed.chip.use for placed in chips if placed.rect.contains(point)), "")

    def fit(self, width: float, style: Style) -> None:
        if self._style is style and self.width == width:
            return
        self.layout, self._style = card_layout(self.face, width, style), style
        self._resize(width, self.layout.height)
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.layout and self._style:
            rect = QRectF(0, 0, self.width, self.height)
            paint_card(painter, rect, self.layout, self._style, self.state)


class LineItem(TimelineItem):
    """One quiet line of text with a mark before it."""

    def __init__(self, text: str, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(stop, parent)
        self.text = text
        self._style: Style | None = None

    @property
    def spoken(self) -> str:
        return f"{self.text}, week {self.stop.slot.week}"

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.text = text
        self.update()

    def fit(self, width: float, style: Style) -> None:
        self._style = style
        height = QFontMetricsF(style.small).height() + 8
        if (width, height) != (self.width, self.height):
            self._resize(width, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self._style:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self._style)
        metrics = QFontMetricsF(self._style.small)
        text = metrics.elidedText(
            self.text, Qt.TextElideMode.ElideRight, self.width - self._indent - PAD_X
        )
        self._paint_mark(painter, self._style)
        painter.setFont(self._style.small)
        painter.setPen(QColor(self._style.palette.muted))
        painter.drawText(QRectF(self._indent, 0, self.width, self.height), LEFT, text)

    @property
    def _indent(self) -> float:
        return PAD_X + self.height * 0.5 + 6

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


class RepeatItem(LineItem):
    """A later occurrence of a session that has several."""

    RANK = 1

    def _paint_mark(self, painter: QPainter, style: Style) -> None:
        size = self.height * 0.42
        box = QRectF(PAD_X, (self.height - size) / 2, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(style.palette.line_strong), 1.5)
        painter.setPen(pen)
        painter.drawArc(box, 40 * 16, 290 * 16)
        tip = QPointF(box.right() - size * 0.1, box.top() + size * 0.2)
        reach = size * 0.34
        painter.drawPolyline(
            QPolygonF([tip + QPointF(-reach, 0.6), tip, tip + QPointF(0.4, -reach)])
        )


class MilestoneItem(LineItem):
    """A moment that is no session."""

    RANK = 2

    def __init__(self, milestone: Milestone, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(milestone.title, stop, parent)

    @property
    def spoken(self) -> str:
        return f"milestone {super().spoken}"

    def _paint_mark(self, painter: QPainter, style: Style) -> None:
        size = self.height * 0.24
        middle = QPointF(PAD_X + self.height * 0.21, self.height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.palette.mentee))
        points = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.drawPolygon(QPolygonF([middle + point for point in points]))
