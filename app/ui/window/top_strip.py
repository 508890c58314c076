"""The strip over every page: the workspace at the left, undo and redo at the right."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.core.changes import Changes
from app.ui.document import Document
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import LinkButton

ROOM = 40


class TopStrip(QWidget):
    """Undo and redo name what they take back and do again."""

    def __init__(self, document: Document, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.workspace = LinkButton("", icon="file")
        self.workspace.setMenu(menu)
        self.undo = LinkButton("Undo", icon="undo")
        self.redo = LinkButton("Redo", icon="redo")
        self.undo.clicked.connect(document.undo)
        self.redo.clicked.connect(document.redo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, EDGE, 0)
        layout.setSpacing(4)
        layout.addWidget(self.workspace)
        layout.addStretch(1)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        document.changed.connect(self._changed)
        self._show()

    def name_workspace(self, name: str) -> None:
        """Show what the open workspace is called."""
        self.workspace.setText(_short(name))
        self.workspace.setToolTip(name)
        self.workspace.setAccessibleName(f"Workspace {name}, menu")

    def _changed(self, _: Changes) -> None:
        self._show()

    def _show(self) -> None:
        history = self._document.history
        for button, verb, label in (
            (self.undo, "Undo", history.undo_label),
            (self.redo, "Redo", history.redo_label),
        ):
            named = f"{verb} {_lowered(label)}" if label else verb
            button.setText(_short(named))
            button.setToolTip(named)
            button.setAccessibleName(named)
            button.setEnabled(label is not None)


def _lowered(label: str) -> str:
    """ "Move session" → "move session", but "CSV import" stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _short(text: str) -> str:
    return text if len(text) <= ROOM else f"{text[: ROOM - 1].rstrip()}…"
