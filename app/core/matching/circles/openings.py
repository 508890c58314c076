"""What could be done for somebody who is in no circle, each way tried for real."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_circles
from app.core.matching.openings import relaxed
from app.core.model import Rule


@dataclass(frozen=True)
class CircleOpening:
    """One small change that puts somebody who waits in a circle.

    Either the rule `rule` becomes `changed` (None: is switched off), or the circles have
    `smallest` to `largest` members. `placed` more people are in a circle then, and the whole
    is worth `total` points more.
    """

    person: str
    rule: Rule | None = None
    changed: Rule | None = None
    smallest: int = 0
    largest: int = 0
    placed: int = 0
    total: float = 0.0


def circle_openings(
    problem: CircleProblem, solution: CircleSolution, person: str
) -> tuple[CircleOpening, ...]:
    """The changes that help, other sizes first, then those that place most."""
    tried = [*_by_sizes(problem, solution, person), *_by_rules(problem, solution, person)]
    return tuple(sorted(tried, key=_cost))


def _cost(opening: CircleOpening) -> tuple[bool, bool, int, float]:
    off = opening.rule is not None and opening.changed is None
    return off, opening.rule is not None, -opening.placed, -opening.total


def _by_sizes(
    problem: CircleProblem, solution: CircleSolution, person: str
) -> Iterator[CircleOpening]:
    if problem.is_pairs:
        return
    low, high = problem.smallest, problem.largest
    for smallest, largest in ((low, high + 1), (low - 1, high)):
        if smallest >= 2:
            changed = replace(problem, smallest=smallest, largest=largest)
            opening = CircleOpening(person, smallest=smallest, largest=largest)
            yield from _if_it_helps(changed, solution, opening)


def _by_rules(
    problem: CircleProblem, solution: CircleSolution, person: str
) -> Iterator[CircleOpening]:
    for rule in problem.peers.rules:
        for changed in relaxed(rule):
            rules = tuple(
                replaced
                for each in problem.peers.rules
                if (replaced := changed if each is rule else each) is not None
            )
            milder = replace(
                problem,
                peers=replace(problem.peers, rules=rules),
                hosts=replace(problem.hosts, rules=rules),
            )
            found = list(
                _if_it_helps(milder, solution, CircleOpening(person, rule=rule, changed=changed))
            )
            yield from found
            if found:
                break


def _if_it_helps(
    problem: CircleProblem, before: CircleSolution, opening: CircleOpening
) -> Iterator[CircleOpening]:
    after = solve_circles(problem, tight=False)
    more = len(before.waiting) - len(after.waiting)
    if opening.person not in after.waiting and more > 0:
        yield replace(
            opening,
            placed=more,
            total=after.total - before.total,
        )
