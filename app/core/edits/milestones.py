"""What can be done to a milestone."""

from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.model import Milestone, Workspace


def add_milestone(workspace: Workspace, program_id: str, week: int, title: str) -> Workspace:
    """Add a milestone in that week of a program."""
    milestone = Milestone(
        id=next(fresh_ids(workspace.milestones, "milestone")),
        program=program_id,
        week=_within(workspace, program_id, week),
        title=title,
    )
    return workspace.with_tables(milestones=put(workspace.milestones, milestone))


def move_milestone(workspace: Workspace, milestone_id: str, week: int) -> Workspace:
    """Put a milestone in that week, at most the program's last."""
    program_id = workspace.milestones[milestone_id].program
    return _patched(workspace, milestone_id, week=_within(workspace, program_id, week))


def rename_milestone(workspace: Workspace, milestone_id: str, title: str) -> Workspace:
    """Give a milestone another title."""
    return _patched(workspace, milestone_id, title=title)


def remove_milestone(workspace: Workspace, milestone_id: str) -> Workspace:
    """Take a milestone out."""
    milestones = without(workspace.milestones, [milestone_id])
    if milestones is workspace.milestones:
        return workspace
    return workspace.with_tables(milestones=milestones)


def _patched(workspace: Workspace, milestone_id: str, **values: object) -> Workspace:
    milestones = patch(workspace.milestones, milestone_id, **values)
    if milestones is workspace.milestones:
        return workspace
    return workspace.with_tables(milestones=milestones)


def _within(workspace: Workspace, program_id: str, week: int) -> int:
    return max(1, min(week, workspace.programs[program_id].weeks))
