"""Sessions and milestones on their way from one program to another."""

from collections.abc import Iterable

from app.core.model import (
    Activity,
    Milestone,
    QuestionSet,
    SessionDesign,
    TemplateActivity,
    TemplateMilestone,
    TemplateQuestions,
    TemplateSession,
    Value,
    Workspace,
)


class Clip(Value):
    """Sessions with their contents, and milestones; nothing that names people.

    `activities` and `question_sets` are the workspace's own items that the sessions use, so
    that another workspace can take them over.
    """

    sessions: tuple[TemplateSession, ...] = ()
    milestones: tuple[TemplateMilestone, ...] = ()
    activities: tuple[Activity, ...] = ()
    question_sets: tuple[QuestionSet, ...] = ()

    @property
    def weeks(self) -> list[int]:
        """All weeks in which something of it happens."""
        inside = [week for session in self.sessions for week in session.weeks]
        return inside + [milestone.week for milestone in self.milestones]


def clip_of(
    workspace: Workspace, sessions: Iterable[SessionDesign], milestones: Iterable[Milestone]
) -> Clip:
    """What to put on the clipboard for these."""
    designs = list(sessions)
    used = {use.activity for inside in designs for use in inside.activities}
    asked = {use.question_set for inside in designs for use in inside.question_sets}
    return Clip(
        sessions=tuple(session_form(inside) for inside in designs),
        milestones=tuple(TemplateMilestone(week=m.week, title=m.title) for m in milestones),
        activities=tuple(item for key, item in workspace.own_activities.items() if key in used),
        question_sets=tuple(
            item for key, item in workspace.own_question_sets.items() if key in asked
        ),
    )


def session_form(inside: SessionDesign) -> TemplateSession:
    """A session in the form of a template's, nothing left to the library."""
    own = inside.session
    shared = {
        name: getattr(own, name)
        for name in TemplateSession.model_fields
        if name in type(own).model_fields
    }
    activities = (
        TemplateActivity(
            id=use.activity,
            minutes=use.minutes,
            detail=use.detail,
            binding=use.binding,
            openness=use.openness,
            frame=use.frame,
        )
        for use in inside.activities
    )
    question_sets = (
        TemplateQuestions(
            id=use.question_set,
            use=use.questions,
            binding=use.binding,
            openness=use.openness,
            frame=use.frame,
        )
        for use in inside.question_sets
    )
    return TemplateSession(
        **shared, activities=tuple(activities), question_sets=tuple(question_sets)
    )
