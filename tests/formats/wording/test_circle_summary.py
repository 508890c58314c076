"""The page about circles that a director reads: who waits, and why."""

import pytest

from app.core.matching.circles.explain import PeerWaiting
from app.formats.wording.circle_summary import peers_wait


def waiting(name: str, possible: int, full: int = 0) -> PeerWaiting:
    return PeerWaiting(name, name, 9, (), possible, circles=2, full=full, barred=0)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([], "Nobody waits."),
        (
            [waiting("Ana", 0)],
            "1 person waits: Ana. This person cannot be with anybody: rules keep everybody away.",
        ),
        (
            [waiting("Ana", 0), waiting("Bo", 0)],
            "2 people wait: Ana and Bo. None of them can be with anybody: rules keep everybody "
            "away.",
        ),
        (
            [waiting("Ana", 3, full=2), waiting("Bo", 2, full=1), waiting("Cy", 0)],
            "3 people wait: Ana, Bo and Cy. 1 of them cannot be with anybody: rules keep "
            "everybody away. 1 of them could be with others, but each circle is full or holds "
            "somebody whom a rule keeps away. 1 of them could be with somebody whom the rules "
            "allow.",
        ),
    ],
)
def test_who_waits_is_said_with_the_cause(people: list[PeerWaiting], said: str) -> None:
    assert " ".join(peers_wait("circle", people)) == said
