"""What can be seen in many places at once: patterns, never verdicts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import hypot
from statistics import StatisticsError, correlation

from app.core.dimensions.place import Fact, Place

FEWEST_PLACED = 3
NARROW_SPREAD = 0.25
CORNER_CUT = 0.5
EMPTY_CORNER_FROM = 4
CROWDED_CORNER_FROM = 5
CROWDED_SHARE = 0.7
CLUSTER_DISTANCE = 0.15
SMALLEST_CLUSTER = 3
TWIN_DISTANCE = 0.05
LINKED_FROM = 6
LINKED_AT = 0.7
QUIET_FROM = 4
QUIET_BELOW = 1 / 3
NOISE = 1e-9
AXES = ("structure", "immediacy")

Point = tuple[float, float]
Places = Mapping[str, Place]


class Pattern(StrEnum):
    """A kind of observation."""

    NOT_KNOWN = "not known"
    FEW = "few"
    NARROW = "narrow"
    EMPTY_CORNER = "empty corner"
    CROWDED_CORNER = "crowded corner"
    CLUSTER = "cluster"
    TWINS = "twins"
    LINKED = "linked"
    QUIET = "quiet"
    NO_PATTERN = "no pattern"


@dataclass(frozen=True)
class Observation:
    """Something that can be seen in a portfolio.

    `programs` are the ids it speaks of, out of `among` placed ones. A narrow dimension has its
    name in `axis` and its ends in `values`; a corner says in `corner` whether structure and
    immediacy are high; a link has its correlation in `values`; `facts` are those
    missing where not everything is known.
    """

    pattern: Pattern
    programs: tuple[str, ...] = ()
    among: int = 0
    axis: str = ""
    corner: tuple[bool, bool] = (False, False)
    values: tuple[float, ...] = ()
    facts: tuple[Fact, ...] = ()


def observe(places: Places) -> tuple[Observation, ...]:
    """What can be seen in the places, keyed by program id."""
    unknown = tuple(key for key, place in places.items() if place.missing)
    facts = {missing.fact for place in places.values() for missing in place.missing}
    in_order = tuple(fact for fact in Fact if fact in facts)
    found = [Observation(Pattern.NOT_KNOWN, unknown, facts=in_order)] if unknown else []
    placed = {key: place for key, place in places.items() if place.immediacy is not None}
    if len(placed) < FEWEST_PLACED:
        return (*found, Observation(Pattern.FEW, tuple(placed), len(placed)))
    patterns = [seen for look in LOOKS for seen in look(placed)]
    return (*found, *(patterns or [Observation(Pattern.NO_PATTERN, among=len(placed))]))


def _narrow(places: Places) -> Iterator[Observation]:
    for axis in AXES:
        values = [getattr(place, axis) for place in places.values()]
        least, most = min(values), max(values)
        if most - least < NARROW_SPREAD - NOISE:
            yield Observation(
                Pattern.NARROW, tuple(places), len(places), axis=axis, values=(least, most)
            )


def _corners(places: Places) -> Iterator[Observation]:
    inside: dict[tuple[bool, bool], list[str]] = {
        (structured, immediate): [] for structured in (False, True) for immediate in (False, True)
    }
    for key, (structure, immediacy) in _points(places).items():
        inside[structure >= CORNER_CUT, immediacy >= CORNER_CUT].append(key)
    for corner, programs in inside.items():
        crowded = len(programs) >= CROWDED_SHARE * len(places) - NOISE
        if not programs and len(places) >= EMPTY_CORNER_FROM:
            yield Observation(Pattern.EMPTY_CORNER, among=len(places), corner=corner)
        elif crowded and len(places) >= CROWDED_CORNER_FROM:
            yield Observation(Pattern.CROWDED_CORNER, tuple(programs), len(places), corner=corner)


def _clusters(places: Places) -> Iterator[Observation]:
    points = _points(places)
    twins = [set(group) for group in _twin_groups(points)]
    for group in _linked_groups(points):
        if SMALLEST_CLUSTER <= len(group) < len(places) and set(group) not in twins:
            in_order = tuple(key for key in places if key in group)
            yield Observation(Pattern.CLUSTER, in_order, len(places))


def _linked_groups(points: Mapping[str, Point]) -> list[list[str]]:
    """Programs that hang together by small steps; from left to right only near ones are asked."""
    in_order = sorted(points, key=lambda key: points[key][1])
    home = {key: [key] for key in points}
    for number, one in enumerate(in_order):
        for other in in_order[number + 1 :]:
            if points[other][1] - points[one][1] > CLUSTER_DISTANCE + NOISE:
                break
            if home[one] is home[other]:
                continue
            if _distance(points[one], points[other]) <= CLUSTER_DISTANCE + NOISE:
                home[one].extend(home[other])
                home.update(dict.fromkeys(home[other], home[one]))
    return list({id(group): group for key in points for group in (home[key],)}.values())


def _twins(places: Places) -> Iterator[Observation]:
    for group in _twin_groups(_points(places)):
        if len(group) > 1:
            yield Observation(Pattern.TWINS, tuple(group), len(places))


def _twin_groups(points: Mapping[str, Point]) -> list[list[str]]:
    """Each program with those that are near all others of its group."""
    groups: list[list[str]] = []
    for key, point in points.items():
        near = (
            group
            for group in groups
            if all(_distance(point, points[other]) <= TWIN_DISTANCE + NOISE for other in group)
        )
        home = next(near, None)
        if home is None:
            groups.append([key])
        else:
            home.append(key)
    return groups


def _linked(places: Places) -> Iterator[Observation]:
    if len(places) < LINKED_FROM:
        return
    structure, immediacy = (list(axis) for axis in zip(*_points(places).values(), strict=True))
    try:
        strength = correlation(_ranks(structure), _ranks(immediacy))
    except StatisticsError:  # all programs stand at one height: nothing to link
        return
    if abs(strength) >= LINKED_AT - NOISE:
        yield Observation(Pattern.LINKED, tuple(places), len(places), values=(strength,))


def _quiet(places: Places) -> Iterator[Observation]:
    quiet = tuple(k for k, place in places.items() if place.transparency < QUIET_BELOW - NOISE)
    if len(places) >= QUIET_FROM and len(places) / 2 < len(quiet) < len(places):
        yield Observation(Pattern.QUIET, quiet, len(places))


LOOKS: tuple[Callable[[Places], Iterator[Observation]], ...] = (
    _narrow,
    _corners,
    _clusters,
    _twins,
    _linked,
    _quiet,
)


def _points(places: Places) -> dict[str, Point]:
    return {
        key: (place.structure, place.immediacy)
        for key, place in places.items()
        if place.immediacy is not None
    }


def _distance(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _ranks(values: list[float]) -> list[float]:
    """Each value's rank; equal values share the mean of theirs."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]
