"""Another importance: its result is worked out beside the user, shown, and taken if wanted."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.core.edits.programs import remove_program
from app.core.model import Importance
from app.ui.context import Context
from app.ui.matches.repair.changes_dialog import ChangesDialog
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM


def test_what_another_importance_gives_is_shown_before_it_is_taken(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    before = {row.key for row in screen.list.rows}
    goals = next(iter(screen.settings.criteria.widgets.values()))
    acts.weigh(qtbot, screen, goals.importance, Importance.OFF)
    qtbot.waitUntil(screen.head.preview_button.isVisible)
    assert {row.key for row in screen.list.rows} == before
    lines: list[str] = []

    def take() -> None:
        dialog = acts.open_dialog(screen)
        assert isinstance(dialog, ChangesDialog)
        lines.extend(dialog.lines.item(n).text() for n in range(dialog.lines.count()))
        acts.click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, take)
    with qtbot.waitSignal(screen.matcher.kept):
        acts.click(qtbot, screen.head.preview_button)
    after = {row.key for row in acts.settled(qtbot, screen)}
    moved = {mentee for _, mentee in before ^ after}
    assert sum("would " in line for line in lines) == len(moved)
    assert not screen.head.preview_button.isVisible()


def test_people_are_compared_once_for_many_importances(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    first = screen.live.weighed
    goals = next(iter(screen.settings.criteria.widgets.values()))
    acts.weigh(qtbot, screen, goals.importance, Importance.NICE)
    acts.settled(qtbot, screen)
    second = screen.live.weighed
    assert first and second and first is not second and first.known and second.known
    assert all(second.known.compared[c] is v for c, v in first.known.compared.items())
    assert second.scored.barriers is first.scored.barriers
    assert (first.scored.millionths != second.scored.millionths).any()


def test_a_program_may_go_while_its_people_are_weighed(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    document, weighing = context.document, []

    def remove() -> None:
        weighing.append(context.jobs.is_busy)
        document.do("Remove", remove_program, PROGRAM)

    screen.live.show_program(PROGRAM)
    # After the weighing has begun, and before its end can be told.
    QTimer.singleShot(1, remove)
    with qtbot.captureExceptions() as failures:
        qtbot.waitUntil(lambda: bool(weighing) and not context.jobs.is_busy)
    assert weighing == [True] and failures == []
    document.undo()
    assert acts.match(qtbot, screen)
