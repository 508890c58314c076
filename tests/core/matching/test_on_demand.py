"""A large cohort answers about single pairs as a table of all pairs does."""

import numpy as np
import pytest
from hypothesis import given, settings

from app.core.matching.account.effects import effect
from app.core.matching.account.kept import kept
from app.core.matching.account.whole import whole
from app.core.matching.large.figures import counts_of, whole_large
from app.core.matching.large.on_demand import on_demand
from app.core.matching.solving.solve import solve_scored
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.score import score
from app.core.model import Match
from app.core.problems import Problem
from tests.core.matching.cases import SEEDS, random_problem


@settings(max_examples=40)
@given(SEEDS)
def test_scores_rules_and_figures_are_those_of_the_table(seed: int) -> None:
    problem = random_problem(seed, most=9)
    table, few = score(problem), on_demand(problem)
    rows, columns = (each.ravel() for each in np.indices(table.millionths.shape))
    assert (few.at(rows, columns) == table.at(rows, columns)).all()
    assert (few.allowed(rows, columns) == table.allowed(rows, columns)).all()
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        assert few.allows(row, column) == table.allows(row, column)
        assert {b.rule for b in few.stopping(row, column)} == {
            b.rule for b in table.stopping(row, column)
        }
    try:
        solution = solve_scored(table)
    except Problem:
        return
    assert whole_large(few, solution) == whole(table, solution)
    matches = [
        Match(id=p.mentee, matching="m", mentor=p.mentor, mentees=(p.mentee,))
        for p in solution.pairs
    ]
    assert kept(few, matches) == kept(table, matches)
    assert effect(few, [], solution.ids) == effect(table, [], solution.ids)


@settings(max_examples=40)
@given(SEEDS)
def test_what_is_counted_is_counted_right(seed: int) -> None:
    problem = random_problem(seed, most=9)
    exact = {count.rule: count for count in barriers_of(problem).counts()}
    for count in counts_of(problem):
        assert (count.removes, count.of) == (exact[count.rule].removes, exact[count.rule].of)
        assert count.unchecked == exact[count.rule].unchecked


def test_an_account_of_a_pair_needs_only_the_two() -> None:
    problem = random_problem(3, most=9)
    few = on_demand(problem).few([0], [0])
    assert few.millionths.shape == (1, 1)
    assert few.millionths[0, 0] == pytest.approx(score(problem).millionths[0, 0])
