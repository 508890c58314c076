"""The forms that come back, and a page to count them on."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Side
from app.formats.pdf.guide.pages import Writer, asked_to_the_foot, headed, lead
from app.formats.pdf.pen import Pen
from app.formats.pdf.sheets.forms import add_evaluation, readers
from app.formats.pdf.style import BODY, HAIR, INK, LABEL, SMALL

CELL, BOX, HIGH = 46.0, 34.0, 20.0


@dataclass(frozen=True)
class Tally(Block):
    """A statement with a box for a number under each answer."""

    text: str
    labels: tuple[str, ...] = ()
    boxes: int = 4

    def height(self, width: float) -> float:
        if self.labels:
            return SMALL.line + 2.5
        return max(HIGH + 6, prose(self.text, BODY).height(width - self.boxes * CELL - 10) + 8)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        start = x + width - self.boxes * CELL
        for place, label in enumerate(self.labels):
            prose(label, SMALL.but(align="center")).draw(pen, start + place * CELL, top, CELL)
        if self.labels:
            return
        pen.rule(x, top, width, 0.5, HAIR)
        prose(self.text, BODY).draw(pen, x, top + 5, width - self.boxes * CELL - 10)
        for place in range(self.boxes):
            left = start + place * CELL + (CELL - BOX) / 2
            pen.box(left, top + 3, BOX, HIGH, edge=INK, weight=0.6, radius=2)


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
    blocks = headed(anchor, title, words.text("forms", "for", writer.voice))
    blocks.append(lead(words.text("handbook", "evaluation", "lead")))
    given = prose(words.text("handbook", "evaluation", "forms"), LABEL.but(color=INK))
    blocks.append(Side(((given,), (WritingLines(1, step=13),)), (1.3, 1), 10, gap=16))
    blocks.append(Tally("", tuple(words.texts("checkin", "scale")), gap=16, keep=True))
    statements = words.texts("forms", "evaluation", "statements", writer.voice)
    blocks += [*(Tally(text) for text in statements), *_goals(writer)]
    column = writer.book.flow(blocks, writer.book.new_page())
    asked_to_the_foot(writer, column, words.texts("handbook", "evaluation", "prompts"), [])


def _goals(writer: Writer) -> list[Block]:
    """A row for each of the program's goals, as the form asks for them."""
    if not writer.facts.goals:
        return []
    scale = tuple(writer.words.texts("goals_scale"))
    asked = prose(writer.words.text("goals_asked"), BODY, gap=16, keep=True)
    rows = [Tally(title, boxes=len(scale)) for title in writer.facts.goals]
    return [asked, Tally("", scale, boxes=len(scale), gap=8, keep=True), *rows]
