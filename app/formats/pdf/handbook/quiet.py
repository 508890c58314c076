"""Who has been silent for weeks, as far as the coordinator ticked who met."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.core.model import Workspace
from app.core.review.calendar import is_finished
from app.core.review.calls import QUIET_DAYS, Quiet, quiet_matches
from app.core.review.met import matches_of_program, noted
from app.formats.pdf.blocks import Block, prose
from app.formats.pdf.guide.facts import Someone, someone
from app.formats.pdf.guide.pages import Writer, bold_then, section
from app.formats.pdf.style import BODY, LABEL, MUTED
from app.formats.wording.print import Words


@dataclass(frozen=True)
class Silent:
    """People who belong together and have not met for long."""

    people: tuple[Someone, ...]
    quiet: Quiet


@dataclass(frozen=True)
class QuietToday:
    """Who is silent on a day, the longest first."""

    day: date
    silent: tuple[Silent, ...]


def quiet_today(workspace: Workspace, program_id: str, today: date | None) -> QuietToday | None:
    """Who is silent; None without a day, while nothing is ticked, and outside the program."""
    program = workspace.programs[program_id]
    if today is None or program.start is None or today < program.start:
        return None
    matches = matches_of_program(workspace, program_id)
    if is_finished(program, today) or not noted(workspace, matches):
        return None
    silent = (
        Silent(tuple(someone(workspace, one) for one in _everybody(quiet)), quiet)
        for quiet in quiet_matches(workspace, program_id, today)
    )
    return QuietToday(today, tuple(silent))


def _everybody(quiet: Quiet) -> tuple[str, ...]:
    match = quiet.match
    return (match.mentor, *match.mentees) if match.mentor else match.mentees


def said_of_quiet(writer: Writer, told: QuietToday) -> list[Block]:
    """A heading with the day, and a line for each; or that there is nobody."""
    words = writer.words
    day = words.day_and_year(told.day)
    key = "lead" if told.silent else "none"
    lead = words.plural("quiet_calls", key, n=QUIET_DAYS)
    return [
        section(words.text("quiet_calls", "title", day=day), 20),
        prose(lead, BODY, gap=4),
        *_lines(words, told.silent),
    ]


def _lines(words: Words, silent: Sequence[Silent]) -> list[Block]:
    return [
        bold_then(
            words.joined([person.name for person in one.people]),
            f"\u2003{_since(words, one.quiet)}",
            LABEL.but(color=MUTED),
            gap=5,
        )
        for one in silent
    ]


def _since(words: Words, quiet: Quiet) -> str:
    if quiet.last is None:
        return words.plural("quiet_calls", "never", n=quiet.days)
    return words.plural("quiet_calls", "last", n=quiet.days, day=words.day_and_year(quiet.last))
