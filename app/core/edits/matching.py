"""Edits of what a matching is asked for: criteria, rules and the aim.

What can be done to matchings themselves is in `edits.matches`.
"""

from collections.abc import Mapping
from typing import Any

from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.matching.asked.starting import starting_criteria, starting_rules
from app.core.model import Aim, Criterion, CriterionKind, Rule, RuleKind, Workspace

FULL_VALUE = {
    CriterionKind.COVERS: RuleKind.IN_COMMON,
    CriterionKind.COMMON: RuleKind.IN_COMMON,
    CriterionKind.SAME: RuleKind.SAME,
    CriterionKind.ASKED_FOR: RuleKind.SAME,
    CriterionKind.DIFFERENT: RuleKind.DIFFERENT,
    CriterionKind.DISTANCE: RuleKind.GAP,
}
"""The rule that each kind of criterion can be turned into."""


def start_matching(workspace: Workspace, program_id: str) -> Workspace:
    """Give the program starting criteria and rules, if it has neither yet."""
    asked = {row.program for row in workspace.criteria.values()}
    asked |= {row.program for row in workspace.rules.values()}
    if program_id in asked:
        return workspace
    criteria = put(workspace.criteria, *starting_criteria(workspace, program_id))
    rules = put(workspace.rules, *starting_rules(workspace, program_id))
    if criteria is workspace.criteria and rules is workspace.rules:
        return workspace
    return workspace.with_tables(criteria=criteria, rules=rules)


def add_criterion(workspace: Workspace, /, program_id: str, **values: Any) -> Workspace:
    """A new criterion behind the others; values as in Criterion."""
    mine = [row for row in workspace.criteria.values() if row.program == program_id]
    row = Criterion(
        id=next(fresh_ids(workspace.criteria, "criterion")),
        program=program_id,
        position=next_position(mine),
        **values,
    )
    return workspace.with_tables(criteria=put(workspace.criteria, row))


def edit_criterion(workspace: Workspace, /, criterion_id: str, **values: Any) -> Workspace:
    """Set fields of a criterion."""
    criteria = patch(workspace.criteria, criterion_id, **values)
    return _with(workspace, "criteria", criteria)


def remove_criterion(workspace: Workspace, criterion_id: str) -> Workspace:
    """Take a criterion away."""
    return _with(workspace, "criteria", without(workspace.criteria, [criterion_id]))


def add_rule(workspace: Workspace, /, program_id: str, **values: Any) -> Workspace:
    """A new rule behind the others; values as in Rule."""
    mine = [row for row in workspace.rules.values() if row.program == program_id]
    row = Rule(
        id=next(fresh_ids(workspace.rules, "rule")),
        program=program_id,
        position=next_position(mine),
        **values,
    )
    return workspace.with_tables(rules=put(workspace.rules, row))


def edit_rule(workspace: Workspace, /, rule_id: str, **values: Any) -> Workspace:
    """Set fields of a rule, `on` among them."""
    return _with(workspace, "rules", patch(workspace.rules, rule_id, **values))


def edit_rules(workspace: Workspace, changes: Mapping[str, Mapping[str, Any]]) -> Workspace:
    """Set fields of several rules together, told by the rule's id."""
    for rule_id, values in changes.items():
        workspace = edit_rule(workspace, rule_id, **values)
    return workspace


def remove_rule(workspace: Workspace, rule_id: str) -> Workspace:
    """Take a rule away."""
    return _with(workspace, "rules", without(workspace.rules, [rule_id]))


def make_rule(workspace: Workspace, criterion_id: str) -> Workspace:
    """Turn a criterion into a rule that asks for its full value; the criterion goes.

    Covers becomes at least one in common, distance the wanted gap (or the gaps that give
    points). A kind that no rule answers to, such as wishes, leaves everything as it is.
    """
    criterion = workspace.criteria[criterion_id]
    if criterion.kind not in FULL_VALUE:
        return workspace
    low, high = _gap(criterion)
    with_rule = add_rule(
        workspace,
        criterion.program,
        kind=FULL_VALUE[criterion.kind],
        label=criterion.label,
        mentor_field=criterion.mentor_field,
        mentee_field=criterion.mentee_field,
        at_least=criterion.enough if criterion.kind is CriterionKind.COMMON else 1,
        low=low,
        high=high,
    )
    return remove_criterion(with_rule, criterion_id)


def _gap(criterion: Criterion) -> tuple[int, int]:
    worth = [gap for gap, value in criterion.points if value > 0]
    ends = worth or [criterion.nearest, criterion.farthest]
    return min(ends), max(ends)


def set_aim(workspace: Workspace, /, program_id: str, **values: Any) -> Workspace:
    """Set the objective, the floor or the spread of a program's matchings."""
    present = workspace.aims.get(program_id, Aim(id=program_id))
    changed = Aim.model_validate({**dict(present), **values})
    if changed == present:
        return workspace
    return workspace.with_tables(aims=put(workspace.aims, changed))


def _with(workspace: Workspace, name: str, table: Any) -> Workspace:
    if table is workspace.table(name):
        return workspace
    return workspace.with_tables(**{name: table})
