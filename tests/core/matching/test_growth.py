"""Scores and rules are worked out for all pairs at once: no line of Python runs for each pair."""

import sys
from types import FrameType
from typing import Any

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.weighing.score import score
from app.core.model import Rule, RuleKind
from tests.bench.rich import rich

NAMES = {"mentor_field": "likes", "mentee_field": "likes"}
ANSWERS = {"mentor_field": "grade", "mentee_field": "grade"}
KINDS: dict[RuleKind, dict[str, Any]] = {
    RuleKind.SAME: ANSWERS,
    RuleKind.GAP: {**ANSWERS, "low": -8, "high": 8},
    RuleKind.RATHER_NOT: NAMES,
    RuleKind.REPORTS: NAMES,
    RuleKind.EARLIER: {},
    RuleKind.PREPARED: ANSWERS,
    RuleKind.CLEARED: ANSWERS,
}


def with_all_rules(size: int) -> MatchingProblem:
    """Eight criteria and a rule of each kind that looks at everybody."""
    problem = rich(size)
    more = tuple(
        Rule.model_validate({"id": kind, "program": "p", "kind": kind, **values})
        for kind, values in KINDS.items()
    )
    return MatchingProblem(
        problem.mentors, problem.mentees, problem.fields, problem.criteria, problem.rules + more
    )


def lines_run(problem: MatchingProblem) -> int:
    """How many lines of Python run while the problem is scored."""
    count = 0

    def look(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        count += event == "line"
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        score(problem)
    finally:
        sys.settrace(before)
    return count


def test_twice_the_people_take_about_twice_the_lines() -> None:
    few, many = (lines_run(with_all_rules(size)) for size in (40, 80))
    assert 1.2 * few < many < 2.5 * few
