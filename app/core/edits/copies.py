"""A new program from an old one."""

from collections.abc import Mapping
from typing import Any, TypeVar

from app.core.edits.rows import fresh_ids, next_position, put
from app.core.model import Aim, Row, RuleKind, Workspace

R = TypeVar("R", bound=Row)

UNWRITTEN = {"previous": "", "expectation": "", "finding": "", "learned": "", "ended": None}
NAMES_PEOPLE = {RuleKind.MUST, RuleKind.MUST_NOT}


def copy_program(workspace: Workspace, program_id: str, title: str) -> Workspace:
    """Add a program with the design, aim, criteria and rules of another.

    People, matchings, the start date and breaks on given days, the review, and rules that name
    people stay with the old one.
    """
    old = workspace.programs[program_id]
    program = old.model_copy(
        update={
            "id": next(fresh_ids(workspace.programs, "program")),
            "title": title,
            "start": None,
            **UNWRITTEN,
            "position": next_position(workspace.programs.values()),
        }
    )
    of_old = {"program": {program_id: program.id}}
    sessions, session_ids = _copied(workspace.sessions, "session", of_old)
    in_sessions = {"session": session_ids}
    in_weeks = {key: r for key, r in workspace.breaks.items() if r.first_week}
    general = {key: r for key, r in workspace.rules.items() if r.kind not in NAMES_PEOPLE}
    return workspace.with_tables(
        programs=put(workspace.programs, program),
        sessions=sessions,
        activity_uses=_copied(workspace.activity_uses, "activity", in_sessions)[0],
        question_uses=_copied(workspace.question_uses, "questions", in_sessions)[0],
        milestones=_copied(workspace.milestones, "milestone", of_old)[0],
        breaks=_copied(workspace.breaks, "break", of_old, only=in_weeks)[0],
        criteria=_copied(workspace.criteria, "criterion", of_old)[0],
        rules=_copied(workspace.rules, "rule", of_old, only=general)[0],
        aims=_with_aim(workspace, program_id, program.id),
    )


def _with_aim(workspace: Workspace, old_id: str, new_id: str) -> Mapping[str, Aim]:
    aim = workspace.aims.get(old_id)
    return put(workspace.aims, aim.model_copy(update={"id": new_id})) if aim else workspace.aims


def _copied(
    table: Mapping[str, R],
    prefix: str,
    owners: Mapping[str, Mapping[str, str]],
    only: Mapping[str, R] | None = None,
) -> tuple[Mapping[str, R], dict[str, str]]:
    """The table with copies of the rows whose owner is renamed, and old id → new id."""
    ids = fresh_ids(table, prefix)
    ((name, renamed),) = owners.items()
    copies: dict[str, R] = {}
    for row in (table if only is None else only).values():
        owner = getattr(row, name)
        if owner in renamed:
            update: dict[str, Any] = {"id": next(ids), name: renamed[owner]}
            copies[row.id] = row.model_copy(update=update)
    return put(table, *copies.values()), {old: row.id for old, row in copies.items()}
