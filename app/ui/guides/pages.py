"""The pages of a PDF as they will be printed, with a list of its parts to jump to."""

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QListWidgetItem, QWidget

from app.ui.theme.paint import palette_of
from app.ui.widgets.lists import ListBox

GAP = 16
INDENT = "    "
Part = tuple[str, int, QPointF]


class PagesView(QPdfView):
    """Shows a PDF; `page_shown(page, pages)` counts from 1. Keeps its place in a new version."""

    page_shown = Signal(int, int)
    parts_changed = Signal(list)
    zoom_stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._document, self._buffer = self._new_document()
        self._bookmarks = QPdfBookmarkModel(parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.setPageSpacing(GAP)
        self.setAccessibleName("Pages of the guide")
        self.pageNavigator().currentPageChanged.connect(self.tell_page)
        self._color_ground()

    @property
    def shown(self) -> QPdfDocument:
        """The PDF on view."""
        return self._document

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return int(self._document.pageCount())

    def show_pdf(self, content: bytes) -> None:
        """Show these pages, at the page that was shown before if it is still there."""
        page = self.pageNavigator().currentPage()
        before, buffer_before = self._document, self._buffer
        self._document, self._buffer = self._new_document()
        self._buffer.setData(content)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.setDocument(self._document)
        self._bookmarks.setDocument(self._document)
        before.deleteLater()
        buffer_before.deleteLater()
        self.jump(min(page, self.page_count - 1))
        self.parts_changed.emit(self._parts(QModelIndex(), ""))
        self.tell_page()

    def jump(self, page: int, at: QPointF | None = None) -> None:
        """Go to a page, counted from 0."""
        self.pageNavigator().jump(max(0, page), at or QPointF(), 0)

    def zoom(self, wanted: QPdfView.ZoomMode | float) -> None:
        """Fit the pages, or show them in a size of their natural one."""
        if isinstance(wanted, QPdfView.ZoomMode):
            self.setZoomMode(wanted)
            return
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        step = keys.get(event.key())
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_ground()

    def _new_document(self) -> tuple[QPdfDocument, QBuffer]:
        """Both belong to the view's parent and go after it: Qt crashes when a view goes last."""
        return QPdfDocument(self._owner), QBuffer(self._owner)

    def _color_ground(self) -> None:
        palette = self.palette()
        ground = palette_of(self).sunken
        if palette.color(QPalette.ColorRole.Dark).name() != ground.lower():
            palette.setColor(QPalette.ColorRole.Dark, ground)
            self.setPalette(palette)

    def tell_page(self) -> None:
        """Say which page is on view."""
        self.page_shown.emit(self.pageNavigator().currentPage() + 1, self.page_count)

    def _parts(self, parent: QModelIndex, indent: str) -> list[Part]:
        parts: list[Part] = []
        role = QPdfBookmarkModel.Role
        for row in range(self._bookmarks.rowCount(parent)):
            index = self._bookmarks.index(row, 0, parent)
            title = str(index.data(role.Title.value))
            parts.append((indent + title, int(index.data(role.Page.value)), QPointF()))
            parts += self._parts(index, indent + INDENT)
        return parts


class PartsList(ListBox):
    """The parts of a guide; choosing one emits `part_chosen(page)`, counted from 0."""

    part_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("In this guide", parent)
        self._pages: list[int] = []
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_parts(self, parts: list[Part]) -> None:
        """List these parts; the list stays as it is if they are the same."""
        titles = [title for title, _, _ in parts]
        self._pages = [page for _, page, _ in parts]
        if titles != [self.item(row).text() for row in range(self.count())]:
            self.clear()
            self.addItems(titles)

    def show_page(self, page: int) -> None:
        """Mark the part that a page, counted from 1, belongs to."""
        rows = [row for row, first in enumerate(self._pages) if first < page]
        if rows and rows[-1] < self.count():
            self.setCurrentRow(rows[-1])

    def _choose(self, item: QListWidgetItem) -> None:
        self.part_chosen.emit(self._pages[self.row(item)])
