"""Who is with whom and why, and who waits."""

from collections.abc import Sequence

from app.formats.pdf.blocks import Block, Rule, WritingLines, prose, rich
from app.formats.pdf.groups import Side, together
from app.formats.pdf.guide.facts import Someone
from app.formats.pdf.guide.pages import Writer, headed, lead, section
from app.formats.pdf.handbook.facts import People, Together, Waiting
from app.formats.pdf.style import BODY, INK, LABEL, LABEL_BOLD, MUTED
from app.formats.pdf.text import in_one_piece

NAME = LABEL_BOLD.but(size=10.4, leading=14.5)
BETWEEN = " · "


def add_matches(writer: Writer, people: People, peers: bool) -> None:
    """Everybody who is together, with the reasons and the rules that were set aside."""
    words = writer.words
    blocks = headed("with", words.text("handbook", "with", "title"))
    if not people.together:
        blocks.append(lead(words.text("handbook", "with", "none")))
    else:
        blocks.append(lead(words.text("handbook", "with", "lead_peers" if peers else "lead")))
    for number, one in enumerate(people.together):
        blocks.append(_entry(writer, one, gap=7 if number else 16))
    writer.book.flow(blocks, writer.book.new_page())


def _entry(writer: Writer, one: Together, gap: float) -> Block:
    words = writer.words
    score = in_one_piece(words.text("handbook", "with", "score", n=round(one.score)))
    blocks: list[Block] = [Rule(), _names(writer, one, score)]
    contacts = BETWEEN.join(filter(None, (contact(person) for person in one.everybody)))
    if contacts:
        blocks.append(prose(contacts, LABEL.but(color=MUTED)))
    blocks += [_reason(writer, name, reason) for name, reason in one.reasons]
    if one.locked:
        said = words.text("handbook", "with", "locked")
        blocks.append(prose(said, LABEL.but(color=MUTED), gap=1))
    blocks += _set_aside(writer, one)
    return together(*blocks, gap=gap)


def _names(writer: Writer, one: Together, score: str) -> Block:
    words = writer.words
    first, others = one.first or one.others[:1], one.others if one.first else one.others[1:]
    names = [words.joined([person.name for person in side]) for side in (first, others)]
    pair = words.text("handbook", "with", "pair", mentor=names[0], mentee=names[1])
    text = pair if names[1] else names[0]
    return rich((text, NAME), (f"\u2003{score}", LABEL.but(color=MUTED)), gap=5)


def _reason(writer: Writer, name: str, reason: str) -> Block:
    if name:
        reason = writer.words.text("handbook", "with", "of", name=name, reason=reason)
    return prose(reason, LABEL.but(color=INK), gap=1)


def _set_aside(writer: Writer, one: Together) -> list[Block]:
    """The rules a pair sets aside, and what was written about it."""
    words = writer.words
    blocks: list[Block] = [prose(said, LABEL_BOLD, gap=2) for said in one.set_aside]
    if one.why:
        why = words.text("handbook", "with", "why", reason=one.why)
        blocks.append(prose(why, LABEL.but(color=INK), gap=1))
    elif one.set_aside:
        why = words.text("handbook", "with", "no_why")
        blocks.append(prose(why, LABEL.but(color=INK), gap=1))
    return blocks


def contact(person: Someone) -> str:
    """How to reach somebody, in one line."""
    shown = person.email if person.email != person.name else ""
    return BETWEEN.join(filter(None, (shown, person.phone)))


def add_waiting(writer: Writer, people: People, peers: bool) -> None:
    """Who waits with why, and mentors who have nobody."""
    words = writer.words
    blocks = headed("waiting", words.text("handbook", "waiting", "title"))
    if people.waiting:
        blocks.append(lead(words.text("handbook", "waiting", "lead")))
    else:
        blocks.append(lead(words.text("handbook", "waiting", "none")))
    for number, one in enumerate(people.waiting):
        blocks.append(_waits(writer, one, gap=8 if number else 16))
    if people.not_explained:
        blocks.append(prose(words.count("n_more_waiting", people.not_explained), BODY, gap=14))
    blocks += _idle(writer, people.idle, peers)
    writer.book.flow(blocks, writer.book.new_page())


def _waits(writer: Writer, one: Waiting, gap: float) -> Block:
    told = prose(writer.words.text("handbook", "waiting", "told"), LABEL.but(color=MUTED))
    day = Side(((told,), (WritingLines(1, step=12),)), (1.1, 1.6), 6)
    head = Side(((prose(one.person.name, NAME),), (day,)), (2, 1), 14, gap=5)
    blocks: list[Block] = [Rule(), head]
    if reached := contact(one.person):
        blocks.append(prose(reached, LABEL.but(color=MUTED)))
    blocks += [prose(why, LABEL.but(color=INK), gap=1) for why in one.why]
    return together(*blocks, gap=gap)


def _idle(writer: Writer, idle: Sequence[Someone], peers: bool) -> list[Block]:
    if not idle:
        return []
    words = writer.words
    key = "hosts" if peers else "idle"
    blocks: list[Block] = [section(words.text("handbook", "waiting", key), 26)]
    blocks.append(prose(words.text("handbook", "waiting", "idle_text"), BODY, gap=4))
    for person in idle:
        reached = contact(person)
        after = (f"\u2003{reached}", LABEL.but(color=MUTED))
        blocks.append(rich((person.name, LABEL_BOLD), *([after] if reached else []), gap=5))
    return blocks
