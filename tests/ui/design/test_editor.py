"""Editing a session, what is in it, a milestone and the program's facts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.core.model import Binding, Mode, Timing
from app.ui.context import Context
from app.ui.design.about import AboutDialog
from app.ui.design.inspector.panel import InspectorPanel
from app.ui.design.inspector.weeks_text import parse_weeks, weeks_text
from app.ui.design.screen import DesignScreen
from app.ui.design.status import status
from tests.ui.design.hands import card, click, key, session

Key = Qt.Key


@pytest.fixture
def editing(screen: DesignScreen) -> DesignScreen:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Return)
    return screen


def choose(combo: object, steps: int) -> None:
    for _ in range(abs(steps)):
        QTest.keyClick(combo, Key.Key_Down if steps > 0 else Key.Key_Up)


def test_the_editor_is_made_when_it_is_first_opened(screen: DesignScreen) -> None:
    assert not screen.findChildren(InspectorPanel)
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Return)
    assert screen.findChildren(InspectorPanel) == [screen.side.currentWidget()]
    assert screen.inspector.form.title.text() == "A goal on a page"


def test_choosing_a_mode_with_the_keys_moves_the_marker(
    editing: DesignScreen, context: Context
) -> None:
    mode = editing.inspector.form.mode
    mode.setFocus()
    choose(mode, 4)
    assert session(context, "A goal on a page").mode is Mode.CHAT
    label = "Change the mode of “A goal on a page”"
    assert context.document.history.undo_label == label
    assert editing.map.numbers.text() == "structure 87 · immediacy 90"
    choose(mode, -6)
    assert session(context, "A goal on a page").mode is None


def test_weeks_are_written_as_people_write_them(editing: DesignScreen, context: Context) -> None:
    weeks = editing.inspector.form.weeks
    weeks.setFocus()
    weeks.selectAll()
    QTest.keyClicks(weeks, "4, 8 to 10")
    QTest.keyClick(weeks, Key.Key_Return)
    assert session(context, "A goal on a page").weeks == (4, 8, 9, 10)
    assert len(editing.pane.view.timeline_scene.stops_of("session3")) == 4


def test_weeks_that_cannot_be_read_change_nothing_and_say_so(
    editing: DesignScreen, context: Context
) -> None:
    weeks = editing.inspector.form.weeks
    weeks.setFocus()
    weeks.selectAll()
    QTest.keyClicks(weeks, "next spring")
    QTest.keyClick(weeks, Key.Key_Return)
    assert session(context, "A goal on a page").weeks == (4,)
    assert editing.inspector.form.weeks_notice.isVisible()


def test_taking_the_date_off_shows_times_instead_of_weeks(
    editing: DesignScreen, context: Context
) -> None:
    timing = editing.inspector.form.timing
    timing.setFocus()
    choose(timing, 2)
    assert session(context, "A goal on a page").timing is Timing.OPEN
    assert editing.inspector.form.times.isVisible()
    assert not editing.inspector.form.weeks.isVisible()


def test_a_part_can_be_made_a_choice_and_taken_out(editing: DesignScreen, context: Context) -> None:
    workspace = context.document.workspace
    use = next(u for u in workspace.activity_uses.values() if u.session == "session3")
    editor = editing.inspector.uses.editors[use.id]
    editor.binding.setFocus()
    choose(editor.binding, 1)
    assert context.document.workspace.activity_uses[use.id].binding is Binding.CHOICE
    editor.remove.setFocus()
    QTest.keyClick(editor.remove, Key.Key_Space)
    assert use.id not in context.document.workspace.activity_uses
    context.document.undo()
    assert use.id in editing.inspector.uses.editors


def test_after_taking_out_the_keyboard_is_not_on_the_next_take_out(
    screen: DesignScreen, context: Context
) -> None:
    click(screen, card(screen, "session1"))
    key(screen, Key.Key_Return)
    uses = screen.inspector.uses
    first, second = list(uses.editors)[:2]
    uses.editors[first].remove.setFocus()
    QTest.keyClick(uses.editors[first].remove, Key.Key_Space)
    assert first not in uses.editors and second in uses.editors
    assert screen.focusWidget() is uses.heading
    QTest.keyClick(screen.focusWidget(), Key.Key_Space)
    assert second in uses.editors


def test_the_button_that_removes_says_what_it_removes(screen: DesignScreen) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Return)
    assert screen.inspector.remove.text() == "Remove session"
    click(screen, screen.pane.view.timeline_scene.stops_of("milestone1")[0])
    assert screen.inspector.remove.text() == "Remove milestone"


def test_more_planned_than_there_is_time_is_remarked_on_card_and_in_editor(
    editing: DesignScreen,
) -> None:
    form, scene = editing.inspector.form, editing.pane.view.timeline_scene
    assert not form.overfull.isVisible()
    assert scene.timeline and "planned" not in scene.timeline.faces["session3"].spoken
    editor = next(iter(editing.inspector.uses.editors.values()))
    editor.amount.setFocus()
    editor.amount.selectAll()
    QTest.keyClicks(editor.amount, "90")
    QTest.keyClick(editor.amount, Key.Key_Return)
    words = f"90 of {form.minutes.value()} min planned"
    assert form.overfull.isVisible() and form.overfull.text() == words
    assert scene.timeline.faces["session3"].chips[-1].text == words
    choose(editor.binding, 1)
    assert not form.overfull.isVisible()


def test_a_session_that_comes_back_is_not_called_new(
    screen: DesignScreen, context: Context
) -> None:
    click(screen, card(screen, "session3"))
    key(screen, Key.Key_Delete)
    design = screen.map.findChildren(QLabel)
    context.document.undo()
    told = " ".join(label.text() for label in design)
    assert "is in the program now" in told and "is new" not in told


def test_the_editor_follows_undo_and_leaves_when_its_session_goes(
    editing: DesignScreen, context: Context
) -> None:
    form = editing.inspector.form
    form.known.click()
    assert not session(context, "A goal on a page").content_known
    context.document.undo()
    assert form.known.isChecked()
    editing.inspector.remove.click()
    assert "session3" not in context.document.workspace.sessions
    assert editing.side.currentWidget() is editing.library


def test_a_milestone_is_renamed_and_moved(screen: DesignScreen, context: Context) -> None:
    click(screen, screen.pane.view.timeline_scene.stops_of("milestone1")[0])
    key(screen, Key.Key_F2)
    form = screen.inspector.milestone_form
    QTest.keyClicks(form.title, "Postcards")
    QTest.keyClick(form.title, Key.Key_Return)
    form.week.setValue(7)
    kept = context.document.workspace.milestones["milestone1"]
    assert (kept.title, kept.week) == ("Postcards", 7)


def test_the_facts_of_a_program_are_kept_together(screen: DesignScreen, context: Context) -> None:
    program = context.document.workspace.programs["program1"]
    dialog = AboutDialog(program, list(context.library.goals.values()), date(2026, 1, 1), screen)
    assert dialog.values() == {name: getattr(program, name) for name in dialog.values()}
    dialog.weeks.setValue(30)
    dialog.start.day.set_value(date(2027, 2, 1))
    dialog.names_it.setChecked(False)
    values = dialog.values()
    assert (values["weeks"], values["start"]) == (30, date(2027, 2, 1))
    dialog.start.set.setChecked(False)
    assert dialog.values()["start"] is None


def test_a_program_in_which_minors_take_part_is_ticked(
    screen: DesignScreen, context: Context
) -> None:
    program = context.document.workspace.programs["program1"]
    dialog = AboutDialog(program, list(context.library.goals.values()), date(2026, 1, 1), screen)
    dialog.minors.setFocus()
    QTest.keyClick(dialog.minors, Key.Key_Space)

    assert not program.minors and dialog.values()["minors"] is True


def test_the_status_counts_occurrences_and_hours(context: Context) -> None:
    assert status(context.document.workspace, "program1") == "11 sessions, 14.5 hours"


@pytest.mark.parametrize(
    ("text", "weeks"),
    [("3", (3,)), ("1, 3", (1, 3)), ("5 to 7, 2", (2, 5, 6, 7)), ("5-6", (5, 6)), ("4,4", (4,))],
)
def test_weeks_in_words(text: str, weeks: tuple[int, ...]) -> None:
    assert parse_weeks(text) == weeks
    assert parse_weeks(weeks_text(weeks)) == weeks


@pytest.mark.parametrize("text", ["", "soon", "0", "7 to 5", "1; 2", "521"])
def test_no_weeks_in_these_words(text: str) -> None:
    assert parse_weeks(text) is None
