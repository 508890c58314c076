"""How every edit touches a table: a copy with rows put in, or left out."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, Protocol, TypeVar

from app.core.model import Row

R = TypeVar("R", bound=Row)


class Placed(Protocol):
    """A row that stands in an order."""

    @property
    def position(self) -> int:
        """The place in the order; 0 is the first."""


def put(table: Mapping[str, R], *rows: R) -> Mapping[str, R]:
    """The table with the rows added or replaced; the same table if that changes nothing."""
    fresh = {row.id: row for row in rows if table.get(row.id) != row}
    return {**table, **fresh} if fresh else table


def patch(table: Mapping[str, R], row_id: str, **values: Any) -> Mapping[str, R]:
    """The table with some fields of one row set, and checked against the row's type."""
    row = table[row_id]
    return put(table, type(row).model_validate({**dict(row), **values}))


def without(table: Mapping[str, R], ids: Iterable[str]) -> Mapping[str, R]:
    """The table less those rows; the same table if none of them is in it."""
    gone = set(ids) & table.keys()
    return {key: row for key, row in table.items() if key not in gone} if gone else table


def fresh_ids(table: Mapping[str, Row], prefix: str) -> Iterator[str]:
    """Ids that the table doesn't hold yet: prefix1, prefix2, …"""
    used = (key[len(prefix) :] for key in table if key.startswith(prefix))
    start = max((int(tail) for tail in used if tail.isdecimal()), default=0) + 1
    return (f"{prefix}{number}" for number in count(start))


def next_position(rows: Iterable[Placed]) -> int:
    """The position behind all of the rows."""
    return max((row.position for row in rows), default=-1) + 1
