"""How a library item travels from the shelf to a session."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from app.core.own import Kind

FORMAT = "application/x-trellis-library-item"


@dataclass(frozen=True)
class ItemKey:
    """Names an activity or a question set of the library."""

    kind: Kind
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
    return ItemKey(Kind(kind), item_id)
