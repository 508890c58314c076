"""Repairs, effects, and what is said of a matching as a whole, on cases made by chance."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from app.core.matching.account.effects import effect, figures, moved, swapped
from app.core.matching.account.onward import going_on
from app.core.matching.account.openings import Opening, openings
from app.core.matching.account.whole import whole
from app.core.matching.account.why_not import why_not
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.outcomes import outcomes
from app.core.matching.solving.repair import repair_for_most, repair_untouched
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve, solve_scored
from app.core.matching.weighing.score import Scored, score
from app.core.model import Objective
from tests.core.matching.brute import matchings, value_of
from tests.core.matching.cases import SEEDS, random_problem


def solved(seed: int, objective: Objective | None = None, most: int = 5) -> tuple[Scored, Solution]:
    scored = score(random_problem(seed, objective, most))
    return scored, solve_scored(scored)


@settings(max_examples=40)
@given(SEEDS)
def test_each_objective_is_shown_with_what_the_others_give(seed: int) -> None:
    scored, solution = solved(seed, Objective.NOBODY_OUT)
    fair, rich, good = outcomes(scored)
    assert (fair.matched, fair.total) == (len({p.mentee for p in solution.pairs}), solution.total)
    assert fair.matched == rich.matched >= good.matched
    assert fair.total <= rich.total
    assert (fair.floor, rich.floor, good.floor) == (0, 0, scored.problem.aim.floor)


@settings(max_examples=30)
@given(SEEDS)
def test_why_not_names_a_rule_or_tries_the_pair(seed: int) -> None:
    scored, solution = solved(seed, Objective.NOBODY_OUT)
    taken = set(solution.ids)
    problem = scored.problem
    for mentor in problem.mentors[:2]:
        for mentee in problem.mentees[:2]:
            if (mentor.id, mentee.id) in taken:
                continue
            told = why_not(scored, solution, mentor.id, mentee.id)
            allowed = scored.barriers.allowed[problem.rows[mentor.id], problem.columns[mentee.id]]
            assert bool(told.broken) != allowed
            if told.effect:
                assert told.effect.before == figures(scored, solution.ids)
                assert mentee.id in {change.mentee for change in told.effect.changes}
                assert told.holders == tuple(m for n, m in solution.ids if n == mentor.id)
                assert told.full == (len(told.holders) >= mentor.capacity)


@settings(max_examples=40)
@given(SEEDS)
def test_repairing_keeps_every_pair_that_can_stay(seed: int) -> None:
    scored, solution = solved(seed, Objective.NOBODY_OUT)
    left = scored.problem.mentors[0].id if scored.problem.mentors else ""
    after = score(without(scored.problem, left))
    repaired = repair_untouched(after, solution.ids)
    stayed = {pair for pair in solution.ids if left not in pair}
    allowed = {pair for pair in stayed if after.barriers.allowed[cell(after.problem, pair)]}
    assert allowed <= set(repaired.ids)
    assert {pair.mentee for pair in repaired.pairs if pair.locked} <= {m for _, m in stayed}
    assert len(repaired.waiting) >= len(solve(after.problem).waiting)


def without(problem: MatchingProblem, person: str) -> MatchingProblem:
    return replace(
        problem,
        mentors=tuple(member for member in problem.mentors if member.id != person),
        locked=tuple(pair for pair in problem.locked if person not in pair),
    )


def cell(problem: MatchingProblem, pair: tuple[str, str]) -> tuple[int, int]:
    return problem.rows[pair[0]], problem.columns[pair[1]]


@settings(max_examples=80)
@given(SEEDS)
def test_repairing_for_most_changes_as_few_as_can_be(seed: int) -> None:
    scored, solution = solved(seed, Objective.BEST_TOTAL, most=3)
    left = scored.problem.mentors[0].id if scored.problem.mentors else ""
    after = score(without(scored.problem, left))
    existing = {cell(after.problem, pair) for pair in solution.ids if left not in pair}
    repaired = repair_for_most(after, solution.ids)

    def worth(cells: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
        *counts, total = value_of(after, cells)
        return (*counts, len(existing & set(cells)), total)

    found = tuple(after.problem.cells(repaired.ids))
    assert worth(found) == max(worth(cells) for cells in matchings(after))


@settings(max_examples=40)
@given(SEEDS)
def test_every_opening_holds_when_it_is_done(seed: int) -> None:
    scored, solution = solved(seed, Objective.NOBODY_OUT)
    for mentee in solution.waiting[:2]:
        for opening in openings(scored, solution, mentee):
            after = solve(done(going_on(scored, solution).problem, opening))
            assert mentee not in after.waiting
            assert len(solution.waiting) - len(after.waiting) == opening.matched
            assert after.total - solution.total == pytest.approx(opening.total)


@settings(max_examples=30)
@given(SEEDS)
def test_what_is_tried_leaves_other_locked_pairs_together(seed: int) -> None:
    scored, found = solved(seed, Objective.NOBODY_OUT)
    solution = replace(found, pairs=tuple(replace(pair, locked=True) for pair in found.pairs))
    places = {member.id: member.capacity for member in scored.problem.mentees}
    for mentor in scored.problem.mentors[:2]:
        for mentee in [m for m in scored.problem.mentees if (mentor.id, m.id) not in found.ids][:2]:
            told = why_not(scored, solution, mentor.id, mentee.id)
            if told.solution:
                elsewhere = {p for p in found.ids if p[0] != mentor.id and p[1] != mentee.id}
                assert elsewhere <= set(told.solution.ids)
                assert (mentor.id, mentee.id) in told.solution.ids
                held = [m for _, m in told.solution.ids if m == mentee.id]
                assert len(held) <= max(places[mentee.id], 1)


def done(problem: MatchingProblem, opening: Opening) -> MatchingProblem:
    relaxed = {rule.id: changed for rule, changed in opening.relaxed}
    rules = [relaxed.get(rule.id, rule) for rule in problem.rules]
    mentors = (
        replace(m, capacity=m.capacity + 1) if m.id == opening.mentor else m
        for m in problem.mentors
    )
    return replace(problem, rules=tuple(filter(None, rules)), mentors=tuple(mentors))


@settings(max_examples=30)
@given(SEEDS)
def test_the_whole_counts_what_there_is(seed: int) -> None:
    scored, solution = solved(seed)
    told = whole(scored, solution)
    assert told.matched + told.waiting == len(scored.problem.mentees)
    assert told.best <= told.best_three <= told.matched
    loads = Counter(pair.mentor for pair in solution.pairs)
    assert told.most == max(loads.values(), default=0)
    assert set(told.would_change) == set(envious(scored, solution, loads))


def envious(scored: Scored, solution: Solution, loads: Counter[str]) -> list[str]:
    """The same, pair by pair."""
    pairs = [(pair.mentor, pair.mentee, pair.score) for pair in solution.pairs]

    def gains(mentor: str, mentee: str) -> bool:
        together = scored.score(mentor, mentee)
        hers = max((s for _, m, s in pairs if m == mentee), default=-1.0)
        theirs = min((s for n, _, s in pairs if n == mentor), default=-1.0)
        if loads[mentor] < scored.problem.member(mentor).capacity:
            theirs = -1.0
        elif not loads[mentor]:
            return False
        return together > hers and together > theirs

    problem = scored.problem
    return [
        mentee.id
        for mentee in problem.mentees
        if any(
            scored.barriers.allowed[cell(problem, (mentor.id, mentee.id))]
            and gains(mentor.id, mentee.id)
            for mentor in problem.mentors
        )
    ]


@settings(max_examples=50)
@given(SEEDS)
def test_the_effect_of_a_swap_is_what_it_does(seed: int) -> None:
    scored, solution = solved(seed)
    assume(len(solution.pairs) >= 2)
    one, other = solution.ids[:2]
    after = swapped(solution.ids, one, other)
    told = effect(scored, solution.ids, after)
    assert told.before.total == pytest.approx(solution.total)
    assert told.after == figures(scored, tuple(dict.fromkeys(after)))
    forbidden = [
        pair
        for pair in (after[0], after[1])
        if not scored.barriers.allowed[cell(scored.problem, pair)]
    ]
    new = {pair for pair, _ in told.broken}
    assert new == {pair for pair in forbidden if pair not in solution.ids}


def test_moving_somebody_to_a_full_mentor_says_so() -> None:
    scored, solution = solved(3, Objective.NOBODY_OUT)
    counts = Counter(mentor for mentor, _ in solution.ids)
    full = next(m for m in scored.problem.mentors if counts[m.id] >= max(1, m.capacity))
    pair = next(pair for pair in solution.ids if pair[0] != full.id)
    told = effect(scored, solution.ids, moved(solution.ids, pair, full.id))
    assert full.id in told.over
    assert [change.after for change in told.changes if change.mentee == pair[1]] == [(full.id,)]
