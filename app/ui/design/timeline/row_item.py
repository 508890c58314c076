"""A row of the timeline: a week or a lane, with what happens in it."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.design.style import Style
from app.ui.design.timeline.faces import Slot
from app.ui.design.timeline.items import TimelineItem
from app.ui.design.timeline.row_labels import RowLabel
from app.ui.design.timeline.row_paint import (
    EDGE,
    EMPTY_PAD,
    GUTTER,
    INSET,
    RowFace,
    note_rect,
    paint_row,
)
from app.ui.design.timeline.stops import Stop, StopKind
from app.ui.design.timeline.zoom import Form, Zoom

GAP = {Form.FULL: 8.0, Form.LINE: 4.0, Form.STRIP: 3.0, Form.MARK: 2.0}
LANE = 18.0
"""How high a line of things without dates is where all weeks are of one height."""

LABEL_HANGS = 16.0


class RowItem(QGraphicsItem):
    """One slot of the timeline with its label at the left and its things at the right."""

    def __init__(self, slot: Slot) -> None:
        super().__init__()
        self.slot = slot
        self.things: list[TimelineItem] = []
        self.face = RowFace()
        self.width = self.height = 0.0
        self._style: Style | None = None
        self._form = Form.FULL
        self._bounds = QRectF()
        # From far away a label hangs down over the rows below.
        self.setZValue(-slot.week)

    @property
    def empty_stop(self) -> Stop:
        """What the keyboard stands on where there is nothing in the row."""
        return Stop(StopKind.EMPTY, self.slot)

    @property
    def label(self) -> str:
        """The week, or the lane."""
        return self.face.label.name

    @property
    def sub_label(self) -> str:
        """The week's day, or that it is after the end."""
        return self.face.label.day

    @property
    def spoken(self) -> str:
        """The empty row read aloud."""
        parts = (f"{self.label} {self.sub_label}".strip(), self.face.note, "nothing here yet")
        return ", ".join(part for part in parts if part)

    @property
    def target(self) -> bool:
        """Whether something would land here."""
        return self.face.target

    def name(self, label: RowLabel, note: str = "", *, closed: bool = False) -> bool:
        """Label the row, with the break it is in. True if `fit` has to follow."""
        return self._show(label=label, note=note, closed=closed)

    def fit(self, width: float, style: Style, zoom: Zoom) -> None:
        """Lay out the row's things for that width."""
        self.things.sort(key=lambda thing: thing.order)
        self._form = zoom.form
        least = zoom.week * style.scale
        if zoom.form.is_even:
            height = self._fit_across(width, least, style)
        else:
            height = max(self._fit_under(width, style), least if self.slot.week else 0.0)
        self._show(is_empty=not self.things)
        self._resize(width, height, style)

    def caption(self, on: bool) -> None:
        """From far away: write what is in the row beside its marks, where there is room."""
        words = ", ".join(thing.title for thing in self.things) if on else ""
        left = max((t.x() + t.width for t in self.things), default=0.0) + INSET
        self._show(caption=words, caption_left=left)

    def set_target(self, target: bool) -> None:
        """Show whether something would land here."""
        self._show(target=target)

    def set_hovered(self, hovered: bool) -> None:
        """Show whether the pointer is over the row."""
        self._show(hovered=hovered)

    def set_focused(self, focused: bool) -> None:
        """Show that the keyboard stands on this empty row."""
        self._show(focused=focused)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._style:
            paint_row(painter, self.width, self.height, self.face, self._style, self._form)

    def _show(self, **values: object) -> bool:
        face = replace(self.face, **values)  # type: ignore[arg-type]
        if face == self.face:
            return False
        self.face = face
        self.update()
        return True

    def _fit_under(self, width: float, style: Style) -> float:
        """Things under each other, each as high as it needs; the height of the row."""
        form, gutter = self._form, GUTTER * style.scale
        body = QFontMetricsF(style.body).height()
        if not self.things:
            return body + 2 * EMPTY_PAD[form]
        top = EDGE[form]
        if self.face.note and form is Form.FULL:
            top = note_rect(width, style).bottom() + 2
        y = top
        for thing in self.things:
            thing.fit(width - gutter - INSET, style, form)
            thing.setPos(gutter, y)
            y += thing.height + GAP[form]
        labels = EDGE[form] + body
        if self.face.label.day and form is Form.FULL:
            labels += QFontMetricsF(style.small).height()
        return max(y - GAP[form], labels if form is Form.FULL else 0.0) + EDGE[form]

    def _fit_across(self, width: float, least: float, style: Style) -> float:
        """Things beside each other in a row of that height; without dates, in several lines."""
        form, left = self._form, GUTTER * style.scale
        room, gap = width - left - INSET, GAP[form]
        lane = not self.slot.week
        high = max(least, LANE * style.scale) if lane else least
        inner = (least if form is Form.MARK else high) - (2.0 if least > LANE / 2 else 1.0)
        widths = [thing.natural_width(style, form) for thing in self.things]
        cap = room if lane else _cap(widths, room - gap * (len(widths) - 1))
        x, y = 0.0, 0.0
        for thing, natural in zip(self.things, widths, strict=True):
            wide = min(natural, cap)
            if lane and x and x + wide > room:
                x, y = 0.0, y + high
            thing.fit_in(wide, inner, style, form)
            thing.setPos(left + x, y + (high - inner) / 2)
            x += wide + gap
        return y + high

    def _resize(self, width: float, height: float, style: Style) -> None:
        if (width, height, style) != (self.width, self.height, self._style):
            self.prepareGeometryChange()
            self.width, self.height, self._style = width, height, style
            self._bounds = QRectF(-4, -LABEL_HANGS, width + 8, height + 2 * LABEL_HANGS)
        self.update()


def _cap(widths: Iterable[float], room: float) -> float:
    """The width nothing may exceed so that all find room; what is narrow keeps its own."""
    left, cap = max(room, 1.0), max(room, 1.0)
    ordered = sorted(widths)
    for number, width in enumerate(ordered):
        cap = left / (len(ordered) - number)
        if width > cap:
            return cap
        left -= width
    return max(cap, room)
