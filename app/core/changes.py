"""What differs between two snapshots, row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.core.model import TABLES, Row, Workspace


@dataclass(frozen=True)
class TableChange:
    """Rows of one table: those that came, those that are different now, ids that went."""

    added: Mapping[str, Row] = field(default_factory=dict)
    changed: Mapping[str, Row] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()

    @property
    def touched(self) -> frozenset[str]:
        """All ids the change speaks of."""
        return self.removed | self.added.keys() | self.changed.keys()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


NOTHING = TableChange()


@dataclass(frozen=True)
class Changes:
    """The changed tables by name; empty when nothing differs."""

    tables: Mapping[str, TableChange] = field(default_factory=dict)

    def of(self, table: str) -> TableChange:
        """What changed in that table; an empty change if nothing did."""
        return self.tables.get(table, NOTHING)

    def touches(self, *tables: str) -> bool:
        """Whether any of those tables changed."""
        return any(name in self.tables for name in tables)

    def __bool__(self) -> bool:
        return bool(self.tables)


def diff(before: Workspace, after: Workspace) -> Changes:
    """What has to be done to `before` to get `after`."""
    return Changes(dict(_changed_tables(before, after)))


def _changed_tables(before: Workspace, after: Workspace) -> Iterator[tuple[str, TableChange]]:
    for name in TABLES:
        old, new = before.table(name), after.table(name)
        if old is not new and (change := _table_change(old, new)):
            yield name, change


def _table_change(old: Mapping[str, Row], new: Mapping[str, Row]) -> TableChange:
    added = {key: row for key, row in new.items() if key not in old}
    changed = {
        key: row
        for key, row in new.items()
        if key in old and old[key] is not row and old[key] != row
    }
    removed = frozenset(old.keys() - new.keys())
    return TableChange(added, changed, removed)
