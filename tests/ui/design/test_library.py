"""The shelf: search, filters, what fits, and how items get into sessions."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.edits.library import add_activity_item, add_question_set_item, edit_item
from app.core.edits.sessions import edit_session
from app.core.fitting import activity_fits, occasion_of, questions_fit
from app.core.model import Activity, Phase, design_of
from app.core.own import Kind
from app.ui.context import Context
from app.ui.design.mime import ItemKey, packed
from app.ui.design.screen import DesignScreen
from app.ui.design.timeline.faces import week_slot
from app.ui.design.timeline.zoom import Zoom
from app.ui.widgets.shelf.model import NOTE
from tests.ui.design.hands import LEFT, NONE, card, click, empty, point_in_week, point_of, session

Key = Qt.Key
HOT_SEAT = ItemKey(Kind.ACTIVITY, "hot-seat")


def titles(screen: DesignScreen) -> list[str]:
    return [entry.title for entry in screen.library.model.entries]


def drop(screen: DesignScreen, key: ItemKey, point: QPoint) -> None:
    action = Qt.DropAction.CopyAction
    data = packed(key)
    event = QDropEvent(QPointF(point), action, data, LEFT, NONE)
    screen.pane.view.dropEvent(event)


def test_everything_that_ships_is_on_the_shelf(screen: DesignScreen, context: Context) -> None:
    library = context.library
    assert len(titles(screen)) == len(library.activities) + len(library.question_sets)


def test_a_search_finds_titles_first_and_words_inside(screen: DesignScreen) -> None:
    QTest.keyClicks(screen.library.search, "hot seat")
    assert titles(screen)[0] == "Hot seat"
    screen.library.search.clear()
    QTest.keyClicks(screen.library.search, "no such thing here")
    assert titles(screen) == []
    assert "Fewer words" in screen.library.count.text()


def test_a_phase_filter_leaves_what_belongs_there(screen: DesignScreen) -> None:
    QTest.mouseClick(screen.library.phases["closing"], LEFT)
    shown = screen.library.model.entries
    assert shown
    wanted = {Phase.SEPARATION, Phase.REDEFINITION}
    assert all(not entry.phases or wanted & set(entry.phases) for entry in shown)


def test_fits_this_session_follows_the_chosen_session(
    screen: DesignScreen, context: Context
) -> None:
    assert not screen.library.fits.isEnabled()
    click(screen, card(screen, "session6"))
    QTest.mouseClick(screen.library.fits, LEFT)
    design = design_of(context.document.workspace, "program1")
    for session_id in ("session6", "session7"):
        click(screen, card(screen, session_id))
        occasion = occasion_of(design, session_id)
        for entry in screen.library.model.entries:
            fits = activity_fits if isinstance(entry.item, Activity) else questions_fit
            assert fits(entry.item, occasion)  # type: ignore[operator]


def test_the_shelf_can_be_limited_to_question_sets_and_to_ones_own(
    screen: DesignScreen, context: Context
) -> None:
    QTest.mouseClick(screen.library.questions, LEFT)
    assert len(titles(screen)) == len(context.library.question_sets)
    QTest.mouseClick(screen.library.own, LEFT)
    assert titles(screen) == []
    context.document.do("New", add_question_set_item, title="Ours", questions=("A?",))
    assert titles(screen) == ["Ours"]
    assert screen.library.model.entries[0].facts.startswith("own question set")


def test_filters_that_are_put_away_let_everything_through(screen: DesignScreen) -> None:
    QTest.mouseClick(screen.library.more, LEFT)
    minutes = screen.library.filters.minutes
    minutes.setCurrentIndex(1)
    minutes.activated.emit(1)
    assert all(entry.minutes <= 15 for entry in screen.library.model.entries)
    many = len(titles(screen))
    QTest.mouseClick(screen.library.more, LEFT)
    assert len(titles(screen)) > many


def test_where_nothing_is_left_one_link_takes_all_filters_off(
    screen: DesignScreen, qtbot: QtBot
) -> None:
    library = screen.library
    click(screen, card(screen, "session6"))
    many = len(titles(screen))
    QTest.mouseClick(library.more, LEFT)
    library.filters.minutes.setCurrentIndex(1)
    library.filters.minutes.activated.emit(1)
    for chip in (library.fits, library.questions, library.own):
        qtbot.mouseClick(chip, LEFT)
    assert titles(screen) == []
    assert library.clear.isVisible()
    assert library.count.text().startswith("Nothing fits all these filters together.")
    qtbot.mouseClick(library.clear, LEFT)
    assert len(titles(screen)) == many
    assert not any(chip.isChecked() for chip in library._chips)
    assert library.filters.count == 0 and not library.filters.clear.isEnabled()
    assert not library.clear.isVisible()
    assert library.search.hasFocus()


def test_words_that_find_nothing_need_no_link_to_take_filters_off(screen: DesignScreen) -> None:
    QTest.keyClicks(screen.library.search, "no such thing here")
    assert not screen.library.clear.isVisible()


def test_suggestions_fit_the_chosen_session_and_say_why(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("Empty", edit_session, "session6", minutes=120)
    click(screen, card(screen, "session6"))
    design = design_of(context.document.workspace, "program1")
    occasion = occasion_of(design, "session6")
    notes = [
        (entry.item, note)
        for row, entry in enumerate(screen.library.model.entries)
        if (note := screen.library.model.index(row).data(NOTE))
    ]
    assert 1 <= len(notes) <= 3
    for item, note in notes:
        fits = activity_fits if isinstance(item, Activity) else questions_fit
        assert fits(item, occasion)  # type: ignore[operator]
        assert note.startswith("Suggested. ")
        assert note.endswith(".")
    assert notes[0][0].title == titles(screen)[0]
    assert "suggestion" in screen.library.count.text()
    QTest.keyClicks(screen.library.search, "hot seat")
    assert not screen.library.model.index(0).data(NOTE)


def test_a_new_activity_is_asked_for_from_here(
    screen: DesignScreen, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(screen.item_requested) as asked:
        QTest.mouseClick(screen.library.new, LEFT)
    kind, made = asked.args
    assert context.document.workspace.table(kind.own_table)[made].title == "New activity"


def test_a_card_is_called_as_its_own_activity_is_called_now(
    screen: DesignScreen, context: Context
) -> None:
    context.document.do("New", add_activity_item, title="Ours", minutes=10)
    screen.library.item_chosen.emit(ItemKey(Kind.ACTIVITY, "own-1"))
    context.document.do("Edit", edit_item, Kind.ACTIVITY, "own-1", title="Called otherwise")
    faces = screen.pane.view.timeline_scene.timeline.faces.values()
    assert any(chip.text.startswith("Called otherwise") for face in faces for chip in face.chips)


def test_enter_puts_the_item_in_the_chosen_session(screen: DesignScreen, context: Context) -> None:
    click(screen, card(screen, "session3"))
    QTest.keyClicks(screen.library.search, "hot seat")
    QTest.keyClick(screen.library.search, Key.Key_Down)
    QTest.keyClick(screen.library.shelf, Key.Key_Return)
    inside = design_of(context.document.workspace, "program1").sessions[2]
    assert [use.activity for use in inside.activities] == ["goal-on-a-page", "hot-seat"]
    face = screen.pane.view.timeline_scene.timeline.faces["session3"]
    assert any(chip.text.startswith("Hot seat") for chip in face.chips)
    assert context.document.history.undo_label == "Add “Hot seat” to “A goal on a page”"


def test_choosing_an_item_shows_what_is_in_it(screen: DesignScreen) -> None:
    QTest.keyClicks(screen.library.search, "hot seat")
    QTest.keyClick(screen.library.search, Key.Key_Down)
    assert screen.library.preview.isVisible()
    assert "One person takes the hot seat" in screen.library.preview.text.text()


def test_the_button_below_says_where_an_item_goes_and_puts_it_there(
    screen: DesignScreen, context: Context
) -> None:
    QTest.keyClicks(screen.library.search, "hot seat")
    QTest.keyClick(screen.library.search, Key.Key_Down)
    assert screen.library.add.toolTip() == "Add in a new session"
    click(screen, card(screen, "session3"))
    QTest.keyClick(screen.library.search, Key.Key_Down)
    assert screen.library.add.toolTip() == "Add to “A goal on a page”"
    assert screen.library.preview.height() > screen.library.shelf.height() / 3
    QTest.mouseClick(screen.library.add, LEFT)
    inside = design_of(context.document.workspace, "program1").sessions[2]
    assert inside.activities[-1].activity == "hot-seat"


def test_from_the_editor_to_what_fits_the_session(screen: DesignScreen, context: Context) -> None:
    screen.show_session("session3")
    QTest.mouseClick(screen.inspector.uses.add, LEFT)
    assert not screen.side.editing
    assert screen.library.shelf.hasFocus()
    suggested = screen.library.model.entries[0]
    QTest.keyClick(screen.library.shelf, Key.Key_Return)
    inside = design_of(context.document.workspace, "program1").sessions[2]
    held = {use.activity for use in inside.activities}
    assert suggested.id in held | {use.question_set for use in inside.question_sets}


def test_a_drop_on_a_card_adds_to_it(screen: DesignScreen, context: Context) -> None:
    drop(screen, HOT_SEAT, point_of(screen, card(screen, "session2")))
    inside = design_of(context.document.workspace, "program1").sessions[1]
    assert inside.activities[-1].activity == "hot-seat"


@pytest.mark.parametrize("week", [20.0, 9.0])
def test_from_far_off_a_session_shows_for_a_moment_that_it_took_an_item(
    screen: DesignScreen, qtbot: QtBot, week: float
) -> None:
    view = screen.pane.view
    view.zoom_to(Zoom(week))
    stop = card(screen, "session2")

    def looks() -> QImage:
        return view.grab(view.mapFromScene(view.timeline_scene.items_by_stop[stop].area)
                         .boundingRect()).toImage()  # fmt: skip

    at = point_of(screen, stop) - QPoint(34, 14 - round(week / 3))
    before = looks()
    drop(screen, HOT_SEAT, at)
    assert looks() != before
    qtbot.waitUntil(lambda: not view.timeline_scene.items_by_stop[stop].state.target)
    assert looks() == before


def test_from_near_the_new_part_says_enough(screen: DesignScreen) -> None:
    stop = card(screen, "session2")
    drop(screen, HOT_SEAT, point_of(screen, stop))
    assert not screen.pane.view.timeline_scene.items_by_stop[stop].state.target


def test_a_drop_on_an_empty_week_makes_a_session_in_one_step(
    screen: DesignScreen, context: Context
) -> None:
    before = context.document.workspace
    drop(screen, HOT_SEAT, point_in_week(screen, 5))
    made = session(context, "Hot seat")
    assert (made.weeks, made.minutes, made.people) == ((5,), 40, 8)
    assert screen.pane.view.stops.stop == card(screen, made.id)
    context.document.undo()
    assert context.document.workspace is before


def test_enter_with_an_empty_week_chosen_makes_a_session_there(
    screen: DesignScreen, context: Context
) -> None:
    screen.pane.view.stops.choose(empty(week_slot(9)))
    screen.library.item_chosen.emit(ItemKey(Kind.QUESTIONS, "coffee"))
    assert session(context, "Over coffee").weeks == (9,)
