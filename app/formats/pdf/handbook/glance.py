"""The handbook's first page: who takes part, when, and where the program stands."""

from collections.abc import Mapping

from app.core.dimensions.place import place_of, points
from app.core.model import Format, Workspace, design_of
from app.formats.pdf.blocks import Block, prose, rich
from app.formats.pdf.groups import Framed
from app.formats.pdf.guide.front import about_program
from app.formats.pdf.guide.pages import Writer, beside, fact, headed, section
from app.formats.pdf.handbook.facts import People
from app.formats.pdf.map import MapPlot, Marker, map_words
from app.formats.pdf.sides import PEERS
from app.formats.pdf.style import BODY, INK, LABEL, MUTED, SOFT

FORM_WORDS: Mapping[Format, str] = {Format.GROUP: "n_groups", Format.CIRCLE: "n_circles"}
CHAPTERS = (
    ("calendar", ("calendar", "title")),
    ("phase-before", ("phases", "before", "title")),
    ("with", ("with", "title")),
    ("waiting", ("waiting", "title")),
    ("calls", ("calls", "title")),
    ("tally", ("evaluation", "title")),
)


def add_figures(writer: Writer, workspace: Workspace, people: People) -> None:
    """Figures, the place on the map, and what is where in the handbook."""
    words = writer.words
    blocks = headed("glance", words.text("handbook", "figures", "title"))
    about = [
        *about_program(writer),
        fact(words.text("handbook", "figures", "many"), _people(writer, people)),
    ]
    blocks += beside(writer, (tuple(about), tuple(_place(writer, workspace))), (1.25, 1), 16)
    blocks.append(section(words.text("handbook", "figures", "inside"), 24))
    for anchor, name in CHAPTERS:
        blocks.append(_chapter(writer, anchor, words.text("handbook", *name)))
    private = prose(words.text("handbook", "figures", "private"), LABEL.but(color=INK))
    blocks.append(Framed((private,), fill=SOFT, gap=24))
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
    waiting = words.count("n_waiting", len(people.waiting) + people.not_explained)
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
        prose(words.text("handbook", "figures", "place"), LABEL.but(color=MUTED)),
        MapPlot((Marker(place),), map_words(words), most=190, gap=5),
        prose(text, LABEL.but(color=INK), gap=6),
    ]


def _chapter(writer: Writer, anchor: str, title: str) -> Block:
    page = writer.words.text("page", n=writer.page(anchor))
    return rich((title, BODY), (f"\u2003{page}", LABEL.but(color=MUTED)), gap=4, link=anchor)
