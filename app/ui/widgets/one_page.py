"""Pages of which one is shown, as high as that one: a stack of Qt's is as high as the highest."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OnePage(QWidget):
    """Shows the page that was asked for last; the others wait unseen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QVBoxLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def show_page(self, page: QWidget) -> None:
        """Show that page, and put it in if it is new."""
        if page is self._shown:
            return
        if self._shown:
            self._shown.hide()
        if page.parentWidget() is not self:
            self._pages.addWidget(page)
        page.show()
        self._shown = page
