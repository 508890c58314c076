"""All that can be said of a program's matching, worked out from one snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.edits.begin import begun
from app.core.edits.matches import matches_of
from app.core.matching.barriers import RuleCount
from app.core.matching.comparisons import Comparisons, compared
from app.core.matching.contradictions import Contradiction, contradictions
from app.core.matching.explain import PairAccount, WaitingAccount, accounts, waiting_account
from app.core.matching.kept import Kept, kept
from app.core.matching.problem import PairOfIds, problem_of
from app.core.matching.rules import barriers_of
from app.core.matching.score import Scored, score
from app.core.matching.whole import Whole, whole
from app.core.model import Workspace

EXPLAINED_AHEAD = 1000
"""Up to so many pairs are explained before they are looked at."""


REMEMBERED = 1_000_000
"""Comparisons of more pairs than this are not kept: they would fill the memory."""


@dataclass(frozen=True)
class Weighed:
    """A program with all pairs scored, before anything is solved.

    `counts` says what each rule removes, or would if it were on. `workspace` is the
    snapshot with what Trellis proposes for it. `known` and `everything` are what need not be
    compared again when only an importance changes.
    """

    workspace: Workspace
    program_id: str
    scored: Scored
    counts: tuple[RuleCount, ...]
    contradictions: tuple[Contradiction, ...]
    known: Comparisons | None = None
    everything: Comparisons | None = None


@dataclass(frozen=True)
class Seen:
    """One matching ("" for none) by those scores: its worth, its pairs, and who waits."""

    weighed: Weighed
    matching: str = ""
    kept: Kept | None = None
    pairs: Mapping[PairOfIds, PairAccount] = field(default_factory=dict)
    waiting: tuple[WaitingAccount, ...] = ()
    whole: Whole | None = None


def weigh(workspace: Workspace, program_id: str, before: Weighed | None = None) -> Weighed:
    """Score all pairs of a program and find what its rules do; `before` saves comparing again."""
    ready = begun(workspace, program_id)
    problem = problem_of(ready, program_id)
    small = len(problem.mentors) * len(problem.mentees) <= REMEMBERED
    known = compared(problem, before.known if before else None) if small else None
    scored = score(problem, known)
    everything = _all_rules(ready, program_id, before)
    counts = everything.barriers.counts()
    return Weighed(ready, program_id, scored, counts, contradictions(scored), known, everything)


def _all_rules(ready: Workspace, program_id: str, before: Weighed | None) -> Comparisons:
    """The rules with those that are off, as what they would remove is told too."""
    on = {key: rule.model_copy(update={"on": True}) for key, rule in ready.rules.items()}
    problem = problem_of(ready.with_tables(rules=on), program_id)
    known = before.everything if before else None
    return Comparisons(problem, {}, known.barriers_of(problem) if known else barriers_of(problem))


def see(
    weighed: Weighed, workspace: Workspace, matching_id: str, ahead: int = EXPLAINED_AHEAD
) -> Seen:
    """Look at a matching of the workspace by scores that are still true for it.

    `ahead` pairs are explained at once, the others when they are looked at.
    """
    if matching_id not in workspace.matchings:
        return Seen(weighed)
    now = kept(weighed.scored, matches_of(workspace, matching_id))
    pairs = [(pair.mentor, pair.mentee) for pair in now.solution.pairs[:ahead]]
    told = accounts(weighed.scored, pairs, weighed.known) if pairs else []
    waiting = tuple(
        waiting_account(weighed.scored, now.solution, mentee) for mentee in now.solution.waiting
    )
    by_pair = dict(zip(pairs, told, strict=True))
    figures = whole(weighed.scored, now.solution)
    return Seen(weighed, matching_id, now, by_pair, waiting, figures)
