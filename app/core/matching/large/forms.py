"""Forms that criteria and rules share: answers in common, and values worked out pair by pair."""

from collections.abc import Callable

import numpy as np

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.large.encoding import Counted, Direct, Encoding
from app.core.matching.solving.network import Ints
from app.core.matching.weighing.tables import Floats, levels, shared_items, sides
from app.core.model import Criterion, Rule


def constant(problem: MatchingProblem, by_mentee: Floats) -> Encoding:
    """The same value for each of a mentee's pairs."""
    return Encoding(np.ones((len(problem.mentors), 1)), by_mentee[:, None])


def counted(
    problem: MatchingProblem, asked: Criterion | Rule, enough: float, step: bool, worth: float
) -> Counted:
    """Answers in common in the two fields; `worth` is what enough of them are worth."""
    two = sides(problem, asked.mentor_field, asked.mentee_field)
    has, given = shared_items(two, ranked=False)
    return Counted(has, given, enough, step, np.full(len(given), worth))


def gaps(problem: MatchingProblem, fields: tuple[str, str]) -> Callable[[Ints, Ints], Floats]:
    """The gap in levels as a function of where mentor and mentee stand."""
    mentors = levels(problem.mentors, problem, fields[0])
    mentees = levels(problem.mentees, problem, fields[1])
    return lambda rows, columns: mentors[rows] - mentees[columns]


def worked(problem: MatchingProblem, worth: Callable[[Ints, Ints], Floats]) -> Encoding:
    """A value worked out pair by pair."""
    empty = np.zeros((len(problem.mentors), 0)), np.zeros((len(problem.mentees), 0))
    return Encoding(*empty, direct=(Direct(worth, np.ones(len(problem.mentees))),))
