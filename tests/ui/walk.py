"""Walks over all widgets of a window, as a screen reader and the Tab key do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
INNER = (QHeaderView, QScrollBar)
MOST_TABS = 400


def unnamed(window: QWidget) -> list[str]:
    """The visible controls that a screen reader would read without a name."""
    return [_called(widget) for widget in controls(window) if not name_of(widget)]


def controls(window: QWidget) -> list[QWidget]:
    """The visible controls, without those that are parts of another one."""
    found = [w for w in window.findChildren(QWidget) if isinstance(w, CONTROLS)]
    return [w for w in found if w.isVisible() and not _is_part(w)]


def name_of(widget: QWidget) -> str:
    """The name a screen reader is given: its own, its words, or those of its label."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or words or _label_of(widget)).strip()


def _label_of(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def unreachable(window: QWidget) -> list[str]:
    """The visible enabled controls that Tab never comes to."""
    wanted = [w for w in controls(window) if w.isEnabled() and _takes_tab(w)]
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return [_called(w) for w in wanted if w not in reached and not _in_reached_group(w, reached)]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _in_reached_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Arrow keys go on inside an exclusive group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return bool(group and any(button in reached for button in group.buttons()))


def _is_part(widget: QWidget) -> bool:
    if isinstance(widget, INNER):
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit):
            return True
        if isinstance(parent, QTableView) and isinstance(widget, QAbstractButton):
            return True
        parent = parent.parentWidget()
    return False


def _called(widget: QWidget) -> str:
    owners = []
    parent: QWidget | None = widget
    while parent is not None:
        owners.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(owners[:4])
