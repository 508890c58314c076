"""Dragging the lower edge of a card, so that its session goes on longer or ends sooner."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.core.edits.occurrences import stretched
from app.ui.design.style import Style
from app.ui.design.timeline.faces import week_slot
from app.ui.design.timeline.scene import TimelineScene
from app.ui.design.words import counted, weeks_words
from app.ui.theme.tokens import RADIUS

PAD = 8.0
BELOW = 14.0


class Words(QGraphicsItem):
    """A few words beside the pointer."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._text = ""
        self.setZValue(11)

    def say(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self.prepareGeometryChange()
            self._text = text
            self.update()

    def boundingRect(self) -> QRectF:
        metrics = QFontMetricsF(self._style.small)
        width = metrics.horizontalAdvance(self._text) + 2 * PAD
        return QRectF(0, 0, width, metrics.height() + PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.palette.accent))
        painter.drawRoundedRect(self.boundingRect(), RADIUS, RADIUS)
        painter.setFont(self._style.small)
        painter.setPen(QColor(self._style.palette.on_accent))
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignCenter, self._text)


class Stretch:
    """One stretch from press to release; `restore` must end it in any case."""

    def __init__(self, scene: TimelineScene, session: str, style: Style) -> None:
        self.session = session
        self._scene = scene
        self._weeks = tuple(slot.week for slot in scene.face_of(session).slots)
        self.week = max(self._weeks)
        self._marked: frozenset[int] = frozenset()
        self._words = Words(style)
        scene.addItem(self._words)

    @property
    def changes(self) -> bool:
        """Whether letting go now would change the session."""
        return stretched(self._weeks, self.week, self._scene.closed) != tuple(sorted(self._weeks))

    def move(self, pointer: QPointF) -> None:
        """Follow the pointer: mark the weeks in which the session would be."""
        row = self._scene.row_at(pointer.y())
        self.week = max(row.slot.week if row else 0, min(self._weeks))
        weeks = stretched(self._weeks, self.week, self._scene.closed)
        self._words.say(f"{counted(len(weeks), 'time')}, {weeks_words(weeks)}")
        self._words.setPos(pointer.x() + BELOW, pointer.y() + BELOW)
        self._mark(frozenset(weeks))

    def restore(self) -> None:
        """Take the preview back."""
        self._mark(frozenset())
        self._scene.removeItem(self._words)

    def _mark(self, weeks: frozenset[int]) -> None:
        for week in weeks ^ self._marked:
            if row := self._scene.rows.get(week_slot(week)):
                row.set_target(week in weeks)
        self._marked = weeks
