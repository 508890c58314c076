"""The typefaces that ship with Trellis, and fonts in the sizes of the tokens."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from app.formats.resources import resource
from app.ui.theme.tokens import BODY, SANS, SERIF

_REGISTERED = "trellis_faces_registered"
_FALLBACKS = ["Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif"]
_SERIF_FALLBACKS = ["Georgia", "DejaVu Serif", "serif"]


def register_fonts() -> None:
    """Make the shipped faces known: the window's own at once, those for other scripts soon.

    Names in other scripts are drawn anew by Qt as soon as their faces are there.
    """
    app = QApplication.instance()
    if app is None or app.property(_REGISTERED):
        return
    app.setProperty(_REGISTERED, True)
    for path in _shipped():
        if _family_in(path.stem) in (SANS, SERIF):
            QFontDatabase.addApplicationFont(str(path))
    QTimer.singleShot(0, app, register_other_scripts)


def register_other_scripts() -> None:
    """Make the faces of other scripts known, unless the machine has them."""
    known = set(QFontDatabase.families())
    for path in _shipped():
        if _family_in(path.stem) not in known:
            QFontDatabase.addApplicationFont(str(path))


def _shipped() -> list[Path]:
    return sorted(resource("fonts").glob("*.[to]tf"))


def base_font(scale: float = 1.0) -> QFont:
    """The font of everything that says nothing else."""
    font = QFont([SANS, *_FALLBACKS])
    font.setPixelSize(round(BODY * scale))
    return font


def text_scale(widget: QWidget) -> float:
    """How much larger than normal the user has text shown: 1.0 to 2.0."""
    size = QApplication.font().pixelSize()
    return size / BODY if size > 0 else widget.fontInfo().pixelSize() / BODY


def font_of(widget: QWidget, size: int = BODY, *, bold: bool = False, serif: bool = False) -> QFont:
    """A font for painting on the widget; size in tokens, at the user's text scale."""
    return QFont(_made(round(size * text_scale(widget)), bold, serif))


@cache
def _made(pixels: int, bold: bool, serif: bool) -> QFont:
    """Made once: a list asks for its fonts with each row it paints."""
    font = QFont([SERIF, *_SERIF_FALLBACKS] if serif else [SANS, *_FALLBACKS])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def _family_in(stem: str) -> str:
    """NotoSansHebrew-Regular → Noto Sans Hebrew."""
    name = stem.split("-", 1)[0]
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in name)
    return spaced.strip()
