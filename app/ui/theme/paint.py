"""Puts the tokens on the application: palette, style sheet and font."""

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.formats.resources import resource
from app.ui.theme import tokens
from app.ui.theme.fonts import base_font, register_fonts
from app.ui.theme.tokens import DARK, LIGHT, Palette

Role = QPalette.ColorRole
DARK_PAPER = QColor(DARK.paper)


def apply(app: QApplication, dark: bool | None, scale: float = 1.0) -> None:
    """Dress the application; `dark` None follows the system, `scale` 1 to 2 enlarges text."""
    if app.style().name() != "fusion":
        app.setStyle("fusion")
    register_fonts()
    QGuiApplication.styleHints().setColorScheme(_scheme(dark))
    palette = DARK if (_system_is_dark() if dark is None else dark) else LIGHT
    app.setFont(base_font(scale))
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette, scale))


def is_dark(widget: QWidget) -> bool:
    """Whether the widget is shown in dark."""
    return palette_of(widget) is DARK


def palette_of(widget: QWidget) -> Palette:
    """The tokens a widget is shown in, for custom painting.

    The Shadow role tells: no style sheet ever touches it.
    """
    return DARK if widget.palette().color(Role.Shadow) == DARK_PAPER else LIGHT


def qt_palette(tokens_: Palette) -> QPalette:
    """The tokens in Qt's roles."""
    palette = QPalette()
    for role, color in _roles(tokens_).items():
        palette.setColor(role, QColor(color))
    for role in (Role.Text, Role.WindowText, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens_.line_strong))
    return palette


def style_sheet(palette: Palette, scale: float = 1.0) -> str:
    """The style sheet in these colours, with text enlarged by `scale`."""
    sizes = {
        name: f"{round(getattr(tokens, name.upper()) * scale)}px"
        for name in ("small", "body", "section", "title")
    }
    controls = resource("icons", "controls").as_posix()
    text = resource("styles", "trellis.qss").read_text(encoding="utf-8")
    height = round(tokens.CONTROL_HEIGHT * max(1.0, scale * 0.85))
    return Template(text).substitute(
        asdict(palette),
        **sizes,
        control=f"{height - 2}px",
        control_inner=f"{height - 4}px",
        chevron=f"{round(12 * scale)}px",
        tick=f"{round(16 * scale)}px",
        radius=f"{tokens.RADIUS}px",
        serif=tokens.SERIF,
        controls=f"{controls}/{'dark' if palette is DARK else 'light'}",
    )


def _roles(t: Palette) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: t.paper,
        Role.WindowText: t.ink,
        Role.Base: t.surface,
        Role.AlternateBase: t.sunken,
        Role.Text: t.ink,
        Role.PlaceholderText: t.muted,
        Role.Button: t.surface,
        Role.ButtonText: t.ink,
        Role.BrightText: t.error,
        Role.ToolTipBase: t.surface,
        Role.ToolTipText: t.ink,
        Role.Highlight: t.accent_soft,
        Role.HighlightedText: t.ink,
        Role.Accent: t.accent,
        Role.Link: t.accent,
        Role.LinkVisited: t.accent,
        Role.Light: t.surface,
        Role.Midlight: t.line,
        Role.Mid: t.line_strong,
        Role.Dark: t.line_strong,
        Role.Shadow: t.paper,
    }


def _scheme(dark: bool | None) -> Qt.ColorScheme:
    if dark is None:
        return Qt.ColorScheme.Unknown
    return Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
