"""The handbook from its cover to its last page."""

from collections.abc import Mapping

from app.core.model import Format, Workspace
from app.formats.pdf.blocks import prose
from app.formats.pdf.groups import Framed
from app.formats.pdf.guide.cover import lay_cover
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.session import add_notes
from app.formats.pdf.handbook.calendar import add_calendar
from app.formats.pdf.handbook.calls import add_calls
from app.formats.pdf.handbook.evaluation import add_evaluations
from app.formats.pdf.handbook.facts import People, people_of
from app.formats.pdf.handbook.glance import add_figures
from app.formats.pdf.handbook.matches import add_matches, add_waiting
from app.formats.pdf.handbook.phases import add_phases
from app.formats.pdf.handbook.quiet import quiet_today
from app.formats.pdf.sides import PEERS, approved_matches
from app.formats.pdf.style import COVER_NAME, INK, LABEL, SOFT

MANY: Mapping[Format, str] = {Format.GROUP: "group", Format.CIRCLE: "circle"}


def add_handbook(writer: Writer, workspace: Workspace) -> None:
    """Figures, calendar, checklists, people, call sheet, evaluation."""
    program = writer.facts.program
    matches = approved_matches(workspace, program.id)
    people = people_of(workspace, program.id, matches, writer.words)
    many = MANY.get(program.format, "pair")
    _add_cover(writer)
    add_figures(writer, workspace, people)
    add_calendar(writer)
    add_phases(writer, many)
    _add_people(writer, people)
    add_calls(writer, people, quiet_today(workspace, program.id, writer.made_on), many)
    add_evaluations(writer)
    add_notes(writer)


def _add_people(writer: Writer, people: People) -> None:
    peers = writer.facts.program.format in PEERS
    add_matches(writer, people, peers)
    add_waiting(writer, people, peers)


def _add_cover(writer: Writer) -> None:
    words, program = writer.words, writer.facts.program
    reader = words.text("handbook", "reader", name=program.coordinator)
    named = [prose(reader, COVER_NAME, gap=16)] if program.coordinator else []
    private = prose(words.text("handbook", "figures", "private"), LABEL.but(color=INK))
    low = [Framed((private,), fill=SOFT, gap=12)]
    lay_cover(writer, words.text("kind", "handbook"), named, low)
