"""Edits of matchings: drafts, their matches, and the one that is approved."""

from collections.abc import Iterable
from typing import Any

from app.core.edits.carrying import carried
from app.core.edits.present import of_those_there
from app.core.edits.pruning import pruned
from app.core.edits.rows import fresh_ids, next_position, patch, put, without
from app.core.matching.asked.problem import PairOfIds
from app.core.matching.circles.problem import Circle
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.solving.solution import Pair, Solution
from app.core.model import Aim, Format, Match, Matching, Workspace


def save_draft(
    workspace: Workspace, program_id: str, solution: Solution | CircleSolution, name: str = ""
) -> Workspace:
    """Keep a solution as a new draft ("Draft 1" unless named); locked pairs stay locked."""
    mine = [row for row in workspace.matchings.values() if row.program == program_id]
    draft = Matching(
        id=next(fresh_ids(workspace.matchings, "matching")),
        program=program_id,
        name=name or _free_name({row.name for row in mine}),
        position=next_position(mine),
    )
    with_draft = workspace.with_tables(matchings=put(workspace.matchings, draft))
    return match_again(with_draft, draft.id, solution)


def _free_name(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"Draft {number}" in taken:
        number += 1
    return f"Draft {number}"


def match_again(
    workspace: Workspace, matching_id: str, solution: Solution | CircleSolution
) -> Workspace:
    """Put a new solution in place of a matching's matches; its aim is that of today.

    A match of the same people keeps its id, its lock and the reason for a rule set aside. Who
    has gone since it was solved is in none.
    """
    solution = of_those_there(solution, workspace.participants)
    program = workspace.programs[workspace.matchings[matching_id].program]
    aim = workspace.aims.get(program.id, Aim(id=program.id))
    workspace = _solved(workspace, matching_id, aim, _bound(solution))
    before = {_people(match): match for match in matches_of(workspace, matching_id)}
    fresh = fresh_ids(workspace.matches, "match")
    rows = [
        _row(before.get(_company(circle.host, circle.members)), next(fresh), matching_id, circle)
        for circle in _gathered(solution, program.format)
    ]
    stale = {match.id for match in before.values()} - {row.id for row in rows}
    matches = put(without(workspace.matches, stale), *rows)
    if matches is workspace.matches:
        return workspace
    return pruned(workspace.with_tables(matches=matches))


def _solved(workspace: Workspace, matching_id: str, aim: Aim, bound: float | None) -> Workspace:
    values = {"objective": aim.objective, "floor": aim.floor, "spread": aim.spread}
    return _edit_matching(workspace, matching_id, bound=bound, **values)


def _bound(solution: Solution | CircleSolution) -> float | None:
    """What the scores could add up to at most, None where these are proven to be the best."""
    proven = solution.proven if isinstance(solution, CircleSolution) else solution.bound is None
    return None if proven else solution.at_most


def _row(known: Match | None, fresh_id: str, matching_id: str, circle: Circle) -> Match:
    return Match(
        id=known.id if known else fresh_id,
        matching=matching_id,
        mentor=circle.host,
        mentees=known.mentees if known else circle.members,
        score=circle.score,
        locked=circle.locked,
        reason=known.reason if known else "",
    )


def _people(match: Match) -> tuple[str, frozenset[str]]:
    return _company(match.mentor, match.mentees)


def _company(mentor: str, mentees: Iterable[str]) -> tuple[str, frozenset[str]]:
    return mentor, frozenset(mentees)


def _gathered(solution: Solution | CircleSolution, format: Format) -> Iterable[Circle]:
    """What becomes a match each: a pair, all of a mentor's pairs in a group, or a circle."""
    if isinstance(solution, CircleSolution):
        return solution.circles
    together: dict[tuple[str, str], list[Pair]] = {}
    for pair in solution.pairs:
        alone = "" if format is Format.GROUP else pair.mentee
        together.setdefault((pair.mentor, alone), []).append(pair)
    return [
        Circle(
            mentor,
            tuple(pair.mentee for pair in pairs),
            sum(pair.score for pair in pairs) / len(pairs),
            any(pair.locked for pair in pairs),
        )
        for (mentor, _), pairs in together.items()
    ]


def matches_of(workspace: Workspace, matching_id: str) -> list[Match]:
    """The matches of a matching."""
    return [match for match in workspace.matches.values() if match.matching == matching_id]


def rename_draft(workspace: Workspace, matching_id: str, name: str) -> Workspace:
    """Name a matching."""
    return _edit_matching(workspace, matching_id, name=name)


def copy_draft(workspace: Workspace, matching_id: str) -> Workspace:
    """A new draft with the same matches, their locks and reasons."""
    source = workspace.matchings[matching_id]
    mine = [row for row in workspace.matchings.values() if row.program == source.program]
    copy = source.model_copy(
        update={
            "id": next(fresh_ids(workspace.matchings, "matching")),
            "name": _free_name({row.name for row in mine}),
            "approved": False,
            "position": next_position(mine),
        }
    )
    matches = [
        match.model_copy(update={"id": match_id, "matching": copy.id})
        for match, match_id in zip(
            matches_of(workspace, matching_id), fresh_ids(workspace.matches, "match"), strict=False
        )
    ]
    return workspace.with_tables(
        matchings=put(workspace.matchings, copy), matches=put(workspace.matches, *matches)
    )


def remove_draft(workspace: Workspace, matching_id: str) -> Workspace:
    """Take a matching and its matches away."""
    if matching_id not in workspace.matchings:
        return workspace
    gone = [match.id for match in matches_of(workspace, matching_id)]
    return pruned(
        workspace.with_tables(
            matchings=without(workspace.matchings, [matching_id]),
            matches=without(workspace.matches, gone),
        )
    )


def lock_match(workspace: Workspace, match_id: str) -> Workspace:
    """Keep a match when solving again."""
    return _edit_match(workspace, match_id, locked=True)


def unlock_match(workspace: Workspace, match_id: str) -> Workspace:
    """Let a match go its way when solving again."""
    return _edit_match(workspace, match_id, locked=False)


def take_apart(workspace: Workspace, match_id: str) -> Workspace:
    """Take one match out of its matching."""
    matches = without(workspace.matches, [match_id])
    if matches is workspace.matches:
        return workspace
    return pruned(workspace.with_tables(matches=matches))


def put_together(
    workspace: Workspace,
    matching_id: str,
    mentor: str,
    mentee: str,
    score: float,
    reason: str = "",
) -> Workspace:
    """Put two participants together by hand; the match is locked.

    `reason` is why a rule was set aside, if one was.
    """
    people = _company(mentor, [mentee])
    known = [match for match in matches_of(workspace, matching_id) if _people(match) == people]
    match = Match(
        id=known[0].id if known else next(fresh_ids(workspace.matches, "match")),
        matching=matching_id,
        mentor=mentor,
        mentees=(mentee,),
        score=score,
        locked=True,
        reason=reason,
    )
    matches = put(workspace.matches, match)
    return workspace if matches is workspace.matches else workspace.with_tables(matches=matches)


def move_match(
    workspace: Workspace, match_id: str, mentor: str, score: float, reason: str = ""
) -> Workspace:
    """Give the people of a match another mentor by hand; the match is locked."""
    return _edit_match(workspace, match_id, mentor=mentor, score=score, locked=True, reason=reason)


def swap_matches(
    workspace: Workspace,
    one_id: str,
    other_id: str,
    scores: tuple[float, float],
    reason: str = "",
) -> Workspace:
    """Exchange the mentors of two matches by hand; `scores` are those of one and other then."""
    one, other = workspace.matches[one_id].mentor, workspace.matches[other_id].mentor
    if one == other:
        return workspace
    swapped = move_match(workspace, one_id, other, scores[0], reason)
    return move_match(swapped, other_id, one, scores[1], reason)


def approve(workspace: Workspace, matching_id: str) -> Workspace:
    """Make this the program's one approved matching; what was noted of a match goes with it."""
    program = workspace.matchings[matching_id].program
    rows = [
        matching.model_copy(update={"approved": matching.id == matching_id})
        for matching in workspace.matchings.values()
        if matching.program == program
    ]
    matchings = put(workspace.matchings, *rows)
    if matchings is workspace.matchings:
        return workspace
    return carried(workspace.with_tables(matchings=matchings), matching_id)


def withdraw_approval(workspace: Workspace, matching_id: str) -> Workspace:
    """Make an approved matching a draft again."""
    return _edit_matching(workspace, matching_id, approved=False)


def pairs_of(
    workspace: Workspace, matching_id: str, locked_only: bool = False
) -> tuple[PairOfIds, ...]:
    """The (mentor, mentee) participant ids of a matching's matches, for problem_of."""
    return tuple(
        (match.mentor, mentee)
        for match in matches_of(workspace, matching_id)
        if match.locked or not locked_only
        for mentee in match.mentees
    )


def locked_pairs(workspace: Workspace, matching_id: str) -> tuple[PairOfIds, ...]:
    """The same of its locked matches."""
    return pairs_of(workspace, matching_id, locked_only=True)


def locked_circles(workspace: Workspace, matching_id: str) -> tuple[Circle, ...]:
    """A matching's locked matches as circles, for circle_problem_of."""
    return tuple(
        Circle(match.mentor, match.mentees, match.score, locked=True)
        for match in matches_of(workspace, matching_id)
        if match.locked
    )


def people_elsewhere(workspace: Workspace, matching_id: str, solution: CircleSolution) -> int:
    """How many are with others in the solution than in the matching, or newly or no more."""
    before = _companies((m.mentor, m.mentees) for m in matches_of(workspace, matching_id))
    after = _companies((circle.host, circle.members) for circle in solution.circles)
    return sum(before.get(one) != after.get(one) for one in before.keys() | after.keys())


def _companies(circles: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, frozenset[str]]:
    """With whom each member is, the host among them."""
    return {one: frozenset((host, *members)) for host, members in circles for one in members}


def _edit_matching(workspace: Workspace, matching_id: str, **values: Any) -> Workspace:
    matchings = patch(workspace.matchings, matching_id, **values)
    if matchings is workspace.matchings:
        return workspace
    return workspace.with_tables(matchings=matchings)


def _edit_match(workspace: Workspace, match_id: str, **values: Any) -> Workspace:
    matches = patch(workspace.matches, match_id, **values)
    if matches is workspace.matches:
        return workspace
    return workspace.with_tables(matches=matches)
