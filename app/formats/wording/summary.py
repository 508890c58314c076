"""A matching in a page that a director reads: how good it is, who waits, what it joins."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.matching.account.joined import Joined
from app.core.matching.account.whole import Whole
from app.core.matching.account.why_waiting import WaitingAccount
from app.core.matching.asked.problem import MatchingProblem
from app.formats.wording.joined import joined_sentences
from app.formats.wording.outcomes import whole_sentences

NAMED = 5
"""So many who wait are called by name."""


@dataclass(frozen=True)
class Part:
    """A heading with its sentences."""

    heading: str
    sentences: tuple[str, ...]


def summary_parts(
    problem: MatchingProblem,
    whole: Whole | None,
    waiting: Sequence[WaitingAccount],
    number: int,
    joins: tuple[str, Joined] | None,
    others: Sequence[str],
) -> list[Part]:
    """All there is to say.

    `waiting` tells of those who wait, `number` of them or the first of so many; `joins` begins
    with its column, `others` is what other aims give.
    """
    told = whole_sentences(problem, whole) if whole else []
    joined = joined_sentences(joins[1], joins[0]) if joins else []
    parts = (
        Part("How good the matches are", tuple(told)),
        Part("Who waits", tuple(who_waits(waiting, number))),
        Part(f"What is joined by “{joins[0]}”" if joins else "", tuple(joined)),
        Part("What another aim would give", tuple(others)),
    )
    return [part for part in parts if part.sentences]


def who_waits(accounts: Sequence[WaitingAccount], number: int) -> list[str]:
    """How many wait, and whether rules or want of places are the cause.

    `accounts` are of all who wait, or of the first of them where they are very many.
    """
    if not number:
        return ["Nobody waits."]
    sentences = [f"{_waiting(number)}: {named_some([one.name for one in accounts], number)}."]
    barred = sum(not one.possible for one in accounts)
    if len(accounts) == number and barred:
        sentences.append(
            f"{_of_them(barred, number)} cannot be with any mentor: rules forbid each one."
        )
    if len(accounts) == number and (taken := number - barred):
        low = " or would score too low" if any(one.below for one in accounts) else ""
        sentences.append(
            f"{_of_them(taken, number)} could have a mentor, but all whom the rules allow "
            f"are taken{low}."
        )
    return sentences


def _waiting(number: int) -> str:
    return "1 mentee waits" if number == 1 else f"{number:,} mentees wait"


def _of_them(some: int, number: int) -> str:
    if some == number:
        return "This mentee" if number == 1 else "All of them" if number > 2 else "Both of them"
    return f"{some:,} of them"


def named_some(names: Sequence[str], number: int = 0) -> str:
    """ "Ana, Bo and 4 more", of `number` people, or of those names."""
    shown = list(names[:NAMED])
    more = (number or len(names)) - len(shown)
    last = f"{more:,} more" if more else shown.pop()
    return f"{', '.join(shown)} and {last}" if shown else last
