"""Which matching is printed from, and what matching again has changed, in a sentence."""

from collections.abc import Sequence

from app.core.model import Matching


def printed_sentence(shown: Matching | None, all_of_them: Sequence[Matching]) -> str:
    """Which matching the guides use when it isn't the one that is looked at; "" otherwise."""
    approved = next((matching for matching in all_of_them if matching.approved), None)
    if not shown or not approved or shown.id == approved.id:
        return ""
    return f"Guides are printed from “{approved.name}”, which is approved. This is “{shown.name}”."


def matched_again_sentence(mentees: int) -> str:
    """For how many mentees matching again has changed who they are with."""
    if not mentees:
        return "Matched again. Nothing changed."
    if mentees == 1:
        return "Matched again. 1 mentee is matched differently from before."
    return f"Matched again. {mentees:,} mentees are matched differently from before."


def tried_sentence(result: str, mentees: int, approved: bool) -> str:
    """The result while an importance is dragged, and for how many mentees it is another."""
    change = f"{mentees:,} {'mentee changes' if mentees == 1 else 'mentees change'}"
    said = f"{result} {change if mentees else 'Nobody changes'}."
    return f"If matched again: {said}" if approved else said
