"""What a solution still says once some of its people are gone."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from app.core.matching.circles.problem import Circle
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.solving.solution import Solution


def of_those_there(
    solution: Solution | CircleSolution, there: Collection[str]
) -> Solution | CircleSolution:
    """The solution with these participants alone; a circle goes on without its host."""
    if isinstance(solution, CircleSolution):
        return replace(solution, circles=tuple(_circles(solution, there)))
    pairs = (pair for pair in solution.pairs if pair.mentor in there and pair.mentee in there)
    return replace(solution, pairs=tuple(pairs))


def _circles(solution: CircleSolution, there: Collection[str]) -> Iterator[Circle]:
    for circle in solution.circles:
        host = circle.host if circle.host in there else ""
        members = tuple(member for member in circle.members if member in there)
        if members and len(members) + bool(host) > 1:
            yield replace(circle, host=host, members=members)
