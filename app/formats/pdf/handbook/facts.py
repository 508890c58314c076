"""What the handbook says of people: who is with whom and why, and who waits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from app.core.matching.circles.problem import circle_problem_of
from app.core.matching.explain import PairAccount, accounts
from app.core.matching.in_parts import waiting_in_parts
from app.core.matching.problem import MatchingProblem, PairOfIds, problem_of
from app.core.matching.score import score
from app.core.matching.solution import Pair, Solution
from app.core.model import Match, Workspace
from app.formats.pdf.guide.facts import Someone, someone
from app.formats.pdf.sides import PEERS
from app.formats.wording.reasons import broken_sentence, telling, waiting_sentences

AT_ONCE = 40
MOST_EXPLAINED = 200
LARGEST_EXPLAINED_CIRCLE = 3


@dataclass(frozen=True)
class Together:
    """People who are together; `reasons` are (name or "", sentence), `why` is what was written."""

    first: tuple[Someone, ...]
    others: tuple[Someone, ...]
    score: float
    locked: bool
    reasons: tuple[tuple[str, str], ...]
    set_aside: tuple[str, ...]
    why: str

    @property
    def everybody(self) -> tuple[Someone, ...]:
        """All of them."""
        return self.first + self.others


@dataclass(frozen=True)
class Waiting:
    """Somebody without a place, and why in sentences."""

    person: Someone
    why: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """Everybody in a program; `mentors` and `learners` count those who take part."""

    together: tuple[Together, ...]
    waiting: tuple[Waiting, ...]
    not_explained: int
    idle: tuple[Someone, ...]
    mentors: int
    learners: int


def people_of(workspace: Workspace, program_id: str, matches: Sequence[Match]) -> People:
    """The people of a program by its approved matches, in the order of their names."""
    peers = workspace.programs[program_id].format in PEERS
    problem, hosts = _problem(workspace, program_id, peers)
    told = {
        (account.mentor, account.mentee): account
        for account in _explained(problem, [pair for m in matches for pair in _pairs(m, peers)])
    }
    placed = {one for match in matches for one in (match.mentor, *match.mentees)}
    waiting = [member.id for member in problem.mentees if member.id not in placed]
    idle = [one for one in hosts if one not in placed]
    together = [_together(workspace, match, told, peers) for match in matches]
    return People(
        together=tuple(sorted(together, key=lambda one: one.everybody[0].name.casefold())),
        waiting=tuple(_waiting(workspace, problem, matches, waiting, peers)),
        not_explained=max(0, len(waiting) - MOST_EXPLAINED),
        idle=tuple(_by_name(someone(workspace, one) for one in idle)),
        mentors=len(hosts),
        learners=len(problem.mentees),
    )


def _problem(
    workspace: Workspace, program_id: str, peers: bool
) -> tuple[MatchingProblem, list[str]]:
    """The matching problem, and the participants who lead: mentors, or hosts of circles."""
    if peers:
        circles = circle_problem_of(workspace, program_id)
        return circles.peers, [member.id for member in circles.hosts.mentors]
    problem = problem_of(workspace, program_id)
    return problem, [member.id for member in problem.mentors]


def _pairs(match: Match, peers: bool) -> list[PairOfIds]:
    """The pairs whose reasons are told: all with their mentor; of peers, in small circles."""
    if not peers:
        return [(match.mentor, mentee) for mentee in match.mentees]
    if len(match.mentees) > LARGEST_EXPLAINED_CIRCLE:
        return []
    return list(combinations(match.mentees, 2))


def _explained(problem: MatchingProblem, pairs: Sequence[PairOfIds]) -> Iterator[PairAccount]:
    """The accounts of the pairs that still take part, comparing few people at a time."""
    here = [pair for pair in pairs if pair[0] in problem.rows and pair[1] in problem.columns]
    for start in range(0, len(here), AT_ONCE):
        some = here[start : start + AT_ONCE]
        rows = sorted({problem.rows[mentor] for mentor, _ in some})
        columns = sorted({problem.columns[mentee] for _, mentee in some})
        for account in accounts(score(problem.part(rows, columns)), some):
            yield _without_sensitive(problem, account)


def _without_sensitive(problem: MatchingProblem, account: PairAccount) -> PairAccount:
    """The account without what touches a sensitive answer."""
    told = {
        criterion.id
        for criterion in problem.criteria
        if not any(
            problem.fields[name].sensitive
            for name in (criterion.mentor_field, criterion.mentee_field, criterion.asked_field)
            if name in problem.fields
        )
    }
    return replace(account, parts=tuple(p for p in account.parts if p.criterion in told))


def _together(
    workspace: Workspace,
    match: Match,
    told: Mapping[PairOfIds, PairAccount],
    peers: bool,
) -> Together:
    found = [told[pair] for pair in _pairs(match, peers) if pair in told]
    several = len(found) > 1
    reasons = [
        (account.mentee_name if several else "", reason)
        for account in found
        for reason in telling(account)
    ]
    set_aside = dict.fromkeys(broken_sentence(one) for a in found for one in a.broken)
    first = (match.mentor,) if match.mentor else ()
    return Together(
        first=tuple(someone(workspace, one) for one in first),
        others=tuple(someone(workspace, one) for one in match.mentees),
        score=match.score,
        locked=match.locked,
        reasons=tuple(reasons),
        set_aside=tuple(set_aside),
        why=match.reason.strip(),
    )


def _waiting(
    workspace: Workspace,
    problem: MatchingProblem,
    matches: Sequence[Match],
    waiting: Sequence[str],
    peers: bool,
) -> Iterator[Waiting]:
    shown = waiting[:MOST_EXPLAINED]
    why: dict[str, tuple[str, ...]] = {}
    if not peers:
        pairs = [Pair(m.mentor, one, m.score) for m in matches for one in m.mentees]
        here = [p for p in pairs if p.mentor in problem.rows and p.mentee in problem.columns]
        solution = Solution(tuple(here), tuple(shown), (), 0.0, None, 0.0)
        why = {
            account.mentee: tuple(waiting_sentences(account))
            for account in waiting_in_parts(problem, solution, shown)
        }
    people = [Waiting(someone(workspace, one), why.get(one, ())) for one in shown]
    yield from sorted(people, key=lambda one: one.person.name.casefold())


def _by_name(people: Iterable[Someone]) -> list[Someone]:
    return sorted(people, key=lambda one: one.name.casefold())
