"""Week six: somebody leaves, and the matching is put right with the fewest changes."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.core.edits.matches import matches_of
from app.core.edits.people import edit_participant
from app.core.model import Status
from app.ui.context import Context
from app.ui.matches.head_pane import REPAIR_TOO
from app.ui.matches.repair.repair_dialog import RepairDialog
from app.ui.matches.rows.match_model import ITEM
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.status import status
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM


def approved(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    acts.settled(qtbot, screen)
    qtbot.waitUntil(lambda: not screen.repairs.busy)


def somebody_leaves(qtbot: QtBot, screen: MatchesScreen, context: Context) -> str:
    """A mentor with one mentee goes; the mentee's id."""
    row = next(
        row
        for row in screen.list.rows
        if sum(other.mentor == row.mentor for other in screen.list.rows) == 1
    )
    context.document.do("Leave", edit_participant, row.mentor, status=Status.LEFT)
    qtbot.waitUntil(screen.head.repair_button.isVisible)
    return row.mentee


def test_nothing_is_offered_while_nobody_has_left_or_come(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    approved(qtbot, screen)
    assert not screen.head.repair_button.isVisible()


def test_a_repair_keeps_everybody_else_and_is_a_draft_of_one_step(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    approved(qtbot, screen)
    somebody_leaves(qtbot, screen, context)
    before = {row.key for row in screen.list.rows if row.key}
    (left,) = [row for row in screen.list.rows if row.gone]
    said_of_it = screen.list.tree.pairs.index_of(left.key).data(ITEM)
    assert said_of_it.reasons == (f"{left.mentor_name} has left.",)
    told = status(context.document.workspace, PROGRAM)
    assert told.startswith(f"{len(before) - 1} matched, ")
    said: list[str] = []

    def accept() -> None:
        dialog = acts.open_dialog(screen)
        assert isinstance(dialog, RepairDialog)
        said.extend([dialog.before.text(), dialog.after.text(), dialog.whole.text()])
        said.append("hidden" if dialog.lines.isHidden() else f"{dialog.lines.count()} lines")
        acts.click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, accept)
    acts.click(qtbot, screen.head.repair_button)
    workspace = context.document.workspace
    old, new = workspace.matchings.values()
    assert (old.approved, new.approved, new.name) == (True, False, "Draft 1, repaired")
    now = {(m.mentor, *m.mentees) for m in matches_of(workspace, new.id)}
    active = {p.id for p in workspace.participants.values() if p.status is not Status.LEFT}
    assert {pair for pair in before if set(pair) <= active} <= now
    assert all(set(pair) <= active for pair in now)
    assert " matched, " in said[0] and " matched, " in said[1]
    assert said[3] != "0 lines"
    assert screen.shown is new
    context.document.undo()
    assert list(context.document.workspace.matchings) == [old.id]


def test_esc_leaves_everything_as_it_was(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    approved(qtbot, screen)
    somebody_leaves(qtbot, screen, context)
    before = context.document.workspace
    QTimer.singleShot(50, lambda: acts.open_dialog(screen).reject())
    acts.click(qtbot, screen.head.repair_button)
    assert context.document.workspace is before


def test_what_has_changed_and_the_repair_are_said_in_one_notice(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    approved(qtbot, screen)
    somebody_leaves(qtbot, screen, context)
    head = screen.head
    qtbot.waitUntil(lambda: "somebody who left" in head.outdated.text())
    assert head.outdated.text().endswith(REPAIR_TOO)
    assert head.outdated.isVisible() and not head.repair.isVisible()
    head.show_outdated("")
    assert head.repair.isVisible() and not head.outdated.isVisible()
