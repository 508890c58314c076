"""How another importance is tried on circles and peer pairs."""

from dataclasses import replace

from app.core.edits.begin import adopted
from app.core.edits.importance import set_importance
from app.core.edits.matches import locked_circles, people_elsewhere
from app.core.matching.asked.problem import with_importance
from app.core.matching.circles.nearby import nearby_circles
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.model import Matching, Workspace
from app.ui.matches.circles.seen import SeenCircles, see_circles, with_scores
from app.ui.matches.trying import Tried, Wish

TRIED = 300
"""Up to so many people new circles are there before the next stop is reached."""


class TryingCircles:
    """What is tried are the circles there are, made better: the best ones take longer."""

    def may_try(self, seen: SeenCircles, matching: Matching) -> bool:
        """Whether there are circles to begin with, of few enough people."""
        weighed = seen.weighed
        few = len(weighed.scored.members) <= TRIED and weighed.known is not None
        there = seen.matching == matching.id and seen.kept is not None and bool(seen.kept.groups)
        return few and there and not weighed.contradictions

    def tried(self, asked: Workspace, seen: SeenCircles, wish: Wish) -> Tried[SeenCircles]:
        """Score anew, and let people change places where that is better now."""
        weighed, matching = seen.weighed, seen.matching
        assert seen.kept is not None
        ready = adopted(asked, weighed.weighed.program_id, weighed.weighed.workspace)
        locked = locked_circles(ready, matching)
        scored = score_circles(_with(wish, weighed.scored.problem), weighed.known)
        problem = replace(scored.problem, locked=locked).arranged()
        solution = nearby_circles(replace(scored, problem=problem), seen.kept.solution.circles)
        after = set_importance(ready, wish.criterion, wish.importance, matching, solution)
        anew = see_circles(with_scores(weighed, scored, after), after, matching)
        changed = people_elsewhere(asked, matching, solution)
        return Tried(wish, asked, after, matching, anew, solution, changed)


def _with(wish: Wish, problem: CircleProblem) -> CircleProblem:
    peers = with_importance(problem.peers, wish.criterion, wish.importance)
    hosts = with_importance(problem.hosts, wish.criterion, wish.importance)
    return replace(problem, peers=peers, hosts=hosts)
