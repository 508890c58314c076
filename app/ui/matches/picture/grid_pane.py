"""Everybody with everybody, by score."""

from PySide6.QtCore import QModelIndex, QSizeF
from PySide6.QtWidgets import QWidget

from app.ui.context import Context
from app.ui.matches.picture.grid_model import GridModel
from app.ui.matches.picture.grid_painter import paint_whole, whole_size
from app.ui.matches.picture.grid_view import GridView, fonts_of
from app.ui.matches.picture.pane import PicturePane
from app.ui.matches.weighed import Seen
from app.ui.widgets.pictures import Paint

LEAST = 260
LEGEND = (
    "Mentors stand at the left, mentees on top in the order of their mentors. The stronger the "
    "ground, the higher the score. A frame marks a match, a dash a pair that a rule forbids."
)
PEERS_LEGEND = (
    "Everybody stands at the left and on top, those who are together beside each other. "
    "The stronger the ground, the higher the score. A frame marks two who are together, a dash "
    "two whom a rule keeps apart."
)
TOO_MANY = "These are too many people for a grid. Find somebody in the list."


class GridPane(PicturePane):
    """What the cells mean, the one that is looked at in words, the grid."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "Grid of scores", self._drawn, parent)
        self._seen: Seen | None = None
        self.add_buttons()
        self.words.setText(LEGEND)
        self.view = GridView()
        self.view.setMinimumHeight(LEAST)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.body.addWidget(self.view, 1)

    def show_seen(self, seen: Seen | None) -> None:
        """Show this matching; a grid of too many people could not be looked through."""
        self._seen = seen if seen and seen.weighed.table else None
        self.view.show_seen(self._seen)
        self.words.setText(TOO_MANY if seen and not self._seen else self._legend)
        for shown in (self.view, self.png_button, self.pdf_button):
            shown.setEnabled(self._seen is not None)

    @property
    def _legend(self) -> str:
        return PEERS_LEGEND if self.view.cells.of_peers else LEGEND

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            told = self.view.cells.told(index.row(), index.column())
            self.note.setText(told)
            self.note.show()
            self.view.setAccessibleDescription(f"{told} {self._legend}")

    def _drawn(self) -> tuple[QSizeF, Paint]:
        model, fonts = GridModel(), fonts_of(self.view)
        model.show_seen(self._seen)
        return whole_size(model, fonts), lambda p, palette: paint_whole(p, model, palette, fonts)
