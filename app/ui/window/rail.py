"""The rail at the left: where one can go, each with its icon and its word."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from app.ui.theme import palette_of, text_scale
from app.ui.widgets.icons import icon

WIDTH = 88
ICON = 22


class RailButton(QToolButton):
    """One place; the present one stands on a card, in bold."""

    def __init__(self, name: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setText(word)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _draw(self) -> None:
        scale = text_scale(self)
        self.setIconSize(QSize(round(ICON * scale), round(ICON * scale)))
        self.setFixedWidth(round((WIDTH - 16) * scale))
        self.setIcon(icon(self._name, palette_of(self)))


class Rail(QWidget):
    """Emits `chosen(key)` when the user goes somewhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "sunken")
        self.buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 16, 8, 16)
        self._layout.setSpacing(8)
        self._add("programs", "Programs")
        self._add("people", "People")
        self._add("library", "Library")
        self._add("journal", "Journal")
        self._layout.addStretch(1)
        self._add("help", "Help")
        self._add("settings", "Settings")

    def show_place(self, key: str) -> None:
        """Mark that place as the present one, silently."""
        self.buttons[key].setChecked(True)

    def _add(self, key: str, word: str) -> None:
        button = RailButton(key, word)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self.buttons[key] = button
        self._group.addButton(button)
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
