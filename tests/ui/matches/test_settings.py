"""Criteria and rules: changed by mouse and keyboard, each change one undo step."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.model import Objective, RuleKind
from app.ui.context import Context
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.criterion_dialog import CriterionDialog
from app.ui.matches.settings.rule_dialog import RuleDialog
from app.ui.matches.settings.setting_rows import CriterionRow, RuleRow
from tests.ui.matches import acts
from tests.ui.matches.conftest import PROGRAM


def in_dialog(screen: MatchesScreen, act: Callable[[QDialog], None]) -> None:
    """Do this in the dialog that the next click opens."""
    QTimer.singleShot(50, lambda: act(acts.open_dialog(screen)))


def criterion_row(screen: MatchesScreen, name: str) -> CriterionRow:
    rows = screen.settings.criteria.widgets.values()
    return next(row for row in rows if row.name.text() == name)


def rule_row(screen: MatchesScreen, start: str) -> RuleRow:
    rows = screen.settings.rules.widgets.values()
    return next(row for row in rows if row.text.text().startswith(start))


def add_people_rule(
    qtbot: QtBot, screen: MatchesScreen, kind: str, mentor: str, mentee: str
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RuleDialog)
        acts.choose(qtbot, dialog.kind, kind)
        acts.choose(qtbot, dialog.mentor, mentor)
        acts.choose(qtbot, dialog.mentee, mentee)
        acts.click(qtbot, dialog.accept_button)

    in_dialog(screen, fill)
    acts.click(qtbot, screen.settings.add_rule_button)
    acts.settled(qtbot, screen)


def test_a_must_not_rule_takes_the_pair_apart(qtbot: QtBot, screen: MatchesScreen) -> None:
    acts.match(qtbot, screen)
    assert acts.row_named(screen, "Tendai Moyo", "Jamal Whitfield").isValid()
    kind = "Two people must not be together"
    add_people_rule(qtbot, screen, kind, "Tendai Moyo", "Jamal Whitfield")
    row = rule_row(screen, "Tendai Moyo and Jamal Whitfield must not be together")
    assert row.removes.text() == "Removes 1 of 600 possible pairs."
    assert "1 pair breaks a rule" in screen.head.outdated.text()
    acts.match(qtbot, screen)
    assert not acts.row_named(screen, "Tendai Moyo", "Jamal Whitfield").isValid()


def test_rules_that_cannot_both_hold_are_named_before_matching(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    kind = "Two people must be together"
    add_people_rule(qtbot, screen, kind, "Tendai Moyo", "Mei-Ling Tsao")
    assert screen.head.contradictions.isVisible()
    assert screen.head.contradictions.text() == (
        "Tendai Moyo and Mei-Ling Tsao must be together, but Mei-Ling Tsao reports to "
        "Yuki Tanemura, who reports to Tendai Moyo."
    )
    assert not screen.head.match_button.isEnabled()
    screen._document.undo()
    acts.settled(qtbot, screen)
    assert screen.head.match_button.isEnabled()


def test_a_rule_on_levels_offers_the_columns_that_have_an_order(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RuleDialog)
        acts.choose(qtbot, dialog.kind, "Levels between them")
        fields = context.document.workspace.fields
        offered = [dialog.mentor_field.itemText(n) for n in range(dialog.mentor_field.count())]
        ordered = {f.label for f in fields.values() if f.kind in ("level", "number")}
        assert set(offered) == ordered
        acts.choose(qtbot, dialog.kind, "The same answer")
        assert dialog.mentor_field.count() == len(fields)
        dialog.reject()

    in_dialog(screen, fill)
    acts.click(qtbot, screen.settings.add_rule_button)


def test_switching_a_rule_on_says_at_once_what_it_removes(
    qtbot: QtBot, screen: MatchesScreen
) -> None:
    row = rule_row(screen, "Time in common")
    assert row.removes.text() == "Off. Would remove 284 of 600 possible pairs."
    acts.click(qtbot, row.switch)
    acts.settled(qtbot, screen)
    assert row.removes.text() == "Removes 284 of 600 possible pairs."


def test_more_changes_the_kind_and_its_settings_as_one_step(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog)
        acts.choose(qtbot, dialog.kind, "Answers in common")
        assert dialog.enough.isVisible()
        dialog.enough.setValue(2)
        acts.click(qtbot, dialog.exact)
        dialog.weight.setValue(42)
        acts.click(qtbot, dialog.accept_button)

    in_dialog(screen, fill)
    acts.click(qtbot, criterion_row(screen, "Goals").more)
    goals = next(c for c in context.document.workspace.criteria.values() if c.label == "Goals")
    assert (goals.kind.value, goals.enough, goals.effective_weight) == ("in common", 2, 42.0)
    assert len(context.document.history.past) == 1
    assert criterion_row(screen, "Goals").word.text() == "exact weight 42"


def test_a_criterion_of_any_two_columns_can_be_added_and_removed(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    before = len(screen.settings.criteria.widgets)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog)
        acts.choose(qtbot, dialog.mentor_field, "Languages")
        acts.choose(qtbot, dialog.mentee_field, "Languages")
        acts.click(qtbot, dialog.accept_button)

    in_dialog(screen, fill)
    acts.click(qtbot, screen.settings.add_criterion_button)
    assert len(screen.settings.criteria.widgets) == before + 1

    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog)
        acts.click(qtbot, dialog.remove_button)

    in_dialog(screen, remove)
    acts.click(qtbot, criterion_row(screen, "Languages").more)
    assert len(screen.settings.criteria.widgets) == before
    context.document.undo()
    assert len(screen.settings.criteria.widgets) == before + 1


def test_a_criterion_becomes_a_rule(qtbot: QtBot, screen: MatchesScreen, context: Context) -> None:
    def turn(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog)
        acts.click(qtbot, dialog.rule_button)

    in_dialog(screen, turn)
    acts.click(qtbot, criterion_row(screen, "Goals").more)
    rules = context.document.workspace.rules.values()
    assert any(rule.label == "Goals" and rule.kind is RuleKind.IN_COMMON for rule in rules)
    qtbot.waitUntil(lambda: rule_row(screen, "Goals").isVisible())
    assert "Goals" not in {r.name.text() for r in screen.settings.criteria.widgets.values()}


def test_everything_removed_stays_removed(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, CriterionDialog | RuleDialog)
        acts.click(qtbot, dialog.remove_button)

    for rows in (screen.settings.criteria.widgets, screen.settings.rules.widgets):
        while rows:
            in_dialog(screen, remove)
            acts.click(qtbot, next(iter(rows.values())).more)
    acts.settled(qtbot, screen)
    assert not screen.settings.criteria.widgets
    assert not context.document.workspace.rules


def test_esc_changes_nothing(qtbot: QtBot, screen: MatchesScreen, context: Context) -> None:
    in_dialog(screen, lambda dialog: dialog.reject())
    acts.click(qtbot, criterion_row(screen, "Goals").more)
    assert not context.document.history.past


def test_the_aim_is_chosen_in_words_and_its_floor_counts(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    all_of_them = acts.match(qtbot, screen)
    panel = screen.settings.aim
    assert "as many mentees matched as the rules allow" in panel.meaning.text()
    acts.choose(qtbot, panel.objective, "Only good matches")
    assert panel.floor.isVisible()
    assert context.document.workspace.aims[PROGRAM].objective is Objective.ONLY_GOOD
    acts.settled(qtbot, screen)
    good = acts.match(qtbot, screen)
    assert len(good) < len(all_of_them)
    assert min(row.score for row in good) >= 50


def test_a_new_rule_looks_at_the_columns_that_are_about_it(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RuleDialog)
        acts.choose(qtbot, dialog.kind, "Levels between them")
        assert dialog.mentor_field.currentText() == "Grade"
        assert (dialog.low.value(), dialog.high.value()) == (1, 2)
        acts.choose(qtbot, dialog.kind, "Neither reports to the other")
        assert dialog.mentee_field.currentText() == "Line manager"
        dialog.reject()

    in_dialog(screen, fill)
    acts.click(qtbot, screen.settings.add_rule_button)


def test_what_only_one_side_was_asked_stays_so_when_its_dialog_is_used(
    qtbot: QtBot, screen: MatchesScreen, context: Context
) -> None:
    rule = next(r for r in screen.settings._begun().rules.values() if r.kind == "reports to")
    one_sided = rule.model_copy(update={"mentor_field": ""})
    dialog = RuleDialog(screen.settings._begun(), one_sided, parent=screen)
    assert dialog.mentor_field.currentText() == "no column"
    assert dialog.values()["mentor_field"] == ""
    wishes = next(c for c in screen.settings._begun().criteria.values() if c.kind == "wishes")
    asked = wishes.model_copy(update={"mentor_field": ""})
    about = CriterionDialog(screen.settings._begun(), asked, parent=screen)
    assert about.mentor_field.currentText() == "no column"
    assert about.values()["mentor_field"] == ""
    acts.choose(qtbot, about.kind, "The same answer")
    assert about.values()["mentor_field"] != ""
