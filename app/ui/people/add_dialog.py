"""Adding a person by hand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.core.model import Role
from app.formats.wording.people import ROLES
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Choice, Labelled, NumberField, TextField


class AddDialog(Dialog):
    """Ask for a name, an address, a role and places; the name is needed."""

    def __init__(self, roles: Sequence[Role], parent: QWidget | None = None) -> None:
        super().__init__("Add a person", parent, accept="Add")
        self.name = TextField(name="Name")
        self.email = TextField(name="E-mail")
        self.role = Choice("Role")
        self.role.set_options([(role, ROLES[role].capitalize()) for role in roles])
        self.places = NumberField(0, 999, name="Places")
        self.places.set_value(1)
        self._places = Labelled("Places", self.places, "How many mentees at most")
        self.body.addWidget(Labelled("Name", self.name))
        self.body.addWidget(Labelled("E-mail", self.email, "Can stay empty"))
        if len(roles) > 1:
            self.body.addWidget(Labelled("Role", self.role))
        self.body.addWidget(self._places)
        self.role.chosen.connect(self._show_places)
        self.name.textChanged.connect(self._allow)
        self._show_places()
        self._allow()

    def _show_places(self) -> None:
        self._places.setVisible(self.role.value() is Role.MENTOR)

    def _allow(self) -> None:
        self.accept_button.setEnabled(bool(self.name.text().strip()))
