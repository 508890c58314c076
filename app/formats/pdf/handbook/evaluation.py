"""The forms that come back, and a page to count them on."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Side
from app.formats.pdf.guide.pages import Writer, asked_to_the_foot, headed_for, lead
from app.formats.pdf.guide.scales import Statement, rated
from app.formats.pdf.pen import Pen
from app.formats.pdf.sheets.forms import add_evaluation, readers
from app.formats.pdf.style import BODY, INK, LABEL

BOX, HIGH = 34.0, 20.0


@dataclass(frozen=True)
class Tally(Statement):
    """A statement with a box for a number under each answer."""

    def height(self, width: float) -> float:
        return max(HIGH + 6, super().height(width) - 2)

    def draw_box(self, pen: Pen, middle: float, top: float) -> None:
        pen.box(middle - BOX / 2, top + 3, BOX, HIGH, edge=INK, weight=0.6, radius=2)


def add_evaluations(writer: Writer) -> None:
    """The evaluation form of each, to copy, and the sheet on which they are counted."""
    for each in readers(writer):
        add_evaluation(each)
    for number, each in enumerate(readers(writer)):
        _add_tally(each, first=not number)


def _add_tally(writer: Writer, first: bool) -> None:
    words = writer.words
    anchor = "tally" if first else f"tally-{writer.voice}"
    title = words.text("handbook", "evaluation", "title")
    blocks = headed_for(anchor, title, words.text("forms", "for", writer.voice))
    blocks.append(lead(words.text("handbook", "evaluation", "lead")))
    given = prose(words.text("handbook", "evaluation", "forms"), LABEL.but(color=INK))
    blocks.append(Side(((given,), (WritingLines(1, step=13),)), (1.3, 1), 10, gap=16))
    statements = words.texts("forms", "evaluation", "statements", writer.voice)
    blocks += rated(words.texts("checkin", "scale"), statements, 16, Tally)
    blocks += _goals(writer)
    column = writer.book.flow(blocks, writer.book.new_page())
    asked_to_the_foot(writer, column, words.texts("handbook", "evaluation", "prompts"), [])


def _goals(writer: Writer) -> list[Block]:
    """A row for each of the program's goals, as the form asks for them."""
    if not writer.facts.goals:
        return []
    asked = prose(writer.words.text("goals_asked"), BODY, gap=16, keep=True)
    return [asked, *rated(writer.words.texts("goals_scale"), writer.facts.goals, 8, Tally)]
