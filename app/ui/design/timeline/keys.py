"""Which key does what in the timeline."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Act(Enum):
    """What a key or a menu asks for."""

    NEXT = "next"
    BACK = "back"
    NEXT_PART = "next part"
    PART_BEFORE = "part before"
    TO_CARD = "to the card"
    PAGE_DOWN = "page down"
    PAGE_UP = "page up"
    FIRST = "first"
    LAST = "last"
    OPEN = "open"
    RENAME = "rename"
    REMOVE = "remove"
    EARLIER = "earlier"
    LATER = "later"
    DUPLICATE = "duplicate"
    ADD = "add"
    ADD_MILESTONE = "add a milestone"
    LONGER = "longer"
    SHORTER = "shorter"
    REPEAT = "repeat"
    SEPARATE = "separate"
    COPY = "copy"
    CUT = "cut"
    PASTE = "paste"
    LOCK = "lock"
    EXTEND_NEXT = "extend to next"
    EXTEND_BACK = "extend back"
    ALL = "all"


KEYS = {
    (Key.Key_Down, NONE): Act.NEXT,
    (Key.Key_Up, NONE): Act.BACK,
    (Key.Key_Right, NONE): Act.NEXT_PART,
    (Key.Key_Left, NONE): Act.PART_BEFORE,
    (Key.Key_Escape, NONE): Act.TO_CARD,
    (Key.Key_PageDown, NONE): Act.PAGE_DOWN,
    (Key.Key_PageUp, NONE): Act.PAGE_UP,
    (Key.Key_Home, NONE): Act.FIRST,
    (Key.Key_End, NONE): Act.LAST,
    (Key.Key_Return, NONE): Act.OPEN,
    (Key.Key_Enter, NONE): Act.OPEN,
    (Key.Key_F2, NONE): Act.RENAME,
    (Key.Key_Delete, NONE): Act.REMOVE,
    (Key.Key_Backspace, NONE): Act.REMOVE,
    (Key.Key_Up, ALT): Act.EARLIER,
    (Key.Key_Up, CTRL): Act.EARLIER,
    (Key.Key_Down, ALT): Act.LATER,
    (Key.Key_Down, CTRL): Act.LATER,
    (Key.Key_D, CTRL): Act.DUPLICATE,
    (Key.Key_Insert, NONE): Act.ADD,
    (Key.Key_M, CTRL): Act.ADD_MILESTONE,
    (Key.Key_Down, ALT | SHIFT): Act.LONGER,
    (Key.Key_Up, ALT | SHIFT): Act.SHORTER,
    (Key.Key_R, CTRL): Act.REPEAT,
    (Key.Key_C, CTRL): Act.COPY,
    (Key.Key_X, CTRL): Act.CUT,
    (Key.Key_V, CTRL): Act.PASTE,
    (Key.Key_L, CTRL): Act.LOCK,
    (Key.Key_Down, SHIFT): Act.EXTEND_NEXT,
    (Key.Key_Up, SHIFT): Act.EXTEND_BACK,
    (Key.Key_A, CTRL): Act.ALL,
}


def act_for(event: QKeyEvent) -> Act | None:
    """What a key asks for in the timeline, if anything."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return KEYS.get((Key(event.key()), modifiers))
