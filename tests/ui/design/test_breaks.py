"""Breaks and holidays: added by hand or from a file, seen on the timeline, avoided."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.core.breaks import weeks_of_breaks
from app.core.edits.breaks import set_breaks
from app.core.edits.programs import edit_program
from app.core.edits.sessions import edit_session
from app.core.model import Span
from app.ui.context import Context
from app.ui.design.calendar.breaks_dialog import BreaksDialog
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import week_slot
from app.ui.widgets.dates import DateField
from tests.formats.test_calendars import EASTER, MAY, calendar
from tests.ui.design.hands import card, drag, point_in_week, point_of, session
from tests.ui.dialogs import in_dialog

Key = Qt.Key
TITLE = "A goal on a page"


class Files:
    """Answers what the system's dialogs would ask."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    def to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        assert proposed.suffix == ".ics"
        return self.path


def close_week(context: Context, *weeks: int) -> None:
    spans = [Span(title="Half term", first_week=week, last_week=week) for week in weeks]
    context.document.do("Break", set_breaks, "program1", spans)


def test_a_break_is_a_named_band_that_a_drag_passes_over(
    screen: DesignScreen, context: Context
) -> None:
    close_week(context, 5, 6)
    row = screen.pane.view.timeline_scene.rows[week_slot(5)]
    assert row.face.closed and row.face.note == "Half term"
    assert "Half term" in row.spoken
    drag(screen, point_of(screen, card(screen, "session3")), point_in_week(screen, 5))
    assert session(context, TITLE).weeks == (7,)


def test_a_session_left_in_a_break_is_said_in_words_and_moved_out_by_a_click(
    screen: DesignScreen, context: Context
) -> None:
    line = screen.pane.in_breaks
    assert not line.isVisible()
    close_week(context, 4)
    assert line.isVisible()
    assert line.words.text() == f"“{TITLE}”: week 4 is in the break “Half term”"
    face = screen.pane.view.timeline_scene.face_of("session3")
    assert "week 4 is in the break “Half term”" in face.spoken
    line.button.click()
    assert session(context, TITLE).weeks == (5,)
    assert not line.isVisible()
    assert context.document.history.undo_label == "Move sessions out of breaks"
    context.document.undo()
    context.document.do("Lock", edit_session, "session3", locked=True)
    assert line.isVisible() and not line.button.isVisible()


def add_by_hand(dialog: QWidget) -> None:
    assert isinstance(dialog, BreaksDialog)
    dialog.add.click()
    row = dialog.rows[0]
    row.title.selectAll()
    QTest.keyClicks(row.title, "Company days")
    for end, day in zip(row._ends, ("1 Feb 2027", "7/2/2027"), strict=True):
        assert isinstance(end, DateField)
        end.line.selectAll()
        QTest.keyClicks(end.line, day)
        assert end.take()
    assert dialog.inside.text() == f"“{TITLE}” is in a break."
    dialog.accept_button.click()


def test_a_break_added_by_hand_moves_sessions_out_in_the_same_step(
    screen: DesignScreen, context: Context
) -> None:
    in_dialog(add_by_hand)
    screen.pane.header.breaks.trigger()
    assert weeks_of_breaks(context.document.workspace, "program1") == {4}
    assert session(context, TITLE).weeks == (5,)
    assert len(context.document.history.past) == 1
    context.document.undo()
    assert not context.document.workspace.breaks
    assert session(context, TITLE).weeks == (4,)


def test_holidays_are_taken_from_a_calendar_file(
    screen: DesignScreen, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "holidays.ics"
    path.write_text(calendar(EASTER, MAY))
    screen.calendar.questions = Files(path)

    def take(dialog: QWidget) -> None:
        assert isinstance(dialog, BreaksDialog)
        dialog.from_file.click()
        assert dialog.found.text() == "“holidays.ics”: 2 breaks in the program’s time."
        dialog.from_file.click()
        assert len(dialog.rows) == 2
        dialog.accept_button.click()

    in_dialog(take)
    screen.pane.header.breaks.trigger()
    titles = [row.title for row in context.document.workspace.breaks.values()]
    assert titles == ["Easter", "Labour Day"]


def test_without_a_first_day_breaks_are_counted_in_weeks(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("No start", edit_program, "program1", start=None)

    def add(dialog: QWidget) -> None:
        assert isinstance(dialog, BreaksDialog)
        assert not dialog.from_file.isVisible()
        dialog.add.click()
        dialog.accept_button.click()

    in_dialog(add)
    screen.pane.header.breaks.trigger()
    assert weeks_of_breaks(context.document.workspace, "program1") == {13}


@pytest.mark.parametrize("removed", [0, 1])
def test_a_break_is_taken_out_of_the_list(
    screen: DesignScreen, context: Context, removed: int
) -> None:
    close_week(context, 3, 9)

    def remove(dialog: QWidget) -> None:
        assert isinstance(dialog, BreaksDialog)
        dialog.rows[removed].remove.click()
        dialog.accept_button.click()

    in_dialog(remove)
    screen.pane.header.breaks.trigger()
    assert weeks_of_breaks(context.document.workspace, "program1") == {(9, 3)[removed]}


def test_the_dates_are_kept_as_a_calendar_file(
    screen: DesignScreen, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "dates.ics"
    screen.calendar.questions = Files(path)
    in_dialog(lambda dialog: QTest.keyClick(dialog, Key.Key_Return))
    screen.pane.header.save_dates.trigger()
    assert path.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 12
