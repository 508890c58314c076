"""What a rule takes away is seen before anybody is matched, with a way out of one click."""

from pytestqt.qtbot import QtBot

from app.core.edits.begin import begun
from app.core.edits.programs import edit_program
from app.core.model import Format, Role, RuleKind
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM
from tests.ui.matches.test_settings import rule_row

FEW = 8


def nobody_near(context: Context, *, peers: bool) -> None:
    """All at places of their own, and a rule that wants the same place."""
    workspace = begun(context.document.workspace, PROGRAM)
    (rule,) = [r for r in workspace.rules.values() if r.label == "Same place"]
    assert rule.kind is RuleKind.SAME
    field = rule.mentor_field
    people = {
        key: person.model_copy(update={"answers": {**person.answers, field: (f"Place {key}",)}})
        for key, person in workspace.people.items()
    }
    parts = workspace.participants
    if peers:
        workspace = edit_program(workspace, PROGRAM, format=Format.CIRCLE, people=5)
        singly = list({part.person: part for part in parts.values()}.values())[:FEW]
        parts = {p.id: p.model_copy(update={"role": Role.PEER}) for p in singly}
    rules = {**workspace.rules, rule.id: rule.model_copy(update={"on": True})}
    changed = workspace.with_tables(people=people, participants=parts, rules=rules)
    context.document.do("Change much", lambda _: changed)


def test_a_rule_that_leaves_nobody_is_told_and_switched_off_with_one_click(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    head = screen.head
    assert not head.prospect.isVisible()
    nobody_near(context, peers=False)
    qtbot.waitUntil(head.prospect.isVisible)
    assert head.prospect.text() == (
        "The rules stand between so many that none of 30 mentees can be matched."
    )
    (way,) = head.reliefs.buttons
    assert way.accessibleName().startswith("Do this: Switch off the rule “Same place”: ")
    steps = len(context.document.history.past)
    way.setFocus()
    acts.click(qtbot, way)
    acts.settled(qtbot, screen)
    assert not head.prospect.isVisible()
    assert not rule_row(screen, "Same place").switch.isChecked()
    assert screen.window().focusWidget() is head.match_button
    assert len(context.document.history.past) == steps + 1
    assert len(acts.match(qtbot, screen)) > 20


def test_two_rules_are_relaxed_as_one_step(screen: MatchesScreen, context: Context) -> None:
    rules = begun(context.document.workspace, PROGRAM).rules.values()
    place = next(rule for rule in rules if rule.label == "Same place")
    times = next(rule for rule in rules if rule.label == "Time in common")
    milder = times.model_copy(update={"at_least": times.at_least + 1})
    screen.settings.relax_all([(place.model_copy(update={"on": True}), None), (times, milder)])
    assert context.document.workspace.rules[times.id].at_least == milder.at_least
    (step,) = context.document.history.past
    assert step.label == "Relax rules"


def test_peers_whom_a_rule_keeps_apart_are_told_before_matching(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    nobody_near(context, peers=True)
    head = screen.circles.head
    qtbot.waitUntil(head.prospect.isVisible)
    assert "none of 8 people can be in a circle" in head.prospect.text()
    acts.click(qtbot, head.reliefs.buttons[0])
    qtbot.waitUntil(lambda: not head.prospect.isVisible())
    rules = context.document.workspace.rules.values()
    assert not next(rule for rule in rules if rule.label == "Same place").on
    context.document.undo()
    qtbot.waitUntil(head.prospect.isVisible)
