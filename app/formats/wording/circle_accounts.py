"""Why a circle scores as it does, and who brings what, in sentences."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from app.core.matching.answers import key
from app.core.matching.circles.explain import CircleAccount, CirclePart, MemberAccount, PeerWaiting
from app.core.matching.explain import PairAccount, Removal
from app.core.model import CriterionKind
from app.formats.wording.criteria import whole
from app.formats.wording.rules import rule_name

MOST_ANSWERS = 4


def circle_telling(account: CircleAccount, most: int = 2) -> list[str]:
    """The few criteria that move the circle's score farthest from not knowing."""
    known = [part for part in account.parts if any(p.value is not None for _, p in part.pairs)]
    dull = sorted(known, key=lambda part: -abs(part.points - part.most / 2))
    return [circle_part(part) for part in dull[:most]]


def circle_part(part: CirclePart) -> str:
    """One criterion over the whole circle: "Time in common: Monday (all), Tuesday (3)"."""
    kind = part.pairs[0][1].kind
    mixed = ", mixed is wanted" if part.pairs[0][1].mixed else ""
    return f"{part.label}: {_KINDS[kind](part)}{mixed}"


def broken_pairs(account: CircleAccount, name: Callable[[str], str]) -> list[str]:
    """Which rules the circle sets aside, and between whom."""
    return [
        f"Sets a rule aside: {name(one)} and {name(other)}, {rule_name(rule.kind, rule.label)}."
        for (one, other), rule in account.broken
    ]


def member_sentences(member: MemberAccount) -> list[str]:
    """What somebody brings to the others and gets from them, and the score with each."""
    said = []
    if _has_offers(member.gives):
        said.append(_exchanged("Brings", "to", [(a.mentee_name, a) for a in member.gives]))
    if _has_offers(member.gets):
        said.append(_exchanged("Gets", "from", [(a.mentor_name, a) for a in member.gets]))
    each = _means(member)
    ordered = sorted(each.items(), key=lambda item: (-item[1], item[0]))
    return [*said, ", ".join(f"{name} {whole(score)}" for name, score in ordered)]


def _means(member: MemberAccount) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for account in member.gives:
        found.setdefault(account.mentee_name, []).append(account.score)
    for account in member.gets:
        found.setdefault(account.mentor_name, []).append(account.score)
    return {name: sum(scores) / len(scores) for name, scores in found.items()}


def _has_offers(accounts: Iterable[PairAccount]) -> bool:
    return any(p.kind is CriterionKind.COVERS for account in accounts for p in account.parts)


def _exchanged(verb: str, way: str, others: Sequence[tuple[str, PairAccount]]) -> str:
    """ "Brings Finance to Ben and Carla, Writing to Dan"."""
    people: dict[str, list[str]] = {}
    for name, account in others:
        for part in account.parts:
            if part.kind is CriterionKind.COVERS:
                for answer in part.shared:
                    people.setdefault(answer, []).append(name)
    if not people:
        return f"{verb} nothing that is wanted" if way == "to" else f"{verb} nothing they want"
    said = [f"{answer} {way} {listed(names)}" for answer, names in people.items()]
    return f"{verb} {', '.join(said)}"


def shortly(names: Sequence[str], most: int = 4) -> str:
    """The same with no more names than can be taken in: "Ana, Ben and 5 others"."""
    if len(names) <= most:
        return listed(names)
    return f"{', '.join(names[: most - 2])} and {len(names) - most + 2} others"


def listed(names: Sequence[str]) -> str:
    """ "Ana, Ben and Carla"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _covers(part: CirclePart) -> str:
    people = {person for pair, _ in part.pairs for person in pair}
    gets = {pair[1] for pair, each in part.pairs if each.shared}
    brings = {pair[0] for pair, each in part.pairs if each.shared}
    if not gets:
        return "nobody offers what another wants"
    count = len(people)
    return (
        f"{_of(len(gets), count)} {'gets' if len(gets) == 1 else 'get'} something they want, "
        f"{_of(len(brings), count)} {'brings' if len(brings) == 1 else 'bring'} something"
    )


def _of(number: int, everybody: int) -> str:
    return f"all {everybody}" if number == everybody else f"{number} of {everybody}"


def _answers(part: CirclePart) -> tuple[Counter[str], int]:
    """How many people gave each answer, in the words of one of them, and how many people."""
    given: dict[str, set[tuple[str, str]]] = {}
    words: dict[str, str] = {}
    for (one, other), each in part.pairs:
        sides = ((one, each.mentor_answers), (other, each.mentee_answers))
        for person, answers in sides:
            given.setdefault(person, set()).update((key(a), person) for a in answers)
            words.update({key(answer): answer for answer in answers})
    counts = Counter(answer for pairs in given.values() for answer, _ in pairs)
    return Counter({words[answer]: count for answer, count in counts.items()}), len(given)


def _common(part: CirclePart) -> str:
    counts, people = _answers(part)
    shared = [(a, n) for a, n in sorted(counts.items(), key=lambda i: (-i[1], i[0])) if n > 1]
    if not shared:
        return "nothing in common"
    said = [f"{a} ({'all' if n == people else n})" for a, n in shared[:MOST_ANSWERS]]
    more = len(shared) - MOST_ANSWERS
    return f"{', '.join(said)}{f' and {more} more' if more > 0 else ''}"


def _spread(part: CirclePart) -> str:
    counts, people = _answers(part)
    if not counts:
        return "nobody answered"
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(ordered) == 1 and ordered[0][1] == people:
        return f"all {ordered[0][0]}"
    said = [f"{answer} ({count})" for answer, count in ordered[:MOST_ANSWERS]]
    more = len(ordered) - MOST_ANSWERS
    return f"{', '.join(said)}{f' and {more} more' if more > 0 else ''}"


def _distance(part: CirclePart) -> str:
    """Numbers as a range, levels as who is on each."""
    counts, _ = _answers(part)
    try:
        numbers = sorted(float(answer.replace(",", ".")) for answer in counts)
    except ValueError:
        return _spread(part)
    if not numbers:
        return "nobody answered"
    low, high = f"{numbers[0]:g}", f"{numbers[-1]:g}"
    return f"all {low}" if low == high else f"from {low} to {high}"


def _similar(part: CirclePart) -> str:
    gaps = [each.gap for _, each in part.pairs if each.gap is not None]
    if not gaps:
        return "no statement that two of them rated"
    return f"ratings {sum(gaps) / len(gaps):.1f} apart on average"


def _wishes(part: CirclePart) -> str:
    asked = len({frozenset(pair) for pair, each in part.pairs if each.shared})
    if not asked:
        return "nobody asked for another"
    return f"{asked} {'pair' if asked == 1 else 'pairs'} in which one asked for the other"


def _asked_for(part: CirclePart) -> str:
    shared = sum(bool(each.value) for _, each in part.pairs)
    return f"shared {shared} of {len(part.pairs)} times it was asked for"


_KINDS: dict[CriterionKind, Callable[[CirclePart], str]] = {
    CriterionKind.COVERS: _covers,
    CriterionKind.COMMON: _common,
    CriterionKind.SAME: _spread,
    CriterionKind.DIFFERENT: _spread,
    CriterionKind.DISTANCE: _distance,
    CriterionKind.SIMILAR: _similar,
    CriterionKind.WISHES: _wishes,
    CriterionKind.ASKED_FOR: _asked_for,
}


def peer_waiting_sentences(account: PeerWaiting) -> list[str]:
    """Why somebody is in no circle, the whole first, then rule by rule."""
    return [_situation(account), *(_removal(each, account.others) for each in account.removed)]


def _situation(account: PeerWaiting) -> str:
    if not account.others:
        return "There is nobody else yet."
    if not account.possible:
        return f"The rules leave none of the {account.others:,} others."
    left = f"The rules leave {account.possible:,} of {account.others:,} others"
    told = [
        f"{number:,} of {account.circles:,} {why}"
        for number, why in (
            (account.full, "are full"),
            (account.barred, "hold somebody whom a rule keeps apart"),
        )
        if number
    ]
    return f"{left}. Of the circles {' and '.join(told)}." if told else f"{left}."


def _removal(removal: Removal, others: int) -> str:
    alone = f", {removal.alone} of them alone" if 0 < removal.alone < removal.removes else ""
    name = rule_name(removal.kind, removal.label)
    return f"{name}: keeps away {removal.removes:,} of {others:,} others{alone}."
