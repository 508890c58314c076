"""The pages before the sessions, from *At a glance* to the goal."""

from app.core.model import Milestone, Timing
from app.formats.pdf.blocks import Block, WritingLines, prose, rich
from app.formats.pdf.book import Column
from app.formats.pdf.groups import Framed, Side
from app.formats.pdf.guide.breaks import break_rows, closed_weeks_of
from app.formats.pdf.guide.pages import (
    Writer,
    asked_to_the_foot,
    beside,
    bullets,
    contact_lines,
    fact,
    headed,
    lead,
    notes_below,
    reach,
    section,
    ticks,
    titled,
)
from app.formats.pdf.guide.sessions import SessionPart, week_start
from app.formats.pdf.guide.signing import signatures
from app.formats.pdf.guide.timeline import Row, Scale, scale_labels
from app.formats.pdf.style import BODY, INK, LABEL, LABEL_BOLD, MUTED, SMALL, SOFT
from app.formats.pdf.text import in_one_piece
from app.formats.wording.print.files import NO_BREAK


def add_front(writer: Writer) -> None:
    """All pages between the cover and the first session."""
    add_glance(writer)
    add_expected(writer)
    add_preparation(writer)
    add_agreement(writer)
    add_goal(writer)
    add_craft(writer)


def add_glance(writer: Writer) -> None:
    """One page: purpose, who, when, whom to ask, and the timeline drawn."""
    words, facts, book = writer.words, writer.facts, writer.book
    column = book.new_page()
    blocks = headed("glance", words.text("glance", "title"))
    about = about_program(writer)
    contacts = _contacts(writer)
    blocks += beside(writer, (tuple(about), tuple(contacts)), (1.75, 1), 16)
    if facts.program.names_it:
        mutual = prose(writer.own("glance", "mutual"), BODY)
        blocks.append(Framed((mutual,), fill=SOFT, gap=18))
    column = book.flow(blocks, column)
    column = book.flow(_fitting(_timeline(writer), column), column)
    notes_below(column, words.text("session", "notes"), LEAST_NOTES, 30)


def _fitting(timeline: list[Block], column: Column) -> list[Block]:
    """The timeline with its rows as airy as the page allows, if it can hold them at all."""
    for padding in PADDINGS:
        tried = [
            block.but(padding=padding) if isinstance(block, Row) else block for block in timeline
        ]
        if sum(block.gap + block.height(column.width) for block in tried) <= column.room:
            return tried
    return timeline


def about_program(writer: Writer) -> list[Block]:
    """What the program is for, who takes part and when."""
    words, program = writer.words, writer.facts.program
    blocks: list[Block] = []
    for key, text in (("purpose", program.purpose), ("who", program.for_whom)):
        if text.strip():
            blocks.append(fact(words.text("glance", key), text))
    blocks.append(fact(words.text("glance", "when"), " ".join(about_when(writer))))
    if program.start is None:
        blocks.append(WritingLines(1, step=20))
    return blocks


def about_when(writer: Writer) -> list[str]:
    """How long the program is, from when, and how often people are in touch."""
    words, facts = writer.words, writer.facts
    program = facts.program
    weeks = words.count("weeks", program.weeks)
    meetings = sum(session.times for session in facts.sessions)
    said = []
    if program.start and facts.end:
        start, end = (
            words.day_and_year(day).replace(" ", NO_BREAK, 1) for day in (program.start, facts.end)
        )
        said.append(words.text("glance", "span", weeks=weeks, start=start, end=end))
    if meetings:
        hours = round(facts.hours, 1) if facts.hours < 10 else round(facts.hours * 2) / 2
        said.append(
            words.text(
                "glance",
                "rhythm",
                sessions=words.count("meetings", meetings),
                hours=words.count("hours", hours),
            )
        )
    if program.mode and not all(session.mode for session in facts.sessions):
        said.append(words.text("glance", "mode", mode=words.mode(program.mode)))
    if not program.start:
        said.append(words.text("glance", "weeks_only", weeks=weeks))
    return said


def _contacts(writer: Writer) -> list[Block]:
    words, facts = writer.words, writer.facts
    program = facts.program
    blocks: list[Block] = []
    if facts.others:
        key = "other" if len(facts.others) == 1 else "others"
        blocks.append(prose(writer.own("glance", key), LABEL.but(color=MUTED)))
        for other in facts.others:
            blocks += reach(other)
    gap = 14 if blocks else 0
    blocks.append(prose(words.text("glance", "ask"), LABEL.but(color=MUTED), gap=gap))
    if program.coordinator or program.coordinator_contact:
        if program.coordinator:
            blocks.append(prose(program.coordinator, LABEL_BOLD.but(size=10, leading=14), gap=2))
        blocks += contact_lines(program.coordinator_contact)
    else:
        blocks.append(WritingLines(2, step=20))
    return [*blocks, *(_safety(writer) if program.minors else ())]


def _safety(writer: Writer) -> list[Block]:
    """Whom to tell when somebody's safety is at risk, on page one where minors take part."""
    text = writer.facts.organization.safeguarding
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    heading = prose(writer.words.text("whom", "safety"), LABEL.but(color=MUTED), gap=14)
    if not lines:
        return [heading, WritingLines(2, step=20)]
    return [heading, *(prose(line, LABEL.but(color=INK)) for line in lines)]


def _timeline(writer: Writer) -> list[Block]:
    words, facts = writer.words, writer.facts
    if not facts.sessions and not facts.milestones:
        page = writer.page("log")
        return [prose(words.text("glance", "empty", page=page), BODY, gap=20)]
    weeks = facts.program.weeks
    labels = scale_labels(weeks, facts.program.start, words)
    grid = tuple(week for week, _ in labels)
    rows = [(_first_week(s), _session_row(writer, s, grid)) for s in facts.sessions]
    rows += [(m.week, _milestone_row(writer, m, grid)) for m in facts.milestones]
    rows += break_rows(writer, grid)
    heading = prose(words.text("glance", "timeline"), SECTION_HEAD, gap=22, keep=True)
    ordered = [row for _, row in sorted(rows, key=lambda pair: pair[0])]
    return [heading, Scale(labels, weeks, words.text("glance", "page"), keep=True, gap=4), *ordered]


LEAST_NOTES = 8
PADDINGS = (7.0, 5.0, 3.5, 2.0, 1.0)
SECTION_HEAD = LABEL_BOLD.but(size=10.8, leading=15)


def _first_week(session: SessionPart) -> int:
    return session.weeks[0] if session.weeks else 0


def _session_row(writer: Writer, session: SessionPart, grid: tuple[int, ...]) -> Row:
    words = writer.words
    details = [words.count("minutes", session.minutes)] if session.minutes else []
    details += [words.mode(session.mode)] if session.mode else []
    if session.times > 1:
        details.insert(0, words.text("glance", "times", n=session.times))
    anchor = f"session-{session.number}"
    return Row(
        number=str(session.number),
        title=prose(session.title, LABEL_BOLD.but(size=9.4)),
        detail=prose(" · ".join(details), SMALL),
        weeks=tuple(week for week in session.weeks if week <= writer.facts.program.weeks),
        of_weeks=writer.facts.program.weeks,
        when=prose(session_when(writer, session), SMALL.but(leading=13)),
        page=prose(str(writer.page(anchor)), SMALL.but(align="right", color=INK, leading=13)),
        grid=grid,
        anchor=anchor,
        closed=closed_weeks_of(writer),
    )


def session_when(writer: Writer, session: SessionPart) -> str:
    """A session's day, days or weeks, in few words."""
    words = writer.words
    if session.timing is Timing.OPEN:
        return words.text("glance", "any_time")
    if session.timing is Timing.ORDERED:
        return words.text("glance", "in_order")
    if session.days:
        shown = [words.short_day(day) for day in (session.days[0], session.days[-1])]
    else:
        shown = (
            [str(week) for week in (session.weeks[0], session.weeks[-1])] if session.weeks else []
        )
        shown = [words.text("week", n="–".join(dict.fromkeys(shown)))]
    return " – ".join(dict.fromkeys(shown))


def _milestone_row(writer: Writer, milestone: Milestone, grid: tuple[int, ...]) -> Row:
    words, program = writer.words, writer.facts.program
    when = words.text("week", n=milestone.week)
    if program.start:
        when = words.short_day(week_start(program.start, milestone.week))
    no_meeting = f"\u2003{in_one_piece(words.text('glance', 'milestone'))}"
    return Row(
        number="",
        title=rich((milestone.title, LABEL.but(size=9.4, color=INK)), (no_meeting, SMALL)),
        detail=None,
        weeks=(milestone.week,) if milestone.week <= program.weeks else (),
        of_weeks=program.weeks,
        when=prose(when, SMALL.but(leading=13)),
        page=prose("", SMALL),
        grid=grid,
        closed=closed_weeks_of(writer),
    )


def add_expected(writer: Writer) -> None:
    """What each of the two does, what nobody expects, and how to use the guide."""
    words, voice = writer.words, writer.voice
    other = writer.facts.kind.other
    column = writer.book.new_page()
    sides = []
    for who, key in ((voice, "you"), (voice if voice == "circle" else other, "other")):
        heading = prose(writer.own("expected", key), SECTION_HEAD)
        sides.append((heading, *bullets(words.texts("expected", f"of_{key}", who), gap=7)))
    whom = writer.page("whom")
    blocks = headed("expected", words.text("expected", "title"))
    blocks += beside(writer, tuple(sides), (1, 1), 20)
    blocks.append(section(words.text("expected", "free_title"), 30))
    blocks += bullets(words.texts("expected", "free", voice, whom=whom), gap=7)
    blocks.append(section(words.text("expected", "use_title"), 30))
    blocks.append(prose(words.text("expected", "use"), BODY, gap=6))
    column = writer.book.flow(blocks, column)
    notes_below(column, words.text("expected", "own"), gap=30)


def add_preparation(writer: Writer) -> None:
    """What to do before the first meeting, and what to settle at it."""
    words, voice = writer.words, writer.voice
    column = writer.book.new_page()
    values = {
        "weeks": words.count("weeks", writer.facts.program.weeks),
        "agreement": writer.page("agreement"),
    }
    blocks = headed("prepare", words.text("prepare", "title"))
    for key, part in (("before", "lists"), ("at", "first")):
        blocks.append(section(words.text("prepare", key), 24))
        blocks += ticks(words.texts("prepare", part, voice, **values), BODY, 9)
    column = writer.book.flow(blocks, column)
    notes_below(column, words.text("prepare", "notes"), gap=28)


def add_agreement(writer: Writer) -> None:
    """Six points to settle, to fill in and sign."""
    words = writer.words
    column = writer.book.new_page()
    blocks = headed("agreement", words.text("agreement", "title"))
    blocks.append(lead(words.text("agreement", "lead")))
    last: list[Block] = [_again(words.text("agreement", "again")), signatures(writer)]
    points = words.texts("agreement", "points")
    column = writer.book.flow(blocks, column)
    asked_to_the_foot(writer, column, points, last)


def add_goal(writer: Writer) -> None:
    """The goal, and what is around it, with room to write."""
    words = writer.words
    column = writer.book.new_page()
    blocks = headed("goal", words.text("goal", "title"))
    blocks.append(lead(writer.own("goal", "lead")))
    column = writer.book.flow(blocks, column)
    points = words.texts("goal", "points", writer.voice)
    last: list[Block] = [_again(words.text("goal", "again"))]
    asked_to_the_foot(writer, column, points, last)


def add_craft(writer: Writer) -> None:
    """For a mentor listening and asking, for a mentee preparing and asking for help."""
    words, voice = writer.words, writer.voice
    column = writer.book.new_page()
    blocks = headed("craft", writer.own("craft", "title"))
    blocks.append(lead(writer.own("craft", "lead")))
    blocks += titled(words.entry("craft", "points", voice))
    column = writer.book.flow(blocks, column)
    notes_below(column, words.text("craft", "notes"), gap=28)


def _again(text: str) -> Block:
    label = prose(text, LABEL.but(color=INK))
    return Side(((label,), (WritingLines(1, step=13),)), (1, 1.5), 10, gap=22)
