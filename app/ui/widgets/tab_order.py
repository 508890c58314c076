"""Where Tab goes when parts of a screen were made in another order than they stand in."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through the parts one after the other, inside each as it did before."""
    window = parts[0].window()
    chain = _chain(window)
    stops = [widget for part in parts for widget in chain if _is_stop(widget, part)]
    _take_back(window)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def focus_chain(window: QWidget) -> list[QWidget]:
    """All widgets of a window in the order of Tab, also those that it passes over."""
    chain = _chain(window)
    _take_back(window)
    return chain


def _chain(window: QWidget) -> list[QWidget]:
    """The same, to be followed by `_take_back`.

    Qt for Python takes what a getter returns for a part of the widget that was asked. The last
    in the chain is never asked: the window would be a part of it, kept by nobody, and be freed
    while it stands on the screen.
    """
    last, chain = window.previousInFocusChain(), [window]
    while chain[-1] is not last and (following := chain[-1].nextInFocusChain()):
        chain.append(following)
    return chain[1:]


def _take_back(window: QWidget) -> None:
    """Make all widgets parts of the window again, and not of those that were asked for them."""
    window.findChildren(QWidget)


def _is_stop(widget: QWidget, part: QWidget) -> bool:
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    inside = takes_keys and (widget is part or part.isAncestorOf(widget))
    return inside and widget.focusProxy() is None
