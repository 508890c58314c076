"""How a session says which it is, when it is, how long and how."""

from app.core.model import Timing
from app.formats.pdf.blocks import Prose, rich
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.sessions import LARGE_GROUP, SessionPart
from app.formats.pdf.style import FACT, INK, LABEL_BOLD, Style

BETWEEN = " \u2003 "
NO_BREAK = "\u00a0"


def kicker(writer: Writer, session: SessionPart) -> str:
    """Session 3 of 11 · week 4."""
    words = writer.words
    total = len(writer.facts.sessions)
    parts = [words.text("session", "kicker", n=session.number, total=total)]
    if len(session.weeks) > 1:
        first, last = session.weeks[0], session.weeks[-1]
        parts.append(words.text("session", "weeks", first=first, last=last))
    elif session.weeks:
        parts.append(words.text("week", n=session.weeks[0]))
    return " · ".join(parts)


def facts_line(writer: Writer, session: SessionPart) -> Prose:
    """When, how long, how, and with how many."""
    words = writer.words
    bold = FACT.but(face=LABEL_BOLD.face, color=INK)
    parts: list[tuple[str, Style]] = []
    parts += _when(writer, session, bold)
    facts = [words.count("minutes", session.minutes)] if session.minutes else []
    facts += [words.mode(session.mode)] if session.mode else []
    if session.people >= LARGE_GROUP:
        facts.append(words.text("session", "people", n=session.people))
    for text in facts:
        unbroken = text.replace(" ", NO_BREAK)
        parts += [(BETWEEN, FACT), (unbroken, bold)] if parts else [(unbroken, bold)]
    return rich(*(parts or [(" ", FACT)]))


def _when(writer: Writer, session: SessionPart, bold: Style) -> list[tuple[str, Style]]:
    words = writer.words
    if session.timing is not Timing.DATED or not session.weeks:
        key = "in_order" if session.timing is Timing.ORDERED else "any_time"
        times = f", {words.count('times', session.times)}" if session.times > 1 else ""
        return [(words.text("session", key), bold), (times, FACT)]
    if session.times > 1:
        return [(words.count("times", session.times), bold), (_span(writer, session), FACT)]
    if session.days:
        alone = session.people <= LARGE_GROUP
        other = words.text("session", "another_day") if alone else ""
        return [(words.day(session.days[0]), bold), (other, FACT)]
    return [(words.text("week_start", n=session.weeks[0]), bold)]


def _span(writer: Writer, session: SessionPart) -> str:
    if not session.days:
        return ""
    words = writer.words
    first, last = words.short_day(session.days[0]), words.short_day(session.days[-1])
    return words.text("session", "between", first=first, last=last)
