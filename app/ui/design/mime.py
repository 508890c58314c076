"""How a library item travels from the shelf to a session."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QMimeData

FORMAT = "application/x-trellis-library-item"


class ItemKind(Enum):
    """The two kinds of things that go into a session."""

    ACTIVITY = "activity"
    QUESTIONS = "questions"


@dataclass(frozen=True)
class ItemKey:
    """Names an activity or a question set of the library."""

    kind: ItemKind
    id: str


def packed(key: ItemKey) -> QMimeData:
    """The key as data for a drag."""
    data = QMimeData()
    data.setData(FORMAT, f"{key.kind.value}:{key.id}".encode())
    return data


def unpacked(data: QMimeData) -> ItemKey | None:
    """The key a drag carries, or None for a drag from elsewhere."""
    if not data.hasFormat(FORMAT):
        return None
    kind, _, item_id = bytes(data.data(FORMAT).data()).decode().partition(":")
    return ItemKey(ItemKind(kind), item_id)
