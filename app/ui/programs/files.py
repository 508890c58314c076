"""Programs as files, and as templates of one's own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.core.edits.exchange import import_items, import_programs, strip_program
from app.core.edits.library import add_template_item
from app.core.own import Kind
from app.formats.item_files import load_contents
from app.formats.program_files import program_text, template_of_program
from app.formats.wording.imports import imported_sentences
from app.ui.context import Context
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.fields import Labelled, TextField
from app.ui.widgets.file_drop import FileDrop
from app.ui.widgets.item_files import SUFFIX, ItemFileDialogs, ItemFileQuestions, file_name
from app.ui.widgets.labels import Muted
from app.ui.widgets.pictures import save_file

KEPT = "“{}” is a template now. It is in the library, and offered for new programs."
SAVED = "Saved as “{}” in {}."
WITHOUT = (
    "A template keeps the design: sessions, milestones, goals and words. People, matches, the "
    "first day and the coordinator stay with the program."
)


class ProgramFiles(QObject):
    """Emits `told(sentence)` when something is done, `made(program_id)` for what came in."""

    told = Signal(str)
    made = Signal(str)

    def __init__(
        self, context: Context, over: QWidget, questions: ItemFileQuestions | None = None
    ) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._questions = questions or ItemFileDialogs()
        FileDrop(over, SUFFIX).dropped.connect(self.import_file)

    def ask_and_import(self) -> None:
        """Let the user choose a file, and take in what it holds."""
        if path := self._questions.to_open(self._over, self._context.documents_dir):
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Take in a file's programs as one undo step; raises Problem and changes nothing."""
        document = self._context.document
        before = document.workspace
        contents = load_contents(path, self._context.library)
        bring = import_programs if contents.templates else import_items
        document.do(f"Import “{path.name}”", bring, self._context.shipped, contents)
        after = document.workspace
        titles = {item.title for kind in Kind for item in getattr(contents, kind).values()}
        self.told.emit(" ".join(imported_sentences(before, after, titles, path.name)))
        for program_id in after.programs.keys() - before.programs.keys():
            self.made.emit(program_id)

    def export(self, program_id: str) -> None:
        """Let the user say where a program is kept as a file, with the own items in it."""
        workspace = self._context.document.workspace
        proposed = self._context.documents_dir / file_name(workspace.programs[program_id].title)
        if path := self._questions.to_save(self._over, proposed):
            save_file(path, program_text(workspace, program_id).encode("utf-8"))
            self.told.emit(SAVED.format(path.name, path.parent))

    def keep_as_template(self, program_id: str) -> None:
        """Ask what it shall be called, and keep the program's design as an own template."""
        document, library = self._context.document, self._context.library
        dialog = Dialog("Save as template", self._over, accept="Save as template")
        field = TextField(document.workspace.programs[program_id].title)
        field.selectAll()
        hint = Muted(WITHOUT)
        hint.setWordWrap(True)
        dialog.body.addWidget(Labelled("Title", field))
        dialog.body.addWidget(hint)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        template = strip_program(template_of_program(document.workspace, program_id))
        named = template.model_copy(update={"title": field.text().strip()})
        document.do("Save as template", add_template_item, library, named)
        self.told.emit(KEPT.format(named.title))
