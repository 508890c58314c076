"""How long things glide."""

from PySide6.QtWidgets import QStyle, QWidget

GLIDE_MS = 180


def glide_ms(widget: QWidget) -> int:
    """Milliseconds a move may take: 0 where the system asks for less motion."""
    style = widget.style()
    if not style.styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget):
        return 0
    longest = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return min(GLIDE_MS, max(0, longest))
