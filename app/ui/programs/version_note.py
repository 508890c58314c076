"""What changed from the earlier version of the chosen program, and what it was meant to change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.model import Workspace
from app.core.review.versions import step_between
from app.formats.wording.portfolio import FROM_EARLIER
from app.formats.wording.versions import version_sentences
from app.ui.widgets.labels import Body, Section, Small


class VersionNote(QWidget):
    """Hidden where there is no earlier version."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: tuple[str, ...] = ()
        self._which = Small()
        self._which.setWordWrap(True)
        self._sentences: list[Body] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.setSpacing(6)
        self._layout.addWidget(Section(FROM_EARLIER))
        self._layout.addWidget(self._which)
        self.hide()

    def show_program(self, workspace: Workspace, program_id: str) -> None:
        """Tell of that program, if it follows an earlier one."""
        program = workspace.programs.get(program_id)
        earlier = workspace.programs.get(program.previous) if program else None
        if program and earlier:
            self._which.setText(f"{earlier.title} → {program.title}")
            step = step_between(workspace, earlier.id, program.id)
            self._tell(tuple(version_sentences(step, program)))
        self.setVisible(earlier is not None)

    def _tell(self, told: tuple[str, ...]) -> None:
        self.told = told
        while len(self._sentences) < len(told):
            self._sentences.append(Body())
            self._layout.addWidget(self._sentences[-1])
        for number, label in enumerate(self._sentences):
            label.setText(told[number] if number < len(told) else "")
            label.setVisible(number < len(told))
