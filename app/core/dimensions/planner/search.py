"""Looking for a cheap way to a target."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice, repeat
from math import inf

from app.core.dimensions.planner.apply import apply_edits
from app.core.dimensions.planner.edits import (
    Edit,
    SetMode,
    SetProgramMode,
    SetTimeline,
    SetTiming,
)
from app.core.dimensions.planner.needless import proposals_fit, without_needless
from app.core.dimensions.planner.pairs import (
    AS_NEAR,
    Pair,
    pairs_apart,
    pairs_at,
    pairs_near,
)
from app.core.dimensions.planner.scenarios import Scenario, rebuilt
from app.core.dimensions.planner.terms import NOISE, REACH, Target
from app.core.dimensions.planner.trials import (
    Edits,
    Trial,
    edits_of,
    total_cost,
    try_out,
    workspace_of,
)
from app.core.model import design_of

MOST_PAIRS = 6
MOST_PAIRS_SETTLED = 4
SETTLED_AT = (2, 1)
SETTLED_NEAR = (3, 1)
SETTLED_FAR = (2, 1, 1)
"""So often are modes settled before items are sought, in the first scenarios."""

MOST_NEAR = 5
DROPS_TRIED = 3

Find = Callable[[Scenario, Target, int], list[Pair]]


@dataclass(frozen=True)
class Ground:
    """A design made ready for planning, as it is and with sessions dropped or added."""

    base: Scenario
    drops: tuple[Scenario, ...]
    additions: tuple[Scenario, ...]

    def promising(self, target: Target) -> Iterator[Scenario]:
        """The design itself, then what may lead to the target at less cost."""
        yield self.base
        foreseen = [(_foreseen(self.base, scenario, target)) for scenario in self.drops]
        order = sorted(range(len(self.drops)), key=foreseen.__getitem__)
        yield from (self.drops[number] for number in order[:DROPS_TRIED])
        yield from self.additions if self._is_up(target) else self.additions[:1]

    def far(self, target: Target) -> tuple[Scenario, ...]:
        """What may come nearer to a target that is out of reach of the promising ones."""
        return self._rebuilt if self._is_up(target) else ()

    def _is_up(self, target: Target) -> bool:
        return target.structure is not None and target.structure > self.base.place.structure

    @cached_property
    def _rebuilt(self) -> tuple[Scenario, ...]:
        return tuple(rebuilt(self.base))


def way_to(ground: Ground, target: Target) -> Edits | None:
    """The cheapest of the ways found to the target."""
    base = ground.base
    best: Edits | None = None
    least = inf
    settle = chain(SETTLED_AT, repeat(0))
    for scenario in ground.promising(target):
        if scenario.cost >= least or (best is not None and len(scenario.added) > 1):
            continue
        settled = next(settle) if best is None else 0
        for pair, edits in _ways(scenario, target, pairs_at, settle=settled):
            if pair.cost >= least - NOISE:
                break
            trial = _tried(base, edits)
            if trial is None or target.distance_of(trial.place) > REACH + NOISE:
                continue
            trial = without_needless(base.design, base.library, target, trial)
            cost = total_cost(base.design, base.library, trial.edits)
            if cost < least:
                best, least = trial.edits, cost
            break
    return best


def way_towards(ground: Ground, target: Target) -> Trial | None:
    """The way that was found to come nearest to the target, the cheapest of equally near."""
    base = ground.base
    nearest = _nearest(base, target, ground.promising(target), SETTLED_NEAR)
    if nearest and target.distance_of(nearest.place) <= REACH + NOISE:
        return nearest
    far = _nearest(base, target, ground.far(target), SETTLED_FAR)
    found = [trial for trial in (nearest, far) if trial]
    return min(found, key=lambda trial: target.distance_of(trial.place), default=None)


def _nearest(
    base: Scenario, target: Target, scenarios: Iterable[Scenario], settled: Iterable[int]
) -> Trial | None:
    """The nearest way found in some scenarios; so often modes are settled in the first ones."""
    nearest: Trial | None = None
    least = inf
    settle = chain(settled, repeat(0))
    for distance, scenario in _nearest_first(scenarios, target):
        if distance >= least - AS_NEAR:
            break
        ways = _ways(scenario, target, pairs_near, settle=next(settle))
        for _, edits in islice(ways, MOST_NEAR):
            trial = _tried(base, edits)
            if trial is not None and target.distance_of(trial.place) < least - NOISE:
                nearest, least = trial, target.distance_of(trial.place)
    if nearest is None:
        return None
    return without_needless(base.design, base.library, target, nearest)


def _nearest_first(scenarios: Iterable[Scenario], target: Target) -> list[tuple[float, Scenario]]:
    """The scenarios with how near their tables come, the cheapest of equally near ones first."""
    found = [
        (pair.distance, pair.cost, scenario)
        for scenario in scenarios
        for pair in pairs_near(scenario, target, 1)
    ]
    found.sort(key=lambda one: (round(one[0] / AS_NEAR), one[1]))
    return [(distance, scenario) for distance, _, scenario in found]


def _foreseen(base: Scenario, scenario: Scenario, target: Target) -> tuple[float, float]:
    """About how far off and how dear a scenario's best way is, read in the base's tables."""
    here, there = base.place, scenario.place
    structure, immediacy = target.structure, target.immediacy
    if structure is not None:
        structure -= there.structure - here.structure
    if immediacy is not None and here.immediacy is not None and there.immediacy is not None:
        immediacy -= there.immediacy - here.immediacy
    shifted = Target(structure, immediacy)
    pair = next(iter(pairs_at(base, shifted, 1) or pairs_near(base, shifted, 1)))
    return max(0.0, pair.distance - REACH), scenario.cost + pair.cost


def _ways(
    scenario: Scenario, target: Target, find: Find, *, settle: int
) -> Iterator[tuple[Pair, Edits]]:
    """The pairs found, with the edits they come to.

    Where no item fits the modes and the timing of a pair, what does fit them is sought, for
    at most so many different modes as are to be settled.
    """
    misfit: list[Pair] = []
    for pair in find(scenario, target, MOST_PAIRS):
        if (edits := edits_of(pair)) is not None:
            yield pair, edits
        else:
            misfit.append(pair)
    if misfit and settle:
        apart = {pair.immediacy_line: pair for pair in reversed(misfit)}
        for pair in pairs_apart(scenario, target, settle):
            apart.setdefault(pair.immediacy_line, pair)
        for pair in list(apart.values())[:settle]:
            yield from _settled_ways(pair, target, find)


def _settled_ways(pair: Pair, target: Target, find: Find) -> Iterator[tuple[Pair, Edits]]:
    """The best of the ways that set the modes of a pair, if any."""
    in_modes = _after(pair, SetMode, SetProgramMode)
    pairs = find(in_modes, target, MOST_PAIRS_SETTLED)
    ways = [(other, edits) for other in pairs if (edits := edits_of(other)) is not None]
    if not ways:
        timed = [_after(other, SetTimeline, SetTiming) for other in pairs[:1]]
        for scenario in (*timed, replace(in_modes, timing_stays=True)):
            pairs = find(scenario, target, MOST_PAIRS_SETTLED)
            ways += [(other, edits) for other in pairs if (edits := edits_of(other)) is not None]
    ways.sort(key=lambda way: (max(0.0, way[0].distance - REACH), way[0].cost))
    yield from ways[:1]


def _after(pair: Pair, *kinds: type[Edit]) -> Scenario:
    """The scenario with those edits of a pair done, and what they are about settled."""
    scenario = pair.scenario
    library, program = scenario.library, scenario.design.program.id
    moves = (*pair.structure_moves, *pair.immediacy_moves)
    edits = tuple(move for move in moves if isinstance(move, kinds))
    workspace = apply_edits(workspace_of(scenario.design), library, edits)
    own = tuple(e for e in edits if getattr(e, "session", None) not in scenario.added)
    return replace(
        scenario,
        design=design_of(workspace, program),
        edits=(*scenario.edits, *own),
        cost=scenario.cost + total_cost(scenario.design, library, own),
        modes_stay=True,
        timing_stays=SetTiming in kinds,
    )


def _tried(base: Scenario, edits: Edits) -> Trial | None:
    """The edits really done; None where what they put in doesn't fit in the end."""
    trial = try_out(base.design, base.library, edits)
    return trial if proposals_fit(trial, base.library) else None
