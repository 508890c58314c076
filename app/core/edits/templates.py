"""How a template becomes the rows of a program."""

from itertools import islice

from app.core.edits.rows import fresh_ids, next_position, put
from app.core.model import (
    ActivityUse,
    Break,
    Format,
    Library,
    Milestone,
    Program,
    QuestionUse,
    Session,
    Template,
    TemplateActivity,
    TemplateQuestions,
    TemplateSession,
    Workspace,
)


def add_from_template(
    workspace: Workspace, library: Library, template: Template, title: str = ""
) -> Workspace:
    """The workspace with one more program, made like the template; title "" keeps its title.

    Raises KeyError for an activity or question set that the library doesn't hold.
    """
    program = _program(workspace, template, title or template.title)
    sessions = _sessions(workspace, template, program.id)
    return workspace.with_tables(
        programs=put(workspace.programs, program),
        sessions=put(workspace.sessions, *sessions),
        activity_uses=put(
            workspace.activity_uses, *_activities(workspace, library, template, sessions)
        ),
        question_uses=put(
            workspace.question_uses, *_questions(workspace, library, template, sessions)
        ),
        milestones=put(workspace.milestones, *_milestones(workspace, template, program.id)),
        breaks=put(workspace.breaks, *_breaks(workspace, template, program.id)),
    )


def _program(workspace: Workspace, template: Template, title: str) -> Program:
    pairs_or_circle = Format.PAIRS if template.pair_people <= 2 else Format.CIRCLE
    return Program(
        id=next(fresh_ids(workspace.programs, "program")),
        title=title,
        purpose=template.summary,
        for_whom=template.for_whom,
        goals=template.goals,
        format=template.format or pairs_or_circle,
        weeks=template.weeks,
        start=template.start,
        mode=template.pair_mode,
        people=template.pair_people,
        names_it=template.names_it,
        minors=template.minors,
        modes=template.modes,
        language=template.language,
        foreword=template.foreword,
        afterword=template.afterword,
        frame=template.frame,
        before_you_start=template.before_you_start,
        ask_yourself=template.ask_yourself,
        coordinator=template.coordinator,
        coordinator_contact=template.coordinator_contact,
        position=next_position(workspace.programs.values()),
    )


def _sessions(workspace: Workspace, template: Template, program_id: str) -> list[Session]:
    ids = islice(fresh_ids(workspace.sessions, "session"), len(template.sessions))
    return [
        session_row(planned, session_id, program_id, position)
        for position, (session_id, planned) in enumerate(zip(ids, template.sessions, strict=True))
    ]


def session_row(
    planned: TemplateSession, session_id: str, program_id: str, position: int
) -> Session:
    """The row for a session as a template describes it."""
    shared = {
        name: getattr(planned, name)
        for name in TemplateSession.model_fields
        if name in Session.model_fields
    }
    return Session(id=session_id, program=program_id, position=position, **shared)


def _activities(
    workspace: Workspace, library: Library, template: Template, sessions: list[Session]
) -> list[ActivityUse]:
    ids = fresh_ids(workspace.activity_uses, "activity")
    return [
        activity_use(library, use, next(ids), session.id, position)
        for session, planned in zip(sessions, template.sessions, strict=True)
        for position, use in enumerate(planned.activities)
    ]


def _questions(
    workspace: Workspace, library: Library, template: Template, sessions: list[Session]
) -> list[QuestionUse]:
    ids = fresh_ids(workspace.question_uses, "questions")
    return [
        question_use(library, use, next(ids), session.id, position)
        for session, planned in zip(sessions, template.sessions, strict=True)
        for position, use in enumerate(planned.question_sets)
    ]


def activity_use(
    library: Library, use: TemplateActivity, use_id: str, session_id: str, position: int
) -> ActivityUse:
    """The row for an activity as a template names it."""
    activity = library.activities[use.id]
    return ActivityUse(
        id=use_id,
        session=session_id,
        activity=use.id,
        position=position,
        minutes=activity.minutes if use.minutes is None else use.minutes,
        detail=use.detail,
        binding=use.binding,
        openness=use.openness,
        frame=use.frame if "frame" in use.model_fields_set else activity.frame,
    )


def question_use(
    library: Library, use: TemplateQuestions, use_id: str, session_id: str, position: int
) -> QuestionUse:
    """The row for a question set as a template names it."""
    question_set = library.question_sets[use.id]
    return QuestionUse(
        id=use_id,
        session=session_id,
        question_set=use.id,
        position=position,
        questions=len(question_set.questions) if use.use is None else use.use,
        binding=use.binding,
        openness=use.openness,
        frame=use.frame if "frame" in use.model_fields_set else question_set.frame,
    )


def _milestones(workspace: Workspace, template: Template, program_id: str) -> list[Milestone]:
    ids = fresh_ids(workspace.milestones, "milestone")
    return [
        Milestone(id=next(ids), program=program_id, week=planned.week, title=planned.title)
        for planned in template.milestones
    ]


def _breaks(workspace: Workspace, template: Template, program_id: str) -> list[Break]:
    ids = fresh_ids(workspace.breaks, "break")
    return [Break(id=next(ids), program=program_id, **dict(span)) for span in template.breaks]
