"""Session cards, four to a sheet, and question cards, eight to a sheet."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, Hanging, Mark, Prose, Rule, prose
from app.formats.pdf.book import Column, shortened
from app.formats.pdf.faces import SERIF, SERIF_BOLD
from app.formats.pdf.groups import Together, stack_height
from app.formats.pdf.guide.pages import Writer, bold_then
from app.formats.pdf.guide.sessions import ActivityPart, SessionPart
from app.formats.pdf.guide.sessiontext import facts_line, kicker
from app.formats.pdf.pen import Pen
from app.formats.pdf.sheets.grid import Cards
from app.formats.pdf.style import (
    ACCENT,
    INK,
    KICKER,
    LABEL,
    LABEL_BOLD,
    LEAD,
    MUTED,
    Style,
)

CARD_TITLE = Style(SERIF_BOLD, 15, 18)
CARD_KICKER = KICKER.but(size=8, leading=11)
CARD_MINUTES = LABEL_BOLD.but(size=8, color=MUTED)
STEP_INDENT = 34.0 / CARD_MINUTES.size
QUESTION_STYLES = (Style(SERIF, 15, 20), LEAD, Style(SERIF, 10, 13), Style(SERIF, 7.5, 9.5))


def _cards(writer: Writer, columns: int, rows: int) -> Cards:
    facts = writer.facts
    grid = _grid(writer, columns, rows)
    return Cards(writer.book, *grid, facts.program.title, facts.organization.logo)


def add_session_cards(writer: Writer) -> None:
    """A card for each session; what one card can't hold goes on to another."""
    cards = _cards(writer, 2, 2)
    for session in writer.facts.sessions:
        again = prose(f"{session.title} …", CARD_KICKER.but(color=MUTED))

        def more(again: Prose = again) -> Column:
            column = cards.next()
            column.add(again)
            column.add(Rule(gap=3))
            column.top += 5
            return column

        writer.book.flow(_session(writer, session), cards.next(), more)
    if not writer.facts.sessions:
        cards.next().add(prose(writer.words.text("cards", "no_sessions"), LEAD))


def _grid(writer: Writer, columns: int, rows: int) -> tuple[int, int]:
    """How many cards stand side by side and below each other; large print has half as many."""
    return (1, rows) if writer.book.paper.large else (columns, rows)


def _session(writer: Writer, session: SessionPart) -> list[Block]:
    words = writer.words
    blocks: list[Block] = [
        Mark(f"session-{session.number}", session.title),
        prose(kicker(writer, session), CARD_KICKER, keep=True),
        prose(session.title, CARD_TITLE, balanced=True, gap=1, keep=True),
        Rule(1, ACCENT, gap=5, keep=True),
        facts_line(writer, session).but(gap=4, keep=True),
    ]
    if session.note:
        blocks.append(prose(session.note, LABEL.but(color=MUTED), gap=5))
    for activity in session.activities:
        blocks += _activity(writer, activity)
    for part in session.questions:
        blocks.append(prose(words.text("session", "questions"), LABEL_BOLD, gap=9, keep=True))
        blocks += [_item("–", question, 10) for question in part.questions]
    if not session.activities and not session.questions:
        blocks.append(prose(words.text("session", "open"), LABEL.but(color=INK), gap=9))
    return blocks


def _activity(writer: Writer, activity: ActivityPart) -> list[Block]:
    words = writer.words
    after = f" · {words.count('short_minutes', activity.minutes)}" if activity.minutes else ""
    if activity.choice:
        after += f" · {words.text('session', 'if_you_like')}"
    muted = LABEL.but(color=MUTED)
    blocks: list[Block] = [bold_then(activity.title, after, muted, gap=9, keep=True)]
    if activity.led:
        blocks.append(prose(words.text("session", "led", activity.led), muted, gap=1))
    for step in activity.steps:
        minutes = words.count("short_minutes", step.minutes) if step.minutes else ""
        blocks.append(_item(minutes, step.text, STEP_INDENT * CARD_MINUTES.points))
    return blocks


def _item(label: str, text: str, indent: float) -> Block:
    return Hanging(prose(text, LABEL), indent, prose(label, CARD_MINUTES), gap=2.5)


@dataclass(frozen=True)
class Middle(Block):
    """Blocks in the middle of a height."""

    blocks: tuple[Block, ...]
    high: float

    def height(self, width: float) -> float:
        return max(self.high, stack_height(self.blocks, width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        top += (self.height(width) - stack_height(self.blocks, width)) / 2
        Together(self.blocks).draw(pen, x, top, width)


def add_question_cards(writer: Writer) -> None:
    """A card for each question the program uses, once."""
    cards = _cards(writer, 2, 4)
    titles: set[str] = set()
    for question, title in _asked(writer).items():
        column = cards.next()
        if title not in titles:
            titles.add(title)
            column.add(Mark(f"set-{len(titles)}", title))
        _question(writer, cards, column, title, question)
    if not titles:
        cards.next().add(prose(writer.words.text("cards", "no_questions"), LEAD))


def _asked(writer: Writer) -> dict[str, str]:
    """Each question once, with the title of the set it comes from first."""
    asked: dict[str, str] = {}
    for session in writer.facts.sessions:
        for part in session.questions:
            for question in part.questions:
                asked.setdefault(question, part.title)
    return asked


def _question(writer: Writer, cards: Cards, column: Column, title: str, question: str) -> None:
    column.add(prose(shortened(title, CARD_KICKER, column.width), CARD_KICKER))
    set_in = [prose(question, style, balanced=True) for style in QUESTION_STYLES]
    fitting = [text for text in set_in if text.height(column.width) <= column.room]
    if fitting:
        column.add(Middle((fitting[0],), column.room))
    else:
        writer.book.flow([set_in[-1].but(gap=4)], column, cards.next)
