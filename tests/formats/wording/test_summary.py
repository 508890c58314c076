"""The page that a director reads: who waits, and why."""

import pytest

from app.core.matching.account.why_waiting import WaitingAccount
from app.formats.wording.summary import who_waits


def waiting(name: str, possible: int, below: int = 0) -> WaitingAccount:
    return WaitingAccount(name, name, 5, (), possible, full=possible - below, below=below)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([], "Nobody waits."),
        (
            [waiting("Ana", 0)],
            "1 mentee waits: Ana. This mentee cannot be with any mentor: rules forbid each one.",
        ),
        (
            [waiting("Ana", 0), waiting("Bo", 2)],
            "2 mentees wait: Ana and Bo. 1 of them cannot be with any mentor: "
            "rules forbid each one. 1 of them could have a mentor, but all whom the rules allow "
            "are taken.",
        ),
        (
            [waiting("Ana", 2), waiting("Bo", 3, below=1)],
            "2 mentees wait: Ana and Bo. Both of them could have a mentor, but all whom the "
            "rules allow are taken or would score too low.",
        ),
    ],
)
def test_who_waits_is_said_with_the_cause(people: list[WaitingAccount], said: str) -> None:
    assert " ".join(who_waits(people, len(people))) == said


def test_of_very_many_only_some_are_named_and_no_cause_is_guessed() -> None:
    first = [waiting(name, 0) for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Fay")]
    assert who_waits(first, 1200) == ["1,200 mentees wait: Ana, Bo, Cy, Di, Ed and 1,195 more."]
