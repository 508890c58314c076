"""How a row of the timeline looks behind its things."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.ui.design.style import Style, mixed
from app.ui.design.timeline.card_paint import LEFT, paint_focus
from app.ui.design.timeline.row_labels import RowLabel
from app.ui.design.timeline.zoom import Form

EDGE = {Form.FULL: 10.0, Form.LINE: 4.0}
EMPTY_PAD = {Form.FULL: 7.0, Form.LINE: 3.0}
GUTTER = 84.0
INSET = 8.0
NUMBER = 26.0
BAND = 0.55
NO_LABEL = RowLabel()
INVITATION = "Enter or double-click adds a session"


@dataclass(frozen=True)
class RowFace:
    """What a row looks like; `note` names a break, `caption` what is in it from far away."""

    label: RowLabel = NO_LABEL
    note: str = ""
    closed: bool = False
    caption: str = ""
    caption_left: float = 0.0
    is_empty: bool = True
    target: bool = False
    hovered: bool = False
    focused: bool = False


def paint_row(
    painter: QPainter, width: float, height: float, face: RowFace, style: Style, form: Form
) -> None:
    """Paint a row whose corner is 0, 0."""
    rect = QRectF(0, 0, width, height)
    if face.target:
        painter.fillRect(rect.adjusted(0, 1, 0, 0), QColor(style.palette.accent_soft))
    elif face.closed:
        painter.fillRect(rect.adjusted(0, 0.5, 0, 0.5), band_colour(style))
    if form is not Form.MARK or face.label.far:
        far = form is Form.MARK
        line, end = (0, GUTTER * style.scale - INSET) if far else (round(height), width)
        painter.setPen(QPen(QColor(style.palette.line), 1))
        painter.drawLine(0, line, round(end), line)
    if form is Form.FULL:
        _paint_whole_label(painter, rect, face, style)
    elif form is Form.MARK:
        _paint_far_label(painter, rect, face, style)
    else:
        _paint_short_label(painter, rect, face, style)
    if face.is_empty and (face.hovered or face.focused) and not face.target and not form.is_even:
        _paint_invitation(painter, rect, style)
    if face.focused:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_focus(painter, rect.adjusted(1, 1, -1, -1), style)


def band_colour(style: Style) -> QColor:
    """The ground of a week in which nobody is expected to meet."""
    return mixed(style.palette.line, style.palette.paper, BAND)


def _paint_whole_label(painter: QPainter, rect: QRectF, face: RowFace, style: Style) -> None:
    body, small = QFontMetricsF(style.body).height(), QFontMetricsF(style.small).height()
    top = EMPTY_PAD[Form.FULL] if face.is_empty else EDGE[Form.FULL]
    gutter = GUTTER * style.scale
    painter.setFont(style.body)
    painter.setPen(_ink(face, style))
    painter.drawText(QRectF(INSET, top, gutter, body), LEFT, face.label.name)
    painter.setFont(style.small)
    painter.setPen(QColor(style.palette.muted))
    if face.is_empty:
        words = " · ".join(filter(None, (face.label.day, face.note)))
        painter.drawText(QRectF(gutter, top, rect.width() - gutter, body), LEFT, words)
        return
    painter.drawText(QRectF(INSET, top + body, rect.width(), small), LEFT, face.label.day)
    if face.note:
        painter.drawText(note_rect(rect.width(), style), LEFT, face.note)


def _paint_short_label(painter: QPainter, rect: QRectF, face: RowFace, style: Style) -> None:
    """In one line: the number, and the day beside it."""
    gutter = GUTTER * style.scale
    pad = EMPTY_PAD[Form.LINE]
    high = min(rect.height(), QFontMetricsF(style.body).height() + 2 * pad)
    painter.setFont(style.small)
    painter.setPen(_ink(face, style))
    name, day = face.label.short
    painter.drawText(QRectF(INSET, 0, gutter, high), LEFT, name)
    painter.setPen(QColor(style.palette.muted))
    left = INSET + NUMBER * style.scale
    if day:
        painter.drawText(QRectF(left, 0, rect.width(), high), LEFT, day)
    if face.note and face.is_empty:
        painter.drawText(QRectF(gutter, 0, rect.width() - gutter, high), LEFT, face.note)


def _paint_far_label(painter: QPainter, rect: QRectF, face: RowFace, style: Style) -> None:
    high = QFontMetricsF(style.small).height()
    painter.setFont(style.small)
    painter.setPen(QColor(style.palette.muted))
    if face.label.far:
        room = QRectF(INSET, 1, GUTTER * style.scale - INSET, high)
        painter.drawText(room, LEFT, face.label.far)
    if face.caption:
        painter.setPen(QColor(style.palette.ink))
        # Not above the row: what lies there is painted over it.
        top = max((rect.height() - high) / 2, -1.0)
        room = QRectF(face.caption_left, top, rect.width(), high)
        room.setRight(rect.width() - INSET)
        text = QFontMetricsF(style.small).elidedText(
            face.caption, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, LEFT, text)


def _paint_invitation(painter: QPainter, rect: QRectF, style: Style) -> None:
    painter.setFont(style.small)
    painter.setPen(QColor(style.palette.accent))
    room = rect.adjusted(0, 0, -2 * INSET, 0)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, right, INVITATION)


def note_rect(width: float, style: Style) -> QRectF:
    """Where the name of a break stands in a row with things: over them."""
    left = GUTTER * style.scale
    high = QFontMetricsF(style.small).height()
    return QRectF(left, EDGE[Form.FULL] - 4, width - left - INSET, high)


def _ink(face: RowFace, style: Style) -> QColor:
    palette = style.palette
    if face.target:
        return QColor(palette.accent)
    return QColor(palette.muted if face.is_empty else palette.ink)
