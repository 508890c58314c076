"""Text broken into lines of measured pieces."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.formats.pdf.shaping import Piece, is_number, pieces_of, right_to_left
from app.formats.wording.print.files import NO_BREAK

_WORDS = re.compile(r"[ \t\r\n\u2003]+|[^ \t\r\n\u2003]+")
WIDE_SPACE = "\u2003"
SPACES = f" \t\r\n{WIDE_SPACE}"
RUNT = 0.12
"""Below this share of the measure, a last line looks as if it had been forgotten."""
NARROWER = (0.96, 0.92, 0.87, 0.82)


@dataclass(frozen=True)
class Span:
    """A stretch of text in one face and colour."""

    text: str
    face: str
    color: str


@dataclass(frozen=True)
class Inked:
    """A piece with its colour."""

    piece: Piece
    color: str


@dataclass(frozen=True)
class Line:
    """One line in the order it is drawn, left to right; width in thousandths of the size.

    `shaped` tells that some of it is drawn as outlines.
    """

    items: tuple[Inked, ...]
    width: float
    shaped: bool = False


Word = tuple[Inked, ...]


@lru_cache(maxsize=20_000)
def wrapped(spans: tuple[Span, ...], width: float, balanced: bool = False) -> tuple[Line, ...]:
    """The lines of a text; width in thousandths of the type size, at least one line.

    Balanced lines are about equally long, as a title needs it.
    """
    words = list(_words(spans))
    lines = _filled(words, width)
    if balanced and 1 < len(lines) <= 4:
        lines = _balanced(words, width, lines)
    elif len(lines) > 1 and _width(lines[-1]) < RUNT * width:
        lines = _without_runt(words, width, lines)
    return tuple(_line(line) for line in lines)


def in_one_piece(text: str) -> str:
    """The text with no place at which a line may end."""
    return text.replace(" ", NO_BREAK)


def text_width(text: str, face: str) -> float:
    """The width of a text on one line, in thousandths of the type size."""
    return sum(piece.width for part in _WORDS.findall(text) for piece in pieces_of(part, face))


def _words(spans: tuple[Span, ...]) -> Iterator[tuple[Word, Word]]:
    """Each word with the space before it; a word may run through several spans."""
    space: Word = ()
    word: list[Inked] = []
    for span in spans:
        for part in _WORDS.findall(span.text):
            if part[0] in SPACES:
                if word:
                    yield space, tuple(word)
                    word = []
                between = part if WIDE_SPACE in part else " "
                space = tuple(Inked(p, span.color) for p in pieces_of(between, span.face))
            else:
                word += [Inked(p, span.color) for p in pieces_of(part, span.face)]
    if word:
        yield space, tuple(word)


def _filled(words: list[tuple[Word, Word]], width: float) -> list[list[Inked]]:
    lines: list[list[Inked]] = [[]]
    used = 0.0
    for space, whole in words:
        for number, word in enumerate(_fitting(whole, width)):
            needed = _width(word) + (_width(space) if lines[-1] and not number else 0.0)
            if lines[-1] and (number or used + needed > width + 0.01):
                lines.append([])
                used, needed = 0.0, _width(word)
            if lines[-1]:
                lines[-1] += space
            lines[-1] += word
            used += needed
    return lines


def _balanced(
    words: list[tuple[Word, Word]], width: float, lines: list[list[Inked]]
) -> list[list[Inked]]:
    low, high = width / 2, width
    best = lines
    for _ in range(7):
        middle = (low + high) / 2
        tried = _filled(words, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            best, high = tried, middle
    return best


def _without_runt(
    words: list[tuple[Word, Word]], width: float, lines: list[list[Inked]]
) -> list[list[Inked]]:
    """As many lines, a little narrower, so that more than a bit of a word is on the last one."""
    for share in NARROWER:
        tried = _filled(words, width * share)
        torn = any(width * share < _width(word) <= width for _, word in words)
        if torn or len(tried) > len(lines):
            break
        if _width(tried[-1]) >= RUNT * width:
            return tried
    return lines


def _fitting(word: Word, width: float) -> list[Word]:
    """The word, or its parts if it is wider than a whole line."""
    if _width(word) <= width:
        return [word]
    parts: list[list[Inked]] = [[]]
    used = 0.0
    for item in word:
        for cluster in _clusters(item):
            if parts[-1] and used + cluster.piece.width > width:
                parts.append([])
                used = 0.0
            parts[-1].append(cluster)
            used += cluster.piece.width
    return [tuple(part) for part in parts]


def _clusters(item: Inked) -> list[Inked]:
    """The letters of a piece, each with its marks; an outlined piece of joined letters too."""
    clusters: list[str] = []
    for char in item.piece.text:
        joined = clusters and (clusters[-1].endswith("\u200d") or _follows(char))
        if joined:
            clusters[-1] += char
        else:
            clusters.append(char)
    return [
        Inked(piece, item.color)
        for cluster in clusters
        for piece in pieces_of(cluster, item.piece.face.name)
    ]


def _follows(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf")


def _width(word: Word | list[Inked]) -> float:
    return sum(item.piece.width for item in word)


def _line(items: list[Inked]) -> Line:
    width = _width(items)
    if any(item.piece.strong == "R" for item in items):
        items = _visual(items)
    return Line(tuple(items), width, any(item.piece.outlines for item in items))


def _visual(items: list[Inked]) -> list[Inked]:
    """Right-to-left stretches turned round, in a line that runs from left to right.

    Numbers belong to the stretch they follow; spaces and signs do when they lie inside one. This
    is the Unicode algorithm for one level of embedding: names in a line.
    """
    result: list[Inked] = []
    run: list[Inked] = []
    waiting: list[Inked] = []
    for item in items:
        strong = item.piece.strong
        if strong == "R" or (run and not strong and is_number(item.piece.text)):
            run += [*waiting, item]
            waiting = []
        elif not strong and run:
            waiting.append(item)
        else:
            result += [*_turned(run), *waiting, item]
            run, waiting = [], []
    return [*result, *_turned(run), *waiting]


def _turned(run: list[Inked]) -> list[Inked]:
    if not run:
        return []
    return [Inked(right_to_left(tuple(item.piece for item in run)), run[0].color)]
