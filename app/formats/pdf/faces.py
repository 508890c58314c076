"""The typefaces that ship, and which of them can print a character."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFont

from app.formats.pdf.unicode_map import name_characters
from app.formats.resources import resource

SANS, SANS_BOLD = "NotoSans-Regular", "NotoSans-Bold"
SERIF, SERIF_BOLD, SERIF_ITALIC = "GentiumPlus-Regular", "GentiumPlus-Bold", "GentiumPlus-Italic"
EMOJI, IDEOGRAPHS = "NotoEmoji-Regular", "DroidSansFallbackFull"
BOLD = {SANS_BOLD, SERIF_BOLD}
MISSING = "\N{REPLACEMENT CHARACTER}"

# Blocks of Unicode with the face that ships for them, and its bold sister where there is one.
BLOCKS: tuple[tuple[int, int, str, bool], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian", False),
    (0x0590, 0x05FF, "NotoSansHebrew", True),
    (0x0600, 0x06FF, "NotoSansArabic", True),
    (0x0750, 0x077F, "NotoSansArabic", True),
    (0x08A0, 0x08FF, "NotoSansArabic", True),
    (0x0900, 0x097F, "NotoSansDevanagari", True),
    (0x0980, 0x09FF, "NotoSansBengali", False),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi", False),
    (0x0A80, 0x0AFF, "NotoSansGujarati", False),
    (0x0B80, 0x0BFF, "NotoSansTamil", False),
    (0x0C00, 0x0C7F, "NotoSansTelugu", False),
    (0x0C80, 0x0CFF, "NotoSansKannada", False),
    (0x0D00, 0x0D7F, "NotoSansMalayalam", False),
    (0x0D80, 0x0DFF, "NotoSansSinhala", False),
    (0x0E00, 0x0E7F, "NotoSansThai", False),
    (0x0E80, 0x0EFF, "NotoSansLao", False),
    (0x1000, 0x109F, "NotoSansMyanmar", False),
    (0x10A0, 0x10FF, "NotoSansGeorgian", False),
    (0x1100, 0x11FF, "NanumSquare", False),
    (0x1200, 0x139F, "NotoSansEthiopic", False),
    (0x1780, 0x17FF, "NotoSansKhmer", False),
    (0x3130, 0x318F, "NanumSquare", False),
    (0xAC00, 0xD7A3, "NanumSquare", False),
    (0xFB1D, 0xFB4F, "NotoSansHebrew", True),
    (0xFB50, 0xFDFF, "NotoSansArabic", True),
    (0xFE70, 0xFEFF, "NotoSansArabic", True),
)


class _NamedFont(TTFont):  # type: ignore[misc]
    """A TTFont whose text can be read back, also beyond the first 65,536 characters."""

    def addObjects(self, doc: Any) -> None:
        state = self.state[doc]
        subsets, name = state.subsets, state.internalName
        super().addObjects(doc)
        name_characters(doc, name, subsets)


@dataclass(frozen=True, eq=False)
class Face:
    """One typeface: `widths` are thousandths of the type size by code point."""

    name: str
    font: Any
    shaper: hb.Font
    widths: dict[int, float]
    glyphs: dict[int, int]
    units: int

    def covers(self, text: str) -> bool:
        """Whether every character has a glyph here."""
        return all(ord(char) in self.glyphs for char in text)


@cache
def face(name: str) -> Face:
    """The shipped typeface of that file name; read once."""
    path = str(resource("fonts", f"{name}.ttf"))
    font = _NamedFont(name, path)
    shaper_face = hb.Face(hb.Blob.from_file_path(path))
    return Face(
        name,
        font,
        hb.Font(shaper_face),
        font.face.charWidths,
        font.face.charToGlyph,
        shaper_face.upem,
    )


@cache
def face_for(char: str, wanted: str) -> Face:
    """The face that prints the character: the wanted one, its script's, emoji, ideographs."""
    for name in (wanted, *_script_faces(ord(char), wanted in BOLD), SANS, EMOJI, IDEOGRAPHS):
        if ord(char) in face(name).glyphs:
            return face(name)
    return face(SANS)


def _script_faces(code: int, bold: bool) -> list[str]:
    return [
        f"{name}-{'Bold' if bold and has_bold else 'Regular'}"
        for first, last, name, has_bold in BLOCKS
        if first <= code <= last
    ]
