"""Matching on the screen: who is with whom and why, locking, approving."""

from threading import Event
from time import sleep
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core.edits.matches import approve
from app.core.edits.people import add_person
from app.core.edits.programs import blank_program, edit_program
from app.core.model import Format, Importance, Role, Workspace
from app.ui.context import Context
from app.ui.matches import matcher
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.status import status
from app.ui.matches.waiting.waiting_model import ITEM
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM


def test_criteria_are_there_before_anybody_typed_and_nothing_is_written_by_looking(
    screen: MatchesScreen, context: Context
) -> None:
    names = {row.name.text() for row in screen.settings.criteria.widgets.values()}
    assert {"Goals", "Time in common", "Interests", "Wishes"} <= names
    assert not context.document.history.past
    assert not context.document.workspace.criteria


def test_the_numbers_and_what_they_mean_stand_there_before_matching(
    screen: MatchesScreen,
) -> None:
    assert screen.head.supply.text().startswith("30 mentees, 30 places with 20 mentors: ")
    removes = [row.removes.text() for row in screen.settings.rules.widgets.values()]
    assert "Removes 20 of 600 possible pairs." in removes
    assert screen.unmatched.isVisible()


def test_match_shows_pairs_with_scores_and_is_one_undo_step(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    rows = acts.match(qtbot, screen)
    assert len(rows) >= 27
    assert all(0 < row.score <= 100 for row in rows)
    assert len({row.mentee for row in rows}) == len(rows)
    assert context.document.history.undo_label == "Match people"
    assert status(context.document.workspace, PROGRAM) == f"{len(rows)} matched, not approved"
    context.document.undo()
    assert not screen.list.isVisible()
    assert not context.document.workspace.criteria
    assert status(context.document.workspace, PROGRAM) == "not matched yet"


def test_an_opened_row_accounts_for_its_score(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    index = screen.list.tree.pairs.index(1, 0)
    acts.click_row(qtbot, screen, index)
    assert screen.list.tree.isExpanded(index)
    *parts, total = acts.account_lines(screen, index)
    assert len(parts) >= 5
    assert round(sum(part.points for part in parts), 1) == total.points
    assert round(sum(part.most or 0 for part in parts)) == 100
    assert total.points == pytest.approx(screen.list.tree.pairs.rows[1].score, abs=0.051)


def test_a_row_is_opened_and_locked_with_the_keyboard(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    tree = screen.list.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(tree.pairs.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert tree.pairs.rows[0].locked
    assert tree.isExpanded(tree.pairs.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert not tree.pairs.rows[0].locked


def test_a_locked_pair_stays_when_the_criteria_would_part_it(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    rows = acts.match(qtbot, screen)
    without = _matched_without_goals(qtbot, screen)
    parted = next(row for row in rows if row.key not in without)
    while {row.key for row in acts.settled(qtbot, screen)} != {row.key for row in rows}:
        screen._document.undo()
    acts.settled(qtbot, screen)
    acts.click_lock(qtbot, screen, screen.list.tree.pairs.index_of(parted.key))
    assert parted.key in _matched_without_goals(qtbot, screen)


def _matched_without_goals(qtbot: QtBot, screen: MatchesScreen) -> set[tuple[str, str]]:
    goals = next(
        row for row in screen.settings.criteria.widgets.values() if row.name.text() == "Goals"
    )
    acts.weigh(qtbot, screen, goals.importance, Importance.OFF)
    acts.settled(qtbot, screen)
    return {row.key for row in acts.match(qtbot, screen)}


def test_a_changed_importance_says_that_the_result_is_outdated_until_matched_again(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    assert not screen.head.outdated.isVisible()
    row = next(iter(screen.settings.criteria.widgets.values()))
    acts.weigh(qtbot, screen, row.importance, Importance.VERY)
    acts.settled(qtbot, screen)
    assert screen.head.outdated.isVisible()
    assert "scores have changed" in screen.head.outdated.text()
    qtbot.waitUntil(lambda: "Matching again would" in screen.head.outdated.text())
    acts.match(qtbot, screen)
    assert not screen.head.outdated.isVisible()


def test_those_who_wait_are_named_with_the_rule_that_left_them(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    items = screen.waiting.items
    spoken = [items.index(n, 0).data() for n in range(items.rowCount())]
    olena = next(text for text in spoken if text.startswith("Olena Tkachenko"))
    assert olena.startswith("Olena Tkachenko A shared language: removes 20 of 20 mentors")


def test_approving_is_one_step_and_can_be_undone(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    rows = acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    waiting = 30 - len(rows)
    assert status(context.document.workspace, PROGRAM) == f"{len(rows)} matched, {waiting} waiting"
    assert screen.head.withdraw_button.isVisible()
    context.document.undo()
    assert status(context.document.workspace, PROGRAM).endswith("not approved")


def test_an_approved_matching_stays_and_matching_again_makes_a_draft_beside_it(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    acts.click(qtbot, screen.head.approve_button)
    acts.match(qtbot, screen)
    names = [screen.head.drafts.itemText(n) for n in range(screen.head.drafts.count())]
    assert names == ["Draft 1, approved", "Draft 2"]
    assert screen.head.drafts.currentText() == "Draft 2"
    approved = [m for m in context.document.workspace.matchings.values() if m.approved]
    assert [m.name for m in approved] == ["Draft 1"]


def test_a_result_for_people_who_have_changed_meanwhile_is_offered_not_applied(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    with qtbot.waitSignal(screen.matcher.offered):
        acts.click(qtbot, screen.head.match_button)
        context.document.do("Add", add_person, PROGRAM, Role.MENTOR, "Late Comer")
    assert not context.document.workspace.matchings
    assert screen.head.offer.isVisible()
    acts.click(qtbot, screen.head.accept_button)
    assert len(context.document.workspace.matchings) == 1
    assert not screen.head.offer.isVisible()


def test_a_result_for_people_who_are_just_being_changed_is_offered_too(
    qtbot: QtBot, screen: MatchesScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved, solve = Event(), matcher._solved

    def solve_and_say(*args: Any) -> matcher.Result:
        result = solve(*args)
        solved.set()
        return result

    def add_later(workspace: Workspace) -> Workspace:
        solved.wait()
        sleep(0.1)
        return add_person(workspace, PROGRAM, Role.MENTOR, "Late Comer")

    monkeypatch.setattr(matcher, "_solved", solve_and_say)
    with qtbot.waitSignal(screen.matcher.offered):
        acts.click(qtbot, screen.head.match_button)
        context.document.do_beside(context.jobs, "Add", add_later)
    assert not context.document.workspace.matchings


def test_a_result_says_nothing_of_another_program_that_is_looked_at_meanwhile(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    context.document.do("Add", blank_program, "Another")
    context.document.do("Add", add_person, "program2", Role.MENTOR, "Ada")
    context.document.do("Add", add_person, "program2", Role.MENTEE, "Ben")
    with qtbot.waitSignal(screen.matcher.kept):
        acts.click(qtbot, screen.head.match_button)
        screen.show_program("program2")
    assert not screen.head.effect.text()
    with qtbot.waitSignal(screen.live.changed):
        screen.show_program(PROGRAM)
    with qtbot.waitSignal(screen.matcher.offered):
        acts.click(qtbot, screen.head.match_button)
        context.document.do("Add", add_person, PROGRAM, Role.MENTOR, "Late Comer")
        screen.show_program("program2")
    assert screen.head.isVisible() and not screen.head.offer.isVisible()
    screen.show_program(PROGRAM)
    assert screen.head.offer.isVisible()


def test_what_is_approved_meanwhile_is_left_as_it_is(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    first = next(iter(context.document.workspace.matchings))
    with qtbot.waitSignal(screen.matcher.kept):
        acts.click(qtbot, screen.head.match_button)
        context.document.do("Approve matching", approve, first)
    workspace = context.document.workspace
    assert [matching.approved for matching in workspace.matchings.values()] == [True, False]
    assert screen.shown == list(workspace.matchings.values())[-1]


def test_cancelling_leaves_everything_as_it_was(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.click(qtbot, screen.head.match_button)
    job = screen.matcher.job
    assert job is not None and screen.head.job_bar.isVisible()
    with qtbot.waitSignal(job.cancelled):
        acts.click(qtbot, screen.head.job_bar.cancel_button)
    assert not context.document.workspace.matchings
    assert screen.head.match_button.isEnabled()


def test_searching_shows_only_the_pairs_of_that_person(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    qtbot.keyClicks(screen.list.search, "jamal")
    qtbot.waitUntil(lambda: len(screen.list.tree.pairs.rows) == 1)
    assert screen.list.tree.pairs.rows[0].mentee_name == "Jamal Whitfield"


def test_without_people_the_screen_points_to_the_step_people(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    context.document.do(
        "Clear", lambda workspace: workspace.with_tables(participants={}, people={})
    )
    assert screen.nobody.isVisible()
    assert not screen.head.match_button.isVisible()


def test_peers_in_a_program_with_mentors_are_told_what_to_choose(
    screen: MatchesScreen, context: Context
) -> None:
    context.document.do("Clear", lambda workspace: workspace.with_tables(participants={}))
    context.document.do("Add", add_person, PROGRAM, Role.PEER, "A Peer")
    assert screen.no_roles.isVisible()
    said = " ".join(label.text() for label in screen.no_roles.findChildren(QLabel))
    assert "Choose circles or peer pairs as its format" in said
    context.document.do("Circles", edit_program, PROGRAM, format=Format.CIRCLE)
    assert screen.circles.isVisible()


def test_each_reason_of_who_waits_stands_on_its_own_line_below_the_one_that_decides(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    items, view = screen.waiting.items, screen.waiting.view
    row = next(n for n in range(items.rowCount()) if "Olena" in items.index(n, 0).data())
    item = items.index(row, 0).data(ITEM)
    assert len(item.sentences) >= 3
    one_line = view.fontMetrics().height()
    assert view.visualRect(items.index(row, 0)).height() >= (1 + len(item.sentences)) * one_line
