"""The rows of the matching: one for each match, a mentor with a mentee or with a group."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from app.core.changes import TableChange
from app.core.edits.matches import matches_of
from app.core.matching.asked.problem import TAKES_PART, PairOfIds
from app.core.matching.solving.solution import Pair
from app.core.model import Format, Match, Participant, Person, Workspace


@dataclass(frozen=True)
class PairRow:
    """One match as the list shows it; `score` is today's where it is known, the mean of a group.

    `mentees` are all of a group, `mentee` the first of them; `grouped` tells that the program
    puts people together in groups. `together` names all of a circle, where nobody is a mentor.
    `reason` is why a rule is set aside for it, `gone` are the names of those who have left.
    """

    match: str
    mentor: str
    mentee: str
    mentor_name: str
    mentee_name: str
    score: float
    locked: bool
    mentees: tuple[str, ...] = ()
    grouped: bool = False
    together: str = ""
    reason: str = ""
    gone: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """The participants, which stay the same when a matching is solved again."""
        return self.mentor, self.mentee

    @cached_property
    def by_mentor(self) -> tuple[str, str]:
        """Its place in the order by mentor."""
        return self.mentor_name.casefold(), self.mentee_name.casefold()

    @property
    def by_mentee(self) -> tuple[str, str]:
        """Its place in the order by mentee."""
        return self.by_mentor[::-1]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """The key of each of the pairs that are in here."""
        return tuple((self.mentor, mentee) for mentee in self.mentees or (self.mentee,))


@dataclass(frozen=True)
class Held:
    """What the hand is on: a match, or one `person` (participant id) of it."""

    row: PairRow
    person: str = ""

    @property
    def key(self) -> tuple[tuple[str, str], str]:
        """What stays the same while the list does."""
        return self.row.key, self.person


class Order(StrEnum):
    """How the list is sorted."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    LOWEST = "lowest"
    HIGHEST = "highest"


@dataclass(frozen=True)
class PairRows:
    """The rows of a matching, with what they were made from: a match that stays keeps its row.

    `made` holds them by (match id, mentee), with None for people who are gone; rows of groups
    are made anew each time.
    """

    rows: tuple[PairRow, ...] = ()
    made: Mapping[tuple[str, str], "Made"] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)

    def patched(self, workspace: Workspace, change: TableChange) -> "PairRows | None":
        """The same after a change of matches, remade for these alone; None if others are there.

        Matches that were moved stand elsewhere in the list, and so are others too.
        """
        stay = {
            (key, mentee): match
            for key, match in change.changed.items()
            if isinstance(match, Match)
            for mentee in match.mentees
        }
        made = {
            place: _made_of(workspace, match, place[1], before[1])
            for place, match in stay.items()
            if (before := self.made.get(place)) and before[0].mentor == match.mentor
        }
        if change.added or change.removed or len(made) != len(stay) or not made:
            return None
        return replace(self, **_with_rows({**self.made, **made}))


Made = tuple[Match, float, PairRow | None]


def pair_rows(
    workspace: Workspace,
    matching_id: str,
    pairs: Iterable[Pair] = (),
    before: PairRows = PairRows(),
) -> PairRows:
    """The pairs of a matching, of people who are still part of the program.

    `pairs` tell today's scores; rows of `before` whose match and people are the same stay.
    """
    scores = {(pair.mentor, pair.mentee): pair.score for pair in pairs}
    if _is_grouped(workspace, matching_id):
        return PairRows(tuple(_grouped_rows(workspace, matching_id, scores)))
    people, parts = workspace.people, workspace.participants
    same = before.people is people and before.participants is parts
    known = before.made if same else {}
    made = {}
    for match in matches_of(workspace, matching_id):
        for mentee in match.mentees:
            score = scores.get((match.mentor, mentee), match.score)
            kept = known.get((match.id, mentee))
            stays = kept and kept[0] is match and kept[1] == score
            made[match.id, mentee] = (
                kept if kept and stays else _made_of(workspace, match, mentee, score)
            )
    return PairRows(people=people, participants=parts, **_with_rows(made))


def _with_rows(made: Mapping[tuple[str, str], Made]) -> dict[str, Any]:
    return {"rows": tuple(row for _, _, row in made.values() if row), "made": made}


def _made_of(workspace: Workspace, match: Match, mentee: str, score: float) -> Made:
    return match, score, _pair_row(workspace, match, mentee, score)


def _pair_row(workspace: Workspace, match: Match, mentee: str, score: float) -> PairRow | None:
    here = workspace.participants
    if match.mentor not in here or mentee not in here:
        return None
    names = name_of(workspace, match.mentor), name_of(workspace, mentee)
    return PairRow(
        match.id,
        match.mentor,
        mentee,
        *names,
        score,
        match.locked,
        (mentee,),
        reason=match.reason,
        gone=gone_of(workspace, (match.mentor, mentee)),
    )


def _grouped_rows(
    workspace: Workspace, matching_id: str, scores: Mapping[PairOfIds, float]
) -> list[PairRow]:
    rows = (_row_of(workspace, match, scores) for match in matches_of(workspace, matching_id))
    return [row for row in rows if row]


def _is_grouped(workspace: Workspace, matching_id: str) -> bool:
    program = workspace.programs[workspace.matchings[matching_id].program]
    return program.format is Format.GROUP


def _row_of(
    workspace: Workspace, match: Match, scores: Mapping[PairOfIds, float]
) -> PairRow | None:
    here = tuple(mentee for mentee in match.mentees if mentee in workspace.participants)
    if match.mentor not in workspace.participants or not here:
        return None
    today = [scores.get((match.mentor, mentee), match.score) for mentee in here]
    return PairRow(
        match=match.id,
        mentor=match.mentor,
        mentee=here[0],
        mentor_name=name_of(workspace, match.mentor),
        mentee_name=", ".join(name_of(workspace, mentee) for mentee in here),
        score=sum(today) / len(today),
        locked=match.locked,
        mentees=here,
        grouped=True,
        reason=match.reason,
        gone=gone_of(workspace, (match.mentor, *here)),
    )


def gone_of(workspace: Workspace, people: Iterable[str]) -> tuple[str, ...]:
    """The names of those (participants) who take part no more."""
    parts = workspace.participants
    return tuple(name_of(workspace, p) for p in people if parts[p].status not in TAKES_PART)


def name_of(workspace: Workspace, participant_id: str) -> str:
    """The name of the person behind a participant."""
    return workspace.people[workspace.participants[participant_id].person].name


def ordered(rows: Iterable[PairRow], order: Order, looked_for: str = "") -> list[PairRow]:
    """The rows that hold the looked-for text in a name, sorted."""
    wanted = looked_for.strip().casefold()
    if wanted:
        rows = [row for row in rows if any(wanted in name for name in row.by_mentor)]
    return sorted(rows, key=PLACES[order])


PLACES: Mapping[Order, Callable[[PairRow], tuple[object, ...]]] = {
    Order.MENTOR: lambda row: row.by_mentor,
    Order.MENTEE: lambda row: row.by_mentee,
    Order.LOWEST: lambda row: (row.score, *row.by_mentor),
    Order.HIGHEST: lambda row: (-row.score, *row.by_mentor),
}
