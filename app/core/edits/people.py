"""Edits of people and of their parts in programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.core.edits.pruning import pruned, without_names
from app.core.edits.rows import fresh_ids, patch, put, without
from app.core.matching.asked.problem import OF_PEERS
from app.core.model import Answer, FieldKind, Match, Participant, Person, Role, Setting, Workspace
from app.core.people.identity import Register, name_key, names_of
from app.core.people.joining import joined
from app.core.people.roster import PeopleRead
from app.core.problems import Problem


def import_people(
    workspace: Workspace,
    program_id: str,
    read: PeopleRead,
    memory: Mapping[str, str] | None = None,
) -> Workspace:
    """Make everybody read a participant of the program, and remember settings (`memory`).

    Somebody the workspace knows, by e-mail address or else by exact name, stays one person.
    """
    after = joined(workspace, program_id, read)
    kept = [Setting(id=name, value=value) for name, value in (memory or {}).items()]
    after = after.with_tables(settings=put(workspace.settings, *kept))
    return workspace if _same_tables(workspace, after) else after


def _same_tables(before: Workspace, after: Workspace) -> bool:
    names = ("settings", "fields", "people", "participants")
    return all(before.table(name) is after.table(name) for name in names)


def add_person(
    workspace: Workspace,
    program_id: str,
    role: Role,
    name: str,
    email: str = "",
    capacity: int = 1,
) -> Workspace:
    """Add somebody by hand; who is recorded already (see import_people) is not recorded twice.

    Raises Problem (people.name_missing, people.already_there).
    """
    name, email = _checked_name(name), email.strip()
    known = Register(workspace.people.values()).find(name, email)
    person = known or Person(id=next(fresh_ids(workspace.people, "person")), name=name, email=email)
    part = Participant(
        id=next(fresh_ids(workspace.participants, "participant")),
        program=program_id,
        person=person.id,
        role=role,
        capacity=capacity,
    )
    if _takes_part(workspace, part):
        raise Problem("people.already_there", name=person.name, role=role.value)
    return workspace.with_tables(
        people=put(workspace.people, person),
        participants=put(workspace.participants, part),
    )


def edit_person(workspace: Workspace, /, person_id: str, **values: Any) -> Workspace:
    """Set fields of a person; raises Problem (people.name_missing) for an empty name."""
    if "name" in values:
        values["name"] = _checked_name(values["name"])
    people = patch(workspace.people, person_id, **values)
    return workspace if people is workspace.people else workspace.with_tables(people=people)


def set_answer(
    workspace: Workspace, person_id: str, field_id: str, answer: Answer | None
) -> Workspace:
    """Set one answer of a person; None or "" takes it away."""
    answers = dict(workspace.people[person_id].answers)
    if answer is None or answer in ("", ()):
        answers.pop(field_id, None)
    else:
        answers[field_id] = answer
    return edit_person(workspace, person_id, answers=answers)


def edit_participant(workspace: Workspace, /, participant_id: str, **values: Any) -> Workspace:
    """Set fields of somebody's part in a program, such as capacity and status."""
    parts = patch(workspace.participants, participant_id, **values)
    if parts is workspace.participants:
        return workspace
    return workspace.with_tables(participants=parts)


def edit_participants(
    workspace: Workspace, /, participant_ids: Iterable[str], **values: Any
) -> Workspace:
    """Set the same fields of several people's parts."""
    for participant_id in participant_ids:
        workspace = edit_participant(workspace, participant_id, **values)
    return workspace


def set_places(
    workspace: Workspace,
    /,
    participant_ids: Iterable[str],
    *,
    capacity: int | None = None,
    least: int | None = None,
) -> Workspace:
    """Set how many people some take at most or at least; the other one gives way."""
    for participant_id in participant_ids:
        part = workspace.participants[participant_id]
        most = part.capacity if capacity is None else capacity
        wanted = min(part.least, most) if least is None else least
        workspace = edit_participant(
            workspace, participant_id, capacity=max(most, wanted), least=wanted
        )
    return workspace


def remove_participant(workspace: Workspace, *participant_ids: str) -> Workspace:
    """Take people out of a program, its matches and its review; they stay in the workspace."""
    gone = set(participant_ids) & workspace.participants.keys()
    if not gone:
        return workspace
    touched = [m for m in workspace.matches.values() if gone & {m.mentor, *m.mentees}]
    left = [rest for match in touched if (rest := _less(workspace, match, gone))]
    emptied = {match.id for match in touched} - {match.id for match in left}
    return pruned(
        workspace.with_tables(
            participants=without(workspace.participants, gone),
            matches=put(without(workspace.matches, emptied), *left),
        )
    )


def erase_people(workspace: Workspace, *person_ids: str) -> Workspace:
    """Forget people wholly: their record, parts and matches, rules and answers naming them.

    A name in other people's answers goes too, unless somebody who stays has the same name,
    and the note of a check-in that has a word of the name, in a program they took part in.
    """
    gone = set(person_ids) & workspace.people.keys()
    if not gone:
        return workspace
    parts = [part.id for part in workspace.participants.values() if part.person in gone]
    rules = [rule.id for rule in workspace.rules.values() if gone & {rule.mentor, rule.mentee}]
    staying = without(workspace.people, gone)
    names = names_of({key: workspace.people[key] for key in gone}) - names_of(staying)
    asked = [field.id for field in workspace.fields.values() if field.kind is FieldKind.PEOPLE]
    unnamed = (_not_naming(person, asked, names) for person in staying.values())
    noted = without_names(workspace, gone)
    return remove_participant(noted, *parts).with_tables(
        people=put(staying, *unnamed), rules=without(workspace.rules, rules)
    )


def _not_naming(person: Person, asked: Iterable[str], names: frozenset[str]) -> Person:
    answers = dict(person.answers)
    for field in asked:
        named = answers.get(field)
        if isinstance(named, tuple) and any(name_key(name) in names for name in named):
            answers[field] = tuple(name for name in named if name_key(name) not in names)
            if not answers[field]:
                del answers[field]
    return person if answers == person.answers else person.model_copy(update={"answers": answers})


def _less(workspace: Workspace, match: Match, gone: set[str]) -> Match | None:
    """The match without those; a circle goes on without its host, a group not."""
    mentees = tuple(mentee for mentee in match.mentees if mentee not in gone)
    mentor = "" if match.mentor in gone else match.mentor
    orphaned = mentor != match.mentor and not _of_peers(workspace, match)
    if orphaned or not mentees or len(mentees) + bool(mentor) < 2:
        return None
    return match.model_copy(update={"mentor": mentor, "mentees": mentees})


def _of_peers(workspace: Workspace, match: Match) -> bool:
    matching = workspace.matchings.get(match.matching)
    program = workspace.programs.get(matching.program) if matching else None
    return program is not None and program.format in OF_PEERS


def _takes_part(workspace: Workspace, part: Participant) -> bool:
    key = (part.program, part.person, part.role)
    return any((p.program, p.person, p.role) == key for p in workspace.participants.values())


def _checked_name(name: str) -> str:
    if not name.strip():
        raise Problem("people.name_missing")
    return name.strip()
