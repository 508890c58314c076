"""New mentors who would help, tried for real."""

from dataclasses import replace

import pytest

from app.core.matching.account.recruits import recruits
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.score import score
from app.core.model import Answer, Objective
from app.formats.wording.outcomes import recruit_sentence
from tests.core.matching.cases import CRITERIA, RULES, random_problem


def person(known: str, **answers: Answer) -> Member:
    return Member(id=known, person=known, name=known.title(), answers=answers)


def cohort(rules: tuple[str, ...] = ()) -> MatchingProblem:
    base = random_problem(1, Objective.NOBODY_OUT)
    return replace(
        base,
        mentors=(person("mo", offers=("Writing",), place="North", grade="SEO"),),
        mentees=(
            person("al", wants=("Writing",), place="South", grade="AO"),
            person("bea", wants=("Finance", "Writing"), place="North", grade="EO"),
            person("cy", wants=("Finance",), place="South", grade="AA"),
            person("di", wants=("Speaking",), place="South", grade="SEO"),
        ),
        criteria=CRITERIA[:1],
        rules=tuple(rule for rule in RULES if rule.id in rules),
        locked=(),
    )


def test_new_mentors_who_offer_it_help_all_who_wait_for_it() -> None:
    scored = score(cohort())
    solution = solve_scored(scored)
    assert set(solution.waiting) == {"bea", "cy", "di"}
    assert [each.mentors for each in recruits(scored, solution, "bea")] == [2]
    found = recruits(scored, solution, "cy")
    assert [(each.mentors, each.matched) for each in found] == [(1, 1), (2, 2)]
    assert recruit_sentence(found[1]) == (
        "2 more mentors who offer “Finance”, if the rules allow them: "
        "2 more mentees matched, 167 points more in total."
    )


@pytest.mark.parametrize("rules", [("r1",), ("r3",), ("r2",), ("r4",)])
def test_new_mentors_are_such_as_the_rules_allow(rules: tuple[str, ...]) -> None:
    scored = score(cohort(rules))
    solution = solve_scored(scored)
    waiting = solution.waiting[-1]
    found = recruits(scored, solution, waiting)
    assert found[0].mentors == 1
    assert found[0].matched >= 1


def test_nobody_new_is_proposed_where_no_mentor_could_be_high_enough() -> None:
    problem = cohort()
    steep = RULES[0].model_copy(update={"low": 4, "high": 9})
    scored = score(replace(problem, rules=(steep,)))
    assert recruits(scored, solve_scored(scored), "di") == ()
