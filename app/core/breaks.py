"""Weeks that breaks leave open, and how sessions go round the others.

Weeks in a break are not counted: a session that moves on by one week goes to the next open
one, and one of every second week stays one of every second open week.
"""

from collections.abc import Collection, Iterable

from app.core.model import Break, Program, Span, Workspace, closed_weeks, weeks_of

Weeks = tuple[int, ...]
Closed = frozenset[int]


def breaks_of(workspace: Workspace, program_id: str) -> list[Break]:
    """A program's breaks, the earliest first."""
    program = workspace.programs[program_id]
    found = [row for row in workspace.breaks.values() if row.program == program_id]
    return sorted(found, key=lambda row: _begins(program, row))


def span_of(row: Break) -> Span:
    """When a break is, without whose it is."""
    return Span(**{name: getattr(row, name) for name in Span.model_fields})


def weeks_of_breaks(workspace: Workspace, program_id: str) -> Closed:
    """The weeks of a program in which its sessions should not be."""
    return closed_weeks(workspace.programs[program_id], breaks_of(workspace, program_id))


def titles_of_breaks(workspace: Workspace, program_id: str) -> dict[int, tuple[str, ...]]:
    """The titles of the breaks that touch a week, if only by a day, keyed by week."""
    program = workspace.programs[program_id]
    found: dict[int, tuple[str, ...]] = {}
    for row in breaks_of(workspace, program_id):
        for week in weeks_of(program, row):
            found[week] = (*found.get(week, ()), row.title)
    return found


def open_index(week: int, closed: Closed) -> int:
    """How many open weeks lie before that one; a closed week counts as the next open one."""
    return week - 1 - sum(one < week for one in closed)


def open_week(index: int, closed: Closed) -> int:
    """The week before which so many open weeks lie; the first open one below 0."""
    week = max(index, 0) + 1
    for one in sorted(closed):
        week += one <= week
    return week


def landing(week: int, closed: Closed, *, back: bool = False) -> int:
    """The week itself, or the next open one, or with `back` the last open one before."""
    if week not in closed:
        return week
    index = open_index(week, closed)
    return open_week(index - 1 if back and index else index, closed)


def stepped(week: int, by: int, closed: Closed) -> int:
    """The week so many open weeks on, or back if negative; the first open one at the least."""
    leaves_break = week in closed and by > 0
    return open_week(open_index(week, closed) + by - leaves_break, closed)


def moved(weeks: Weeks, to: int, closed: Closed, last: int) -> Weeks:
    """The weeks moved together so that the first is `to`, or the open week beyond it.

    They keep their distances in open weeks, and end at `last` at the latest where they fit.
    """
    first = min(weeks)
    begin, end = open_index(first, closed), open_index(max(weeks), closed)
    goal = open_index(landing(to, closed, back=to < first), closed)
    latest = open_index(last + 1, closed) - 1 - (end - begin)
    by = max(0, min(goal, latest)) - begin
    after = [open_week(open_index(week, closed) + by, closed) for week in sorted(weeks)]
    return _apart(after, closed) if len(set(weeks)) == len(weeks) else tuple(after)


def _apart(weeks: Iterable[int], closed: Closed) -> Weeks:
    """The weeks in order, each in one of its own: what lay in a break may meet what followed."""
    found: list[int] = []
    for week in weeks:
        taken = bool(found) and week <= found[-1]
        found.append(stepped(found[-1], 1, closed) if taken else week)
    return tuple(found)


def spread(times: int, weeks: int, closed: Closed = frozenset()) -> Weeks:
    """Weeks for that many occurrences, evenly over the open weeks of a program."""
    inside = frozenset(week for week in closed if 1 <= week <= weeks)
    if len(inside) == weeks:
        inside = frozenset()
    room = weeks - len(inside)
    return tuple(open_week((2 * n + 1) * room // (2 * times), inside) for n in range(times))


def spread_from(first: int, times: int, last: int, closed: Closed) -> Weeks:
    """That many open weeks from `first` on, evenly over what remains until `last`."""
    start = open_index(first, closed)
    step = max(1, (open_index(last + 1, closed) - start) // times)
    return tuple(open_week(start + number * step, closed) for number in range(times))


def every(first: int, step: int, closed: Closed, *, until: int = 0, times: int = 0) -> Weeks:
    """Every so many open weeks from `first` on: so many times, or as long as it fits `until`."""
    start = open_index(first, closed)
    count = times or (open_index(until + 1, closed) - 1 - start) // step + 1
    later = (open_week(start + number * step, closed) for number in range(1, max(count, 1)))
    return (first, *later)


def nearest_free(week: int, taken: Collection[int], closed: Closed, last: int) -> int:
    """The next open week that isn't taken, before the end if there is one; else one before."""
    later = (w for w in range(week, last + 1) if w not in closed and w not in taken)
    before = (w for w in range(week, 0, -1) if w not in closed and w not in taken)
    return next(later, next(before, week))


def _begins(program: Program, row: Break) -> tuple[int, int, str]:
    day = row.first_day.toordinal() if row.first_day else 0
    return (weeks_of(program, row).start or row.first_week, day, row.title)
