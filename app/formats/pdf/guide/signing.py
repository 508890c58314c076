"""Where people sign."""

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Side
from app.formats.pdf.guide.facts import Someone
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.style import GUTTER, LABEL, MUTED, SMALL

SIGNING = 34.0


def signatures(writer: Writer) -> Block:
    """A place to sign and date for the mentor and for each mentee, with their names."""
    words, facts = writer.words, writer.facts
    own, other = facts.kind, facts.kind.other
    signers = [(own, someone) for someone in facts.owners or (None,)]
    signers += [(other, someone) for someone in facts.others or (None,)]
    stacks = [_place(writer, words.text("role", kind), someone) for kind, someone in signers[:4]]
    return Side(tuple(stacks), (1,) * len(stacks), GUTTER, gap=20)


def _place(writer: Writer, role: str, someone: Someone | None) -> tuple[Block, ...]:
    name = role if someone is None else f"{role}, {someone.name}"
    date = writer.words.text("agreement", "date")
    line = Side(
        (
            (WritingLines(1, step=SIGNING), prose(name, SMALL, gap=3)),
            (WritingLines(1, step=SIGNING), prose(date, SMALL, gap=3)),
        ),
        (2.2, 1),
        12,
    )
    return (prose(writer.words.text("agreement", "sign"), LABEL.but(color=MUTED)), line)
