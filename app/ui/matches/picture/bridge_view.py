"""The picture of parts on the screen: a part is chosen with the mouse or the arrow keys."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.matching.account.joined import Joined
from app.ui.matches.picture.bridge_painter import facts_of, paint_bridges
from app.ui.matches.picture.bridge_plan import BridgePlan, height_of, plan_of
from app.ui.theme import font_of, palette_of, text_scale
from app.ui.theme.tokens import SMALL

NOTHING = Joined((), (), (), 0)
LEAST = 280
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class BridgeView(QWidget):
    """As high as its parts need; Esc lets the chosen part go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told, self._words = NOTHING, ""
        self.chosen = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Picture of the parts that the matching joins")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def told(self) -> Joined:
        """What is shown."""
        return self._told

    def show_joined(self, told: Joined, words: str) -> None:
        """Show these parts; `words` say the same without a picture."""
        self._told = told
        self._words = words
        names = self._names()
        self.choose(self.chosen if self.chosen in names else "")
        self.updateGeometry()

    def choose(self, name: str) -> None:
        """Let one part's links stand out; "" for none."""
        self.chosen = name
        self.setAccessibleDescription(self._about(name) if name else self._words)
        self.update()

    def plan(self, width: float) -> BridgePlan:
        """The picture at that width."""
        return plan_of(self._told, width, text_scale(self))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(height_of(self._told, text_scale(self)))

    def sizeHint(self) -> QSize:
        return QSize(LEAST, self.heightForWidth(max(self.width(), LEAST)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = palette_of(self)
        painter.fillRect(self.rect(), QColor(palette.paper))
        paint_bridges(painter, self.plan(self.width()), palette, self.fonts(), self.chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plan = self.plan(self.width())
        for node in plan.nodes:
            row = QRectF(0, node.label.top(), node.at.x() + node.radius, node.label.height())
            if row.contains(event.position()):
                self.choose("" if node.spot.name == self.chosen else node.spot.name)
                return
        self.choose("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = self._names()
        step = STEPS.get(Qt.Key(event.key()))
        if step and names:
            now = names.index(self.chosen) if self.chosen else (-1 if step > 0 else len(names))
            self.choose(names[min(max(now + step, 0), len(names) - 1)])
        elif event.key() == Qt.Key.Key_Escape and self.chosen:
            self.choose("")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and not self.chosen and (names := self._names()):
            self.choose(names[0])

    def _names(self) -> list[str]:
        return [name for group in self._told.groups for name in group]

    def _about(self, name: str) -> str:
        spot = next(spot for spot in self._told.spots if spot.name == name)
        links = [link for link in self._told.links if name in (link.one, link.other)]
        ends = [(k.other if k.one == name else k.one, k.pairs) for k in links]
        said = ", ".join(f"{other} ({pairs})" for other, pairs in ends)
        return f"{name}: {facts_of(spot)}. {f'Joined to {said}.' if said else 'An island.'}"

    def fonts(self) -> tuple[QFont, QFont]:
        """Names, and the facts below them."""
        return font_of(self, bold=True), font_of(self, SMALL)
