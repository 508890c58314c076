"""Matching in sentences that a director accepts."""

import math

from app.core.matching.account.explain import PairAccount, Part
from app.core.matching.account.why_waiting import Removal, WaitingAccount
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.solving.solution import Solution
from app.formats.wording.criteria import listed, part_sentence, short, whole
from app.formats.wording.print import Words, or_english
from app.formats.wording.rules import (
    broken_sentence,
    contradiction_sentence,
    rule_name,
    rule_sentence,
)

__all__ = [
    "bound_sentences",
    "broken_sentence",
    "contradiction_sentence",
    "pair_sentences",
    "part_sentence",
    "percent_at_most",
    "result_sentence",
    "rule_name",
    "rule_sentence",
    "telling",
    "waiting_sentences",
]


def pair_sentences(account: PairAccount) -> list[str]:
    """The full account of a pair, one sentence for each criterion, broken rules first."""
    broken = [broken_sentence(rule) for rule in account.broken]
    return broken + [part_sentence(part) for part in account.parts]


def telling(account: PairAccount, most: int = 2, words: Words | None = None) -> list[str]:
    """The few most telling reasons: those that move the score farthest from not knowing."""
    known = [part for part in account.parts if part.value is not None]
    return [short(part, words) for part in sorted(known, key=_dullness)[:most]]


def _dullness(part: Part) -> float:
    return -abs(part.points - part.most / 2)


def waiting_sentences(account: WaitingAccount, words: Words | None = None) -> list[str]:
    """Why a mentee waits, the whole first, then rule by rule."""
    spoken = or_english(words)
    sentences = [_situation(spoken, account)]
    sentences += [_removal(spoken, removal, account.mentors) for removal in account.removed]
    if account.missing:
        fields = ", ".join(account.missing)
        sentences.append(spoken.text("reasons", "waiting", "missing", fields=fields))
    return sentences


def _situation(words: Words, account: WaitingAccount) -> str:
    if not account.mentors:
        return words.text("reasons", "waiting", "no_mentors")
    if not account.possible:
        return words.plural("reasons", "waiting", "none", n=account.mentors)
    counts = (("full", account.full), ("below", account.below))
    taken = [words.plural("reasons", "waiting", name, n=n) for name, n in counts if n]
    return words.plural(
        "reasons",
        "waiting",
        "left_but" if taken else "left",
        n=account.mentors,
        possible=words.whole(account.possible),
        taken=words.joined(taken),
    )


def _removal(words: Words, removal: Removal, mentors: int) -> str:
    removed = _removed(words, removal, mentors)
    if not removal.answers:
        return removed
    answers = listed(words, removal.answers)
    return f"{removed} {words.text('reasons', 'waiting', 'answer', answers=answers)}"


def _removed(words: Words, removal: Removal, mentors: int) -> str:
    return words.plural(
        "reasons",
        "waiting",
        "removes_alone" if 0 < removal.alone < removal.removes else "removes",
        n=mentors,
        rule=rule_name(removal.kind, removal.label, words),
        removes=words.whole(removal.removes),
        alone=words.whole(removal.alone),
    )


def result_sentence(problem: MatchingProblem, solution: Solution) -> str:
    """The whole in one sentence: matched, waiting, mean and worst score."""
    mentees, waiting = len(problem.mentees), len(solution.waiting)
    people = f"{mentees - waiting:,} of {mentees:,} mentees matched"
    if waiting:
        people += f", {waiting:,} {'waits' if waiting == 1 else 'wait'}"
    if solution.mean is None or solution.worst is None:
        return f"{people}."
    return f"{people}. Mean score {whole(solution.mean)}, lowest {whole(solution.worst)}."


def bound_sentences(solution: Solution) -> list[str]:
    """How much better it could be, where finding the very best takes too long; else nothing."""
    bound = solution.bound
    if bound is None:
        return []
    said = [
        "These are too many people to weigh every pair against every other, so the matching is "
        f"made of each one’s best candidates. The total is at most "
        f"{percent_at_most(solution.total, solution.at_most)} below the highest there is."
    ]
    if not bound.most_matched:
        said.append("That nobody else could be matched is not proven.")
    if bound.worst is not None and solution.worst is not None and bound.worst > solution.worst:
        said.append(
            f"The lowest score is {solution.worst:.1f}; it could be {bound.worst:.1f} at most."
        )
    return said


def percent_at_most(total: float, at_most: float) -> str:
    """How far a total is below a bound, never less than it is: 0.0412 is "0.05 %"."""
    share = 100 * (1 - total / at_most) if at_most else 0.0
    return f"{math.ceil(share * 100) / 100:.2f} %"
