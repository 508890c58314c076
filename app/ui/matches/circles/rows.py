"""The rows of the list where people are together in circles or as peers."""

from dataclasses import dataclass

from app.core.edits.matches import matches_of
from app.core.matching.circles.groups import Group
from app.core.model import Match, Workspace
from app.ui.matches.circles.seen import SeenCircles
from app.ui.matches.rows.pairs import PairRow, name_of


@dataclass(frozen=True)
class CircleRow(PairRow):
    """One circle as the list shows it; `mentor` is the host, "" where there is none."""

    @property
    def key(self) -> tuple[str, str]:
        """The match, whoever comes and goes."""
        return self.match, ""

    @property
    def group(self) -> Group:
        """Who is in it."""
        return Group(self.match, self.mentor, self.mentees)


def circle_rows(
    workspace: Workspace, matching_id: str, seen: SeenCircles | None
) -> list[CircleRow]:
    """The circles of a matching, with today's scores where they are known."""
    scores = _scores(seen)
    return [
        row
        for match in matches_of(workspace, matching_id)
        if (row := _row(workspace, match, scores))
    ]


def _scores(seen: SeenCircles | None) -> dict[str, float]:
    if not (seen and seen.kept):
        return {}
    circles = seen.kept.solution.circles
    return {g.match: c.score for g, c in zip(seen.kept.groups, circles, strict=True)}


def _row(workspace: Workspace, match: Match, scores: dict[str, float]) -> CircleRow | None:
    here = tuple(person for person in match.mentees if person in workspace.participants)
    if not here:
        return None
    host = name_of(workspace, match.mentor) if match.mentor in workspace.participants else ""
    names = ", ".join(name_of(workspace, person) for person in here)
    return CircleRow(
        match=match.id,
        mentor=match.mentor,
        mentee=here[0],
        mentor_name=host,
        mentee_name=names,
        score=scores.get(match.id, match.score),
        locked=match.locked,
        mentees=here,
        grouped=True,
        together=f"{host} hosts {names}" if host else names,
    )
