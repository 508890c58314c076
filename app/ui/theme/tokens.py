"""The colours, sizes and type of the screen, all in this one place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for, as #RRGGBB."""

    paper: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    mentor: str
    mentee: str
    notice: str
    notice_soft: str
    error: str
    error_soft: str
    focus: str


LIGHT = Palette(
    paper="#FAF7F1",
    surface="#FFFFFF",
    sunken="#F1ECE2",
    line="#DDD6C8",
    line_strong="#8C8474",
    ink="#23211D",
    muted="#5E584D",
    accent="#2C6A50",
    on_accent="#FFFFFF",
    accent_soft="#E2EFE7",
    mentor="#34508F",
    mentee="#9A4A26",
    notice="#7A4F00",
    notice_soft="#FAEFD6",
    error="#9E2A22",
    error_soft="#FBE8E4",
    focus="#1B66C9",
)
DARK = Palette(
    paper="#1D1E1B",
    surface="#262724",
    sunken="#171815",
    line="#3B3D38",
    line_strong="#8A8C82",
    ink="#EEEAE2",
    muted="#B5AFA3",
    accent="#86C7A6",
    on_accent="#12231B",
    accent_soft="#2A3B32",
    mentor="#A9BDF0",
    mentee="#EBA883",
    notice="#E9BE6B",
    notice_soft="#3A311D",
    error="#F0988E",
    error_soft="#402522",
    focus="#7DB4FF",
)

GRID = 8
EDGE = 24
CONTROL_HEIGHT = 32
RADIUS = 6

SMALL = 12
BODY = 13
SECTION = 15
TITLE = 26
SANS = "Noto Sans"
SERIF = "Gentium Plus"
