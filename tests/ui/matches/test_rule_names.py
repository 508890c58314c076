"""What rules of one's own are called, in the list and where they stand between people."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.model import CriterionKind, RuleKind
from app.ui.matches.screen import MatchesScreen
from app.ui.matches.settings.criterion_dialog import CriterionDialog
from app.ui.matches.settings.rule_dialog import RuleDialog, blank_rule
from app.ui.matches.settings.words import RULE_KINDS, rule_words
from tests.ui.matches import acts

NAMES = dict(RULE_KINDS)


@pytest.mark.parametrize(
    ("kind", "column", "label", "said"),
    [
        (RuleKind.SAME, "Place", "Place", "“Place”: the same"),
        (RuleKind.DIFFERENT, "Place", "Place", "“Place”: different"),
        (RuleKind.IN_COMMON, "Languages", "Languages", "“Languages”: at least 1 in common"),
        (RuleKind.GAP, "Grade", "Grade", "“Grade”: mentor 1 to 2 levels above"),
        (RuleKind.EARLIER, "", "", "Not together in an earlier program"),
    ],
)
def test_a_new_rule_is_called_after_its_column(
    qtbot: QtBot, screen: MatchesScreen, kind: RuleKind, column: str, label: str, said: str
) -> None:
    workspace = screen.settings._begun()
    program = next(iter(workspace.criteria.values())).program
    blank = blank_rule(workspace, program)
    dialog = RuleDialog(workspace, blank, new=True, parent=screen)
    acts.choose(qtbot, dialog.kind, NAMES[kind])
    if column:
        acts.choose(qtbot, dialog.mentor_field, column)
        acts.choose(qtbot, dialog.mentee_field, column)
    rule = blank.model_copy(update=dialog.values())
    assert rule.label == label
    assert rule_words(workspace, rule) == said


def test_why_a_criterion_cannot_be_a_rule_is_said(screen: MatchesScreen) -> None:
    workspace = screen.settings._begun()
    by_kind = {each.kind: each for each in workspace.criteria.values()}
    wishes = CriterionDialog(workspace, by_kind[CriterionKind.WISHES], parent=screen)
    assert not wishes.rule_button.isEnabled()
    assert "can be a rule" in wishes.rule_button.toolTip()
    goals = CriterionDialog(workspace, by_kind[CriterionKind.COVERS], parent=screen)
    assert goals.rule_button.isEnabled() and not goals.rule_button.toolTip()
