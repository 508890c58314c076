"""Why a circle scores as it does: what is not known is said to count half."""

from dataclasses import replace

from app.core.matching.circles.explain import circle_account
from app.core.matching.circles.groups import Group
from app.core.matching.circles.scored import score_circles
from app.core.model import Criterion, CriterionKind
from app.formats.wording.circle_accounts import circle_part
from tests.core.matching.test_circle_hand import scored_of


def told(offers: dict[str, tuple[str, ...]]) -> str:
    """What is said of goals that p0 wants, with what others offer."""
    base = scored_of(3)
    goals = Criterion(
        id="g",
        program="g",
        label="Goals",
        kind=CriterionKind.COVERS,
        mentor_field="offers",
        mentee_field="wants",
    )
    people = tuple(
        replace(
            m, answers={"wants": ("Finance",)} if m.id == "p0" else {"offers": offers.get(m.id, ())}
        )
        for m in base.problem.peers.mentees
    )
    peers = replace(base.problem.peers, mentors=people, mentees=people, criteria=(goals,))
    scored = score_circles(replace(base.problem, peers=peers))
    (part,) = circle_account(scored, Group("m", "", ("p0", "p1", "p2"))).parts
    return circle_part(part)


def test_of_what_nobody_has_answered_it_is_said_that_it_counts_half() -> None:
    assert told({}) == "Goals: answers to compare are missing, so it counts half"


def test_of_what_somebody_has_answered_it_is_said_who_gets_something() -> None:
    assert told({"p1": ("Writing",)}) == "Goals: nobody offers what another wants"
    assert told({"p1": ("Finance",)}).startswith("Goals: 1 of 3 gets something they want")
