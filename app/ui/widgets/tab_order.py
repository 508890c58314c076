"""Where Tab goes when parts of a screen were made in another order than they stand in."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through the parts one after the other, inside each as it did before."""
    stops = [widget for part in parts for widget in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    found: QWidget | None = part
    while found and (found is part or part.isAncestorOf(found)):
        if found.focusPolicy() != Qt.FocusPolicy.NoFocus and not found.focusProxy():
            yield found
        found = found.nextInFocusChain()
        if found is part:
            return
