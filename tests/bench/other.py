"""The same people matched by the package mentor-match, where its environment is there.

python -m venv FOLDER && FOLDER/bin/pip install mentor-match
MENTOR_MATCH=FOLDER/bin/python make bench
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.score import score
from app.core.model import CriterionKind, Objective
from tests.bench.people import cohort
from tests.bench.table import Row, timed

PYTHON = "MENTOR_MATCH"
RUNNER = Path(__file__).with_name("other_matcher.py")
SIZE = 500

SEED = 14
"""With these people three rounds of one mentee each end below the best of three at once."""


def other_rows() -> Iterator[Row]:
    """One and three mentees for each mentor; without that environment why there are no rows."""
    python = os.environ.get(PYTHON, "")
    if not python:
        print(f"Not held against mentor-match: {PYTHON} names no Python.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        people = cohort(Path(folder), SIZE, SEED)
        for places, at_least in ((1, 50.0), (3, None)):
            yield _row(python, Path(folder), _with_places(people, places), places, at_least)


def _with_places(problem: MatchingProblem, places: int) -> MatchingProblem:
    """Only what mentor-match knows too; it lets mentees have as many mentors."""
    known = [each for each in problem.criteria if each.kind is not CriterionKind.ASKED_FOR]
    return replace(
        problem,
        mentors=tuple(replace(member, capacity=places) for member in problem.mentors),
        mentees=tuple(replace(member, capacity=places) for member in problem.mentees),
        criteria=tuple(known),
        aim=problem.aim.model_copy(update={"objective": Objective.ONLY_GOOD, "floor": 0.0}),
    )


def _row(
    python: str, folder: Path, problem: MatchingProblem, places: int, at_least: float | None
) -> Row:
    files = [str(folder / f"{side}.csv") for side in ("mentors", "mentees")]
    command = [python, str(RUNNER), *files, str(places)]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    scored, ours = score(problem), solve(problem)
    total = sum(scored.score(f"mentor:{one}", f"mentee:{other}") for one, other in theirs["pairs"])
    assert ours.total > total - 1e-6 if places == 1 else ours.total > total + 1e-6
    return Row(
        f"match {SIZE} × {SIZE}, {places} each: {_told(ours)}",
        timed(lambda: solve(problem)),
        f"mentor-match: {total:,.0f} in {len(theirs['pairs'])} pairs (speed)",
        [theirs["seconds"]],
        at_least=at_least,
        inverted=True,
    )


def _told(solution: Solution) -> str:
    return f"{solution.total:,.0f} in {len(solution.pairs)} pairs"
