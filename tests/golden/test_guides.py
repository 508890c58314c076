"""The words on every page of some guides, as somebody last read and approved them.

After a change that is meant, write them anew with `TRELLIS_WRITE_GOLDEN=1 pytest tests/golden`
and read the difference.
"""

import os
from pathlib import Path

import pytest

from app.core.edits.programs import new_program
from app.core.model import Workspace
from app.formats.pdf import Kind, PaperSize
from app.formats.pdf.sheets.inventory import inventory_pdf
from tests.formats.pdf.samples import MADE_ON, cohort, library, page_texts, printed

HERE = Path(__file__).parent / "guides"
GUIDES = {
    "flash-mentor-for-everybody": ("flash", Kind.MENTOR, PaperSize.A4, None),
    "exam-partners-mentee-of-a-pair": ("exam-partners", Kind.MENTEE, PaperSize.LETTER, "x"),
    "flash-session-cards": ("flash", Kind.SESSION_CARDS, PaperSize.LETTER, None),
    "flash-forms": ("flash", Kind.FORMS, PaperSize.A4, None),
    "letters-mentor-of-a-pair": ("letters", Kind.MENTOR, PaperSize.A4, "x"),
    "career-handbook": ("career-six-months", Kind.HANDBOOK, PaperSize.A4, None),
    "peer-circle-handbook": ("peer-circle", Kind.HANDBOOK, PaperSize.LETTER, None),
    "youth-one-year-forms": ("youth-one-year", Kind.FORMS, PaperSize.A4, None),
    "exam-partners-certificates": ("exam-partners", Kind.CERTIFICATES, PaperSize.LETTER, None),
    "peer-circle-hot-seat": ("peer-circle", Kind.HOT_SEAT, PaperSize.A4, None),
    "peer-circle-asking": ("peer-circle", Kind.ASKING, PaperSize.LETTER, None),
    "letters-poster": ("letters", Kind.POSTER, PaperSize.A4, None),
    "flash-question-cards": ("flash", Kind.QUESTION_CARDS, PaperSize.A4, None),
}


@pytest.mark.parametrize("name", GUIDES)
def test_every_page_says_what_was_approved(name: str) -> None:
    template, kind, paper, match = GUIDES[name]
    compare(name, printed(cohort(template), kind, paper=paper, match=match))


def test_the_inventory_says_what_was_approved() -> None:
    workspace = Workspace()
    for template in ("letters", "flash", "peer-circle", "career-six-months"):
        workspace = new_program(workspace, library(), template)

    compare("inventory", inventory_pdf(workspace, library(), made_on=MADE_ON))


def compare(name: str, content: bytes) -> None:
    """Hold the words of a print against the approved ones, page by page."""
    pages = page_texts(content)
    lines = [f"=== page {n} ===\n{_tidy(text)}\n" for n, text in enumerate(pages, 1)]
    path = HERE / f"{name}.txt"
    if os.environ.get("TRELLIS_WRITE_GOLDEN"):
        path.write_text("\n".join(lines), encoding="utf-8")

    assert "\n".join(lines) == path.read_text(encoding="utf-8")


def _tidy(text: str) -> str:
    text = text.replace("\u2003", " ").replace("\u00a0", " ")
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
