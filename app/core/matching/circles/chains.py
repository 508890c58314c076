"""People who must be together by way of others: one circle has to hold all of them."""

from collections.abc import Iterator
from itertools import combinations

from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.weighing.contradictions import Clash, Contradiction
from app.core.matching.weighing.fixed import demands
from app.core.model import Rule

Ends = frozenset[str]


def chained(scored: ScoredCircles) -> Iterator[Contradiction]:
    """Chains with two whom a rule keeps apart, and chains too long for any circle."""
    asked = dict(_asked(scored))
    for chain in _chains(list(asked)):
        people = sorted(chain, key=scored.places.__getitem__)
        rule = next(rule for ends, rule in asked.items() if ends <= chain)
        yield from _too_many(scored, people, rule)
        yield from _two_hosts(scored, people, asked)
        for one, other in combinations(people, 2):
            if frozenset((one, other)) not in asked:
                yield from _apart(scored, one, other, rule)


def _asked(scored: ScoredCircles) -> Iterator[tuple[Ends, Rule]]:
    for problem in (scored.problem.peers, scored.problem.hosts):
        for rule, (row, column) in demands(problem):
            yield frozenset((problem.mentors[row].id, problem.mentees[column].id)), rule


def _chains(ends: list[Ends]) -> list[set[str]]:
    """Everybody who hangs together with somebody."""
    found: list[set[str]] = []
    for two in ends:
        apart = [chain for chain in found if not chain & two]
        found = [*apart, set(two).union(*(chain for chain in found if chain & two))]
    return found


def _too_many(scored: ScoredCircles, people: list[str], rule: Rule) -> Iterator[Contradiction]:
    problem = scored.problem
    largest = 3 if problem.is_pairs else problem.largest
    members = [person for person in people if not scored.is_host(person)]
    if len(members) > largest:
        yield Contradiction(
            Clash.TOO_MANY,
            rule.id,
            rule.label,
            scored.name(members[0]),
            scored.name(members[1]),
            places=largest,
            asked=len(members),
        )


def _two_hosts(
    scored: ScoredCircles, people: list[str], asked: dict[Ends, Rule]
) -> Iterator[Contradiction]:
    """A circle has one host; the first two of the chain are named, and whom both must have."""
    hosts = [person for person in people if scored.is_host(person)]
    if len(hosts) < 2:
        return
    pairs = [
        (two, each)
        for two in combinations(hosts, 2)
        for each in people
        if all(frozenset((host, each)) in asked for host in two)
    ]
    (one, other), shared = pairs[0] if pairs else ((hosts[0], hosts[1]), "")
    rule = next(rule for ends, rule in asked.items() if (shared or one) in ends)
    yield Contradiction(
        Clash.TWO_HOSTS,
        rule.id,
        rule.label,
        scored.name(one),
        scored.name(other),
        shared=scored.name(shared) if shared else "",
    )


def _apart(scored: ScoredCircles, one: str, other: str, rule: Rule) -> Iterator[Contradiction]:
    barriers = () if scored.is_host(one) and scored.is_host(other) else scored.stopping(one, other)
    for barrier in barriers:
        yield Contradiction(
            Clash.RULE,
            rule.id,
            rule.label,
            scored.name(one),
            scored.name(other),
            other=barrier.rule,
            other_kind=barrier.kind,
            other_label=barrier.label,
        )
