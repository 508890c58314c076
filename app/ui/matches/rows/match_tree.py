"""The list of pairs: opens a row to its account, locks with a click or the space bar."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.ui.matches.rows.edge_scroll import EdgeScroll
from app.ui.matches.rows.items import LineItem, Teller
from app.ui.matches.rows.match_delegate import MatchDelegate
from app.ui.matches.rows.match_model import ITEM, TOP, MatchModel
from app.ui.matches.rows.pairs import Held, PairRow
from app.ui.matches.rows.row_drag import RowDrag
from app.ui.theme import palette_of


class MatchTree(QTreeView):
    """Enter, a click or the right arrow opens a row; Space asks to lock it.

    A pair can be dragged, and so can a person of an open group or circle.
    `lock_requested(PairRow)` asks to lock or unlock; `chosen(object)` is the current pair.
    """

    lock_requested = Signal(object)
    chosen = Signal(object)

    def __init__(self, teller: Teller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = False
        self._over = QModelIndex()
        self._opened: set[tuple[str, str]] = set()
        self._height = 0
        self.pairs = MatchModel(teller, self)
        self.setModel(self.pairs)
        self.drag = RowDrag(self.viewport())
        self._edges = EdgeScroll(self)
        self._edges.scrolled.connect(self._drag_to)
        self._delegate = MatchDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Matches")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.expanded.connect(self._was_opened)
        self.collapsed.connect(self._was_closed)

    def show_rows(self, rows: list[PairRow], *, anew: bool = False) -> None:
        """Show these pairs; what was open or current stays so where it is still there.

        `anew` tells that the accounts may be others than before.
        """
        opened = self._opened & {row.key for row in rows} if self._opened else set()
        current = self.current_pair()
        scrolled = self.verticalScrollBar().value()
        self._delegate.wraps = any(row.together for row in rows)
        self._set_opened(opened)
        self.pairs.show(rows, anew=anew and bool(opened))
        self.viewport().update()
        for number, row in enumerate(self.pairs.fetched if opened else ()):
            if row.key in opened:
                self.expand(self.pairs.index(number, 0))
        if current and not self.currentIndex().isValid():
            self.setCurrentIndex(self.pairs.index_of(current.key))
        self.verticalScrollBar().setValue(scrolled)

    @property
    def is_any_open(self) -> bool:
        """Whether any row is open to its account."""
        return bool(self._opened)

    def current_pair(self) -> PairRow | None:
        """The pair the keyboard stands on."""
        index = self.currentIndex()
        return self.pairs.pair_at(index) if index.isValid() else None

    def current_person(self) -> str:
        """Whom the line is about that the keyboard stands on; "" for nobody by themselves."""
        return self._person_at(self.currentIndex())

    def _person_at(self, index: QModelIndex) -> str:
        if not index.isValid() or index.internalId() == TOP:
            return ""
        line = index.data(ITEM)
        return line.person if isinstance(line, LineItem) else ""

    def _held_at(self, index: QModelIndex) -> Held | None:
        if not index.isValid():
            return None
        return Held(self.pairs.pair_at(index), self._person_at(index))

    def toggle(self, index: QModelIndex) -> None:
        """Open a row, or close it."""
        self.setExpanded(index, not self.isExpanded(index))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chosen.emit(self.current_pair())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pair = self.current_pair()
        if self.drag.going and event.key() == Qt.Key.Key_Escape:
            self.drag.cancel()
            self._edges.stop()
            self.viewport().unsetCursor()
            self._pressed = False
        elif pair and event.key() == Qt.Key.Key_Space:
            self.lock_requested.emit(pair)
        elif pair and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            self.toggle(index if index.internalId() == TOP else index.parent())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._pressed = index.isValid() and event.button() == Qt.MouseButton.LeftButton
        held = self._held_at(index) if self._pressed else None
        self.drag.press(at, held if held and self._can_be_dragged(held, index, at) else None)

    def _can_be_dragged(self, held: Held, index: QModelIndex, at: QPoint) -> bool:
        if held.row.grouped:
            return bool(held.person)
        return index.internalId() == TOP and not self.lock_rect(index).contains(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drag_to(event.position().toPoint()) and not event.buttons():
            super().mouseMoveEvent(event)

    def _drag_to(self, at: QPoint) -> bool:
        """Over what is under the mouse now; False if nothing is dragged."""
        index = self.indexAt(at)
        if not self.drag.move(at, self._held_at(index)):
            return False
        self._over = index
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._edges.follow(at)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag.target and self._over.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(palette_of(self).focus), 3))
            row = self.visualRect(self._over)
            painter.drawRect(row.adjusted(1, 1, -2, -2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._edges.stop()
        self.viewport().unsetCursor()
        if self.drag.release() or not self._pressed:
            return
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if index.internalId() != TOP:
            return
        if self.lock_rect(index).contains(event.position().toPoint()):
            self.lock_requested.emit(self.pairs.pair_at(index))
        else:
            self.toggle(index)

    def lock_rect(self, index: QModelIndex) -> QRect:
        """Where a row's lock is clicked."""
        row = self.visualRect(index)
        lock = self._delegate.parts(row).lock
        return QRect(lock.left(), row.top(), lock.width(), row.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wider = event.size().width() != event.oldSize().width()
        if (wider and not self.uniformRowHeights()) or self._delegate.pair_height() != self._height:
            self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._height = self._delegate.pair_height()
        self.scheduleDelayedItemsLayout()

    def _was_opened(self, index: QModelIndex) -> None:
        self._set_opened(self._opened | {self.pairs.pair_at(index).key})

    def _was_closed(self, index: QModelIndex) -> None:
        self._set_opened(self._opened - {self.pairs.pair_at(index).key})

    def _set_opened(self, opened: set[tuple[str, str]]) -> None:
        """Rows that are all of one height need not be measured one by one."""
        self._opened = opened
        uniform = not opened and not self._delegate.wraps
        if uniform != self.uniformRowHeights():
            self.setUniformRowHeights(uniform)
            self._lay_out_anew()
