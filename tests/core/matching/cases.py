"""Small matching problems, made up by chance."""

from random import Random

from hypothesis import strategies as st

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

GRADES = ("AA", "AO", "EO", "HEO", "SEO")
TOPICS = ("Finance", "Writing", "Leadership", "Speaking")
PLACES = ("", "North", "South")

FIELDS = {
    field.id: field
    for field in (
        Field(id="grade", label="Grade", kind=FieldKind.LEVEL, levels=GRADES),
        Field(id="wants", label="Goals", kind=FieldKind.RANKED),
        Field(id="offers", label="Offers", kind=FieldKind.LIST),
        Field(id="place", label="Place"),
        Field(id="asks", label="Share?", kind=FieldKind.YES_NO),
        Field(id="likes", label="Wishes", kind=FieldKind.PEOPLE),
        Field(id="rather", label="Rather not", kind=FieldKind.PEOPLE),
        Field(id="s1", label="Plans matter", kind=FieldKind.NUMBER),
        Field(id="s2", label="Talk first", kind=FieldKind.NUMBER),
    )
}

CRITERIA = (
    Criterion(
        id="c1",
        program="p",
        label="Goals",
        kind=CriterionKind.COVERS,
        mentor_field="offers",
        mentee_field="wants",
        exact_weight=35,
    ),
    Criterion(
        id="c2",
        program="p",
        label="Topics",
        kind=CriterionKind.COMMON,
        mentor_field="offers",
        mentee_field="wants",
        enough=2,
        exact_weight=10,
    ),
    Criterion(
        id="c3",
        program="p",
        label="Place",
        kind=CriterionKind.ASKED_FOR,
        mentor_field="place",
        mentee_field="place",
        asked_field="asks",
        exact_weight=10,
    ),
    Criterion(
        id="c4",
        program="p",
        label="Grade",
        kind=CriterionKind.DISTANCE,
        mentor_field="grade",
        mentee_field="grade",
        exact_weight=7,
    ),
    Criterion(
        id="c5",
        program="p",
        label="Wishes",
        kind=CriterionKind.WISHES,
        mentor_field="likes",
        mentee_field="likes",
        exact_weight=15,
    ),
    Criterion(
        id="c6",
        program="p",
        label="Outlook",
        kind=CriterionKind.SIMILAR,
        statements=("s1", "s2"),
        exact_weight=15,
    ),
    Criterion(
        id="c7",
        program="p",
        label="Elsewhere",
        kind=CriterionKind.DIFFERENT,
        mentor_field="place",
        mentee_field="place",
        exact_weight=3,
    ),
)


def _rule(rule_id: str, kind: RuleKind, mentor: str, mentee: str, **values: int) -> Rule:
    return Rule(
        id=rule_id, program="p", kind=kind, mentor_field=mentor, mentee_field=mentee, **values
    )


RULES = (
    _rule("r1", RuleKind.GAP, "grade", "grade", low=0, high=3),
    _rule("r2", RuleKind.DIFFERENT, "place", "place"),
    _rule("r3", RuleKind.SAME, "place", "place"),
    _rule("r4", RuleKind.IN_COMMON, "offers", "wants", at_least=1),
    _rule("r5", RuleKind.RATHER_NOT, "rather", "rather"),
)


SEEDS = st.integers(0, 2**32)
"""Problems are made from a seed: drawing them answer by answer takes hypothesis too long."""


def random_problem(seed: int, objective: Objective | None = None, most: int = 5) -> MatchingProblem:
    """A problem with up to `most` mentors and mentees, some of their answers missing."""
    chance = Random(seed)
    mentors = _members(chance, "mentor", "mentee", most)
    mentees = _members(chance, "mentee", "mentor", most)
    pairs = [(mentor.id, mentee.id) for mentor in mentors for mentee in mentees]
    rules = set(chance.sample(range(len(RULES)), chance.choice([0, 0, 0, 1, 2])))
    return MatchingProblem(
        mentors=mentors,
        mentees=mentees,
        fields=FIELDS,
        criteria=chance.choice([CRITERIA, CRITERIA[:3], CRITERIA[3:5], ()]),
        rules=tuple(RULES[place] for place in sorted(rules) if not {1, 2} <= rules),
        aim=Aim(
            id="p",
            objective=objective or chance.choice(list(Objective)),
            floor=chance.choice([0.0, 40.0, 55.0]),
        ),
        locked=tuple(chance.sample(pairs, min(len(pairs), chance.choice([0, 0, 0, 0, 1, 2])))),
    ).arranged()


def _members(chance: Random, prefix: str, others: str, most: int) -> tuple[Member, ...]:
    return tuple(
        Member(
            id=f"{prefix}{number}",
            person=chance.choice([f"{prefix}p{number}", f"both{number}"]),
            name=f"{prefix} {number}",
            answers=_answers(chance, others),
            capacity=chance.choice([0, 1, 1, 1, 1, 1, 1, 2, 3]),
            least=chance.choice([0, 0, 1, 2]),
        )
        for number in range(chance.choice([*range(most), most, most, most, most]))
    )


def _answers(chance: Random, others: str) -> dict[str, Answer]:
    full: dict[str, Answer] = {
        "grade": chance.choice(("", *GRADES)),
        "wants": tuple(chance.sample(TOPICS, chance.randint(0, 3))),
        "offers": tuple(chance.sample(TOPICS, chance.randint(0, 3))),
        "place": chance.choice(PLACES),
        "asks": chance.choice(("yes", "no", "")),
        "likes": tuple(f"{others} {n}" for n in chance.sample(range(6), chance.randint(0, 3))),
        "rather": tuple(f"{others} {n}" for n in chance.sample(range(6), chance.randint(0, 1))),
        "s1": chance.choice([1.0, 2.0, 4.0, 5.0]),
        "s2": chance.choice([1.0, 2.0, 4.0, 5.0]),
    }
    left_out = chance.sample(sorted(full), chance.randint(0, 3))
    return {field: answer for field, answer in full.items() if field not in left_out}
