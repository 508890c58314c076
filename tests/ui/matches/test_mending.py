"""What stands in the way is named, and what is offered against it helps."""

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.views import SUMMARY
from app.ui.matches.waiting.why_not_dialog import WhyNotDialog
from app.ui.widgets.labels import Body
from tests.ui.matches import acts
from tests.ui.matches.test_settings import add_people_rule, in_dialog, rule_row


def test_a_contradiction_is_ended_with_one_click(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    add_people_rule(qtbot, screen, "Two people must be together", "Tendai Moyo", "Mei-Ling Tsao")
    first = screen.head.ways_out.buttons[0]
    assert first.isVisible()
    assert first.accessibleName() == (
        "Do this: Don’t ask that Tendai Moyo and Mei-Ling Tsao be together: "
        "no contradiction is left."
    )
    steps = len(context.document.history.past)
    first.setFocus()
    acts.click(qtbot, first)
    acts.settled(qtbot, screen)
    assert screen.head.match_button is screen.window().focusWidget()
    assert not screen.head.contradictions.isVisible()
    assert not screen.head.ways_out.buttons
    assert screen.head.match_button.isEnabled()
    assert len(context.document.history.past) == steps + 1


def choose_waiting(qtbot: QtBot, screen: MatchesScreen, name: str) -> str:
    items = screen.waiting.items
    rows = [items.index(n, 0) for n in range(items.rowCount())]
    index = next(index for index in rows if index.data().startswith(name))
    screen.waiting.view.setCurrentIndex(index)
    help_ = screen.waiting.help
    qtbot.waitUntil(lambda: bool(help_.ways.buttons or help_.recruits.text()))
    return str(help_.recruits.text())


def test_further_mentors_who_would_help_are_named(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    said = choose_waiting(qtbot, screen, "Olena Tkachenko")
    assert said.startswith("1 more mentor who offers “")
    assert "1 more mentee matched" in said


def test_what_would_help_is_never_cut_and_leaves_the_one_who_waits_in_sight(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    screen.resize(1200, 420)
    acts.match(qtbot, screen)
    choose_waiting(qtbot, screen, "Olena Tkachenko")
    pane = screen.waiting
    qtbot.waitUntil(lambda: pane.help.isVisible())
    qtbot.wait(20)
    for said in pane.help.findChildren(Body):
        assert said.isHidden() or said.height() >= said.heightForWidth(said.width()), said.text()
    chosen = pane.view.visualRect(pane.view.currentIndex())
    assert chosen.top() >= 0
    assert chosen.top() + 3 * pane.view.fontMetrics().height() <= pane.view.viewport().height()


def why_not(
    qtbot: QtBot, screen: MatchesScreen, mentor: str, told: list[str], reason: str = ""
) -> None:
    def look(found: QDialog) -> None:
        assert isinstance(found, WhyNotDialog)
        row = next(
            n for n in range(found.list.count()) if found.list.item(n).text().startswith(mentor)
        )
        found.list.setCurrentRow(row)
        qtbot.waitUntil(lambda: "Trying" not in found.told.text())
        told.append(found.told.text())
        if reason:
            assert not found.accept_button.isEnabled()
            qtbot.keyClicks(found.why, reason)
            acts.click(qtbot, found.accept_button)
        else:
            acts.click(qtbot, found.reject_button)

    in_dialog(screen, look)
    acts.click(qtbot, screen.waiting.help.why_button)


def test_why_not_a_mentor_and_together_against_a_rule_with_a_reason(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    acts.match(qtbot, screen)
    choose_waiting(qtbot, screen, "Olena Tkachenko")
    seen = screen.live.seen
    assert seen and seen.kept
    free = seen.weighed.scored.problem.member(seen.kept.solution.idle[0]).name
    told: list[str] = []
    why_not(qtbot, screen, free, told, reason="They both learn Ukrainian")
    assert "stand" in told[0] and free in told[0]
    acts.settled(qtbot, screen)
    assert acts.row_named(screen, free, "Olena Tkachenko").isValid()
    reasons = {match.reason for match in context.document.workspace.matches.values()}
    assert "They both learn Ukrainian" in reasons
    context.document.undo()
    acts.settled(qtbot, screen)
    assert not acts.row_named(screen, free, "Olena Tkachenko").isValid()


def test_somebody_who_is_matched_can_be_put_with_another_at_a_cost_that_is_said(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    pair = acts.match(qtbot, screen)[0]
    acts.click_row(qtbot, screen, screen.list.tree.pairs.index_of(pair.key))
    told: list[str] = []

    def take(found: QDialog) -> None:
        assert isinstance(found, WhyNotDialog)
        names = [found.list.item(n).text() for n in range(found.list.count())]
        other = next(
            n
            for n, text in enumerate(names)
            if not text.startswith(pair.mentor_name) and "against" not in text
        )
        found.list.setCurrentRow(other)
        qtbot.waitUntil(found.accept_button.isEnabled)
        told.extend([names[other], found.told.text()])
        acts.click(qtbot, found.accept_button)

    in_dialog(screen, take)
    acts.click(qtbot, screen.list.bar.why_button)
    acts.settled(qtbot, screen)
    mentor = told[0].split(":")[0]
    assert f"{pair.mentee_name} would be with {mentor}" in told[1]
    (row,) = [row for row in screen.list.rows if row.mentee_name == pair.mentee_name]
    assert (row.mentor_name, row.locked) == (mentor, True)


def test_who_is_searched_for_is_who_is_told_of(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    acts.click_row(qtbot, screen, screen.list.tree.pairs.index(0, 0))

    def search(found: QDialog) -> None:
        assert isinstance(found, WhyNotDialog)
        qtbot.keyClicks(found.search, "Margit")
        qtbot.waitUntil(lambda: "Margit" in found.told.text())
        assert found.list.count() == 1
        qtbot.keyClicks(found.search, "xx")
        assert not found.accept_button.isEnabled()
        assert found.told.text() == "No mentor of that name is here."
        found.reject()

    in_dialog(screen, search)
    acts.click(qtbot, screen.list.bar.why_button)


def test_the_focus_does_not_move_on_to_what_takes_the_approval_back(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    screen.head.approve_button.setFocus()
    acts.click(qtbot, screen.head.approve_button)
    assert screen.head.withdraw_button.isVisible()
    assert screen.focusWidget() is screen.list.tree


def test_the_whole_names_who_would_change_and_what_is_joined(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    acts.match(qtbot, screen)
    screen.views.switch.setCurrentIndex(SUMMARY)
    qtbot.waitUntil(lambda: "another aim" in screen.summary.text())
    said = screen.summary.text()
    assert "would gladly change" in said
    assert "Busiest: " in said
    assert "join two different parts" in said
    assert "Best total: " in said


def test_two_impossible_people_and_a_contradiction_are_put_right_in_a_few_clicks(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    add_people_rule(qtbot, screen, "Two people must be together", "Tendai Moyo", "Mei-Ling Tsao")
    acts.click(qtbot, rule_row(screen, "Time in common").switch)
    acts.settled(qtbot, screen)
    clicks = 0
    acts.click(qtbot, screen.head.ways_out.buttons[0])
    acts.settled(qtbot, screen)
    acts.match(qtbot, screen)
    clicks += 2
    for name in ("Olena Tkachenko", "Thandiwe Khumalo"):
        choose_waiting(qtbot, screen, name)
        way = screen.waiting.help.ways.buttons[0]
        with qtbot.waitSignal(screen.matcher.kept):
            acts.click(qtbot, way)
        acts.settled(qtbot, screen)
        clicks += 2
        assert name in {row.mentee_name for row in screen.list.rows}
    assert clicks <= 6
