"""What to print: kind, person, paper, and the buttons that save."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.edits.settings import setting
from app.core.model import Program, Workspace
from app.formats.pdf import GuideRequest, Kind, PaperSize
from app.formats.translation import language_of
from app.formats.wording.contacts import contacts_sentence
from app.ui.guides.choices import PAPERS, Size, kinds, readers, sizes, wanted
from app.ui.guides.for_everyone import ForEveryone
from app.ui.guides.pages import PartsList
from app.ui.guides.print_out import PrintOut
from app.ui.guides.saved import Saved
from app.ui.theme.tokens import EDGE
from app.ui.widgets.buttons import Button, PrimaryButton
from app.ui.widgets.fields import Choice, Labelled
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.labels import Section, Small

LEAST_LIST = 120
NO_MATCHES = "Guides with names and contacts come once a matching is approved under Matches."


class Panel(QWidget):
    """`choice_changed` tells that another guide is wanted, `save_requested` that it be kept.

    `language_chosen(language)` is what the program's guides are to be printed in.
    """

    choice_changed = Signal()
    save_requested = Signal()
    print_requested = Signal()
    language_chosen = Signal(object)

    def __init__(
        self, everyone: ForEveryone, printed: PrintOut, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = Choice()
        self.whose = Choice()
        self.paper = Choice()
        self.paper.set_options(PAPERS)
        self.size_of = Choice()
        self.language = Choice()
        self.in_language = Labelled("Language of the guide", self.language)
        self.in_language.hide()
        self.save_button = PrimaryButton("Save as PDF…", icon="save")
        self.print_button = Button("Print…", icon="print")
        self.everyone = everyone
        self.printed = printed
        self.saved = Saved()
        self.hint = Small(NO_MATCHES)
        self.hint.setWordWrap(True)
        self.contacts = Small()
        self.contacts.setWordWrap(True)
        self.parts = PartsList()
        self.parts.setMinimumHeight(LEAST_LIST)
        self._lay_out()
        self.kind.chosen.connect(self.choice_changed)
        self.whose.chosen.connect(self.choice_changed)
        self.paper.chosen.connect(self._paper_chosen)
        self.size_of.chosen.connect(self._size_chosen)
        self.language.chosen.connect(self.language_chosen)
        self.save_button.clicked.connect(self.save_requested)
        self.print_button.clicked.connect(self.print_requested)
        self.choice_changed.connect(self.saved.clear)
        self.choice_changed.connect(self.printed.clear)

    def show_readers(self, workspace: Workspace, program_id: str) -> None:
        """Offer everybody who has a guide of the chosen kind; who was chosen stays chosen."""
        self.kind.set_options(kinds(workspace, program_id))
        kind: Kind = self.kind.value()
        offered = readers(workspace, program_id, kind)
        kept = self.whose.value()
        self.whose.set_options(offered)
        if kept is not None and kept not in [value for value, _ in offered]:
            same = [value for value, _ in offered if value and value[0] == kept[0]]
            self.whose.set_value(same[0] if same else None)
        by_name = len(offered) > 1
        self.everyone.setVisible(by_name)
        self.hint.setVisible(kind.personal and not by_name)
        self._show_contacts(workspace, program_id, kind)
        self.whose.setEnabled(kind.personal)
        self.size_of.set_options(sizes(kind))
        if program := workspace.programs.get(program_id):
            self.language.set_value(language_of(program))

    def start_over(self) -> None:
        """Choose nobody by name: another program is shown."""
        self.whose.set_value(None)
        self.saved.clear()

    def offer_languages(self, named: Mapping[str, str]) -> None:
        """Offer the languages there are."""
        self.language.set_options(named.items())
        self.in_language.setVisible(len(named) > 1)

    def allow_keeping(self, allowed: bool) -> None:
        """Whether what is on view is what is wanted, so that it can be saved and printed."""
        self.save_button.setEnabled(allowed)
        self.print_button.setEnabled(allowed)

    def _show_contacts(self, workspace: Workspace, program_id: str, kind: Kind) -> None:
        program = workspace.programs.get(program_id)
        safeguarding = bool(setting(workspace, "organization.safeguarding").strip())
        empty = contacts_sentence(program, safeguarding) if program and kind.personal else ""
        self.contacts.setText(empty)
        self.contacts.setVisible(bool(empty))

    def use_paper_of(self, workspace: Workspace) -> None:
        """Choose the paper that the settings name."""
        paper = PaperSize(setting(workspace, "paper", PaperSize.A4))
        self.paper.set_value(paper)
        self.everyone.set_paper(paper)

    def request(self, program: Program) -> GuideRequest:
        """What is chosen."""
        kind: Kind = self.kind.value()
        paper: PaperSize = self.paper.value()
        return wanted(program, kind, self.whose.value(), paper, self.size_of.value())

    def _paper_chosen(self, paper: PaperSize) -> None:
        self.everyone.set_paper(paper)
        self.choice_changed.emit()

    def _size_chosen(self, size: Size) -> None:
        self.everyone.set_size(size)
        self.choice_changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 16, EDGE, EDGE)
        layout.setSpacing(12)
        layout.addWidget(Labelled("What to print", self.kind))
        layout.addWidget(Labelled("For", self.whose))
        layout.addLayout(_beside(Labelled("Paper", self.paper), Labelled("Size", self.size_of)))
        layout.addWidget(self.in_language)
        layout.addSpacing(4)
        layout.addWidget(self.contacts)
        layout.addLayout(_beside(self.save_button, self.print_button))
        layout.addWidget(self.saved)
        layout.addWidget(self.printed)
        layout.addWidget(self.everyone)
        layout.addWidget(self.hint)
        layout.addWidget(Hairline())
        layout.addWidget(Section("In this guide"))
        layout.addWidget(self.parts, 1)


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
