"""How Trellis looks: colours, type and style of the screen."""

from app.ui.theme.fonts import font_of, text_scale
from app.ui.theme.paint import apply, is_dark, palette_of
from app.ui.theme.tokens import DARK, LIGHT, Palette

__all__ = ["DARK", "LIGHT", "Palette", "apply", "font_of", "is_dark", "palette_of", "text_scale"]
