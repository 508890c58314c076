"""Asking for a program's breaks, and keeping its dates as a calendar file."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.core.model import Span
from app.ui.context import Context
from app.ui.design.calendar.breaks_dialog import BreaksDialog
from app.ui.design.verbs import Verbs
from app.ui.design.words import counted
from app.ui.widgets.dialogs import tell
from app.ui.widgets.item_files import file_name
from app.ui.widgets.pictures import save_file

SUFFIX = ".ics"
FILTER = f"Calendars (*{SUFFIX})"


class CalendarQuestions(Protocol):
    """What is asked; None when the user thinks better of it."""

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """A calendar to read."""

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        """A calendar to write."""


class CalendarDialogs:
    """The system's own dialogs."""

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        title = "Take holidays from a calendar file"
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), FILTER)
        return Path(name) if name else None

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(parent, "Save the dates", str(proposed), FILTER)
        path = Path(name)
        return (path if path.suffix else path.with_suffix(SUFFIX)) if name else None


class CalendarActs:
    """What the calendar button of the Design step offers; `questions` is what tests replace."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        self._parent = parent
        self.questions: CalendarQuestions = CalendarDialogs()

    def edit_breaks(self, verbs: Verbs) -> None:
        """Ask for the program's breaks, and keep them as one undo step."""
        dialog = BreaksDialog(
            verbs.workspace,
            verbs.program,
            self._context.today(),
            lambda: self._holidays(verbs),
            self._parent,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            verbs.together.set_breaks(dialog.spans, move_out=dialog.move_out)

    def save_dates(self, verbs: Verbs) -> None:
        """Keep the program's dates as a calendar file, and say what is in it."""
        # A tenth of a second to import, for something few do each time.
        from app.formats.calendars.dates import program_dates  # noqa: PLC0415

        library, today = self._context.library, self._context.today()
        dates = program_dates(verbs.workspace, library, verbs.program, today)
        name = Path(file_name(verbs.design.program.title)).with_suffix(SUFFIX).name
        path = self.questions.to_save(self._parent, self._context.documents_dir / name)
        if not path:
            return
        save_file(path, dates.data)
        inside = f"{counted(dates.sessions, 'session')} and "
        inside += counted(dates.milestones, "milestone")
        words = f"Saved as “{path.name}”, in the folder “{path.parent.name}”: {inside}."
        if dates.undated:
            one, many = "session without a week is", "sessions without a week are"
            words += f" {counted(dates.undated, one, many)} not in it."
        tell(self._parent, "The dates are saved", words)

    def _holidays(self, verbs: Verbs) -> tuple[tuple[Span, ...], str] | None:
        from app.formats.calendars.holidays import read_holidays  # noqa: PLC0415

        path = self.questions.to_open(self._parent, self._context.documents_dir)
        if not path:
            return None
        found = read_holidays(path, verbs.design.program)
        words = f"“{path.name}”: {counted(len(found.spans), 'break')} in the program’s time."
        if found.outside:
            words += f" {counted(found.outside, 'entry', 'entries')} before or after it."
        if found.timed:
            words += f" {counted(found.timed, 'entry', 'entries')} at a time of day left out."
        return found.spans, words
