"""People with full profiles, compared by eight criteria under two rules."""

from random import Random

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.model import (
    Aim,
    Answer,
    Criterion,
    CriterionKind,
    Field,
    FieldKind,
    Objective,
    Rule,
    RuleKind,
)

TOPICS = tuple(f"Topic {number}" for number in range(20))
TIMES = TOPICS[:12]
STATEMENTS = ("s1", "s2", "s3")
LISTS = {"wants": FieldKind.RANKED, "offers": FieldKind.LIST, "times": FieldKind.LIST}


def rich(size: int, objective: Objective = Objective.NOBODY_OUT, seed: int = 1) -> MatchingProblem:
    """So many mentors and so many mentees; about three quarters of the pairs are possible."""
    chance = Random(seed)
    return MatchingProblem(
        mentors=tuple(_member(chance, "mentor", "mentee", n, size) for n in range(size)),
        mentees=tuple(_member(chance, "mentee", "mentor", n, size) for n in range(size)),
        fields={name: Field(id=name, label=name, kind=kind) for name, kind in LISTS.items()},
        criteria=_criteria(),
        rules=(
            Rule(
                id="r1",
                program="p",
                kind=RuleKind.DIFFERENT,
                mentor_field="unit",
                mentee_field="unit",
            ),
            Rule(
                id="r2",
                program="p",
                kind=RuleKind.IN_COMMON,
                mentor_field="times",
                mentee_field="times",
            ),
        ),
        aim=Aim(id="p", objective=objective),
    ).arranged()


def _member(chance: Random, role: str, other: str, number: int, size: int) -> Member:
    answers: dict[str, Answer] = {
        "wants": tuple(chance.sample(TOPICS, chance.randint(1, 4))),
        "offers": tuple(chance.sample(TOPICS, chance.randint(2, 6))),
        "times": tuple(chance.sample(TIMES, 4)),
        "interests": tuple(chance.sample(TOPICS, 5)),
        "place": chance.choice("ABCDE"),
        "unit": chance.choice("ABCDEFGHIJ"),
        "grade": float(chance.randint(0, 8)),
        "identity": chance.choice(["", "x", "y"]),
        "likes": (f"{other} {chance.randrange(size)}",) if chance.random() < 0.2 else (),
        **{statement: float(chance.randint(1, 5)) for statement in STATEMENTS},
    }
    name = f"{role} {number}"
    return Member(id=name, person=name, name=name, answers=answers)


def _criteria() -> tuple[Criterion, ...]:
    kinds = CriterionKind
    asked = (
        (kinds.COVERS, "offers", "wants", 35.0),
        (kinds.WISHES, "likes", "likes", 15.0),
        (kinds.COMMON, "times", "times", 15.0),
        (kinds.SIMILAR, "", "", 15.0),
        (kinds.COMMON, "interests", "interests", 10.0),
        (kinds.ASKED_FOR, "identity", "identity", 10.0),
        (kinds.DISTANCE, "grade", "grade", 5.0),
        (kinds.SAME, "place", "place", 5.0),
    )
    return tuple(
        Criterion(
            id=f"c{number}",
            program="p",
            label=kind.capitalize(),
            kind=kind,
            mentor_field=mentors,
            mentee_field=mentees,
            exact_weight=weight,
            statements=STATEMENTS if kind is kinds.SIMILAR else (),
        )
        for number, (kind, mentors, mentees, weight) in enumerate(asked)
    )
