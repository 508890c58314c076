"""The pages of Help: their list at the left, the text at the right."""

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.formats.resources import resource
from app.ui.help.dress import dressed
from app.ui.theme import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.labels import Title
from app.ui.widgets.lists import ListBox

LIST_WIDTH = 260
TEXT_WIDTH = 720


class HelpScreen(QWidget):
    """Shows the files of resources/text/en/help, in the order of their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = sorted(resource("text", "en", "help").glob("*.md"))
        self.list = ListBox("Pages of Help")
        self.list.addItems([_title(path) for path in self._files])
        self.page = QTextBrowser()
        self.page.setAccessibleName("Help")
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        text = self._files[row].read_text(encoding="utf-8")
        document = QTextDocument(self.page)
        document.setMarkdown(text)
        self.page.setDocument(dressed(document, self))
        self.page.setAccessibleName(self.list.item(row).text())

    def _follow(self, url: QUrl) -> None:
        names = [path.name for path in self._files]
        if url.fileName() in names and not url.scheme():
            self.list.setCurrentRow(names.index(url.fileName()))
        else:
            QDesktopServices.openUrl(url)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(round(LIST_WIDTH * min(1.4, text_scale(self))))
        self.page.setMaximumWidth(round(TEXT_WIDTH * text_scale(self)))
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        row.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, EDGE)
        layout.setSpacing(16)
        layout.addWidget(Title("Help"))
        layout.addLayout(row, 1)


def _title(path: Path) -> str:
    first, _, _ = path.read_text(encoding="utf-8").partition("\n")
    return first.lstrip("# ").strip()
