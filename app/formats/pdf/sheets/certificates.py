"""Certificates: one for everybody by name, or one to write the name on."""

from app.core.model import Workspace
from app.formats.pdf.blocks import Block, Mark, Rule, WritingLines, prose
from app.formats.pdf.groups import stack_height
from app.formats.pdf.guide.cover import Trellis
from app.formats.pdf.guide.facts import someone
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.signet import Logo
from app.formats.pdf.guide.signing import signed
from app.formats.pdf.sides import PEERS, approved_matches
from app.formats.pdf.style import COVER_NAME, COVER_TITLE, LEAD, PEN, SMALL, Style

DRAWING, LEAST_DRAWING = 210.0, 60.0
MIDDLE = "center"


def add_certificate(writer: Writer, anchor: str, name: str = "", part: str = "") -> None:
    """A certificate: for somebody by name with the part they took, or with a line for the name."""
    words, facts, book = writer.words, writer.facts, writer.book
    column = book.new_page(foot=False)
    title = words.text("forms", "certificate", "title")
    leaves = sum(session.times for session in facts.sessions)
    blocks: list[Block] = [
        prose(title, COVER_TITLE.but(align=MIDDLE), gap=30),
    ]
    if name:
        blocks.append(prose(name, _held(name, 25), balanced=True, gap=34))
        blocks.append(Rule(0.6, PEN, gap=6))
    else:
        blocks.append(WritingLines(1, step=64))
        line = words.text("forms", "certificate", "name")
        blocks.append(prose(line, SMALL.but(align=MIDDLE), gap=3))
    took = words.text("forms", "certificate", part or "took_part")
    program = facts.program.title
    blocks.append(prose(took, LEAD.but(align=MIDDLE), gap=18))
    blocks.append(prose(program, _held(program, 26), balanced=True, gap=4))
    for said, style in ((_span(writer), 13.0), (_time_given(writer), 11.0)):
        if said:
            quiet = COVER_NAME.but(size=style, leading=style * 1.45, align=MIDDLE)
            blocks.append(prose(said, quiet, gap=6))
    behind = facts.organization.name or words.text("forms", "certificate", "sign")
    at_foot = signed(writer, behind)
    high = stack_height([*blocks, at_foot], column.width)
    drawn = max(LEAST_DRAWING, min(DRAWING, column.room - high - 30))
    column = book.flow([Mark(anchor, name or title), Trellis(leaves, drawn), *blocks], column)
    low = column.bottom - 3 * at_foot.height(column.width)
    if column.top < low:
        column.top = low
    column = book.flow([at_foot], column)
    if logo := facts.organization.logo:
        column.add(Logo(logo, align=MIDDLE, gap=22))


def _held(text: str, size: float) -> Style:
    """A large text in the middle, smaller when it is very long."""
    size = size if len(text) <= 60 else size * 0.66
    return COVER_TITLE.but(size=size, leading=size * 1.15, align=MIDDLE)


def _time_given(writer: Writer) -> str:
    """How often people were in touch and how long, if that is planned."""
    words, facts = writer.words, writer.facts
    meetings = sum(session.times for session in facts.sessions)
    if not meetings or not facts.hours:
        return ""
    hours = words.count("hours", round(facts.hours * 2) / 2 or 0.5)
    shown = words.count("meetings", meetings)
    return words.text("forms", "certificate", "given", meetings=shown, hours=hours)


def add_certificates(writer: Writer, workspace: Workspace) -> None:
    """A certificate for everybody in the approved matching; one without a name if there is none."""
    program = writer.facts.program
    peers = program.format in PEERS
    given: dict[str, str] = {}
    for match in approved_matches(workspace, program.id):
        if match.mentor:
            given.setdefault(match.mentor, "hosted" if peers else "as_mentor")
        for one in match.mentees:
            given.setdefault(one, "took_part" if peers else "as_mentee")
    named = [(someone(workspace, one).name, part) for one, part in given.items()]
    for number, (name, part) in enumerate(sorted(named, key=lambda one: one[0].casefold())):
        add_certificate(writer, f"certificate-{number}", name, part)
    if not named:
        add_certificate(writer, "certificate")


def _span(writer: Writer) -> str:
    words, facts = writer.words, writer.facts
    if facts.program.start is None or facts.end is None:
        return words.count("weeks", facts.program.weeks)
    start, end = words.day_and_year(facts.program.start), words.day_and_year(facts.end)
    return words.text("cover", "span", start=start, end=end)
