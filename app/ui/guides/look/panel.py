"""All that is the organization's own, and the program's own words."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.edits.programs import edit_program
from app.core.edits.settings import set_setting, setting
from app.core.model import Workspace
from app.formats.accents import AREA, TEXT
from app.formats.pdf.organization import (
    AFTERWORD,
    CONTACT,
    FIRST_COLOR,
    FOREWORD,
    LOGO,
    NAME,
    SAFEGUARDING,
    SECOND_COLOR,
)
from app.formats.pdf.style import ACCENT, SECOND
from app.ui.context import Context
from app.ui.guides.asking import Questions
from app.ui.guides.look.color_field import ColorField
from app.ui.guides.look.logo_field import LogoField
from app.ui.guides.look.words_field import WordsField
from app.ui.theme.tokens import EDGE
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Section, Small

MARKS = (
    "An empty line begins a paragraph. # begins a heading, - a point of a list; "
    "**bold**, *italic*, [words](address)."
)

Kept = LogoField | TextField | WordsField | ColorField


class LookPanel(QWidget):
    """Everything here is kept at once, and seen on the pages beside it."""

    def __init__(
        self, context: Context, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._do = context.document.do
        self._program_id = ""
        self.logo = LogoField(context.jobs, questions)
        self.name = TextField(name="Name of the organization")
        self.contact = TextField(name="Contact")
        self.safeguarding = WordsField("Whom to tell when safety is at risk")
        self.first = ColorField("Colour of lines and headings", ACCENT, TEXT, questions)
        self.second = ColorField("Colour of areas and drawings", SECOND, AREA, questions)
        self.before = WordsField("Before every guide")
        self.after = WordsField("After every guide")
        self.program_before = WordsField("Before the guides of this program")
        self.program_after = WordsField("After the guides of this program")
        self._settings: dict[str, Kept] = {
            LOGO: self.logo,
            NAME: self.name,
            CONTACT: self.contact,
            SAFEGUARDING: self.safeguarding,
            FIRST_COLOR: self.first,
            SECOND_COLOR: self.second,
            FOREWORD: self.before,
            AFTERWORD: self.after,
        }
        self._own: dict[str, WordsField] = {
            "foreword": self.program_before,
            "afterword": self.program_after,
        }
        self._lay_out()
        self._connect()

    def show_program(self, workspace: Workspace, program_id: str) -> None:
        """Show what the workspace and that program have."""
        self._program_id = program_id
        for key, field in self._settings.items():
            field.set_value(setting(workspace, key))
        self.second.set_value(setting(workspace, SECOND_COLOR), setting(workspace, FIRST_COLOR))
        program = workspace.programs.get(program_id)
        for key, words in self._own.items():
            words.set_value(str(getattr(program, key, "")))

    def _connect(self) -> None:
        for key, field in self._settings.items():
            field.committed.connect(self._keeper(key))
        for key, words in self._own.items():
            words.committed.connect(lambda text, name=key: self._keep_own(name, text))

    def _keeper(self, key: str) -> Callable[[str], None]:
        def keep(text: str) -> None:
            self._do("Change the look of print", set_setting, key, text.strip())

        return keep

    def _keep_own(self, key: str, text: str) -> None:
        values = {key: text.strip()}
        self._do("Change the program’s own words", edit_program, self._program_id, **values)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 16, EDGE, EDGE)
        layout.setSpacing(12)
        layout.addWidget(Section("Your organization"))
        layout.addWidget(self.logo)
        layout.addWidget(Labelled("Name", self.name))
        layout.addWidget(Labelled("Contact", self.contact))
        layout.addWidget(Labelled("Whom to tell when safety is at risk", self.safeguarding))
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        layout.addWidget(Hairline())
        layout.addWidget(Section("Own words"))
        marks = Small(MARKS)
        marks.setWordWrap(True)
        layout.addWidget(marks)
        layout.addWidget(Labelled("Before every guide", self.before))
        layout.addWidget(Labelled("After every guide", self.after))
        layout.addWidget(Labelled("Before the guides of this program", self.program_before))
        layout.addWidget(Labelled("After the guides of this program", self.program_after))
        layout.addStretch(1)
