"""What each column is, told by the words above it and by the values in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.core.model import FieldKind, Meaning
from app.formats.spreadsheets.facts import Facts
from app.formats.spreadsheets.recognition import HeaderHint, hint_of, plain, words
from app.formats.spreadsheets.ticks import pair_of, ticking_use
from app.formats.spreadsheets.understanding import ROLE_USES, Use

STATEMENT_WORDS = 4
LISTED = frozenset(
    (Meaning.WANTS, Meaning.OFFERS, Meaning.TIMES, Meaning.LANGUAGES, Meaning.INTERESTS)
)
SOME = 0.05
"""If so many say several things of who they are, all may."""

NAMED = frozenset((Meaning.PLACE, Meaning.DEPARTMENT, Meaning.PROFESSION))
"""What has a name, even if it is a number."""


@dataclass(frozen=True)
class Guess:
    """What one column is taken for. `meaning` may still be "topics", until roles are known."""

    index: int
    header: str
    facts: Facts
    hint: HeaderHint
    use: Use
    meaning: str = Meaning.OTHER
    sensitive: bool = False


def guess_columns(labels: Sequence[str], columns: Sequence[Sequence[str]]) -> list[Guess]:
    """A guess for each column; each use but PROFILE and IGNORED is given at most once."""
    guesses = [
        _guess(index, label, Facts.of(cells))
        for index, (label, cells) in enumerate(zip(labels, columns, strict=True))
    ]
    guesses = _with_ticks(guesses)
    for use in _FITNESS:
        guesses = _only_best(guesses, use)
    return _with_names(guesses)


def kind_of(facts: Facts, hint: HeaderHint, meaning: str, header: str) -> FieldKind:
    """What kind of answers a profile column holds."""
    if hint.kind in (FieldKind.PEOPLE, FieldKind.TEXT):
        return hint.kind
    if facts.yes_no >= 0.9:
        return FieldKind.YES_NO
    if meaning in LISTED and (facts.short_items or facts.repeats):
        ranked = any(phrase in plain(header) for phrase in words("ranked"))
        return FieldKind.RANKED if ranked else FieldKind.LIST
    if meaning == Meaning.IDENTITY and facts.marked >= SOME and facts.repeats:
        return FieldKind.LIST
    if facts.ladder and facts.few and meaning != Meaning.PLACE:
        return FieldKind.LEVEL
    if meaning == Meaning.SENIORITY and (facts.ladder or facts.steps):
        return FieldKind.LEVEL
    if facts.numbers >= 0.8 and not facts.steps and meaning not in NAMED:
        return FieldKind.NUMBER
    return FieldKind.LIST if facts.looks_listed else FieldKind.TEXT


def _guess(index: int, header: str, facts: Facts) -> Guess:
    hint = hint_of(header)
    use = _use_of(hint, facts)
    meaning: str = Meaning.OTHER
    if use is Use.PROFILE:
        meaning = _meaning_of(hint, facts, header)
    return Guess(index, header, facts, hint, use, meaning, hint.sensitive)


def _use_of(hint: HeaderHint, facts: Facts) -> Use:
    """Values may overrule the header: a column full of addresses is the e-mail."""
    if facts.roles >= 0.8 and hint.use in (Use.PROFILE, Use.ROLE, Use.NAME):
        return Use.ROLE if hint.meaning == Meaning.OTHER else Use.PROFILE
    if facts.emails >= 0.6 and hint.meaning == Meaning.OTHER:
        return Use.EMAIL
    if facts.moments >= 0.8 and hint.meaning == Meaning.OTHER:
        return Use.TIMESTAMP
    if facts.values and not _may_be(hint.use, facts):
        return Use.PROFILE
    return hint.use


def _may_be(use: Use, facts: Facts) -> bool:
    match use:
        case Use.EMAIL:
            return facts.emails > 0.2 or len(facts.values) < 3
        case Use.ROLE:
            return facts.roles >= 0.3
        case Use.CAPACITY:
            return facts.numbers >= 0.3
        case Use.NAME | Use.FIRST_NAME | Use.LAST_NAME:
            return facts.yes_no < 0.8
        case _:
            return True


def _meaning_of(hint: HeaderHint, facts: Facts, header: str) -> str:
    if hint.meaning == Meaning.IDENTITY_ASKED and facts.values and facts.yes_no < 0.5:
        return Meaning.IDENTITY_WANTED
    if hint.only_lists and not facts.looks_listed:
        return Meaning.OTHER
    if hint.meaning != Meaning.OTHER or hint.use is not Use.PROFILE:
        return hint.meaning
    if facts.looks_listed and facts.weekdays >= 0.6:
        return Meaning.TIMES
    if facts.values and facts.languages >= 0.6:
        return Meaning.LANGUAGES
    if facts.rated and len(plain(header).split()) >= STATEMENT_WORDS:
        return Meaning.OUTLOOK
    return Meaning.OTHER


def _with_ticks(guesses: list[Guess]) -> list[Guess]:
    """Where no column names the role, two that are ticked may tell it."""
    if any(guess.use is Use.ROLE for guess in guesses):
        return guesses
    uses = [ticking_use(g.header, g.facts) if _may_be_ticked(g) else None for g in guesses]
    pair = pair_of(uses)
    return [replace(g, use=pair.get(index, g.use)) for index, g in enumerate(guesses)]


def _may_be_ticked(guess: Guess) -> bool:
    """ "I want a mentor" sounds like what somebody wants to learn."""
    meanings = (Meaning.OTHER, Meaning.WANTS, Meaning.OFFERS)
    return guess.use in (Use.PROFILE, Use.NAME, Use.ROLE) and guess.meaning in meanings


_FITNESS: Mapping[Use, Callable[[Guess], float]] = {
    Use.EMAIL: lambda g: (g.hint.use is Use.EMAIL) + g.facts.emails,
    Use.ROLE: lambda g: g.facts.roles + (g.hint.use is Use.ROLE),
    Use.CAPACITY: lambda g: g.facts.numbers,
    Use.PHONE: lambda g: len(g.facts.values),
    Use.TIMESTAMP: lambda g: g.facts.moments + ("completion" in g.header.casefold()),
    Use.NAME: lambda g: g.facts.names,
    Use.FIRST_NAME: lambda g: len(g.facts.values),
    Use.LAST_NAME: lambda g: len(g.facts.values),
}


def _only_best(guesses: list[Guess], use: Use) -> list[Guess]:
    rivals = [guess for guess in guesses if guess.use is use]
    if len(rivals) < 2:
        return guesses
    best = max(rivals, key=_FITNESS[use])
    spare = Use.IGNORED if use is Use.TIMESTAMP else Use.PROFILE
    return [replace(g, use=spare) if g in rivals and g is not best else g for g in guesses]


def _with_names(guesses: list[Guess]) -> list[Guess]:
    """See to it that names come from one place: a whole name, or first and last."""
    by_use = {guess.use: guess for guess in guesses}
    whole = by_use.get(Use.NAME)
    first, last = by_use.get(Use.FIRST_NAME), by_use.get(Use.LAST_NAME)
    if whole is None and first is None and last is None:
        return _named_by_values(guesses)
    if whole is None or (first is None and last is None):
        return guesses
    if first and last:
        return _using(guesses, whole, Use.IGNORED)
    part = first or last
    assert part is not None
    if set(part.facts.values) & {v.split()[0] for v in whole.facts.values if " " in v}:
        return _using(guesses, part, Use.IGNORED)
    return _using(guesses, whole, Use.LAST_NAME if first else Use.FIRST_NAME)


def _named_by_values(guesses: list[Guess]) -> list[Guess]:
    free = [g for g in guesses if g.use is Use.PROFILE and g.meaning == Meaning.OTHER]
    sure = any(g.use in (Use.EMAIL, *ROLE_USES) for g in guesses)
    likely = [g for g in free if g.facts.names >= 0.8 and (sure or g.facts.several_words)]
    return _using(guesses, likely[0], Use.NAME) if likely else guesses


def _using(guesses: list[Guess], chosen: Guess, use: Use) -> list[Guess]:
    return [replace(g, use=use) if g is chosen else g for g in guesses]
