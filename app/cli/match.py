"""`match --people FILE [FILE] --settings SETTINGS.json`: match the people of a spreadsheet."""

import csv
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from app.cli.match_peers import circles_as_json, circles_as_text
from app.core.matching.account.in_parts import scored_in_parts, waiting_in_parts
from app.core.matching.account.why_waiting import WaitingAccount
from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.circles.solve import solve_circles
from app.core.matching.solving.outcomes import TRIED, outcomes
from app.core.matching.solving.solution import Solution
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.contradictions import ContradictionsFound
from app.core.matching.weighing.score import SCALE, Scored, score
from app.core.problems import Problem
from app.formats.match_people import circle_problem_from, problem_from
from app.formats.match_settings import MatchSettings, load_settings
from app.formats.wording.outcomes import tradeoff_sentences
from app.formats.wording.reasons import (
    bound_sentences,
    contradiction_sentence,
    result_sentence,
    rule_name,
    waiting_sentences,
)

T = TypeVar("T")


def add_arguments(parser: ArgumentParser) -> None:
    """What can be said behind `match`."""
    parser.description = (
        "Match the people of a spreadsheet by settings, which name its columns, the criteria, "
        "the rules and the objective. The README shows an example."
    )
    parser.add_argument(
        "--people",
        type=Path,
        nargs="+",
        required=True,
        metavar="FILE",
        help="one file with a column for the role, or the mentors’ file and the mentees’",
    )
    parser.add_argument("--settings", type=Path, required=True, metavar="SETTINGS.json")
    parser.add_argument(
        "--scores",
        type=Path,
        metavar="SCORES.csv",
        help="write the score of every pair, or the rules that forbid it, to this file",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")


def run(args: Namespace) -> int:
    """Print the best matching; raises Problem for people or settings it can't use."""
    settings = load_settings(args.settings)
    if settings.of_peers:
        return _put_peers_together(args, settings)
    problem = problem_from(args.people, settings, args.settings.name)
    solution = _told(lambda: solve(problem))
    if args.scores:
        _write_scores(args.scores, problem)
    if args.json:
        _print_json(_as_json(problem, solution))
    else:
        print("\n".join([*_as_text(problem, solution), *_others(problem)]))
    return 0


def _put_peers_together(args: Namespace, settings: MatchSettings) -> int:
    problem = circle_problem_from(args.people, settings, args.settings.name)
    solution = _told(lambda: solve_circles(problem))
    if args.scores:
        _write_scores(args.scores, problem.peers)
    if args.json:
        _print_json(circles_as_json(problem, solution))
    else:
        print("\n".join(circles_as_text(problem, solution)))
    return 0


def _print_json(found: dict[str, Any]) -> None:
    print(json.dumps(found, ensure_ascii=False, indent=1))


def _told(solving: Callable[[], T]) -> T:
    """What was solved; contradictions among the settings are named."""
    try:
        return solving()
    except ContradictionsFound as refused:
        said = " ".join(contradiction_sentence(each) for each in refused.contradictions)
        raise Problem("match_settings.contradiction", contradictions=said) from None


def _write_scores(path: Path, problem: MatchingProblem) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(["mentor", "mentee", "score", "rule"])
            for scored in scored_in_parts(problem):
                rows.writerows(_score_rows(scored))
    except OSError:
        folder = path.resolve().parent
        raise Problem("match_settings.unwritable", file=path.name, folder=folder) from None


def _score_rows(scored: Scored) -> Iterator[tuple[str, str, str, str]]:
    allowed, barriers = scored.barriers.allowed, scored.barriers
    for row, mentor in enumerate(scored.problem.mentors):
        for column, mentee in enumerate(scored.problem.mentees):
            if allowed[row, column]:
                points = f"{int(scored.millionths[row, column]) / SCALE:.6f}"
                yield mentor.person, mentee.person, points, ""
            else:
                names = [rule_name(b.kind, b.label) for b in barriers.stopping(row, column)]
                yield mentor.person, mentee.person, "", "; ".join(names)


def _as_json(problem: MatchingProblem, solution: Solution) -> dict[str, Any]:
    member = problem.member
    return {
        "matches": [
            {
                "mentor": member(pair.mentor).person,
                "mentee": member(pair.mentee).person,
                "score": pair.score,
            }
            for pair in solution.pairs
        ],
        "unmatched": [
            {"id": member(account.mentee).person, "reason": _reason(account)}
            for account in waiting_in_parts(problem, solution, solution.waiting)
        ],
        "idle": [member(mentor).person for mentor in solution.idle],
        "total": solution.total,
        "worst": solution.worst,
        "at_most": solution.at_most,
    }


def _reason(account: WaitingAccount) -> str:
    return " ".join(waiting_sentences(account))


def _as_text(problem: MatchingProblem, solution: Solution) -> Iterator[str]:
    member = problem.member
    for pair in solution.pairs:
        people = f"{member(pair.mentor).person} with {member(pair.mentee).person}"
        yield f"{pair.score:6.1f}  {people}"
    for account in waiting_in_parts(problem, solution, solution.waiting):
        yield f"Waits: {member(account.mentee).person}. {_reason(account)}"
    yield result_sentence(problem, solution)
    yield from bound_sentences(solution)


def _others(problem: MatchingProblem) -> list[str]:
    """What the other objectives would give, where it takes but a moment to find out."""
    if len(problem.mentors) * len(problem.mentees) > TRIED:
        return []
    return tradeoff_sentences(outcomes(score(problem)), problem.aim.objective)
