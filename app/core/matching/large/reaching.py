"""Making sure that few candidates match as many people as all pairs would."""

from dataclasses import dataclass

from app.core.matching.large.field import NEAR, Candidates
from app.core.matching.solving.bottleneck import best_worst, highest_hope
from app.core.matching.solving.network import Ints, Network
from app.core.matching.solving.reach import Reach, narrowest, reach, reaches
from app.core.matching.weighing.score import SCALE

ROUNDS = 40
"""So often the candidates are widened before the proof is given up."""

STEPS = 8
"""So often the worst score is tried to be raised before the proof is given up."""


@dataclass(frozen=True)
class Widened:
    """Candidates, and whether it is proven that all pairs together would reach no more."""

    candidates: Candidates
    proven: bool


def widened(candidates: Candidates, threshold: int, goal: Reach | None = None) -> Widened:
    """More candidates, until as many can be matched as with all pairs of at least that score.

    The narrowest place of each flow shows which pairs would add to it; without any that are
    left out the flow is the largest there is. What reaches the goal is enough.
    """
    proven = True
    for kind in _flows(candidates.network(threshold)):
        wanted = getattr(goal, kind) if goal else None
        for _ in range(ROUNDS):
            network = candidates.network(threshold)
            places, needs = _flows(network)[kind]
            cut = narrowest(network, places, needs)
            most = min(int(places.sum()), int(needs.sum()))
            if cut.size >= (most if wanted is None else wanted):
                break
            more = candidates.with_more(candidates.between(cut.mentors, cut.mentees, threshold))
            if more is candidates:
                break
            candidates = more
        else:
            proven = False
    return Widened(candidates, proven)


def _flows(network: Network) -> dict[str, tuple[Ints, Ints]]:
    """The flows that `reach` looks for, as places and needs."""
    found = {"filled": (network.places, network.needs)}
    if (network.unserved != network.needs).any():
        found["served"] = (network.places, network.unserved)
    if network.wanted.any():
        found["met"] = (network.wanted, network.needs)
    return found


@dataclass(frozen=True)
class Worst:
    """Candidates that reach the best worst score, and how high it could be at most."""

    candidates: Candidates
    worst: int
    at_most: int


def with_best_worst(candidates: Candidates) -> Worst:
    """The worst score as good as it can be, with the candidates that this takes.

    Each round proves the worst found, or finds pairs that make a better one possible.
    """
    goal = reach(candidates.network(0))
    worst = 0
    if not goal.filled:
        return Worst(candidates, worst, worst)
    for _ in range(STEPS):
        worst = best_worst(candidates.network(0), goal)
        higher = widened(candidates, worst + 1, goal)
        candidates = higher.candidates
        if not reaches(candidates.network(worst + 1), goal):
            if higher.proven:
                return Worst(candidates, worst, worst)
            break
    hope = highest_hope(candidates.network(0), goal) + round(NEAR * SCALE)
    return Worst(candidates, worst, hope)
