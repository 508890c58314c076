"""The list of matches with what stands above it: the result, a search, an order."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.matches.rows.items import Teller
from app.ui.matches.rows.list_header import ListHeader
from app.ui.matches.rows.match_tree import MatchTree
from app.ui.matches.rows.pair_bar import PairBar
from app.ui.matches.rows.pairs import Order, PairRow, ordered
from app.ui.widgets.fields import Choice, SearchField
from app.ui.widgets.labels import Muted, Section, Small

ORDERS = (
    (Order.MENTOR, "by mentor"),
    (Order.MENTEE, "by mentee"),
    (Order.LOWEST, "lowest score first"),
    (Order.HIGHEST, "highest score first"),
)
TYPING = 150


class ListPane(QWidget):
    """Shows the matches that are searched for, in the chosen order.

    `together` is what a row is called where nobody is a mentor.
    """

    def __init__(
        self,
        teller: Teller,
        orders: Sequence[tuple[Order, str]] = ORDERS,
        together: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: list[PairRow] = []
        self.result = Section()
        self.result.setWordWrap(True)
        self.bound = Small()
        self.bound.setWordWrap(True)
        self.bound.hide()
        self.search = SearchField("Find a person")
        self.order = Choice("Order")
        self.order.set_options(orders)
        self.order.setMinimumContentsLength(17)
        self.header = ListHeader(together)
        self.tree = MatchTree(teller)
        self.tree.viewport().installEventFilter(self)
        self.nobody = Muted("Nobody of that name is in this matching.")
        self.bar = PairBar()
        self.tree.chosen.connect(self.bar.show_pair)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.order.chosen.connect(lambda _: self._show())
        self._lay_out()

    @property
    def rows(self) -> list[PairRow]:
        """All pairs of the matching, also those that the search hides."""
        return self._rows

    def show_rows(self, rows: Sequence[PairRow], result: str, *, anew: bool) -> None:
        """Show these pairs, and the whole in one sentence; `anew` if accounts may differ."""
        self.result.setText(result)
        self.show_pairs(rows, anew=anew)

    def show_pairs(self, rows: Sequence[PairRow], *, anew: bool) -> None:
        """Show these pairs; the same ones keep their places, and are only painted anew."""
        if list(rows) == self._rows and not (anew and self.tree.is_any_open):
            self.tree.viewport().update()
            return
        self._rows = list(rows)
        self._show(anew=anew)

    def replace_pairs(self, rows: Sequence[PairRow]) -> None:
        """Show these pairs, some of which are different, of the same people in the same order."""
        different = [new for old, new in zip(self._rows, rows, strict=True) if old is not new]
        self._rows = list(rows)
        self.tree.pairs.replace(different)
        self.bar.show_pair(self.tree.current_pair())

    def stand_on(self, mentor: str, mentee: str) -> None:
        """Go to the row of these two, if it is shown."""
        place = self.tree.pairs.index_of((mentor, mentee))
        if place.isValid():
            self.tree.setCurrentIndex(place)
            self.tree.scrollTo(place)

    def show_bound(self, sentence: str) -> None:
        """Say how far this can be from the best there is; "" where it is the best."""
        self.bound.setText(sentence)
        self.bound.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The header follows the width of the rows."""
        if event.type() == QEvent.Type.Resize:
            self.header.set_room(self.tree.viewport().width())
        return super().eventFilter(watched, event)

    def _show(self, *, anew: bool = False) -> None:
        found = ordered(self._rows, self.order.value(), self.search.text())
        self.tree.show_rows(found, anew=anew)
        self.bar.show_pair(self.tree.current_pair())
        self.nobody.setVisible(bool(self._rows) and not found)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.result)
        layout.addWidget(self.bound)
        layout.addLayout(tools)
        layout.addWidget(self.nobody)
        layout.addWidget(self.header)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.bar)
