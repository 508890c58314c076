"""What painted parts of the Design step need to know of the theme: colours and fonts."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from app.ui.theme import LIGHT, Palette, palette_of, text_scale
from app.ui.theme.fonts import base_font
from app.ui.theme.tokens import BODY, SMALL


@dataclass(frozen=True)
class Style:
    """Colours and fonts for painting on a widget; `scale` is 1 at normal text size."""

    palette: Palette
    body: QFont
    small: QFont
    strong: QFont
    scale: float


def style_of(widget: QWidget) -> Style:
    """The style for painting inside a widget, in its colours and at its text size."""
    return _style(palette_of(widget), text_scale(widget))


def paper_style() -> Style:
    """The style for painting into files: light, at normal text size."""
    return _style(LIGHT, 1.0)


@lru_cache(maxsize=4)
def _style(palette: Palette, scale: float) -> Style:
    return Style(
        palette=palette,
        body=_font(BODY, scale),
        small=_font(SMALL, scale),
        strong=_font(BODY + 1, scale, bold=True),
        scale=scale,
    )


def _font(size: int, scale: float, *, bold: bool = False) -> QFont:
    font = base_font(scale)
    font.setPixelSize(round(size * scale))
    font.setBold(bold)
    return font


def mixed(front: str, back: str, share: float) -> QColor:
    """A colour that is `share` of the front one laid on the back one."""
    one, two = QColor(front), QColor(back)
    return QColor(
        round(one.red() * share + two.red() * (1 - share)),
        round(one.green() * share + two.green() * (1 - share)),
        round(one.blue() * share + two.blue() * (1 - share)),
    )
