"""Weeks as people write them: "1, 3, 5 to 9"."""

import re

PART = re.compile(r"^(\d+)(?:\s*(?:to|-|–)\s*(\d+))?$")
WRITE_LIKE = "Write weeks as numbers, such as 1, 3 or 5 to 9. The session keeps its weeks."
LATEST = 520


def parse_weeks(text: str) -> tuple[int, ...] | None:
    """The weeks in order, each once; None where the text can't be read as weeks."""
    weeks: set[int] = set()
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        found = PART.match(part)
        if not found:
            return None
        first = int(found[1])
        last = int(found[2] or found[1])
        if not 1 <= first <= last <= LATEST:
            return None
        weeks.update(range(first, last + 1))
    return tuple(sorted(weeks)) or None


def weeks_text(weeks: tuple[int, ...]) -> str:
    """The weeks with runs of three or more drawn together."""
    runs: list[list[int]] = []
    for week in sorted(set(weeks)):
        if runs and week == runs[-1][-1] + 1:
            runs[-1].append(week)
        else:
            runs.append([week])
    parts = [f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(parts)
