"""A file dropped on a part of the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Emits `dropped(Path)` for one file that ends like `suffix`; others are not taken."""

    dropped = Signal(object)

    def __init__(self, target: QWidget, suffix: str) -> None:
        super().__init__(target)
        self._suffix = suffix
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            path = self._path(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(path)
            return True
        return super().eventFilter(watched, event)

    def _path(self, data: QMimeData) -> Path | None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        fits = len(paths) == 1 and paths[0].suffix.lower() == self._suffix
        return paths[0] if fits else None
