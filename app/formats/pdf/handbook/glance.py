"""The handbook's first page: who takes part, when, and where the program stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.dimensions.place import place_of, points
from app.core.model import Format, Workspace, design_of
from app.formats.pdf.blocks import Block, Prose, Rule, prose
from app.formats.pdf.guide.front import about_program
from app.formats.pdf.guide.pages import Writer, beside, fact, headed, section
from app.formats.pdf.handbook.facts import People
from app.formats.pdf.handbook.phases import PHASES
from app.formats.pdf.map import MapPlot, Marker, map_words
from app.formats.pdf.pen import Pen
from app.formats.pdf.sheets.forms import readers
from app.formats.pdf.sides import PEERS
from app.formats.pdf.style import BODY, HAIR, INK, LABEL, MUTED

PAGE, PADDING = 40.0, 3.5
NUMBER = BODY.but(align="right")
FORM_WORDS: Mapping[Format, str] = {Format.GROUP: "n_groups", Format.CIRCLE: "n_circles"}
CHAPTERS = (
    ("calendar", ("handbook", "calendar", "title")),
    *((f"phase-{phase}", ("handbook", "phases", phase, "title")) for phase in PHASES),
    ("with", ("handbook", "with", "title")),
    ("waiting", ("handbook", "waiting", "title")),
    ("calls", ("handbook", "calls", "title")),
    ("evaluation", ("forms", "evaluation", "title")),
    ("tally", ("handbook", "evaluation", "title")),
)


@dataclass(frozen=True)
class Chapter(Block):
    """A line of the contents: the title, and its page at the right edge."""

    title: Prose
    page: Prose
    anchor: str

    def height(self, width: float) -> float:
        return self.title.height(width - PAGE) + 2 * PADDING

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top, width, 0.5, HAIR)
        self.title.draw(pen, x, top + PADDING, width - PAGE)
        self.page.draw(pen, x + width - PAGE, top + PADDING, PAGE)
        pen.link(self.anchor, x, top, width, self.height(width))


def add_figures(writer: Writer, workspace: Workspace, people: People) -> None:
    """Figures, the place on the map, and what is where in the handbook."""
    words = writer.words
    blocks = headed("glance", words.text("handbook", "figures", "title"))
    about = [
        *about_program(writer),
        fact(words.text("handbook", "figures", "many"), _people(writer, people)),
    ]
    place, inside = _place(writer, workspace), _contents(writer)
    if writer.book.paper.narrow:
        blocks += [*about, *inside, place[0].but(gap=24), *place[1:]]
    else:
        blocks += [*beside(writer, (tuple(about), tuple(place)), (1.25, 1), 16), *inside]
    writer.book.flow(blocks, writer.book.new_page())


def _people(writer: Writer, people: People) -> str:
    """How many take part, how many are together, how many wait."""
    words, form = writer.words, writer.facts.program.format
    if not people.mentors and not people.learners:
        return words.text("handbook", "figures", "nobody")
    peers = form in PEERS
    learning = words.count("n_people" if peers else "n_mentees", people.learners)
    leading = words.count("n_hosts" if peers else "n_mentors", people.mentors)
    key = "peers_text" if peers and not people.mentors else "who_text"
    who = words.text("handbook", "figures", key, leading=leading, learning=learning)
    if not people.together:
        return f"{who} {words.text('handbook', 'figures', 'no_match')}"
    together = words.count(FORM_WORDS.get(form, "n_pairs"), len(people.together))
    many = len(people.waiting) + people.not_explained
    nobody = words.text("handbook", "figures", "nobody_waits")
    waiting = words.count("n_waiting", many) if many else nobody
    matched = words.text("handbook", "figures", "matched_text", together=together, waiting=waiting)
    return f"{who} {matched}"


def _place(writer: Writer, workspace: Workspace) -> list[Block]:
    words = writer.words
    place = place_of(design_of(workspace, writer.facts.program.id))
    known = place.immediacy is not None
    text = words.text(
        "handbook",
        "figures",
        "place_text",
        structure=points(place.structure),
        immediacy=points(place.immediacy or 0.0) if known else words.text("map", "not_known"),
        others=words.count("n_others", max(1, round(place.others))),
    )
    return [
        prose(words.text("handbook", "figures", "place"), LABEL.but(color=MUTED), keep=True),
        MapPlot((Marker(place),), map_words(words), most=190, gap=5),
        prose(text, LABEL.but(color=INK), gap=6),
    ]


def _contents(writer: Writer) -> list[Block]:
    words = writer.words
    first, *rest = [_chapter(writer, anchor, words.text(*name)) for anchor, name in CHAPTERS]
    heading = section(words.text("handbook", "figures", "inside"), 24)
    return [heading, first.but(gap=7), *rest, Rule()]


def _chapter(writer: Writer, anchor: str, title: str) -> Chapter:
    if anchor == "evaluation":
        anchor = f"evaluation-{readers(writer)[0].voice}"
    page = prose(str(writer.page(anchor)), NUMBER)
    return Chapter(prose(title, BODY), page, anchor)
