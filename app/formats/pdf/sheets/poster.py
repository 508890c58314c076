"""The poster: what the program is for, where it stands, and what happens when, on one page."""

from app.core.dimensions.place import Place, place_of
from app.core.model import Workspace, design_of
from app.formats.pdf.blocks import Block, Mark, Rule, prose
from app.formats.pdf.groups import stack_height
from app.formats.pdf.guide.front import about_when
from app.formats.pdf.guide.pages import Writer, beside, contact_lines
from app.formats.pdf.guide.signet import head_with_logo
from app.formats.pdf.map import MapPlot, Marker, map_words
from app.formats.pdf.sheets.weeks import TimeBand, listed
from app.formats.pdf.style import (
    ACCENT,
    COVER_TITLE,
    INK,
    KICKER,
    LABEL_BOLD,
    LEAD,
    Style,
)

PURPOSES = (
    LEAD.but(size=17, leading=24),
    LEAD.but(size=13, leading=18),
    LEAD.but(size=10, leading=14),
)
TITLES = (COVER_TITLE.size, 24.0, 16.0)
HEAD = LABEL_BOLD.but(size=11, leading=16, color=ACCENT)
TEXT = LEAD.but(size=12.5, leading=17.5)
SMALLER = LEAD.but(size=11, leading=15)
LONG_TITLE, LONG_PURPOSE = 60, 260
MAPS = (250.0, 215.0, 180.0, 150.0)
AIR = 26.0
TRIES = [(most, tight) for tight in (0, 1, 2) for most in MAPS]
"""How wide the map and how much smaller the type, until all stands on one page."""
THIRD, TWO_THIRDS = 1 / 3, 2 / 3


def add_poster(writer: Writer, workspace: Workspace) -> None:
    """One page to hang up."""
    facts, book = writer.facts, writer.book
    place = place_of(design_of(workspace, facts.program.id))
    column = book.new_page()
    timeline = _timeline(writer)
    low = stack_height(timeline, column.width)
    for most, tight in TRIES[:1] if book.paper.narrow else TRIES:
        blocks = _upper(writer, place, most, tight)
        if stack_height(blocks, column.width) + AIR + low <= column.room:
            break
    column = book.flow(blocks, column)
    if timeline and low + AIR <= column.room:
        column.top = max(column.top, column.bottom - low - AIR)
    book.flow(timeline, column)


def _upper(writer: Writer, place: Place, most: float, tight: int) -> list[Block]:
    """All above the timeline; the map is `most` points wide, the type `tight` steps smaller."""
    facts = writer.facts
    program = facts.program
    blocks: list[Block] = [Mark("poster", program.title)]
    if facts.organization.name or facts.organization.logo:
        behind = facts.organization
        named = prose(behind.name, KICKER.but(size=11, leading=15), keep=True)
        blocks.append(head_with_logo(behind, named))
    blocks.append(prose(program.title, _title(program.title, tight), balanced=True, gap=2))
    blocks.append(Rule(1.6, ACCENT, gap=10))
    if program.purpose.strip():
        blocks.append(prose(program.purpose, _fitting(program.purpose, tight), gap=16))
    stacks = (tuple(_facts(writer)), tuple(_place(writer, place, most)))
    return [*blocks, *beside(writer, stacks, (1, 1.1), 24)]


def _title(title: str, tight: int) -> Style:
    long = 0 if len(title) <= LONG_TITLE else 1 if len(title) <= 2 * LONG_TITLE else 2
    size = TITLES[min(2, long + tight)]
    return COVER_TITLE.but(size=size, leading=size * 1.15)


def _fitting(purpose: str, tight: int) -> Style:
    return PURPOSES[min(2, len(purpose) // LONG_PURPOSE + tight)]


def _facts(writer: Writer) -> list[Block]:
    words, facts = writer.words, writer.facts
    program = facts.program
    style = TEXT if len(program.for_whom) < LONG_PURPOSE else SMALLER
    blocks: list[Block] = []
    if program.for_whom.strip():
        blocks += _said(words.text("poster", "who"), program.for_whom, style)
    blocks += _said(words.text("poster", "when"), " ".join(about_when(writer)), style)
    if program.coordinator or program.coordinator_contact:
        blocks.append(prose(words.text("poster", "join"), HEAD, gap=14, keep=True))
        if program.coordinator:
            name = LABEL_BOLD.but(size=11, leading=16, color=INK)
            blocks.append(prose(program.coordinator, name, gap=2))
        lines = contact_lines(program.coordinator_contact)
        blocks += lines
    first, *rest = blocks
    return [first.but(gap=0), *rest]


def _said(heading: str, text: str, style: Style) -> list[Block]:
    return [prose(heading, HEAD, gap=14, keep=True), prose(text, style, gap=2)]


def _place(writer: Writer, place: Place, most: float) -> list[Block]:
    words = writer.words
    return [
        prose(words.text("poster", "map"), HEAD, keep=True),
        MapPlot((Marker(place),), map_words(words), most=most, gap=6),
        prose(words.text("poster", "map_text", _structured(place)), SMALLER, gap=8),
        prose(words.text("poster", "reach_text", _reached(place)), SMALLER, gap=3),
    ]


def _structured(place: Place) -> str:
    if place.structure >= TWO_THIRDS:
        return "structured"
    return "between" if place.structure > THIRD else "free"


def _reached(place: Place) -> str:
    if place.immediacy is None:
        return "unknown"
    if place.immediacy >= TWO_THIRDS:
        return "direct"
    return "between" if place.immediacy > THIRD else "delayed"


def _timeline(writer: Writer) -> list[Block]:
    words, facts = writer.words, writer.facts
    if not facts.sessions and not facts.milestones:
        return []
    heading = prose(words.text("poster", "timeline"), HEAD, gap=22, keep=True)
    band = TimeBand.of(writer, gap=8, keep=True)
    return [heading, band, *(block.but(gap=5) for block in listed(writer))]
