"""Small pictures of all pages, beside the pages themselves."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme.paint import palette_of

PICTURE = QSize(96, 124)
GAP = 10
ROOM = QSize(120, PICTURE.height() + GAP + 26)
Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
ROOT = QModelIndex()


class PagesModel(QAbstractListModel):
    """One row for each page. Pictures are drawn off the window's thread, when first looked at.

    Those of an older version stay until the newer are there.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale = parent.devicePixelRatioF()
        self._document: QPdfDocument | None = None
        self._pages = 0
        self._pictures: dict[int, QPixmap] = {}
        self._fresh: set[int] = set()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._drawn)

    def show_document(self, document: QPdfDocument) -> None:
        """Show the pages of that document from now on."""
        self._document = document
        self._renderer.setDocument(document)
        self._fresh.clear()
        if document.pageCount() != self._pages:
            self.beginResetModel()
            self._pages = document.pageCount()
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(self._pages - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._pages

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        page = index.row()
        if role == ROLE.DisplayRole:
            return str(page + 1)
        if role == ROLE.AccessibleTextRole:
            return f"Page {page + 1}"
        if role == ROLE.DecorationRole:
            return self._picture(page)
        return None

    def _picture(self, page: int) -> QPixmap:
        if page not in self._fresh and self._document:
            self._fresh.add(page)
            size = self._document.pagePointSize(page).scaled(
                (PICTURE * self._scale).toSizeF(), Qt.AspectRatioMode.KeepAspectRatio
            )
            self._renderer.requestPage(page, size.toSize())
        return self._pictures.get(page) or QPixmap()

    def _drawn(self, page: int, size: QSize, image: QImage) -> None:
        picture = QPixmap(size)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.drawImage(0, 0, image)
        painter.end()
        picture.setDevicePixelRatio(self._scale)
        self._pictures[page] = picture
        index = self.index(page)
        self.dataChanged.emit(index, index, [ROLE.DecorationRole.value])


class _Framed(QStyledItemDelegate):
    """A page with its number below it; the one on view stands in a frame."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return ROOM

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, cell = palette_of(self._view), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        picture: QPixmap = index.data(ROLE.DecorationRole)
        size = picture.deviceIndependentSize().toSize() if not picture.isNull() else PICTURE
        page = QRect(QPoint(0, 0), size)
        page.moveCenter(QPoint(cell.center().x(), cell.top() + GAP + PICTURE.height() // 2))
        painter.drawPixmap(page, picture)
        painter.setPen(QPen(QColor(palette.accent if chosen else palette.line), 3 if chosen else 1))
        painter.drawRect(page.adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(palette.ink if chosen else palette.muted))
        below = QRect(cell.left(), page.bottom() + 2, cell.width(), ROOM.height())
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, top, str(index.data()))


class Thumbnails(QListView):
    """Choosing a picture emits `page_chosen(page)`, counted from 1."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PagesModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(_Framed(self))
        self.setAccessibleName("Small pictures of the pages")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(ROOM.width() + self.verticalScrollBar().sizeHint().width() + 4)
        self.clicked.connect(lambda index: self.page_chosen.emit(index.row() + 1))
        self.activated.connect(lambda index: self.page_chosen.emit(index.row() + 1))

    def show_page(self, page: int) -> None:
        """Mark the page that is on view, counted from 1."""
        index = self.pages.index(page - 1)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
