"""From places in a table back to people: who is free to be put in a circle, and the result."""

from collections.abc import Sequence

from app.core.matching.asked.problem import MatchingProblem
from app.core.matching.circles.problem import Circle, CircleProblem
from app.core.matching.circles.solution import CircleSolution
from app.core.matching.circles.table import Table

People = tuple[int, ...]


def free_places(problem: CircleProblem) -> list[int]:
    """The places of all who are in no locked circle."""
    taken = {person for circle in problem.locked for person in (circle.host, *circle.members)}
    members = (*problem.peers.mentees, *problem.hosts.mentors)
    return [place for place, member in enumerate(members) if member.id not in taken]


def free_table(whole: Table, free: Sequence[int]) -> Table:
    """Only those who are free."""
    return whole.part(free, sum(place < whole.peers for place in free))


def solution_of(
    problem: CircleProblem, whole: Table, found: Sequence[People], at_most: float, proven: bool
) -> CircleSolution:
    """The locked circles and those that were found, by places in the whole table.

    Those that were found could not add more than `at_most` to the total.
    """
    ids = [member.id for member in (*problem.peers.mentees, *problem.hosts.mentors)]
    where = {known: place for place, known in enumerate(ids)}
    locked = [_present(circle, where) for circle in problem.locked]
    all_people = [people for people in locked if len(people) > 1]
    kept = len(all_people)
    all_people += sorted(found)
    circles = tuple(
        _circle(whole, ids, people, locked=number < kept)
        for number, people in enumerate(all_people)
    )
    placed = {person for circle in circles for person in (circle.host, *circle.members)}
    total = sum(whole.worth(people) for people in all_people)
    given = sum(whole.worth(people) for people in all_people[:kept])
    return CircleSolution(
        circles=circles,
        waiting=_others(problem.peers, placed),
        idle=tuple(m.id for m in problem.hosts.mentors if m.id not in placed),
        total=total,
        worst=min((circle.score for circle in circles), default=None),
        at_most=total if proven else given + at_most,
        proven=proven,
    )


def _present(circle: Circle, where: dict[str, int]) -> People:
    people = (*circle.members, *([circle.host] if circle.host else []))
    return tuple(where[person] for person in people if person in where)


def _circle(table: Table, ids: Sequence[str], people: People, locked: bool) -> Circle:
    host = next((ids[place] for place in people if place >= table.peers), "")
    members = tuple(ids[place] for place in people if place < table.peers)
    return Circle(host, members, table.mean(people), locked)


def _others(peers: MatchingProblem, placed: set[str]) -> tuple[str, ...]:
    return tuple(member.id for member in peers.mentees if member.id not in placed)
