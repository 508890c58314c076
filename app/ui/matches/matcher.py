"""Runs the solving off the GUI thread and brings its result to the document."""

from collections.abc import Set
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.core.edits.begin import adopted, begun, on_proposed
from app.core.edits.matches import (
    locked_circles,
    locked_pairs,
    match_again,
    pairs_of,
    people_elsewhere,
    save_draft,
)
from app.core.matching.asked.problem import OF_PEERS, MatchingProblem, problem_of
from app.core.matching.circles.problem import CircleProblem, circle_problem_of
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.solve import solve_circles
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import Report, solve
from app.core.model import Workspace
from app.ui.apart import Apart
from app.ui.context import Context
from app.ui.jobs import Job
from app.ui.matches.later import IN_A_THREAD

ASKED_OF = (
    "people",
    "fields",
    "programs",
    "participants",
    "criteria",
    "rules",
    "aims",
    "matchings",
    "matches",
)
"""The tables that a matching follows from."""

LABEL = "Match people"
MANY = 1000
"""More matches than this are written off the window's thread."""

PEERS_IN_A_THREAD = 30
"""A search among so few soon hears that it is to stop; among more its process is ended."""


@dataclass(frozen=True)
class Result:
    """What was solved: for which program, from which matching, in place of which draft.

    `shown` and `draft` are matching ids, "" for none; `asked` is the snapshot of then, `ready`
    the same with what was proposed, `after` the same with the result in it.
    """

    program_id: str
    shown: str
    draft: str
    problem: MatchingProblem | CircleProblem
    solution: Solution | CircleSolution
    asked: Workspace
    ready: Workspace
    after: Workspace

    @property
    def mentees_changed(self) -> int:
        """How many mentees, or peers, are with somebody else, or newly or no more matched."""
        if isinstance(self.solution, CircleSolution):
            return people_elsewhere(self.asked, self.shown, self.solution)
        before = set(pairs_of(self.asked, self.shown))
        after = {(pair.mentor, pair.mentee) for pair in self.solution.pairs}
        return len({mentee for _, mentee in before ^ after})


class Matcher(QObject):
    """Matches a program's people.

    `started(Job)` tells that work has begun, `offered(Result)` that a result is ready but the
    people or what is asked have changed meanwhile, `kept(matching id, Result)` that a result
    is in the document.
    """

    started = Signal(object)
    offered = Signal(object)
    kept = Signal(str, object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.job: Job | None = None
        self.keeping = False

    def match(self, program_id: str, matching_id: str) -> None:
        """Solve; locked pairs of the shown matching stay, an approved one is left as it is."""
        if self.job:
            return
        workspace, apart = self._context.document.workspace, self._context.jobs.apart
        self.job = self._context.jobs.start(
            lambda report: _solved(workspace, program_id, matching_id, report, apart)
        )
        self.job.finished.connect(self._finished)
        self.job.failed.connect(self._failed)
        self.job.cancelled.connect(self._ended)
        self.started.emit(self.job)

    def keep(self, result: Result) -> None:
        """Put a result into the document, as one undo step; `keeping` is true meanwhile."""
        known = self._context.document.workspace.matchings.keys()
        self.keeping = True
        if len(result.after.matches) > MANY:
            self._keep_beside(result, known)
            return
        try:
            self._context.document.do(LABEL, _with_result, result)
        finally:
            self.keeping = False
        self._tell_kept(result, known)

    def _keep_beside(self, result: Result, known: Set[str]) -> None:
        document, jobs = self._context.document, self._context.jobs
        self.job = document.do_beside(jobs, LABEL, _with_result, result)
        self.job.finished.connect(lambda _: self._tell_kept(result, known))
        for stopped in (self.job.failed, self.job.cancelled):
            stopped.connect(self._ended)
        self.started.emit(self.job)

    def _tell_kept(self, result: Result, known: Set[str]) -> None:
        self._ended()
        there = self._context.document.workspace.matchings
        self.kept.emit(next((key for key in there if key not in known), result.draft), result)

    def _finished(self, result: Result) -> None:
        self._ended()
        self._context.document.settle()
        workspace = self._context.document.workspace
        if result.program_id not in workspace.programs:
            return
        if _still_asked(workspace, result):
            self.keep(result)
        else:
            self.offered.emit(result)

    def _failed(self, error: Exception) -> None:
        self._ended()
        raise error

    def _ended(self, *_: object) -> None:
        self.job, self.keeping = None, False


def _solved(
    workspace: Workspace, program_id: str, matching_id: str, report: Report, apart: Apart
) -> Result:
    shown = workspace.matchings.get(matching_id)
    draft = "" if shown is None or shown.approved else shown.id
    report(0, 0, "")
    ready = begun(workspace, program_id)
    report(0, 0, "")
    problem = _problem(ready, program_id, matching_id)
    report(0, 0, "")
    solution = (
        _solve_circles(problem, report, apart)
        if isinstance(problem, CircleProblem)
        else _solve(problem, report, apart)
    )
    after = _kept_in(workspace, program_id, draft, ready, solution)
    return Result(program_id, matching_id, draft, problem, solution, workspace, ready, after)


def _with_result(workspace: Workspace, result: Result) -> Workspace:
    if workspace is result.asked:
        return result.after
    return _kept_in(workspace, result.program_id, result.draft, result.ready, result.solution)


def _kept_in(
    workspace: Workspace,
    program_id: str,
    draft: str,
    ready: Workspace,
    solution: Solution | CircleSolution,
) -> Workspace:
    drafted = workspace.matchings.get(draft)
    again = drafted is not None and not drafted.approved
    edit, about = (match_again, draft) if again else (save_draft, program_id)
    return on_proposed(workspace, program_id, ready, edit, about, solution)


def _solve(problem: MatchingProblem, report: Report, apart: Apart) -> Solution:
    if len(problem.mentors) * len(problem.mentees) <= IN_A_THREAD:
        return solve(problem, report)
    found: Solution = apart.run(report, solve, problem)
    return found


def _solve_circles(problem: CircleProblem, report: Report, apart: Apart) -> CircleSolution:
    if len(problem.peers.mentees) <= PEERS_IN_A_THREAD:
        return solve_circles(problem, report)
    found: CircleSolution = apart.run(report, solve_circles, problem)
    return found


def _still_asked(workspace: Workspace, result: Result) -> bool:
    if all(workspace.table(name) is result.asked.table(name) for name in ASKED_OF):
        return True
    ready = adopted(workspace, result.program_id, result.ready)
    return _problem(ready, result.program_id, result.shown) == result.problem


def _problem(
    workspace: Workspace, program_id: str, matching_id: str
) -> MatchingProblem | CircleProblem:
    if workspace.programs[program_id].format in OF_PEERS:
        return circle_problem_of(workspace, program_id, locked_circles(workspace, matching_id))
    locked = locked_pairs(workspace, matching_id)
    return problem_of(workspace, program_id, locked, pairs_of(workspace, matching_id))
