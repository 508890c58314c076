"""One matching in several views: list, picture of parts, grid of scores, summary in words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.matches.picture.bridge_pane import BridgePane
from app.ui.matches.picture.grid_pane import GridPane
from app.ui.matches.picture.pane import NARROW, WIDEN
from app.ui.matches.rows.list_pane import ListPane
from app.ui.matches.summary_pane import SummaryPane
from app.ui.matches.switch import Switch
from app.ui.matches.weighed import Seen
from app.ui.widgets.one_page import OnePage

NAMES = ("List", "Picture", "Grid", "Summary")
LIST, PICTURE, GRID, SUMMARY = range(4)


class Views(QWidget):
    """The pictures are made when they are first looked at, and drawn only while they are.

    `widened(bool)` whether a picture is to have the whole width, which is offered where
    `can_widen()`.
    """

    widened = Signal(bool)

    def __init__(
        self,
        pairs: ListPane,
        drafts: QWidget,
        context: Context,
        summary: SummaryPane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._seen: Seen | None = None
        self.can_widen: Callable[[], bool] = lambda: False
        self._wide = False
        self.switch = Switch("Show the matching as", NAMES)
        self._stack = OnePage()
        self._in_words: dict[int, QWidget] = {LIST: pairs, SUMMARY: summary}
        self._stack.show_page(pairs)
        self._made: dict[int, BridgePane | GridPane] = {}
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.switch)
        top.addStretch(1)
        top.addWidget(drafts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.switch.currentChanged.connect(self._choose)

    @property
    def picture(self) -> BridgePane | GridPane | None:
        """The picture that is looked at, if it is one."""
        return self._made.get(self.switch.currentIndex())

    def show_seen(self, seen: Seen | None) -> None:
        """Show this matching, or that nothing is known of it yet."""
        if seen is not self._seen:
            self._seen = seen
            self._show()

    def _choose(self, view: int) -> None:
        self._stack.show_page(self._in_words.get(view) or self._picture(view))
        self._offer_width(self.picture)
        self._show()

    def _offer_width(self, picture: BridgePane | GridPane | None) -> None:
        """A list has its best width already, so only pictures have all of it."""
        if picture:
            picture.wide.setVisible(self.can_widen())
            picture.wide.setText(NARROW if self._wide else WIDEN)
        self.widened.emit(self._wide and picture is not None and self.can_widen())

    def _widen(self) -> None:
        self._wide = not self._wide
        self._offer_width(self.picture)

    def _picture(self, view: int) -> BridgePane | GridPane:
        if view not in self._made:
            made = BridgePane(self._context) if view == PICTURE else GridPane(self._context)
            made.wide.clicked.connect(lambda: self._widen())
            self._made[view] = made
        return self._made[view]

    def _show(self) -> None:
        if picture := self.picture:
            picture.show_seen(self._seen)
