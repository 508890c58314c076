"""Answers of all mentors against those of all mentees, as arrays.

Rows are mentors, columns mentees. Loops go over people and their answers, never over pairs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.matching.asked.answers import keys, level, rank_weights
from app.core.matching.asked.problem import MatchingProblem, Member

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Keys = tuple[str, ...]
Places = list[tuple[int, ...]]


@dataclass(frozen=True)
class Sides:
    """The compared answers of two fields, and who has answered at all."""

    mentors: tuple[Keys, ...]
    mentees: tuple[Keys, ...]

    @property
    def known(self) -> Bools:
        """Where both have answered."""
        mentors = np.array([bool(items) for items in self.mentors], dtype=bool)
        mentees = np.array([bool(items) for items in self.mentees], dtype=bool)
        both: Bools = np.logical_and.outer(mentors, mentees)
        return both


def sides(problem: MatchingProblem, mentor_field: str, mentee_field: str) -> Sides:
    """The answers of everybody in the two fields."""
    return Sides(
        tuple(keys(member.answers.get(mentor_field)) for member in problem.mentors),
        tuple(keys(member.answers.get(mentee_field)) for member in problem.mentees),
    )


def shared_counts(two: Sides) -> Floats:
    """How many of their answers each pair has in common."""
    if all(len(items) <= 1 for items in (*two.mentors, *two.mentees)):
        return _single_matches(two).astype(np.float64)
    return shared_weights(two, ranked=False)


def _single_matches(two: Sides) -> Bools:
    codes: dict[str, int] = {}
    mentors = _codes(two.mentors, codes, -1)
    mentees = _codes(two.mentees, codes, -2)
    return np.equal(mentors[:, None], mentees[None, :])


def _codes(answers: Sequence[Keys], codes: dict[str, int], none: int) -> NDArray[np.int64]:
    found = [codes.setdefault(items[0], len(codes)) if items else none for items in answers]
    return np.array(found, dtype=np.int64)


def shared_weights(two: Sides, ranked: bool) -> Floats:
    """The summed weights of each mentee's answers that the mentor has too."""
    has, weighs = shared_items(two, ranked)
    return has @ weighs.T


def shared_items(two: Sides, ranked: bool) -> tuple[Floats, Floats]:
    """Who has which of the answers that occur on both sides.

    A column for each answer: 1 in a mentor's row who gave it, its weight in a mentee's.
    """
    offered = {item for items in two.mentors for item in items}
    wanted = {item for items in two.mentees for item in items}
    places = {item: place for place, item in enumerate(sorted(offered & wanted))}
    has = np.zeros((len(two.mentors), len(places)))
    weighs = np.zeros((len(two.mentees), len(places)))
    for row, items in enumerate(two.mentors):
        has[row, [places[item] for item in items if item in places]] = 1.0
    for row, items in enumerate(two.mentees):
        weights = rank_weights(len(items), ranked)
        for item, weight in zip(items, weights, strict=True):
            if item in places:
                weighs[row, places[item]] = weight
    return has, weighs


def all_weights(two: Sides, ranked: bool) -> Floats:
    """The summed weights of all of each mentee's answers, one row."""
    return np.array([[sum(rank_weights(len(items), ranked)) for items in two.mentees]])


def levels(members: Sequence[Member], problem: MatchingProblem, field: str) -> Floats:
    """Each member's answer as a number, NaN where there is none."""
    known = (level(member.answers.get(field), problem.fields.get(field)) for member in members)
    return np.array([np.nan if value is None else value for value in known], dtype=np.float64)


def gaps(problem: MatchingProblem, mentor_field: str, mentee_field: str) -> Floats:
    """How many levels each mentor is above each mentee, NaN where that is not known."""
    mentors = levels(problem.mentors, problem, mentor_field)
    mentees = levels(problem.mentees, problem, mentee_field)
    return mentors[:, None] - mentees[None, :]


def named_by_mentors(problem: MatchingProblem, field: str) -> list[Places]:
    """For each mentor, name by name, where the mentees stand whom the field names.

    Names that lead to nobody of the whole problem are left out.
    """
    known = (problem.whole or problem).mentee_names
    return _named(problem.mentors, problem.mentee_names, known, field)


def named_by_mentees(problem: MatchingProblem, field: str) -> list[Places]:
    """For each mentee, name by name, where the mentors stand whom the field names."""
    known = (problem.whole or problem).mentor_names
    return _named(problem.mentees, problem.mentor_names, known, field)


def _named(
    members: Sequence[Member],
    bearers: Mapping[str, tuple[int, ...]],
    known: Mapping[str, tuple[int, ...]],
    field: str,
) -> list[Places]:
    return [
        [bearers.get(name, ()) for name in keys(member.answers.get(field)) if name in known]
        for member in members
    ]
