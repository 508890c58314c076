"""A row of words of which one is chosen, to show one of several views of the same place."""

from PySide6.QtWidgets import QTabBar, QWidget


class Switch(QTabBar):
    """Goes by mouse and by the arrow keys, like any tabs."""

    def __init__(self, name: str, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for word in words:
            self.addTab(word)
