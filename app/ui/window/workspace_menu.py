"""The menu of the workspace: new, open, lately opened, save a copy."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class WorkspaceMenu(QMenu):
    """Says what is wanted; the main window asks for files and does it."""

    new_requested = Signal()
    open_requested = Signal()
    copy_requested = Signal()
    recent_requested = Signal(object)
    quit_requested = Signal()

    def __init__(self, recent: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__("Workspace", parent)
        self._add("New workspace…", self.new_requested, "Ctrl+Shift+N")
        self._add("Open workspace…", self.open_requested, "Ctrl+O")
        self._recent = self.addMenu("Opened lately")
        self._recent.setEnabled(bool(recent))
        for path in recent:
            action = self._recent.addAction(f"{path.stem}  ({path.parent})")
            action.triggered.connect(lambda _, chosen=path: self.recent_requested.emit(chosen))
        self.addSeparator()
        self._add("Save a copy…", self.copy_requested, "Ctrl+Shift+S")
        self.addSeparator()
        self._add("Close Trellis", self.quit_requested, "Ctrl+Q")

    def _add(self, words: str, signal: SignalInstance, keys: str) -> None:
        action = self.addAction(words)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: signal.emit())
