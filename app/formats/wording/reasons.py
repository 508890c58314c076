"""Matching in sentences that a director accepts."""

from app.core.matching.barriers import RuleCount
from app.core.matching.contradictions import Contradiction
from app.core.matching.explain import PairAccount, Part, WaitingAccount
from app.core.matching.problem import MatchingProblem
from app.core.matching.solution import Solution


def part_sentence(part: Part) -> str:
    """One criterion: "Goals: offers 2 of the 3, the first among them. 27 of 35 points"."""
    raise NotImplementedError


def pair_sentences(account: PairAccount) -> list[str]:
    """The full account of a pair, one sentence for each criterion."""
    raise NotImplementedError


def telling(account: PairAccount, most: int = 2) -> list[str]:
    """The few most telling reasons, short enough for a row of the list."""
    raise NotImplementedError


def rule_sentence(count: RuleCount) -> str:
    """What a rule removes: "Removes 205 of 2,500 possible pairs."."""
    raise NotImplementedError


def waiting_sentences(account: WaitingAccount) -> list[str]:
    """Why a mentee waits."""
    raise NotImplementedError


def contradiction_sentence(contradiction: Contradiction) -> str:
    """Which two demands can't both hold."""
    raise NotImplementedError


def result_sentence(problem: MatchingProblem, solution: Solution) -> str:
    """The whole in one sentence: matched, waiting, mean and worst score."""
    raise NotImplementedError
