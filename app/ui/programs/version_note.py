"""What changed from the earlier version of the chosen program, and what it was meant to change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.review.versions import step_between
from app.formats.wording.portfolio import FROM_EARLIER
from app.formats.wording.versions import version_sentences
from app.ui.widgets.labels import Body, Section


class VersionNote(QWidget):
    """Hidden where there is no earlier version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Body()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Section(FROM_EARLIER))
        layout.addWidget(self.words)
        self.hide()

    def show_program(self, workspace: Workspace, program_id: str) -> None:
        """Tell of that program, if it follows an earlier one."""
        program = workspace.programs.get(program_id)
        earlier = workspace.programs.get(program.previous) if program else None
        if program and earlier:
            told = version_sentences(step_between(workspace, earlier.id, program.id), program)
            self.words.setText("\n".join((f"{earlier.title} → {program.title}", *told)))
        self.setVisible(earlier is not None)
