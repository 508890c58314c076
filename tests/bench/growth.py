"""`python -m tests.bench.growth KIND SIZE`: match once and print what it took, as JSON."""

import json
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solve import solve
from tests.bench.people import cohort
from tests.bench.rich import rich

TO_MEGABYTES = 1024**2 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Taken:
    """Seconds for scoring and solving, the process's peak memory, and the bound in percent."""

    seconds: float
    megabytes: int
    pairs: int
    open_percent: float


def taken(kind: str, size: int) -> Taken:
    """What matching so many mentors and so many mentees takes, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.growth", kind, str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Taken(**json.loads(done.stdout))


def _people(kind: str, size: int) -> MatchingProblem:
    if kind == "rich":
        return rich(size)
    with tempfile.TemporaryDirectory() as folder:
        return cohort(Path(folder), size)


def main(kind: str, size: int) -> None:
    """Match, and print a Taken."""
    problem = _people(kind, size)
    start = perf_counter()
    solution = solve(problem)
    seconds = perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // TO_MEGABYTES
    left = 100 * (solution.at_most / solution.total - 1)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "megabytes": peak,
                "pairs": len(solution.pairs),
                "open_percent": left,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
