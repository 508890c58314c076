"""Longer words than English ones find their room on every page."""

from itertools import cycle

import pytest

from app.formats.pdf import Kind, PaperSize
from app.formats.translation import ENGLISH, languages
from tests.formats.pdf.kit import SIZES, Case, faults

ROUND = cycle([(size, paper) for size in SIZES for paper in PaperSize])


def cases() -> list[Case]:
    """Each kind in each language, the sizes and papers as they come round."""
    chosen = []
    for language in languages():
        for kind in Kind if language != ENGLISH else ():
            size, paper = next(ROUND)
            fits = size != "booklet" or kind.bound
            template = "peer-circle" if kind is Kind.PEER else "career-six-months"
            size = size if fits else "plain"
            chosen.append(Case(template, kind, paper, size, "short", language))
    return chosen


@pytest.mark.parametrize(
    "case", cases(), ids=lambda case: f"{case.language}-{case.kind}-{case.size}"
)
def test_nothing_is_wrong_with_a_print_in_another_language(case: Case) -> None:
    assert faults(case) == []


@pytest.mark.parametrize("language", [name for name in languages() if name != ENGLISH])
@pytest.mark.parametrize("kind", [Kind.MENTOR, Kind.MENTEE, Kind.FORMS, Kind.HANDBOOK])
def test_nothing_is_wrong_with_it_in_large_print_either(language: str, kind: Kind) -> None:
    case = Case("career-six-months", kind, PaperSize.A4, "large", "short", language)
    assert faults(case, in_file=False) == []
