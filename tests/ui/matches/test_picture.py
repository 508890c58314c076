"""The picture of parts and the grid of scores: by keys, in words, and kept as files."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.problems import Problem
from app.ui.matches.panes import Scrolling
from app.ui.matches.picture.bridge_pane import BridgePane
from app.ui.matches.picture.grid_pane import GridPane
from app.ui.matches.screen import MatchesScreen
from app.ui.widgets.buttons import Button
from app.ui.widgets.pictures import save_picture
from tests.ui.matches import acts


class Chosen:
    """Says a place as a user would in the dialog."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def where_to_save(self, parent: QWidget, proposed: Path) -> Path | None:
        return self.folder / proposed.name


@pytest.fixture
def matched(qtbot: QtBot, screen: MatchesScreen) -> MatchesScreen:
    acts.match(qtbot, screen)
    screen.views.switch.setFocus()
    return screen


def picture(qtbot: QtBot, screen: MatchesScreen) -> BridgePane:
    qtbot.keyClick(screen.views.switch, Qt.Key.Key_Right)
    pane = screen.views.picture
    assert isinstance(pane, BridgePane) and pane.isVisible()
    qtbot.waitUntil(lambda: bool(pane.view.told.spots))
    return pane


def grid(qtbot: QtBot, screen: MatchesScreen) -> GridPane:
    picture(qtbot, screen)
    qtbot.keyClick(screen.views.switch, Qt.Key.Key_Right)
    pane = screen.views.picture
    assert isinstance(pane, GridPane) and pane.isVisible()
    return pane


def test_pictures_are_made_only_when_looked_at(matched: MatchesScreen) -> None:
    assert matched.views.picture is None
    assert not matched.findChildren(BridgePane) and not matched.findChildren(GridPane)


def test_the_other_views_take_no_room_from_the_list(qtbot: QtBot, matched: MatchesScreen) -> None:
    matched.resize(1200, 620)
    whole = next(s for s in matched.findChildren(Scrolling) if s.isAncestorOf(matched.views))
    qtbot.waitUntil(lambda: not whole.verticalScrollBar().maximum())
    for key in (*[Qt.Key.Key_Right] * 3, *[Qt.Key.Key_Left] * 3):
        qtbot.keyClick(matched.views.switch, key)
        qtbot.wait(20)
    assert matched.list.isVisible()
    qtbot.waitUntil(lambda: not whole.verticalScrollBar().maximum())


def test_the_picture_says_in_words_what_it_shows(qtbot: QtBot, matched: MatchesScreen) -> None:
    pane = picture(qtbot, matched)
    assert pane.column.currentText() == "Team"
    told = pane.view.told
    pairs = sum(link.pairs for link in told.links) + sum(spot.inside for spot in told.spots)
    assert pairs == len(matched.list.rows)
    assert f"{sum(link.pairs for link in told.links)} pairs join" in pane.words.text()
    assert pane.view.accessibleDescription() == pane.words.text().replace("\n", " ")
    acts.choose(qtbot, pane.column, "Place")
    teams = {spot.name for spot in told.spots}
    qtbot.waitUntil(lambda: teams.isdisjoint(spot.name for spot in pane.view.told.spots))


def test_a_part_is_chosen_by_key_and_by_mouse(qtbot: QtBot, matched: MatchesScreen) -> None:
    view = picture(qtbot, matched).view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    first = view.chosen
    assert first and view.accessibleDescription().startswith(f"{first}: ")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen != first
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen == ""
    node = view.plan(view.width()).nodes[2]
    spot = QPoint(round(node.label.center().x()), round(node.label.center().y()))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert view.chosen == node.spot.name


def test_the_grid_marks_matches_and_tells_each_cell(qtbot: QtBot, matched: MatchesScreen) -> None:
    pane = grid(qtbot, matched)
    cells = pane.view.cells
    marked = [
        (row, column)
        for row in range(cells.rowCount())
        for column in range(cells.columnCount())
        if cells.cell(row, column).matched
    ]
    assert len(marked) == len(matched.list.rows)
    assert [column for _, column in marked] == list(range(len(marked)))
    down = cells.names(Qt.Orientation.Vertical)
    assert down == sorted(down, key=str.casefold)
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.note.text() == cells.told(0, 1)
    assert " of 100" in pane.note.text()


def test_a_picture_takes_the_whole_width_and_the_list_gives_it_back(
    qtbot: QtBot, matched: MatchesScreen
) -> None:
    pane = grid(qtbot, matched)
    before = pane.width()
    acts.click(qtbot, pane.wide)
    assert not matched.settings.isVisible() and not matched.waiting.isVisible()
    qtbot.waitUntil(lambda: pane.width() > before + 400)
    qtbot.keyClick(matched.views.switch, Qt.Key.Key_Left)
    pictured = matched.views.picture
    assert isinstance(pictured, BridgePane)
    assert pictured.wide.text() == "Show the sides again"
    assert not matched.settings.isVisible()
    qtbot.keyClick(matched.views.switch, Qt.Key.Key_Left)
    assert matched.settings.isVisible() and matched.waiting.isVisible()


@pytest.mark.parametrize("which", [picture, grid])
def test_both_are_kept_as_png_and_pdf(
    qtbot: QtBot, matched: MatchesScreen, tmp_path: Path, which: object
) -> None:
    assert callable(which)
    pane = which(qtbot, matched)
    pane.questions = Chosen(tmp_path)
    buttons: tuple[Button, Button] = (pane.png_button, pane.pdf_button)
    for button in buttons:
        with qtbot.waitSignal(pane.saved):
            acts.click(qtbot, button)
    (png,), (pdf,) = tmp_path.glob("*.png"), tmp_path.glob("*.pdf")
    assert QImage(str(png)).width() > 800
    text = " ".join(PdfReader(pdf).pages[0].extract_text().split())
    assert "Adult services" in text or "Abdirahman Warsame" in text


def test_a_place_that_takes_no_file_is_named(qtbot: QtBot, matched: MatchesScreen) -> None:
    size, paint = picture(qtbot, matched)._drawn()
    with pytest.raises(Problem, match=r"picture\.save"):
        save_picture(Path("/nowhere/at all/picture.png"), size, paint)
