"""Pairs and groups in rows and lines: who, the score, every criterion's points."""

import math
from collections.abc import Sequence

from app.core.matching.account.explain import PairAccount, Part
from app.formats.wording.criteria import fully
from app.formats.wording.reasons import telling
from app.formats.wording.rules import broken_sentence
from app.ui.matches.rows.items import LineItem, PairItem
from app.ui.matches.rows.pairs import PairRow

UNKNOWN = "The scores are being worked out."


def pair_item(row: PairRow, told: Sequence[PairAccount]) -> PairItem:
    """A pair's or a group's row; `told` is empty until the scores are known."""
    if row.gone:
        return PairItem(row, row.score, tuple(_left(row)), broken=True)
    if not told:
        return PairItem(row, row.score, ())
    broken = [broken_sentence(rule) for account in told for rule in account.broken]
    reasons = [*broken, *_given(row)] or (_each(told) if row.grouped else telling(told[0]))
    return PairItem(row, row.score, tuple(dict.fromkeys(reasons)), broken=bool(broken))


def pair_lines(row: PairRow, told: Sequence[PairAccount]) -> list[LineItem]:
    """What a pair or a group opens to."""
    if not told:
        return [LineItem(said) for said in _left(row) or [UNKNOWN]]
    given = [LineItem(said) for said in _given(row)]
    return [*given, *(group_lines(told) if row.grouped else lines_of(told[0]))]


def pair_spoken(item: PairItem) -> str:
    """A pair's or a group's row for a screen reader."""
    row = item.row
    locked = ", locked" if row.locked else ""
    noun = "mentees" if len(row.mentees) > 1 else "mentee"
    who = f"Mentor {row.mentor_name}, {noun} {row.mentee_name}"
    return f"{who}, {item.score:.0f} of 100{locked}. {'. '.join(item.reasons)}"


def _left(row: PairRow) -> list[str]:
    return [f"{name} has left." for name in row.gone]


def _given(row: PairRow) -> list[str]:
    return [f"The reason given: {row.reason}"] if row.reason else []


def _each(told: Sequence[PairAccount]) -> list[str]:
    return [" · ".join(f"{account.mentee_name}: {account.score:.0f}" for account in told)]


def group_lines(told: Sequence[PairAccount]) -> list[LineItem]:
    """A group's account: each of its mentees with the score and what tells most about it."""
    lines: list[LineItem] = []
    for account in told:
        who = account.mentee
        score = round(account.score, 1)
        lines.append(LineItem(account.mentee_name, score, 100.0, strong=True, person=who))
        lines += [LineItem(broken_sentence(rule), person=who) for rule in account.broken]
        lines += [LineItem(reason, person=who) for reason in telling(account, most=3)]
    return lines


def lines_of(account: PairAccount) -> list[LineItem]:
    """A pair's full account: each criterion with its points, which add up to the last line."""
    mosts = in_tenths([part.most for part in account.parts])
    points = _shown_points(account.parts, mosts)
    parts = [
        LineItem(fully(part), shown, most)
        for part, shown, most in zip(account.parts, points, mosts, strict=True)
    ]
    broken = [LineItem(broken_sentence(rule), strong=True) for rule in account.broken]
    total = LineItem("Adds up to", round(sum(points), 1), 100.0, strong=True)
    return [*broken, *parts, total]


def _shown_points(parts: Sequence[Part], mosts: list[float]) -> list[float]:
    """The points in tenths; what is fully met shows all that there was to get."""
    open_points = [0.0 if part.value == 1 else part.points for part in parts]
    shown = in_tenths(open_points)
    return [
        most if part.value == 1 else tenths
        for part, most, tenths in zip(parts, mosts, shown, strict=True)
    ]


def in_tenths(points: list[float]) -> list[float]:
    """Rounded to tenths in such a way that they still add up to the rounded sum."""
    tenths = [math.floor(point * 10 + 1e-9) for point in points]
    short_of = round(sum(points) * 10) - sum(tenths)
    by_rest = sorted(range(len(points)), key=lambda n: tenths[n] - points[n] * 10)
    for number in by_rest[:short_of]:
        tenths[number] += 1
    return [tenth / 10 for tenth in tenths]
