"""Flows of many people with many places: nothing grows beyond what the solver can count."""

from dataclasses import replace

import numpy as np

from app.core.matching.solving.flow import best, best_of_any_size
from app.core.matching.solving.network import Network
from app.core.matching.solving.reach import reach

HIGHEST = 100_000_000


def crowd(mentors: int, mentees: int, each: int, places: int, needs: int) -> Network:
    """Each mentor has `each` possible mentees, drawn from a seed."""
    chance = np.random.default_rng(1)
    rows = np.repeat(np.arange(mentors), each)
    cells = np.unique(rows * mentees + chance.integers(0, mentees, len(rows)))
    wanted = np.full(mentees, needs)
    return Network(
        mentors=cells // mentees,
        mentees=cells % mentees,
        scores=chance.integers(0, HIGHEST + 1, len(cells)),
        places=np.full(mentors, places),
        wanted=np.zeros(mentors, dtype=np.int64),
        needs=wanted,
        unserved=np.minimum(wanted, 1),
        given=np.zeros(mentors, dtype=np.int64),
    )


def test_several_mentors_for_each_of_many_who_were_matched_before() -> None:
    network = crowd(1_500, 1_500, 12, 3, 3)
    known = replace(network, favoured=(np.arange(len(network.scores)) % 50 == 0).astype(np.int64))
    plain, kept = (best_of_any_size(each, reach(each)) for each in (network, known))
    assert network.scores[kept].sum() == network.scores[plain].sum()


def test_of_equal_totals_more_pairs_are_better() -> None:
    one_or_two = network_of([(0, 0, 100), (0, 1, 50), (1, 0, 50), (2, 2, 0)])
    chosen = best_of_any_size(one_or_two, reach(one_or_two))
    assert chosen.tolist() == [1, 2, 3]


def network_of(pairs: list[tuple[int, int, int]]) -> Network:
    """Three people on each side, one place each, and these pairs with their scores."""
    mentors, mentees, scores = np.array(pairs).T
    ones = np.ones(3, dtype=np.int64)
    return Network(mentors, mentees, scores, ones, 0 * ones, ones, ones, 0 * ones)


def test_evenly_over_mentors_who_take_as_many_as_there_are() -> None:
    network = crowd(40, 3_000, 3_000, 3_000, 1)
    goal = reach(network)
    chosen = best(network, goal, evenly=True)
    loads = np.bincount(network.mentors[chosen], minlength=40)
    assert goal.filled == loads.sum()
    assert loads.max() - loads.min() <= 1
    # No two mentees could change places and gain more than the units that are left out.
    scores = np.full((40, 3_000), -HIGHEST)
    scores[network.mentors, network.mentees] = network.scores
    at, who = network.mentors[chosen], network.mentees[chosen]
    mine, there = scores[at, who], scores[at[:, None], who[None, :]]
    gains = there + there.T - mine[:, None] - mine[None, :]
    assert gains.max() <= 1_000
