"""A session over two facing pages: what you could do on the left, your own words on the right."""

from collections.abc import Callable

from app.formats.pdf.blocks import Block, Hanging, Mark, WritingLines, prose
from app.formats.pdf.book import Column
from app.formats.pdf.groups import stack_height
from app.formats.pdf.guide.meetings import meeting_rows
from app.formats.pdf.guide.pages import Writer, bold_then, bullets, headed, notes_below, section
from app.formats.pdf.guide.sessions import ActivityPart, SessionPart
from app.formats.pdf.guide.spread import continued_head, open_spread
from app.formats.pdf.guide.writing import (
    last_block,
    last_words,
    open_prompts,
    question_head,
    questions_with_lines,
)
from app.formats.pdf.style import (
    BODY,
    LABEL,
    LEAD,
    LINE_STEP,
    MINUTES,
    MUTED,
    PART,
    PURPOSE,
)

LINES_TO_TRY = (4, 3, 2)
LEAST_FOR_ENTRIES = 220.0
MINUTES_WIDE = 40 / MINUTES.size


def add_session(writer: Writer, session: SessionPart) -> None:
    """The session's spread; it begins on a left-hand page, after a page of notes if need be."""
    if writer.book.pages_so_far % 2 == 0:
        add_notes(writer)
    if session.times > 1:
        _add_repeated(writer, session)
    elif not session.activities and not session.questions:
        _add_open(writer, session)
    else:
        _add_planned(writer, session)


def add_notes(writer: Writer) -> None:
    """A page to write on."""
    column = writer.book.new_page()
    title, *_, rule = headed("", writer.words.text("notes", "title"))[1:]
    column = writer.book.flow([title, rule], column)
    count = int((column.room - 6) / LINE_STEP)
    column.add(WritingLines(count, gap=6))


def _add_planned(writer: Writer, session: SessionPart) -> None:
    """The questions on the right-hand page if it holds them, else right after the plan."""
    book, begin = writer.book, writer.book.pages_so_far
    main, more = open_spread(writer, session)
    main = book.flow(_activity_blocks(writer, session), main, more)
    lines = _lines_on_one_page(writer, session)
    if lines and book.pages_so_far == begin + 1:
        notes_below(main, writer.words.text("session", "notes"))
        main = book.flow(questions_with_lines(writer, session, lines), more(), more)
        _finish(writer, session, main, more)
        return
    del book.pages[begin:]
    _lay_on(writer, session, 3)
    if book.pages_so_far > begin + 2:
        del book.pages[begin:]
        _lay_on(writer, session, 2)


def _lines_on_one_page(writer: Writer, session: SessionPart) -> int:
    """The most lines for each question with which all stand on one page; 0 if none do."""
    paper = writer.book.paper
    last = last_block(writer, session)
    head = stack_height(continued_head(writer, session), paper.measure)
    room = paper.bottom - paper.top - head - last.gap - last.height(paper.measure)
    for lines in LINES_TO_TRY:
        questions = questions_with_lines(writer, session, lines)
        if sum(b.gap + b.height(paper.measure) for b in questions) <= room:
            return lines
    return 0


def _lay_on(writer: Writer, session: SessionPart, lines: int) -> None:
    """Plan and questions without a break between them."""
    main, more = open_spread(writer, session)
    questions = questions_with_lines(writer, session, lines)
    main = writer.book.flow([*_activity_blocks(writer, session), *questions], main, more)
    if writer.book.pages[-1] is main.page and main.width < writer.book.paper.measure:
        notes_below(main, writer.words.text("session", "notes"))
        main = more()
    _finish(writer, session, main, more)


def _add_repeated(writer: Writer, session: SessionPart) -> None:
    """A session that happens several times: one plan, and an entry for each meeting."""
    book, begin = writer.book, writer.book.pages_so_far
    main, more = open_spread(writer, session)
    blocks = [*_activity_blocks(writer, session), *_plain_questions(writer, session)]
    if not blocks:
        blocks = open_prompts(writer)
    main = book.flow(blocks, main, more)
    if book.pages_so_far == begin + 1:
        notes_below(main, writer.words.text("session", "notes"))
        main = more()
    elif main.room < LEAST_FOR_ENTRIES:
        main = more()
    main.add(_until_mark(session))
    look_back = [b for b in last_words(writer, session) if session.look_back][:1]
    used = sum(block.gap + block.height(main.width) for block in look_back)
    main = book.flow(meeting_rows(writer, session, main.room - used, main.width), main, more)
    main = book.flow(look_back, main, more)
    notes_below(main, writer.words.text("session", "notes"))


def _add_open(writer: Writer, session: SessionPart) -> None:
    """A session in which nothing is laid down."""
    words, book = writer.words, writer.book
    main, more = open_spread(writer, session)
    main = book.flow(open_prompts(writer), main, more)
    notes_below(main, writer.own("session", "open_bring"))
    right = more()
    right.add(_until_mark(session))
    last = last_words(writer, session)
    right.bottom -= sum(block.gap + block.height(right.width) for block in last)
    notes_below(right, words.text("session", "open_talked"), gap=0)
    right.bottom = book.paper.bottom
    book.flow(last, right, more)


def _activity_blocks(writer: Writer, session: SessionPart) -> list[Block]:
    words = writer.words
    blocks: list[Block] = []
    if session.note:
        blocks.append(prose(session.note, LEAD, gap=14))
    if not session.activities:
        return blocks
    led = {activity.led for activity in session.activities}
    key = "runs" if led <= {"coordinator", "circle"} else "todo"
    blocks.append(section(words.text("session", key), 16))
    for activity in session.activities:
        blocks += _activity(writer, activity, session)
    return blocks


def _activity(writer: Writer, activity: ActivityPart, session: SessionPart) -> list[Block]:
    words = writer.words
    after = f" · {words.count('short_minutes', activity.minutes)}" if activity.minutes else ""
    if activity.choice:
        after += f" · {words.text('session', 'if_you_like')}"
    blocks: list[Block] = [
        bold_then(
            activity.title,
            after,
            LABEL.but(leading=PART.leading, color=MUTED),
            gap=7,
            keep=bool(activity.steps or activity.purpose),
        )
    ]
    if activity.led and activity.led != writer.facts.kind:
        said = words.text("session", "led", activity.led)
        blocks.append(prose(said, LABEL.but(color=MUTED), gap=1, keep=True))
    if activity.purpose:
        blocks.append(prose(activity.purpose, PURPOSE, gap=1, keep=bool(activity.steps)))
    for number, step in enumerate(activity.steps):
        label = prose(words.count("short_minutes", step.minutes), MINUTES) if step.minutes else None
        last = number == len(activity.steps) - 1
        blocks.append(
            Hanging(
                prose(step.text, BODY),
                MINUTES.points * MINUTES_WIDE,
                label,
                ruled=not last,
                padding=4,
                gap=0,
            )
        )
    return blocks


def _plain_questions(writer: Writer, session: SessionPart) -> list[Block]:
    """Questions without lines: the entries for each meeting are there to write on."""
    blocks: list[Block] = []
    for part in session.questions:
        blocks += question_head(writer, part, 18)
        blocks += bullets(part.questions, BODY, 5)
    return blocks


def _finish(
    writer: Writer, session: SessionPart, column: Column, more: Callable[[], Column]
) -> None:
    """The last words at the foot of the last page, with lines for notes above them."""
    last = last_block(writer, session)
    needed = last.gap + last.height(column.width)
    if needed > column.room:
        column = more()
    column.bottom -= needed
    notes_below(column, writer.words.text("session", "notes"))
    column.bottom += needed
    column.top = max(column.top, column.bottom - needed)
    column.add(_until_mark(session))
    writer.book.flow([last], column, more)


def _until_mark(session: SessionPart) -> Mark:
    """Where the next session sends its reader back to."""
    return Mark(f"until-{session.number}")
