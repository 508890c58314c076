"""What could be done for somebody who is in no circle, each way tried for real."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from app.core.matching.account.openings import FORMS_TRIED, PAIRS_TRIED, relaxed
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_circles
from app.core.matching.weighing.rules import barriers_of
from app.core.model import Rule

Milder = tuple[Rule, Rule | None]
"""A rule with what it becomes; None: it is switched off."""


@dataclass(frozen=True)
class CircleOpening:
    """A small change that puts somebody who waits in a circle.

    Either `relaxed` rules become milder, two of them only where no single one helps, or the
    circles have `smallest` to `largest` members. `placed` more people are in a circle then,
    and the whole is worth `total` points more.
    """

    person: str
    relaxed: tuple[Milder, ...] = ()
    smallest: int = 0
    largest: int = 0
    placed: int = 0
    total: float = 0.0


@dataclass(frozen=True)
class Around:
    """With how many peers and hosts somebody may be."""

    peers: int
    hosts: int

    def suffice(self, problem: CircleProblem) -> bool:
        """Whether these could fill a circle with the person."""
        hosts = self.hosts or not problem.hosted
        return bool(hosts) and self.peers >= problem.smallest - 1


def circle_openings(
    problem: CircleProblem, solution: CircleSolution, person: str
) -> tuple[CircleOpening, ...]:
    """The changes that help, other sizes first, then those that place most."""
    ways = _Ways(problem, solution, person)
    tried = [*ways.by_sizes(), *ways.by_rules()]
    return tuple(sorted(tried or ways.by_two_rules(), key=_cost))


def _cost(opening: CircleOpening) -> tuple[bool, bool, int, float]:
    off = any(changed is None for _, changed in opening.relaxed)
    return off, bool(opening.relaxed), -opening.placed, -opening.total


@dataclass(frozen=True)
class _Ways:
    """Changes are tried only where they leave the person enough others for a circle."""

    problem: CircleProblem
    before: CircleSolution
    person: str

    def by_sizes(self) -> Iterator[CircleOpening]:
        if self.problem.is_pairs:
            return
        low, high = self.problem.smallest, self.problem.largest
        for smallest, largest in ((low, high + 1), (low - 1, high)):
            changed = replace(self.problem, smallest=smallest, largest=largest)
            if smallest >= 2 and self._around(changed).suffice(changed):
                opening = CircleOpening(self.person, smallest=smallest, largest=largest)
                yield from self._if_it_helps(changed, opening)

    def by_rules(self) -> Iterator[CircleOpening]:
        """Each rule that keeps somebody from the person, in its mildest form that helps."""
        for rule in self.problem.peers.rules:
            yield from self._first_that_helps([(form,) for form in _forms(rule)])

    def by_two_rules(self) -> Iterator[CircleOpening]:
        """Two rules at once, those first that leave most others."""
        free = [rule for rule in self.problem.peers.rules if _forms(rule)]
        pairs = sorted(combinations(free, 2), key=self._opened, reverse=True)
        for one, other in pairs[:PAIRS_TRIED]:
            yield from self._first_that_helps(list(product(_forms(one), _forms(other))))

    def _opened(self, pair: tuple[Rule, Rule]) -> int:
        around = self._around(_milder(self.problem, [(rule, None) for rule in pair]))
        return around.peers + around.hosts

    def _first_that_helps(self, forms: Sequence[tuple[Milder, ...]]) -> Iterator[CircleOpening]:
        """The mildest change that helps; of many only the first are tried, and the last."""
        promising = [form for form in forms if self._may_help(form)]
        for form in dict.fromkeys([*promising[:FORMS_TRIED], *promising[-1:]]):
            milder = _milder(self.problem, form)
            found = list(self._if_it_helps(milder, CircleOpening(self.person, form)))
            yield from found
            if found:
                break

    def _may_help(self, form: Sequence[Milder]) -> bool:
        milder = _milder(self.problem, form)
        around = self._around(milder)
        return around != self._around(self.problem) and around.suffice(milder)

    def _around(self, problem: CircleProblem) -> Around:
        peers, here = barriers_of(problem.peers).allowed, problem.peers.columns[self.person]
        both = peers[here] & peers[:, here]
        both[here] = False
        hosts = barriers_of(problem.hosts).allowed[:, here].sum() if problem.hosted else 0
        return Around(int(both.sum()), int(hosts))

    def _if_it_helps(
        self, problem: CircleProblem, opening: CircleOpening
    ) -> Iterator[CircleOpening]:
        after = solve_circles(problem, tight=False)
        more = len(self.before.waiting) - len(after.waiting)
        if self.person not in after.waiting and more > 0:
            yield replace(opening, placed=more, total=after.total - self.before.total)


def _forms(rule: Rule) -> list[Milder]:
    return [(rule, changed) for changed in relaxed(rule)]


def _milder(problem: CircleProblem, form: Sequence[Milder]) -> CircleProblem:
    becomes = {rule.id: changed for rule, changed in form}
    rules = tuple(
        kept for rule in problem.peers.rules if (kept := becomes.get(rule.id, rule)) is not None
    )
    return replace(
        problem,
        peers=replace(problem.peers, rules=rules),
        hosts=replace(problem.hosts, rules=rules),
    )
