"""What criteria and rules become when a program's format or mode changes."""

from collections.abc import Iterator
from typing import Any

from app.core.edits.rows import put
from app.core.matching.asked.starting import gap_wanted
from app.core.model import (
    Criterion,
    CriterionKind,
    FieldKind,
    Format,
    Meaning,
    Mode,
    Program,
    Rule,
    RuleKind,
    Workspace,
)


def with_facts(workspace: Workspace, before: Program) -> Workspace:
    """Turn wanted gaps round where mentors change sides, and ask for one place in person.

    What was chosen by hand stays, as long as the new format makes sense of it.
    """
    criteria = put(workspace.criteria, *_criteria(workspace, before))
    rules = put(workspace.rules, *_rules(workspace, before))
    if criteria is workspace.criteria and rules is workspace.rules:
        return workspace
    return workspace.with_tables(criteria=criteria, rules=rules)


def _criteria(workspace: Workspace, before: Program) -> Iterator[Criterion]:
    program = workspace.programs[before.id]
    for row in workspace.criteria.values():
        if row.program == program.id and row.kind is CriterionKind.DISTANCE:
            field = workspace.fields.get(row.mentee_field)
            in_years = field is not None and field.kind is FieldKind.NUMBER
            changed = _gaps_of(row, before.format, program.format, in_years)
            if changed:
                yield row.model_copy(update=changed)


def _gaps_of(row: Criterion, was: Format, now: Format, in_years: bool) -> dict[str, Any]:
    if row.points:
        worth = [gap for gap, value in row.points if value > 0] or [0]
        turned = _is_wrong_way(min(worth), max(worth), was, now)
        return {"points": tuple(sorted((-g, v) for g, v in row.points))} if turned else {}
    wanted = {"nearest": row.nearest, "farthest": row.farthest}
    if was is not now and wanted == gap_wanted(was, in_years=in_years):
        after = gap_wanted(now, in_years=in_years)
        return after if after != wanted else {}
    if _is_wrong_way(row.nearest, row.farthest, was, now):
        return {"nearest": -row.farthest, "farthest": -row.nearest}
    return {}


def _rules(workspace: Workspace, before: Program) -> Iterator[Rule]:
    program = workspace.programs[before.id]
    in_person = program.mode is Mode.IN_PERSON
    for row in workspace.rules.values():
        if row.program != program.id:
            continue
        if row.kind is RuleKind.GAP and _is_wrong_way(
            row.low, row.high, before.format, program.format
        ):
            yield row.model_copy(update={"low": -row.high, "high": -row.low})
        meets = in_person != (before.mode is Mode.IN_PERSON)
        if meets and row.on != in_person and _is_about_places(workspace, row):
            yield row.model_copy(update={"on": in_person})


def _is_about_places(workspace: Workspace, rule: Rule) -> bool:
    fields = (workspace.fields.get(rule.mentor_field), workspace.fields.get(rule.mentee_field))
    both = all(field is not None and field.meaning is Meaning.PLACE for field in fields)
    return rule.kind is RuleKind.SAME and both


def _is_wrong_way(low: int, high: int, was: Format, now: Format) -> bool:
    """Whether the mentor is asked to stand above although they now stand below, or the reverse."""
    if now is Format.REVERSE and was is not Format.REVERSE:
        return low >= 0 and high > 0
    return was is Format.REVERSE and now is not Format.REVERSE and high <= 0 and low < 0
