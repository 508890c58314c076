"""What is not in order in a workspace, in words."""

from app.core.checks import Finding
from app.core.model import Match, Participant, Row, Workspace

ONE_OF = {
    "fields": "profile field",
    "people": "person",
    "programs": "program",
    "participants": "participant",
    "sessions": "session",
    "activity_uses": "activity in a session",
    "question_uses": "question set in a session",
    "milestones": "milestone",
    "breaks": "break",
    "criteria": "criterion",
    "rules": "rule",
    "aims": "aim",
    "matchings": "matching",
    "matches": "match",
    "meetings": "note of a meeting",
    "check_ins": "check-in",
    "ratings": "answer on a form",
    "journal": "journal entry",
    "goals": "goal",
    "own_activities": "own activity",
    "own_question_sets": "own question set",
    "own_templates": "own template",
    "activities": "activity of the library",
    "question_sets": "question set of the library",
}
SENTENCES = {
    "reference.missing": "{what} names the {target} “{name}”, which isn’t there.",
    "session.outside": "{what} is in week {week}; its program has {weeks}.",
    "milestone.outside": "{what} is in week {week}; its program has {weeks}.",
    "participant.twice": "{what} takes part twice as {role} in the same program.",
    "matching.approved_twice": "{what} is approved, and so is another of its program.",
    "match.other_program": "{what} includes somebody of another program.",
    "match.over_capacity": "{what} gives one mentor {count} people; there is room for {capacity}.",
}


def finding_sentence(finding: Finding, workspace: Workspace) -> str:
    """The finding as one sentence that names what it is about."""
    details = dict(finding.details)
    if "target" in details:
        details["target"] = ONE_OF[str(details["target"])]
    what = _what(finding, workspace)
    return SENTENCES[finding.code].format(what=what[0].upper() + what[1:], **details)


def _what(finding: Finding, workspace: Workspace) -> str:
    row = workspace.table(finding.table)[finding.row]
    return f"{ONE_OF[finding.table]} {_name(row, workspace)}"


def _name(row: Row, workspace: Workspace) -> str:
    if isinstance(row, Participant):
        return f"“{_person(row.id, workspace)}”"
    if isinstance(row, Match):
        people = [row.mentor, *row.mentees] if row.mentor else row.mentees
        return " and ".join(f"“{_person(name, workspace)}”" for name in people)
    named = (getattr(row, key, "") for key in ("name", "title", "label"))
    return f"“{next((name for name in named if name), row.id)}”"


def _person(participant_id: str, workspace: Workspace) -> str:
    participant = workspace.participants.get(participant_id)
    person = workspace.people.get(participant.person) if participant else None
    return person.name if person else participant_id
