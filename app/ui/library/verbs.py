"""What the Library screen does to the document: each verb with the label that undo shows."""

from typing import Any

from app.core.edits.filling import add_session_for, fill_session
from app.core.edits.library import add_item, copy_item, edit_item, remove_item
from app.core.edits.programs import new_program
from app.core.model import Activity, QuestionSet
from app.core.own import Item, Kind
from app.core.usage import Place
from app.ui.context import Context

NEW: dict[Kind, tuple[str, Item]] = {
    Kind.ACTIVITY: ("New activity", Activity(id="", title="New activity")),
    Kind.QUESTIONS: ("New question set", QuestionSet(id="", title="New question set")),
}
DELETE = {
    Kind.ACTIVITY: "Delete the activity “{}”",
    Kind.QUESTIONS: "Delete the question set “{}”",
    Kind.TEMPLATE: "Delete the template “{}”",
}


class Verbs:
    """The edits of the library; every method is one undo step, or none if nothing changes."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def item(self, kind: Kind, item_id: str) -> Item | None:
        """An item as it is now; None if it is gone."""
        shelf: dict[str, Item] = getattr(self._context.library, kind)
        return shelf.get(item_id)

    def is_own(self, kind: Kind, item_id: str) -> bool:
        """Whether an item is one's own, and may be changed."""
        return item_id in self._context.document.workspace.table(kind.own_table)

    def add(self, kind: Kind) -> str:
        """Add an empty item; its id."""
        label, item = NEW[kind]
        return self._made(kind, lambda: self._context.document.do(label, add_item, item))

    def copy(self, kind: Kind, item_id: str) -> str:
        """Add an own copy; its id."""
        item = self.item(kind, item_id)
        title = f"{item.title}, copy" if item else ""
        label = f"Copy “{item.title}”" if item else ""
        document, library = self._context.document, self._context.library
        return self._made(
            kind, lambda: document.do(label, copy_item, library, kind, item_id, title)
        )

    def edit(self, kind: Kind, item_id: str, what: str, values: dict[str, Any]) -> None:
        """Set some fields of an own item."""
        item = self.item(kind, item_id)
        label = f"{what} of “{item.title}”" if item else what
        self._context.document.do(label, edit_item, kind, item_id, **values)

    def delete(self, kind: Kind, item_id: str) -> None:
        """Delete an own item with all that names it."""
        item = self.item(kind, item_id)
        if item:
            label = DELETE[kind].format(item.title)
            self._context.document.do(label, remove_item, kind, item_id)

    def put_in_session(self, kind: Kind, item_id: str, program_id: str, session_id: str) -> Place:
        """Put an item in a session, or in a new one where none is named; where it is now."""
        document, library = self._context.document, self._context.library
        item, before = self.item(kind, item_id), document.workspace.sessions
        title = item.title if item else ""
        if session := before.get(session_id):
            label = f"Add “{title}” to “{session.title}”"
            document.do(label, fill_session, library, session_id, kind, item_id)
            return Place(program_id, session_id)
        label = f"Add a session for “{title}”"
        document.do(label, add_session_for, library, program_id, kind, item_id)
        return Place(program_id, next(iter(document.workspace.sessions.keys() - before.keys())))

    def start_program(self, template_id: str) -> str:
        """Add a program made from a template; its id."""
        before = self._context.document.workspace.programs.keys()
        library = self._context.library
        self._context.document.do("New program", new_program, library, template_id)
        return next(iter(self._context.document.workspace.programs.keys() - before))

    def _made(self, kind: Kind, do: Any) -> str:
        before = self._context.document.workspace.table(kind.own_table).keys()
        do()
        after = self._context.document.workspace.table(kind.own_table).keys()
        return next(iter(after - before))
