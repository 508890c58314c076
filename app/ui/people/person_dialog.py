"""Everything known of one person, each answer editable; changes are kept as they are made."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.core.edits.people import edit_person, set_answer
from app.core.model import Answer, Field, Person, Workspace
from app.core.people.checks import PersonProblem
from app.formats.wording.people import person_sentence, takes_part
from app.ui.document import Document
from app.ui.people.answer_fields import HINTS, answer_field
from app.ui.people.forms import RoomyDialog, ScrollingForm
from app.ui.widgets.fields import TextArea, TextField
from app.ui.widgets.labels import Muted, Section
from app.ui.widgets.notice import Notice


class PersonDialog(RoomyDialog):
    """A person's name, addresses, note and answers. Closing needs no saving."""

    SIZE = (560, 640)

    def __init__(
        self,
        document: Document,
        person_id: str,
        problems: Sequence[PersonProblem] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._document = document
        self._id = person_id
        person = self._person()
        super().__init__(person.name, parent, accept="Close", reject="")
        self.accept_button.setDefault(False)
        self._area = ScrollingForm()
        self._form = self._area.form
        self._fill(document.workspace, person, problems)
        self.body.addWidget(self._area)

    def done(self, result: int) -> None:
        """Let the field that is being edited commit before the dialog goes."""
        if focus := self.focusWidget():
            focus.clearFocus()
        super().done(result)

    def _fill(
        self, workspace: Workspace, person: Person, problems: Sequence[PersonProblem]
    ) -> None:
        self._form.addWidget(_wrapped(takes_part(workspace)[person.id]))
        for problem in problems:
            self._form.addWidget(Notice("notice", person_sentence(problem)))
        self.name = self._line("Name", person.name, "name")
        self.email = self._line("E-mail", person.email, "email")
        self.phone = self._line("Telephone", person.phone, "phone")
        self._add_note(person)
        fields = sorted(workspace.fields.values(), key=lambda field: field.position)
        if fields:
            self._form.addSpacing(8)
            self._form.addWidget(Section("Answers"))
        for field in fields:
            self._add_answer(field, person.answers.get(field.id))
        self._form.addStretch(1)

    def _line(self, label: str, text: str, name: str) -> TextField:
        line = TextField(text, name=label)
        line.committed.connect(lambda changed: self._set(label, name, changed, line))
        self._area.add(label, line)
        return line

    def _set(self, label: str, name: str, text: str, line: TextField) -> None:
        if name == "name" and not text.strip():
            line.set_value(self._person().name)
            line.setText(self._person().name)
            return
        self._document.do(f"Edit {label.lower()}", edit_person, self._id, **{name: text.strip()})

    def _add_note(self, person: Person) -> None:
        note = TextArea(person.note, name="Your note")
        note.setFixedHeight(64)
        note.committed.connect(
            lambda text: self._document.do("Edit note", edit_person, self._id, note=text.strip())
        )
        self._area.add("Your note", note, "Only for you; it is never printed.")

    def _add_answer(self, field: Field, answer: Answer | None) -> None:
        def commit(changed: Answer | None) -> None:
            self._document.do("Edit answer", set_answer, self._id, field.id, changed)

        hints = [HINTS.get(field.kind, "")]
        if field.sensitive:
            hints.append("Sensitive; never in a participant’s print.")
        editor = answer_field(field, answer, commit)
        self._area.add(field.label, editor, ". ".join(filter(None, hints)))

    def _person(self) -> Person:
        return self._document.workspace.people[self._id]


def _wrapped(text: str) -> Muted:
    label = Muted(text)
    label.setWordWrap(True)
    return label
