"""`match --people FILE [FILE] --settings SETTINGS.json`: match the people of a spreadsheet."""

import csv
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.core.matching.contradictions import contradictions
from app.core.matching.explain import waiting_account
from app.core.matching.score import SCALE, Scored, score
from app.core.matching.solution import Solution
from app.core.matching.solve import solve_scored
from app.core.problems import Problem
from app.formats.match_people import problem_from
from app.formats.match_settings import load_settings
from app.formats.wording.reasons import (
    contradiction_sentence,
    result_sentence,
    rule_name,
    waiting_sentences,
)


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
        help="one file with a column for the role, or the mentors' file and the mentees'",
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
    scored = score(problem_from(args.people, settings, args.settings.name))
    if found := contradictions(scored):
        said = " ".join(contradiction_sentence(each) for each in found)
        raise Problem("match_settings.contradiction", contradictions=said)
    solution = solve_scored(scored)
    if args.scores:
        _write_scores(args.scores, scored)
    if args.json:
        print(json.dumps(_as_json(scored, solution), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_as_text(scored, solution)))
    return 0


def _write_scores(path: Path, scored: Scored) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(["mentor", "mentee", "score", "rule"])
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


def _as_json(scored: Scored, solution: Solution) -> dict[str, Any]:
    member = scored.problem.member
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
            {"id": member(mentee).person, "reason": _reason(scored, solution, mentee)}
            for mentee in solution.waiting
        ],
        "idle": [member(mentor).person for mentor in solution.idle],
        "total": solution.total,
        "worst": solution.worst,
    }


def _reason(scored: Scored, solution: Solution, mentee: str) -> str:
    return " ".join(waiting_sentences(waiting_account(scored, solution, mentee)))


def _as_text(scored: Scored, solution: Solution) -> Iterator[str]:
    member = scored.problem.member
    for pair in solution.pairs:
        people = f"{member(pair.mentor).person} with {member(pair.mentee).person}"
        yield f"{pair.score:6.1f}  {people}"
    for mentee in solution.waiting:
        yield f"Waits: {member(mentee).person}. {_reason(scored, solution, mentee)}"
    yield result_sentence(scored.problem, solution)
