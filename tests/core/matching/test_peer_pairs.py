"""Peer pairs: the best by trying all, by another solver, and what is said where it isn't proven."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model
from scipy.optimize import linear_sum_assignment

from app.core.matching.circles import pairing
from app.core.matching.circles.pairs import Found, best_pairs
from app.core.matching.circles.prices import prices
from app.core.matching.circles.table import Table
from app.core.matching.weighing.score import SCALE
from app.core.model import Aim, Objective
from tests.core.matching.cases import SEEDS

FLOOR = 55.0

AIMS = st.sampled_from([Aim(id="", objective=objective, floor=FLOOR) for objective in Objective])

Value = tuple[int, ...]
"""Scores in levels, sixths of millionths, so that nothing is rounded."""


def made_up(seed: int, people: int) -> Table:
    """Scores of many kinds: fine or coarse ones, teams, few or many rules, two to be together."""
    chance = np.random.default_rng(seed)
    both = chance.integers(0, 200 * SCALE, (people, people))
    if coarse := chance.choice([0, 0, 50, 20]):
        both = both // (coarse * SCALE) * coarse * SCALE
    if chance.random() < 0.2:
        team = chance.integers(0, 3, people)
        both = np.equal.outer(team, team) * 200 * SCALE
    allowed = chance.random((people, people)) >= chance.choice([0.0, 0.2, 0.6])
    allowed = np.triu(allowed, 1)
    together = tuple(
        (one, other)
        for one, other in combinations(range(people), 2)
        if chance.random() < 0.02 and allowed[one, other]
    )
    both = np.triu(both, 1)
    return Table(both + both.T, allowed | allowed.T, people, together)


def level(table: Table, people: tuple[int, ...]) -> int:
    scores = sum(int(table.both[two]) for two in combinations(people, 2))
    return 3 * scores if len(people) == 2 else scores


def best_value(table: Table, aim: Aim) -> Value:
    """The best by trying all: what can be made of whoever is left, begun with the first."""
    floor = FLOOR * SCALE * 6 if aim.objective is Objective.ONLY_GOOD else 0
    most, worst = _reached(table, 0)
    if aim.objective is Objective.ONLY_GOOD:
        return (_total(table, floor, 0),)
    if aim.objective is Objective.BEST_TOTAL:
        return most, _total(table, 0, most)
    return most, worst, _total(table, worst, most)


def groups(table: Table, left: int, three: bool, least: float) -> Iterator[tuple[int, ...]]:
    """Two, or three, of those who are left, the first of them among them."""
    people = [one for one in range(table.peers) if left >> one & 1]
    for size in (2, 3) if three else (2,):
        for others in combinations(people[1:], size - 1):
            group = (people[0], *others)
            if table.may_be(group) and level(table, group) >= least:
                yield group


def _reached(table: Table, least: float) -> tuple[int, int]:
    @cache
    def best(left: int, three: bool) -> tuple[int, int]:
        if not left:
            return 0, 1 << 60
        found = [best(left & (left - 1), three)]
        for group in groups(table, left, three, least):
            placed, worst = best(without(left, group), three and len(group) == 2)
            found.append((placed + len(group), min(worst, level(table, group))))
        return max(found)

    return best((1 << table.peers) - 1, True)


def _total(table: Table, least: float, most: int) -> int:
    """The highest total, times twelve, with so many placed at least."""

    @cache
    def best(left: int, three: bool, asked: int) -> int:
        if not left:
            return 0 if asked <= 0 else -(1 << 60)
        found = [best(left & (left - 1), three, asked)]
        for group in groups(table, left, three, least):
            rest = best(without(left, group), three and len(group) == 2, asked - len(group))
            found.append(rest + len(group) * level(table, group))
        return max(found)

    return best((1 << table.peers) - 1, True, most)


def without(left: int, group: tuple[int, ...]) -> int:
    return left & ~sum(1 << one for one in group)


def value_of(table: Table, aim: Aim, found: Found) -> Value:
    placed = sum(map(len, found.people))
    worst = min((level(table, each) for each in found.people), default=1 << 60)
    total = sum(len(each) * level(table, each) for each in found.people)
    return {
        Objective.NOBODY_OUT: (placed, worst, total),
        Objective.BEST_TOTAL: (placed, total),
        Objective.ONLY_GOOD: (total,),
    }[aim.objective]


def solved(table: Table, aim: Aim) -> Found:
    found = best_pairs(table, aim, lambda done, total, note: None)
    everybody = [one for each in found.people for one in each]
    assert len(everybody) == len(set(everybody))
    assert all(table.may_be(each) for each in found.people)
    assert sum(len(each) == 3 for each in found.people) <= 1
    if aim.objective is Objective.ONLY_GOOD:
        assert all(table.mean(each) >= FLOOR - 1e-6 for each in found.people)
    return found


@settings(max_examples=60)
@given(SEEDS, st.integers(0, 9), AIMS)
def test_few_have_the_best_pairs_there_are(seed: int, people: int, aim: Aim) -> None:
    table = made_up(seed, people)
    found = solved(table, aim)
    assert found.proven
    assert value_of(table, aim, found) == best_value(table, aim)


@settings(max_examples=30)
@given(SEEDS, st.integers(5, 9), st.integers(1, 100), AIMS)
def test_what_is_not_tried_is_never_said_to_be_impossible(
    seed: int, people: int, effort: int, aim: Aim
) -> None:
    table = made_up(seed, people)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "EFFORT", people * effort)
        found = solved(table, aim)
    value, best = value_of(table, aim, found), best_value(table, aim)
    assert value == best if found.proven else value <= best
    if aim.objective is not Objective.NOBODY_OUT and value[:-1] == best[:-1]:
        assert found.at_most * 12 * SCALE >= best[-1] - 12


@pytest.mark.parametrize("seed", range(6))
def test_twenty_five_have_the_best_pairs_and_three_that_another_solver_finds(seed: int) -> None:
    table = made_up(seed, 25)
    aim = Aim(id="", objective=Objective.BEST_TOTAL)
    assert value_of(table, aim, solved(table, aim)) == by_cp_sat(table)


def by_cp_sat(table: Table) -> Value:
    possible = [
        people
        for size in (2, 3)
        for people in combinations(range(table.peers), size)
        if table.may_be(people)
    ]
    model = cp_model.CpModel()
    taken = [model.new_bool_var("") for _ in possible]
    for one in range(table.peers):
        model.add_at_most_one(t for t, each in zip(taken, possible, strict=True) if one in each)
    model.add_at_most_one(t for t, each in zip(taken, possible, strict=True) if len(each) == 3)
    worth = [len(each) * level(table, each) for each in possible]
    sure = table.peers * 200 * SCALE * 6
    model.maximize(
        sum(t * (w + sure * len(e)) for t, w, e in zip(taken, worth, possible, strict=True))
    )
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return divmod(round(solver.objective_value), sure)


@given(SEEDS, st.integers(2, 12))
def test_nobody_could_pay_less(seed: int, people: int) -> None:
    table = made_up(seed, people)
    may = table.allowed
    found = prices(np.where(may, table.both, 0), may)
    paid = found[:, None] + found[None, :]
    assert (found >= 0).all()
    assert (paid >= 2 * table.both)[may].all()
    worth = np.where(may, table.both, 0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    assert found.sum() == worth[rows, columns].sum()


def equals(people: int) -> Table:
    return Table(np.full((people, people), 100 * SCALE), ~np.eye(people, dtype=bool), people)


@pytest.mark.parametrize("people", [200, 201])
def test_equals_are_all_placed(people: int) -> None:
    found = solved(equals(people), Aim(id="", objective=Objective.NOBODY_OUT))
    assert found.proven
    assert sum(map(len, found.people)) == people


@pytest.mark.parametrize("people", [16, 17])
def test_of_equals_the_same_are_chosen_each_time(people: int) -> None:
    aim = Aim(id="", objective=Objective.BEST_TOTAL)
    first = solved(equals(people), aim)
    assert all(solved(equals(people), aim) == first for _ in range(20))


def test_three_who_must_be_together_are_the_three_of_an_odd_number() -> None:
    both = np.full((7, 7), 100 * SCALE)
    table = Table(both, ~np.eye(7, dtype=bool), 7, ((0, 4), (4, 6)))
    found = solved(table, Aim(id="", objective=Objective.BEST_TOTAL))
    assert (0, 4, 6) in found.people
    assert len(found.people) == 3


def test_a_hundred_and_one_are_placed_with_the_lowest_mean_as_high_as_it_can_be() -> None:
    table = made_up(3, 101)
    best = solved(table, Aim(id="", objective=Objective.NOBODY_OUT))
    total = solved(table, Aim(id="", objective=Objective.BEST_TOTAL))
    assert best.proven
    assert total.proven
    means = [min(map(table.mean, found.people)) for found in (best, total)]
    totals = [sum(map(table.worth, found.people)) for found in (best, total)]
    assert means[0] >= means[1]
    assert totals[0] <= totals[1] == pytest.approx(total.at_most)


@pytest.mark.parametrize("objective", [Objective.NOBODY_OUT, Objective.BEST_TOTAL])
def test_one_whom_rules_leave_over_joins_a_pair(objective: Objective) -> None:
    """Six people of whom nobody may be with the last."""
    table = made_up(3, 6)
    allowed = np.ones((6, 6), dtype=bool)
    allowed[5, :] = allowed[:, 5] = False
    found = solved(Table(table.both, allowed, 6), Aim(id="", objective=objective))
    assert sorted(one for each in found.people for one in each) == [0, 1, 2, 3, 4]
    assert sorted(map(len, found.people)) == [2, 3]
