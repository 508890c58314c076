"""A program of groups: a mentor's group is one row that opens to each of its mentees."""

from collections import Counter

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program
from app.core.model import Format
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM


def test_a_group_is_one_row_with_its_mentees(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    context.document.do("Group", edit_program, PROGRAM, format=Format.GROUP)
    acts.settled(qtbot, screen)
    rows = acts.match(qtbot, screen)
    assert max(Counter(row.mentor for row in rows).values()) == 1
    large = max(rows, key=lambda row: len(row.mentees))
    assert len(large.mentees) >= 2
    index = screen.list.tree.pairs.index_of(large.key)
    tree = screen.list.tree
    tree.setCurrentIndex(index)
    assert all(name in tree.pairs.data(index) for name in large.mentee_name.split(", "))
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    strong = [line for line in acts.account_lines(screen, index) if line.strong]
    assert [line.text for line in strong] == large.mentee_name.split(", ")
    mean = sum(line.points for line in strong) / len(strong)
    assert abs(mean - large.score) < 0.1
    assert screen.list.bar.change_button.text() == "Move a person"
    assert not screen.head.outdated.isVisible()
