"""A program of peers: circles are matched, opened, changed, locked, approved."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.edits.matching import add_rule, edit_rule, set_aim, start_matching
from app.core.edits.people import edit_participant, remove_participant
from app.core.edits.programs import edit_program, remove_program
from app.core.model import CriterionKind, Format, Role, RuleKind, Status, Workspace
from app.ui.context import Context
from app.ui.matches.circles.again import CirclesAgainDialog
from app.ui.matches.circles.repairs import CircleRepairDialog
from app.ui.matches.circles.step import CircleStep
from app.ui.matches.hand.member_dialog import MemberDialog
from app.ui.matches.rows.items import LineItem
from app.ui.matches.rows.match_model import ITEM
from app.ui.matches.rows.pairs import PairRow
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.criterion_dialog import CriterionDialog
from app.ui.matches.settings.importance import ImportanceSlider
from app.ui.widgets.dialogs import Dialog
from app.ui.widgets.labels import Body
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM, with_people

PEERS = 22


@pytest.fixture
def workspace() -> Workspace:
    circle = edit_program(with_people(), PROGRAM, format=Format.CIRCLE, people=4)
    one_each = {part.person: part for part in circle.participants.values()}
    few = list(one_each.values())[:PEERS]
    peers = [part.model_copy(update={"role": Role.PEER}) for part in few]
    ready = start_matching(
        circle.with_tables(participants={part.id: part for part in peers}), PROGRAM
    )
    for rule in ready.rules.values():
        ready = edit_rule(ready, rule.id, on=False)
    return set_aim(ready, PROGRAM, smallest=3, largest=5)


@pytest.fixture
def step(dressed: QApplication, qtbot: QtBot, context: Context) -> Iterator[CircleStep]:
    screen = MatchesScreen(context)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    screen.show()
    with qtbot.waitSignal(screen.circles.live.changed):
        screen.show_program(PROGRAM)
    yield screen.circles
    context.jobs.stop_all()


def settled(qtbot: QtBot, step: CircleStep) -> list[PairRow]:
    qtbot.waitUntil(lambda: not step.live.busy and not step.matcher.job)
    return list(step.list.tree.pairs.rows)


def match(qtbot: QtBot, step: CircleStep) -> list[PairRow]:
    with qtbot.waitSignal(step.matcher.kept):
        acts.click(qtbot, step.head.match_button)
    return settled(qtbot, step)


def lines(step: CircleStep, index: QModelIndex) -> list[LineItem]:
    pairs = step.list.tree.pairs
    return [pairs.index(n, 0, index).data(ITEM) for n in range(pairs.rowCount(index))]


def in_dialog(step: CircleStep, act: Callable[[MemberDialog], None]) -> None:
    def later() -> None:
        dialog: QDialog = acts.open_dialog(step)
        assert isinstance(dialog, MemberDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, later)


def test_peers_are_matched_and_a_circle_opens_to_who_brings_what(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    assert step.isVisible()
    rows = match(qtbot, step)
    matches = context.document.workspace.matches.values()
    assert {match.mentor for match in matches} == {""}
    assert all(3 <= len(row.mentees) <= 5 for row in rows)
    assert f"in {len(rows)} circles" in step.list.result.text()
    tree = step.list.tree
    index = tree.pairs.index(0, 0)
    tree.setFocus()
    tree.setCurrentIndex(index)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(index)
    told = lines(step, index)
    adds_up = next(line for line in told if line.text == "Adds up to")
    parts = told[: told.index(adds_up)]
    assert adds_up.points == pytest.approx(rows[0].score, abs=0.06)
    assert sum(part.points for part in parts) == pytest.approx(adds_up.points, abs=0.11)
    names = [line.text for line in told if line.strong and line.person]
    assert names == rows[0].mentee_name.split(", ")
    assert any(line.text.startswith("Brings ") for line in told)


def test_somebody_is_moved_by_the_keyboard_and_the_effect_is_said_first(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    rows = match(qtbot, step)
    tree = step.list.tree
    tree.expand(tree.pairs.index(0, 0))
    told = lines(step, tree.pairs.index(0, 0))
    place = max(n for n, line in enumerate(told) if line.strong and line.person)
    tree.setCurrentIndex(tree.pairs.index(place, 0, tree.pairs.index(0, 0)))
    who, said = told[place].person, []
    target: list[tuple[str, ...]] = []

    def change(dialog: MemberDialog) -> None:
        assert dialog.who.value() == who
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
        assert dialog.chosen and dialog.chosen.target
        target.append(dialog.chosen.target.members)
        said.append(dialog.effect.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(step, change)
    step.list.bar.change_button.setFocus()
    qtbot.keyClick(step.list.bar.change_button, Qt.Key.Key_Space)
    after = settled(qtbot, step)
    assert f"{told[place].text} would be with" in said[0]
    now = next(row for row in after if who in row.mentees)
    assert set(now.mentees) & set(target[0]) and now.locked
    context.document.undo()
    assert [row.mentees for row in settled(qtbot, step)] == [row.mentees for row in rows]


def test_somebody_dragged_onto_another_person_changes_places_with_them(
    qtbot: QtBot, step: CircleStep
) -> None:
    match(qtbot, step)
    tree = step.list.tree
    for number in (0, 1):
        tree.expand(tree.pairs.index(number, 0))
    tree.setMinimumHeight(1600)
    qtbot.wait(50)
    (one, one_at), (other, other_at) = (_first_member(step, number) for number in (0, 1))
    ground = tree.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=one_at)
    qtbot.mouseMove(ground, one_at + QPoint(0, 30))
    qtbot.mouseMove(ground, other_at)
    qtbot.waitUntil(tree.drag.words.isVisible)
    assert "would be with" in tree.drag.words.text()
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert not tree.drag.words.isVisible()
    before = {person: row.match for row in tree.pairs.rows for person in row.mentees}
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=other_at)
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=one_at)
    qtbot.mouseMove(ground, one_at + QPoint(0, 30))
    qtbot.mouseMove(ground, other_at)
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=other_at)
    after = {person: row.match for row in settled(qtbot, step) for person in row.mentees}
    assert (after[one], after[other]) == (before[other], before[one])


def _first_member(step: CircleStep, number: int) -> tuple[str, QPoint]:
    tree = step.list.tree
    top = tree.pairs.index(number, 0)
    told = lines(step, top)
    place = next(n for n, line in enumerate(told) if line.strong and line.person)
    rect = tree.visualRect(tree.pairs.index(place, 0, top))
    return told[place].person, rect.topLeft() + QPoint(80, 12)


def drag(qtbot: QtBot, step: CircleStep, slider: ImportanceSlider, stop: int) -> None:
    """Hold the handle there until the screen has followed."""
    if not slider.going:
        here = slider.stop_at(slider.value()).toPoint()
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=here)
    qtbot.mouseMove(slider, slider.stop_at(stop).toPoint())
    qtbot.waitUntil(lambda: slider.value() == stop and not step.trying.busy)


def company(step: CircleStep) -> dict[frozenset[str], float]:
    return {frozenset(row.mentees): row.score for row in step.list.tree.pairs.rows}


def test_circles_follow_an_importance_that_is_dragged_and_are_solved_when_it_is_let_go(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    match(qtbot, step)
    before, steps = company(step), len(context.document.history.past)
    goals = next(iter(step.settings.criteria.widgets.values())).importance
    drag(qtbot, step, goals, 3)
    drag(qtbot, step, goals, 0)
    tried = company(step)
    assert tried.keys() != before.keys()
    assert "When you let go, the best circles are looked for." in step.list.bound.text()
    assert len(context.document.history.past) == steps
    qtbot.keyClick(goals, Qt.Key.Key_Escape)
    assert company(step) == before
    qtbot.mouseRelease(goals, Qt.MouseButton.LeftButton, pos=goals.stop_at(0).toPoint())
    drag(qtbot, step, goals, 0)
    with qtbot.waitSignal(step.settling.settled):
        qtbot.mouseRelease(goals, Qt.MouseButton.LeftButton, pos=goals.stop_at(0).toPoint())
        assert company(step).keys() == tried.keys()
    settled(qtbot, step)
    assert min(company(step).values()) >= min(tried.values()) - 1e-6
    assert len(context.document.history.past) == steps + 1
    assert step.head.effect.text().startswith("Matched again.")
    assert not step.head.outdated.isVisible() and not step.settling.busy
    context.document.undo()
    settled(qtbot, step)
    assert company(step) == pytest.approx(before)


def test_approved_circles_stay_when_an_importance_is_let_go(qtbot: QtBot, step: CircleStep) -> None:
    match(qtbot, step)
    acts.click(qtbot, step.head.approve_button)
    before = company(step).keys()
    goals = next(iter(step.settings.criteria.widgets.values())).importance
    drag(qtbot, step, goals, 0)
    assert "if you match again. The approved matching stays" in step.list.bound.text()
    qtbot.mouseRelease(goals, Qt.MouseButton.LeftButton, pos=goals.stop_at(0).toPoint())
    settled(qtbot, step)
    assert company(step).keys() == before and not step.settling.busy
    assert "scores have changed" in step.head.outdated.text()


def test_what_matching_again_would_change_is_shown_before_it_is_done(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    rows = match(qtbot, step)
    assert not step.head.preview_button.isVisible()
    gone = rows[0].mentees[0]
    context.document.do("Left", edit_participant, gone, status=Status.LEFT)
    qtbot.waitUntil(step.head.preview_button.isVisible)
    settled(qtbot, step)
    steps, said = len(context.document.history.past), []

    empty: list[bool] = []
    look = QTimer(step, interval=50)

    def accept() -> None:
        for dialog in step.findChildren(CirclesAgainDialog):
            look.stop()
            said.extend([dialog.after.text(), dialog.whole.text()])
            empty.append(not dialog.lines.isHidden() and not dialog.lines.count())
            acts.click(qtbot, dialog.accept_button)

    look.timeout.connect(accept)
    look.start()
    with qtbot.waitSignal(step.preview.found):
        acts.click(qtbot, step.head.preview_button)
    settled(qtbot, step)
    assert said[0].startswith(f"{PEERS - 1} of {PEERS - 1} people") and said[1]
    assert empty == [False]
    assert all(gone not in row.mentees for row in step.list.tree.pairs.rows)
    assert not step.head.preview_button.isVisible()
    assert len(context.document.history.past) == steps + 1
    assert len(context.document.workspace.matchings) == 1


def test_a_contradiction_is_named_and_ended_by_one_button(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    one, other = [part.person for part in context.document.workspace.participants.values()][:2]
    for kind in (RuleKind.MUST, RuleKind.MUST_NOT):
        context.document.do("Ask", add_rule, PROGRAM, kind=kind, mentor=one, mentee=other)
    qtbot.waitUntil(lambda: len(step.head.ways_out.buttons) == 2)
    assert step.head.contradictions.isVisible() and not step.head.match_button.isEnabled()
    first = step.head.ways_out.buttons[0]
    assert "be together: no contradiction is left." in first.accessibleName()
    acts.click(qtbot, first)
    qtbot.waitUntil(step.head.match_button.isEnabled)
    assert not step.head.contradictions.isVisible() and not step.head.ways_out.isVisible()


def test_a_locked_circle_stays_when_other_sizes_are_matched(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    rows = match(qtbot, step)
    tree = step.list.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.pairs.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    sizes = step.settings.aim.sizes
    sizes.largest.setFocus()
    for size, field in ((7, sizes.largest), (6, sizes.smallest)):
        field.selectAll()
        qtbot.keyClicks(field, str(size))
        qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, step)
    assert "circles of 6 to 7" in step.head.supply.text()
    after = match(qtbot, step)
    kept = next(row for row in after if row.locked)
    assert (kept.match, kept.mentees) == (rows[0].match, rows[0].mentees)
    assert all(6 <= len(row.mentees) <= 7 for row in after if not row.locked)


def test_the_summary_says_who_is_together_and_who_waits_when_a_circle_is_taken_apart(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    rows = match(qtbot, step)
    for _ in range(3):
        qtbot.keyClick(step.views.switch, Qt.Key.Key_Right)
    assert step.summary.isVisible()
    said = step.summary.text()
    assert said.startswith(step.list.result.text())
    lowest = min(rows, key=lambda row: row.score)
    names = lowest.together.split(", ")
    assert all(name in said.split("The lowest score of a circle is ")[1] for name in names)
    assert "Nobody waits." in said and "What is joined by “" in said
    step.views.switch.setCurrentIndex(0)
    step.list.tree.setCurrentIndex(step.list.tree.pairs.index_of(lowest.key))
    told: list[str] = []

    def answer() -> None:
        dialog = acts.open_dialog(step)
        assert isinstance(dialog, Dialog)
        told.extend(label.text() for label in dialog.findChildren(Body))
        acts.click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, answer)
    acts.click(qtbot, step.list.bar.apart_button)
    settled(qtbot, step)
    assert all(f"{name} would wait." in told[0] for name in names)
    assert f"{len(lowest.mentees)} people wait: " in step.summary.text()
    context.document.undo()
    assert [row.mentees for row in settled(qtbot, step)] == [row.mentees for row in rows]


def test_approving_is_one_step_and_two_drafts_are_compared_person_by_person(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    match(qtbot, step)
    acts.click(qtbot, step.head.approve_button)
    assert [m.approved for m in context.document.workspace.matchings.values()] == [True]
    context.document.undo()
    assert [m.approved for m in context.document.workspace.matchings.values()] == [False]
    assert len(context.document.workspace.matches) > 0


def test_who_waits_is_told_why_and_what_would_help(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    sizes = step.settings.aim.sizes
    size = 7
    for field in (sizes.largest, sizes.smallest):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, str(size))
        qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, step)
    assert f"up to {size + 1} there is room for everybody" in step.head.supply.text()
    match(qtbot, step)
    items, view = step.waiting.items, step.waiting.view
    assert step.live.seen
    could = next(each for each in step.live.seen.waiting if each.possible)
    row = items.row_of(could.person)
    assert "The rules leave" in items.index(row, 0).data()
    view.setCurrentIndex(items.index(row, 0))
    qtbot.waitUntil(lambda: bool(step.waiting.ways.buttons))
    assert "Let circles have " in step.waiting.ways.buttons[0].accessibleName()
    with qtbot.waitSignal(step.matcher.kept):
        acts.click(qtbot, step.waiting.ways.buttons[0])
    assert len(settled(qtbot, step)) > 0
    aim = context.document.workspace.aims[PROGRAM]
    assert aim.largest - aim.smallest == 1


def test_somebody_leaves_approved_circles_and_a_repair_makes_a_draft(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    rows = match(qtbot, step)
    acts.click(qtbot, step.head.approve_button)
    settled(qtbot, step)
    assert not step.head.repair_button.isVisible()
    small = min(rows, key=lambda row: len(row.mentees))
    gone = small.mentees[0]
    context.document.do("Left", edit_participant, gone, status=Status.LEFT)
    qtbot.waitUntil(step.head.repair_button.isVisible)
    said: list[str] = []

    def accept() -> None:
        dialog = acts.open_dialog(step)
        assert isinstance(dialog, CircleRepairDialog)
        said.extend(dialog.which.itemText(n) for n in range(dialog.which.count()))
        dialog.which.setCurrentIndex(dialog.which.count() - 1)
        dialog.which.activated.emit(dialog.which.count() - 1)
        said.append(dialog.after.text())
        acts.click(qtbot, dialog.accept_button)

    QTimer.singleShot(50, accept)
    acts.click(qtbot, step.head.repair_button)
    assert said[0] == "Change nobody who can stay"
    after = settled(qtbot, step)
    assert step.head.drafts.currentText() == "Draft 1, repaired"
    assert all(gone not in row.mentees for row in after)
    before = {person: set(row.mentees) for row in rows for person in row.mentees}
    untouched = sum(set(row.mentees) in before.values() for row in after)
    assert untouched >= len(rows) - 2


def test_somebody_is_taken_out_and_put_into_a_circle_again_by_hand(
    qtbot: QtBot, step: CircleStep
) -> None:
    rows = match(qtbot, step)
    large = max(rows, key=lambda row: len(row.mentees))
    person = large.mentees[0]
    step.list.tree.setCurrentIndex(step.list.tree.pairs.index_of(large.key))

    def take_out(dialog: MemberDialog) -> None:
        dialog.list.setCurrentRow(dialog.list.count() - 1)
        assert "would wait" in dialog.effect.text()
        acts.click(qtbot, dialog.accept_button)

    in_dialog(step, take_out)
    acts.click(qtbot, step.list.bar.change_button)
    settled(qtbot, step)
    row = step.waiting.items.row_of(person)
    assert row >= 0
    step.waiting.view.setCurrentIndex(step.waiting.items.index(row, 0))

    def put_in(dialog: MemberDialog) -> None:
        assert dialog.chosen and dialog.chosen.person == person
        assert dialog.windowTitle() == f"A circle for {dialog.who.currentText()}"
        assert dialog.focusWidget() is dialog.list
        acts.click(qtbot, dialog.accept_button)

    in_dialog(step, put_in)
    acts.click(qtbot, step.waiting.put_button)
    after = settled(qtbot, step)
    assert any(person in row.mentees and row.locked for row in after)
    assert step.waiting.items.row_of(person) == -1


def test_of_an_odd_number_one_pair_is_a_three_and_may_be_swapped_with(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    last = list(context.document.workspace.participants)[-1]
    context.document.do("Gone", remove_participant, last)
    context.document.do("Pairs", edit_program, PROGRAM, format=Format.PEER_PAIRS)
    settled(qtbot, step)
    assert "One pair takes a third person." in step.head.supply.text()
    assert not step.settings.aim.sizes.isVisible()
    rows = match(qtbot, step)
    assert sorted(len(row.mentees) for row in rows)[-2:] == [2, 3]
    assert f"in {len(rows)} pairs" in step.list.result.text()
    two = next(row for row in rows if len(row.mentees) == 2)
    step.list.tree.setCurrentIndex(step.list.tree.pairs.index_of(two.key))

    def swap(dialog: MemberDialog) -> None:
        exchange = [
            n for n in range(dialog.list.count()) if "exchange" in dialog.list.item(n).text()
        ]
        dialog.list.setCurrentRow(exchange[0] if exchange else 0)
        assert dialog.chosen
        acts.click(qtbot, dialog.accept_button)

    in_dialog(step, swap)
    acts.click(qtbot, step.list.bar.change_button)
    after = settled(qtbot, step)
    assert {row.mentees for row in after} != {row.mentees for row in rows}
    assert sorted(len(row.mentees) for row in after) == sorted(len(row.mentees) for row in rows)


def test_a_criterion_can_ask_for_a_mixed_circle(
    dressed: QApplication, qtbot: QtBot, workspace: Workspace
) -> None:
    times = next(c for c in workspace.criteria.values() if c.kind is CriterionKind.COMMON)
    for format_, offered in ((Format.CIRCLE, True), (Format.PAIRS, False)):
        asked = edit_program(workspace, PROGRAM, format=format_)
        dialog = CriterionDialog(asked, times)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.mixed.isVisible() is offered
        assert dialog.values()["mixed"] is False
        if offered:
            acts.choose(qtbot, dialog.mixed, "mixed")
            assert dialog.values()["mixed"] is True


def test_a_program_may_go_while_its_peers_are_weighed(
    qtbot: QtBot, step: CircleStep, context: Context
) -> None:
    document, weighing = context.document, []

    def remove() -> None:
        weighing.append(context.jobs.is_busy)
        document.do("Remove", remove_program, PROGRAM)

    step.live.show_program(PROGRAM)
    # After the weighing has begun, and before its end can be told.
    QTimer.singleShot(1, remove)
    with qtbot.captureExceptions() as failures:
        qtbot.waitUntil(lambda: bool(weighing) and not context.jobs.is_busy)
    assert weighing == [True] and failures == []
