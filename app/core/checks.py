"""What is not in order in a workspace: codes and ids, for words see formats.wording."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from app.core.model import Library, Row, Workspace
from app.core.own import Kind
from app.core.usage import named_in

REFERENCES = {
    ("participants", "program"): "programs",
    ("participants", "person"): "people",
    ("sessions", "program"): "programs",
    ("activity_uses", "session"): "sessions",
    ("question_uses", "session"): "sessions",
    ("milestones", "program"): "programs",
    ("breaks", "program"): "programs",
    ("criteria", "program"): "programs",
    ("criteria", "mentor_field"): "fields",
    ("criteria", "mentee_field"): "fields",
    ("criteria", "asked_field"): "fields",
    ("criteria", "statements"): "fields",
    ("rules", "program"): "programs",
    ("rules", "mentor"): "people",
    ("rules", "mentee"): "people",
    ("rules", "mentor_field"): "fields",
    ("rules", "mentee_field"): "fields",
    ("aims", "id"): "programs",
    ("matchings", "program"): "programs",
    ("matches", "matching"): "matchings",
    ("matches", "mentor"): "participants",
    ("matches", "mentees"): "participants",
    ("people", "answers"): "fields",
    ("programs", "previous"): "programs",
    ("meetings", "match"): "matches",
    ("meetings", "session"): "sessions",
    ("check_ins", "program"): "programs",
    ("check_ins", "match"): "matches",
    ("check_ins", "participant"): "participants",
    ("ratings", "program"): "programs",
    ("ratings", "participant"): "participants",
}
LIBRARY_REFERENCES = {
    ("activity_uses", "activity"): "activities",
    ("question_uses", "question_set"): "question_sets",
    ("ratings", "goal"): "goals",
    ("journal", "activity"): "activities",
    ("journal", "question_set"): "question_sets",
}


@dataclass(frozen=True)
class Finding:
    """Something that is not in order with one row; `details` holds ids, numbers and names."""

    code: str
    table: str
    row: str
    details: tuple[tuple[str, object], ...] = ()


def findings(workspace: Workspace, library: Library) -> list[Finding]:
    """Everything that is not in order, in the order of the tables it stands in."""
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _missing(workspace, REFERENCES, workspace.table),
        lambda: _missing(workspace, LIBRARY_REFERENCES, lambda name: getattr(library, name)),
        lambda: _missing_from_templates(workspace, library),
        lambda: _outside_the_weeks(workspace),
        lambda: _taking_part_twice(workspace),
        lambda: _approved_twice(workspace),
        lambda: _matched_wrongly(workspace),
    )
    return [finding for check in checks for finding in check()]


def _missing(
    workspace: Workspace,
    references: dict[tuple[str, str], str],
    table_named: Callable[[str], Any],
) -> Iterator[Finding]:
    for (table, column), target in references.items():
        known = table_named(target)
        for row in workspace.table(table).values():
            for name in _named(row, column):
                if name not in known:
                    details = (("column", column), ("target", target), ("name", name))
                    yield Finding("reference.missing", table, row.id, details)


def _missing_from_templates(workspace: Workspace, library: Library) -> Iterator[Finding]:
    for template in workspace.own_templates.values():
        for kind in (Kind.ACTIVITY, Kind.QUESTIONS):
            for name in sorted(set(named_in(template, kind)) - getattr(library, kind).keys()):
                details = (("column", "sessions"), ("target", kind.value), ("name", name))
                yield Finding("reference.missing", "own_templates", template.id, details)


def _named(row: Row, column: str) -> Iterator[str]:
    value = getattr(row, column)
    names = (value,) if isinstance(value, str) else value
    return (name for name in names if name)


def _outside_the_weeks(workspace: Workspace) -> Iterator[Finding]:
    for session in workspace.sessions.values():
        program = workspace.programs.get(session.program)
        late = [week for week in session.weeks if program and not 1 <= week <= program.weeks]
        if program and late:
            details = (("week", late[0]), ("weeks", program.weeks))
            yield Finding("session.outside", "sessions", session.id, details)
    for milestone in workspace.milestones.values():
        program = workspace.programs.get(milestone.program)
        if program and milestone.week > program.weeks:
            details = (("week", milestone.week), ("weeks", program.weeks))
            yield Finding("milestone.outside", "milestones", milestone.id, details)


def _taking_part_twice(workspace: Workspace) -> Iterator[Finding]:
    parts = Counter((p.program, p.person, p.role) for p in workspace.participants.values())
    for part in workspace.participants.values():
        if parts[part.program, part.person, part.role] > 1:
            yield Finding("participant.twice", "participants", part.id, (("role", part.role),))


def _approved_twice(workspace: Workspace) -> Iterator[Finding]:
    approved = [m for m in workspace.matchings.values() if m.approved]
    of_program = Counter(matching.program for matching in approved)
    for matching in approved:
        if of_program[matching.program] > 1:
            yield Finding("matching.approved_twice", "matchings", matching.id)


def _matched_wrongly(workspace: Workspace) -> Iterator[Finding]:
    taken: defaultdict[tuple[str, str], int] = defaultdict(int)
    for match in workspace.matches.values():
        taken[match.matching, match.mentor] += len(match.mentees)
    for match in workspace.matches.values():
        matching = workspace.matchings.get(match.matching)
        for name in chain([match.mentor], match.mentees):
            part = workspace.participants.get(name)
            if part and matching and part.program != matching.program:
                yield Finding("match.other_program", "matches", match.id, (("name", name),))
        mentor = workspace.participants.get(match.mentor)
        count = taken[match.matching, match.mentor]
        if mentor and count > mentor.capacity:
            details = (("count", count), ("capacity", mentor.capacity))
            yield Finding("match.over_capacity", "matches", match.id, details)
