"""Draws on a reportlab canvas with measures from the top left of the page, in points."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Any

from app.formats.pdf.faces import Face, face_for
from app.formats.pdf.logos import Picture
from app.formats.pdf.shaping import Piece
from app.formats.pdf.style import Paper, Style
from app.formats.pdf.text import Inked, Line

OUTSIDE = ("mailto:", "http://", "https://")


class Pen:
    """Draws one document, page by page."""

    def __init__(self, canvas: Any, paper: Paper) -> None:
        self.paper = paper
        self._canvas = canvas
        self._places: Mapping[str, int] = {}
        self._prefix = ""
        self._shift = 0.0
        self._colors: Mapping[str, str] = {}
        self._encoded: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._codes: dict[str, dict[str, tuple[str, str]]] = {}

    def turn_to(
        self,
        places: Mapping[str, int],
        prefix: str,
        colors: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Draw a book with these named places from now on; the file knows them by the prefix.

        `colors` says what is drawn in place of a colour of the style.
        """
        self._places, self._prefix, self._colors = places, prefix, colors

    @contextmanager
    def placed(self, x: float, beside: bool) -> Iterator[None]:
        """While this lasts, pages begin at x; `beside` others on their sheet."""
        zoom, self._shift = self.paper.zoom, x
        if beside:
            self._code(f"q {zoom:g} 0 0 {zoom:g} {x * zoom:.3f} 0 cm")
        yield
        if beside:
            self._code("Q")

    def name(self, anchor: str, top: float) -> None:
        """Give a place on this page a name, for links and the outline."""
        height = (self.paper.height - top + 12) * self.paper.zoom
        self._canvas.bookmarkHorizontalAbsolute(self._prefix + anchor, height)

    def lines(
        self, lines: Iterable[Line], style: Style, x: float, top: float, width: float
    ) -> None:
        """Set lines of text one below the other in a column of that width."""
        baseline = top + (style.line + 0.68 * style.points) / 2
        for line in lines:
            spare = width - line.width * style.points / 1000
            indent = {"right": spare, "center": spare / 2}.get(style.align, 0.0)
            self.line(line, style.points, x + indent, baseline)
            baseline += style.line

    def line(self, line: Line, size: float, x: float, baseline: float) -> None:
        """Set one line of text."""
        y = self.paper.height - baseline
        if not line.shaped:
            self._typed(line.items, size, x, y)
            return
        for shaped, group in groupby(line.items, key=lambda item: bool(item.piece.outlines)):
            items = list(group)
            draw = self._outlined if shaped else self._typed
            draw(items, size, x, y)
            x += sum(item.piece.width for item in items) * size / 1000

    def rule(self, x: float, y: float, width: float, weight: float, color: str) -> None:
        """A horizontal line."""
        self.stroke([(x, y), (x + width, y)], weight, color)

    def stroke(self, points: list[tuple[float, float]], weight: float, color: str) -> None:
        """An open line through the points."""
        moves = [f"{x:.2f} {self._y(y):.2f}" for x, y in points]
        path = f"{moves[0]} m " + " ".join(f"{move} l" for move in moves[1:])
        self._code(f"q {weight:g} w {self._ink(color)} RG {path} S Q")

    def curve(self, path: str, weight: float, color: str, fill: str = "") -> None:
        """A path of PDF operators in points from the lower left of the page."""
        paint = "B" if weight and fill else "f" if fill else "S"
        colors = f"{weight:g} w {self._ink(color)} RG" + (f" {self._ink(fill)} rg" if fill else "")
        self._code(f"q 1 J 1 j {colors} {path} {paint} Q")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        edge: str = "",
        weight: float = 0.8,
        radius: float = 0.0,
    ) -> None:
        """A rectangle whose upper left corner is (x, y)."""
        at = f"{x:.2f} {self._y(y + height):.2f} {width:.2f} {height:.2f}"
        path = f"{at} re" if not radius else self._rounded(x, y, width, height, radius)
        paint = "B" if fill and edge else "f" if fill else "S"
        colors = f"{self._ink(fill)} rg" if fill else ""
        if edge:
            colors += f" {weight:g} w {self._ink(edge)} RG"
        self._code(f"q {colors} {path} {paint} Q")

    def _rounded(self, x: float, y: float, width: float, height: float, radius: float) -> str:
        radius = min(radius, width / 2, height / 2)
        path = self._canvas.beginPath()
        path.roundRect(x, self._y(y + height), width, height, radius)
        return str(path.getCode())

    def link(self, anchor: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area lead to a named place."""
        canvas = self._canvas
        left = x + self._shift
        corners = (left, self._y(y + height), left + width, self._y(y))
        area = tuple(corner * self.paper.zoom for corner in corners)
        if anchor.startswith(OUTSIDE):
            canvas.linkURL(anchor, area, relative=0)
        elif anchor in self._places:
            canvas.linkRect("", self._prefix + anchor, area, Border="[0 0 0]")

    def picture(self, found: Picture, x: float, top: float, width: float) -> None:
        """A picture so wide, in its own proportions."""
        high = width * found.height / found.width
        found.draw(self._canvas, x, self._y(top + high), width)

    def _ink(self, color: str) -> str:
        return _rgb(self._colors.get(color, color))

    def _y(self, y: float) -> float:
        return self.paper.height - y

    def _code(self, code: str) -> None:
        self._canvas._code.append(code)

    def _typed(self, items: Sequence[Inked], size: float, x: float, y: float) -> None:
        parts = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for color, colored in groupby(items, key=lambda item: item.color):
            parts.append(f"{self._ink(color)} rg")
            parts += self._shown(list(colored), size)
        parts.append("ET")
        self._code(" ".join(parts))

    def _shown(self, items: list[Inked], size: float) -> list[str]:
        shows: list[tuple[str, list[str]]] = []
        for item in items:
            for font, text in self._kerned(item.piece):
                if not shows or shows[-1][0] != font:
                    shows.append((font, []))
                shows[-1][1].append(text)
        return [f"{font} {size:g} Tf [{''.join(texts)}] TJ" for font, texts in shows]

    def _kerned(self, piece: Piece) -> list[tuple[str, str]]:
        """The piece as it stands in a TJ array, by font subset; each word is encoded once."""
        key = (piece.face.name, piece.text)
        if key not in self._encoded:
            parts: list[tuple[str, str]] = []
            for chunk, space in piece.chunks:
                parts += [(font, f"({text})") for font, text in self._encode(piece.face, chunk)]
                if space:
                    parts[-1] = (parts[-1][0], f"{parts[-1][1]}{-space:g}")
            self._encoded[key] = parts
        return self._encoded[key]

    def _encode(self, found: Face, text: str) -> list[tuple[str, str]]:
        """The text in the codes of the font's subsets; each letter is looked up once."""
        codes = self._codes.setdefault(found.name, {})
        parts: list[tuple[str, str]] = []
        for char in text:
            entry = codes.get(char)
            if entry is None:
                entry = codes[char] = self._coded(found, char)
            if parts and parts[-1][0] == entry[0]:
                parts[-1] = (entry[0], parts[-1][1] + entry[1])
            else:
                parts.append(entry)
        return parts

    def _coded(self, found: Face, char: str) -> tuple[str, str]:
        doc = self._canvas._doc
        ((subset, code),) = found.font.splitString(char, doc)
        return found.font.getSubsetInternalName(subset, doc), self._canvas._escape(code)

    def _outlined(self, items: Sequence[Inked], size: float, x: float, y: float) -> None:
        for item in items:
            scale = size / 1000
            self._code(f"{self._named(item)} q {self._ink(item.color)} rg")
            for path, dx, dy in item.piece.outlines:
                place = f"{x + dx * scale:.3f} {y + dy * scale:.3f}"
                self._code(f"q {scale:g} 0 0 {scale:g} {place} cm {path} f Q")
            self._code(f"Q {self._unseen(item, size, x, y)} EMC")
            x += item.piece.width * scale

    def _named(self, item: Inked) -> str:
        """What a reader program takes an outlined piece for.

        Readers turn right-to-left text round by themselves, and get it wrong when told twice.
        """
        if item.piece.strong == "R":
            return "/Span BMC"
        text = item.piece.text.encode("utf-16-be", "surrogatepass").hex().upper()
        return f"/Span << /ActualText <FEFF{text}> >> BDC"

    def _unseen(self, item: Inked, size: float, x: float, y: float) -> str:
        """The characters of an outlined piece, to be found and copied, in the order they lie."""
        piece = item.piece
        text = piece.text[::-1] if piece.strong == "R" else piece.text
        faces = [_with(char, piece.face) for char in text]
        plain = sum(
            found.widths.get(ord(char), 0.0) for char, found in zip(text, faces, strict=True)
        )
        stretch = 100 * piece.width / plain if plain and piece.width else 100
        shows = []
        for found, run in groupby(zip(text, faces, strict=True), key=lambda pair: pair[1]):
            for font, code in self._encode(found, "".join(char for char, _ in run)):
                shows.append(f"{font} {size:g} Tf ({code}) Tj")
        shown = " ".join(shows)
        return f"BT 3 Tr {stretch:.1f} Tz 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} 0 Tr 100 Tz ET"


def _with(char: str, found: Face) -> Face:
    return found if ord(char) in found.glyphs else face_for(char, found.name)


@cache
def _rgb(color: str) -> str:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{channel:.3g}" for channel in channels)
