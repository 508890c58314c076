"""Which matching is printed from, and what matching again has changed, in a sentence."""

from collections.abc import Sequence

from app.core.model import Matching
from app.formats.wording.criteria import whole
from app.formats.wording.reasons import percent_at_most


def printed_sentence(shown: Matching | None, all_of_them: Sequence[Matching]) -> str:
    """Which matching the guides use when it isn't the one that is looked at; "" otherwise."""
    approved = next((matching for matching in all_of_them if matching.approved), None)
    if not shown or not approved or shown.id == approved.id:
        return ""
    return f"Guides are printed from “{approved.name}”, which is approved. This is “{shown.name}”."


def matched_again_sentence(people: int, *, peers: bool = False) -> str:
    """For how many mentees, or peers, matching again has changed who they are with."""
    if not people:
        return "Matched again. Nothing changed."
    one, many = ("person is", "people are") if peers else ("mentee is", "mentees are")
    return (
        f"Matched again. {people:,} {one if people == 1 else many} matched differently from before."
    )


def bound_of(matching: Matching | None, total: float) -> str:
    """How far a matching is from what nothing could be better than; "" where it is the best.

    What it is held against was worked out when it was last matched. Where nobody is matched
    there is nothing to compare.
    """
    if matching is None or matching.bound is None or not 0 < total < matching.bound:
        return ""
    return (
        f"The scores add up to {whole(total)}. Nothing could reach more than "
        f"{whole(matching.bound)}, so this is at most {percent_at_most(total, matching.bound)} "
        "below the best."
    )


def tried_sentence(result: str, mentees: int, approved: bool) -> str:
    """The result while an importance is dragged, and for how many mentees it is another."""
    change = f"{mentees:,} {'mentee changes' if mentees == 1 else 'mentees change'}"
    said = f"{result} {change if mentees else 'Nobody changes'}."
    return f"If matched again: {said}" if approved else said
