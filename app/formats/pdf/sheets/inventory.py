"""The inventory of all programs, for a meeting: where they stand, what can be seen, questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.core.dimensions.assess import assess
from app.core.dimensions.place import Place, place_of, points
from app.core.dimensions.portfolio import observe
from app.core.model import Library, ProgramDesign, Workspace, designs_of
from app.formats.pdf.blocks import Block, Prose, WritingLines, prose, rich
from app.formats.pdf.book import About, Book
from app.formats.pdf.groups import stack_height, together
from app.formats.pdf.guide.pages import asked, headed, lead, notes_below, section
from app.formats.pdf.map import LensKey, MapPlot, Marker, map_words
from app.formats.pdf.organization import organization_of
from app.formats.pdf.pen import Pen
from app.formats.pdf.printing import Report, write
from app.formats.pdf.request import PaperSize
from app.formats.pdf.style import (
    ACCENT,
    BODY,
    HAIR,
    INK,
    LABEL,
    LABEL_BOLD,
    LEAST_OF_LARGE,
    MUTED,
    SAND,
    SMALL,
    large_print,
    nothing_smaller_than,
)
from app.formats.translation import in_language
from app.formats.wording.places import missing_facts
from app.formats.wording.portfolio import observation_sentences
from app.formats.wording.print import Words, words_in
from app.formats.wording.programs import program_facts

NUMBER, FIGURE = 24.0, 66.0
AROUND_MAP, LEAST_MAP = 90.0, 180.0
SEVERAL = 1.5
LEAST_WIDE = 420.0
BAR, BAR_HIGH = 44.0, 4.0
DIMENSIONS = ("structure", "immediacy", "scale", "transparency")

Shown = Sequence[tuple[ProgramDesign, Place]]


def inventory_pdf(
    workspace: Workspace,
    library: Library,
    only: Sequence[str] = (),
    *,
    paper: PaperSize = PaperSize.A4,
    made_on: date | None = None,
    language: str = "en",
    large: bool = False,
    report: Report | None = None,
) -> bytes:
    """The inventory of all programs, or of those with the ids in `only`, as a PDF.

    `report(page, pages, "")` may raise to stop.
    """
    words = words_in(language)
    with nothing_smaller_than(LEAST_OF_LARGE if large else 0.0):
        book = inventory_book(workspace, library, only, paper, language, large)
        return write(book, _about(workspace, words, made_on), report)


def inventory_book(
    workspace: Workspace,
    library: Library,
    only: Sequence[str],
    paper: PaperSize,
    language: str = "en",
    large: bool = False,
) -> Book:
    """Its pages."""
    workspace, library = in_language(workspace, library, language)
    words, behind = words_in(language), organization_of(workspace)
    programs = sorted(workspace.programs.values(), key=lambda program: program.position)
    designs = designs_of(workspace, {p.id for p in programs if not only or p.id in only})
    shown = [(designs[p.id], place_of(designs[p.id])) for p in programs if p.id in designs]
    sheet = large_print(paper.paper) if large else paper.paper
    book = Book(sheet)
    _add_map(book, words, shown, behind.name)
    if shown:
        _add_table(book, words, shown, workspace)
        _add_observations(book, words, shown)
        _add_questions(book, words, shown, library)
    return book


def _add_map(book: Book, words: Words, shown: Shown, organization: str) -> None:
    blocks = headed("inventory", words.text("inventory", "title"), organization)
    if not shown:
        blocks.append(lead(words.text("inventory", "none")))
        book.flow(blocks, book.new_page())
        return
    blocks.append(lead(words.text("inventory", "lead")))
    column = book.flow(blocks, book.new_page())
    markers = [Marker(place, str(n)) for n, (_, place) in enumerate(shown, 1)]
    key = tuple(words.text("map", name) for name in ("small", "large", "closed", "open"))
    below: list[Block] = [LensKey(key, gap=14)]
    if any(place.immediacy is None for _, place in shown):
        unplaced = words.text("inventory", "unplaced")
        below.append(prose(unplaced, LABEL.but(color=MUTED), gap=6))
    below.append(prose(words.text("inventory", "figures"), LABEL.but(color=INK), gap=12))
    below.append(prose(words.text("inventory", "credit"), SMALL, gap=4))
    room = column.room - stack_height(below, column.width) - AROUND_MAP
    most = max(LEAST_MAP, min(column.width, room))
    plot = MapPlot(tuple(markers), map_words(words), most=most, lens=True, gap=18)
    book.flow([plot, *below], column)


@dataclass(frozen=True)
class Entry(Block):
    """A program: its number and name, what it is, and its four figures as bars."""

    number: str
    said: tuple[Prose, ...]
    figures: tuple[tuple[str, float | None], ...]

    def height(self, width: float) -> float:
        room = self._room(width)
        high = sum(text.height(room) for text in self.said)
        if width < LEAST_WIDE:
            return high + SMALL.line + BAR_HIGH + 14
        return max(high, SMALL.line + BAR_HIGH + 2) + 10

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top, width, 0.5, HAIR)
        y, room = top + 5, self._room(width)
        prose(self.number, LABEL_BOLD.but(color=ACCENT)).draw(pen, x, y, NUMBER)
        for text in self.said:
            text.draw(pen, x + NUMBER, y, room)
            y += text.height(room)
        narrow = width < LEAST_WIDE
        left = x + NUMBER if narrow else x + width - 4 * FIGURE
        cell = (width - NUMBER) / 4 if narrow else FIGURE
        for place, figure in enumerate(self.figures):
            _draw_figure(pen, figure, left + place * cell, y + 2 if narrow else top + 5)

    def _room(self, width: float) -> float:
        return width - NUMBER - (0.0 if width < LEAST_WIDE else 4 * FIGURE + 8)


def _draw_figure(pen: Pen, figure: tuple[str, float | None], x: float, top: float) -> None:
    shown, value = figure
    prose(shown, LABEL.but(color=INK)).draw(pen, x, top, FIGURE)
    if value is None:
        return
    low = top + LABEL.line + 1
    pen.box(x, low, BAR, BAR_HIGH, fill=SAND)
    pen.box(x, low, max(0.5, BAR * value), BAR_HIGH, fill=ACCENT)


@dataclass(frozen=True)
class Columns(Block):
    """The names over the figures."""

    names: tuple[str, ...]

    def height(self, width: float) -> float:
        return SMALL.line + 3

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        narrow = width < LEAST_WIDE
        left = x + NUMBER if narrow else x + width - 4 * FIGURE
        cell = (width - NUMBER) / 4 if narrow else FIGURE
        for place, name in enumerate(self.names):
            prose(name, SMALL).draw(pen, left + place * cell, top, cell + 20)


def _add_table(book: Book, words: Words, shown: Shown, workspace: Workspace) -> None:
    blocks = headed("programs", words.text("inventory", "table"))
    names = Columns(tuple(words.texts("inventory", "columns")), gap=14, keep=True)
    column = book.flow([*blocks, names], book.new_page())
    for number, (design, place) in enumerate(shown, 1):
        entry = _entry(words, number, design, place, workspace)
        if entry.height(column.width) > column.room and not column.empty:
            column = book.new_page()
            column.add(names)
        column.add(entry)


def _entry(
    words: Words, number: int, design: ProgramDesign, place: Place, workspace: Workspace
) -> Entry:
    said = [
        prose(design.program.title, LABEL_BOLD.but(size=10.4, leading=14.5)),
        prose(program_facts(workspace, design.program, words), LABEL.but(color=MUTED)),
    ]
    if place.others >= SEVERAL:
        others = words.count("n_others", round(place.others))
        said.append(prose(words.text("inventory", "with", others=others), LABEL.but(color=MUTED)))
    if missing := missing_facts(place, design, words):
        facts = words.text(
            "inventory", "missing", facts=words.text("portfolio", "between_unknown").join(missing)
        )
        said.append(prose(facts, LABEL.but(color=INK)))
    return Entry(str(number), tuple(said), tuple(_figure(words, place, d) for d in DIMENSIONS))


def _figure(words: Words, place: Place, dimension: str) -> tuple[str, float | None]:
    value: float | None = getattr(place, dimension)
    if value is None:
        return words.text("map", "not_known"), None
    return str(points(value)), value


def _add_observations(book: Book, words: Words, shown: Shown) -> None:
    titles = {design.program.id: design.program.title for design, _ in shown}
    seen = observe({design.program.id: place for design, place in shown})
    blocks = headed("seen", words.text("inventory", "observations"))
    blocks.append(lead(words.text("inventory", "observations_lead")))
    blocks += [
        together(prose(said, BODY), WritingLines(2), gap=16)
        for said in observation_sentences(seen, titles, words)
    ]
    notes_below(book.flow(blocks, book.new_page()), words.text("notes", "title"), gap=30)


def _add_questions(book: Book, words: Words, shown: Shown, library: Library) -> None:
    """What the goals ask of each program, and questions for all of them."""
    blocks = headed("questions", words.text("inventory", "questions"))
    for design, place in shown:
        goals = [library.goals[goal] for goal in design.program.goals if goal in library.goals]
        checks = assess(place, goals)
        if checks:
            blocks.append(section(design.program.title, 20))
        for check in checks:
            goal = f"\u2003{check.goal.title}"
            question = rich((check.question, BODY), (goal, LABEL.but(color=MUTED)))
            blocks.append(together(question, WritingLines(1), gap=8))
    first, *rest = [asked(text, 2) for text in words.texts("inventory", "to_ask")]
    blocks += [section(words.text("inventory", "all"), 26), first.but(gap=8), *rest]
    notes_below(book.flow(blocks, book.new_page()), words.text("notes", "title"), gap=30)


def _about(workspace: Workspace, words: Words, made_on: date | None) -> About:
    title, behind = words.text("kind", "inventory"), organization_of(workspace)
    name = behind.name or words.text("inventory", "title")
    day = words.day_and_year(made_on) if made_on else ""
    values = {"program": name, "kind": title}
    foot = words.text("foot", **values, date=day) if day else words.text("foot_undated", **values)
    return About(
        title=f"{title} · {name}",
        subject=words.text("inventory", "lead"),
        author=behind.name,
        language=words.language,
        foot=foot,
        page_of=str(words.entry("page_of")),
        colors=behind.colors,
    )
