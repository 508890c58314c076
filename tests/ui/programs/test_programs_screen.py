from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.dimensions.place import points
from app.core.edits.programs import edit_program, new_program
from app.core.model import Mode, Workspace
from app.formats.library_files import load_library
from app.ui.context import Context
from app.ui.design.status import status
from app.ui.programs.new_dialog import NewProgramDialog
from app.ui.programs.program_list import EntryRole
from app.ui.programs.screen import ProgramsScreen
from app.ui.programs.starts import begin, starts
from app.ui.theme import apply
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.fields import TextField
from tests.ui.dialogs import in_dialog
from tests.ui.walk import unnamed, unreachable

CAREER = "Structured career program, six months"
LEFT = Qt.MouseButton.LeftButton
PADDING = 11


def shown(screen: ProgramsScreen) -> list[str]:
    model = screen.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(dialog: QWidget, name: str, title: str = "") -> None:
    """Choose a start by typing its name, a title, and Enter."""
    assert isinstance(dialog, NewProgramDialog)
    dialog.list.setFocus()
    QTest.keyClicks(dialog.list, name)
    if title:
        dialog.title.setFocus()
        dialog.title.selectAll()
        QTest.keyClicks(dialog.title, title)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def start_career(screen: ProgramsScreen, button: QWidget) -> None:
    in_dialog(lambda dialog: choose(dialog, "Structured"))
    QTest.mouseClick(button, LEFT)


def test_a_program_from_a_template_appears_in_the_list_and_on_the_map(
    screen: ProgramsScreen, context: Context
) -> None:
    assert screen.empty.isVisible()
    start_career(screen, screen.empty.button)
    assert shown(screen) == [CAREER]
    entry = screen.list.model().index(0, 0).data(EntryRole)
    assert entry.place.immediacy is not None
    assert (points(entry.place.immediacy), points(entry.place.structure)) == (92, 87)
    QTest.qWait(1)
    plot = screen.map.picture.plot
    marker = screen.map.point_of(entry.id)
    expected = QPointF(plot.left() + 0.92 * plot.width(), plot.bottom() - 0.87 * plot.height())
    assert (marker - expected).manhattanLength() < 5
    assert screen.map.grab().toImage().pixelColor(marker.toPoint()) == QColor(LIGHT.accent)
    context.document.undo()
    assert shown(screen) == []
    assert screen.empty.isVisible()


def test_making_a_program_opens_it_under_its_own_title(
    screen: ProgramsScreen, context: Context, qtbot: QtBot
) -> None:
    in_dialog(lambda dialog: choose(dialog, "Letters", "Post for prisoners"))
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.mouseClick(screen.empty.button, LEFT)
    (program,) = context.document.workspace.programs.values()
    assert program.title == "Post for prisoners"
    assert opened.args == [program.id]


def test_a_title_typed_by_hand_stays_when_another_start_is_chosen(
    screen: ProgramsScreen, context: Context
) -> None:
    def do(dialog: QWidget) -> None:
        assert isinstance(dialog, NewProgramDialog)
        assert dialog.title.text() == "Coffee match"
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.title.text() == "Onboarding buddy, 90 days"
        dialog.title.selectAll()
        QTest.keyClicks(dialog.title, "Ours")
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.title.text() == "Ours"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(do)
    QTest.mouseClick(screen.empty.button, LEFT)
    assert not context.document.workspace.programs


def test_a_first_day_is_set_in_the_same_step(screen: ProgramsScreen, context: Context) -> None:
    def do(dialog: QWidget) -> None:
        assert isinstance(dialog, NewProgramDialog)
        assert dialog.first_day.day.text() == "Not set yet"
        dialog.first_day.set.setFocus()
        QTest.keyClick(dialog.first_day.set, Qt.Key.Key_Space)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    in_dialog(do)
    QTest.mouseClick(screen.empty.button, LEFT)
    (program,) = context.document.workspace.programs.values()
    assert program.start == date(2026, 9, 7)
    context.document.undo()
    assert not context.document.workspace.programs


def test_control_n_asks_what_to_start_from(screen: ProgramsScreen, context: Context) -> None:
    in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    QTest.keyClick(screen.empty.button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert len(context.document.workspace.programs) == 1


def test_a_start_counts_sessions_as_the_design_does(context: Context) -> None:
    coffee = next(s for s in starts(Workspace(), context.library) if s.name == "Coffee match")
    made = begin(context.document, context.library, coffee, "Coffee")
    held = status(context.document.workspace, made)
    assert held == "4 sessions, 2 hours"
    assert coffee.facts.endswith(held)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_start_is_named_in_full(
    dressed: QApplication, context: Context, qtbot: QtBot, scale: float
) -> None:
    apply(dressed, dark=False, scale=scale)
    offered = starts(Workspace(), context.library)
    dialog = NewProgramDialog(offered, today=context.today())
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.list.viewport().width() - 2 * PADDING
    widest = max(dialog.list.fontMetrics().horizontalAdvance(start.name) for start in offered)
    assert widest <= room
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        words = dialog.about.findChildren(QLabel)
        assert all(w.geometry().right() <= dialog.about_scroll.viewport().width() for w in words)


def test_all_twelve_templates_and_blank_are_offered(screen: ProgramsScreen) -> None:
    offered: list[str] = []

    def do(dialog: QWidget) -> None:
        assert isinstance(dialog, NewProgramDialog)
        rows = [dialog.list.item(row) for row in range(dialog.list.count())]
        offered.extend(r.text() for r in rows if r.flags() & Qt.ItemFlag.ItemIsSelectable)
        assert unnamed(dialog) == []
        dialog.list.setFocus()
        assert unreachable(dialog) == []
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(do)
    QTest.mouseClick(screen.empty.button, LEFT)
    assert len(offered) == 13
    assert offered[-1] == "Blank program"


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


class TestWithThree:
    """The screen on three programs; the second stands beside the map."""

    @pytest.fixture
    def workspace(self) -> Workspace:
        library = load_library()
        made = new_program(Workspace(), library, "career-six-months", "Career")
        made = new_program(made, library, "coffee-match", "Coffee")
        made = new_program(made, library, "letters", "Letters")
        coffee = made.programs["program2"]
        made = edit_program(made, coffee.id, mode=None)
        sessions = {
            key: s.model_copy(update={"mode": None}) if s.program == coffee.id else s
            for key, s in made.sessions.items()
        }
        return made.with_tables(sessions=sessions)

    def test_enter_and_double_click_open_the_chosen_one(
        self, screen: ProgramsScreen, qtbot: QtBot
    ) -> None:
        screen.list.setFocus()
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
        with qtbot.waitSignal(screen.open_requested) as opened:
            QTest.keyClick(screen.list, Qt.Key.Key_Return)
        assert opened.args == ["program2"]
        third = screen.list.visualRect(screen.list.model().index(2, 0)).center()
        with qtbot.waitSignal(screen.open_requested) as opened:
            QTest.mouseClick(screen.list.viewport(), LEFT, pos=third)
            QTest.mouseDClick(screen.list.viewport(), LEFT, pos=third)
        assert opened.args == ["program3"]

    def test_a_click_on_a_marker_chooses_its_program(self, screen: ProgramsScreen) -> None:
        QTest.mouseClick(screen.map, LEFT, pos=screen.map.point_of("program3").toPoint())
        assert screen.list.current_id() == "program3"

    def test_what_cannot_be_placed_stands_beside_the_map(self, screen: ProgramsScreen) -> None:
        plot = screen.map.picture.plot
        assert screen.map.point_of("program2").x() > plot.right()
        assert screen.map.rect().contains(screen.map.point_of("program2").toPoint())
        assert "Coffee: structure" in screen.map.accessibleDescription()
        assert "immediacy not known" in screen.map.accessibleDescription()

    def test_a_program_that_gets_a_mode_moves_onto_the_map(
        self, screen: ProgramsScreen, context: Context
    ) -> None:
        context.document.do("Edit program", edit_program, "program2", mode=Mode.IN_PERSON)
        plot = screen.map.picture.plot
        assert screen.map.point_of("program2").x() == pytest.approx(plot.right())

    def test_observations_end_in_a_question(self, screen: ProgramsScreen) -> None:
        assert screen.side.observations.sentences
        assert all("?" in sentence for sentence in screen.side.observations.sentences)

    def test_remove_asks_first_and_can_be_undone(
        self, screen: ProgramsScreen, context: Context
    ) -> None:
        in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
        QTest.mouseClick(screen.actions_bar.remove, LEFT)
        assert len(shown(screen)) == 3
        in_dialog(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
        QTest.mouseClick(screen.actions_bar.remove, LEFT)
        assert shown(screen) == ["Coffee", "Letters"]
        context.document.undo()
        assert shown(screen) == ["Career", "Coffee", "Letters"]

    def test_rename_and_duplicate(self, screen: ProgramsScreen, context: Context) -> None:
        def rename(dialog: QWidget) -> None:
            field = QApplication.focusWidget()
            assert isinstance(field, TextField)
            QTest.keyClicks(field, "Career 2027")
            QTest.keyClick(dialog, Qt.Key.Key_Return)

        in_dialog(rename)
        QTest.mouseClick(screen.actions_bar.rename, LEFT)
        assert shown(screen)[0] == "Career 2027"
        QTest.mouseClick(screen.actions_bar.duplicate, LEFT)
        assert shown(screen)[-1] == "Career 2027, copy"
        assert screen.list.current_id() == "program4"
        entries = [screen.list.model().index(row, 0).data(EntryRole) for row in (0, 3)]
        assert entries[0].place == entries[1].place

    def test_everything_has_a_name_and_tab_comes_to_it(self, screen: ProgramsScreen) -> None:
        screen.list.setFocus()
        assert unnamed(screen) == []
        assert unreachable(screen) == []

    def test_a_change_while_home_is_hidden_is_seen_when_it_is_shown(
        self, screen: ProgramsScreen, context: Context
    ) -> None:
        screen.hide()
        context.document.do("Rename program", edit_program, "program1", title="Renamed")
        screen.show()
        assert shown(screen)[0] == "Renamed"


def plain(words: str) -> str:
    """The words with spaces that may break."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


class TestWithTwins:
    """The screen on long names, three of them in the same place."""

    @pytest.fixture
    def workspace(self) -> Workspace:
        library = load_library()
        made = Workspace()
        for name in ("A", "B", "C"):
            made = new_program(made, library, "letters", f"Letters between the branches {name}")
        made = new_program(made, library, "career-six-months", "Career, the winter cohort")
        return new_program(made, library, "flash", "An hour that helps you further")

    @pytest.mark.parametrize("size", [(1190, 740), (1830, 1020)])
    def test_labels_are_whole_inside_the_frame_and_off_the_middle_lines(
        self, screen: ProgramsScreen, size: tuple[int, int]
    ) -> None:
        screen.resize(*size)
        QTest.qWait(1)
        plot = screen.map.picture.plot
        labels = screen.map.labels()
        assert {plain(label.words) for label in labels} == {
            "Letters between the branches A and 2 others",
            "Career, the winter cohort",
            "An hour that helps you further",
        }
        for place in (label.rect for label in labels):
            assert plot.contains(place)
            assert not place.left() < plot.center().x() < place.right()
            assert not place.top() < plot.center().y() < place.bottom()

    def test_the_chosen_one_of_those_that_lie_on_each_other_is_named(
        self, screen: ProgramsScreen
    ) -> None:
        screen.list.pick("program2")
        chosen = [plain(label.words) for label in screen.map.labels() if label.chosen]
        assert chosen == ["Letters between the branches B and 2 others"]

    def test_the_numbers_of_a_place_are_explained_in_the_list(self, screen: ProgramsScreen) -> None:
        words = screen.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert "Scale: with how many others a learner learns at once" in words
