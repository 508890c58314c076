"""Text is read best in lines that are not too long."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import text_scale

WIDEST = 760


def narrow(content: QWidget) -> QWidget:
    """The widget at the left, no wider than its lines should be."""
    content.setMaximumWidth(round(WIDEST * text_scale(content)))
    ground = QWidget()
    # No alignment: Qt would then reckon how high wrapped words are for the wrong width.
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(content, 100)
    row.addStretch(1)
    return ground
