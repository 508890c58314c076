"""Sessions on the clipboard: as a clip for Trellis, and as a list for other programs."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.core.clips import Clip
from app.core.model import Library
from app.formats.clips import clip_text, plain_list, read_clip

FORMAT = "application/x-trellis-sessions+json"


def put_on_clipboard(clip: Clip, library: Library) -> None:
    """Put a clip where this Trellis, another one, and any other program find it."""
    data = QMimeData()
    data.setData(FORMAT, clip_text(clip).encode())
    data.setText(plain_list(clip, library))
    QGuiApplication.clipboard().setMimeData(data)


def clip_on_clipboard() -> Clip | None:
    """The clip on the clipboard; None where there is something else, or nothing."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None or not data.hasFormat(FORMAT):
        return None
    return read_clip(bytes(data.data(FORMAT).data()).decode(errors="replace"))
