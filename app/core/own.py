"""A workspace's own library items, beside those that ship."""

from enum import StrEnum

from app.core.model import Activity, Library, QuestionSet, Table, Template, Workspace

Item = Activity | QuestionSet | Template


class Kind(StrEnum):
    """The three kinds of library items; the value is the name of their shelf."""

    ACTIVITY = "activities"
    QUESTIONS = "question_sets"
    TEMPLATE = "templates"

    @property
    def own_table(self) -> str:
        """The workspace's table of its own items of this kind."""
        return f"own_{self.value}"


OWN_TABLES = tuple(kind.own_table for kind in Kind)


def kind_of(item: Item) -> Kind:
    """What kind of item that is."""
    if isinstance(item, Activity):
        return Kind.ACTIVITY
    return Kind.QUESTIONS if isinstance(item, QuestionSet) else Kind.TEMPLATE


def library_with(shipped: Library, workspace: Workspace) -> Library:
    """What ships together with the workspace's own items; the same if it has none."""
    if not any(workspace.table(name) for name in OWN_TABLES):
        return shipped
    return shipped.model_copy(
        update={
            kind.value: {**getattr(shipped, kind), **workspace.table(kind.own_table)}
            for kind in Kind
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
