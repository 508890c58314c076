"""Circles and peer pairs in a page that a director reads."""

from collections.abc import Callable, Sequence

from app.core.matching.account.joined import Joined
from app.core.matching.circles.explain import PeerWaiting
from app.core.matching.circles.problem import CircleProblem
from app.core.matching.circles.whole import CircleWhole
from app.formats.wording.circle_accounts import shortly
from app.formats.wording.circles import noun_of
from app.formats.wording.criteria import whole
from app.formats.wording.joined import joined_sentences
from app.formats.wording.summary import Part, named_some

Name = Callable[[str], str]

LISTED = 6
"""So many of one circle are called by name."""


def circle_summary(
    problem: CircleProblem,
    name: Name,
    told: CircleWhole | None,
    waiting: Sequence[PeerWaiting],
    idle: Sequence[str],
    bound: str,
    joins: tuple[str, Joined] | None,
) -> list[Part]:
    """All there is to say; `idle` are hosts without a circle, `joins` begins with its column."""
    noun = noun_of(problem)
    good = [*_worth(noun, name, told), *([bound] if bound else [])] if told else []
    wishes = [*_wishes(told), *_changes(noun, name, told)] if told else []
    joined = joined_sentences(joins[1], joins[0]) if joins else []
    if joined and not problem.is_pairs:
        joined = ["Counted are any two people of one circle, as a pair.", *joined]
    parts = (
        Part(f"How good the {noun}s are", tuple(good)),
        Part("What people wished for", tuple(wishes)),
        Part("Who waits", tuple(peers_wait(noun, waiting))),
        Part("Who hosts", tuple(_hosts(name, told, idle)) if problem.hosted else ()),
        Part(f"What is joined by “{joins[0]}”" if joins else "", tuple(joined)),
    )
    return [part for part in parts if part.sentences]


def _worth(noun: str, name: Name, told: CircleWhole) -> list[str]:
    lowest = shortly([name(person) for person in told.lowest.people], LISTED)
    sentences = [
        _sizes(noun, told.sizes),
        f"People score {whole(told.mean)} with their others on average.",
        f"The lowest score of a {noun} is {whole(told.lowest_score)}: {lowest}.",
    ]
    if whole(told.least_score) != whole(told.lowest_score):
        least = f"{name(told.least)}, {whole(told.least_score)}"
        sentences.append(f"The person who scores least with the others is {least}.")
    if told.broken:
        breaks = f"1 {noun} breaks" if told.broken == 1 else f"{told.broken:,} {noun}s break"
        sentences.append(f"{breaks} a rule. The list and the coordinator’s handbook say which.")
    return sentences


def _sizes(noun: str, sizes: Sequence[tuple[int, int]]) -> str:
    """ "2 circles of 4 and 5 circles of 5."; of pairs only that one is a three."""
    if noun == "pair":
        pairs = sum(count for _, count in sizes)
        three = " One of them is of three." if any(size > 2 for size, _ in sizes) else ""
        return f"{pairs:,} {'pair' if pairs == 1 else 'pairs'}.{three}"
    said = [f"{n:,} {'circle' if n == 1 else 'circles'} of {size}" for size, n in sizes]
    return f"{shortly(said, len(said))}."


def _wishes(told: CircleWhole) -> list[str]:
    if not told.wishers:
        return []
    wishes = f"{told.wishes:,}" if told.wishes else "None"
    is_with = "is" if told.wishes == 1 else "are"
    people = "person" if told.wishers == 1 else "people"
    return [
        f"{wishes} of the {told.wishers:,} {people} who named somebody {is_with} with "
        "somebody they named."
    ]


def _changes(noun: str, name: Name, told: CircleWhole) -> list[str]:
    if told.would_change is None:
        return []
    if not told.would_change:
        return ["No two people would both score higher in the place of the other."]
    people = named_some([name(person) for person in told.would_change])
    return [
        f"{people} would gladly change places with somebody of another {noun}: both would score "
        "higher there."
    ]


def peers_wait(noun: str, accounts: Sequence[PeerWaiting]) -> list[str]:
    """How many wait, and whether rules or the others' places are the cause."""
    number = len(accounts)
    if not number:
        return ["Nobody waits."]
    barred = sum(not one.possible for one in accounts)
    wait = "1 person waits" if number == 1 else f"{number:,} people wait"
    sentences = [f"{wait}: {named_some([one.name for one in accounts])}."]
    if barred:
        away = f"{_of_them(barred, number)} cannot"
        if barred == number > 1:
            away = "None of them can"
        sentences.append(f"{away} be with anybody: rules keep everybody away.")
    full = 0 if noun == "pair" else sum(bool(o.possible) and not _open(o) for o in accounts)
    if full:
        sentences.append(
            f"{_of_them(full, number)} could be with others, but each circle is full or holds "
            "somebody whom a rule keeps away."
        )
    if left := number - barred - full:
        sentences.append(f"{_of_them(left, number)} could be with somebody whom the rules allow.")
    return sentences


def _open(account: PeerWaiting) -> int:
    """In how many circles there is a place for somebody."""
    return account.circles - account.full - account.barred


def _of_them(some: int, number: int) -> str:
    if some == number:
        return "This person" if number == 1 else "All of them" if number > 2 else "Both of them"
    return f"{some:,} of them"


def _hosts(name: Name, told: CircleWhole | None, idle: Sequence[str]) -> list[str]:
    sentences = []
    hosts = [name(group.host) for group in told.largest if group.host] if told else []
    if told and hosts and len(told.sizes) > 1:
        most = len(told.largest[0].members)
        each = " each" if len(hosts) > 1 else ""
        sentences.append(f"Busiest: {named_some(hosts)}, with {most:,} members{each}.")
    elif told and hosts:
        sentences.append(f"Each host has {len(told.largest[0].members):,} members.")
    if idle:
        have = "has" if len(idle) == 1 else "have"
        number = "1 host" if len(idle) == 1 else f"{len(idle):,} hosts"
        sentences.append(f"{number} {have} no circle: {named_some([name(one) for one in idle])}.")
    return sentences
