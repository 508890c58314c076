"""The rows of the matching: one for each match, a mentor with a mentee or with a group."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.core.edits.matches import matches_of
from app.core.matching.problem import TAKES_PART, PairOfIds
from app.core.model import Format, Match, Workspace


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


class PairRows:
    """Makes the rows of matchings; those of matches that stay the same are made once."""

    def __init__(self) -> None:
        self._people: tuple[object, object] = (None, None)
        self._made: dict[tuple[str, str], tuple[Match, float, PairRow | None]] = {}

    def of(
        self, workspace: Workspace, matching_id: str, scores: Mapping[PairOfIds, float]
    ) -> list[PairRow]:
        """The pairs of a matching, of people who are still part of the program."""
        people = workspace.people, workspace.participants
        if any(one is not other for one, other in zip(people, self._people, strict=True)):
            self._people, self._made = people, {}
        if _is_grouped(workspace, matching_id):
            return _grouped_rows(workspace, matching_id, scores)
        made = {
            (match.id, mentee): self._made_of(workspace, match, mentee, scores)
            for match in matches_of(workspace, matching_id)
            for mentee in match.mentees
        }
        self._made = made
        return [row for _, _, row in made.values() if row]

    def _made_of(
        self, workspace: Workspace, match: Match, mentee: str, scores: Mapping[PairOfIds, float]
    ) -> tuple[Match, float, PairRow | None]:
        score = scores.get((match.mentor, mentee), match.score)
        known = self._made.get((match.id, mentee))
        if known and known[0] is match and known[1] == score:
            return known
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
        rows = [r for r in rows if wanted in f"{r.mentor_name}\n{r.mentee_name}".casefold()]
    return sorted(rows, key=PLACES[order])


def _by_mentor(row: PairRow) -> tuple[str, str]:
    return row.mentor_name.casefold(), row.mentee_name.casefold()


def _by_mentee(row: PairRow) -> tuple[str, str]:
    return row.mentee_name.casefold(), row.mentor_name.casefold()


PLACES: Mapping[Order, Callable[[PairRow], tuple[object, ...]]] = {
    Order.MENTOR: _by_mentor,
    Order.MENTEE: _by_mentee,
    Order.LOWEST: lambda row: (row.score, *_by_mentor(row)),
    Order.HIGHEST: lambda row: (-row.score, *_by_mentor(row)),
}
