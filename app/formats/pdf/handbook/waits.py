"""Why people wait, as the handbook tells it: mentees for a mentor, peers for their circle."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.matching.account.in_parts import waiting_in_parts
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.circles.explain import peer_waiting
from app.core.matching.circles.kept import kept_circles
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.matching.solving.solution import Pair, Solution
from app.core.model import Match
from app.formats.wording.circle_accounts import peer_waiting_sentences
from app.formats.wording.print import Words
from app.formats.wording.reasons import waiting_sentences

Reasons = dict[str, tuple[str, ...]]


def why_mentees_wait(
    problem: MatchingProblem, matches: Sequence[Match], waiting: Sequence[str], words: Words
) -> Reasons:
    """Why each of those mentees has no mentor, in sentences by participant id."""
    pairs = [Pair(m.mentor, one, m.score) for m in matches for one in m.mentees]
    here = [p for p in pairs if p.mentor in problem.rows and p.mentee in problem.columns]
    solution = Solution(tuple(here), tuple(waiting), (), 0.0, None, 0.0)
    return {
        account.mentee: tuple(waiting_sentences(account, words))
        for account in waiting_in_parts(problem, solution, waiting)
    }


def why_peers_wait(
    problem: CircleProblem, matches: Sequence[Match], waiting: Sequence[str], words: Words
) -> Reasons:
    """Why each of those peers is in no circle; only rules and sizes say so, no scores."""
    if not waiting:
        return {}
    bare = replace(
        problem,
        peers=replace(problem.peers, criteria=()),
        hosts=replace(problem.hosts, criteria=()),
    )
    scored = score_circles(bare)
    groups = kept_circles(scored, matches).groups
    return {
        one: tuple(
            peer_waiting_sentences(peer_waiting(scored, groups, one), words, problem.is_pairs)
        )
        for one in waiting
    }
