"""Cohorts of the shape on which another matcher was measured: all of a grade equally often."""

from collections.abc import Iterator
from random import Random

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.model import (
    Aim,
    Criterion,
    CriterionKind,
    Field,
    FieldKind,
    Objective,
    Rule,
    RuleKind,
)

GRADES = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")
ORGANISATIONS = ("Fun", "Truth", "Joy", "Love", "Virtue", "Peace")
PROFESSIONS = ("Policy", "DDaT", "Operations", "HR", "Security")
Said = dict[str, str | tuple[str, ...]]
IDENTITIES = ("Asexual", "Gay", "Lesbian", "Bisexual", "Transgender", "Non-binary")

GRADE, PROFESSION, IDENTITY = 12.0, 10.0, 6.0
ALL = GRADE + PROFESSION + IDENTITY
"""A pair that has everything has so many of that matcher's points, and a score of 100."""

SEED = 1349
"""With these people 484 can be matched, and the highest total is that of 483."""


def shaped(seed: int, size: int = 500, places: int = 1) -> MatchingProblem:
    """As many mentors as mentees, each with so many places, by that matcher's rules and weights."""
    chance = Random(seed)
    return MatchingProblem(
        mentors=tuple(_member("mentor", n, places, _mentor(chance)) for n in range(size)),
        mentees=tuple(_member("mentee", n, places, _mentee(chance)) for n in range(size)),
        fields={"grade": Field(id="grade", label="Grade", kind=FieldKind.LEVEL, levels=GRADES)},
        criteria=tuple(_criteria()),
        rules=tuple(_rules()),
        aim=Aim(id="p", objective=Objective.BEST_TOTAL, floor=0.0),
    ).arranged()


def _mentor(chance: Random) -> Said:
    """From the third grade up; half of them say one or two of their characteristics."""
    said = tuple(chance.sample(IDENTITIES, chance.randint(1, 2)))
    return {
        "grade": chance.choice(GRADES[2:]),
        **_both(chance),
        "identity": chance.choice([("says nothing",), said]),
    }


def _mentee(chance: Random) -> Said:
    """Up to the last grade but one; one in seven asks for no shared identity."""
    wanted = chance.choice(["asks for none", *IDENTITIES])
    return {"grade": chance.choice(GRADES[:-1]), **_both(chance), "identity": (wanted,)}


def _both(chance: Random) -> Said:
    return {
        "organisation": chance.choice(ORGANISATIONS),
        "profession": chance.choice(PROFESSIONS),
    }


def _member(role: str, number: int, places: int, answers: Said) -> Member:
    key, name = f"{role}{number:03}", f"{role.title()} {number:03}"
    return Member(key, f"p-{key}", name, answers=answers, capacity=places)


def _criteria() -> Iterator[Criterion]:
    """Two grades above 12, one 9; the same profession 10; the identity asked for 6."""
    wanted = (
        ("grade", CriterionKind.DISTANCE, GRADE, ((1, 9 / GRADE), (2, 1.0))),
        ("profession", CriterionKind.SAME, PROFESSION, ()),
        ("identity", CriterionKind.SAME, IDENTITY, ()),
    )
    for field, kind, weight, points in wanted:
        yield Criterion(
            id=field,
            program="p",
            label=field.title(),
            kind=kind,
            mentor_field=field,
            mentee_field=field,
            exact_weight=weight,
            points=points,
        )


def _rules() -> Iterator[Rule]:
    above, other = "One or two grades above", "Another organisation"
    yield Rule(
        id="gap",
        program="p",
        kind=RuleKind.GAP,
        label=above,
        mentor_field="grade",
        mentee_field="grade",
        low=1,
        high=2,
    )
    yield Rule(
        id="other",
        program="p",
        kind=RuleKind.DIFFERENT,
        label=other,
        mentor_field="organisation",
        mentee_field="organisation",
    )
