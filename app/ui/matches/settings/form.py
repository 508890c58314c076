"""Dialog parts shared by criteria and rules: labelled choices of columns and people."""

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.core.matching.asked.problem import OF_PEERS
from app.core.model import FieldKind, Meaning, Participant, Role, Workspace
from app.ui.matches.shown import taking_part
from app.ui.theme import text_scale
from app.ui.widgets.fields import Choice, Labelled, NumberField

STACK_FROM = 1.3
"""Larger text than this has no room for two fields beside each other."""

NO_COLUMN = "no column"
"""Where only the other side was asked."""


class Form:
    """Adds labelled fields to a column, and shows those that count."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = column
        self._rows: dict[str, QWidget] = {}

    def choice(self, key: str, label: str, options: Iterable[tuple[object, str]]) -> Choice:
        """A labelled choice."""
        field = Choice(label)
        field.set_options(options)
        self.add(key, Labelled(label, field))
        return field

    def number(self, key: str, label: str, low: int, high: int, value: int) -> NumberField:
        """A labelled whole number."""
        field = NumberField(low, high, name=label)
        field.set_value(value)
        self.add(key, Labelled(label, field))
        return field

    def beside(self, *keys: str) -> None:
        """Put the last rows beside each other, unless the text is too large for that."""
        scale = text_scale(self._rows[keys[0]])
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        line = QBoxLayout(down if scale > STACK_FROM else across)
        line.setSpacing(16)
        for key in keys:
            line.addWidget(self._rows[key], 1)
        self._column.addLayout(line)

    def show_only(self, keys: Iterable[str]) -> None:
        """Show these rows and hide the others."""
        wanted = set(keys)
        for key, row in self._rows.items():
            row.setVisible(key in wanted)

    def add(self, key: str, row: QWidget) -> None:
        """A part of its own."""
        self._rows[key] = row
        self._column.addWidget(row)


def column_options(workspace: Workspace, *, none: str = "") -> list[tuple[object, str]]:
    """All profile columns in the order of the file; `none` offers to choose none."""
    fields = sorted(workspace.fields.values(), key=lambda f: (f.position, f.id))
    first: list[tuple[object, str]] = [("", none)] if none else []
    return first + [(f.id, f.label) for f in fields]


def field_about(workspace: Workspace, *meanings: Meaning) -> str:
    """The first column about the first of these that there is; "" for none."""
    fields = sorted(workspace.fields.values(), key=lambda f: (f.position, f.id))
    found = (f.id for meaning in meanings for f in fields if f.meaning is meaning)
    return next(found, "")


def rating_fields(workspace: Workspace) -> list[tuple[str, str]]:
    """The columns whose answers are numbers: what can be a rated statement."""
    found = [f for f in workspace.fields.values() if f.kind is FieldKind.NUMBER]
    return [(f.id, f.label) for f in sorted(found, key=lambda f: (f.position, f.id))]


def of_peers(workspace: Workspace, program_id: str) -> bool:
    """Whether the program brings people together as peers."""
    return workspace.programs[program_id].format in OF_PEERS


def column_names(workspace: Workspace, program_id: str) -> tuple[str, str]:
    """What the two columns that are compared are called."""
    if of_peers(workspace, program_id):
        return "Column of the one", "Column of the other"
    return "Mentor’s column", "Mentee’s column"


def people_options(workspace: Workspace, program_id: str, role: Role) -> list[tuple[object, str]]:
    """Those who take part in a role, by name, all of them among peers; the value is an id."""

    def name(participant: Participant) -> str:
        return workspace.people[participant.person].name

    roles = tuple(Role) if of_peers(workspace, program_id) else (role,)
    here = [part for each in roles for part in taking_part(workspace, program_id, each)]
    found = sorted(here, key=lambda p: name(p).casefold())
    return [(p.person, name(p)) for p in found]
