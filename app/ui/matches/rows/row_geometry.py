"""Where the parts of a row stand, shared by the painter, the mouse and the header."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

PAD = 12
TOGGLE = 20
SCORE = 88
LOCK = 76
WIDE = 720
"""From this width on both reasons stand in one line."""

NARROW = 440
"""Below this width two names have no room beside each other."""


@dataclass(frozen=True)
class RowParts:
    """The places within one row."""

    toggle: QRect
    mentor: QRect
    mentee: QRect
    reasons: QRect
    score: QRect
    lock: QRect


def parts_of(rect: QRect, line: int, unit: float) -> RowParts:
    """Divide a row; `line` is the height of its first line, `unit` 1 at 100 % text."""
    toggle = QRect(rect.left() + PAD // 2, rect.top(), round(TOGGLE * unit), line + 2 * PAD)
    lock_width, score_width = round(LOCK * unit), round(SCORE * unit)
    lock = QRect(rect.right() - lock_width, rect.top() + PAD, lock_width, line)
    score = QRect(lock.left() - score_width - PAD, lock.top(), score_width, line)
    left = toggle.right() + PAD // 2
    names = score.left() - PAD - left
    if stacked(rect.width(), unit):
        mentor = QRect(left, lock.top(), names, line)
        mentee = mentor.translated(0, line)
    else:
        mentor = QRect(left, lock.top(), names // 2 - PAD // 2, line)
        mentee = QRect(left + names // 2, lock.top(), names - names // 2, line)
    below = mentee.bottom() + 3
    reasons = QRect(left, below, lock.left() - PAD - left, rect.bottom() - below - PAD // 2)
    return RowParts(toggle, mentor, mentee, reasons, score, lock)


def as_one(parts: RowParts, height: int) -> RowParts:
    """The same with one place of that height for all names, which may wrap."""
    width = parts.score.left() - PAD - parts.mentor.left()
    names = QRect(parts.mentor.left(), parts.mentor.top(), width, height)
    reasons = QRect(parts.reasons)
    reasons.setTop(names.bottom() + 3)
    return replace(parts, mentor=names, reasons=reasons)


def stacked(width: int, unit: float) -> bool:
    """Whether the two names stand under each other in rows of that width."""
    return width < NARROW * unit


def reason_lines(width: int, unit: float) -> int:
    """How many lines the reasons have in rows of that width."""
    return 1 if width >= WIDE * unit else 2
