"""A column of rows kept by id: each change touches the row it is about, and no other."""

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.hairline import Hairline


class HasId(Protocol):
    """A stored row."""

    @property
    def id(self) -> str:
        """Its id."""


T = TypeVar("T", bound=HasId)
W = TypeVar("W", bound=QWidget)


class RowList(Generic[T, W]):
    """Shows one widget for each item, in order."""

    def __init__(
        self, column: QVBoxLayout, make: Callable[[T], W], show: Callable[[W, T], None]
    ) -> None:
        self._column = column
        self._make = make
        self._show = show
        self.widgets: dict[str, W] = {}
        self._frames: dict[str, QWidget] = {}

    def show_items(self, items: Iterable[T]) -> None:
        """Show these items, keeping the widgets of those that are shown already."""
        wanted = {item.id: item for item in items}
        for gone in self.widgets.keys() - wanted.keys():
            self._frames.pop(gone).deleteLater()
            del self.widgets[gone]
        for place, item in enumerate(wanted.values()):
            if item.id not in self.widgets:
                self._add(item, place)
            self._show(self.widgets[item.id], item)

    def _add(self, item: T, place: int) -> None:
        widget = self._make(item)
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addWidget(widget)
        self._column.insertWidget(place, frame)
        self.widgets[item.id], self._frames[item.id] = widget, frame
