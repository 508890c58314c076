"""A program of groups: a mentor's group is one row that opens to each of its mentees."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from app.core.edits.programs import edit_program
from app.core.model import Format
from app.ui.context import Context
from app.ui.matches.hand.member_dialog import MemberDialog
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


def test_one_mentee_of_a_group_is_moved_to_another_mentor(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    context.document.do("Group", edit_program, PROGRAM, format=Format.GROUP)
    acts.settled(qtbot, screen)
    rows = acts.match(qtbot, screen)
    large = max(rows, key=lambda row: len(row.mentees))
    tree = screen.list.tree
    tree.setCurrentIndex(tree.pairs.index_of(large.key))
    chosen: list[str] = []

    def change() -> None:
        dialog = acts.open_dialog(screen)
        assert isinstance(dialog, MemberDialog)
        try:
            assert dialog.chosen and dialog.chosen.target
            assert "would be with" in dialog.effect.text()
            chosen.extend([dialog.chosen.person, dialog.chosen.target.host])
            acts.click(qtbot, dialog.accept_button)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, change)
    acts.click(qtbot, screen.list.bar.change_button)
    after = acts.settled(qtbot, screen)
    mentee, mentor = chosen
    now = next(row for row in after if mentee in row.mentees)
    assert now.mentor == mentor != large.mentor and now.locked
    left = next(row for row in after if row.mentor == large.mentor)
    assert set(large.mentees) - {mentee} <= set(left.mentees)
    assert mentee not in left.mentees
