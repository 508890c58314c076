"""Dialogs: a title, what it is about, and a row of buttons."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.widgets.buttons import Button, PrimaryButton
from app.ui.widgets.dates import DAY_FIELD, DateField
from app.ui.widgets.labels import Body, Title
from app.ui.widgets.tab_order import focus_chain

WIDTH = 440


class Dialog(QDialog):
    """Put content into `body`; Enter accepts, Esc rejects.

    `accept_button` is the one action; `reject_button` is missing where `reject` is "".
    """

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        accept: str = "OK",
        reject: str = "Cancel",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        heading = Title(title)
        heading.setWordWrap(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        if reject:
            self.reject_button = Button(reject)
            self.reject_button.clicked.connect(self.reject)
            self.buttons.addWidget(self.reject_button)
        self.accept_button = PrimaryButton(accept)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addWidget(heading)
        layout.addLayout(self.body, 1)
        layout.addSpacing(8)
        layout.addLayout(self.buttons)

    def exec(self) -> int:
        """Wait for the answer. The dialog goes once whoever asked has read it.

        Whatever closes the window, as the end of the system's session does, takes an open
        dialog along: that is no answer.
        """
        answer = super().exec()
        if isValid(self):
            self.deleteLater()
        return answer

    def add_button(self, text: str) -> Button:
        """Another button, at the left of the row."""
        button = Button(text)
        self.buttons.insertWidget(0, button)
        return button

    def accept(self) -> None:
        """Close, unless a day in it can't be read: that is said beside the day."""
        for field in self._days():
            if field.isVisible() and not field.take():
                field.setFocus()
                return
        super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._put_buttons_last()
            self.fit()
            for field in self._days():
                field.refused.connect(self._grow)

    def fit(self) -> None:
        """As wide and high as its parts need: Qt alone stops at two thirds of the screen."""
        self.adjustSize()
        layout = self.layout()
        if layout is None:
            return
        room = room_for(self)
        # A least width of its own makes Qt forget that of the layout.
        width = max(self.width(), min(layout.totalMinimumSize().width(), room.width()))
        height = max(self.height(), min(layout.totalHeightForWidth(width), room.height()))
        self.resize(width, height)

    def _days(self) -> Iterator[DateField]:
        # By name: asked for a class of Python, Qt for Python wraps each child to look at it.
        for field in self.findChildren(QWidget, DAY_FIELD):
            if isinstance(field, DateField):
                yield field

    def _grow(self) -> None:
        """Make room for what is said below a field; never shrink under the user's hands."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        needed = layout.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), max(self.height(), min(needed, room_for(self).height())))

    def _put_buttons_last(self) -> None:
        """What is in the body was put there after the buttons; Tab goes there first."""
        # Not the layout's items: they may be gone while Qt for Python still knows them.
        place = self.buttons.indexOf
        buttons = sorted((b for b in self.findChildren(QPushButton) if place(b) >= 0), key=place)
        inside = [w for w in focus_chain(self) if w not in buttons and _takes_tab(w)]
        for one, other in pairwise([*inside, *buttons]):
            QWidget.setTabOrder(one, other)
        if inside and self.focusWidget() in (None, *buttons):
            inside[0].setFocus()


def room_for(widget: QWidget) -> QSize:
    """What the screen that holds the widget has room for."""
    # QWidget.screen() would make the screen the widget's child, deleted together with it.
    at = widget.mapToGlobal(widget.rect().center())
    screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
    return screen.availableSize()


def confirm(parent: QWidget | None, title: str, text: str, action: str) -> bool:
    """Ask whether to do `action` ("Remove"); True if so."""
    dialog = Dialog(title, parent, accept=action)
    dialog.body.addWidget(_selectable(text))
    dialog.body.addStretch(1)
    return dialog.exec() == QDialog.DialogCode.Accepted


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that needs no answer."""
    dialog = Dialog(title, parent, accept="Close", reject="")
    dialog.body.addWidget(_selectable(text))
    dialog.body.addStretch(1)
    dialog.exec()


def _selectable(text: str) -> Body:
    label = Body(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
