"""Points by gap: proposed from the range, the same both ways among peers, and what a score is."""

import numpy as np
import pytest

from app.core.edits.copies import copy_program
from app.core.edits.matching import add_criterion
from app.core.edits.programs import blank_program
from app.core.matching.account.explain import account
from app.core.matching.asked.problem import MatchingProblem, Member
from app.core.matching.solving.solve import solve
from app.core.matching.weighing.criteria import closeness
from app.core.matching.weighing.gap_points import apart, both_ways, proposed_points
from app.core.matching.weighing.score import score
from app.core.model import Criterion, CriterionKind, Field, FieldKind, Workspace

YEARS = {"years": Field(id="years", label="Years", kind=FieldKind.NUMBER)}


def criterion(**values: object) -> Criterion:
    return Criterion.model_validate(
        {
            "id": "c",
            "program": "p",
            "label": "Years",
            "kind": CriterionKind.DISTANCE,
            "mentor_field": "years",
            "mentee_field": "years",
            **values,
        }
    )


@pytest.mark.parametrize(("nearest", "farthest"), [(1, 2), (0, 0), (-4, 7)])
def test_the_proposed_table_gives_what_the_range_gave(nearest: int, farthest: int) -> None:
    ranged = criterion(nearest=nearest, farthest=farthest)
    tabled = ranged.model_copy(update={"points": proposed_points(ranged)})
    gaps = np.arange(-15.0, 15.0)
    assert closeness(gaps, tabled) == pytest.approx(closeness(gaps, ranged), abs=0.005)


def test_peers_are_proposed_levels_apart() -> None:
    assert proposed_points(criterion(), peers=True) == (
        (0, 0.67),
        (1, 1.0),
        (2, 1.0),
        (3, 0.67),
        (4, 0.33),
    )


def test_a_table_for_peers_is_the_same_both_ways() -> None:
    both = both_ways(((0, 1.0), (2, 0.5)))
    assert both == ((-2, 0.5), (0, 1.0), (2, 0.5))
    assert apart(both) == ((0, 1.0), (2, 0.5))
    assert apart(((-1, 0.2), (1, 0.6), (3, 1.0))) == ((1, 0.4), (3, 0.5))


def people(*points: tuple[int, float]) -> MatchingProblem:
    def member(name: str, years: float) -> Member:
        return Member(name, name, name, answers={"years": years})

    return MatchingProblem(
        mentors=(member("near", 7.0), member("far", 12.0)),
        mentees=(member("one", 5.0),),
        fields=YEARS,
        criteria=(criterion(points=points),),
    )


def test_the_score_and_the_best_matching_follow_the_table() -> None:
    problem = people((2, 0.6), (7, 0.85))
    scored = score(problem)
    assert (scored.score("near", "one"), scored.score("far", "one")) == (60.0, 85.0)
    assert solve(problem).ids == (("far", "one"),)
    assert solve(people((2, 0.9), (7, 0.85))).ids == (("near", "one"),)
    (part,) = account(scored, "near", "one").parts
    assert (part.gap, part.by_gap, part.value) == (2.0, True, 0.6)


def test_a_copy_of_the_program_keeps_the_table() -> None:
    workspace = blank_program(Workspace(), "First")
    (program,) = workspace.programs
    values = criterion(points=((2, 0.6),)).model_dump(exclude={"id", "program", "position"})
    copied = copy_program(add_criterion(workspace, program, **values), program, "Second")
    assert [row.points for row in copied.criteria.values()] == [((2, 0.6),)] * 2
