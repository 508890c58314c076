"""Peers and hosts with the score of any two of them, and what stands between two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from app.core.matching.account.explain import Broken, broken
from app.core.matching.asked.problem import Member
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.table import Table, table_of
from app.core.matching.weighing.barriers import Barrier, Barriers, RuleCount
from app.core.matching.weighing.comparisons import Comparisons
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.matching.weighing.tables import Bools

Ids = Sequence[str]


@dataclass(frozen=True)
class ScoredCircles:
    """A circle problem with its scores: among peers, of hosts with peers, and of any two.

    People are told by their participant ids; in the table peers come first, then hosts.
    """

    problem: CircleProblem
    among: Scored
    hosting: Scored
    table: Table

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """Everybody, as they stand in the table."""
        return (*self.problem.peers.mentees, *self.problem.hosts.mentors)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where everybody stands in the table."""
        return {member.id: place for place, member in enumerate(self.members)}

    def name(self, participant_id: str) -> str:
        """What somebody is called."""
        return self.members[self.places[participant_id]].name

    def is_host(self, participant_id: str) -> bool:
        """Whether somebody hosts."""
        return self.places[participant_id] >= self.table.peers

    def between(self, one: str, other: str) -> float:
        """The score of two, the mean of both directions among peers."""
        return int(self.table.both[self.places[one], self.places[other]]) / (2 * SCALE)

    def mean(self, people: Ids) -> float:
        """The mean over all pairs among them, 0 for less than two people."""
        known, who = self._means, tuple(people)
        if who not in known:
            where = [self.places[person] for person in who]
            known[who] = self.table.mean(where) if len(where) > 1 else 0.0
        return known[who]

    @cached_property
    def _means(self) -> dict[tuple[str, ...], float]:
        """Means that were asked for: most circles stay as they are while one is moved."""
        return {}

    def worth(self, people: Ids) -> float:
        """What they add to the total."""
        return self.mean(people) * len(people) / 2

    def with_others(self, person: str, people: Ids) -> float | None:
        """The mean of somebody's scores with the others; None where there are none."""
        scores = [self.between(person, other) for other in people if other != person]
        return sum(scores) / len(scores) if scores else None

    def may_be(self, one: str, other: str) -> bool:
        """Whether no rule keeps the two apart."""
        return bool(self.table.allowed[self.places[one], self.places[other]])

    def broken(self, one: str, other: str) -> tuple[Broken, ...]:
        """The rules that keep two apart, whichever way they look at them."""
        return tuple(dict.fromkeys(map(broken, self.stopping(one, other))))

    def stopping(self, one: str, other: str) -> tuple[Barrier, ...]:
        """The same as barriers; among peers a rule may stand there for each of the two ways."""
        if self.is_host(one) or self.is_host(other):
            host, peer = (one, other) if self.is_host(one) else (other, one)
            rows, columns = self.problem.hosts.rows, self.problem.hosts.columns
            return self.hosting.barriers.stopping(rows[host], columns[peer])
        here, there = self.places[one], self.places[other]
        ways = self.among.barriers
        return (*ways.stopping(here, there), *ways.stopping(there, here))

    @cached_property
    def everybody(self) -> Scored:
        """All people against all people, each score and each rule the same both ways."""
        problem = replace(self.problem.peers, mentors=self.members, mentees=self.members)
        hosting = {barrier.rule: barrier for barrier in self.hosting.barriers.each}
        each = tuple(
            _both_ways(barrier, hosting.get(barrier.rule), self.table)
            for barrier in self.among.barriers.each
        )
        return Scored(problem, self.table.both // 2, Barriers(self.table.allowed, each))

    def arranged(self, first: Ids) -> Scored:
        """`everybody` with those people first, in that order."""
        front = [self.places[person] for person in first]
        order = [*front, *sorted(set(range(len(self.members))) - set(front))]
        members = tuple(self.members[place] for place in order)
        problem = replace(self.everybody.problem, mentors=members, mentees=members)
        where = np.ix_(order, order)
        barriers = Barriers(self.table.allowed[where], ())
        return Scored(problem, self.everybody.millionths[where], barriers)

    def counts(self) -> tuple[RuleCount, ...]:
        """How many of all that could be together each rule keeps apart."""
        peers, hosts = self.table.peers, len(self.table.hosts)
        of = peers * (peers - 1) // 2 + peers * hosts
        among = {barrier.rule: barrier for barrier in self.among.barriers.each}
        return tuple(
            RuleCount(
                barrier.rule,
                barrier.kind,
                barrier.label,
                removes=_once(barrier.table),
                of=of,
                unchecked=_once(among[barrier.rule].unchecked),
            )
            for barrier in self.everybody.barriers.each
        )


def score_circles(problem: CircleProblem, known: Comparisons | None = None) -> ScoredCircles:
    """Score any two; what `known` has compared of the peers is not compared again."""
    among, hosting = score(problem.peers, known), score(problem.hosts)
    return ScoredCircles(problem, among, hosting, table_of(problem, among, hosting))


def _both_ways(among: Barrier, hosting: Barrier | None, table: Table) -> Barrier:
    forbidden = np.zeros(table.both.shape, dtype=bool)
    forbidden[: table.peers, : table.peers] = _cells(among, table.peers, table.peers)
    if hosting and table.hosts:
        forbidden[table.peers :, : table.peers] = _cells(hosting, len(table.hosts), table.peers)
    forbidden |= forbidden.T
    return Barrier(among.rule, among.kind, among.label, forbidden)


def _once(cells: Bools | None) -> int:
    """How many pairs are marked, in either direction."""
    return 0 if cells is None else int(np.triu(cells | cells.T, 1).sum())


def _cells(barrier: Barrier, rows: int, columns: int) -> Bools:
    forbidden = np.zeros((rows, columns), dtype=bool)
    if barrier.table is not None:
        return barrier.table
    for cell in barrier.cells:
        forbidden[cell] = True
    return forbidden
