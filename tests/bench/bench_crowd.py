"""A hundred thousand people: how long, how much memory, and how far from the best at most."""

from tests.bench.growth import taken
from tests.bench.table import Row

SIZE = 50_000
MINUTES, MEGABYTES, PERCENT = 10, 4_000, 1.0


def rows() -> list[Row]:
    """One run in a process of its own; it takes some minutes."""
    found = taken("government", SIZE)
    assert found.megabytes < MEGABYTES
    assert found.open_percent <= PERCENT
    name = (
        f"match {2 * SIZE:,} people: {found.pairs:,} pairs, at most {found.open_percent:.4f} % "
        f"below the best, {found.megabytes:,} MB"
    )
    return [Row(name, [found.seconds], at_most=60.0 * MINUTES)]
