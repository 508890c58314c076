"""Why a circle scores as it does, and who brings what, in sentences."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from app.core.matching.account.explain import PairAccount
from app.core.matching.account.why_waiting import Removal
from app.core.matching.asked.answers import key
from app.core.matching.circles.explain import CircleAccount, CirclePart, MemberAccount, PeerWaiting
from app.core.model import CriterionKind
from app.formats.wording.criteria import listed as listed_answers
from app.formats.wording.criteria import whole
from app.formats.wording.print import Words, or_english
from app.formats.wording.rules import rule_name

CIRCLE = ("reasons", "circle")
WAITING = ("reasons", "peers_waiting")


def circle_telling(account: CircleAccount, most: int = 2, words: Words | None = None) -> list[str]:
    """The few criteria that move the circle's score farthest from not knowing."""
    known = [part for part in account.parts if any(p.value is not None for _, p in part.pairs)]
    dull = sorted(known, key=lambda part: -abs(part.points - part.most / 2))
    return [circle_part(part, words) for part in dull[:most]]


def circle_part(part: CirclePart, words: Words | None = None) -> str:
    """One criterion over the whole circle: "Time in common: Monday (all), Tuesday (3)"."""
    spoken, one = or_english(words), part.pairs[0][1]
    if all(each.value is None for _, each in part.pairs):
        said = spoken.text("reasons", "half", said=spoken.text(*CIRCLE, _silence(one.kind)))
    elif one.mixed:
        said = spoken.text("reasons", "mixed", said=_KINDS[one.kind](spoken, part))
    else:
        said = _KINDS[one.kind](spoken, part)
    return spoken.text("reasons", "said", label=part.label, said=said)


def _silence(kind: CriterionKind) -> str:
    silent = {CriterionKind.WISHES: "wishes_none", CriterionKind.SIMILAR: "similar_none"}
    return silent.get(kind, "not_known")


def broken_pairs(
    account: CircleAccount, name: Callable[[str], str], words: Words | None = None
) -> list[str]:
    """Which rules the circle sets aside, and between whom."""
    return [
        or_english(words).text(
            "reasons",
            "broken_between",
            one=name(one),
            other=name(other),
            rule=rule_name(rule.kind, rule.label, words),
        )
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


def _covers(words: Words, part: CirclePart) -> str:
    count = len({person for pair, _ in part.pairs for person in pair})
    gets = len({pair[1] for pair, each in part.pairs if each.shared})
    brings = len({pair[0] for pair, each in part.pairs if each.shared})
    if not gets:
        return words.text(*CIRCLE, "covers", "none")

    def told(key: str, number: int) -> str:
        return words.plural(*CIRCLE, "covers", key, n=number, who=_of(words, number, count))

    return words.text(
        *CIRCLE, "covers", "some", gets=told("gets", gets), brings=told("brings", brings)
    )


def _of(words: Words, number: int, everybody: int) -> str:
    key = "everybody" if number == everybody else "some"
    return words.text(*CIRCLE, key, n=number, of=everybody)


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


def _common(words: Words, part: CirclePart) -> str:
    counts, people = _answers(part)
    shared = [(a, n) for a, n in sorted(counts.items(), key=lambda i: (-i[1], i[0])) if n > 1]
    if not shared:
        return words.text("reasons", "common", "none")
    return listed_answers(words, [_counted(words, a, n, n == people) for a, n in shared])


def _counted(words: Words, answer: str, number: int, everybody: bool) -> str:
    key = "answer_of_all" if everybody else "answer"
    return words.text(*CIRCLE, key, answer=answer, n=number)


def _spread(words: Words, part: CirclePart) -> str:
    counts, people = _answers(part)
    if not counts:
        return words.text(*CIRCLE, "nobody_answered")
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if len(ordered) == 1 and ordered[0][1] == people:
        return words.text(*CIRCLE, "all_the_same", answer=ordered[0][0])
    return listed_answers(words, [_counted(words, answer, n, False) for answer, n in ordered])


def _distance(words: Words, part: CirclePart) -> str:
    """Numbers as a range, levels as who is on each."""
    counts, _ = _answers(part)
    try:
        numbers = sorted(float(answer.replace(",", ".")) for answer in counts)
    except ValueError:
        return _spread(words, part)
    if not numbers:
        return words.text(*CIRCLE, "nobody_answered")
    low, high = (words.decimals(f"{number:g}") for number in (numbers[0], numbers[-1]))
    if low == high:
        return words.text(*CIRCLE, "all_the_same", answer=low)
    return words.text(*CIRCLE, "range", low=low, high=high)


def _similar(words: Words, part: CirclePart) -> str:
    gaps = [each.gap for _, each in part.pairs if each.gap is not None]
    if not gaps:
        return words.text(*CIRCLE, "similar_none")
    mean = words.decimals(f"{sum(gaps) / len(gaps):.1f}")
    return words.text("reasons", "similar", "apart", n=mean)


def _wishes(words: Words, part: CirclePart) -> str:
    asked = len({frozenset(pair) for pair, each in part.pairs if each.shared})
    if not asked:
        return words.text(*CIRCLE, "wishes_none")
    return words.plural(*CIRCLE, "wishes", n=asked)


def _asked_for(words: Words, part: CirclePart) -> str:
    shared = sum(bool(each.value) for _, each in part.pairs)
    return words.text(*CIRCLE, "asked_for", n=shared, of=len(part.pairs))


_KINDS: dict[CriterionKind, Callable[[Words, CirclePart], str]] = {
    CriterionKind.COVERS: _covers,
    CriterionKind.COMMON: _common,
    CriterionKind.SAME: _spread,
    CriterionKind.DIFFERENT: _spread,
    CriterionKind.DISTANCE: _distance,
    CriterionKind.SIMILAR: _similar,
    CriterionKind.WISHES: _wishes,
    CriterionKind.ASKED_FOR: _asked_for,
}


def peer_waiting_sentences(
    account: PeerWaiting, words: Words | None = None, pairs: bool = False
) -> list[str]:
    """Why somebody is in no circle, or in no pair; the whole first, then rule by rule."""
    spoken = or_english(words)
    removed = [_removal(spoken, each, account.others) for each in account.removed]
    return [_situation(spoken, account, "pairs" if pairs else "circles"), *removed]


def _situation(words: Words, account: PeerWaiting, kept: str) -> str:
    if not account.others:
        return words.text(*WAITING, "nobody")
    if not account.possible:
        return words.plural(*WAITING, "none", n=account.others)
    possible = words.whole(account.possible)
    left = words.plural(*WAITING, "left", n=account.others, possible=possible)
    counts = (("full", account.full), ("barred", account.barred))
    taken = [_taken(words, (*WAITING, kept), why, n, account.circles) for why, n in counts if n]
    return " ".join((left, *taken))


def _taken(words: Words, path: tuple[str, ...], why: str, number: int, of: int) -> str:
    if number == of:
        return words.plural(*path, f"all_{why}", n=of)
    return words.plural(*path, why, n=number, of=words.whole(of))


def _removal(words: Words, removal: Removal, others: int) -> str:
    told = {
        "rule": rule_name(removal.kind, removal.label, words),
        "removes": words.whole(removal.removes),
        "alone": words.whole(removal.alone),
    }
    if 0 < removal.alone < removal.removes:
        return words.text(*WAITING, "removes_alone", n=words.whole(others), **told)
    return words.plural(*WAITING, "removes", n=others, **told)
