"""How lines of a plan are applied: through the same edits as everything else."""

from collections.abc import Iterable
from functools import reduce
from typing import Any

from app.core.dimensions.planner.edits import (
    AddActivity,
    AddQuestions,
    AddSession,
    BindActivity,
    BindQuestions,
    DropSession,
    Edit,
    RemoveActivity,
    RemoveQuestions,
    SetFrame,
    SetMode,
    SetProgramMode,
    SetTimeline,
    SetTiming,
    Weeks,
    WriteSteps,
)
from app.core.dimensions.planner.terms import Line
from app.core.edits.items import (
    add_activity,
    add_question_set,
    edit_activity_use,
    edit_question_use,
    remove_activity_use,
    remove_question_use,
)
from app.core.edits.programs import edit_program
from app.core.edits.sessions import (
    add_session,
    edit_session,
    edited_session,
    put_sessions,
    remove_session,
)
from app.core.model import Detail, Frame, Library, Session, Timing, Workspace


def apply_line(workspace: Workspace, library: Library, line: Line) -> Workspace:
    """The workspace with one line of a plan applied; KeyError if its subject is gone."""
    return apply_edit(workspace, library, line.edit)


def apply_lines(workspace: Workspace, library: Library, lines: Iterable[Line]) -> Workspace:
    """The workspace with some or all lines of a plan applied, in the plan's order."""
    return apply_edits(workspace, library, (line.edit for line in lines))


def apply_edits(workspace: Workspace, library: Library, edits: Iterable[Edit]) -> Workspace:
    """The workspace with the edits applied one after the other."""
    return reduce(lambda so_far, edit: apply_edit(so_far, library, edit), edits, workspace)


def apply_edit(workspace: Workspace, library: Library, edit: Edit) -> Workspace:
    """The workspace with one edit applied."""
    match edit:
        case SetTimeline():
            return _set_timeline(workspace, edit)
        case SetTiming():
            return _set_timing(workspace, edit)
        case DropSession(session):
            return remove_session(workspace, session)
        case AddSession():
            return _add_session(workspace, library, edit)
        case SetMode(session, mode):
            return edit_session(workspace, session, mode=mode)
        case SetProgramMode(program, mode):
            return edit_program(workspace, program, mode=mode)
        case SetFrame(program, element, there):
            return _set_frame(workspace, program, element, there)
        case _:
            return _apply_to_content(workspace, library, edit)


def _apply_to_content(workspace: Workspace, library: Library, edit: Edit) -> Workspace:
    match edit:
        case RemoveActivity(use):
            return remove_activity_use(workspace, use)
        case RemoveQuestions(use):
            return remove_question_use(workspace, use)
        case BindActivity(use, binding):
            return edit_activity_use(workspace, use, binding=binding)
        case BindQuestions(use, binding):
            return edit_question_use(workspace, use, binding=binding)
        case WriteSteps(use):
            return edit_activity_use(workspace, use, detail=Detail.STEPS)
        case AddActivity(session, activity):
            return add_activity(workspace, library, session, activity)
        case AddQuestions(session, question_set, questions):
            return add_question_set(workspace, library, session, question_set, use=questions)
    raise TypeError(edit)


def _set_timing(workspace: Workspace, edit: SetTiming) -> Workspace:
    return put_sessions(workspace, _timed(workspace, edit.session, edit.timing, edit.weeks))


def _set_timeline(workspace: Workspace, edit: SetTimeline) -> Workspace:
    changed = (_timed(workspace, session, edit.timing, weeks) for session, weeks in edit.sessions)
    return put_sessions(workspace, *changed)


def _timed(workspace: Workspace, session: str, timing: Timing, weeks: Weeks) -> Session:
    values: dict[str, Any] = {"timing": timing}
    if timing is Timing.DATED:
        values["weeks"] = weeks
    return edited_session(workspace, session, **values)


def _set_frame(workspace: Workspace, program: str, element: Frame, there: bool) -> Workspace:
    ticked = {*workspace.programs[program].frame} - {element} | ({element} if there else set())
    return edit_program(workspace, program, frame=tuple(e for e in Frame if e in ticked))


def _add_session(workspace: Workspace, library: Library, edit: AddSession) -> Workspace:
    values: dict[str, Any] = {
        "minutes": edit.minutes,
        "mode": edit.mode,
        "people": edit.people,
    }
    after = add_session(workspace, edit.program, edit.week, **values, **_title(library, edit))
    (session,) = after.sessions.keys() - workspace.sessions.keys()
    for activity in edit.activities:
        after = add_activity(after, library, session, activity)
    for question_set, questions in edit.question_sets:
        after = add_question_set(after, library, session, question_set, use=questions)
    return after


def _title(library: Library, edit: AddSession) -> dict[str, str]:
    """A session is called after what is in it."""
    for activity in edit.activities:
        return {"title": library.activities[activity].title}
    for question_set, _ in edit.question_sets:
        return {"title": library.question_sets[question_set].title}
    return {}
