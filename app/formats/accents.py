"""Colours of an organization's own: which can be read on white paper, and their tints."""

import re
from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls

from app.core.problems import Problem

TEXT, AREA = 4.5, 3.0
"""The contrast with white that small letters and drawings need at least (WCAG 2.2)."""

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_STEPS = 24


def parsed(text: str) -> str:
    """A colour as #2C6A50; a Problem if it isn't one."""
    found = _HEX.fullmatch(text.strip())
    if not found:
        raise Problem("colors.not_one", color=text.strip())
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


def checked(text: str, least: float) -> str:
    """A colour that can be seen on white paper; a Problem naming the nearest one if not."""
    color = parsed(text)
    if contrast_with_white(color) >= least:
        return color
    raise Problem(
        "colors.too_light",
        color=color,
        contrast=f"{contrast_with_white(color):.1f}",
        least=f"{least:g}",
        nearest=nearest(color, least),
    )


def contrast_with_white(color: str) -> float:
    """The contrast ratio of a colour with white, 1 to 21."""
    return 1.05 / (_luminance(color) + 0.05)


def nearest(color: str, least: float) -> str:
    """The lightest colour of the same hue that has that contrast with white."""
    return _first(color, lambda darker: contrast_with_white(darker) >= least, darker=True)


def tint(color: str, like: str) -> str:
    """The colour of the same hue that prints as light as another, in grey too."""
    wanted = _luminance(like)
    if _luminance(color) >= wanted:
        return _first(color, lambda other: _luminance(other) <= wanted, darker=True)
    return _first(color, lambda other: _luminance(other) >= wanted, darker=False)


def _first(color: str, holds: Callable[[str], bool], darker: bool) -> str:
    """The colour nearest to this one, on the way to black or white, of which it holds."""
    hue, own, saturation = rgb_to_hls(*_channels(color))
    near, far = own, 0.0 if darker else 1.0
    for _ in range(_STEPS):
        middle = (near + far) / 2
        if holds(_hex(hls_to_rgb(hue, middle, saturation))):
            far = middle
        else:
            near = middle
    return _hex(hls_to_rgb(hue, far, saturation))


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)


def _luminance(color: str) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
