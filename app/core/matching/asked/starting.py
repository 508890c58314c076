"""The criteria and rules a program starts with, from what the profile fields mean."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.core.edits.rows import fresh_ids
from app.core.matching.asked.answers import keys
from app.core.matching.asked.relations import earlier_pairs
from app.core.model import (
    Criterion,
    CriterionKind,
    FieldKind,
    Format,
    Importance,
    Meaning,
    Mode,
    Role,
    Rule,
    RuleKind,
    Workspace,
)

START = Importance.IMPORTANT
"""All start alike, so that each can be made to count less or more."""


@dataclass(frozen=True)
class Start:
    """A criterion to start with; `mentors` and `mentees` say what their fields are about."""

    ground: str
    label: str
    kind: CriterionKind
    mentors: tuple[Meaning, ...]
    mentees: tuple[Meaning, ...]
    weight: float
    importance: Importance = START


STARTS = (
    Start(
        "goals",
        "Goals",
        CriterionKind.COVERS,
        (Meaning.OFFERS, Meaning.WANTS),
        (Meaning.WANTS,),
        35,
    ),
    Start("wishes", "Wishes", CriterionKind.WISHES, (Meaning.WISHES,), (Meaning.WISHES,), 15),
    Start("times", "Time in common", CriterionKind.COMMON, (Meaning.TIMES,), (Meaning.TIMES,), 15),
    Start(
        "interests",
        "Interests",
        CriterionKind.COMMON,
        (Meaning.INTERESTS,),
        (Meaning.INTERESTS,),
        10,
    ),
    Start(
        "asked for",
        "Shared identity, if asked for",
        CriterionKind.ASKED_FOR,
        (Meaning.IDENTITY, Meaning.IDENTITY_WANTED),
        (Meaning.IDENTITY_WANTED, Meaning.IDENTITY),
        10,
    ),
    Start(
        "seniority",
        "Seniority",
        CriterionKind.DISTANCE,
        (Meaning.SENIORITY,),
        (Meaning.SENIORITY,),
        5,
    ),
    Start("place", "Same place", CriterionKind.SAME, (Meaning.PLACE,), (Meaning.PLACE,), 5),
    Start(
        "profession",
        "Same profession",
        CriterionKind.SAME,
        (Meaning.PROFESSION,),
        (Meaning.PROFESSION,),
        5,
        Importance.OFF,
    ),
    Start(
        "department",
        "Different part of the organization",
        CriterionKind.DIFFERENT,
        (Meaning.DEPARTMENT,),
        (Meaning.DEPARTMENT,),
        5,
        Importance.OFF,
    ),
)

OUTLOOK_WEIGHT = 15.0
YEARS_ABOVE = (3, 10)
LEVELS_ABOVE = (1, 2)


@dataclass(frozen=True)
class StartRule:
    """A rule to start with; `on` says whether it holds before she switches it."""

    label: str
    kind: RuleKind
    mentors: Meaning
    mentees: Meaning
    on: bool = True


START_RULES = (
    StartRule("Rather not", RuleKind.RATHER_NOT, Meaning.RATHER_NOT, Meaning.RATHER_NOT),
    StartRule("Not one’s manager", RuleKind.REPORTS, Meaning.MANAGER, Meaning.MANAGER),
    StartRule("A shared language", RuleKind.IN_COMMON, Meaning.LANGUAGES, Meaning.LANGUAGES),
    StartRule("Mentor prepared", RuleKind.PREPARED, Meaning.PREPARED, Meaning.PREPARED),
    StartRule("Cleared to mentor minors", RuleKind.CLEARED, Meaning.CLEARED, Meaning.MINOR),
    StartRule("Time in common", RuleKind.IN_COMMON, Meaning.TIMES, Meaning.TIMES, on=False),
    StartRule("Same place", RuleKind.SAME, Meaning.PLACE, Meaning.PLACE, on=False),
    StartRule(
        "Different part of the organization",
        RuleKind.DIFFERENT,
        Meaning.DEPARTMENT,
        Meaning.DEPARTMENT,
        on=False,
    ),
)


TOGETHER_BEFORE = StartRule(
    "Not together before", RuleKind.EARLIER, Meaning.OTHER, Meaning.OTHER, on=False
)


def starting_criteria(workspace: Workspace, program_id: str) -> tuple[Criterion, ...]:
    """Criteria for the recognised fields, with the base weights of their meaning."""
    answered = _Answered(workspace, program_id)
    ids = fresh_ids(workspace.criteria, "criterion")
    values = [*_from_fields(answered), *_outlook(answered)]
    return tuple(
        Criterion(id=next(ids), program=program_id, position=position, **each)
        for position, each in enumerate(sorted(values, key=lambda each: -each["weight"]))
    )


def _from_fields(answered: "_Answered") -> Iterable[dict[str, Any]]:
    for start in STARTS:
        mentor_field = answered.best(Role.MENTOR, start.mentors)
        mentee_field = answered.best(Role.MENTEE, start.mentees)
        if start.kind is CriterionKind.WISHES and (mentor_field or mentee_field):
            yield _values(start, mentor_field, mentee_field)
        elif mentor_field and mentee_field:
            yield {**_values(start, mentor_field, mentee_field), **_details(start, answered)}


def _values(start: Start, mentor_field: str, mentee_field: str) -> dict[str, Any]:
    return {
        "label": start.label,
        "kind": start.kind,
        "mentor_field": mentor_field,
        "mentee_field": mentee_field,
        "weight": start.weight,
        "importance": start.importance,
    }


def _details(start: Start, answered: "_Answered") -> dict[str, Any]:
    if start.kind is CriterionKind.ASKED_FOR:
        asked = answered.best(Role.MENTEE, (Meaning.IDENTITY_ASKED,))
        return {"asked_field": asked}
    if start.kind is CriterionKind.DISTANCE:
        in_years = answered.in_years((Meaning.SENIORITY,))
        return gap_wanted(answered.format, in_years=in_years)
    return {}


def gap_wanted(format: Format, *, in_years: bool) -> dict[str, int]:
    """The mentor above the mentee; below in reverse, and peers on the same level."""
    if format in (Format.CIRCLE, Format.PEER_PAIRS):
        return {"nearest": 0, "farthest": 0}
    low, high = YEARS_ABOVE if in_years else LEVELS_ABOVE
    reverse = format is Format.REVERSE
    return {"nearest": -high, "farthest": -low} if reverse else {"nearest": low, "farthest": high}


def _outlook(answered: "_Answered") -> Iterable[dict[str, Any]]:
    statements = answered.all_of(Meaning.OUTLOOK)
    if statements:
        yield {
            "label": "Outlook",
            "kind": CriterionKind.SIMILAR,
            "statements": statements,
            "weight": OUTLOOK_WEIGHT,
            "importance": START,
        }


def starting_rules(workspace: Workspace, program_id: str) -> tuple[Rule, ...]:
    """Rules for the recognised fields; in an in-person program people must be in one place."""
    answered = _Answered(workspace, program_id)
    ids = fresh_ids(workspace.rules, "rule")
    in_person = workspace.programs[program_id].mode is Mode.IN_PERSON
    found = [(start, _rule_fields(start, answered)) for start in START_RULES]
    kept = [(start, fields) for start, fields in found if fields]
    if earlier_pairs(workspace, program_id):
        kept.append((TOGETHER_BEFORE, ("", "")))
    return tuple(
        Rule(
            id=next(ids),
            program=program_id,
            kind=start.kind,
            label=start.label,
            mentor_field=fields[0],
            mentee_field=fields[1],
            on=start.on or (in_person and start.mentors is Meaning.PLACE),
            position=position,
        )
        for position, (start, fields) in enumerate(kept)
    )


ONE_SIDE_WILL_DO = (RuleKind.RATHER_NOT, RuleKind.REPORTS)


def _rule_fields(start: StartRule, answered: "_Answered") -> tuple[str, str] | None:
    mentor_field = answered.best(Role.MENTOR, (start.mentors,))
    mentee_field = answered.best(Role.MENTEE, (start.mentees,))
    one_side = start.kind in ONE_SIDE_WILL_DO and (mentor_field or mentee_field)
    prepared = start.kind is RuleKind.PREPARED and mentor_field
    if one_side or prepared or (mentor_field and mentee_field):
        return mentor_field, mentee_field
    return None


def _plays(role: Role) -> tuple[Role, ...]:
    """Peers both give and take."""
    return (Role.MENTOR, Role.MENTEE) if role is Role.PEER else (role,)


class _Answered:
    """Which fields a program's people have answered, by role and meaning."""

    def __init__(self, workspace: Workspace, program_id: str) -> None:
        self._fields = sorted(workspace.fields.values(), key=lambda f: (f.position, f.id))
        self._kinds = {field.id: field.kind for field in self._fields}
        self.format = workspace.programs[program_id].format
        self._counts: Counter[tuple[Role, str]] = Counter()
        for part in workspace.participants.values():
            if part.program == program_id:
                answers = workspace.people[part.person].answers
                given = [field for field, answer in answers.items() if keys(answer)]
                for role in _plays(part.role):
                    self._counts.update((role, field) for field in given)

    def best(self, role: Role, meanings: tuple[Meaning, ...]) -> str:
        """The field with the first of the meanings that most of the role answered, or ""."""
        for meaning in meanings:
            found = [field.id for field in self._fields if field.meaning is meaning]
            answered = [field for field in found if self._counts[role, field]]
            if answered:
                return max(answered, key=lambda field: self._counts[role, field])
        return ""

    def all_of(self, meaning: Meaning) -> tuple[str, ...]:
        """The fields with that meaning that both sides answered."""
        return tuple(
            field.id
            for field in self._fields
            if field.meaning is meaning
            and self._counts[Role.MENTOR, field.id]
            and self._counts[Role.MENTEE, field.id]
        )

    def in_years(self, meanings: tuple[Meaning, ...]) -> bool:
        """Whether the mentees' field is a number rather than a level."""
        return self._kinds.get(self.best(Role.MENTEE, meanings)) is FieldKind.NUMBER
