"""Fields to fill in. Setting a value from code is silent; signals tell of the user alone."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHelpEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme.paint import palette_of
from app.ui.widgets.icons import icon
from app.ui.widgets.labels import Small

BESIDE_LABEL = 4
"""What a combo box keeps free beside its label."""

SPIN_MARGIN = 7
"""A style sheet gives the number in a spin box no room at its left."""


class SearchField(QLineEdit):
    """A line to search with; Esc clears it."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._draw_glass()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_glass()

    def _draw_glass(self) -> None:
        palette = palette_of(self)
        self._glass.setIcon(icon("search", palette, palette.muted))


class Choice(QComboBox):
    """One of several values, each with its label."""

    chosen = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def set_options(self, options: Iterable[tuple[Any, str]]) -> None:
        """Offer these (value, label) pairs, keeping the value if it is still there."""
        kept = self.value()
        pairs = list(options)
        with QSignalBlocker(self):
            self.clear()
            self._values = [value for value, _ in pairs]
            self.addItems([label for _, label in pairs])
        self.set_value(kept)

    def value(self) -> Any:
        """The chosen value, or None if there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Show that value without a signal; the first option if it isn't offered."""
        with QSignalBlocker(self):
            found = self._values.index(value) if value in self._values else 0
            self.setCurrentIndex(found if self._values else -1)

    @property
    def shown(self) -> str:
        """What can be read of the chosen value's label: one that is too long ends in …"""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        whole, edit = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(whole, option, edit, self).width() - BESIDE_LABEL
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.shown != self.currentText():
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(QSpinBox):
    """A whole number; `committed(int)` when the user has finished changing it."""

    committed = Signal(int)

    def __init__(
        self,
        low: int = 0,
        high: int = 999,
        parent: QWidget | None = None,
        *,
        name: str = "",
        suffix: str = "",
    ) -> None:
        super().__init__(parent)
        self.setRange(low, high)
        self.setAccessibleName(name)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(SPIN_MARGIN, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.committed)

    def set_value(self, value: int) -> None:
        """Show that number without a signal."""
        with QSignalBlocker(self):
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TextField(QLineEdit):
    """One line; `committed(str)` at Enter or leaving, if it changed. Esc takes it back."""

    committed = Signal(str)

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str = "", hint: str = ""
    ) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setCursorPosition(0)
        self.editingFinished.connect(self._commit)

    def event(self, event: QEvent) -> bool:
        if not self.isModified() and _asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def set_value(self, text: str) -> None:
        """Show that text without a signal; what is being typed is left alone."""
        self._kept = text
        if text != self.text() and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        self.setModified(False)
        if self.text() != self._kept:
            self._kept = self.text()
            self.committed.emit(self._kept)


class TextArea(QPlainTextEdit):
    """Several lines; `committed(str)` at leaving or Ctrl+Enter, if it changed."""

    committed = Signal(str)

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str = "", hint: str = ""
    ) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        if self.toPlainText() == self._kept and _asks_for_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def set_value(self, text: str) -> None:
        """Show that text without a signal; what is being typed is left alone."""
        typing = self.hasFocus() and self.toPlainText() != self._kept
        self._kept = text
        if text != self.toPlainText() and not typing:
            self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commit()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._kept:
            self.setPlainText(self._kept)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._commit()

    def _commit(self) -> None:
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)


def _asks_for_undo(event: QEvent) -> bool:
    """Whether undo or redo was pressed: the window's, where a field has nothing to take back."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y)
    )


class Labelled(QWidget):
    """A field under its label; the label names it for screen readers too."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        caption = QLabel(label)
        caption.setBuddy(field)
        layout.addWidget(caption)
        layout.addWidget(field)
        if hint:
            below = Small(hint)
            below.setWordWrap(True)
            layout.addWidget(below)
            field.setAccessibleDescription(hint)
        if not field.accessibleName():
            field.setAccessibleName(label)
