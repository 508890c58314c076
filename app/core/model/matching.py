"""What a matching is asked for, and what it is."""

from pydantic import Field as Bound

from app.core.model.base import Row
from app.core.model.terms import CriterionKind, Importance, Objective, RuleKind, Spread

FACTOR = {
    Importance.OFF: 0.0,
    Importance.NICE: 1.0,
    Importance.IMPORTANT: 2.0,
    Importance.VERY: 4.0,
}


class Criterion(Row):
    """Something that makes a match better.

    Its weight is `exact_weight` where given, else `weight` times the importance's factor.
    `enough` is how many answers in common count fully; `nearest` to `farthest` is the wanted
    number of levels the mentor stands above the mentee; `points` replaces it by a table of
    (gap, value). `asked_field` holds the mentee's wish to share (asked for). Similar answers
    compares `statements`, fields rated from `lowest` to `highest`, in place of the two fields.
    `mixed` counts among peers alone: it turns the criterion round, the less alike the better.
    """

    program: str
    label: str
    kind: CriterionKind
    mentor_field: str = ""
    mentee_field: str = ""
    asked_field: str = ""
    importance: Importance = Importance.NICE
    weight: float = Bound(default=10.0, ge=0)
    exact_weight: float | None = Bound(default=None, ge=0)
    enough: int = Bound(default=3, ge=1)
    nearest: int = 1
    farthest: int = 2
    points: tuple[tuple[int, float], ...] = ()
    statements: tuple[str, ...] = ()
    lowest: float = 1.0
    highest: float = 5.0
    mixed: bool = False
    position: int = 0

    @property
    def effective_weight(self) -> float:
        """What the criterion counts in the mean."""
        if self.exact_weight is not None:
            return self.exact_weight
        return self.weight * FACTOR[self.importance]


class Rule(Row):
    """Something no score outweighs; which of its fields count depends on its kind.

    MUST and MUST_NOT name two people (person ids); SAME, DIFFERENT, IN_COMMON (`at_least`)
    and GAP (`low` to `high` levels, mentor above mentee) compare two profile fields.
    RATHER_NOT and REPORTS read the names in the two fields, PREPARED the mentor's field,
    CLEARED both; EARLIER looks at the approved matchings of other programs.
    """

    program: str
    kind: RuleKind
    label: str = ""
    mentor: str = ""
    mentee: str = ""
    mentor_field: str = ""
    mentee_field: str = ""
    at_least: int = Bound(default=1, ge=1)
    low: int = 0
    high: int = 0
    on: bool = True
    position: int = 0


class Aim(Row):
    """What matching a program aims for; the id is the program's.

    Nobody is matched below `floor` (0 to 100) where the objective is only good matches.
    Circles have `smallest` to `largest` members, 0 for as many as the program's people say.
    """

    objective: Objective = Objective.NOBODY_OUT
    floor: float = Bound(default=50.0, ge=0, le=100)
    spread: Spread = Spread.AS_BEST
    smallest: int = Bound(default=0, ge=0)
    largest: int = Bound(default=0, ge=0)


class Matching(Row):
    """One whole result for a program, a draft until it is approved; one of a program is.

    `bound` is the proven most that the scores could add up to, in points, as it was last
    solved; None where what was found is the best itself, or where nothing was solved.
    """

    program: str
    name: str
    objective: Objective = Objective.NOBODY_OUT
    floor: float = 0.0
    spread: Spread = Spread.AS_BEST
    bound: float | None = None
    approved: bool = False
    position: int = 0


class Match(Row):
    """A mentor with their mentees (participant ids); locked matches stay when solving again.

    A circle without a host has an empty mentor. `reason` says why a rule was set aside.
    """

    matching: str
    mentor: str
    mentees: tuple[str, ...]
    score: float = 0.0
    locked: bool = False
    reason: str = ""
