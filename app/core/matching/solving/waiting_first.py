"""Repair with the fewest changes in which those who have waited come before new people."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.core.matching.asked.problem import PairOfIds
from app.core.matching.solving.repair import repair_untouched
from app.core.matching.solving.solution import Solution
from app.core.matching.weighing.score import SCALE, Scored
from app.core.model import Objective

HIGHEST_SCORE = 100 * SCALE


def repair_waiting_first(
    scored: Scored, existing: tuple[PairOfIds, ...], waiting: Collection[str]
) -> Solution:
    """Keep what can be kept and match the rest; no new mentee takes a place `waiting` ones could.

    Where everybody finds a place, or a floor decides, nothing goes before the objective.
    """
    plain = repair_untouched(scored, existing)
    problem = scored.problem
    patient = [problem.columns[mentee] for mentee in waiting if mentee in problem.columns]
    left = set(plain.waiting) & set(waiting)
    if not left or problem.aim.objective is Objective.ONLY_GOOD:
        return plain
    raised = scored.millionths.copy()
    raised[:, patient] += HIGHEST_SCORE * len(problem.mentees) + 1
    aimed = replace(problem, aim=problem.aim.model_copy(update={"objective": Objective.BEST_TOTAL}))
    who = repair_untouched(replace(scored, problem=aimed, millionths=raised), existing)
    return _rescored(scored, who)


def _rescored(scored: Scored, found: Solution) -> Solution:
    pairs = tuple(replace(p, score=scored.score(p.mentor, p.mentee)) for p in found.pairs)
    total = float(np.sum([pair.score for pair in pairs]))
    worst = min((pair.score for pair in pairs), default=None)
    return replace(found, pairs=pairs, total=total, worst=worst, at_most=total)
