"""One criterion of one pair in words; what it says, and how many points that is."""

from math import floor

from app.core.matching.explain import Part
from app.core.model import CriterionKind


def part_sentence(part: Part) -> str:
    """ "Goals: offers 2 of the 3, the first among them (Finance, Writing): 27 of 35 points"."""
    return f"{part.label}: {says(part)}: {points(part)}"


def points(part: Part) -> str:
    """How many points of how many."""
    most, counted = whole(part.most), whole(part.points)
    return f"{counted} of {most} {'point' if most == '1' else 'points'}"


def whole(number: float) -> str:
    """A number of points as people read it: no decimals unless they are all there is."""
    return f"{number:.1f}" if 0 < number < 0.95 else f"{floor(number + 0.5):,}"


def says(part: Part) -> str:
    """What is known of the two people, without the criterion's name and the points."""
    if part.value is None:
        return f"{_who_is_silent(part)}, so it counts half"
    said = _KINDS[part.kind](part, part.value)
    return f"{said}, mixed is wanted" if part.mixed else said


def fully(part: Part) -> str:
    """The criterion and what is known of the two people, for who opens the account."""
    return f"{part.label}: {says(part)}"


def short(part: Part) -> str:
    """The same for a row that anybody may see who looks over a shoulder.

    What somebody asked to share is personal, so a row says only whether it is shared.
    """
    if part.kind is CriterionKind.ASKED_FOR and part.value is not None:
        return f"{part.label}: what was asked for is {'' if part.value else 'not '}shared"
    return fully(part)


def _who_is_silent(part: Part) -> str:
    if part.kind is CriterionKind.WISHES:
        return "neither named anybody here"
    if part.kind is CriterionKind.SIMILAR:
        return "no statement that both rated"
    silent = [
        who
        for who, answers in (("mentor", part.mentor_answers), ("mentee", part.mentee_answers))
        if not answers
    ]
    if not silent:
        return "an answer that Trellis can't compare"
    return f"no answer from the {' and the '.join(silent)}"


def _covers(part: Part, value: float) -> str:
    wanted, shared = part.mentee_answers, part.shared
    if not shared:
        return f"offers none of the {len(wanted)}" if len(wanted) > 1 else f"no {wanted[0]}"
    first = part.ranked and len(wanted) > 1 and shared[0] == wanted[0]
    among = ", the first among them" if first and len(shared) < len(wanted) else ""
    return f"offers {_some(len(shared), len(wanted))}{among} ({_listed(shared)})"


def _some(shared: int, wanted: int) -> str:
    if wanted == 1:
        return "what is wanted"
    return f"all {wanted}" if shared == wanted else f"{shared} of the {wanted}"


def _common(part: Part, value: float) -> str:
    if not part.shared:
        return "nothing in common"
    return f"{len(part.shared)} in common ({_listed(part.shared)})"


def _same(part: Part, value: float) -> str:
    if value:
        return f"both {_listed(part.shared)}"
    return f"not the same, {_listed(part.mentor_answers)} and {_listed(part.mentee_answers)}"


def _different(part: Part, value: float) -> str:
    if value:
        return f"{_listed(part.mentor_answers)} and {_listed(part.mentee_answers)}"
    return f"not different, both {_listed(part.shared)}"


def _distance(part: Part, value: float) -> str:
    gap = part.gap or 0.0
    people = f"mentor {_listed(part.mentor_answers)}, mentee {_listed(part.mentee_answers)}"
    if not gap:
        return f"{people}, level with each other"
    return f"{people}, {abs(gap):g} {'above' if gap > 0 else 'below'}"


def _similar(part: Part, value: float) -> str:
    if not part.gap:
        return "the same ratings"
    return f"ratings {part.gap:.1f} apart on average"


def _wishes(part: Part, value: float) -> str:
    if len(part.shared) > 1:
        return "each named the other"
    return f"{part.shared[0]} asked for this" if part.shared else "others were named"


def _asked_for(part: Part, value: float) -> str:
    wanted = _listed(part.mentee_answers)
    if value:
        return f"asked to share {wanted}, and they do"
    return f"asked to share {wanted}, and they don’t"


def _listed(answers: tuple[str, ...], most: int = 4) -> str:
    if len(answers) <= most:
        return ", ".join(answers)
    return f"{', '.join(answers[:most])} and {len(answers) - most} more"


_KINDS = {
    CriterionKind.COVERS: _covers,
    CriterionKind.COMMON: _common,
    CriterionKind.SAME: _same,
    CriterionKind.DIFFERENT: _different,
    CriterionKind.DISTANCE: _distance,
    CriterionKind.SIMILAR: _similar,
    CriterionKind.WISHES: _wishes,
    CriterionKind.ASKED_FOR: _asked_for,
}
