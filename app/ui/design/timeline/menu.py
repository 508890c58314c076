"""What can be done to things in the timeline, as a menu that also teaches the keys."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.design.timeline.keys import Act
from app.ui.design.timeline.stops import Stop, StopKind

Entry = tuple[Act, str, str]
EDIT: tuple[Entry, ...] = ((Act.OPEN, "Edit", "Return"), (Act.RENAME, "Rename", "F2"))
MOVE: tuple[Entry, ...] = (
    (Act.EARLIER, "Earlier", "Alt+Up"),
    (Act.LATER, "Later", "Alt+Down"),
)
OFTEN: tuple[Entry, ...] = (
    (Act.LONGER, "Once more at the end", "Alt+Shift+Down"),
    (Act.SHORTER, "Once less at the end", "Alt+Shift+Up"),
    (Act.REPEAT, "Repeat…", "Ctrl+R"),
)
SEPARATE: Entry = (Act.SEPARATE, "Make separate sessions", "")
CLIPS: tuple[Entry, ...] = (
    (Act.CUT, "Cut", "Ctrl+X"),
    (Act.COPY, "Copy", "Ctrl+C"),
    (Act.PASTE, "Paste", "Ctrl+V"),
)
DUPLICATE: Entry = (Act.DUPLICATE, "Duplicate", "Ctrl+D")
LOCK: Entry = (Act.LOCK, "Lock, or unlock", "Ctrl+L")
REMOVE: Entry = (Act.REMOVE, "Remove", "Del")
ADD: tuple[Entry, ...] = (
    (Act.ADD, "Add a session here", "Ins"),
    (Act.ADD_MILESTONE, "Add a milestone here", "Ctrl+M"),
)
PART: tuple[Entry, ...] = ((Act.OPEN, "Edit", "Return"), (Act.REMOVE, "Take out", "Del"))


def menu_for(stops: tuple[Stop, ...], part: str, often: bool, parent: QWidget) -> QMenu:
    """The menu of one stop, of a part of it, or of several; each action's data is its act.

    `often`: the one is a session that happens more than once.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    groups = [PART] if part else list(_groups(stops, often))
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for act, words, keys in group:
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.setData(act)
    return menu


def _groups(stops: tuple[Stop, ...], often: bool) -> Iterator[tuple[Entry, ...]]:
    kind = stops[0].kind
    if len(stops) > 1:
        yield (EDIT[0], *MOVE)
        yield (*CLIPS, DUPLICATE)
        yield (LOCK, REMOVE)
    elif kind is StopKind.EMPTY:
        yield ADD
        yield CLIPS[2:]
    elif kind is StopKind.MILESTONE:
        yield (*EDIT, *MOVE)
        yield CLIPS
        yield (REMOVE,)
    else:
        yield (*EDIT, *MOVE)
        yield (*OFTEN, SEPARATE) if often else OFTEN
        yield (*CLIPS, DUPLICATE)
        out = (Act.REMOVE, "Leave out this time", "Del") if kind is StopKind.REPEAT else REMOVE
        yield (LOCK, out)
