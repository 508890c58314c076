"""The journal of social learning seen elsewhere."""

from collections.abc import Iterable
from typing import Any

from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.model import JournalEntry, Workspace


def add_entry(workspace: Workspace, /, title: str, **values: Any) -> Workspace:
    """Put an entry into the journal."""
    row = JournalEntry(id=next(fresh_ids(workspace.journal, "entry")), title=title, **values)
    return workspace.with_tables(journal=put(workspace.journal, row))


def edit_entry(workspace: Workspace, /, entry_id: str, **values: Any) -> Workspace:
    """Set some fields of an entry."""
    journal = patch(workspace.journal, entry_id, **values)
    return workspace if journal is workspace.journal else workspace.with_tables(journal=journal)


def remove_entries(workspace: Workspace, entry_ids: Iterable[str]) -> Workspace:
    """Take entries out of the journal; library items made of them stay."""
    journal = without(workspace.journal, entry_ids)
    return workspace if journal is workspace.journal else workspace.with_tables(journal=journal)
