"""What the handbook says of people: who is with whom and why, and who waits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.matching.asked.problem import Member, problem_of
from app.core.matching.circles.problem import circle_problem_of
from app.core.model import Match, Workspace
from app.formats.pdf.guide.facts import Someone, someone
from app.formats.pdf.handbook.told import Told, told_of_pairs, told_of_peers
from app.formats.pdf.handbook.waits import why_mentees_wait, why_peers_wait
from app.formats.pdf.sides import PEERS
from app.formats.wording.print import Words

MOST_EXPLAINED = 200


@dataclass(frozen=True)
class Together:
    """People who are together; `reasons` are (name or "", sentence), `why` is what was written."""

    first: tuple[Someone, ...]
    others: tuple[Someone, ...]
    score: float
    locked: bool
    reasons: tuple[tuple[str, str], ...]
    set_aside: tuple[str, ...]
    why: str

    @property
    def everybody(self) -> tuple[Someone, ...]:
        """All of them."""
        return self.first + self.others


@dataclass(frozen=True)
class Waiting:
    """Somebody without a place, and why in sentences."""

    person: Someone
    why: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """Everybody in a program; `mentors` and `learners` count those who take part."""

    together: tuple[Together, ...]
    waiting: tuple[Waiting, ...]
    not_explained: int
    idle: tuple[Someone, ...]
    mentors: int
    learners: int


def people_of(
    workspace: Workspace, program_id: str, matches: Sequence[Match], words: Words
) -> People:
    """The people of a program by its approved matches, in the order of their names."""
    placed = {one for match in matches for one in (match.mentor, *match.mentees)}
    if workspace.programs[program_id].format in PEERS:
        circles = circle_problem_of(workspace, program_id)
        learners, hosts = _ids(circles.peers.mentees), _ids(circles.hosts.mentors)
        told = told_of_peers(circles, matches, words)
        waiting = [one for one in learners if one not in placed]
        why = why_peers_wait(circles, matches, waiting[:MOST_EXPLAINED], words)
    else:
        problem = problem_of(workspace, program_id)
        learners, hosts = _ids(problem.mentees), _ids(problem.mentors)
        told = told_of_pairs(problem, matches, words)
        waiting = [one for one in learners if one not in placed]
        why = why_mentees_wait(problem, matches, waiting[:MOST_EXPLAINED], words)
    together = [_together(workspace, match, told[match.id]) for match in matches]
    shown = [Waiting(someone(workspace, one), why.get(one, ())) for one in waiting[:MOST_EXPLAINED]]
    return People(
        together=tuple(sorted(together, key=lambda one: one.everybody[0].name.casefold())),
        waiting=tuple(sorted(shown, key=lambda one: one.person.name.casefold())),
        not_explained=max(0, len(waiting) - MOST_EXPLAINED),
        idle=tuple(_by_name(someone(workspace, one) for one in hosts if one not in placed)),
        mentors=len(hosts),
        learners=len(learners),
    )


def _ids(members: Iterable[Member]) -> list[str]:
    return [member.id for member in members]


def _together(workspace: Workspace, match: Match, told: Told) -> Together:
    first = (match.mentor,) if match.mentor else ()
    return Together(
        first=tuple(someone(workspace, one) for one in first),
        others=tuple(someone(workspace, one) for one in match.mentees),
        score=match.score,
        locked=match.locked,
        reasons=told.reasons,
        set_aside=told.set_aside,
        why=match.reason.strip(),
    )


def _by_name(people: Iterable[Someone]) -> list[Someone]:
    return sorted(people, key=lambda one: one.name.casefold())
