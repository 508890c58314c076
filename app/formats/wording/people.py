"""What Trellis says about people: how columns were understood, what needs a look, counts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from app.core.model import Answer, FieldKind, Meaning, Role, Status, Workspace
from app.core.people.checks import PersonProblem
from app.core.people.roster import PeopleRead, RowProblem
from app.core.problems import Problem
from app.formats.spreadsheets.understanding import Use
from app.formats.wording.problems import sentence
from app.formats.wording.programs import counted

ROLES = {Role.MENTOR: "mentor", Role.MENTEE: "mentee", Role.PEER: "peer"}
STATUSES = {
    Status.INVITED: "invited",
    Status.WAITING: "waiting",
    Status.ACTIVE: "active",
    Status.LEFT: "left",
}
KINDS = {
    FieldKind.TEXT: "Text",
    FieldKind.LIST: "List",
    FieldKind.RANKED: "Ranked list",
    FieldKind.NUMBER: "Number",
    FieldKind.LEVEL: "Level",
    FieldKind.YES_NO: "Yes or no",
    FieldKind.PEOPLE: "People",
}
MEANINGS = {
    Meaning.WANTS: "What they want",
    Meaning.OFFERS: "What they offer",
    Meaning.TIMES: "Free times",
    Meaning.LANGUAGES: "Languages",
    Meaning.INTERESTS: "Interests and topics",
    Meaning.SENIORITY: "Seniority",
    Meaning.PLACE: "Place",
    Meaning.DEPARTMENT: "Part of the organization",
    Meaning.PROFESSION: "Profession",
    Meaning.IDENTITY: "Identity",
    Meaning.IDENTITY_WANTED: "Identity to share",
    Meaning.IDENTITY_ASKED: "Asks for shared identity",
    Meaning.WISHES: "Wishes to be with",
    Meaning.RATHER_NOT: "Rather not with",
    Meaning.MANAGER: "Line manager",
    Meaning.OUTLOOK: "Outlook",
    Meaning.PREPARED: "Prepared",
    Meaning.MINOR: "Minor",
    Meaning.CLEARED: "Cleared to mentor minors",
    Meaning.NOTE: "Note",
    Meaning.OTHER: "Another answer",
}


USES = {
    Use.NAME: "Name",
    Use.FIRST_NAME: "First name",
    Use.LAST_NAME: "Last name",
    Use.EMAIL: "E-mail",
    Use.PHONE: "Telephone",
    Use.ROLE: "Role",
    Use.IS_MENTOR: "Ticked by mentors",
    Use.IS_MENTEE: "Ticked by mentees",
    Use.CAPACITY: "Places",
    Use.TIMESTAMP: "Time of answer",
    Use.IGNORED: "Leave out",
}
MARKS = {
    "person.same_email": "same e-mail",
    "person.same_name": "same name",
    "person.odd_email": "e-mail",
    "person.no_place": "no place",
    "person.no_answers": "no answers",
    "person.names_stranger": "unknown name",
    "person.names_themself": "names themself",
}


def person_mark(problem: PersonProblem) -> str:
    """The problem in two words, to stand in a row."""
    return MARKS[problem.code]


def row_sentence(problem: RowProblem) -> str:
    """What is the matter with a row of a spreadsheet, and what to do."""
    return sentence(Problem(problem.code, **problem.details))


def person_sentence(problem: PersonProblem) -> str:
    """What to look at with a participant, and what to do."""
    return sentence(Problem(problem.code, **problem.details))


def read_summary(read: PeopleRead) -> str:
    """ "18 mentors, 41 mentees, 3 rows need a look"."""
    parts = role_counts(part.role for part in read.participants) or ["nobody yet"]
    stopped, looks = len(read.stopped()), len(read.to_look_at() - read.stopped())
    if stopped:
        parts.append(f"{counted(stopped, 'row', 'rows')} can't be used yet")
    if looks:
        parts.append(f"{counted(looks, 'row needs', 'rows need')} a look")
    return ", ".join(parts)


def role_counts(roles: Iterable[Role]) -> list[str]:
    """ "16 mentors", "20 mentees": one part for each role there is."""
    counts = Counter(roles)
    return [counted(counts[role], ROLES[role], f"{ROLES[role]}s") for role in Role if counts[role]]


def takes_part(workspace: Workspace) -> dict[str, str]:
    """For each person's id, "Mentor in Spring 2026; mentee in Writing circle"."""
    parts: dict[str, dict[str, list[str]]] = {person: {} for person in workspace.people}
    for part in workspace.participants.values():
        left = " (left)" if part.status is Status.LEFT else ""
        parts[part.person].setdefault(part.program, []).append(f"{ROLES[part.role]}{left}")
    return {person: _roles_in_words(workspace, roles) for person, roles in parts.items()}


def erase_words(workspace: Workspace, person_ids: Collection[str]) -> str:
    """What goes when people are erased, what can stay behind, and how to get them back."""
    gone = set(person_ids)
    parts = {part.id: part for part in workspace.participants.values() if part.person in gone}
    matches = [m for m in workspace.matches.values() if parts.keys() & {m.mentor, *m.mentees}]
    rules = [r for r in workspace.rules.values() if gone & {r.mentor, r.mentee}]
    programs = {part.program for part in parts.values()}
    counts = (
        (len(programs), "program", "programs"),
        (len(matches), "match", "matches"),
        (len(rules), "rule about two people", "rules about two people"),
    )
    theirs = "their" if len(gone) > 1 else "this person's"
    said = [f"Name, addresses, note and answers go from {theirs} record."]
    if places := [counted(*count) for count in counts if count[0]]:
        said.append(f"They are also taken out of {listed(places)}.")
    said.append(
        "Where other people named them, the name goes too; what was written in free text stays. "
        "Undo brings everything back until this window is closed. Files that were printed or "
        "saved elsewhere are not touched."
    )
    return " ".join(said)


def listed(parts: Sequence[str]) -> str:
    """ "1 program, 2 matches and 1 rule"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _roles_in_words(workspace: Workspace, roles: Mapping[str, list[str]]) -> str:
    said = [
        f"{' and '.join(names)} in {workspace.programs[program].title}"
        for program, names in roles.items()
    ]
    words = "; ".join(said) or "in no program"
    return words[0].upper() + words[1:]


def answer_words(answer: Answer | None) -> str:
    """An answer in one line: items with semicolons between, numbers without idle zeros."""
    if answer is None:
        return ""
    if isinstance(answer, tuple):
        return "; ".join(answer)
    return f"{answer:g}" if isinstance(answer, float) else answer
