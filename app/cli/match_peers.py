"""`match` for circles and peer pairs: what it prints."""

from collections.abc import Iterator
from typing import Any

from app.core.matching.circles.problem import Circle, CircleProblem
from app.core.matching.circles.solution import CircleSolution
from app.formats.wording.circles import circle_sentences


def circles_as_json(problem: CircleProblem, solution: CircleSolution) -> dict[str, Any]:
    """The result as the README documents it."""
    return {
        "circles": [
            {
                "host": _host(problem, circle),
                "members": _members(problem, circle),
                "score": circle.score,
            }
            for circle in solution.circles
        ],
        "unmatched": [problem.peers.member(peer).person for peer in solution.waiting],
        "idle": [problem.hosts.member(host).person for host in solution.idle],
        "total": solution.total,
        "worst": solution.worst,
        "at_most": solution.at_most,
        "proven": solution.proven,
    }


def circles_as_text(problem: CircleProblem, solution: CircleSolution) -> Iterator[str]:
    """A line for each circle, then the whole."""
    for circle in solution.circles:
        host = f"{_host(problem, circle)} hosts " if circle.host else ""
        yield f"{circle.score:6.1f}  {host}{', '.join(_members(problem, circle))}"
    for peer in solution.waiting:
        yield f"Waits: {problem.peers.member(peer).person}."
    yield from circle_sentences(problem, solution)


def _host(problem: CircleProblem, circle: Circle) -> str:
    return problem.hosts.member(circle.host).person if circle.host else ""


def _members(problem: CircleProblem, circle: Circle) -> list[str]:
    return [problem.peers.member(member).person for member in circle.members]
