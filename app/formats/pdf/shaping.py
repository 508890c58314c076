"""Words turned into pieces that can be drawn: kerned letters, or shaped outlines.

Simple scripts are set from the embedded font with its kerning. Scripts whose letters join,
stack or reorder are shaped by HarfBuzz and drawn as outlines, because reportlab addresses
glyphs by character and can't name a joined one; the same characters lie over them unseen, so
that the name can be searched and copied.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb

from app.formats.pdf.faces import EMOJI, IDEOGRAPHS, MISSING, SANS, Face, face, face_for

SIMPLE_FACES = (
    "NotoSans-",
    "GentiumPlus-",
    "NotoSansArmenian-",
    "NotoSansGeorgian-",
    "NanumSquare-",
    IDEOGRAPHS,
)
KERNED = {"kern": True, "liga": False, "clig": False, "calt": False, "ccmp": False}
_RIGHT_TO_LEFT = {"R", "AL"}
_JOINERS = {"\u200c", "\u200d", "\ufe0e", "\ufe0f"}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


@dataclass(frozen=True)
class Piece:
    """A stretch of one word in one face and one direction; widths in thousandths of the size.

    `chunks` are (characters, extra space after them); `outlines` are (path, x, y) instead.
    `strong` is "L", "R" or "" (takes the direction of what is around it).
    """

    face: Face
    text: str
    width: float
    strong: str
    chunks: tuple[tuple[str, float], ...] = ()
    outlines: tuple[tuple[str, float, float], ...] = ()


@lru_cache(maxsize=20_000)
def pieces_of(word: str, face_name: str) -> tuple[Piece, ...]:
    """The pieces of a word (or of a space), in reading order."""
    wanted = face(face_name)
    if word.isascii() and wanted.covers(word):
        return (_kerned(word, wanted, _strong(word)),)
    return tuple(_pieces(word, face_name))


def _pieces(word: str, face_name: str) -> Iterator[Piece]:
    for (found, direction), run in groupby(
        _assigned(word, face_name), key=lambda item: (item[1], item[2])
    ):
        text = "".join(char for char, _, _ in run)
        if found.name.startswith(SIMPLE_FACES) and not _has_marks(text) and found.covers(text):
            yield _kerned(text, found, direction)
        else:
            yield _shaped(text, found, direction)


def _assigned(word: str, face_name: str) -> Iterator[tuple[str, Face, str]]:
    """Each character with its face and direction; marks and joiners go with what they follow."""
    before: tuple[Face, str] | None = None
    for char in word:
        if before and (unicodedata.combining(char) or char in _JOINERS or _is_mark(char)):
            yield char, *before
            continue
        found = face_for(char, face_name)
        if before and before[0].name == EMOJI and ord(char) in face(EMOJI).glyphs:
            found = face(EMOJI)
        if ord(char) not in found.glyphs:
            if unicodedata.category(char) in _UNSEEN - {"Co", "Cn"}:
                continue
            char, found = MISSING, face(SANS)
        before = (found, _strong(char))
        yield char, *before


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me")


def _has_marks(text: str) -> bool:
    return any(unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf") for char in text)


@lru_cache(maxsize=5_000)
def right_to_left(pieces: tuple[Piece, ...]) -> Piece:
    """Pieces that follow each other from right to left as one, to be drawn and found as one."""
    x = 0.0
    outlines: list[tuple[str, float, float]] = []
    for piece in reversed(pieces):
        if not piece.outlines:
            direction = "ltr" if is_number(piece.text) else "rtl"
            piece = _shaped(piece.text, piece.face, piece.strong, direction)
        outlines += [(path, x + dx, dy) for path, dx, dy in piece.outlines]
        x += piece.width
    text = "".join(piece.text for piece in pieces)
    return Piece(pieces[0].face, text, x, "R", outlines=tuple(outlines))


def is_number(text: str) -> bool:
    """Whether a text without a direction of its own is a number, which reads left to right."""
    return any(unicodedata.bidirectional(char) in ("EN", "AN") for char in text)


def _strong(text: str) -> str:
    """The direction of a text's first character that has one; digits and signs have none."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in _RIGHT_TO_LEFT:
            return "R"
        if kind == "L":
            return "L"
    return ""


def _kerned(text: str, found: Face, strong: str) -> Piece:
    plain = [found.widths.get(ord(char), 0.0) for char in text]
    extra = _kerning(text, found, plain)
    chunks: list[tuple[str, float]] = []
    start = 0
    for place, space in enumerate(extra):
        if space:
            chunks.append((text[start : place + 1], space))
            start = place + 1
    if start < len(text):
        chunks.append((text[start:], 0.0))
    return Piece(found, text, sum(plain) + sum(extra), strong, chunks=tuple(chunks))


def _kerning(text: str, found: Face, plain: list[float]) -> list[float]:
    if len(text) < 2:
        return [0.0] * len(text)
    buffer = _shape(text, found, KERNED)
    positions = buffer.glyph_positions
    if len(positions) != len(text):
        return [0.0] * len(text)
    scale = 1000 / found.units
    extra = [
        round(at.x_advance * scale - width) for at, width in zip(positions, plain, strict=True)
    ]
    return [float(space) if abs(space) > 1 else 0.0 for space in extra]


def _shaped(text: str, found: Face, strong: str, direction: str = "") -> Piece:
    buffer = _shape(text, found, {}, direction)
    scale = 1000 / found.units
    x = 0.0
    outlines = []
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if path := _outline(found, info.codepoint):
            outlines.append((path, x + at.x_offset * scale, at.y_offset * scale))
        x += at.x_advance * scale
    return Piece(found, text, x, strong, outlines=tuple(outlines))


def _shape(text: str, found: Face, features: dict[str, bool], direction: str = "") -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if direction:
        buffer.direction = direction
    hb.shape(found.shaper, buffer, features)
    return buffer


@lru_cache(maxsize=5_000)
def _outline(found: Face, glyph: int) -> str:
    pen = _PathPen(1000 / found.units)
    found.shaper.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.operators)


Point = tuple[float, float]


class _PathPen:
    """Collects an outline as PDF path operators, in thousandths of the type size."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._at: Point = (0.0, 0.0)

    def moveTo(self, to: Point) -> None:
        self._add("m", to)

    def lineTo(self, to: Point) -> None:
        self._add("l", to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:
        self._add("c", first, second, to)

    def qCurveTo(self, control: Point, to: Point) -> None:
        first = _towards(self._at, control)
        self._add("c", first, _towards(to, control), to)

    def closePath(self) -> None:
        self.operators.append("h")

    def endPath(self) -> None:
        """Nothing is left open: every contour of a glyph is closed."""

    def _add(self, operator: str, *points: Point) -> None:
        numbers = (f"{value * self._scale:.1f}" for point in points for value in point)
        self.operators.append(f"{' '.join(numbers)} {operator}")
        self._at = points[-1]


def _towards(start: Point, control: Point) -> Point:
    return tuple(a + (b - a) * 2 / 3 for a, b in zip(start, control, strict=True))  # type: ignore[return-value]
