"""Somebody left or came: put circles right and let most people keep whom they have."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from ortools.sat.python import cp_model

from app.core.matching.circles.groups import Group
from app.core.matching.circles.kept import KeptCircles
from app.core.matching.circles.scored import ScoredCircles

EFFORT = 30.0
"""CP-SAT's own measure of work, which is the same on every machine."""

PLACED, UNFIT, MOVED = 10**12, 10**9, 10**6
"""First most people in circles, then fewest unfit sizes, then fewest moved, then the scores."""

MOST_NEW = 5

Variable = cp_model.IntVar


@dataclass(frozen=True)
class Seat:
    """A circle that is there, or a new one; `sizes` are those that fit."""

    group: Group
    people: tuple[int, ...]
    locked: bool
    fits: tuple[int, int]


def repair_circles(
    scored: ScoredCircles, kept: KeptCircles, first: Sequence[str] = (), *, stay: bool
) -> tuple[Group, ...] | None:
    """The circles after the repair; None if none is found.

    With `stay` nobody who is in a circle goes elsewhere, and who waits is put where there is
    room; without it sizes are put right too, by the fewest moves. Those of `first` are placed
    before others. Circles without a host get one, if one is left.
    """
    seats = _seats(scored, kept)
    model = _Model(scored, seats, first, stay=stay)
    groups = model.solved()
    return None if groups is None else tuple(_hosted(scored, groups))


def _seats(scored: ScoredCircles, kept: KeptCircles) -> list[Seat]:
    problem, solution = scored.problem, kept.solution
    fits = (2, 2) if problem.is_pairs else (problem.smallest, problem.largest)
    seats = [
        Seat(group, tuple(scored.places[one] for one in group.people), circle.locked, fits)
        for group, circle in zip(kept.groups, solution.circles, strict=True)
    ]
    new = min(MOST_NEW, len(solution.waiting) // fits[0])
    if problem.hosted:
        new = min(new, len(solution.idle))
    return [*seats, *(Seat(Group("", "", ()), (), False, fits) for _ in range(new))]


class _Model:
    """Who sits where, as yes or no for each person and each circle."""

    def __init__(
        self, scored: ScoredCircles, seats: list[Seat], first: Sequence[str], *, stay: bool
    ) -> None:
        self._scored, self._seats, self._stay = scored, seats, stay
        self._first = {scored.places[one] for one in first if one in scored.places}
        self._model = cp_model.CpModel()
        self._own = {p: n for n, seat in enumerate(seats) for p in seat.people}
        self._terms: list[tuple[Variable, int]] = []
        self._sits: dict[tuple[int, int], Variable] = {}
        self._apart = ~scored.table.allowed
        for person in range(scored.table.peers):
            self._seat(person)
        for number in range(len(seats)):
            self._size(number)
            self._rules(number)

    def solved(self) -> list[Group] | None:
        """The groups by the best that was found."""
        aim = [chosen * worth for chosen, worth in self._terms]
        self._model.maximize(cp_model.LinearExpr.sum(aim))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = EFFORT
        if solver.solve(self._model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return [group for n in range(len(self._seats)) if (group := self._group(n, solver)).members]

    def _seat(self, person: int) -> None:
        """Each sits in one circle at most; it costs to move, and to be left out."""
        own = self._own.get(person)
        fixed = own is not None and (self._stay or self._seats[own].locked)
        choices = [own] if fixed else range(len(self._seats))
        for number in choices:
            assert number is not None
            sits = self._sits[person, number] = self._model.new_bool_var("")
            moved = own is not None and number != own
            extra = PLACED // 2 if person in self._first else 0
            worth = PLACED + extra + self._gain(person, number) - moved * MOVED
            self._terms.append((sits, worth))
        mine = [self._sits[person, number] for number in choices if number is not None]
        if fixed:
            self._model.add_exactly_one(mine)
        else:
            self._model.add_at_most_one(mine)

    def _gain(self, person: int, number: int) -> int:
        """The mean with those who are there, in tenths of a point."""
        others = [p for p in self._seats[number].people if p != person]
        if not others:
            return 0
        return int(np.mean(self._scored.table.both[person, others]) / 200_000)

    def _size(self, number: int) -> None:
        seat = self._seats[number]
        members = [sits for (_, at), sits in self._sits.items() if at == number]
        used = self._model.new_bool_var("")
        unfit = self._model.new_bool_var("")
        size = cp_model.LinearExpr.sum(members)
        low, high = seat.fits
        most = max(high + self._scored.problem.is_pairs, len(seat.group.members))
        least = 1 if self._scored.problem.hosted else 2
        self._model.add(size <= most * used)
        self._model.add(size >= least * used)
        self._model.add(size >= low).only_enforce_if(used, ~unfit)
        self._model.add(size <= high).only_enforce_if(used, ~unfit)
        self._terms.append((unfit, -UNFIT))

    def _rules(self, number: int) -> None:
        """Nobody comes to somebody whom a rule keeps apart; who is there already may stay."""
        there = set(self._seats[number].people)
        candidates = [person for person, at in self._sits if at == number]
        hosts = [p for p in there if p >= self._scored.table.peers]
        for person in candidates:
            sits = self._sits[person, number]
            known = there if person in there else set()
            against = [
                self._sits[other, number]
                for other in candidates
                if other != person and self._apart[person, other] and other not in known
            ]
            if person not in there and any(self._apart[person, host] for host in hosts):
                self._model.add(sits == 0)
            elif against:
                away = len(against) * sits.negated()
                self._model.add(cp_model.LinearExpr.sum(against) <= away)

    def _group(self, number: int, solver: cp_model.CpSolver) -> Group:
        """Who was there first, then who has come."""
        group, members = self._seats[number].group, self._scored.members
        chosen = {
            members[person].id
            for (person, at), sits in self._sits.items()
            if at == number and solver.boolean_value(sits)
        }
        stayed = tuple(one for one in group.members if one in chosen)
        return replace(group, members=(*stayed, *sorted(chosen - set(stayed))))


def _hosted(scored: ScoredCircles, groups: Sequence[Group]) -> list[Group]:
    """Each circle without a host gets the best one that is left and that no rule forbids."""
    if not scored.problem.hosted:
        return list(groups)
    free = [m.id for m in scored.problem.hosts.mentors if m.id not in {g.host for g in groups}]
    found = []
    for group in groups:
        could = [h for h in free if all(scored.may_be(h, member) for member in group.members)]
        if group.host or not could:
            # A new circle is none without a host; one that is there may go on meanwhile.
            found += [group] if group.host or group.match else []
            continue
        host = max(could, key=lambda one: scored.with_others(one, group.members) or 0.0)
        free.remove(host)
        found.append(replace(group, host=host))
    return found
