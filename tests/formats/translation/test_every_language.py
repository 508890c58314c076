"""Longer words than English ones find their room on every page."""

from itertools import cycle

import pytest

from app.formats.pdf import Kind, PaperSize
from app.formats.translation import ENGLISH, languages
from tests.formats.pdf.kit import SIZES, Case, faults

OTHERS = [name for name in languages() if name != ENGLISH]
IN_LARGE = list(zip(OTHERS, (Kind.MENTOR, Kind.MENTEE, Kind.FORMS), strict=False))


def cases() -> list[Case]:
    """Each kind once, languages, sizes and papers as they come round."""
    chosen = []
    for kind, size, paper, language in zip(
        Kind, cycle(SIZES), cycle(PaperSize), cycle(OTHERS), strict=False
    ):
        template = "peer-circle" if kind is Kind.PEER else "career-six-months"
        fitting = size if size != "booklet" or kind.bound else "plain"
        chosen.append(Case(template, kind, paper, fitting, "short", language))
    return chosen


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.language}-{case.kind}")
def test_nothing_is_wrong_with_a_print_in_another_language(case: Case) -> None:
    assert faults(case) == []


@pytest.mark.parametrize(("language", "kind"), IN_LARGE)
def test_nothing_is_wrong_with_it_in_large_print_either(language: str, kind: Kind) -> None:
    case = Case("career-six-months", kind, PaperSize.A4, "large", "short", language)
    assert faults(case, in_file=False) == []
