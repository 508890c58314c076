"""What Trellis says about people: how columns were understood, what needs a look, counts."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from app.core.model import Answer, FieldKind, Meaning, Role, Status, Workspace
from app.core.people.checks import PersonProblem
from app.core.people.roster import PeopleRead, RowProblem
from app.core.problems import Problem
from app.formats.spreadsheets.understanding import Column, Use
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
LEVELS_HINT = "One on each line. Matching counts the steps between two people."
USE_HINTS = {
    Use.EMAIL: "Tells people apart who have the same name.",
    Use.ROLE: "Mentor or mentee, or both.",
    Use.IS_MENTOR: "Yes, x or a tick: this is a mentor.",
    Use.IS_MENTEE: "Yes, x or a tick: this is a mentee.",
    Use.CAPACITY: "How many people a mentor takes at most.",
    Use.TIMESTAMP: "Of two answers by one person the later one counts.",
    Use.IGNORED: "This column isn’t kept.",
}
MEANING_HINTS = {
    Meaning.WANTS: "Compared with what mentors offer.",
    Meaning.OFFERS: "Compared with what mentees want.",
    Meaning.TIMES: "Compared between the two people of a match.",
    Meaning.LANGUAGES: "Compared between the two people of a match.",
    Meaning.INTERESTS: "Compared between the two people of a match.",
    Meaning.SENIORITY: "How far the mentor stands above the mentee can count.",
    Meaning.DEPARTMENT: "The same or another part can be asked for.",
    Meaning.IDENTITY: "Counts only where the mentee asks for it.",
    Meaning.IDENTITY_WANTED: "Compared with the mentor’s identity.",
    Meaning.IDENTITY_ASKED: "Whether the mentee asks for a shared identity.",
    Meaning.WISHES: "Names of people they would like to be with.",
    Meaning.RATHER_NOT: "Names of people they are not to be with.",
    Meaning.MANAGER: "Keeps people apart from those they report to.",
    Meaning.OUTLOOK: "A statement rated by a number.",
    Meaning.PREPARED: "Whether a mentor has been prepared.",
    Meaning.MINOR: "Whether somebody is under age.",
    Meaning.CLEARED: "Whether a mentor may meet minors.",
    Meaning.NOTE: "To read; matching doesn’t compare it.",
    Meaning.OTHER: "Kept, and compared if you ask for it.",
}
KIND_HINTS = {
    FieldKind.TEXT: "Words as they were written.",
    FieldKind.LIST: "Several items in any order.",
    FieldKind.RANKED: "Several items, the most important first.",
    FieldKind.NUMBER: "One number.",
    FieldKind.LEVEL: "One of several steps in an order.",
    FieldKind.YES_NO: "Yes, no, or no answer.",
    FieldKind.PEOPLE: "Names of people in these sheets.",
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


def column_is(column: Column) -> str:
    """What a column of a spreadsheet is taken for."""
    return MEANINGS[column.meaning] if column.use is Use.PROFILE else USES[column.use]


def column_kind(column: Column) -> str:
    """ "List, sensitive"; levels with the lowest and the highest: "Level, AO to Grade 6"."""
    if column.use is not Use.PROFILE:
        return ""
    words = KINDS[column.kind]
    if column.kind is FieldKind.LEVEL and column.levels:
        words += f", {column.levels[0]} to {column.levels[-1]}"
    return f"{words}, sensitive" if column.sensitive else words


def written(column: Column) -> str:
    """What people wrote most often in a column, in one line."""
    samples = " · ".join(" ".join(sample.split()) for sample in column.samples)
    return samples or "nothing"


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
        parts.append(f"{counted(stopped, 'row', 'rows')} can’t be used yet")
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
        (_noted_of(workspace, parts.keys()), "note in a review", "notes in reviews"),
    )
    theirs = "their" if len(gone) > 1 else "this person’s"
    said = [f"Name, addresses, note and answers go from {theirs} record."]
    if places := [counted(*count) for count in counts if count[0]]:
        said.append(f"They are also taken out of {listed(places)}.")
    said.append(
        "Where other people named them, the name goes too; what was written in free text stays. "
        "Undo brings everything back until this window is closed. Files that were printed or "
        "saved elsewhere are not touched."
    )
    return " ".join(said)


def _noted_of(workspace: Workspace, parts: Set[str]) -> int:
    """How many check-ins and forms name one of these participants."""
    asked = sum(row.participant in parts for row in workspace.check_ins.values())
    rated = (row for row in workspace.ratings.values() if row.participant in parts)
    return asked + len({(row.program, row.form) for row in rated})


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
