"""What a goal asks of a program's place, with the range and the reason behind the question."""

from collections.abc import Iterable, Mapping, Sequence

from app.core.dimensions.assess import GoalCheck
from app.core.dimensions.place import points
from app.core.model import Goal, Source
from app.formats.wording.modes import in_words

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


def goal_words(goal: Goal) -> str:
    """A goal with the levels of learning (after Bloom) that it is about."""
    return f"{goal.title} · {', '.join(goal.bloom)}" if goal.bloom else goal.title


def goals_words(goals: Sequence[Goal]) -> str:
    """Which goals a program has."""
    if not goals:
        return "Goals: none chosen yet. With goals, questions about this place are asked here."
    return f"{'Goal' if len(goals) == 1 else 'Goals'}: {in_words([_inside(g) for g in goals])}"


def source_words(keys: Iterable[str], sources: Mapping[str, Source]) -> str:
    """Where a question comes from, each source with its address on the web."""
    known = [sources[key] for key in keys if key in sources]
    return "\n".join(f"{source.text}\n{source.url}".strip() for source in known)


def _inside(goal: Goal) -> str:
    """A goal's title as it stands inside a sentence."""
    return f"{goal.title[:1].lower()}{goal.title[1:]}"


def reason_words(check: GoalCheck, sources: Mapping[str, Source]) -> str:
    """Why that range is suggested, and where the reason comes from."""
    bases = ", ".join(BASES[basis] for basis in check.span.basis)
    texts = "; ".join(sources[key].text for key in check.span.sources)
    told = f"{check.span.reason} Based on {bases}."
    return f"{told} See {texts}." if texts else told
