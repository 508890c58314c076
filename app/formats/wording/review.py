"""What a review says: who met, who hasn't, when a program ends."""

from datetime import date

from app.core.model import CheckIn, Format, Going, Match, Program, Workspace
from app.core.review.calendar import is_finished, last_day
from app.core.review.calls import Quiet
from app.core.review.met import MetCounts, Occasion
from app.formats.wording.modes import in_words
from app.formats.wording.programs import counted

GOINGS = {
    Going.WELL: "Goes well",
    Going.SLOWLY: "Goes slowly",
    Going.STUCK: "Is stuck",
    Going.HELP: "Wants help",
    Going.NOT_REACHED: "Not reached",
    Going.ENDED: "Has ended",
}
MATCHES = {
    Format.PAIRS: ("pair", "pairs"),
    Format.GROUP: ("group", "groups"),
    Format.CIRCLE: ("circle", "circles"),
    Format.PEER_PAIRS: ("pair", "pairs"),
    Format.REVERSE: ("pair", "pairs"),
}
NAMES_SHOWN = 3


def match_name(workspace: Workspace, match: Match) -> str:
    """Who is in a match: "Ana Li and Bo Xu", "Ana Li with 5 people"."""
    names = [_name(workspace, key) for key in (match.mentor, *match.mentees) if key]
    if len(names) <= NAMES_SHOWN:
        return in_words(names)
    return f"{names[0]} with {counted(len(names) - 1, 'person', 'people')}"


def everybody_in(workspace: Workspace, match: Match) -> str:
    """All names of a match."""
    return in_words([_name(workspace, key) for key in (match.mentor, *match.mentees) if key])


def _name(workspace: Workspace, participant_id: str) -> str:
    part = workspace.participants.get(participant_id)
    return workspace.people[part.person].name if part else ""


def met_words(counts: MetCounts, format_: Format) -> str:
    """ "31 of 35 pairs met"."""
    one, many = MATCHES[format_]
    return f"{counts.met} of {counted(counts.matches, one, many)} met"


def occasion_words(occasion: Occasion) -> str:
    """ "Third meeting, week 5 from 8 February 2027", "Visit, second time"."""
    if occasion.week is None:
        times = f", time {occasion.occurrence} of {occasion.times}" if occasion.times > 1 else ""
        return f"{occasion.title}{times}"
    since = f" from {day_words(occasion.day)}" if occasion.day else ""
    return f"{occasion.title}, week {occasion.week}{since}"


def quiet_words(quiet: Quiet) -> str:
    """Since when a match hasn't met."""
    days = counted(quiet.days, "day", "days")
    if quiet.last is None:
        return f"no meeting noted, {days} after the start"
    return f"last met {day_words(quiet.last)}, {days} ago"


def check_in_subject(workspace: Workspace, row: CheckIn) -> str:
    """Who was asked."""
    match = workspace.matches.get(row.match)
    return match_name(workspace, match) if match else _name(workspace, row.participant)


def end_words(program: Program, today: date) -> str:
    """When a program ends or ended, and how that is known."""
    end = last_day(program)
    if program.ended:
        return f"Ended on {day_words(program.ended)}, by hand."
    if end is None:
        return "No first day is set, so it ends when you say so."
    said = "Ended" if is_finished(program, today) else "Runs until"
    return f"{said} {day_words(end)}."


def day_words(day: date) -> str:
    """ "8 February 2027"."""
    return f"{day.day} {day:%B %Y}"
