"""A table of points by gap, made with the mouse and the keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.model import Criterion
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.criterion_dialog import CriterionDialog
from app.ui.matches.settings.gap_table import GapField, GapTable
from tests.ui.matches import acts
from tests.ui.matches.test_settings import criterion_row, in_dialog

TABLE = "Points for each gap"


def seniority(context: Context) -> Criterion:
    criteria = context.document.workspace.criteria.values()
    return next(row for row in criteria if row.label == "Seniority")


def open_and(screen: MatchesScreen, qtbot: QtBot, act: Callable[[CriterionDialog], None]) -> None:
    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        try:
            act(dialog)
        except BaseException:
            dialog.reject()
            raise

    in_dialog(screen, typed)
    acts.click(qtbot, criterion_row(screen, "Seniority").more)


def type_into(qtbot: QtBot, field: GapField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_a_table_takes_the_place_of_the_range_as_one_step(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def fill(dialog: CriterionDialog) -> None:
        acts.choose(qtbot, dialog.by_gap, TABLE)
        assert not dialog.nearest.isVisible()
        told = [(row.gap.text(), row.points.value()) for row in dialog.table.rows]
        assert told[0] == ("1 level below", 33)
        assert told[2:4] == [("1 level above", 100), ("2 levels above", 100)]
        acts.click(qtbot, dialog.table.rows[0].remove)
        acts.click(qtbot, dialog.table.add)
        last = dialog.table.rows[-1]
        assert last.gap.text() == "5 levels above"
        type_into(qtbot, last.gap, "2 below")
        last.points.selectAll()
        qtbot.keyClicks(last.points, "15")
        qtbot.keyClick(last.points, Qt.Key.Key_Return)

    open_and(screen, qtbot, fill)
    assert seniority(context).points == (
        (-2, 0.15),
        (0, 0.67),
        (1, 1.0),
        (2, 1.0),
        (3, 0.67),
        (4, 0.33),
    )
    row = criterion_row(screen, "Seniority")
    assert row.ground.text().startswith(
        "Points by gap: 2 levels below 15, same level 67, 1 to 2 levels above 100, "
    )
    acts.match(qtbot, screen)
    index = screen.list.tree.pairs.index(0, 0)
    told = next(line for line in acts.account_lines(screen, index) if "Seniority" in line.text)
    assert "a gap that gives " in told.text
    assert len(context.document.history.past) == 2
    context.document.undo()
    context.document.undo()
    acts.settled(qtbot, screen)
    assert "Points by gap" not in criterion_row(screen, "Seniority").ground.text()


def test_the_range_comes_back_when_it_is_chosen(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def table(dialog: CriterionDialog) -> None:
        acts.choose(qtbot, dialog.by_gap, TABLE)
        acts.click(qtbot, dialog.accept_button)

    def wanted(dialog: CriterionDialog) -> None:
        assert dialog.table.isVisible()
        acts.choose(qtbot, dialog.by_gap, "Inside a wanted range")
        assert dialog.nearest.isVisible()
        acts.click(qtbot, dialog.accept_button)

    open_and(screen, qtbot, table)
    assert seniority(context).points
    open_and(screen, qtbot, wanted)
    assert seniority(context).points == ()


def test_a_gap_that_is_listed_twice_is_said_and_not_taken(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def fill(dialog: CriterionDialog) -> None:
        acts.choose(qtbot, dialog.by_gap, TABLE)
        twice = dialog.table.rows[-1].gap
        type_into(qtbot, twice, "same level")
        assert dialog.table.flaw.isVisible()
        acts.click(qtbot, dialog.accept_button)
        assert dialog.isVisible()
        assert dialog.table.flaw.text().startswith("Same level is listed twice.")
        assert dialog.focusWidget() is twice
        qtbot.keyClick(twice, Qt.Key.Key_Up)
        qtbot.keyClick(twice, Qt.Key.Key_Down)
        while dialog.table.rows:
            acts.click(qtbot, dialog.table.rows[0].remove)
        assert dialog.table.flaw.text().startswith("The table is empty.")
        assert dialog.focusWidget() is dialog.table.add
        dialog.reject()

    open_and(screen, qtbot, fill)
    assert not context.document.history.past


def test_words_that_are_no_gap_leave_the_gap_as_it_was(dressed: QApplication, qtbot: QtBot) -> None:
    table = GapTable()
    qtbot.addWidget(table)
    table.show_points(((1, 0.5),))
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    type_into(qtbot, table.rows[0].gap, "a while")
    assert table.rows[0].gap.text() == "1 level above"


@pytest.mark.parametrize(("key", "text"), [("up", "2 levels apart"), ("down", "same level")])
def test_peers_are_so_many_levels_apart(
    dressed: QApplication, qtbot: QtBot, key: str, text: str
) -> None:
    table = GapTable(peers=True)
    qtbot.addWidget(table)
    table.show_points(((-1, 0.5), (1, 0.5)))
    table.show()
    (row,) = table.rows
    qtbot.keyClick(row.gap, Qt.Key.Key_Up if key == "up" else Qt.Key.Key_Down)
    assert row.gap.text() == text
    assert table.points() == (((-2, 0.5), (2, 0.5)) if key == "up" else ((0, 0.5),))


def test_tab_goes_along_the_rows_also_to_one_that_came_later(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    def walk(dialog: CriterionDialog) -> None:
        acts.choose(qtbot, dialog.by_gap, TABLE)
        table = dialog.table
        acts.click(qtbot, table.add)
        last, new = table.rows[-2:]
        way = (last.points, last.remove, new.gap, new.points, new.remove, table.add)
        dialog.by_gap.setFocus()
        qtbot.keyClick(dialog.by_gap, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is table.rows[0].gap
        last.gap.setFocus()
        for there in (*way, dialog.importance):
            here = dialog.focusWidget()
            assert here is not None
            qtbot.keyClick(here, Qt.Key.Key_Tab)
            assert dialog.focusWidget() is there
        dialog.reject()

    def keep(dialog: CriterionDialog) -> None:
        acts.choose(qtbot, dialog.by_gap, TABLE)
        acts.click(qtbot, dialog.accept_button)

    open_and(screen, qtbot, walk)
    open_and(screen, qtbot, keep)
    open_and(screen, qtbot, walk)
