"""The writing side of a session: questions with lines, what comes next, a look back."""

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Framed, together
from app.formats.pdf.guide.pages import Writer, asked, section
from app.formats.pdf.guide.sessions import QuestionPart, SessionPart
from app.formats.pdf.style import BODY, LABEL, LEAD, MUTED


def questions_with_lines(writer: Writer, session: SessionPart, lines: int) -> list[Block]:
    """Each question with so many lines to write on."""
    blocks: list[Block] = []
    for part in session.questions:
        blocks += question_head(writer, part, 20)
        blocks += [asked(question, lines, BODY, gap=9) for question in part.questions]
    return blocks


def question_head(writer: Writer, part: QuestionPart, gap: float) -> list[Block]:
    """The heading over a set of questions."""
    words = writer.words
    key = "questions_choice" if part.choice else "questions"
    blocks: list[Block] = [section(words.text("session", key), gap)]
    known = part.who in words.entry("session", "asks")
    asks = writer.own("session", "asks", part.who) if known else ""
    said = " ".join(filter(None, (part.purpose, asks)))
    if said:
        blocks.append(prose(said, LABEL.but(color=MUTED), gap=2, keep=True))
    return blocks


def last_words(writer: Writer, session: SessionPart) -> list[Block]:
    """The look back, if the session is that open, and what happens until next time."""
    words = writer.words
    blocks: list[Block] = []
    if session.look_back:
        asked_back = [asked(text, 2, BODY, gap=8) for text in session.look_back]
        blocks.append(together(section(words.text("session", "look_back"), 0), *asked_back))
    last = session.number == len(writer.facts.sessions)
    heading = words.text("session", "last_until" if last else "until")
    frame = Framed((section(heading, 0), WritingLines(2)), gap=14)
    return [*blocks, frame]


def last_block(writer: Writer, session: SessionPart) -> Block:
    """The last words as one, at the foot of the session's last page."""
    return together(*last_words(writer, session), gap=14)


def open_prompts(writer: Writer) -> list[Block]:
    """What a session says in which nothing is laid down."""
    words = writer.words
    return [
        section(words.text("session", "open_title"), 0),
        prose(words.text("session", "open"), LEAD, gap=6),
    ]
