"""A place that falls free goes to who has waited."""

from dataclasses import replace

import numpy as np

from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.waiting_first import repair_waiting_first
from app.core.matching.weighing.barriers import Barriers
from app.core.matching.weighing.score import SCALE, score
from app.core.model import Criterion, CriterionKind


def test_who_has_waited_comes_before_a_newcomer_who_fits_better() -> None:
    def member(name: str, place: str) -> Member:
        return Member(name, f"p{name}", name, answers={"place": place})

    same = Criterion(
        id="c",
        program="g",
        label="Place",
        kind=CriterionKind.SAME,
        mentor_field="place",
        mentee_field="place",
        weight=10,
    )
    problem = MatchingProblem(
        (member("m1", "x"), member("m2", "x")),
        (member("kept", "x"), member("new", "x"), member("patient", "y")),
        criteria=(same,),
    ).arranged()
    scored = score(problem)
    existing = (("m1", "kept"),)
    assert set(repair_waiting_first(scored, existing, ()).ids) == {*existing, ("m2", "new")}
    fair = repair_waiting_first(scored, existing, ("patient",))
    assert set(fair.ids) == {*existing, ("m2", "patient")}
    assert fair.worst == 0 and fair.total == 100


def test_who_has_waited_comes_first_however_much_it_costs() -> None:
    """Each mentee fits the mentor beside them; who waits longest takes the first one's place."""
    size = 14
    mentors = tuple(Member(f"m{n:02}", f"pm{n}", f"m{n:02}") for n in range(size))
    mentees = tuple(Member(f"e{n:02}", f"pe{n}", f"e{n:02}") for n in range(size + 1))
    scored = score(MatchingProblem(mentors, mentees))
    fits, next_to = np.eye(size, size + 1, 1, dtype=bool), np.eye(size, size + 1, dtype=bool)
    scored = replace(
        scored,
        millionths=np.where(fits, 100 * SCALE, 0),
        barriers=Barriers(fits | next_to, scored.barriers.each),
    )
    newcomer = mentees[-1].id
    waiting = [mentee.id for mentee in mentees if mentee.id != newcomer]
    assert repair_waiting_first(scored, (), ()).waiting == ("e00",)
    assert repair_waiting_first(scored, (), waiting).waiting == (newcomer,)
