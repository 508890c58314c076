"""The place beside the goals: questions to ask where it lies outside a suggested range."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.dimensions.place import Place
from app.core.model import Goal, GoalQuestion, GoalRange

SLACK = 0.01


@dataclass(frozen=True)
class GoalCheck:
    """A question that a goal asks of a place, with the range and reason behind it.

    `dimension` is the name of a field of Place; `value` is where the program stands there.
    """

    goal: Goal
    dimension: str
    value: float
    span: GoalRange
    question: str


def assess(place: Place, goals: Iterable[Goal]) -> tuple[GoalCheck, ...]:
    """The questions the goals ask of this place; none where it lies in their ranges."""
    return tuple(
        GoalCheck(goal, dimension, value, span, question)
        for goal in goals
        for dimension, span in goal.ranges.items()
        if (value := getattr(place, dimension)) is not None
        if (question := _question(value, span))
    )


def asked_anyway(goals: Iterable[Goal]) -> tuple[tuple[Goal, GoalQuestion], ...]:
    """The questions that goals ask wherever a program stands."""
    return tuple((goal, question) for goal in goals for question in goal.also_ask)


def _question(value: float, span: GoalRange) -> str:
    if value < span.low - SLACK:
        return span.question_low
    if value > span.high + SLACK:
        return span.question_high
    return ""
