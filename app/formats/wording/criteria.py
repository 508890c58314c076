"""One criterion of one pair in words; what it says, and how many points that is."""

from collections.abc import Sequence
from math import floor

from app.core.matching.account.explain import Part
from app.core.model import CriterionKind
from app.formats.wording.print import Words, or_english

MOST_ANSWERS = 4


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


def says(part: Part, words: Words | None = None) -> str:
    """What is known of the two people, without the criterion's name and the points."""
    spoken = or_english(words)
    if part.value is None:
        silent = spoken.text("reasons", "silent", _who_is_silent(part))
        return spoken.text("reasons", "half", said=silent)
    said = _KINDS[part.kind](spoken, part, part.value)
    return spoken.text("reasons", "mixed", said=said) if part.mixed else said


def fully(part: Part, words: Words | None = None) -> str:
    """The criterion and what is known of the two people, for who opens the account."""
    return _of(part, says(part, words), words)


def short(part: Part, words: Words | None = None) -> str:
    """The same for a row that anybody may see who looks over a shoulder.

    What somebody asked to share is personal, so a row says only whether it is shared.
    """
    if part.kind is CriterionKind.ASKED_FOR and part.value is not None:
        key = "shared" if part.value else "not_shared"
        return _of(part, or_english(words).text("reasons", "asked_for", key), words)
    return fully(part, words)


def _of(part: Part, said: str, words: Words | None) -> str:
    return or_english(words).text("reasons", "said", label=part.label, said=said)


def _who_is_silent(part: Part) -> str:
    if part.kind in (CriterionKind.WISHES, CriterionKind.SIMILAR):
        return part.kind.name.lower()
    if part.mentor_answers and part.mentee_answers:
        return "other"
    if not part.mentor_answers and not part.mentee_answers:
        return "both"
    return "mentee" if part.mentor_answers else "mentor"


def _covers(words: Words, part: Part, value: float) -> str:
    wanted, shared = part.mentee_answers, part.shared
    if not shared:
        key = "none" if len(wanted) > 1 else "none_of_one"
    elif len(wanted) == 1:
        key = "one"
    elif len(shared) == len(wanted):
        key = "all"
    else:
        key = "some_first" if part.ranked and shared[0] == wanted[0] else "some"
    return words.text(
        "reasons",
        "covers",
        key,
        n=len(shared),
        of=len(wanted),
        answers=listed(words, shared),
        wanted=listed(words, wanted),
    )


def _common(words: Words, part: Part, value: float) -> str:
    key, answers = "some" if part.shared else "none", listed(words, part.shared)
    return words.text("reasons", "common", key, n=len(part.shared), answers=answers)


def _same(words: Words, part: Part, value: float) -> str:
    return _answers(words, part, "same", "yes" if value else "no")


def _different(words: Words, part: Part, value: float) -> str:
    return _answers(words, part, "different", "yes" if value else "no")


def _distance(words: Words, part: Part, value: float) -> str:
    gap = part.gap or 0.0
    side = "above" if gap > 0 else "below" if gap else "level"
    said = _answers(words, part, "distance", side)
    if not part.by_gap:
        return said
    worth = round(100 * (1 - value if part.mixed else value))
    return words.text("reasons", "distance", "by_gap", said=said, points=worth)


def _answers(words: Words, part: Part, *path: str) -> str:
    return words.text(
        "reasons",
        *path,
        mentor=listed(words, part.mentor_answers),
        mentee=listed(words, part.mentee_answers),
        answers=listed(words, part.shared),
        n=words.decimals(f"{abs(part.gap or 0.0):g}"),
    )


def _similar(words: Words, part: Part, value: float) -> str:
    if not part.gap:
        return words.text("reasons", "similar", "same")
    return words.text("reasons", "similar", "apart", n=words.decimals(f"{part.gap:.1f}"))


def _wishes(words: Words, part: Part, value: float) -> str:
    if len(part.shared) > 1:
        return words.text("reasons", "wishes", "each")
    if part.shared:
        return words.text("reasons", "wishes", "one", name=part.shared[0])
    return words.text("reasons", "wishes", "others")


def _asked_for(words: Words, part: Part, value: float) -> str:
    wanted = listed(words, part.mentee_answers)
    return words.text("reasons", "asked_for", "yes" if value else "no", wanted=wanted)


def listed(words: Words, answers: Sequence[str]) -> str:
    """The first of the answers, and how many there are beside them."""
    more = len(answers) - MOST_ANSWERS
    said = ", ".join(answers[:MOST_ANSWERS])
    return words.text("reasons", "more", answers=said, n=more) if more > 0 else said


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
