"""A kept logo as something that can be drawn on a reportlab canvas."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from threading import Lock
from typing import Any

from lxml import etree
from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, String
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from svglib.svglib import svg2rlg

from app.core.problems import Problem
from app.formats.pdf.faces import SANS, face

PNG, SVG = "png:", "svg:"
MOST_SHAPES = 20_000
_FETCHING = ("url(http", "url('http", 'url("http', "@import")

# reportlab notes in a drawing who draws it.
_drawing = Lock()


@dataclass(frozen=True, eq=False)
class Picture:
    """A logo with its size in units of its own; `content` is an image or a drawing.

    `mark` tells it from any other logo, the same in every process.
    """

    mark: str
    width: float
    height: float
    content: Any = field(repr=False)

    def draw(self, canvas: Any, x: float, y: float, width: float) -> None:
        """Draw it so wide, its lower left corner at (x, y) of the canvas."""
        canvas.saveState()
        canvas.translate(x, y)
        scale = width / self.width
        canvas.scale(scale, scale)
        if isinstance(self.content, Drawing):
            with _drawing:
                renderPDF.draw(self.content, canvas, 0, 0)
        else:
            canvas.drawImage(self.content, 0, 0, self.width, self.height, mask="auto")
        canvas.restoreState()


@lru_cache(maxsize=4)
def picture(kept: str) -> Picture:
    """The logo that `read_logo` has made the text of."""
    content = b64decode(kept.split(":", 1)[1])
    mark = sha256(content).hexdigest()
    if kept.startswith(SVG):
        found = drawing(content, "logo.svg")
        return Picture(mark, found.width, found.height, found)
    image = Image.open(BytesIO(content))
    width, height = image.size
    return Picture(mark, width, height, ImageReader(BytesIO(content)))


def drawing(content: bytes, file: str) -> Any:
    """An SVG as a drawing in our own typefaces; a Problem if it can't be one."""
    _check_is_whole(content, file)
    try:
        found = svg2rlg(BytesIO(content))
    except Exception as error:  # whatever a drawing program has written
        raise Problem("logo.broken", file=file) from error
    if found is None or found.width <= 0 or found.height <= 0:
        raise Problem("logo.broken", file=file)
    shapes = list(_shapes(found))
    if not shapes:
        raise Problem("logo.empty", file=file)
    if len(shapes) > MOST_SHAPES:
        raise Problem("logo.broken", file=file)
    pdfmetrics.registerFont(face(SANS).font)
    found.initialFontName = SANS
    for shape in shapes:
        if isinstance(shape, String):
            shape.fontName = SANS
    return found


def _check_is_whole(content: bytes, file: str) -> None:
    """Refuse what is no XML, or would have to be fetched from elsewhere."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Problem("logo.broken", file=file) from error
    for element in root.iter():
        texts = [element.text or "", *element.attrib.values()] if element.tag else []
        fetched = [v for k, v in element.attrib.items() if k.endswith("href") and _elsewhere(v)]
        linked = str(element.tag).endswith("}a")
        if (fetched and not linked) or any(sign in t for t in texts for sign in _FETCHING):
            raise Problem("logo.fetches", file=file)


def _elsewhere(target: str) -> bool:
    return not target.strip().startswith(("#", "data:"))


def _shapes(group: Any) -> Iterator[Any]:
    for shape in group.contents:
        if isinstance(shape, Group | Drawing):
            yield from _shapes(shape)
        else:
            yield shape
