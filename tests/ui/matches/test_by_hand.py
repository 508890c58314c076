"""Repairs for who waits, other objectives, and changes by hand."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.model import Importance
from app.ui.context import Context
from app.ui.matches.drafts.draft_dialogs import CompareDialog
from app.ui.matches.hand.hand_dialog import HandDialog
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts


def in_dialog(screen: MatchesScreen, act: Callable[[HandDialog], None]) -> None:
    def later() -> None:
        dialog: QDialog = acts.open_dialog(screen)
        assert isinstance(dialog, HandDialog)
        act(dialog)

    QTimer.singleShot(50, later)


def test_choosing_somebody_who_waits_offers_what_helps_and_does_it(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    rules = screen.settings.rules.widgets.values()
    times = next(row for row in rules if row.text.text().startswith("Time in common"))
    acts.click(qtbot, times.switch)
    before = acts.match(qtbot, screen)
    items, view = screen.waiting.items, screen.waiting.view
    rows = [n for n in range(items.rowCount()) if "Thandiwe" in items.index(n, 0).data()]
    view.setFocus()
    view.setCurrentIndex(items.index(rows[0], 0))
    qtbot.waitUntil(lambda: bool(screen.waiting.help.ways.buttons))
    button = screen.waiting.help.ways.buttons[0]
    assert "Switch off the rule “Time in common”" in button.accessibleName()
    with qtbot.waitSignal(screen.matcher.kept):
        acts.click(qtbot, button)
    after = acts.settled(qtbot, screen)
    assert len(after) > len(before)
    assert any(row.mentee_name == "Thandiwe Khumalo" for row in after)
    qtbot.waitUntil(lambda: not screen.waiting.help.isVisible())


def test_what_the_other_objectives_would_give_stands_beside_the_chosen_one(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    others = screen.settings.aim.others
    qtbot.waitUntil(lambda: bool(others.text()))
    assert "Best total: " in others.text()
    assert "Only good matches with nobody below " in others.text()


def test_another_mentor_by_hand_says_its_effect_first_and_locks(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    pair = screen.list.tree.pairs.rows[0]
    screen.list.tree.setCurrentIndex(screen.list.tree.pairs.index(0, 0))
    said: list[str] = []
    chosen: list[str] = []

    def change(dialog: HandDialog) -> None:
        assert dialog.way is not None and not dialog.way.forbidden
        said.append(dialog.effect.text())
        chosen.append(dialog.way.mentor)
        acts.click(qtbot, dialog.accept_button)

    in_dialog(screen, change)
    acts.click(qtbot, screen.list.bar.change_button)
    assert f"{pair.mentee_name} would be with" in said[0]
    now = next(r for r in acts.settled(qtbot, screen) if r.mentee == pair.mentee)
    assert now.mentor == chosen[0] and now.locked
    assert screen.list.tree.current_pair() == now
    context.document.undo()
    again = next(r for r in acts.settled(qtbot, screen) if r.mentee == pair.mentee)
    assert again.mentor == pair.mentor and not again.locked


def test_a_rule_is_only_set_aside_with_a_reason_which_is_kept(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    pair = screen.list.tree.pairs.rows[0]
    screen.list.tree.setCurrentIndex(screen.list.tree.pairs.index(0, 0))

    def against_a_rule(dialog: HandDialog) -> None:
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        assert dialog.way is not None and dialog.way.forbidden
        assert "breaks the rule “" in dialog.effect.text()
        assert not dialog.accept_button.isEnabled()
        qtbot.keyClicks(dialog.why, "They asked for it.")
        assert dialog.accept_button.isEnabled()
        acts.click(qtbot, dialog.accept_button)

    in_dialog(screen, against_a_rule)
    acts.click(qtbot, screen.list.bar.change_button)
    kept = [m for m in context.document.workspace.matches.values() if m.reason]
    assert any(pair.mentee in match.mentees for match in kept)
    assert {match.reason for match in kept} == {"They asked for it."}
    acts.settled(qtbot, screen)
    assert "breaks a rule" not in screen.head.outdated.text()
    current = screen.list.tree.currentIndex()
    lines = [line.text for line in acts.account_lines(screen, current)]
    assert "The reason given: They asked for it." in lines


def test_a_pair_taken_apart_says_so_first_then_waits_and_can_be_undone(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    before = acts.match(qtbot, screen)
    pair = screen.list.tree.pairs.rows[0]
    screen.list.tree.setCurrentIndex(screen.list.tree.pairs.index(0, 0))
    said = acts.take_apart(qtbot, screen)
    assert "1 fewer mentee matched" in said[0]
    assert f"{pair.mentee_name} would have no mentor." in said[0]
    acts.settled(qtbot, screen)
    spoken = [
        screen.waiting.items.index(n, 0).data() for n in range(screen.waiting.items.rowCount())
    ]
    assert any(text.startswith(pair.mentee_name) for text in spoken)
    context.document.undo()
    assert [row.key for row in acts.settled(qtbot, screen)] == [row.key for row in before]


def test_two_drafts_are_compared_person_by_person_and_one_is_removed(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    goals = next(iter(screen.settings.criteria.widgets.values()))
    acts.weigh(qtbot, screen, goals.importance, Importance.OFF)
    acts.settled(qtbot, screen)
    acts.match(qtbot, screen)
    lines: list[str] = []

    def read() -> None:
        dialog = acts.open_dialog(screen)
        assert isinstance(dialog, CompareDialog)
        lines.extend(dialog.lines.item(n).text() for n in range(dialog.lines.count()))
        acts.click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, read)
    screen.head.more.compare_action.trigger()
    assert sum(" would be with " in line for line in lines) >= 5
    screen.head.more.remove_action.trigger()
    assert [m.name for m in context.document.workspace.matchings.values()] == ["Draft 1"]
    assert screen.head.drafts.currentText() == "Draft 1, approved"
    assert not screen.head.more.remove_action.isEnabled()
