"""What a guide says, gathered from a workspace: names, dates and sessions."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from app.core.model import Break, Library, Milestone, Program, Workspace, design_of
from app.core.problems import Problem
from app.formats.pdf.guide.sessions import SessionPart, in_reading_order, session_part
from app.formats.pdf.organization import Organization, organization_of
from app.formats.pdf.request import GuideRequest, Kind
from app.formats.pdf.sides import sides, voice_of
from app.formats.translation import in_language
from app.formats.wording.programs import people_in


@dataclass(frozen=True)
class Someone:
    """A name and how to reach it; never anything of the profile."""

    name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class GuideFacts:
    """All that one guide says."""

    kind: Kind
    voice: str
    program: Program
    sessions: tuple[SessionPart, ...]
    milestones: tuple[Milestone, ...]
    owners: tuple[Someone, ...]
    others: tuple[Someone, ...]
    organization: Organization = field(default_factory=Organization)
    goals: tuple[str, ...] = ()
    breaks: tuple[Break, ...] = ()

    @property
    def end(self) -> date | None:
        """The last day of the last week."""
        if self.program.start is None:
            return None
        return self.program.start + timedelta(weeks=self.program.weeks, days=-1)

    @property
    def hours(self) -> float:
        """Hours of all sessions together."""
        return sum(session.minutes * session.times for session in self.sessions) / 60


def gather(workspace: Workspace, library: Library, request: GuideRequest) -> GuideFacts:
    """The facts of a guide; a Problem if its program or match is gone."""
    if request.program not in workspace.programs:
        raise Problem("guides.no_program", title=request.program)
    workspace, library = in_language(workspace, library, request.language)
    design = design_of(workspace, request.program)
    everybody = people_in(workspace, request.program)
    sessions = tuple(
        session_part(number, part, design.program, library, everybody)
        for number, part in enumerate(in_reading_order(design.sessions), 1)
    )
    owners, others = _people(workspace, request)
    milestones = [row for row in workspace.milestones.values() if row.program == request.program]
    ordered = tuple(sorted(milestones, key=lambda row: row.week))
    voice = voice_of(design.program, request.kind)
    behind = organization_of(workspace)
    known = (library.goals.get(key) for key in design.program.goals)
    goals = tuple(goal.title for goal in known if goal)
    free = design.breaks
    return GuideFacts(
        request.kind, voice, design.program, sessions, ordered, owners, others, behind, goals, free
    )


def _people(
    workspace: Workspace, request: GuideRequest
) -> tuple[tuple[Someone, ...], tuple[Someone, ...]]:
    if request.match is None:
        return (), ()
    match = workspace.matches.get(request.match)
    if match is None:
        raise Problem("guides.no_match")
    owners, others = sides(match, request)
    if not owners:
        raise Problem("guides.no_match")
    return (
        tuple(someone(workspace, one) for one in owners),
        tuple(someone(workspace, one) for one in others),
    )


def someone(workspace: Workspace, participant_id: str) -> Someone:
    """The name of a participant and how to reach them."""
    person = workspace.people[workspace.participants[participant_id].person]
    name = person.name.strip() or person.email.strip()
    return Someone(name, person.email.strip(), person.phone.strip())
