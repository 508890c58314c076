"""All that can be said of a program's matching, worked out from one snapshot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from app.core.edits.begin import begun
from app.core.edits.matches import matches_of
from app.core.matching.account.explain import PairAccount, accounts
from app.core.matching.account.in_parts import waiting_in_parts
from app.core.matching.account.joined import Joined, joined
from app.core.matching.account.kept import Kept, kept
from app.core.matching.account.prospects import Prospect, prospect_of
from app.core.matching.account.ways_out import WayOut, ways_out
from app.core.matching.account.whole import Whole, whole
from app.core.matching.account.why_waiting import WaitingAccount, waiting_accounts
from app.core.matching.asked.problem import MatchingProblem, PairOfIds, problem_of
from app.core.matching.large.figures import counts_of, whole_large
from app.core.matching.large.on_demand import OnDemand, on_demand
from app.core.matching.large.solve import given_only
from app.core.matching.solving.outcomes import TRIED
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import Report, is_large
from app.core.matching.weighing.barriers import RuleCount
from app.core.matching.weighing.comparisons import Comparisons, compared
from app.core.matching.weighing.contradictions import Contradiction, contradictions
from app.core.matching.weighing.rules import barriers_of
from app.core.matching.weighing.score import Scored, score
from app.core.matching.weighing.scores import Scores
from app.core.model import Meaning, Workspace

EXPLAINED_AHEAD = 1000
"""Up to so many pairs are explained before they are looked at."""

WAITING_EXPLAINED = 300
"""So many of those who wait are told why; of the others only the names are shown."""

REMEMBERED = 1_000_000
"""Comparisons of more pairs than this are not kept: they would fill the memory."""

FIGURES_OF = 400_000_000
"""With more pairs than this, it would take minutes to say who has the best possible mentor."""


@dataclass(frozen=True)
class Weighed:
    """A program with its pairs scored, before anything is solved.

    `counts` says what each rule removes, or would if it were on. `workspace` is the
    snapshot with what Trellis proposes for it. `known` and `everything` are what need not be
    compared again when only an importance changes. `ways_out` end contradictions;
    `prospect` is there where the rules leave too little.
    """

    workspace: Workspace
    program_id: str
    scored: Scores
    counts: tuple[RuleCount, ...]
    contradictions: tuple[Contradiction, ...]
    known: Comparisons | None = None
    everything: Comparisons | None = None
    ways_out: tuple[WayOut, ...] = ()
    prospect: Prospect | None = None

    @property
    def table(self) -> Scored | None:
        """The scores of all pairs at once; None for too many people."""
        return self.scored if isinstance(self.scored, Scored) else None

    @property
    def to_try(self) -> Scored | None:
        """The same, where matching on trial takes but a moment and nothing contradicts."""
        table = self.table
        if table is None or self.contradictions or table.millionths.size > TRIED:
            return None
        return table


@dataclass(frozen=True)
class Seen:
    """One matching ("" for none) by those scores: its worth, its pairs, and who waits.

    `joins` is what it joins of the parts of the organization, in the column named first.
    """

    weighed: Weighed
    matching: str = ""
    kept: Kept | None = None
    pairs: Mapping[PairOfIds, PairAccount] = field(default_factory=dict)
    waiting: tuple[WaitingAccount, ...] = ()
    whole: Whole | None = None
    joins: tuple[str, Joined] | None = None


def weigh(
    workspace: Workspace,
    program_id: str,
    before: Weighed | None = None,
    report: Report | None = None,
) -> Weighed:
    """Score the pairs of a program and find what its rules do; `before` saves comparing again."""
    ready = begun(workspace, program_id)
    problem = problem_of(ready, program_id)
    if is_large(problem):
        return _weigh_large(ready, program_id, problem, report)
    small = len(problem.mentors) * len(problem.mentees) <= REMEMBERED
    known = compared(problem, before.known if before else None) if small else None
    scored = score(problem, known)
    everything = _all_rules(ready, program_id, before)
    clashes = contradictions(scored)
    ways = ways_out(scored, clashes) if clashes else ()
    counts = everything.barriers.counts()
    kept_ones = everything if small else None
    ahead = None if clashes else prospect_of(scored)
    return Weighed(ready, program_id, scored, counts, clashes, known, kept_ones, ways, ahead)


def _weigh_large(
    ready: Workspace, program_id: str, problem: MatchingProblem, report: Report | None
) -> Weighed:
    tell = report or (lambda done, total, note: None)
    tell(0, 3, "")
    scores = on_demand(problem)
    tell(1, 3, "")
    counts = counts_of(problem_of(_all_on(ready), program_id))
    tell(2, 3, "")
    given = score(given_only(problem))
    clashes = contradictions(given)
    ways = ways_out(given, clashes) if clashes else ()
    return Weighed(ready, program_id, scores, counts, clashes, ways_out=ways)


def _all_rules(ready: Workspace, program_id: str, before: Weighed | None) -> Comparisons:
    """The rules with those that are off, as what they would remove is told too."""
    problem = problem_of(_all_on(ready), program_id)
    known = before.everything if before else None
    return Comparisons(problem, {}, known.barriers_of(problem) if known else barriers_of(problem))


def _all_on(ready: Workspace) -> Workspace:
    on = {key: rule.model_copy(update={"on": True}) for key, rule in ready.rules.items()}
    return ready.with_tables(rules=on)


def see(
    weighed: Weighed,
    workspace: Workspace,
    matching_id: str,
    ahead: int = EXPLAINED_AHEAD,
    report: Report | None = None,
) -> Seen:
    """Look at a matching of the workspace by scores that are still true for it.

    `ahead` pairs are explained at once, the others when they are looked at.
    """
    if matching_id not in workspace.matchings:
        return Seen(weighed)
    now = kept(weighed.scored, matches_of(workspace, matching_id))
    look = _look_large if weighed.table is None else _look
    seen = look(Seen(weighed, matching_id, now), now.solution, ahead, report)
    return replace(seen, joins=joins_of(weighed.scored.problem, now.solution))


Look = Callable[[Seen, Solution, int, Report | None], Seen]


def _look(seen: Seen, solution: Solution, ahead: int, _: Report | None) -> Seen:
    scored = seen.weighed.table
    assert scored is not None
    pairs = [(pair.mentor, pair.mentee) for pair in solution.pairs[:ahead]]
    told = accounts(scored, pairs, seen.weighed.known) if pairs else []
    return replace(
        seen,
        pairs=dict(zip(pairs, told, strict=True)),
        waiting=tuple(waiting_accounts(scored, solution, solution.waiting[:WAITING_EXPLAINED])),
        whole=whole(scored, solution),
    )


def _look_large(seen: Seen, solution: Solution, _: int, report: Report | None) -> Seen:
    scores = seen.weighed.scored
    assert isinstance(scores, OnDemand)
    explained = solution.waiting[:WAITING_EXPLAINED]
    return replace(
        seen,
        waiting=tuple(waiting_in_parts(scores.problem, solution, explained)),
        whole=whole_large(scores, solution, report) if _few_enough(scores.problem) else None,
    )


def _few_enough(problem: MatchingProblem) -> bool:
    return len(problem.mentors) * len(problem.mentees) <= FIGURES_OF


def joins_of(problem: MatchingProblem, solution: Solution) -> tuple[str, Joined] | None:
    """Which parts of the organization are joined, with the column that tells of them."""
    parts = [each for each in problem.fields.values() if each.meaning is Meaning.DEPARTMENT]
    told = ((each.label, joined(problem, solution, each.id)) for each in parts)
    return next((found for found in told if found[1].spots), None)
