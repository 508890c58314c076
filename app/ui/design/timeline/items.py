"""The things in a row of the timeline: what all share, and the cards."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.design.style import Style
from app.ui.design.timeline.card_layout import (
    CardLayout,
    card_layout,
    line_layout,
    strip_layout,
    strip_width,
)
from app.ui.design.timeline.card_paint import CardState, paint_card, paint_mark
from app.ui.design.timeline.faces import Face
from app.ui.design.timeline.stops import Stop
from app.ui.design.timeline.zoom import Form

OUTSIDE = 4.0
EDGE = 5.0
"""So near its lower edge, in pixels, a thing is taken hold of to stretch it."""

MARK_WIDTH = 22.0


class TimelineItem(QGraphicsItem):
    """Something in a row; `fit` or `fit_in` gives it its size."""

    RANK: ClassVar[int] = 0

    def __init__(self, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.stop = stop
        self.state = CardState()
        self.form = Form.FULL
        self.width = 0.0
        self.height = 0.0
        self._style: Style | None = None
        self._bounds = QRectF()

    @property
    def order(self) -> tuple[int, int, str]:
        """What sorts the things in a row from top to bottom."""
        return (self.RANK, 0, self.stop.id)

    @property
    def title(self) -> str:
        """What it is called."""
        raise NotImplementedError

    @property
    def spoken(self) -> str:
        """The thing read aloud."""
        raise NotImplementedError

    def fit(self, width: float, style: Style, form: Form) -> None:
        """Lay the item out for that width, as high as it needs."""
        raise NotImplementedError

    def fit_in(self, width: float, height: float, style: Style, form: Form) -> None:
        """Lay the item out for that width and height."""
        raise NotImplementedError

    def natural_width(self, style: Style, form: Form) -> float:
        """How wide it would be if it need not share the row."""
        return MARK_WIDTH * style.scale if form is Form.MARK else strip_width(self.title, style)

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

    def edge_at(self, point: QPointF) -> bool:
        """Whether that point, in the item's own coordinates, is on its lower edge."""
        return self.height - min(EDGE, self.height / 3) <= point.y() <= self.height

    @property
    def area(self) -> QRectF:
        """What it takes of the scene."""
        return QRectF(self.scenePos().x(), self.scenePos().y(), self.width, self.height)

    def part_at(self, point: QPointF) -> str:
        """The part under that point, in the item's own coordinates; empty where there is none."""
        return ""

    def boundingRect(self) -> QRectF:
        return self._bounds

    def _resize(self, width: float, height: float) -> None:
        if (width, height) != (self.width, self.height):
            self.prepareGeometryChange()
            self.width, self.height = width, height
            around = 2 * OUTSIDE
            self._bounds = QRectF(-OUTSIDE, -OUTSIDE, width + around, height + around)
        self.update()


class CardItem(TimelineItem):
    """A session's card, in its first week or its lane."""

    def __init__(self, face: Face, stop: Stop, parent: QGraphicsItem) -> None:
        super().__init__(stop, parent)
        self.face = face
        self.layout: CardLayout | None = None

    @property
    def order(self) -> tuple[int, int, str]:
        return (0, self.face.position, self.stop.id)

    @property
    def title(self) -> str:
        return self.face.title

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

    def fit(self, width: float, style: Style, form: Form) -> None:
        if (self._style, self.form, self.width) == (style, form, width):
            return
        lay_out = card_layout if form is Form.FULL else line_layout
        self.layout, self._style, self.form = lay_out(self.face, width, style), style, form
        self._resize(width, self.layout.height)

    def fit_in(self, width: float, height: float, style: Style, form: Form) -> None:
        now = (self._style, self.form, self.width, self.height)
        if now == (style, form, width, height):
            return
        self.layout = strip_layout(self.title, width, height, style)
        self._style, self.form = style, form
        self._resize(width, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self.layout or not self._style:
            return
        rect = QRectF(0, 0, self.width, self.height)
        if self.form is Form.MARK:
            accent = QColor(self._style.palette.accent)
            paint_mark(painter, rect, accent, self._style, self.state)
        else:
            paint_card(painter, rect, self.layout, self._style, self.state)
