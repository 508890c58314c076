"""A place that falls free goes to who has waited."""

from app.core.matching.problem import MatchingProblem, Member
from app.core.matching.score import score
from app.core.matching.waiting_first import repair_waiting_first
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
