"""All programs of the workspace on one map; those that can't be placed stand beside it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.programs.card import paint_card
from app.ui.programs.entries import Entry, spoken
from app.ui.programs.map_painter import paint_pointed, paint_portfolio
from app.ui.programs.markers import Emphasis, Label, Picture, Room, Spot, laid_out
from app.ui.theme import Palette, font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL
from app.ui.widgets.map_lens import Zoom, lens_on

NEAR = 5.0
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PortfolioMap(QWidget):
    """Arrows go from program to program, Enter and a double click open; a click picks one.

    Emits `let_go()` at Esc: nothing is to stand out any more.
    """

    picked = Signal(str)
    open_requested = Signal(str)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._emphasis = Emphasis()
        self._pointed = ""
        self._picture: Picture | None = None
        self._painted: QPixmap | None = None
        self.zoom = Zoom(self)
        self.zoom.towards = self._place_chosen
        self.zoom.changed.connect(self._lay_out_anew)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Map of all programs")

    def prepare(self, entries: Sequence[Entry], chosen: str) -> None:
        """Find out where these programs stand; until `show_prepared` the map stays as it is."""
        self._entries = tuple(entries)
        self._emphasis = replace(self._emphasis, chosen=chosen)
        self.setAccessibleDescription(spoken(entries))
        self.lay_out()

    def show_prepared(self) -> None:
        """Paint what was prepared."""
        self._painted = None
        self.update()

    def choose(self, program_id: str) -> None:
        """Bring that program's marker out."""
        self._emphasize(replace(self._emphasis, chosen=program_id))

    def light(
        self, programs: frozenset[str] | None, corner: tuple[bool, bool] | None = None
    ) -> None:
        """Let only these programs stand out, or a corner; None: all are alike again."""
        self._emphasize(replace(self._emphasis, lit=programs, corner=corner))

    def show_ratings(self, on: bool) -> None:
        """Let ratings stand under the names, or not."""
        self._emphasize(replace(self._emphasis, with_ratings=on))

    def fit(self) -> None:
        """Show as much of the map as the programs take, those that stand out if some do."""
        lit = self._emphasis.lit
        shown = [e for e in self._entries if lit is None or e.id in lit] or self._entries
        places = (entry.place for entry in shown)
        known = ((p.immediacy, p.structure) for p in places if p.immediacy is not None)
        self.zoom.show(lens_on(known))

    @property
    def picture(self) -> Picture:
        """What is painted, as it is laid out now."""
        return self._picture or self.lay_out()

    def lay_out(self) -> Picture:
        """Find out where everything stands, and keep it until something changes."""
        self._picture = laid_out(self._entries, self._room(), self._emphasis)
        return self._picture

    @property
    def emphasis(self) -> Emphasis:
        """What stands out."""
        return self._emphasis

    def labels(self) -> tuple[Label, ...]:
        """The words beside the markers."""
        return self.picture.labels

    def point_of(self, program_id: str) -> QPointF:
        """Where that program's marker is painted."""
        return next(s.at for s in self.picture.spots if s.entry.id == program_id)

    def sizeHint(self) -> QSize:
        return QSize(440, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 240)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            if spot := self._at(event.position()):
                self.picked.emit(spot.entry.id)
            else:
                self.zoom.take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.zoom.is_dragging:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.zoom.drag(event.position(), self.picture.plot)
            return
        spot = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        self._point_at(spot.entry.id if spot else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.zoom.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if spot := self._at(event.position()):
            self.open_requested.emit(spot.entry.id)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom.wheel(event, self.picture.plot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.zoom.key(event):
            return
        if key in ARROWS and self._entries:
            self._go(ARROWS[key])
        elif key in ENTER and self._emphasis.chosen:
            self.open_requested.emit(self._emphasis.chosen)
        elif key is Qt.Key.Key_Escape and self._emphasis.lit is not None:
            self.let_go.emit()
        elif key is Qt.Key.Key_F:
            self.fit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QEvent) -> None:
        self._lay_out_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.PaletteChange,
        ):
            self._lay_out_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = palette_of(self)
        painter.drawPixmap(0, 0, self._canvas(palette))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(self, SMALL))
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.picture.plot)
        if spot := self.picture.spot(self._pointed):
            paint_pointed(painter, spot, palette)
        told = self._pointed or (self._emphasis.chosen if self.hasFocus() else "")
        if spot := self.picture.spot(told):
            paint_card(painter, self, spot)

    def _canvas(self, palette: Palette) -> QPixmap:
        """The map as it was painted last: under the pointer only the card is painted anew."""
        if self._painted is None:
            ratio = self.devicePixelRatioF()
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._painted)
            painter.setFont(font_of(self, SMALL))
            paint_portfolio(painter, self.picture, palette)
            painter.end()
        return self._painted

    def _room(self) -> Room:
        return Room(QRectF(self.rect()), font_of(self, SMALL), text_scale(self), self.zoom.lens)

    def _lay_out_anew(self) -> None:
        self._picture = self._painted = None
        self.update()

    def _emphasize(self, emphasis: Emphasis) -> None:
        if emphasis != self._emphasis:
            self._emphasis = emphasis
            self._lay_out_anew()

    def _place_chosen(self) -> tuple[float, float] | None:
        chosen = (e.place for e in self._entries if e.id == self._emphasis.chosen)
        known = ((p.immediacy, p.structure) for p in chosen if p.immediacy is not None)
        return next(known, None)

    def _point_at(self, program_id: str) -> None:
        if program_id != self._pointed:
            self._pointed = program_id
            self.update()

    def _at(self, position: QPointF) -> Spot | None:
        """The marker under that position: of several the one whose middle is nearest."""
        near = [s for s in self.picture.spots if _away(s.at, position) <= s.radius + NEAR]
        return min(near, key=lambda spot: _away(spot.at, position), default=None)

    def _go(self, way: QPointF) -> None:
        """Choose the next program in that direction: near, and not far to the side."""
        here = self.picture.spot(self._emphasis.chosen)
        if here is None:
            self.picked.emit(self._entries[0].id)
            return
        found: list[tuple[float, str]] = []
        for spot in self.picture.spots:
            by = spot.at - here.at
            ahead = QPointF.dotProduct(by, way)
            aside = abs(by.x() * way.y() - by.y() * way.x())
            if spot is not here and ahead > 0 and aside <= 2 * ahead:
                found.append((ahead + 2 * aside, spot.entry.id))
        if found:
            self.picked.emit(min(found)[1])


def _away(one: QPointF, other: QPointF) -> float:
    by = one - other
    return float((by.x() ** 2 + by.y() ** 2) ** 0.5)
