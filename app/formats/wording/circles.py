"""Circles and peer pairs in sentences."""

from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.solution import CircleSolution
from app.formats.wording.criteria import whole
from app.formats.wording.reasons import percent_at_most


def circle_sentences(problem: CircleProblem, solution: CircleSolution) -> list[str]:
    """The whole: who has a circle, the scores, and how far from the best it is at most."""
    noun = "pair" if problem.is_pairs else "circle"
    count, waiting = len(solution.circles), len(solution.waiting)
    placed = sum(len(circle.members) for circle in solution.circles)
    people = f"{placed:,} of {placed + waiting:,} people in {count:,} {noun}{'s' * (count != 1)}"
    if waiting:
        people += f", {waiting:,} {'waits' if waiting == 1 else 'wait'}"
    if solution.worst is None:
        return [f"{people}."]
    said = [f"{people}. The lowest score is {whole(solution.worst)}."]
    if not solution.proven:
        said.append(
            "These are too many people to try everything. No exchange of two makes the total "
            f"higher; it is at most {percent_at_most(solution.total, solution.at_most)} below "
            "what anything could reach."
        )
    return said
