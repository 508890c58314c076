"""All that can be said of a program's circles, worked out from one snapshot."""

from dataclasses import dataclass, replace

from app.core.edits.begin import begun
from app.core.edits.matches import matches_of
from app.core.matching.barriers import RuleCount
from app.core.matching.circles.explain import PeerWaiting, peer_waiting
from app.core.matching.circles.kept import KeptCircles, kept_circles
from app.core.matching.circles.problem import circle_problem_of
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.solve import clashes
from app.core.matching.comparisons import Comparisons, compared
from app.core.matching.contradictions import Contradiction
from app.core.matching.kept import Kept
from app.core.matching.solution import Pair, Solution
from app.core.model import Workspace
from app.ui.matches.weighed import REMEMBERED, Seen, Weighed


@dataclass(frozen=True)
class WeighedCircles:
    """A program with all its peers scored, before anything is solved.

    `weighed` says the same of any two people, for the settings and the pictures.
    """

    weighed: Weighed
    scored: ScoredCircles
    known: Comparisons | None = None

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Which rules can't both hold."""
        return self.weighed.contradictions


@dataclass(frozen=True)
class SeenCircles:
    """One matching ("" for none) by those scores: its circles, and who waits and why."""

    weighed: WeighedCircles
    matching: str = ""
    kept: KeptCircles | None = None
    waiting: tuple[PeerWaiting, ...] = ()

    @property
    def as_pairs(self) -> Seen:
        """The same for the pictures: any two people of a circle as a pair."""
        if self.kept is None:
            return Seen(self.weighed.weighed)
        solution = self.kept.solution
        scored = self.weighed.scored
        pairs = tuple(
            Pair(one, other, scored.between(one, other), circle.locked)
            for group, circle in zip(self.kept.groups, solution.circles, strict=True)
            for place, one in enumerate(group.people)
            for other in group.people[place + 1 :]
        )
        total = sum(pair.score for pair in pairs)
        worst = min((pair.score for pair in pairs), default=None)
        left = (*solution.waiting, *solution.idle)
        told = Kept(Solution(pairs, left, (), total, worst, total))
        return Seen(self.weighed.weighed, self.matching, told)


def weigh_circles(
    workspace: Workspace, program_id: str, before: WeighedCircles | None = None
) -> WeighedCircles:
    """Score all peers of a program; `before` saves comparing again."""
    ready = begun(workspace, program_id)
    problem = circle_problem_of(ready, program_id)
    small = len(problem.peers.mentees) ** 2 <= REMEMBERED
    known = compared(problem.peers, before.known if before else None) if small else None
    scored = score_circles(problem, known)
    weighed = Weighed(
        ready, program_id, scored.everybody, _counts(ready, program_id), clashes(scored)
    )
    return WeighedCircles(weighed, scored, known)


def _counts(ready: Workspace, program_id: str) -> tuple[RuleCount, ...]:
    """What each rule keeps apart of all that could be together, or would if it were on."""
    on = {key: rule.model_copy(update={"on": True}) for key, rule in ready.rules.items()}
    problem = circle_problem_of(ready.with_tables(rules=on), program_id)
    bare = replace(problem.peers, criteria=())
    scored = score_circles(replace(problem, peers=bare, hosts=replace(problem.hosts, criteria=())))
    return scored.counts()


def see_circles(weighed: WeighedCircles, workspace: Workspace, matching_id: str) -> SeenCircles:
    """Look at a matching of the workspace by scores that are still true for it."""
    if matching_id not in workspace.matchings:
        return SeenCircles(weighed)
    now = kept_circles(weighed.scored, matches_of(workspace, matching_id))
    waiting = tuple(
        peer_waiting(weighed.scored, now.groups, person) for person in now.solution.waiting
    )
    return SeenCircles(weighed, matching_id, now, waiting)
