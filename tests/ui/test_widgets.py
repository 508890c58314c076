import threading
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeySequence,
    QShortcut,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.jobs import Jobs
from app.ui.theme import LIGHT, apply, font_of
from app.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.dialogs import Dialog, confirm
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.fields import (
    Choice,
    Labelled,
    NumberField,
    SearchField,
    TextArea,
    TextField,
)
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import Body, ElidedSection
from app.ui.widgets.map_axes import from_point, to_point
from app.ui.widgets.notice import Notice
from app.ui.widgets.progress import JobBar
from app.ui.widgets.table import Table
from tests.ui.walk import name_of, unnamed, unreachable

unit = st.floats(0, 1)


@pytest.fixture
def page(light: QApplication, qtbot: QtBot) -> QWidget:
    """An empty shown page with a column to put widgets in."""
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    assert QTest.qWaitForWindowActive(widget)
    return widget


def put(page: QWidget, *widgets: QWidget) -> None:
    """Put widgets in the page's column, and the focus on the first."""
    layout = page.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    QTest.qWait(1)
    widgets[0].setFocus()


def heard(signal: object) -> list[object]:
    """What a signal says from now on."""
    said: list[object] = []
    signal.connect(said.append)  # type: ignore[attr-defined]
    return said


def test_a_text_field_commits_once_at_enter_or_leaving(page: QWidget) -> None:
    field, other = TextField("Career"), Button("Other")
    put(page, field, other)
    said = heard(field.committed)
    field.selectAll()
    QTest.keyClicks(field, "Letters")
    QTest.keyClick(field, Qt.Key.Key_Return)
    other.setFocus()
    assert said == ["Letters"]
    field.setFocus()
    QTest.keyClicks(field, " 2")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert said == ["Letters", "Letters 2"]


def test_escape_takes_back_what_was_typed(page: QWidget) -> None:
    field = TextField("Career")
    put(page, field)
    said = heard(field.committed)
    QTest.keyClicks(field, "xyz")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Career"
    assert said == []


def test_a_change_from_elsewhere_leaves_what_is_being_typed(page: QWidget) -> None:
    field, area = TextField("Career"), TextArea("Career")
    put(page, field, area)
    QTest.keyClicks(field, "!")
    field.set_value("Letters")
    assert field.text() == "Career!"
    area.setFocus()
    QTest.keyClicks(area, "x")
    area.set_value("Letters")
    assert area.toPlainText() == "xCareer"


def test_a_text_area_commits_at_control_enter_and_leaving(page: QWidget) -> None:
    area, other = TextArea("one"), Button("Other")
    put(page, area, other)
    said = heard(area.committed)
    QTest.keyClick(area, Qt.Key.Key_End)
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "two")
    assert said == []
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == ["one\ntwo"]
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert said == ["one\ntwo"]
    assert other.hasFocus()


@pytest.mark.parametrize("make", [lambda: TextField("kept"), lambda: TextArea("kept")])
def test_undo_goes_to_the_window_unless_something_is_being_typed(
    page: QWidget, make: Callable[[], QWidget]
) -> None:
    field, presses = make(), []
    put(page, field)
    QShortcut(QKeySequence("Ctrl+Z"), page, lambda: presses.append(1))
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert presses == [1]
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert presses == [1]


def test_a_choice_speaks_of_the_user_alone(page: QWidget) -> None:
    choice = Choice("Format")
    choice.set_options([("pairs", "Pairs"), ("group", "Group")])
    put(page, choice)
    said = heard(choice.chosen)
    choice.set_value("group")
    assert said == []
    QTest.keyClick(choice, Qt.Key.Key_Up)
    assert said == ["pairs"]
    choice.set_options([("group", "Group"), ("pairs", "Pairs")])
    assert choice.value() == "pairs"
    assert said == ["pairs"]


def test_a_choice_says_the_whole_of_a_label_that_is_cut(page: QWidget) -> None:
    choice = Choice("Matching")
    label = "First round as it was agreed with the heads of all branches"
    choice.set_options([("a", label), ("b", "Draft")])
    put(page, choice)
    choice.setFixedWidth(160)
    ask = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), choice.mapToGlobal(QPoint(5, 5)))
    assert choice.shown.endswith("…")
    QApplication.sendEvent(choice, ask)
    assert QToolTip.text() == label
    QToolTip.hideText()
    choice.set_value("b")
    assert choice.shown == "Draft"


def test_a_number_is_committed_when_it_is_finished(page: QWidget) -> None:
    number = NumberField(1, 520, name="Weeks")
    number.set_value(12)
    put(page, number)
    said = heard(number.committed)
    number.selectAll()
    QTest.keyClicks(number, "26")
    assert said == []
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert said == [26]


@pytest.mark.parametrize("make", [lambda: NumberField(0, 9), lambda: Choice("Format")])
def test_the_wheel_that_scrolls_the_page_changes_nothing(
    page: QWidget, make: Callable[[], QWidget]
) -> None:
    field = make()
    if isinstance(field, Choice):
        field.set_options([(1, "one"), (2, "two")])
    put(page, field)
    before = field.value()  # type: ignore[attr-defined]
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(field.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert field.value() == before  # type: ignore[attr-defined]


def test_search_is_cleared_by_escape(page: QWidget) -> None:
    field = SearchField("Find an activity")
    put(page, field)
    QTest.keyClicks(field, "river")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_names_with_markup_stay_what_they_are(light: QApplication) -> None:
    plain, marked = Body("b"), Body("<b>b</b>")
    assert marked.sizeHint().width() > plain.sizeHint().width()


def test_a_title_too_long_for_its_place_is_told_in_full(page: QWidget) -> None:
    title = ElidedSection("Donaudampfschifffahrtsgesellschaft " * 6)
    put(page, title)
    page.resize(300, 100)
    QTest.qWait(1)
    assert page.width() == 300
    assert title.toolTip() == title.text()


def test_a_confirmation_is_given_by_enter_and_refused_by_escape(page: QWidget) -> None:
    for key, answer in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)):
        QTimer.singleShot(
            0, lambda pressed=key: QTest.keyClick(QApplication.activeModalWidget(), pressed)
        )
        assert confirm(page, "Remove?", "It can be undone.", "Remove") is answer


def test_enter_in_a_dialogs_field_accepts(page: QWidget) -> None:
    dialog = Dialog("Rename", page, accept="Rename")
    field = TextField("old")
    dialog.body.addWidget(Labelled("Title", field))
    accepted = heard(dialog.finished)
    dialog.open()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert accepted == [1]


def test_a_job_bar_shows_progress_and_asks_to_stop(page: QWidget, qtbot: QtBot) -> None:
    jobs, bar = Jobs(), JobBar()
    put(page, bar)
    go_on = threading.Event()

    def work(report: Callable[[int, int, str], None]) -> None:
        report(3, 10, "")
        go_on.wait(5)
        report(4, 10, "")

    job = jobs.start(work)
    bar.watch(job, "Making guides")
    qtbot.waitUntil(lambda: bar.bar.value() == 3)
    assert bar.isVisible()
    assert bar.text.text() == "Making guides: 3 of 10"
    QTest.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_chips_flow_into_the_next_line(page: QWidget) -> None:
    flowing = QWidget()
    layout = FlowLayout(flowing)
    for word in ("fits this session", "getting started", "under way", "closing"):
        layout.addWidget(Chip(word, checkable=True))
    assert layout.heightForWidth(200) > layout.heightForWidth(800)
    flowing.resize(200, layout.heightForWidth(200))
    put(page, flowing)
    layout.setGeometry(flowing.rect())
    boxes = [chip.geometry() for chip in flowing.findChildren(Chip)]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


@given(unit, unit)
def test_a_place_is_found_again_on_the_map(immediacy: float, structure: float) -> None:
    rect = QRectF(30, 10, 400, 300)
    found = from_point(rect, to_point(rect, immediacy, structure))
    assert found == pytest.approx((immediacy, structure))


def test_structure_runs_upward_and_immediacy_to_the_right() -> None:
    rect = QRectF(0, 0, 100, 100)
    assert to_point(rect, 1, 0) == QPointF(100, 100)
    assert to_point(rect, 0, 1) == QPointF(0, 0)
    assert from_point(rect, QPointF(-40, 500)) == (0, 0)


def test_every_widget_has_a_name_and_can_be_reached(page: QWidget, qtbot: QtBot) -> None:
    choice = Choice()
    choice.set_options([(1, "one")])
    empty = EmptyState("Nobody yet", "Bring in a spreadsheet.", "Import")
    put(
        page,
        Button("Undo", icon="undo"),
        PrimaryButton("New"),
        LinkButton("More"),
        SearchField("Find"),
        Labelled("Format", choice),
        Labelled("Weeks", NumberField(), "How long it lasts"),
        Labelled("Title", TextField()),
        Labelled("Purpose", TextArea()),
        Chip("closing", checkable=True),
        Notice("notice", "36 mentees, 30 places."),
        empty,
    )
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert name_of(choice) == "Format"


def test_the_walk_finds_what_has_no_name_and_what_cannot_be_reached(page: QWidget) -> None:
    class Deaf(Button):
        """Tab stays here."""

        def focusNextPrevChild(self, forward: bool) -> bool:
            return True

    put(page, Button("First"), TextField(), Deaf("Here"), Button("Never"))
    assert unnamed(page) == ["TextField < QWidget"]
    assert unreachable(page) == ["Button < QWidget"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_chosen_tab_shows_its_whole_word(
    dressed: QApplication, qtbot: QtBot, scale: float
) -> None:
    apply(dressed, dark=False, scale=scale)
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    for word in ("Columns", "Grid", "Umgewandelte Spalten"):
        tabs.addTab(QWidget(), word)
    tabs.resize(320, 200)
    tabs.show()
    bar = tabs.tabBar()
    for focused in (False, True):
        for index in range(bar.count()):
            bar.setCurrentIndex(index)
            bar.setFocus() if focused else bar.clearFocus()
            word = font_of(bar, bold=True)
            word.setWeight(QFont.Weight.DemiBold)
            whole = QFontMetrics(word).tightBoundingRect(bar.tabText(index)).width()
            assert abs(_inked_width(bar, index) - whole) <= 2
    assert not [arrow for arrow in bar.findChildren(QToolButton) if arrow.isVisible()]


def _inked_width(bar: QTabBar, index: int) -> int:
    """How wide the letters of the chosen tab are, as painted in the accent."""
    picture = bar.grab(bar.tabRect(index).adjusted(3, 4, -3, -5)).toImage()
    accent = QColor(LIGHT.accent)
    inked = [
        x
        for x in range(picture.width())
        if any(_near(picture.pixelColor(x, y), accent) for y in range(picture.height()))
    ]
    return inked[-1] - inked[0] + 1


def _near(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) < 60


def test_a_tables_headings_stand_over_their_cells(page: QWidget) -> None:
    table = Table("People")
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Name"])
    model.appendRow([QStandardItem("Name")])
    table.setModel(model)
    put(page, Button("Elsewhere"), table)
    heading = table.horizontalHeader().grab().toImage()
    cell = table.viewport().grab(table.visualRect(model.index(0, 0))).toImage()
    assert abs(_first_inked(heading) - _first_inked(cell)) <= 1


def _first_inked(picture: QImage) -> int:
    return next(
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 180 for y in range(8, 24))
    )


SET_ASIDE = "This breaks the rule “Different part of the organization”, which has a long name."


def test_what_is_told_in_a_dialog_gets_its_room_at_once(qtbot: QtBot) -> None:
    dialog, above, told = Dialog("Another mentor"), QListWidget(), Notice("reason", "Fine.")
    above.setFixedHeight(220)
    dialog.body.addWidget(above)
    dialog.body.addWidget(told)
    why = Labelled("Why the rule is set aside", TextField(name="Why"))
    dialog.body.addWidget(why)
    dialog.body.addStretch(1)
    dialog.setMinimumWidth(560)
    why.hide()
    qtbot.addWidget(dialog)
    dialog.show()
    told.set_kind("notice")
    told.set_text(
        "\n".join(
            ["This breaks the rule “Different part of the organization”, which has a long name."]
            * 5
        )
    )
    why.show()
    dialog.fit()
    qtbot.wait(10)
    assert above.geometry().bottom() < told.geometry().top()
    assert told.height() >= told.heightForWidth(told.width())
