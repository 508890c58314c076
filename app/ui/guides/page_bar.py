"""The strip over the pages: which one is on view, how large, and where to go."""

from PySide6.QtCore import Signal
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme.fonts import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import Choice, NumberField
from app.ui.widgets.labels import Small

Zoom = QPdfView.ZoomMode | float
PERCENT = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
ZOOMS: list[tuple[Zoom, str]] = [
    (QPdfView.ZoomMode.FitInView, "Whole page"),
    (QPdfView.ZoomMode.FitToWidth, "Page width"),
    *((factor, f"{factor:.0%}".replace("%", " %")) for factor in PERCENT),
]
PAGE_WIDTH = 72


class PageBar(QWidget):
    """`page_wanted(page)` counts from 1; `zoom_wanted` carries a fit or a factor."""

    page_wanted = Signal(int)
    zoom_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", icon="chevron-left")
        self.forth = Button("", icon="chevron-right")
        self.page = NumberField(1, 1, name="Page")
        self.page.setFixedWidth(round(PAGE_WIDTH * text_scale(self)))
        self.of = Small()
        self.zoom = Choice("Zoom")
        self.zoom.set_options(ZOOMS)
        self.zoom.setMinimumContentsLength(12)
        for button, name in ((self.back, "Previous page"), (self.forth, "Next page")):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.back.clicked.connect(lambda: self.page_wanted.emit(self.page.value() - 1))
        self.forth.clicked.connect(lambda: self.page_wanted.emit(self.page.value() + 1))
        self.page.committed.connect(self.page_wanted)
        self.zoom.chosen.connect(self.zoom_wanted)
        self._lay_out()

    def show_place(self, page: int, pages: int) -> None:
        """Say which page is on view."""
        self.page.setMaximum(max(1, pages))
        self.page.set_value(page)
        self.of.setText(f"of {pages}")
        self.back.setEnabled(page > 1)
        self.forth.setEnabled(page < pages)

    def step_zoom(self, by: int) -> None:
        """One size larger (1) or smaller (-1); after a fit, the natural size."""
        values = [value for value, _ in ZOOMS]
        at = values.index(self.zoom.value())
        first = len(ZOOMS) - len(PERCENT)
        at = values.index(1.0) if at < first else max(first, min(len(ZOOMS) - 1, at + by))
        self.zoom.set_value(values[at])
        self.zoom_wanted.emit(values[at])

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 8, EDGE, 8)
        layout.setSpacing(8)
        layout.addWidget(self.back)
        layout.addWidget(self.page)
        layout.addWidget(self.of)
        layout.addWidget(self.forth)
        layout.addStretch(1)
        layout.addWidget(self.zoom)
