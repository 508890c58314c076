"""Why people are together, as the handbook tells it: of pairs, and of whole circles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.core.matching.account.explain import PairAccount, accounts
from app.core.matching.asked.problem import MatchingProblem, PairOfIds
from app.core.matching.circles.explain import circle_account
from app.core.matching.circles.groups import Group
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.scored import score_circles
from app.core.matching.weighing.score import score
from app.core.model import Match
from app.formats.wording.circle_accounts import broken_pairs, circle_telling
from app.formats.wording.print import Words
from app.formats.wording.reasons import broken_sentence, telling

AT_ONCE = 40
PAIR = 2


@dataclass(frozen=True)
class Told:
    """Reasons as (name or "", sentence), and which rules are set aside."""

    reasons: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[str, ...] = ()


def told_of_pairs(
    problem: MatchingProblem, matches: Sequence[Match], words: Words
) -> dict[str, Told]:
    """What is told of matches of mentors with mentees, by the match's id."""
    pairs = {match.id: [(match.mentor, one) for one in match.mentees] for match in matches}
    return _of_pairs(problem, pairs, words)


def told_of_peers(
    problem: CircleProblem, matches: Sequence[Match], words: Words
) -> dict[str, Told]:
    """The same of matches of peers: two as a pair, more as a circle with its host."""
    pairs = {
        match.id: [(match.mentees[0], match.mentees[1])]
        for match in matches
        if not match.mentor and len(match.mentees) == PAIR
    }
    told = _of_pairs(problem.peers, pairs, words)
    for match in matches:
        if match.id not in told:
            told[match.id] = _of_circle(problem, match, words)
    return told


def _of_pairs(
    problem: MatchingProblem, pairs: Mapping[str, Sequence[PairOfIds]], words: Words
) -> dict[str, Told]:
    every = [pair for some in pairs.values() for pair in some]
    known = {(one.mentor, one.mentee): one for one in _explained(problem, every)}
    return {
        match: _told([known[pair] for pair in some if pair in known], words)
        for match, some in pairs.items()
    }


def _told(found: Sequence[PairAccount], words: Words) -> Told:
    several = len(found) > 1
    reasons = [
        (account.mentee_name if several else "", reason)
        for account in found
        for reason in telling(account, words=words)
    ]
    set_aside = dict.fromkeys(broken_sentence(one, words) for a in found for one in a.broken)
    return Told(tuple(reasons), tuple(set_aside))


def _explained(problem: MatchingProblem, pairs: Sequence[PairOfIds]) -> Iterator[PairAccount]:
    """The accounts of the pairs that still take part, comparing few people at a time."""
    here = [pair for pair in pairs if pair[0] in problem.rows and pair[1] in problem.columns]
    to_tell = _to_tell(problem)
    for start in range(0, len(here), AT_ONCE):
        some = here[start : start + AT_ONCE]
        rows = sorted({problem.rows[mentor] for mentor, _ in some})
        columns = sorted({problem.columns[mentee] for _, mentee in some})
        for account in accounts(score(problem.part(rows, columns)), some):
            told = tuple(part for part in account.parts if part.criterion in to_tell)
            yield replace(account, parts=told)


def _of_circle(problem: CircleProblem, match: Match, words: Words) -> Told:
    """What is told of those of a circle who still take part."""
    peers, hosts = problem.peers, problem.hosts
    members = tuple(one for one in match.mentees if one in peers.columns)
    host = match.mentor if match.mentor in hosts.rows else ""
    if len(members) + bool(host) < PAIR:
        return Told()
    here = sorted(peers.columns[one] for one in members)
    only = replace(
        problem,
        peers=peers.part(here, here),
        hosts=hosts.part([hosts.rows[host]] if host else [], here),
        locked=(),
    )
    scored = score_circles(only)
    account = circle_account(scored, Group(match.id, host, members))
    to_tell = _to_tell(peers)
    parts = tuple(part for part in account.parts if part.criterion in to_tell)
    reasons = circle_telling(replace(account, parts=parts), words=words)
    broken = broken_pairs(account, scored.name, words)
    return Told(tuple(("", reason) for reason in reasons), tuple(broken))


def _to_tell(problem: MatchingProblem) -> frozenset[str]:
    """The criteria that touch no sensitive answer."""
    return frozenset(
        criterion.id
        for criterion in problem.criteria
        if not any(
            problem.fields[name].sensitive
            for name in (criterion.mentor_field, criterion.mentee_field, criterion.asked_field)
            if name in problem.fields
        )
    )
