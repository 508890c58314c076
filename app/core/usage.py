"""Where the items of the library are used: in sessions, and in own templates."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.model import ActivityUse, QuestionUse, Template, Workspace
from app.core.own import Kind


@dataclass(frozen=True)
class Place:
    """A session of a program in which an item is used."""

    program: str
    session: str


def sessions_using(workspace: Workspace, kind: Kind, item_id: str) -> list[Place]:
    """The sessions that use an item, in the order of programs and sessions; none twice."""
    sessions = {use.session for use in uses_of(workspace, kind, item_id)}
    found = [workspace.sessions[key] for key in sessions if key in workspace.sessions]
    programs = workspace.programs
    found.sort(key=lambda session: (programs[session.program].position, session.position))
    return [Place(session.program, session.id) for session in found]


def templates_using(workspace: Workspace, kind: Kind, item_id: str) -> list[Template]:
    """The own templates that name an item."""
    return [t for t in workspace.own_templates.values() if item_id in named_in(t, kind)]


def uses_of(workspace: Workspace, kind: Kind, item_id: str) -> list[ActivityUse | QuestionUse]:
    """The rows that put an item in a session; templates are never in one."""
    if kind is Kind.ACTIVITY:
        return [u for u in workspace.activity_uses.values() if u.activity == item_id]
    if kind is Kind.QUESTIONS:
        return [u for u in workspace.question_uses.values() if u.question_set == item_id]
    return []


def named_in(template: Template, kind: Kind) -> Iterator[str]:
    """The ids of the items of a kind that a template names, as often as it does."""
    for session in template.sessions:
        if kind is Kind.ACTIVITY:
            yield from (use.id for use in session.activities)
        elif kind is Kind.QUESTIONS:
            yield from (use.id for use in session.question_sets)
