"""Where people sign."""

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Side, together
from app.formats.pdf.guide.facts import Someone
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.request import Kind
from app.formats.pdf.style import GUTTER, LABEL, MUTED, SMALL

SIGNING = 34.0
MOST = 12


def signatures(writer: Writer) -> Block:
    """A place to sign and date for the mentor and for each mentee, with their names."""
    words, facts = writer.words, writer.facts
    own, other = facts.kind, facts.kind.other
    unnamed = (None,) * max(1, facts.program.people - 1 if own is Kind.PEER else 1)
    signers = [(own, someone) for someone in facts.owners or (None,)]
    signers += [(other, someone) for someone in facts.others or unnamed]
    stacks = [_place(writer, words.text("role", kind), someone) for kind, someone in signers]
    across = 1 if writer.book.paper.large else 2
    rows = [_row(stacks[at : at + across], across) for at in range(0, len(stacks[:MOST]), across)]
    return together(*rows, gap=20)


def _row(stacks: list[tuple[Block, ...]], across: int) -> Block:
    filled = (*stacks, *((),) * (across - len(stacks)))
    return Side(filled, (1,) * across, GUTTER, gap=10)


def _place(writer: Writer, role: str, someone: Someone | None) -> tuple[Block, ...]:
    if someone is None:
        name = role
    else:
        peer = writer.facts.kind is Kind.PEER
        name = someone.name if peer else f"{role}, {someone.name}"
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


def signed(writer: Writer, who: str) -> Block:
    """A line to sign on and one for the date."""
    date = writer.words.text("agreement", "date")
    stacks = tuple((WritingLines(1, step=SIGNING), prose(t, SMALL, gap=3)) for t in (who, date))
    return Side(stacks, (2.2, 1), GUTTER, gap=26)
