"""How fast guides are made, against a bare canvas that only draws the same words."""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from app.core.model import Workspace
from app.formats.pdf import (
    GuideRequest,
    Kind,
    PaperSize,
    combined_pdf,
    guide_pdf,
    named_requests,
)
from app.formats.pdf.faces import face
from app.formats.pdf.guide.build import guide_and_pages, settled_book
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import A4
from app.formats.pdf.text import Line
from app.formats.wording.print import words_in
from tests.bench.memory import Memory
from tests.bench.table import Row, timed
from tests.formats.pdf.samples import cohort, library, with_pair
from tests.formats.pdf.test_batch_goes_on import made, pairs

REPEATS = 7
PAIRS = 500
Word = tuple[str, float, float, float, str]


def rows() -> list[Row]:
    """A guide for another pair each time, as in a batch; and the first one of all."""
    plain = cohort("career-six-months")
    request = GuideRequest(Kind.MENTOR, next(iter(plain.programs)), "x")
    first = timed(lambda: guide_pdf(plain, library(), request), 1)
    _, alike = guide_and_pages(plain, library(), request, None, {})
    pages = _words(plain, request)
    pairs = (with_pair(plain, f"Mentor Number {n}", f"Mentee Number {n}") for n in count())
    made = timed(lambda: guide_and_pages(next(pairs), library(), request, None, alike), REPEATS)
    bare = timed(lambda: _bare(pages), REPEATS)
    name = f"a guide of {len(pages)} pages, as in a batch (speed)"
    return [
        Row(name, made, "bare canvas, same words", bare, at_least=0.5, inverted=True),
        Row("the first guide, with reading the fonts", first),
        *_crowd(),
    ]


def _crowd() -> Iterator[Row]:
    """All guides of 500 pairs: in files by processes, and in one file."""
    workspace = pairs(PAIRS, "flash")
    (program,) = workspace.programs
    for name, work in (
        ("in files", lambda folder: made(workspace, folder, processes=2)),
        ("in one file", lambda folder: _in_one(workspace, program, folder)),
    ):
        with TemporaryDirectory() as folder, Memory() as memory:
            seconds = timed(lambda work=work: work(Path(folder)), 1)  # type: ignore[misc]
        said = f"the guides of {PAIRS} pairs {name}, {memory.megabytes} MB (aim: 300)"
        yield Row(said, seconds)


def _in_one(workspace: Workspace, program: str, folder: Path) -> None:
    content = combined_pdf(workspace, library(), named_requests(workspace, program, PaperSize.A4))
    (folder / "all.pdf").write_bytes(content)


class _Listener(Pen):
    """Notes every line of text with its place, size and face, and draws nothing."""

    def __init__(self) -> None:
        super().__init__(Canvas(BytesIO()), A4)
        self.words: list[Word] = []

    def line(self, line: Line, size: float, x: float, baseline: float) -> None:
        text = "".join(item.piece.text for item in line.items)
        if line.items:
            found = line.items[0].piece.face.name
            self.words.append((text, x, A4.height - baseline, size, found))


def _words(workspace: Workspace, request: GuideRequest) -> list[list[Word]]:
    book = settled_book(gather(workspace, library(), request), words_in("en"), request)
    pages = []
    for page in book.pages:
        pen = _Listener()
        for block, x, top, width in page.placed:
            block.draw(pen, x, top, width)
        pages.append(pen.words)
    return pages


def _bare(pages: list[list[Word]]) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(A4.width, A4.height), invariant=1, pageCompression=1)
    for name in {word[4] for page in pages for word in page}:
        pdfmetrics.registerFont(face(name).font)
    for page in pages:
        for text, x, y, size, name in page:
            canvas.setFont(name, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
