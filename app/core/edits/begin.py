"""Editing what a matching is asked for, on top of what Trellis proposes."""

from collections.abc import Callable
from typing import Any

from app.core.edits.matching import start_matching
from app.core.edits.rows import put
from app.core.model import Aim, Workspace


def begun(workspace: Workspace, program_id: str) -> Workspace:
    """With the proposed criteria and rules, unless somebody has decided on them before.

    The program's aim is the sign that somebody has: removing everything then stays so.
    """
    if program_id in workspace.aims:
        return workspace
    return start_matching(workspace, program_id)


def adopted(workspace: Workspace, program_id: str, proposed: Workspace) -> Workspace:
    """The same with what was proposed before, as people are too many to look at them again."""
    if program_id in workspace.aims:
        return workspace
    criteria = [row for row in proposed.criteria.values() if row.program == program_id]
    rules = [row for row in proposed.rules.values() if row.program == program_id]
    return workspace.with_tables(
        criteria=put(workspace.criteria, *criteria), rules=put(workspace.rules, *rules)
    )


def on_proposed(
    workspace: Workspace,
    program_id: str,
    proposed: Workspace,
    edit: Callable[..., Workspace],
    /,
    *args: Any,
    **values: Any,
) -> Workspace:
    """The edit done on top of what was proposed, which is kept together with it."""
    ready = adopted(workspace, program_id, proposed)
    edited = edit(ready, *args, **values)
    if edited is ready:
        return workspace
    aim = edited.aims.get(program_id, Aim(id=program_id))
    return edited.with_tables(aims=put(edited.aims, aim))
