"""A thin line between things, instead of a box around them."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget


class Hairline(QFrame):
    """One pixel, lying (or standing, if `vertical`)."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if vertical:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, free)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(free, fixed)
