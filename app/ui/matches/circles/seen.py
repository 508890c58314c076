"""All that can be said of a program's circles, worked out from one snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from app.core.edits.begin import begun
from app.core.edits.matches import matches_of
from app.core.matching.account.kept import Kept
from app.core.matching.circles.clashes import clashes
from app.core.matching.circles.explain import (
    CircleAccount,
    PeerWaiting,
    circle_account,
    peer_waiting,
)
from app.core.matching.circles.groups import Group
from app.core.matching.circles.kept import KeptCircles, kept_circles
from app.core.matching.circles.problem import circle_problem_of
from app.core.matching.circles.scored import ScoredCircles, score_circles
from app.core.matching.circles.ways_out import circle_ways_out
from app.core.matching.circles.whole import CircleWhole, circle_whole
from app.core.matching.solving.solution import Pair, Solution
from app.core.matching.weighing.barriers import RuleCount
from app.core.matching.weighing.comparisons import Comparisons, compared
from app.core.matching.weighing.contradictions import Contradiction
from app.core.model import Workspace
from app.ui.matches.weighed import REMEMBERED, Seen, Weighed, joins_of

EXPLAINED_AHEAD = 8
"""So many of the lowest circles are explained before they are looked at: those stand first."""


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
    """One matching ("" for none) by those scores: its circles, and who waits and why.

    `told` are the accounts of some circles; the others are made when they are looked at.
    `as_pairs` is the same for the pictures: any two people of a circle as a pair, those of one
    circle side by side.
    """

    weighed: WeighedCircles
    matching: str = ""
    kept: KeptCircles | None = None
    waiting: tuple[PeerWaiting, ...] = ()
    as_pairs: Seen | None = None
    told: Mapping[Group, CircleAccount] = field(default_factory=dict)
    whole: CircleWhole | None = None


def weigh_circles(
    workspace: Workspace, program_id: str, before: WeighedCircles | None = None
) -> WeighedCircles:
    """Score all peers of a program; `before` saves comparing again."""
    ready = begun(workspace, program_id)
    problem = circle_problem_of(ready, program_id)
    small = len(problem.peers.mentees) ** 2 <= REMEMBERED
    known = compared(problem.peers, before.known if before else None) if small else None
    scored = score_circles(problem, known)
    counts, found = _counts(ready, program_id), clashes(scored)
    ways = circle_ways_out(problem, found) if found else ()
    weighed = Weighed(ready, program_id, scored.everybody, counts, found, ways_out=ways)
    return WeighedCircles(weighed, scored, known)


def with_scores(
    weighed: WeighedCircles, scored: ScoredCircles, workspace: Workspace
) -> WeighedCircles:
    """The same people by other scores, under the same rules; the workspace asks for these."""
    any_two = replace(weighed.weighed, workspace=workspace, scored=scored.everybody)
    return replace(weighed, weighed=any_two, scored=scored)


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
    pairs = _as_pairs(weighed, matching_id, now)
    told, figures = _told(weighed, now), circle_whole(weighed.scored, now)
    return SeenCircles(weighed, matching_id, now, waiting, pairs, told, figures)


def _told(weighed: WeighedCircles, now: KeptCircles) -> dict[Group, CircleAccount]:
    scores = {g: c.score for g, c in zip(now.groups, now.solution.circles, strict=True)}
    lowest = sorted(scores, key=lambda group: scores[group])[:EXPLAINED_AHEAD]
    return {group: circle_account(weighed.scored, group, weighed.known) for group in lowest}


def _as_pairs(weighed: WeighedCircles, matching_id: str, now: KeptCircles) -> Seen:
    scored, solution = weighed.scored, now.solution
    pairs = tuple(
        Pair(one, other, scored.between(one, other), circle.locked)
        for group, circle in zip(now.groups, solution.circles, strict=True)
        for one, other in combinations(group.people, 2)
    )
    total = sum(pair.score for pair in pairs)
    worst = min((pair.score for pair in pairs), default=None)
    told = Kept(Solution(pairs, (*solution.waiting, *solution.idle), (), total, worst, total))
    together = [person for group in now.groups for person in group.people]
    beside = replace(weighed.weighed, scored=scored.arranged(together))
    joins = joins_of(beside.scored.problem, told.solution)
    return Seen(beside, matching_id, told, joins=joins)
