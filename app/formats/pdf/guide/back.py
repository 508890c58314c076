"""The pages after the sessions: log, check-in, closing, what helps, whom to turn to."""

from dataclasses import dataclass

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Framed, Side
from app.formats.pdf.guide.pages import (
    Writer,
    asked_to_the_foot,
    contact_lines,
    headed,
    headed_for,
    lead,
    notes_below,
    reach,
    section,
    titled,
)
from app.formats.pdf.guide.scales import rated
from app.formats.pdf.pen import Pen
from app.formats.pdf.style import (
    BODY,
    GUTTER,
    LABEL_BOLD,
    PEN,
    ROW_STEP,
    SMALL,
    SOFT,
)

LOG_SHARES = (0.16, 0.14, 0.16, 0.54)
LOG_SHARES_NARROW = (0.19, 0.25, 0.16, 0.4)
LEAST_LOG = 380.0
LOG_PAGES = 4


def add_back(writer: Writer) -> None:
    """All pages after the last session."""
    add_log(writer)
    add_checkin(writer)
    add_closing(writer)
    add_quiet(writer)
    add_whom(writer)


@dataclass(frozen=True)
class LogRow(Block):
    """One row of the meeting log, with its columns parted by a little space."""

    labels: tuple[str, ...] = ()

    def height(self, width: float) -> float:
        if not self.labels:
            return ROW_STEP
        shares = zip(self.labels, _log_shares(width), strict=True)
        return max(prose(label, SMALL).height(width * share) for label, share in shares) + 4.5

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for place, share in enumerate(_log_shares(width)):
            part = width * share
            if self.labels:
                prose(self.labels[place], SMALL).draw(pen, x, top, part)
            else:
                pen.rule(x, top + ROW_STEP, part - 9, 0.6, PEN)
            x += part


def _log_shares(width: float) -> tuple[float, ...]:
    return LOG_SHARES if width >= LEAST_LOG else LOG_SHARES_NARROW


def add_log(writer: Writer) -> None:
    """A line for each time they were in touch; what happens often has entries of its own."""
    words = writer.words
    column = writer.book.new_page()
    blocks = headed("log", words.text("log", "title"))
    blocks.append(lead(words.text("log", "lead")))
    labels = LogRow(tuple(words.texts("log", "columns")), gap=18, keep=True)
    wanted = sum(session.times == 1 for session in writer.facts.sessions)
    for _ in range(LOG_PAGES):
        column = writer.book.flow([*blocks, labels], column)
        rows = int(column.room / ROW_STEP)
        for _ in range(rows):
            column.add(LogRow())
        wanted -= rows
        if wanted <= 0:
            return
        blocks, column = [], writer.book.new_page()


def add_checkin(writer: Writer, anchor: str = "checkin", kicker: str = "") -> None:
    """The half-way form: five statements, and what to keep, stop and start."""
    words = writer.words
    column = writer.book.new_page()
    scale = words.texts("checkin", "scale")
    blocks = headed_for(anchor, words.text("checkin", "title"), kicker)
    blocks.append(lead(writer.own("checkin", "lead")))
    blocks += rated(scale, words.texts("checkin", "statements", writer.voice))
    column = writer.book.flow(blocks, column)
    values = {"agreement": writer.page("agreement"), "goal": writer.page("goal")}
    again = prose(words.text("checkin", "again", **values), BODY, gap=22)
    prompts = words.texts("checkin", "prompts")
    asked_to_the_foot(writer, column, prompts, [again])


def add_closing(writer: Writer) -> None:
    """The last meeting."""
    words = writer.words
    column = writer.book.new_page()
    blocks = headed("closing", words.text("closing", "title"))
    blocks.append(lead(words.text("closing", "lead")))
    column = writer.book.flow(blocks, column)
    asked_to_the_foot(writer, column, words.texts("closing", "points"), [])


def add_quiet(writer: Writer) -> None:
    """What helps when nobody writes."""
    words = writer.words
    column = writer.book.new_page()
    blocks = headed("quiet", words.text("quiet", "title"))
    blocks.append(lead(words.text("quiet", "lead")))
    blocks += titled(words.entry("quiet", "points", writer.voice), gap=16)
    column = writer.book.flow(blocks, column)
    notes_below(column, words.text("session", "notes"), gap=30)


def add_whom(writer: Writer) -> None:
    """The people to call."""
    words, facts = writer.words, writer.facts
    column = writer.book.new_page()
    blocks = headed("whom", words.text("whom", "title"))
    if facts.others:
        key = "other" if len(facts.others) == 1 else "others"
        blocks.append(section(writer.own("glance", key), 22))
        for other in facts.others:
            blocks += reach(other)
    blocks.append(section(words.text("whom", "coordinator"), 22))
    blocks.append(prose(words.text("whom", "coordinator_text"), BODY, gap=4))
    blocks += _coordinator(writer)
    safety = (
        section(words.text("whom", "safety"), 0),
        prose(words.text("whom", "safety_text"), BODY, gap=4),
        *_safeguarding(writer),
    )
    blocks.append(Framed(safety, fill=SOFT, padding=14, gap=26))
    column = writer.book.flow(blocks, column)
    notes_below(column, words.text("whom", "own"), gap=28)


def _coordinator(writer: Writer) -> list[Block]:
    program, behind = writer.facts.program, writer.facts.organization
    blocks = _reachable(program.coordinator, program.coordinator_contact)
    return [*(blocks or [_blanks(writer)]), *_reachable(behind.name, behind.contact)]


def _reachable(name: str, contact: str) -> list[Block]:
    if not name and not contact:
        return []
    named = [prose(name, LABEL_BOLD.but(size=10, leading=14), gap=8)] if name else []
    return [*named, *contact_lines(contact)]


def _safeguarding(writer: Writer) -> list[Block]:
    text = writer.facts.organization.safeguarding
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [prose(line, LABEL_BOLD.but(size=10, leading=14), gap=6) for line in lines] or [
        _blanks(writer)
    ]


def _blanks(writer: Writer) -> Block:
    """A line for a name and one for a number."""
    stacks = [
        (WritingLines(1, step=30), prose(writer.words.text("whom", key), SMALL, gap=3))
        for key in ("blank_name", "blank_phone")
    ]
    return Side(tuple(stacks), (1, 1), GUTTER)
