"""Edits of circles and groups by hand: who is in which."""

from collections.abc import Collection, Mapping, Sequence

from app.core.edits.matches import matches_of
from app.core.edits.pruning import pruned
from app.core.edits.rows import fresh_ids, put, without
from app.core.matching.circles.groups import Group
from app.core.model import Match, Workspace


def regroup(
    workspace: Workspace,
    matching_id: str,
    groups: Sequence[Group],
    scores: Mapping[tuple[str, ...], float],
    lock: Collection[str] = (),
    reasons: Mapping[tuple[str, ...], str] | None = None,
) -> Workspace:
    """Put the people of a matching into these groups by hand.

    Matches that are not among the groups stay as they are; one with too few people for a match
    goes. `scores` are by the group's people, and so are `reasons` of those that set a rule
    aside. Changed matches into which somebody of `lock` (participant ids) has come are locked.
    """
    before = {match.id: match for match in matches_of(workspace, matching_id)}
    fresh = fresh_ids(workspace.matches, "match")
    changed = [group for group in groups if _differs(before.get(group.match), group)]
    gone = [group.match for group in changed if not _is_match(group)]
    rows = [
        _row(before.get(group.match), group, matching_id, scores[group.people]).model_copy(
            update={"id": group.match or next(fresh)}
        )
        for group in changed
        if _is_match(group)
    ]
    held = [_held(row, before.get(row.id), lock) for row in rows]
    excused = [_excused(row, reasons or {}) for row in held]
    matches = put(without(workspace.matches, gone), *excused)
    if matches is workspace.matches:
        return workspace
    return pruned(workspace.with_tables(matches=matches))


def _differs(match: Match | None, group: Group) -> bool:
    return match is None or (match.mentor, match.mentees) != (group.host, group.members)


def _is_match(group: Group) -> bool:
    """Two people at least, the mentor or host among them."""
    return bool(group.members) and len(group.people) > 1


def _row(match: Match | None, group: Group, matching_id: str, score: float) -> Match:
    values = {"mentor": group.host, "mentees": group.members, "score": score}
    return (
        match.model_copy(update=values) if match else Match(id="", matching=matching_id, **values)
    )


def _held(row: Match, before: Match | None, lock: Collection[str]) -> Match:
    come = set(lock) & (set(row.mentees) - set(before.mentees if before else ()))
    return row.model_copy(update={"locked": True}) if come else row


def _excused(row: Match, reasons: Mapping[tuple[str, ...], str]) -> Match:
    people = (row.mentor, *row.mentees) if row.mentor else row.mentees
    return row.model_copy(update={"reason": reasons[people]}) if people in reasons else row
