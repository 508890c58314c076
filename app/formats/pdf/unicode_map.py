"""Names the characters of embedded fonts, so that readers can copy and search the text.

reportlab writes code points above U+FFFF as five digits, which no reader understands; they
have to be UTF-16 pairs.
"""

from typing import Any

_HEAD = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
)
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


def name_characters(doc: Any, font_name: str, subsets: list[list[int]]) -> None:
    """Replace the character maps of a font's subsets in a reportlab document."""
    fonts = doc.idToObject["BasicFonts"].dict
    for number, subset in enumerate(subsets):
        reference = fonts[f"{font_name}+{number}"].ToUnicode
        doc.idToObject[reference.name].content = _character_map(subset)


def _character_map(subset: list[int]) -> str:
    named = [(place, code) for place, code in enumerate(subset) if code]
    parts = [named[start : start + 100] for start in range(0, len(named), 100)]
    return _HEAD + "".join(_part(part) for part in parts) + _TAIL


def _part(part: list[tuple[int, int]]) -> str:
    lines = (f"<{place:02X}> <{_utf16(code)}>\n" for place, code in part)
    return f"{len(part)} beginbfchar\n{''.join(lines)}endbfchar\n"


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be", "surrogatepass").hex().upper()
