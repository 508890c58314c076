"""Home with several programs: filters, what stands out, zooming, what is missing, keeping."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import Fact
from app.core.dimensions.portfolio import Pattern
from app.core.edits.programs import edit_program, new_program
from app.core.edits.sessions import edit_session
from app.core.model import Mode, Rating, Workspace
from app.formats.library_files import load_library
from app.formats.spreadsheets.inventory import inventory_workbook
from app.ui.context import Context
from app.ui.programs.gathering import FEW
from app.ui.programs.markers import gap_of, radius_of
from app.ui.programs.program_list import LitRole
from app.ui.programs.screen import ProgramsScreen
from tests.ui.walk import unnamed, unreachable

LEFT = Qt.MouseButton.LeftButton
KEYS = ("career-six-months", "coffee-match", "letters", "peer-circle", "flash", "story-shelf")


@pytest.fixture
def workspace() -> Workspace:
    library = load_library()
    keys = [key for key in KEYS if key in library.templates]
    made = Workspace()
    for key in keys:
        made = new_program(made, library, key)
    made = edit_program(made, "program1", goals=("career",), for_whom="Nurses")
    made = edit_program(made, "program2", mode=None)
    for session in [s for s in made.sessions.values() if s.program == "program2"]:
        made = edit_session(made, session.id, mode=None)
    return made


def listed(screen: ProgramsScreen) -> list[str]:
    model = screen.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def on_the_map(screen: ProgramsScreen) -> set[str]:
    return {spot.entry.title for spot in screen.map.picture.spots}


def test_filters_keep_list_map_and_what_can_be_seen_in_step(screen: ProgramsScreen) -> None:
    everything = listed(screen)
    said = screen.side.observations.sentences
    QTest.keyClicks(screen.filters.words, "nurses")
    assert listed(screen) == [everything[0]]
    assert on_the_map(screen) == {everything[0]}
    assert screen.side.observations.sentences != said
    assert screen.filters.count.text() == f"1 of {len(everything)} programs"
    QTest.mouseClick(screen.filters.all, LEFT)
    assert listed(screen) == everything
    assert screen.side.observations.sentences == said


def test_a_goal_and_a_year_let_only_theirs_through(
    screen: ProgramsScreen, context: Context
) -> None:
    day = context.today()
    context.document.do("Start", edit_program, "program3", start=day)
    years = [screen.filters.year.itemText(n) for n in range(screen.filters.year.count())]
    assert years[:2] == ["Any year", str(day.year)]
    screen.filters.year.setFocus()
    QTest.keyClick(screen.filters.year, Qt.Key.Key_Down)
    assert listed(screen) == [context.document.workspace.programs["program3"].title]
    screen.filters.show_all()
    screen.filters.goal.set_value("career")
    screen.filters.changed.emit()
    programs = context.document.workspace.programs.values()
    assert listed(screen) == [p.title for p in programs if "career" in p.goals]


def test_an_observation_lets_its_programs_stand_out_and_escape_lets_them_go(
    screen: ProgramsScreen,
) -> None:
    rows = screen.side.observations.rows
    row = next(row for row in rows if row.seen.pattern is Pattern.NOT_KNOWN)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert screen.map.emphasis.lit == {"program2"}
    model = screen.list.model()
    lit = [model.index(n, 0).data(LitRole) for n in range(model.rowCount())]
    assert lit.count(True) == 1 and lit[1]
    screen.map.setFocus()
    QTest.keyClick(screen.map, Qt.Key.Key_Escape)
    assert screen.map.emphasis.lit is None and not row.isChecked()
    assert model.index(0, 0).data(LitRole) is None


def test_what_is_missing_is_a_click_from_where_it_is_filled_in(
    screen: ProgramsScreen, context: Context, qtbot: QtBot
) -> None:
    assert screen.side.not_placed.isVisible()
    session = next(s for s in context.document.workspace.sessions.values()
                   if s.program == "program2")  # fmt: skip
    link = next(
        one for one in screen.side.not_placed.links if session.title in one.accessibleName()
    )
    with qtbot.waitSignal(screen.fill_requested) as asked:
        QTest.mouseClick(link, LEFT)
    program, missing = asked.args
    assert (program, missing.fact, missing.session) == ("program2", Fact.MODE, session.id)
    context.document.do("Mode", edit_program, "program2", mode=Mode.PHONE)
    assert not screen.side.not_placed.isVisible()


def test_larger_rings_are_wider_groups_and_more_open_ones_more_transparent(
    screen: ProgramsScreen,
) -> None:
    places = {spot.entry.title: spot for spot in screen.map.picture.spots}
    circle = places["Peer circle with hot seats"]
    shelf = places["Story shelf"]
    assert circle.radius > shelf.radius == radius_of(shelf.entry.place)
    assert gap_of(circle.entry.place) > gap_of(shelf.entry.place) == 0


def wheel(widget: QWidget, at: QPoint, notches: int) -> None:
    """Turn the wheel over a point."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_zooms_at_the_pointer_and_a_drag_pans(screen: ProgramsScreen) -> None:
    at = screen.map.point_of("program3").toPoint()
    wheel(screen.map, at, 3)
    assert screen.map.zoom.lens.side < 0.4
    assert (screen.map.point_of("program3") - QPointF(at)).manhattanLength() < 6
    ground = screen.map.picture.plot.center().toPoint() + QPoint(60, 90)
    before = screen.map.point_of("program3")
    QTest.mousePress(screen.map, LEFT, pos=ground)
    QTest.mouseMove(screen.map, ground + QPoint(20, -10))
    QTest.mouseRelease(screen.map, LEFT, pos=ground + QPoint(20, -10))
    moved = screen.map.point_of("program3") - before
    assert (moved.x(), moved.y()) == pytest.approx((20, -10), abs=1)
    QTest.mouseClick(screen.zoom.whole, LEFT)
    assert screen.map.zoom.lens.is_whole


def test_keys_zoom_go_from_program_to_program_and_open(
    screen: ProgramsScreen, qtbot: QtBot
) -> None:
    screen.map.setFocus()
    QTest.keyClick(screen.map, Qt.Key.Key_Plus)
    assert not screen.map.zoom.lens.is_whole
    left = screen.map.zoom.lens.left
    QTest.keyClick(screen.map, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert screen.map.zoom.lens.left > left
    QTest.keyClick(screen.map, Qt.Key.Key_0)
    screen.list.pick("program1")
    QTest.keyClick(screen.map, Qt.Key.Key_Left)
    assert screen.list.current_id() == "program3"
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(screen.map, Qt.Key.Key_Return)
    assert opened.args == ["program3"]


def test_fit_shows_what_stands_out_as_large_as_there_is_room(screen: ProgramsScreen) -> None:
    screen.map.light(frozenset({"program1", "program4"}))
    QTest.mouseClick(screen.fit, LEFT)
    plot = screen.map.picture.plot
    assert screen.map.zoom.lens.side < 0.5
    for program in ("program1", "program4"):
        assert plot.contains(screen.map.point_of(program))


class _Answer:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path:
        return self._folder / proposed.name


def test_the_inventory_and_the_map_are_kept(
    screen: ProgramsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    screen.export.questions = _Answer(tmp_path)
    export = screen.export
    for action in (export.inventory, export.spreadsheet, export.png, export.pdf):
        with qtbot.waitSignal(export.saved):
            action.trigger()
    printed = (tmp_path / "Inventory of programs.pdf").read_bytes()
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(printed)).pages).split()
    assert listed(screen)[0] in " ".join(words)
    book = load_workbook(BytesIO((tmp_path / "Inventory of programs.xlsx").read_bytes()))
    titles = [row[0].value for row in book["Programs"].iter_rows(min_row=2)]
    assert titles == listed(screen)
    headings = [cell.value for cell in book["Programs"][1]]
    coffee = dict(zip(headings, [c.value for c in book["Programs"][3]], strict=True))
    assert coffee["Immediacy"] is None and "How matches are in touch" in coffee["Not known"]
    seen = [row[0].value for row in book["What can be seen"].iter_rows(min_row=2)]
    assert seen == screen.side.observations.sentences
    assert not QImage(str(tmp_path / "Map of programs.png")).isNull()
    assert (tmp_path / "Map of programs.pdf").read_bytes().startswith(b"%PDF")
    assert screen.note.text() == "Saved as Map of programs.pdf."


def test_a_formula_in_a_title_stays_text(context: Context) -> None:
    made = edit_program(context.document.workspace, "program1", title="=1+1")
    book = load_workbook(BytesIO(inventory_workbook(made, context.library)))
    assert book["Programs"]["A2"].data_type == "s"


def test_an_arrow_leads_from_the_earlier_version_with_what_it_was_meant_to_change(
    screen: ProgramsScreen, context: Context
) -> None:
    screen.list.pick("program1")
    assert not screen.side.version.isVisible()
    plain = screen.map.grab().toImage()
    values = {"previous": "program3", "expectation": "Talk more."}
    context.document.do("Follow", edit_program, "program1", **values)
    assert screen.side.version.isVisible()
    told = screen.side.version.told
    assert any(sentence.startswith("Structure") for sentence in told)
    assert told[-1] == "Meant to change: Talk more."
    between = (screen.map.point_of("program1") + screen.map.point_of("program3")) / 2
    drawn = screen.map.grab().toImage()
    x, y = round(between.x()), round(between.y())
    near = [(x + dx, y + dy) for dx in range(-3, 4) for dy in range(-3, 4)]
    assert any(plain.pixelColor(*at) != drawn.pixelColor(*at) for at in near)


def test_ratings_stand_on_the_map_only_when_asked_for(
    screen: ProgramsScreen, context: Context
) -> None:
    assert not screen.ratings.isVisible()

    def rated(workspace: Workspace) -> Workspace:
        rows = {
            f"rating{n}": Rating(
                id=f"rating{n}", program="program3", form=n, goal="career", value=n + 2
            )
            for n in (1, 2)
        }
        return workspace.with_tables(ratings=rows)

    context.document.do("Rate", rated)
    assert screen.ratings.isVisible()
    assert not any("answers" in label.words for label in screen.map.labels())
    QTest.mouseClick(screen.ratings, LEFT)
    letters = next(label.words for label in screen.map.labels() if "Letters" in label.words)
    assert letters.endswith("2 answers: 3, 4")


def test_with_little_room_the_words_stand_under_the_list_and_nothing_is_lost(
    screen: ProgramsScreen,
) -> None:
    assert screen.side.x() > screen.map.x()
    screen.resize(700, 480)
    QTest.qWait(1)
    assert screen.side.geometry().top() > screen.list.geometry().bottom()
    assert screen.side.isAncestorOf(screen.legend)
    assert screen.actions_bar.isVisible() and screen.map.isVisible()
    screen.list.setFocus()
    assert unnamed(screen) == [] and unreachable(screen) == []
    screen.resize(1190, 760)
    QTest.qWait(1)
    assert not screen.side.isAncestorOf(screen.legend)


def test_a_program_just_made_is_chosen_even_if_the_filters_would_hide_it(
    screen: ProgramsScreen, context: Context
) -> None:
    QTest.keyClicks(screen.filters.words, "nurses")
    context.document.do("Rename", edit_program, "program1", for_whom="Nurses", title="Ward")
    screen.filters.for_whom.set_value("Nurses")
    screen.filters.changed.emit()
    before = context.document.workspace.programs.keys()
    context.document.do("New", new_program, context.library, "letters", "Letters again")
    (made,) = context.document.workspace.programs.keys() - before
    assert "Letters again" not in listed(screen)
    screen.actions_bar.made.emit(made)
    assert screen.list.current_id() == made
    assert screen.filters.words.text() == ""


def test_with_many_programs_a_new_one_is_chosen_once_it_is_listed(
    screen: ProgramsScreen, context: Context, qtbot: QtBot
) -> None:
    def many(workspace: Workspace) -> Workspace:
        for _ in range(FEW):
            workspace = new_program(workspace, context.library, "coffee-match")
        return workspace

    context.document.do("Many", many)
    last = next(reversed(context.document.workspace.programs))
    screen.actions_bar.made.emit(last)
    qtbot.waitUntil(lambda: screen.list.current_id() == last)
    qtbot.waitUntil(lambda: screen.map.emphasis.chosen == last)
    assert len(listed(screen)) == len(context.document.workspace.programs)
