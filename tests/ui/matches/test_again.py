"""Matching again: where the focus stays, which matching is printed, what has changed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.edits.matching import edit_criterion
from app.core.model import Matching
from app.formats.wording.matchings import matched_again_sentence, printed_sentence
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts


def press_match(qtbot: QtBot, screen: MatchesScreen) -> None:
    with qtbot.waitSignal(screen.matcher.kept):
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Space)
    acts.settled(qtbot, screen)


def test_matching_by_key_again_and_again_approves_nothing(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    screen.head.match_button.setFocus()
    for _ in range(2):
        press_match(qtbot, screen)
        assert screen.focusWidget() is screen.head.match_button
    assert not any(matching.approved for matching in context.document.workspace.matchings.values())


def test_a_second_press_while_matching_waits_for_the_first(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    screen.head.match_button.setFocus()
    with qtbot.waitSignal(screen.matcher.kept):
        for _ in range(2):
            qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Space)
    acts.settled(qtbot, screen)
    (matching,) = context.document.workspace.matchings.values()
    assert not matching.approved
    assert screen.focusWidget() is screen.head.match_button


def test_beside_an_approved_matching_the_head_says_which_one_is_printed(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    assert not screen.head.printed.isVisible()
    acts.click(qtbot, screen.head.approve_button)
    assert not screen.head.printed.isVisible()
    acts.match(qtbot, screen)
    assert screen.head.printed.isVisible()
    assert screen.head.printed.text() == (
        "Guides are printed from “Draft 1”, which is approved. This is “Draft 2”."
    )
    acts.choose(qtbot, screen.head.drafts, "Draft 1, approved")
    assert not screen.head.printed.isVisible()


def test_matching_again_says_how_many_are_matched_differently(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    before = {row.mentee: row.mentor for row in acts.match(qtbot, screen)}
    assert not screen.head.effect.isVisible()
    acts.match(qtbot, screen)
    assert screen.head.effect.isVisible()
    assert screen.head.effect.text() == "Matched again. Nothing changed."

    goals = next(c for c in context.document.workspace.criteria.values() if c.label == "Goals")
    context.document.do("Change criterion", edit_criterion, goals.id, exact_weight=0.0)
    acts.settled(qtbot, screen)
    assert not screen.head.effect.isVisible()
    after = {row.mentee: row.mentor for row in acts.match(qtbot, screen)}
    changed = sum(before.get(one) != after.get(one) for one in before | after)
    assert changed > 1
    assert screen.head.effect.text() == matched_again_sentence(changed)
    context.document.undo()
    assert not screen.head.effect.isVisible()


def test_a_copy_is_matched_again_and_the_first_is_kept(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    screen.head.more.copy_action.trigger()
    acts.settled(qtbot, screen)
    assert screen.head.drafts.currentText() == "Draft 2"
    assert screen.head.more.compare_action.isEnabled()
    acts.click_row(qtbot, screen, screen.list.tree.pairs.index(0, 0))
    acts.take_apart(qtbot, screen)
    first, second = context.document.workspace.matchings
    kept = [match.matching for match in context.document.workspace.matches.values()]
    assert kept.count(first) == kept.count(second) + 1


@pytest.mark.parametrize(
    ("mentees", "said"),
    [(0, "Nothing changed."), (1, "1 mentee is matched"), (12, "12 mentees are matched")],
)
def test_the_number_of_changed_mentees_reads_well(mentees: int, said: str) -> None:
    assert said in matched_again_sentence(mentees)


def test_where_nothing_is_approved_there_is_nothing_to_say_of_printing() -> None:
    draft = Matching(id="m1", program="p", name="Draft 1")
    assert printed_sentence(draft, [draft]) == ""
    assert printed_sentence(None, []) == ""
