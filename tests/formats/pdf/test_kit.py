"""A sample of everything that can be printed; `make kits` looks at all of it."""

import warnings

import pytest

from app.formats.pdf import Kind
from tests.formats.pdf.kit import CONTENTS, HAS_QPDF, SIZES, Case, cases, faults

STEP = 91


def sample() -> list[Case]:
    """Each kind with each odd content, the other choices as they come round."""
    everything = [case for case in cases() if case.content != "short"]
    chosen: dict[tuple[Kind, str], Case] = {}
    for number in range(len(everything)):
        case = everything[number * STEP % len(everything)]
        chosen.setdefault((case.kind, case.content), case)
    return list(chosen.values())


def test_the_sample_has_every_kind_size_and_content() -> None:
    taken = sample()

    assert {case.kind for case in taken} == set(Kind)
    assert {case.size for case in taken} == set(SIZES)
    assert {case.content for case in taken} == set(CONTENTS) - {"short"}
    assert len({case.template for case in taken}) > 8


@pytest.mark.parametrize("case", sample(), ids=lambda case: "-".join(map(str, vars(case).values())))
def test_nothing_is_wrong_with_a_print(case: Case) -> None:
    if not HAS_QPDF:
        warnings.warn("qpdf is not installed: files are not checked with it.", stacklevel=1)

    assert faults(case) == []
