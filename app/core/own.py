"""A workspace's own library items, beside those that ship."""

from app.core.model import Library, Table, Workspace

OWN_TABLES = ("own_activities", "own_question_sets", "own_templates")


def library_with(shipped: Library, workspace: Workspace) -> Library:
    """What ships together with the workspace's own items; the same if it has none."""
    if not any(workspace.table(name) for name in OWN_TABLES):
        return shipped
    return shipped.model_copy(
        update={
            "activities": {**shipped.activities, **workspace.own_activities},
            "question_sets": {**shipped.question_sets, **workspace.own_question_sets},
            "templates": {**shipped.templates, **workspace.own_templates},
        }
    )


class Shelves:
    """The library of an open workspace; it is the very same until an own item changes."""

    def __init__(self, shipped: Library) -> None:
        self._shipped = shipped
        self._tables: tuple[Table, ...] = ()
        self._library = shipped

    def library(self, workspace: Workspace) -> Library:
        """What ships together with the workspace's own items."""
        tables = tuple(workspace.table(name) for name in OWN_TABLES)
        if len(self._tables) != len(tables) or any(
            old is not new for old, new in zip(self._tables, tables, strict=True)
        ):
            self._tables = tables
            self._library = library_with(self._shipped, workspace)
        return self._library
