"""The page of settings. Everything chosen here counts at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.edits.settings import set_setting, setting
from app.ui.context import Context
from app.ui.memory import Memory
from app.ui.theme import text_scale
from app.ui.theme.tokens import EDGE
from app.ui.widgets.fields import Choice, Labelled, TextArea, TextField
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Muted, Section, Title

WIDTH = 560
APPEARANCES = [("system", "As the system has it"), ("light", "Light"), ("dark", "Dark")]
TEXT_SIZES = [(1.0, "Normal"), (1.25, "125 %"), (1.5, "150 %"), (1.75, "175 %"), (2.0, "200 %")]
PAPERS = [("a4", "A4"), ("letter", "US Letter")]
ON_THIS_MACHINE = "These stay on this computer."
ABOUT_GUIDES = (
    "These are kept in the workspace and printed in the guides. Leave out what you like. "
    "Logo, colours and own words stand under Guides, beside the pages that show them."
)


class SettingsScreen(QWidget):
    """Emits `looks_changed` when the window has to be dressed again."""

    looks_changed = Signal()

    def __init__(self, context: Context, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = context.document
        self._memory = memory
        self.appearance = Choice("Appearance")
        self.appearance.set_options(APPEARANCES)
        self.appearance.set_value(memory.values.appearance)
        self.text_size = Choice("Text size")
        self.text_size.set_options(TEXT_SIZES)
        self.text_size.set_value(memory.values.text_scale)
        self.paper = Choice("Paper")
        self.paper.set_options(PAPERS)
        self.name = TextField(name="Name of the organization")
        self.contact = TextField(name="Contact")
        self.safeguarding = TextArea(name="Safeguarding")
        self.safeguarding.setFixedHeight(round(96 * text_scale(self)))
        self._kept: dict[str, TextField | TextArea] = {
            "organization.name": self.name,
            "organization.contact": self.contact,
            "organization.safeguarding": self.safeguarding,
        }
        self._lay_out()
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.appearance.chosen.connect(self._choose_appearance)
        self.text_size.chosen.connect(self._choose_text_size)
        self.paper.chosen.connect(lambda value: self._keep("paper", value))
        for key, field in self._kept.items():
            field.committed.connect(lambda text, name=key: self._keep(name, text.strip()))
        self._document.changed.connect(self._changed)

    def _choose_appearance(self, value: str) -> None:
        self._memory.values = self._memory.values.model_copy(update={"appearance": value})
        self._dress()

    def _choose_text_size(self, value: float) -> None:
        self._memory.values = self._memory.values.model_copy(update={"text_scale": value})
        self._dress()

    def _dress(self) -> None:
        self._memory.write()
        self.looks_changed.emit()

    def _keep(self, name: str, value: str) -> None:
        self._document.do("Change settings", set_setting, name, value)

    def _changed(self, changes: Changes) -> None:
        if changes.touches("settings"):
            self._show()

    def _show(self) -> None:
        workspace = self._document.workspace
        self.paper.set_value(setting(workspace, "paper", "a4"))
        for name, field in self._kept.items():
            field.set_value(setting(workspace, name))

    def _lay_out(self) -> None:
        form = QWidget()
        form.setMaximumWidth(WIDTH)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 16, EDGE)
        column.setSpacing(16)
        column.addWidget(Section("How Trellis looks"))
        column.addWidget(_hint(ON_THIS_MACHINE))
        column.addWidget(Labelled("Appearance", self.appearance))
        column.addWidget(Labelled("Text size", self.text_size))
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addWidget(Section("What the guides say"))
        column.addWidget(_hint(ABOUT_GUIDES))
        column.addWidget(Labelled("Paper", self.paper))
        column.addWidget(Labelled("Name of the organization", self.name))
        column.addWidget(Labelled("Contact", self.contact, "Whom to write to or call, and how."))
        column.addWidget(
            Labelled("Safeguarding", self.safeguarding, "Whom to tell when something feels wrong.")
        )
        column.addStretch(1)
        ground = QWidget()
        # No alignment: Qt would then reckon how high wrapped words are for the wrong width.
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(form, 100)
        outer.addStretch(1)
        form.setMinimumWidth(min(WIDTH, 480))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(Title("Settings"))
        layout.addWidget(scroll, 1)


def _hint(text: str) -> Muted:
    label = Muted(text)
    label.setWordWrap(True)
    return label
