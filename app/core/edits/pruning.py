"""What was noted of somebody goes where they go."""

from collections import defaultdict
from collections.abc import Mapping, Set

from app.core.edits.rows import put, without
from app.core.model import CheckIn, Person, Row, Workspace

SHORTEST = 2
"""Shorter words of a name are found by chance."""


def pruned(workspace: Workspace) -> Workspace:
    """Without what was noted of matches, sessions and participants that are not there."""
    tables = {
        "meetings": _less(
            workspace.meetings, {"match": workspace.matches, "session": workspace.sessions}
        ),
        "check_ins": _less(
            workspace.check_ins,
            {"match": workspace.matches, "participant": workspace.participants},
        ),
        "ratings": _less(workspace.ratings, {"participant": workspace.participants}),
    }
    changed = {name: new for name, new in tables.items() if new is not workspace.table(name)}
    return workspace.with_tables(**changed) if changed else workspace


def without_names(workspace: Workspace, person_ids: Set[str]) -> Workspace:
    """With the notes of check-ins emptied that have a word of these people's names in them.

    Only programs in which they take part are looked at.
    """
    parts = [part for part in workspace.participants.values() if part.person in person_ids]
    words: defaultdict[str, set[str]] = defaultdict(set)
    for part in parts:
        words[part.program] |= _name_words(workspace.people[part.person])
    rows = [
        row.model_copy(update={"note": ""})
        for row in workspace.check_ins.values()
        if words[row.program] & _words(row)
    ]
    check_ins = put(workspace.check_ins, *rows)
    if check_ins is workspace.check_ins:
        return workspace
    return workspace.with_tables(check_ins=check_ins)


def without_item(workspace: Workspace, column: str, item_id: str) -> Workspace:
    """With no journal entry that names a library item in that column any more."""
    named = [row for row in workspace.journal.values() if getattr(row, column) == item_id]
    if not named:
        return workspace
    cleared = (row.model_copy(update={column: ""}) for row in named)
    return workspace.with_tables(journal=put(workspace.journal, *cleared))


def _name_words(person: Person) -> set[str]:
    return {word for word in person.name.casefold().split() if len(word) >= SHORTEST}


def _words(row: CheckIn) -> set[str]:
    return {word.strip(".,;:!?()“”\"'’") for word in row.note.casefold().split()}


def _less(
    table: Mapping[str, Row], owners: Mapping[str, Mapping[str, object]]
) -> Mapping[str, Row]:
    gone = [
        row.id
        for row in table.values()
        if any(
            (name := getattr(row, owner)) and name not in there for owner, there in owners.items()
        )
    ]
    return without(table, gone)
