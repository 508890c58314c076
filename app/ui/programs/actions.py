"""What can be done with the chosen program: open, rename, duplicate, keep, remove."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.copies import copy_program
from app.core.edits.programs import edit_program, remove_program
from app.ui.document import Document
from app.ui.widgets.buttons import Button, LinkButton
from app.ui.widgets.dialogs import Dialog, confirm
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.flow_layout import FlowLayout


class ProgramActions(QWidget):
    """Emits `open_requested(id)`; `made(id)` after a program was duplicated.

    `template_requested(id)` and `file_requested(id)` when its design is to be kept elsewhere.
    """

    open_requested = Signal(str)
    made = Signal(str)
    template_requested = Signal(str)
    file_requested = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._program_id = ""
        self.open = Button("Open")
        self.rename = LinkButton("Rename…", icon="edit")
        self.duplicate = LinkButton("Duplicate", icon="duplicate")
        self.template = LinkButton("Save as template…", icon="library")
        self.file = LinkButton("Save as file…", icon="export")
        self.remove = LinkButton("Remove…", icon="remove")
        self.open.clicked.connect(lambda: self.open_requested.emit(self._program_id))
        self.rename.clicked.connect(self._rename)
        self.duplicate.clicked.connect(self._duplicate)
        self.template.clicked.connect(lambda: self.template_requested.emit(self._program_id))
        self.file.clicked.connect(lambda: self.file_requested.emit(self._program_id))
        self.remove.clicked.connect(self._remove)
        layout = FlowLayout(self)
        for button in self._buttons:
            layout.addWidget(button)
        self.show_program("")

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.open, self.rename, self.duplicate, self.template, self.file, self.remove

    def show_program(self, program_id: str) -> None:
        """Act on that program from now on; "" on none."""
        self._program_id = program_id
        program = self._document.workspace.programs.get(program_id)
        for button in self._buttons:
            button.setEnabled(program is not None)
            button.setAccessibleName(f"{button.text()} {program.title if program else ''}".strip())

    def _title(self) -> str:
        return self._document.workspace.programs[self._program_id].title

    def _rename(self) -> None:
        dialog = Dialog("Rename program", self, accept="Rename")
        field = TextField(self._title())
        field.selectAll()
        dialog.body.addWidget(Labelled("Title", field))
        if dialog.exec() == QDialog.DialogCode.Accepted and field.text().strip():
            title = field.text().strip()
            self._document.do("Rename program", edit_program, self._program_id, title=title)

    def _duplicate(self) -> None:
        before = self._document.workspace.programs.keys()
        title = f"{self._title()}, copy"
        self._document.do("Duplicate program", copy_program, self._program_id, title)
        self.made.emit(next(iter(self._document.workspace.programs.keys() - before)))

    def _remove(self) -> None:
        question = (
            f"“{self._title()}” goes, with its sessions, its matches and the part people have in "
            "it. The people themselves stay. You can undo this while the window is open."
        )
        if confirm(self, "Remove this program?", question, "Remove"):
            self._document.do("Remove program", remove_program, self._program_id)
