"""What can be done to the people of a program, each as one step that can be undone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.core.edits.people import (
    add_person,
    edit_participant,
    edit_participants,
    edit_person,
    erase_people,
    remove_participant,
    set_places,
)
from app.core.model import Role, Status
from app.core.people.checks import PersonProblem
from app.formats.wording.people import erase_words
from app.ui.document import Document
from app.ui.people.add_dialog import AddDialog
from app.ui.people.everyone_model import EMAIL, NAME
from app.ui.people.person_dialog import PersonDialog
from app.ui.people.roster_model import Column
from app.ui.widgets.dialogs import confirm

PERSON_FIELDS = {Column.NAME: "name", Column.EMAIL: "email"}
NUMBER_FIELDS = {
    Column.LEAST: "least",
    Column.CAPACITY: "capacity",
    Column.MENTORS: "capacity",
}
EVERYBODYS_FIELDS = {NAME: ("name", "Rename person"), EMAIL: ("email", "Edit e-mail")}
LABELS = {
    Column.NAME: "Rename person",
    Column.EMAIL: "Edit e-mail",
    Column.LEAST: "Set smallest number of mentees",
    Column.CAPACITY: "Set places",
    Column.MENTORS: "Set number of mentors",
    Column.STATUS: "Set status",
}


class PeopleActions:
    """The verbs of the People step; dialogs open over `parent`."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        self._document = document
        self._parent = parent

    def add(self, program_id: str, roles: Sequence[Role]) -> None:
        """Ask for a person, and add them."""
        dialog = AddDialog(roles, self._parent)
        if dialog.exec():
            self._document.do(
                f"Add {dialog.name.text().strip()}",
                add_person,
                program_id,
                dialog.role.value(),
                dialog.name.text(),
                dialog.email.text(),
                dialog.places.value(),
            )

    def edit(self, participant_id: str, column: Column, value: object) -> None:
        """Set what one cell of a table shows."""
        label = LABELS[column]
        if column in PERSON_FIELDS:
            person = self._document.workspace.participants[participant_id].person
            self._document.do(label, edit_person, person, **{PERSON_FIELDS[column]: value})
        elif isinstance(value, int):
            self.set_number([participant_id], column, value)
        else:
            self._document.do(label, edit_participant, participant_id, status=value)

    def set_number(self, participant_ids: list[str], column: Column, number: int) -> None:
        """Set how many people several people take."""
        values = {NUMBER_FIELDS[column]: number}
        self._document.do(LABELS[column], set_places, participant_ids, **values)

    def set_status(self, participant_ids: list[str], status: Status) -> None:
        """Set the status of several people."""
        self._document.do("Set status", edit_participants, participant_ids, status=status)

    def open(self, participant_id: str, problems: Sequence[PersonProblem]) -> None:
        """Show everything known of a participant."""
        part = self._document.workspace.participants[participant_id]
        PersonDialog(self._document, part.person, problems, self._parent).exec()

    def edit_person(self, person_id: str, column: int, text: str) -> None:
        """Set what one cell of the table of everybody shows."""
        name, label = EVERYBODYS_FIELDS[column]
        self._document.do(label, edit_person, person_id, **{name: text})

    def open_person(self, person_id: str) -> None:
        """Show everything known of somebody."""
        PersonDialog(self._document, person_id, (), self._parent).exec()

    def erase(self, person_ids: list[str]) -> None:
        """Say what will go, ask, and forget people wholly."""
        workspace = self._document.workspace
        who = workspace.people[person_ids[0]].name
        if len(person_ids) > 1:
            who = f"{len(person_ids)} people"
        if confirm(self._parent, f"Erase {who}?", erase_words(workspace, person_ids), "Erase"):
            self._document.do(f"Erase {who}", erase_people, *person_ids)

    def remove(self, participant_ids: list[str]) -> None:
        """Ask, and take people out of their program."""
        who = self._name(participant_ids[0])
        if len(participant_ids) > 1:
            who = f"{len(participant_ids)} people"
        text = f"{who} will leave this program and its matches, and stay in the workspace."
        if confirm(self._parent, f"Remove {who}?", text, "Remove"):
            self._document.do(f"Remove {who}", remove_participant, *participant_ids)

    def _name(self, participant_id: str) -> str:
        workspace = self._document.workspace
        return workspace.people[workspace.participants[participant_id].person].name
