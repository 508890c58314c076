"""Kept circles seen by the scores and rules of today."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from app.core.matching.account.kept import NOTICEABLE
from app.core.matching.circles.groups import Group
from app.core.matching.circles.problem import Circle
from app.core.matching.circles.scored import ScoredCircles
from app.core.matching.circles.solution import CircleSolution
from app.core.model import Match


@dataclass(frozen=True)
class KeptCircles:
    """The matching as circles with today's scores, and what has changed since it was made.

    `groups` are the matches, in the same order as the solution's circles. `rescored` circles
    have another score now, in `forbidden` ones a rule keeps two apart (unless a reason was
    given), `gone` people no longer take part, `unfit` circles are too small or too large.
    """

    solution: CircleSolution
    groups: tuple[Group, ...]
    rescored: int = 0
    forbidden: int = 0
    gone: int = 0
    unfit: int = 0

    @property
    def outdated(self) -> bool:
        """Whether matching again could give something else."""
        return bool(self.rescored or self.forbidden or self.gone)


def kept_circles(scored: ScoredCircles, matches: Iterable[Match]) -> KeptCircles:
    """What a matching's circles are worth today."""
    rows = [(match, _group(scored, match)) for match in matches]
    here = [(match, group) for match, group in rows if len(group.people) > 1]
    circles = tuple(
        Circle(group.host, group.members, scored.mean(group.people), match.locked)
        for match, group in here
    )
    low, high = scored.problem.smallest, scored.problem.largest
    return KeptCircles(
        solution=solution_from(scored, circles),
        groups=tuple(group for _, group in here),
        rescored=sum(
            _whole(match, group) and abs(circle.score - match.score) > NOTICEABLE
            for (match, group), circle in zip(here, circles, strict=True)
        ),
        forbidden=sum(not match.reason and _forbidden(scored, group) for match, group in here),
        gone=sum(_size(match) - len(group.people) for match, group in rows),
        unfit=sum(
            not match.locked and not low <= len(group.members) <= high for match, group in here
        ),
    )


def _group(scored: ScoredCircles, match: Match) -> Group:
    members = tuple(member for member in match.mentees if member in scored.places)
    host = match.mentor if match.mentor in scored.places else ""
    return Group(match.id, host, members)


def _size(match: Match) -> int:
    return len(match.mentees) + bool(match.mentor)


def _whole(match: Match, group: Group) -> bool:
    return _size(match) == len(group.people)


def _forbidden(scored: ScoredCircles, group: Group) -> bool:
    return any(not scored.may_be(one, other) for one, other in combinations(group.people, 2))


def solution_from(scored: ScoredCircles, circles: tuple[Circle, ...]) -> CircleSolution:
    """Circles that were put together by hand or by a repair, as a solution."""
    placed = {person for circle in circles for person in (circle.host, *circle.members)}
    total = sum(circle.score * (len(circle.members) + bool(circle.host)) / 2 for circle in circles)
    left = [member.id for member in scored.members if member.id not in placed]
    return CircleSolution(
        circles=circles,
        waiting=tuple(person for person in left if not scored.is_host(person)),
        idle=tuple(person for person in left if scored.is_host(person)),
        total=total,
        worst=min((circle.score for circle in circles), default=None),
        at_most=total,
        proven=False,
    )
