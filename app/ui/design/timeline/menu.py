"""What can be done to a thing in the timeline, as a menu that also teaches the keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.design.timeline.keys import Act
from app.ui.design.timeline.stops import Stop, StopKind

SESSION = (
    (Act.OPEN, "Edit", "Return"),
    (Act.RENAME, "Rename", "F2"),
    (Act.EARLIER, "Earlier", "Alt+Up"),
    (Act.LATER, "Later", "Alt+Down"),
    (Act.DUPLICATE, "Duplicate", "Ctrl+D"),
    (Act.REMOVE, "Remove", "Del"),
)
ENTRIES = {
    StopKind.CARD: SESSION,
    StopKind.REPEAT: tuple(
        (act, "Leave out this time" if act is Act.REMOVE else words, keys)
        for act, words, keys in SESSION
    ),
    StopKind.MILESTONE: tuple(entry for entry in SESSION if entry[0] is not Act.DUPLICATE),
    StopKind.EMPTY: ((Act.ADD, "Add a session here", "Return"),),
}
PART = ((Act.OPEN, "Edit", "Return"), (Act.REMOVE, "Take out", "Del"))


def menu_for(stop: Stop, part: str, parent: QWidget) -> QMenu:
    """The menu of one stop, or of a part of it; each action's data is the act it asks for."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for act, words, keys in PART if part else ENTRIES[stop.kind]:
        action = menu.addAction(words)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
        action.setData(act)
    return menu
