"""Everything that can be printed, on every paper, in every size, with every sort of content; and
what is wrong with a print, read from its pages and from its file."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise, product
from shutil import which
from tempfile import NamedTemporaryFile
from typing import Any

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from app.core.model import Workspace
from app.formats.pdf import GuideRequest, Kind, PaperSize, guide_pdf, guides_of
from app.formats.pdf.blocks import Block, Mark
from app.formats.pdf.book import Book, Page
from app.formats.pdf.faces import MISSING
from app.formats.pdf.guide.build import settled_book
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.guide.spread import UprightRule
from app.formats.pdf.make import sheets_book
from app.formats.pdf.pen import Pen
from app.formats.pdf.sheets.grid import CutMarks
from app.formats.pdf.style import nothing_smaller_than
from app.formats.pdf.text import Line
from app.formats.wording.print import words_in
from tests.formats.pdf.samples import LONG, MADE_ON, cohort, library, names_of_the_world, page_texts

CARDS = {Kind.SESSION_CARDS: (2, 2), Kind.QUESTION_CARDS: (2, 4)}
SIZES = ("plain", "large", "booklet")
CONTENTS = ("short", "long", "empty", "strange")
SECRETS = ("unspoken", "Faith")
NARROWEST_EDGE = 25.0
ROOM_FOR_LETTERS = 1.2
HAS_QPDF = which("qpdf") is not None


@dataclass(frozen=True)
class Case:
    """One print."""

    template: str
    kind: Kind
    paper: PaperSize
    size: str
    content: str
    language: str = "en"

    @property
    def request(self) -> GuideRequest:
        """What is asked for."""
        workspace = self.workspace
        match = "x" if self.kind.personal else None
        return GuideRequest(
            self.kind,
            next(iter(workspace.programs)),
            match,
            paper=self.paper,
            made_on=MADE_ON,
            language=self.language,
            large=self.size == "large",
            booklet=self.size == "booklet",
        )

    @property
    def workspace(self) -> Workspace:
        """What is printed."""
        return _contents(self.template, self.content)


def cases() -> Iterator[Case]:
    """All of them."""
    for template, content in product(sorted(library().templates), CONTENTS):
        (program,) = cohort(template).programs.values()
        for kind in (*guides_of(program), *(kind for kind in Kind if not kind.personal)):
            for paper, size in product(PaperSize, SIZES):
                if size != "booklet" or kind.bound:
                    yield Case(template, kind, paper, size, content)


def faults(case: Case, in_file: bool = True) -> list[str]:
    """What is wrong with a print; the file is looked at too unless that takes too long."""
    workspace, request = case.workspace, case.request
    with nothing_smaller_than(request.least_size):
        book = _book(workspace, request)
        found = list(_faults_of_pages(book, case))
    if in_file:
        content = guide_pdf(workspace, library(), request)
        found += _faults_of_file(content, book, request)
    return found


def _book(workspace: Workspace, request: GuideRequest) -> Book:
    if not request.kind.personal:
        return sheets_book(workspace, library(), request)
    words = words_in(request.language)
    return settled_book(gather(workspace, library(), request), words, request)


def _contents(template: str, content: str) -> Workspace:
    workspace = cohort(template, "Al", "Bo")
    program_id, program = next(iter(workspace.programs.items()))
    if content == "empty":
        changes: dict[str, Any] = {"start": None, "coordinator": "", "coordinator_contact": ""}
        programs = {program_id: program.model_copy(update=changes)}
        nothing: dict[str, Any] = {"sessions": {}, "activity_uses": {}, "question_uses": {}}
        return workspace.with_tables(programs=programs, milestones={}, **nothing)
    if content == "short":
        return workspace
    said = LONG * 3 if content == "long" else " ".join(names_of_the_world())
    name = LONG * 2 if content == "long" else "".join(names_of_the_world()[7:9])
    people = {
        person.id: person.model_copy(update={"name": f"{name} {person.name}", "phone": said[:60]})
        for person in workspace.people.values()
    }
    update = {"title": said[:200], "purpose": said, "for_whom": said, "coordinator": name}
    sessions = {
        key: session.model_copy(update={"title": said[:150], "note": said})
        for key, session in workspace.sessions.items()
    }
    matches = {
        key: match.model_copy(update={"reason": said}) for key, match in workspace.matches.items()
    }
    return workspace.with_tables(
        programs={program_id: program.model_copy(update=update)},
        people=people,
        sessions=sessions,
        matches=matches,
    )


@dataclass(frozen=True)
class _Set:
    """A line of text on a page: its box from the top left, and what it says."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class _Reader(Pen):
    """Notes every line of text with its place, and draws nothing that anybody sees."""

    def __init__(self, book: Book) -> None:
        super().__init__(Canvas(BytesIO()), book.paper)
        self.lines_set: list[_Set] = []

    def line(self, line: Line, size: float, x: float, baseline: float) -> None:
        text = "".join(item.piece.text for item in line.items)
        if text.strip():
            wide = line.width * size / 1000
            # The height of small letters: ascenders of one line may reach into the one above.
            high = 0.5 * size
            self.lines_set.append(_Set(x, baseline - high, x + wide, baseline, text))


def _faults_of_pages(book: Book, case: Case) -> Iterator[str]:
    for number, page in enumerate(book.pages, 1):
        pen = _Reader(book)
        for block, x, top, width in page.placed:
            block.draw(pen, x, top, width)
        for fault in (
            *_outside(book, page, pen.lines_set, case.kind),
            *_on_each_other(pen.lines_set),
            *(() if case.kind in CARDS else _alone_at_the_foot(page)),
        ):
            yield f"page {number}: {fault}"
        if case.content != "strange" and any(MISSING in line.text for line in pen.lines_set):
            yield f"page {number}: a letter without a glyph"


def _outside(book: Book, page: Page, lines: list[_Set], kind: Kind) -> Iterator[str]:
    paper = book.paper
    edge = NARROWEST_EDGE / paper.zoom if kind in CARDS else paper.side
    top, bottom = (edge, paper.height - edge) if kind in CARDS else (paper.top, paper.bottom)
    for line in lines:
        if line.left < edge - 1 or line.right > paper.width - edge + 1:
            yield f"beside the margin: {line.text[:50]}"
        if line.top < top - 3 or line.bottom > bottom + 3:
            yield f"above or below the margin: {line.text[:50]}"
    for block, x, _, width in page.placed:
        if not isinstance(block, UprightRule | CutMarks) and x + width > paper.width - edge + 1:
            yield f"too wide: {type(block).__name__}"


def _on_each_other(lines: list[_Set]) -> Iterator[str]:
    ordered = sorted(lines, key=lambda line: line.top)
    for number, line in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.top >= line.bottom - ROOM_FOR_LETTERS:
                break
            wide = min(line.right, other.right) - max(line.left, other.left)
            if wide > ROOM_FOR_LETTERS:
                yield f"on each other: {line.text[:40]} / {other.text[:40]}"


def _alone_at_the_foot(page: Page) -> Iterator[str]:
    columns: dict[float, list[tuple[float, float, Block]]] = {}
    for block, x, top, width in page.placed:
        if not isinstance(block, UprightRule | CutMarks):
            columns.setdefault(x, []).append((top, top + block.height(width), block))
    for placed in columns.values():
        for (_, ends, above), (begins, _, below) in pairwise(placed):
            if ends > begins + 0.1 and begins >= placed[0][0]:
                yield f"{type(above).__name__} reaches into {type(below).__name__}"
        last = placed[-1][2]
        if last.keep and not isinstance(last, Mark):
            yield "a heading alone at the foot"


def _faults_of_file(content: bytes, book: Book, request: GuideRequest) -> Iterator[str]:
    reader = PdfReader(BytesIO(content))
    catalog: Any = reader.trailer["/Root"]
    if not reader.metadata or not reader.metadata.title:
        yield "no title"
    if catalog.get("/Lang") != request.language:
        yield "no language"
    sides = -(-len(book.pages) // 4) * 2 if request.folded else len(book.pages)
    if len(reader.pages) != sides:
        yield f"{len(reader.pages)} sides instead of {sides}"
    marks = [mark.title for _, mark in book.marks() if mark.title]
    listed = list(_titles(reader.outline))
    if listed != [str(mark) for mark in marks]:
        yield "the outline names other places"
    yield from _faults_of_fonts(reader)
    yield from _faults_of_links(reader)
    text = " ".join(page_texts(content)[:3])
    if any(secret in text for secret in SECRETS):
        yield "says something sensitive"
    if HAS_QPDF and (warned := qpdf_warns(content)):
        yield f"qpdf: {warned}"


def _titles(outline: Any) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(entry.title)


def _faults_of_fonts(reader: PdfReader) -> Iterator[str]:
    seen: set[int] = set()
    for page in reader.pages:
        fonts: Any = page["/Resources"]["/Font"]
        for reference in fonts.values():
            if reference.idnum in seen:
                continue
            seen.add(reference.idnum)
            font = reference.get_object()
            if "/FontFile2" not in font.get("/FontDescriptor", {}):
                yield f"{font.get('/BaseFont')} is not embedded"


def _faults_of_links(reader: PdfReader) -> Iterator[str]:
    pages = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    for page in reader.pages:
        for note in page.get("/Annots", ()):
            target: Any = note.get_object().get("/Dest")
            if target is not None and target.get_object()[0].idnum not in pages:
                yield "a link leads nowhere"


def qpdf_warns(content: bytes) -> str:
    """What qpdf has to say against a file; nothing if it is in order."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        done = subprocess.run(["qpdf", "--check", file.name], capture_output=True, check=False)
    return "" if not done.returncode else (done.stderr or done.stdout).decode()[:200]
