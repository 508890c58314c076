"""How text is broken into lines, and what stands over columns of boxes."""

import pytest

from app.formats.pdf import GuideRequest, Kind, PaperSize, guide_pdf
from app.formats.pdf.blocks import prose, rich
from app.formats.pdf.guide.scales import ScaleHead, cell_of
from app.formats.pdf.style import BODY, LABEL, LEAST_OF_LARGE, nothing_smaller_than
from app.formats.pdf.text import Line, text_width
from tests.formats.pdf.samples import MADE_ON, cohort, library, page_texts


def said(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(item.piece.text for item in line.items) for line in lines]


def just_wide_enough_for(text: str) -> float:
    return text_width(text, BODY.face) * BODY.points / 1000 + 0.1


def test_no_short_word_is_left_alone_on_the_last_line() -> None:
    text = "Most of what helps is said in a quiet moment, with nobody else there to hear it"
    width = just_wide_enough_for(text.removesuffix(" it"))
    first, last = said(prose(text, BODY).lines(width))
    assert last.endswith("hear it") and first.startswith("Most of what helps")


def test_a_short_last_word_stays_where_another_line_would_be_needed() -> None:
    text = "Donaudampfschifffahrtsgesellschaft it"
    width = just_wide_enough_for("Donaudampfschifffahrtsgesellschaft")
    assert said(prose(text, BODY).lines(width))[1:] == ["it"]


def test_a_line_may_end_at_a_wide_space_but_not_within_a_name() -> None:
    name = rich(("Samuel Okonkwo", LABEL), ("\u2003samuel.okonkwo@example.org", LABEL))
    assert said(name.lines(150)) == ["Samuel Okonkwo", "samuel.okonkwo@example.org"]


@pytest.mark.parametrize("label", ["Mostly", "Überwiegend", "Hardly ever"])
def test_answers_stand_over_their_columns_with_no_word_torn(label: str) -> None:
    with nothing_smaller_than(LEAST_OF_LARGE):
        cell = cell_of((label, "Yes"))
        lines = said(prose(label, LABEL).lines(cell))
        assert " ".join(lines).split() == label.split()
        assert ScaleHead((label, "Yes")).height(314) >= 12


def test_what_large_print_has_no_room_for_is_left_out_of_the_foot_and_not_cut() -> None:
    workspace = cohort("career-six-months")
    (program,) = workspace.programs.values()
    asked = GuideRequest(Kind.HANDBOOK, program.id, made_on=MADE_ON, large=True)
    text = page_texts(guide_pdf(workspace, library(), asked))[2]
    assert "Structured career progr… · 22 November 2026 3 of" in text


def test_a_page_to_write_on_that_is_too_long_is_spread_over_two() -> None:
    workspace = cohort("career-six-months")
    (program,) = workspace.programs
    asked = GuideRequest(Kind.MENTOR, program, paper=PaperSize.A4, large=True)
    pages = page_texts(guide_pdf(workspace, library(), asked))
    first = next(place for place, text in enumerate(pages) if "Our goal" in text[:40])
    assert "What is in the way" in pages[first]
    assert "What is there already to build on" in pages[first + 1]
