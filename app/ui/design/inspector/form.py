"""How a form in the side pane is put together."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.fields import Labelled


class Form(QWidget):
    """Fields under their labels, from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    def add(self, label: str, field: QWidget, hint: str = "") -> Labelled:
        """A field on a row of its own."""
        labelled = Labelled(label, field, hint)
        self.rows.addWidget(labelled)
        return labelled

    def add_beside(self, *pairs: tuple[str, QWidget]) -> list[Labelled]:
        """Fields beside each other, in columns of one width."""
        row = QHBoxLayout()
        row.setSpacing(12)
        made = [Labelled(label, field) for label, field in pairs]
        for _, field in pairs:
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for labelled in made:
            row.addWidget(labelled, 1)
        self.rows.addLayout(row)
        return made
