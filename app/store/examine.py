"""What can be said of a workspace file without reading what it holds."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.store.failures import said_plainly
from app.store.files import connect_to_read, refuse_what_cannot_be_read
from app.store.migrations import version_of
from app.store.schema import migrations


@dataclass(frozen=True)
class FileFacts:
    """Its version, the newest version this Trellis knows, and what SQLite finds damaged."""

    file: str
    version: int
    newest: int
    damage: tuple[str, ...] = ()


def examine(path: Path) -> FileFacts:
    """Look the whole file through; raises Problem("store.…") if it is no workspace."""
    path = path.resolve()
    with said_plainly(path), closing(connect_to_read(path)) as db:
        refuse_what_cannot_be_read(db, path)
        found = tuple(line for (line,) in db.execute("PRAGMA integrity_check"))
        damage = () if found == ("ok",) else found
        return FileFacts(path.name, version_of(db), migrations.version, damage)
