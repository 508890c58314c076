"""How much a criterion counts beside the others, in a sentence."""

from app.core.matching.asked.shares import Share
from app.core.model import FACTOR, Criterion, Importance


def share_words(share: Share) -> str:
    """ "43 of 100", where there is little room."""
    if not share.points:
        return "nothing"
    return f"{_points(share)} of 100"


def share_sentence(share: Share) -> str:
    """ "Counts 43 of 100 points." """
    if not share.points:
        return "Counts nothing."
    ask = ", for those who ask for it" if share.asked else ""
    return f"Counts {_points(share)} of 100 points{ask}."


def _points(share: Share) -> str:
    return f"{share.points:.0f}" if share.points >= 0.5 else "less than 1"


def base_sentence(criterion: Criterion) -> str:
    """What each word counts here, as it is not the same for every criterion."""
    nice, important, very = (
        f"{criterion.weight * FACTOR[importance]:g}"
        for importance in (Importance.NICE, Importance.IMPORTANT, Importance.VERY)
    )
    return (
        f"“Nice to have” counts {nice} here, “important” {important}, “very important” {very}. "
        "Other criteria begin with other numbers, so the same word can count more or less there."
    )
