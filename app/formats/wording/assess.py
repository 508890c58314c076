"""What a goal asks of a program's place, with the range and the reason behind the question."""

from collections.abc import Mapping

from app.core.dimensions.assess import GoalCheck
from app.core.dimensions.place import points
from app.core.model import Source

BASES = {
    "seed": "the texts Trellis grew from",
    "study": "a published study",
    "theory": "a published theory",
    "practice": "experience of practitioners",
    "proposal": "our own proposal",
}


def range_words(check: GoalCheck) -> str:
    """The suggested range beside where the program stands."""
    low, high = points(check.span.low), points(check.span.high)
    return (
        f"For “{check.goal.title}” we suggest {check.dimension} from {low} to {high};"
        f" this program is at {points(check.value)}."
    )


def reason_words(check: GoalCheck, sources: Mapping[str, Source]) -> str:
    """Why that range is suggested, and where the reason comes from."""
    bases = ", ".join(BASES[basis] for basis in check.span.basis)
    texts = "; ".join(sources[key].text for key in check.span.sources)
    told = f"{check.span.reason} Based on {bases}."
    return f"{told} See {texts}." if texts else told
