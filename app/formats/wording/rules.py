"""Rules in words: what each is called, what it removes, and which can't both hold."""

from collections.abc import Callable

from app.core.matching.account.explain import Broken
from app.core.matching.weighing.barriers import Always, RuleCount
from app.core.matching.weighing.contradictions import Clash, Contradiction
from app.core.model import RuleKind
from app.formats.wording.grounded import between_sentence, line_words
from app.formats.wording.print import Words, or_english

LETS_BE = frozenset({RuleKind.DIFFERENT})
"""Kinds that let a pair be where an answer is missing; the others forbid it."""

AGAINST: dict[RuleKind | Always, str] = {
    Always.SAME_PERSON: "they are the same person",
    RuleKind.MUST_NOT: "another rule says that they must not",
    RuleKind.RATHER_NOT: "one of them would rather not",
    RuleKind.REPORTS: "one reports to the other",
    RuleKind.EARLIER: "they were together in an earlier program",
    RuleKind.PREPARED: "the mentor is not prepared",
    RuleKind.CLEARED: "the mentor is not cleared to mentor minors",
}


def rule_name(kind: str, label: str = "", words: Words | None = None) -> str:
    """What a rule is called: its own label, else that of its kind."""
    return label or or_english(words).text("reasons", "rules", kind)


def rule_sentence(count: RuleCount) -> str:
    """What a rule removes: "Removes 205 of 2,500 possible pairs."."""
    if count.kind is RuleKind.MUST:
        return "Puts them together, whatever they score."
    sentence = f"Removes {count.removes:,} of {_pairs(count.of)}."
    if not count.unchecked:
        return sentence
    then = "the rule lets them be" if count.kind in LETS_BE else "the rule forbids them"
    return f"{sentence} In {count.unchecked:,} an answer is missing; {then}."


def _pairs(number: int) -> str:
    return f"{number:,} possible {'pair' if number == 1 else 'pairs'}"


def broken_sentence(broken: Broken, words: Words | None = None) -> str:
    """Which rule a pair sets aside."""
    rule = rule_name(broken.kind, broken.label, words)
    return or_english(words).text("reasons", "broken", rule=rule)


def contradiction_sentence(contradiction: Contradiction) -> str:
    """Which two demands can't both hold."""
    return _CLASHES[contradiction.clash](contradiction)


def _forbidden(clash: Contradiction) -> str:
    why = AGAINST[clash.other_kind] if clash.other_kind in AGAINST else _by_name(clash)
    said = f"{clash.mentor} and {clash.mentee} must be together, but"
    if clash.ground and clash.ground.line:
        return f"{said} {line_words(clash.ground.line)}."
    more = between_sentence(clash.ground, clash.mentor, clash.mentee) if clash.ground else ""
    return " ".join(filter(None, [f"{said} {why}.", more]))


def _by_name(clash: Contradiction) -> str:
    return f"the rule “{rule_name(clash.other_kind or '', clash.other_label)}” forbids it"


def _full(clash: Contradiction, person: str, others: str) -> str:
    places = f"{clash.places} {'place' if clash.places == 1 else 'places'}"
    return (
        f"{clash.mentor} and {clash.mentee} must be together, but {person} has {places} "
        f"and {clash.asked} {others} are given."
    )


def _opposites(clash: Contradiction) -> str:
    one = rule_name(clash.kind, clash.label)
    other = rule_name(clash.other_kind or "", clash.other_label)
    return f"The rules “{one}” and “{other}” forbid every pair between them. Switch one off."


def _too_many(clash: Contradiction) -> str:
    others = clash.asked - 2
    return (
        f"{clash.mentor}, {clash.mentee} and {others:,} {'other' if others == 1 else 'others'} "
        f"must be together, but at most {clash.places:,} people can be."
    )


def _two_hosts(clash: Contradiction) -> str:
    if clash.shared:
        return (
            f"{clash.mentor} and {clash.mentee} must both be with {clash.shared}, "
            "but each of them hosts a circle of their own."
        )
    return (
        f"{clash.mentor} and {clash.mentee} must be together by way of others, "
        "but each of them hosts a circle of their own."
    )


_CLASHES: dict[Clash, Callable[[Contradiction], str]] = {
    Clash.RULE: _forbidden,
    Clash.MENTOR_FULL: lambda clash: _full(clash, clash.mentor, "mentees"),
    Clash.MENTEE_FULL: lambda clash: _full(clash, clash.mentee, "mentors"),
    Clash.OPPOSITES: _opposites,
    Clash.EMPTY_GAP: lambda clash: (
        f"The rule “{rule_name(RuleKind.GAP, clash.label)}” asks for a gap from a higher number "
        "to a lower one, so it forbids every pair."
    ),
    Clash.TOO_MANY: _too_many,
    Clash.TWO_HOSTS: _two_hosts,
}
