"""What a measurement is, and how measurements are printed."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

HEADINGS = ("measurement", "best", "median", "against", "its best", "ratio", "aim")


@dataclass(frozen=True)
class Row:
    """One line of the table: seconds of each repeat, and those of what it is held against.

    `aim` is about the ratio where there is a `baseline`, else about the median in seconds.
    """

    name: str
    seconds: Sequence[float]
    baseline_name: str = ""
    baseline: Sequence[float] = ()
    at_most: float | None = None
    at_least: float | None = None
    inverted: bool = False

    @property
    def ratio(self) -> float | None:
        """Best against best, which a busy machine disturbs least; inverted for speeds."""
        if not self.baseline:
            return None
        ratio = min(self.seconds) / min(self.baseline)
        return 1 / ratio if self.inverted else ratio

    @property
    def is_met(self) -> bool:
        """Whether the aim is reached; True where there is none."""
        measured = self.ratio if self.ratio is not None else median(self.seconds)
        too_much = self.at_most is not None and measured > self.at_most
        too_little = self.at_least is not None and measured < self.at_least
        return not (too_much or too_little)


def timed(
    work: Callable[[], object], repeats: int = 5, before: Callable[[], object] = lambda: None
) -> list[float]:
    """Seconds of each run of the work, garbage collected before; `before` isn't counted."""
    found = []
    for _ in range(repeats):
        before()
        gc.collect()
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return found


def printed(rows: Sequence[Row]) -> str:
    """The table as text in columns."""
    lines = [HEADINGS, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        _time(min(row.seconds)),
        _time(median(row.seconds)),
        row.baseline_name,
        _time(min(row.baseline)) if row.baseline else "",
        f"{row.ratio:.2f}" if row.ratio is not None else "",
        _aim(row),
    )


def _aim(row: Row) -> str:
    aim = row.at_most if row.at_most is not None else row.at_least
    if aim is None:
        return ""
    sign = "≤" if row.at_most is not None else "≥"
    figure = f"{aim:g}" if row.baseline else _time(aim)
    return f"{sign} {figure}" + ("" if row.is_met else "  not reached")


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
