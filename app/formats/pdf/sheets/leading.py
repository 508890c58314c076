"""Sheets for whoever leads: the hot seat; asking, inviting and demonstrating. One page each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.dimensions.means import openness_level
from app.core.model import Activity, Library, ProgramDesign, Step, Workspace, design_of
from app.formats.pdf.blocks import Block, Hanging, Rule, WritingLines, prose, rich
from app.formats.pdf.faces import SERIF_ITALIC
from app.formats.pdf.groups import Framed, Side, stack_height, together
from app.formats.pdf.guide.pages import Writer, bullets, headed, lead, notes_below, section
from app.formats.pdf.guide.sessions import LOOK_BACK, NAMED, PURPOSE, scaled_steps
from app.formats.pdf.style import (
    BODY,
    GUTTER,
    INK,
    LABEL,
    LABEL_BOLD,
    MINUTES,
    MUTED,
    SOFT,
    Style,
)
from app.formats.translation import in_language

HOT_SEAT = "hot-seat"
WAYS = ("asking-round", "invitation-to-try", "demonstration")
CLOCK = 62.0
MOST_SEATS = 8
LEAST_LABEL = 7.6
SPOKEN = 0.93
"""How large words to be said are beside the steps: their head is sans, which looks larger."""
SIZES = (
    BODY,
    BODY.but(size=10.4, leading=14),
    BODY.but(size=9.4, leading=12.4),
    BODY.but(size=9, leading=11.2),
    BODY.but(size=8.5, leading=10.4),
)


@dataclass(frozen=True)
class Use:
    """An activity as a program uses it: how openly, how long, and in which sessions.

    Where no session uses it, it is as open as the most open session.
    """

    activity: Activity
    level: int
    minutes: int
    sessions: tuple[str, ...]


def use_of(library: Library, design: ProgramDesign, activity_id: str) -> Use | None:
    """How a program uses an activity of the library; None if the library lacks it."""
    activity = library.activities.get(activity_id)
    if activity is None:
        return None
    found = [
        (inside, use)
        for inside in design.sessions
        for use in inside.activities
        if use.activity == activity_id
    ]
    named = design.program.names_it
    among = [inside for inside, _ in found] or list(design.sessions)
    level = max((openness_level(named, inside) for inside in among), default=int(named))
    minutes = found[0][1].minutes if found else activity.minutes
    titles = dict.fromkeys(inside.session.title for inside, _ in found)
    return Use(activity, level, minutes or activity.minutes, tuple(titles))


def add_hot_seat(writer: Writer, workspace: Workspace, library: Library) -> None:
    """How the hot seat is led, minute by minute, with the seats to fill in."""
    words, book = writer.words, writer.book
    workspace, library = in_language(workspace, library, words.language)
    use = use_of(library, design_of(workspace, writer.facts.program.id), HOT_SEAT)
    blocks = headed(
        HOT_SEAT,
        words.text("facilitate", "hot_seat", "title"),
        words.text("facilitate", "kicker"),
    )
    blocks.append(lead(words.text("facilitate", "hot_seat", "lead")))
    if use:
        blocks += _hot_seat(writer, use)
    heading = words.text("facilitate", "hot_seat", "rules_title")
    rules = bullets(words.texts("facilitate", "hot_seat", "rules"), LABEL.but(size=9.6), 5)
    blocks.append(Framed((section(heading, 0), *rules), gap=18, fill=SOFT))
    if use:
        blocks += [block.but(gap=12) for block in _open_words(writer, use, BODY)]
    column = book.flow(blocks, book.new_page())
    notes_below(column, words.text("facilitate", "notes"), gap=22)


def _hot_seat(writer: Writer, use: Use) -> list[Block]:
    words = writer.words
    *one, again = use.activity.steps or (Step(minutes=use.minutes, text=""),)
    each = sum(step.minutes for step in one) or use.minutes
    if use.minutes < each:
        one = list(scaled_steps(tuple(one), use.minutes))
        each = use.minutes
    seats = max(1, min(MOST_SEATS, use.minutes // max(1, each)))
    said = words.text(
        "facilitate",
        "hot_seat",
        "seats",
        minutes=words.count("minutes", use.minutes),
        seats=words.count("n_seats", seats),
        each=words.count("minutes", each),
    )
    blocks = _opening(writer, use, said, BODY)
    blocks.append(section(words.text("facilitate", "steps"), 16))
    blocks += _steps(writer, [*one, Step(minutes=0, text=again.text)], BODY)
    blocks.append(together(*(_seat(writer, n, n * each) for n in range(seats)), gap=14))
    return blocks


def _seat(writer: Writer, number: int, begins: int) -> Block:
    """A seat: the minute it begins, who sits in it, who keeps the time."""
    words = writer.words
    when = words.text("facilitate", "from_minute", n=begins)
    stacks = [(prose(when, LABEL_BOLD, gap=0),)]
    lines = [
        (prose(words.text("facilitate", key), LABEL.but(color=MUTED)), WritingLines(1, step=6))
        for key in ("names", "time_keeper")
    ]
    return Side((*stacks, *lines), (1, 2, 1.6), GUTTER, gap=8 if number else 0)


def add_asking(writer: Writer, workspace: Workspace, library: Library) -> None:
    """Three ways to pass something on, each with its minutes."""
    words, book = writer.words, writer.book
    workspace, library = in_language(workspace, library, words.language)
    design = design_of(workspace, writer.facts.program.id)
    found = [use_of(library, design, name) for name in WAYS]
    column = book.new_page()
    for style in SIZES:
        blocks = _three(writer, found, style)
        if stack_height(blocks, column.width) <= column.room:
            break
    column = book.flow(blocks, column)
    notes_below(column, words.text("facilitate", "notes"), gap=18)


def _three(writer: Writer, found: Sequence[Use | None], style: Style) -> list[Block]:
    words = writer.words
    blocks = headed(
        "asking", words.text("facilitate", "asking", "title"), words.text("facilitate", "kicker")
    )
    blocks.append(lead(words.text("facilitate", "asking", "lead")).but(gap=10))
    chosen = zip(words.entry("facilitate", "asking", "choose"), found, strict=True)
    for (name, when), use in chosen:
        head = rich(
            (name, _beside(LABEL_BOLD.but(size=10.8, leading=15), style)),
            (f" {when}", _beside(LABEL.but(color=MUTED), style)),
            gap=12,
            keep=True,
        )
        blocks += [head, Rule(gap=2, keep=True)]
        if use:
            blocks += _opening(writer, use, words.count("minutes", use.minutes), style)
            blocks += _steps(writer, scaled_steps(use.activity.steps, use.minutes), style)
            blocks += list(_open_words(writer, use, style))
        else:
            blocks.append(WritingLines(4))
    return blocks


def _opening(writer: Writer, use: Use, said: str, style: Style) -> list[Block]:
    """How long, where in the program, what to have ready; and the purpose if that is open."""
    words = writer.words
    blocks: list[Block] = []
    if use.level >= PURPOSE and use.activity.purpose:
        blocks.append(prose(use.activity.purpose, style.but(face=SERIF_ITALIC), gap=3))
    facts = [said]
    if use.sessions:
        titles = words.joined([words.quoted(title) for title in use.sessions])
        facts.append(words.text("facilitate", "when", sessions=titles))
    if use.activity.needs.strip():
        facts.append(words.text("facilitate", "prepare", things=use.activity.needs.strip()))
    return [*blocks, prose("\u2003".join(facts), _beside(LABEL.but(color=INK), style), gap=5)]


def _steps(writer: Writer, steps: Sequence[Step], style: Style) -> list[Block]:
    """The steps with the minutes from and to which each goes."""
    blocks: list[Block] = []
    begins = 0
    for step in steps:
        ends = begins + step.minutes
        said = writer.words.text("facilitate", "minutes", first=begins, last=ends)
        label = (
            prose(said, _beside(MINUTES, style).but(leading=style.leading))
            if step.minutes
            else None
        )
        blocks.append(Hanging(prose(step.text, style), CLOCK, label, gap=4))
        begins = ends
    return blocks


def _open_words(writer: Writer, use: Use, style: Style) -> Iterator[Block]:
    """What is said aloud about learning from each other, and asked at the end, if that is open."""
    told = (("say", NAMED, use.activity.named), ("back", LOOK_BACK, use.activity.look_back))
    for key, level, text in told:
        if use.level >= level and text:
            heading = f"{writer.words.text('facilitate', key)}\u2003"
            head = LABEL_BOLD.but(size=style.size * SPOKEN, leading=style.leading)
            yield rich((heading, head), (text, style), gap=6)


def _beside(label: Style, body: Style) -> Style:
    """A label's style beside a body that may be set smaller than usual."""
    share = body.size / BODY.size
    size = max(LEAST_LABEL, label.size * share)
    return label.but(size=size, leading=label.leading * size / label.size)
