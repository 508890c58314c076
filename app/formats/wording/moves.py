"""Why a program's place moved, in sentences whose shown parts add up to the shown change."""

from collections.abc import Callable
from math import floor

from app.core.dimensions.explain import (
    Move,
    SessionCause,
    SessionPart,
    StructureCause,
    StructurePart,
)
from app.core.dimensions.means import openness_level
from app.core.dimensions.place import points
from app.core.model import Frame, SessionDesign
from app.formats.wording.modes import FRAME_NAMES, in_words, mode_name

MOST_SESSIONS_NAMED = 2
FILLS = (StructureCause.ACTIVITIES, StructureCause.QUESTIONS)
SessionFact = Callable[[SessionDesign], str]


def move_sentences(move: Move) -> list[str]:
    """One sentence for each dimension that moved; one that says so where none did."""
    told = [
        _structure(move),
        _immediacy(move),
        _mean("Scale", move.was.scale, move.now.scale, move.scale, _people, move),
        _mean(
            "Transparency",
            move.was.transparency,
            move.now.transparency,
            move.transparency,
            _openness(move.after.program.names_it),
            move,
        ),
    ]
    sentences = [sentence for sentence in told if sentence]
    if sentences:
        return sentences
    moved_a_little = bool(move.structure or move.immediacy or move.scale or move.transparency)
    return [LESS_THAN_A_POINT if moved_a_little else NOTHING_MOVED]


NOTHING_MOVED = "The place has not moved."
LESS_THAN_A_POINT = "The place moved by less than a point."
BEFORE_THAT = "Before that: {}"


def tells_a_move(sentences: list[str]) -> bool:
    """Whether any of them says what moved the place, and not only that little or nothing did."""
    return any(said not in (NOTHING_MOVED, LESS_THAN_A_POINT) for said in sentences)


def after_last_move(sentences: list[str], last: list[str]) -> list[str]:
    """The sentences of now; where they tell of no move, those of the last one come after."""
    if tells_a_move(sentences) or not last:
        return sentences
    return [*sentences, BEFORE_THAT.format(last[0]), *last[1:]]


def whole_points(changes: list[float], total: int) -> list[int]:
    """The changes (0 to 1) as whole points that add up to the total (largest remainder)."""
    exact = [100 * change for change in changes]
    rounded = [floor(value) for value in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: rounded[i] - exact[i])
    missing = total - sum(rounded)
    for turn in range(abs(missing)):
        if missing > 0:
            rounded[by_remainder[turn % len(exact)]] += 1
        else:
            rounded[by_remainder[-1 - turn % len(exact)]] -= 1
    return rounded


def signed(number: int) -> str:
    """A change with its sign: +5, −5, ±0."""
    return f"{'+' if number > 0 else '−' if number < 0 else '±'}{abs(number)}"


def _structure(move: Move) -> str:
    was, now = points(move.was.structure), points(move.now.structure)
    shown = (
        whole_points([part.change for part in move.structure], now - was) if move.structure else []
    )
    moved = [(part, by) for part, by in zip(move.structure, shown, strict=True) if by]
    if not moved:
        return _range_sentence("Structure", move.was.structure_range, move.now.structure_range)
    told = [f"{_structure_reason(part, move)} {signed(by)}" for part, by in moved]
    if _more_open(move):
        filled = (place for place, (part, _) in enumerate(moved) if part.cause in FILLS)
        place = next(filled, 0)
        told[place] = f"more of the time is open, so {told[place]}"
    return f"{_heading('Structure', was, now)}: {'; '.join(told)}."


def _structure_reason(part: StructurePart, move: Move) -> str:
    was, now = move.was.parts, move.now.parts
    match part.cause:
        case StructureCause.TIMELINE:
            return (
                f"dates and order settle {_percent(now.timeline)} of the timeline"
                f" (was {_percent(was.timeline)})"
            )
        case StructureCause.ACTIVITIES:
            return _fill("activities", was.activity_share, now.activity_share)
        case StructureCause.QUESTIONS:
            return _fill("questions", was.question_share, now.question_share)
        case StructureCause.CONTACTS:
            return (
                f"there are {min(now.met, now.needed)} of the {now.needed} contacts that keep"
                f" a program of this length going (was {min(was.met, was.needed)}"
                f" of {was.needed})"
            )
        case StructureCause.FRAME:
            return _frame(now.elements - was.elements, was.elements - now.elements)


def _fill(what: str, was: float, now: float) -> str:
    return f"{what} fill {_percent(now)} of the planned time (was {_percent(was)})"


def _frame(came: frozenset[Frame], went: frozenset[Frame]) -> str:
    told = []
    if came:
        told.append(f"the frame now has {_frame_names(came)}")
    if went:
        told.append(f"the frame no longer has {_frame_names(went)}")
    return " and ".join(told)


def _frame_names(elements: frozenset[Frame]) -> str:
    return in_words([FRAME_NAMES[frame] for frame in Frame if frame in elements])


def _more_open(move: Move) -> bool:
    was, now = move.was.parts.filled, move.now.parts.filled
    lower = now.activities * was.known < was.activities * now.known or (
        now.questions * was.known < was.questions * now.known
    )
    kept = now.activities >= was.activities and now.questions >= was.questions
    return lower and kept and now.known > was.known


def _percent(share: float) -> str:
    return f"{points(share)} %"


def _immediacy(move: Move) -> str:
    was, now = move.was.immediacy, move.now.immediacy
    if was is None and now is None:
        return ""
    if was is None and now is not None:
        return f"Immediacy is {points(now)}; it was not known before."
    if was is not None and now is None:
        return f"Immediacy is not known any more (was {points(was)})."
    assert was is not None and now is not None
    moved = _mean("Immediacy", was, now, move.immediacy, _mode, move)
    return moved or _range_sentence("Immediacy", move.was.immediacy_range, move.now.immediacy_range)


def _mean(
    name: str,
    was: float,
    now: float,
    parts: tuple[SessionPart, ...],
    fact: SessionFact,
    move: Move,
) -> str:
    before, after = points(was), points(now)
    if before == after or not parts:
        return ""
    shown = whole_points([part.change for part in parts], after - before)
    by_size = sorted(zip(parts, shown, strict=True), key=lambda pair: -abs(pair[1]))
    telling = [(part, change) for part, change in by_size if change]
    named = telling if len(telling) <= MOST_SESSIONS_NAMED + 1 else telling[:MOST_SESSIONS_NAMED]
    told = [(_session_reason(part, fact, move), change) for part, change in named]
    if rest := [change for _, change in telling[len(named) :]]:
        told.append((f"{len(rest)} other sessions", sum(rest)))
    if len(told) == 1:
        return f"{_heading(name, before, after)}: {told[0][0]}."
    reasons = "; ".join(f"{reason} {signed(change)}" for reason, change in told)
    return f"{_heading(name, before, after)}: {reasons}."


def _session_reason(part: SessionPart, fact: SessionFact, move: Move) -> str:
    if part.cause is SessionCause.NAMED:
        does = "now says" if move.after.program.names_it else "no longer says"
        return f"page one {does} that people learn from each other"
    if part.before is None and part.after is None:
        return "no session decides it, so the match itself does"
    if part.before is None and part.after is not None:
        return f"“{part.after.session.title}” is in the program now ({fact(part.after)})"
    if part.after is None and part.before is not None:
        return f"“{part.before.session.title}” is gone (was {fact(part.before)})"
    assert part.before is not None and part.after is not None
    title = f"“{part.after.session.title}”"
    if part.cause is SessionCause.TIME:
        return (
            f"{title} ({fact(part.after)}) takes {_minutes(part.after)} minutes in all"
            f" (was {_minutes(part.before)})"
        )
    if fact is _mode and part.after.session.mode is None:
        return f"how {title} meets is no longer known (was {fact(part.before)})"
    if fact is _mode and part.before.session.mode is None:
        return f"how {title} meets is known now: {fact(part.after)}"
    return f"{title} is now {fact(part.after)} (was {fact(part.before)})"


def _minutes(inside: SessionDesign) -> int:
    return inside.session.minutes * inside.session.occurrences


def _mode(inside: SessionDesign) -> str:
    return mode_name(inside.session.mode)


def _people(inside: SessionDesign) -> str:
    people = inside.session.people
    return f"{people} {'person' if people == 1 else 'people'}"


def _openness(names_it: bool) -> SessionFact:
    return lambda inside: f"openness {openness_level(names_it, inside)}"


def _range_sentence(name: str, was: tuple[float, float], now: tuple[float, float]) -> str:
    before, after = [points(end) for end in was], [points(end) for end in now]
    if before == after:
        return ""
    if after[0] == after[1]:
        return f"{name} is certain now: {after[0]}."
    return f"{name} can be anywhere from {after[0]} to {after[1]} until more is known."


def _heading(name: str, was: int, now: int) -> str:
    return f"{name} {was} → {now}" if was != now else f"{name} stays at {now}"
