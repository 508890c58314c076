"""The rows of the matching: one for each mentor and mentee put together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.core.edits.matches import matches_of
from app.core.matching.problem import PairOfIds
from app.core.model import Match, Workspace


@dataclass(frozen=True)
class PairRow:
    """One pair as the list shows it; `score` is today's where it is known."""

    match: str
    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    locked: bool

    @property
    def key(self) -> tuple[str, str]:
        """The participants, which stay the same when a matching is solved again."""
        return self.mentor, self.mentee


class Order(StrEnum):
    """How the list is sorted."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    LOWEST = "lowest"
    HIGHEST = "highest"


def pair_rows(
    workspace: Workspace, matching_id: str, scores: Mapping[PairOfIds, float]
) -> list[PairRow]:
    """The pairs of a matching, of people who are still part of the program."""
    return [
        row
        for match in matches_of(workspace, matching_id)
        for mentee in match.mentees
        if (row := _row(workspace, match, mentee, scores))
    ]


def _row(
    workspace: Workspace, match: Match, mentee: str, scores: Mapping[PairOfIds, float]
) -> PairRow | None:
    if match.mentor not in workspace.participants or mentee not in workspace.participants:
        return None
    return PairRow(
        match=match.id,
        mentor=match.mentor,
        mentee=mentee,
        mentor_name=name_of(workspace, match.mentor),
        mentee_name=name_of(workspace, mentee),
        score=scores.get((match.mentor, mentee), match.score),
        locked=match.locked,
    )


def name_of(workspace: Workspace, participant_id: str) -> str:
    """The name of the person behind a participant."""
    return workspace.people[workspace.participants[participant_id].person].name


def ordered(rows: Iterable[PairRow], order: Order, looked_for: str = "") -> list[PairRow]:
    """The rows that hold the looked-for text in a name, sorted."""
    wanted = looked_for.strip().casefold()
    found = [r for r in rows if wanted in f"{r.mentor_name}\n{r.mentee_name}".casefold()]
    return sorted(found, key=lambda row: _place(row, order))


def _place(row: PairRow, order: Order) -> tuple[float, str, str]:
    names = (row.mentor_name.casefold(), row.mentee_name.casefold())
    if order is Order.MENTEE:
        names = (names[1], names[0])
    score = {Order.LOWEST: row.score, Order.HIGHEST: -row.score}.get(order, 0.0)
    return (score, *names)
