"""Putting in a program what was copied from one, of this workspace or of another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.core.breaks import Closed, landing, moved, open_index, open_week, weeks_of_breaks
from app.core.clips import Clip
from app.core.edits.library import PREFIX
from app.core.edits.milestones import add_milestone
from app.core.edits.rows import fresh_ids, next_position, put
from app.core.edits.templates import activity_use, question_use, session_row
from app.core.model import (
    Activity,
    Library,
    QuestionSet,
    TemplateSession,
    Timing,
    Workspace,
)

I = TypeVar("I", Activity, QuestionSet)  # noqa: E741


@dataclass(frozen=True)
class _Known:
    """What items of a clip are called here, by their ids there; missing ones are not in it."""

    library: Library
    activities: Mapping[str, str]
    question_sets: Mapping[str, str]


def paste(
    workspace: Workspace, library: Library, program_id: str, clip: Clip, week: int
) -> Workspace:
    """Add what a clip holds, the earliest of it in that week, the rest as far behind as it was.

    Items of a library that this one doesn't hold become own items; what a clip only names and
    nobody knows is left out, see `unknown_items`.
    """
    workspace, known = _with_items(workspace, library, clip)
    closed = weeks_of_breaks(workspace, program_id)
    earliest = min(clip.weeks, default=1)
    for form in clip.sessions:
        workspace = _with_session(
            workspace, known, program_id, _timed(form, earliest, week, closed)
        )
    for milestone in clip.milestones:
        later = _placed(milestone.week, earliest, week, frozenset())
        workspace = add_milestone(workspace, program_id, later, milestone.title)
    return workspace


def unknown_items(library: Library, clip: Clip) -> list[str]:
    """The ids of items that a clip names but doesn't bring, and the library doesn't hold."""
    brought = {item.id for item in clip.activities} | {item.id for item in clip.question_sets}
    held = library.activities.keys() | library.question_sets.keys() | brought
    named = [use.id for form in clip.sessions for use in form.activities]
    named += [use.id for form in clip.sessions for use in form.question_sets]
    return [name for name in dict.fromkeys(named) if name not in held]


def _timed(form: TemplateSession, earliest: int, week: int, closed: Closed) -> TemplateSession:
    if form.timing is not Timing.DATED or not form.weeks:
        return form
    to = _placed(min(form.weeks), earliest, week, closed)
    far = max(form.weeks) + to + len(closed)
    return form.model_copy(update={"weeks": moved(form.weeks, to, closed, far)})


def _placed(there: int, earliest: int, week: int, closed: Closed) -> int:
    """The week that lies as many open weeks behind the chosen one as it did there."""
    return open_week(open_index(landing(week, closed), closed) + there - earliest, closed)


def _with_session(
    workspace: Workspace, known: _Known, program_id: str, form: TemplateSession
) -> Workspace:
    session_id = next(fresh_ids(workspace.sessions, "session"))
    inside = (row for row in workspace.sessions.values() if row.program == program_id)
    session = session_row(form, session_id, program_id, next_position(inside))
    activities = [use for use in form.activities if use.id in known.activities]
    questions = [use for use in form.question_sets if use.id in known.question_sets]
    activity_ids = fresh_ids(workspace.activity_uses, "activity")
    question_ids = fresh_ids(workspace.question_uses, "questions")
    return workspace.with_tables(
        sessions=put(workspace.sessions, session),
        activity_uses=put(
            workspace.activity_uses,
            *(
                activity_use(
                    known.library,
                    use.model_copy(update={"id": known.activities[use.id]}),
                    next(activity_ids),
                    session_id,
                    place,
                )
                for place, use in enumerate(activities)
            ),
        ),
        question_uses=put(
            workspace.question_uses,
            *(
                question_use(
                    known.library,
                    use.model_copy(update={"id": known.question_sets[use.id]}),
                    next(question_ids),
                    session_id,
                    place,
                )
                for place, use in enumerate(questions)
            ),
        ),
    )


def _with_items(workspace: Workspace, library: Library, clip: Clip) -> tuple[Workspace, _Known]:
    """The workspace with the items it lacks, and what those of the clip are called in it."""
    activities, new_activities = _matched(clip.activities, library.activities)
    sets, new_sets = _matched(clip.question_sets, library.question_sets)
    if new_activities or new_sets:
        workspace = workspace.with_tables(
            own_activities=put(workspace.own_activities, *new_activities.values()),
            own_question_sets=put(workspace.own_question_sets, *new_sets.values()),
        )
    whole = library.model_copy(
        update={
            "activities": {**library.activities, **new_activities},
            "question_sets": {**library.question_sets, **new_sets},
        }
    )
    named = {key: key for key in library.activities}
    asked = {key: key for key in library.question_sets}
    return workspace, _Known(whole, {**named, **activities}, {**asked, **sets})


def _matched(items: tuple[I, ...], held: Mapping[str, I]) -> tuple[dict[str, str], dict[str, I]]:
    """What each item is called here, and those that are new, with fresh ids."""
    by_content = {_content(item): item.id for item in held.values()}
    ids = fresh_ids(held, PREFIX)
    names: dict[str, str] = {}
    new: dict[str, I] = {}
    for item in items:
        name = by_content.get(_content(item))
        if held.get(item.id) == item:
            name = item.id
        elif name is None:
            name = next(ids)
            new[name] = item.model_copy(update={"id": name})
        names[item.id] = name
    return names, new


def _content(item: Activity | QuestionSet) -> Activity | QuestionSet:
    return item.model_copy(update={"id": ""})
