"""The words on every page of some guides, as somebody last read and approved them.

After a change that is meant, write them anew with `TRELLIS_WRITE_GOLDEN=1 pytest tests/golden`
and read the difference.
"""

import os
from pathlib import Path

import pytest

from app.formats.pdf import Kind, PaperSize
from tests.formats.pdf.samples import cohort, page_texts, printed

HERE = Path(__file__).parent / "guides"
GUIDES = {
    "flash-mentor-for-everybody": ("flash", Kind.MENTOR, PaperSize.A4, None),
    "exam-partners-mentee-of-a-pair": ("exam-partners", Kind.MENTEE, PaperSize.LETTER, "x"),
    "flash-session-cards": ("flash", Kind.SESSION_CARDS, PaperSize.LETTER, None),
    "flash-forms": ("flash", Kind.FORMS, PaperSize.A4, None),
    "letters-mentor-of-a-pair": ("letters", Kind.MENTOR, PaperSize.A4, "x"),
}


@pytest.mark.parametrize("name", GUIDES)
def test_every_page_says_what_was_approved(name: str) -> None:
    template, kind, paper, match = GUIDES[name]
    pages = page_texts(printed(cohort(template), kind, paper=paper, match=match))
    lines = [f"=== page {n} ===\n{_tidy(text)}\n" for n, text in enumerate(pages, 1)]
    path = HERE / f"{name}.txt"
    if os.environ.get("TRELLIS_WRITE_GOLDEN"):
        path.write_text("\n".join(lines), encoding="utf-8")

    assert "\n".join(lines) == path.read_text(encoding="utf-8")


def _tidy(text: str) -> str:
    text = text.replace("\u2003", " ").replace("\u00a0", " ")
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
