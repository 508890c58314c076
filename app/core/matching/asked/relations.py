"""How people stand to each other already: who reports to whom, who was together before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.core.matching.asked.answers import key, keys
from app.core.model import Person, Rule, RuleKind, Workspace


def earlier_pairs(workspace: Workspace, program_id: str) -> frozenset[tuple[str, str]]:
    """Pairs of person ids (mentor, mentee) in approved matchings of the other programs."""
    approved = {
        matching.id
        for matching in workspace.matchings.values()
        if matching.approved and matching.program != program_id
    }
    pairs = (
        (match.mentor, mentee)
        for match in workspace.matches.values()
        if match.matching in approved
        for mentee in match.mentees
    )
    parts = workspace.participants
    return frozenset(
        (parts[mentor].person, parts[mentee].person)
        for mentor, mentee in pairs
        if mentor in parts and mentee in parts
    )


def managers_of(people: Iterable[Person], rules: Iterable[Rule]) -> dict[str, tuple[str, ...]]:
    """For each person's id the ids of those whom the fields of the reporting rules name.

    A name that several people bear leads to all of them: better one pair too few.
    """
    everybody = list(people)
    fields = _manager_fields(rules)
    if not fields:
        return {}
    bearers = _bearers(everybody)
    found = {
        person.id: tuple(
            manager
            for field in fields
            for name in keys(person.answers.get(field))
            for manager in bearers.get(name, ())
            if manager != person.id
        )
        for person in everybody
    }
    return {person: managers for person, managers in found.items() if managers}


def _manager_fields(rules: Iterable[Rule]) -> list[str]:
    reporting = [rule for rule in rules if rule.kind is RuleKind.REPORTS]
    named = {field for rule in reporting for field in (rule.mentor_field, rule.mentee_field)}
    return sorted(named - {""})


def _bearers(people: Iterable[Person]) -> Mapping[str, list[str]]:
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        for name in {key(person.name), key(person.email)} - {""}:
            bearers[name].append(person.id)
    return bearers


def above(person: str, managers: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Everybody the person reports to, at any distance; a ring of managers ends."""
    found: set[str] = set()
    waiting = [person]
    while waiting:
        for manager in managers.get(waiting.pop(), ()):
            if manager not in found:
                found.add(manager)
                waiting.append(manager)
    return found
