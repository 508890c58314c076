"""The three panes: beside each other where there is room, else one at a time."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.matches.switch import Switch
from app.ui.theme import text_scale
from app.ui.widgets.in_turn import InTurn
from app.ui.widgets.tab_order import tab_through

WIDTHS = (328, 600, 272)
LEAST = (328, 480, 240)
NAMES = ("What counts", "Matches", "Left over")
SETTINGS, MATCHES, LEFT_OVER = range(3)


class Panes(QWidget):
    """Settings, matches and who is left over; at large text there are tabs for them."""

    def __init__(
        self, settings: QWidget, matches: QWidget, waiting: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._panes = (settings, matches, waiting)
        self.switch = Switch("Parts of this step", NAMES)
        self.switch.setCurrentIndex(MATCHES)
        self._beside = QSplitter(Qt.Orientation.Horizontal)
        self._beside.setChildrenCollapsible(False)
        self._beside.setHandleWidth(1)
        self._one = QStackedWidget()
        self._folded = False
        self._dressed = QTimer(self, singleShot=True, interval=0)
        self._dressed.timeout.connect(self._arrange)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(20, 0, 24, 0)
        inset.addWidget(self.switch)
        layout.addLayout(inset)
        layout.addWidget(self._beside, 1)
        layout.addWidget(self._one, 1)
        self.switch.currentChanged.connect(self._one.setCurrentIndex)
        # Before it is shown no width is known, and moving the panes later takes long.
        self._reserve()
        self._in_turn = InTurn(self)
        fill = (partial(self._fill, place) for place in (SETTINGS, LEFT_OVER))
        self._in_turn.do_later((*fill, lambda: tab_through(*self._panes)))

    @property
    def folded(self) -> bool:
        """Whether one pane is shown at a time."""
        return self._folded

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # Qt is going through the children at this moment; they must not move.
            self._dressed.start()

    def _arrange(self) -> None:
        folded = self.width() < sum(LEAST) * text_scale(self)
        if folded != self._folded:
            self._put(folded=folded)

    def _reserve(self) -> None:
        """The matches, with as much room beside them as the others will take."""
        for place, least in enumerate(LEAST):
            part = self._panes[MATCHES] if place == MATCHES else QWidget()
            part.setMinimumWidth(least)
            self._beside.addWidget(part)
        self._share_room()
        self.switch.hide()
        self._one.hide()

    def _fill(self, place: int) -> None:
        """Put a pane in its place, in a turn of its own: dressing its parts takes a moment."""
        self._panes[place].setMinimumWidth(LEAST[place])
        if reserved := self._beside.replaceWidget(place, self._panes[place]):
            reserved.deleteLater()
        self._panes[place].show()

    def _share_room(self) -> None:
        self._beside.setSizes(list(WIDTHS))
        for place, stretch in enumerate((0, 1, 0)):
            self._beside.setStretchFactor(place, stretch)

    def _put(self, *, folded: bool) -> None:
        self._in_turn.finish()
        self._folded = folded
        for pane, width in zip(self._panes, LEAST, strict=True):
            pane.setMinimumWidth(0 if folded else width)
            if folded:
                self._one.addWidget(pane)
            else:
                self._beside.addWidget(pane)
                pane.show()
        self.switch.setVisible(folded)
        self._one.setVisible(folded)
        self._beside.setVisible(not folded)
        if folded:
            self._one.setCurrentIndex(self.switch.currentIndex())
        else:
            self._share_room()


class Scrolling(QScrollArea):
    """A pane that scrolls where its parts need more height than there is."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setProperty("scrollGround", True)
        self.setWidget(content)
