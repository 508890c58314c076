"""What somebody told in confidence is on no paper, not even on the coordinator's."""

import pytest

from app.core.model import Criterion, CriterionKind, Rule, RuleKind, Workspace
from app.formats.pdf import Kind
from tests.formats.pdf.samples import cohort, printed, whole_text

PRINTS = [
    (template, kind)
    for template in ("flash", "peer-circle")
    for kind in Kind
    if not kind.personal or (kind is Kind.PEER) is (template == "peer-circle")
]


def confiding(template: str) -> Workspace:
    """A program that matches by a sensitive answer, with a rule on it that a pair breaks."""
    workspace = cohort(template)
    (program,) = workspace.programs
    criterion = Criterion(
        id="c",
        program=program,
        label="Faith",
        kind=CriterionKind.DIFFERENT,
        mentor_field="f1",
        mentee_field="f1",
    )
    rule = Rule(
        id="r",
        program=program,
        kind=RuleKind.SAME,
        label="Same background",
        mentor_field="f1",
        mentee_field="f1",
    )
    match = workspace.matches["x"].model_copy(update={"reason": "They asked for each other."})
    return workspace.with_tables(criteria={"c": criterion}, rules={"r": rule}, matches={"x": match})


@pytest.mark.parametrize(("template", "kind"), PRINTS)
def test_no_print_tells_a_sensitive_answer_or_a_note(template: str, kind: Kind) -> None:
    match = "x" if kind.personal else None

    assert "unspoken" not in whole_text(printed(confiding(template), kind, match=match))


def test_the_handbook_tells_the_reason_and_the_rule_that_was_set_aside() -> None:
    text = whole_text(printed(confiding("flash"), Kind.HANDBOOK))

    assert "Amina Okafor with Tomáš Dvořák" in text
    assert "Sets a rule aside: Same background." in text
    assert "The reason written down: “They asked for each other.”" in text
