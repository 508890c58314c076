"""What can be done to the activities and question sets in a session."""

from typing import Any

from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.edits.templates import activity_use, question_use
from app.core.model import Library, TemplateActivity, TemplateQuestions, Workspace


def add_activity(
    workspace: Workspace, library: Library, session_id: str, activity_id: str, **values: Any
) -> Workspace:
    """Put an activity of the library in a session, with the library's minutes unless told."""
    uses = workspace.activity_uses
    inside = (use for use in uses.values() if use.session == session_id)
    use = activity_use(
        library,
        TemplateActivity(id=activity_id, **values),
        next(fresh_ids(uses, "activity")),
        session_id,
        next_position(inside),
    )
    return workspace.with_tables(activity_uses=put(uses, use))


def add_question_set(
    workspace: Workspace, library: Library, session_id: str, question_set_id: str, **values: Any
) -> Workspace:
    """Put a question set of the library in a session, with all its questions unless told."""
    uses = workspace.question_uses
    inside = (use for use in uses.values() if use.session == session_id)
    use = question_use(
        library,
        TemplateQuestions(id=question_set_id, **values),
        next(fresh_ids(uses, "questions")),
        session_id,
        next_position(inside),
    )
    return workspace.with_tables(question_uses=put(uses, use))


def edit_activity_use(workspace: Workspace, /, use_id: str, **values: Any) -> Workspace:
    """Set some fields of an activity in a session."""
    uses = patch(workspace.activity_uses, use_id, **values)
    if uses is workspace.activity_uses:
        return workspace
    return workspace.with_tables(activity_uses=uses)


def edit_question_use(workspace: Workspace, /, use_id: str, **values: Any) -> Workspace:
    """Set some fields of a question set in a session."""
    uses = patch(workspace.question_uses, use_id, **values)
    if uses is workspace.question_uses:
        return workspace
    return workspace.with_tables(question_uses=uses)


def remove_activity_use(workspace: Workspace, use_id: str) -> Workspace:
    """Take an activity out of its session."""
    uses = without(workspace.activity_uses, [use_id])
    if uses is workspace.activity_uses:
        return workspace
    return workspace.with_tables(activity_uses=uses)


def remove_question_use(workspace: Workspace, use_id: str) -> Workspace:
    """Take a question set out of its session."""
    uses = without(workspace.question_uses, [use_id])
    if uses is workspace.question_uses:
        return workspace
    return workspace.with_tables(question_uses=uses)
