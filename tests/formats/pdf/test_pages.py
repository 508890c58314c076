"""Every page holds what it should, inside its margins, with nothing on top of anything else."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import pdfplumber
import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from app.core.model import Library, Participant, Person, Program, Role, Workspace
from app.formats.pdf import Kind, PaperSize, guide_pdf
from app.formats.pdf.blocks import Block, Mark, WritingLines
from app.formats.pdf.book import Book
from app.formats.pdf.guide.build import settled_book
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.guide.spread import UprightRule
from app.formats.pdf.style import nothing_smaller_than
from app.formats.wording.print import words_in
from tests.formats.pdf.samples import (
    career,
    cohort,
    library,
    page_texts,
    plain,
    printed,
    request,
    strange,
    whole_text,
)

TEMPLATES = sorted(library().templates)
EMPTY = Workspace(programs={"e": Program(id="e", title="Nothing yet")})


def laid(workspace: Workspace, shelf: Library, kind: Kind, paper: PaperSize, **more: Any) -> Book:
    wanted = request(workspace, kind, paper=paper, **more)
    return settled_book(gather(workspace, shelf, wanted), words_in("en"), wanted)


def check(book: Book) -> None:
    paper = book.paper
    for page in book.pages:
        columns: dict[float, list[tuple[float, float, Block]]] = {}
        for block, x, top, width in page.placed:
            if isinstance(block, UprightRule):
                continue
            assert paper.side - 0.1 <= x and x + width <= paper.width - paper.side + 0.1
            assert top >= paper.top - 0.1
            assert top + block.height(width) <= paper.bottom + 0.1, block
            columns.setdefault(x, []).append((top, top + block.height(width), block))
        for placed in columns.values():
            for (_, above_ends, _), (below_begins, _, _) in pairwise(placed):
                assert above_ends <= below_begins + 0.1
            if not isinstance(placed[-1][2], Mark):
                assert not placed[-1][2].keep, "a heading stands alone at the foot"


@pytest.mark.parametrize(
    ("template", "kind", "paper"),
    [
        *((template, Kind.MENTOR, PaperSize.A4) for template in TEMPLATES),
        ("career-six-months", Kind.MENTEE, PaperSize.LETTER),
        ("letters", Kind.MENTEE, PaperSize.LETTER),
        ("peer-circle", Kind.PEER, PaperSize.LETTER),
        ("exam-partners", Kind.PEER, PaperSize.A4),
    ],
)
def test_nothing_overlaps_or_leaves_its_margins(
    template: str, kind: Kind, paper: PaperSize
) -> None:
    check(laid(cohort(template), library(), kind, paper, match="x"))


@pytest.mark.parametrize(
    ("template", "paper"),
    [
        ("career-six-months", PaperSize.A4),
        ("peer-circle", PaperSize.LETTER),
        ("question-board", PaperSize.LETTER),
    ],
)
def test_nothing_overlaps_in_large_print(template: str, paper: PaperSize) -> None:
    wanted = request(cohort(template), Kind.MENTOR, paper=paper, match="x", large=True)
    with nothing_smaller_than(wanted.least_size):
        book = laid(cohort(template), library(), Kind.MENTOR, paper, match="x", large=True)
        check(book)


def test_large_print_says_the_same_in_eighteen_points_and_more() -> None:
    plainly = set(whole_text(printed(cohort("flash"), match="x")).split())
    content = printed(cohort("flash"), match="x", large=True)
    with pdfplumber.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            assert (round(page.width), round(page.height)) == (595, 842)
            for char in page.chars:
                assert char["size"] >= 18
                assert char["x0"] >= 50 and char["x1"] <= 546 and char["bottom"] <= 818

    small_help = words_in("en").texts("session", "quiet_tips", "mentor")[0]
    spare = "If it goes quiet Notes What I want to bring to it People I can ask myself"
    left_out = set(f"{small_help} {spare} · Mentor’s guide November".split())
    missing = plainly - set(whole_text(content).split()) - left_out
    assert all(any(char.isdigit() for char in word) for word in missing), missing


@pytest.mark.parametrize("paper", list(PaperSize))
def test_nothing_overlaps_when_everything_is_too_long(paper: PaperSize) -> None:
    workspace, shelf = strange()
    book = laid(workspace, shelf, Kind.MENTOR, paper)

    check(book)
    assert len(book.pages) > 400


def test_a_program_without_sessions_has_a_guide() -> None:
    check(laid(EMPTY, library(), Kind.MENTEE, PaperSize.A4))
    assert "No sessions are planned" in whole_text(printed(EMPTY))


@pytest.mark.parametrize("paper", list(PaperSize))
def test_letters_stay_inside_the_margins(paper: PaperSize) -> None:
    content = printed(cohort("flash"), paper=paper, match="x")
    with pdfplumber.open(BytesIO(content)) as pdf:
        for page in pdf.pages[1:6]:
            side = paper.paper.side
            for char in page.chars:
                assert side - 1 <= char["x0"] and char["x1"] <= float(page.width) - side + 1
                assert char["top"] >= 40 and char["bottom"] <= float(page.height) - 24


def test_the_agreement_fits_one_page_on_every_paper() -> None:
    for paper in PaperSize:
        anchors = laid(cohort("letters"), library(), Kind.MENTOR, paper).anchors()
        assert anchors["goal"] == anchors["agreement"] + 1


def test_at_a_glance_is_one_page_for_half_a_year_with_its_milestones() -> None:
    workspace = cohort("career-six-months")
    (first,) = workspace.milestones.values()
    more = {f"k{n}": first.model_copy(update={"id": f"k{n}", "week": n}) for n in (5, 9, 20)}
    workspace = workspace.with_tables(milestones={**workspace.milestones, **more})
    anchors = laid(workspace, library(), Kind.MENTOR, PaperSize.A4, match="x").anchors()

    assert anchors["expected"] == anchors["glance"] + 1


def test_every_session_opens_on_a_left_hand_page() -> None:
    for template in TEMPLATES:
        anchors = laid(cohort(template), library(), Kind.MENTOR, PaperSize.A4).anchors()
        pages = [page for name, page in anchors.items() if name.startswith("session-")]
        assert pages and all(page % 2 == 0 for page in pages)


def test_lines_to_write_on_are_eight_to_nine_millimetres_apart() -> None:
    book = laid(cohort("career-six-months"), library(), Kind.MENTOR, PaperSize.A4)
    steps = {
        block.step * 25.4 / 72
        for page in book.pages
        for block, *_ in page.placed
        if isinstance(block, WritingLines) and block.count > 1
    }
    assert steps and all(8 <= step <= 9 for step in steps)


def test_the_whole_of_a_forty_step_activity_is_printed() -> None:
    workspace, shelf = strange()
    workspace = workspace.with_tables(sessions={"s0": workspace.sessions["s0"]}, question_uses={})
    text = whole_text(guide_pdf(workspace, shelf, request(workspace)))

    assert all(f"Step {number}." in text for number in range(40))


def test_a_session_of_several_weeks_has_one_entry_for_each_date() -> None:
    pages = page_texts(printed(cohort("exam-partners")))
    (entries,) = [page for page in pages if "Session 2 ·" in page and "Our meetings" in page]

    for day in ("18 Jan", "25 Jan", "1 Feb", "8 Feb", "15 Feb", "22 Feb", "1 Mar", "8 Mar"):
        assert day in entries


def test_dates_are_real_if_the_program_has_a_start_and_weeks_otherwise() -> None:
    workspace = cohort("career-six-months")
    (program,) = workspace.programs.values()
    undated = workspace.with_tables(
        programs={program.id: program.model_copy(update={"start": None})}
    )

    assert "Monday 1 February, or another day that week" in whole_text(career())
    text = whole_text(printed(undated))
    assert "Week 4 60 minutes Video call" in text.replace("\u2003", " ").replace("  ", " ")
    assert "February" not in text


def test_a_gathering_says_how_many_people_the_program_really_has() -> None:
    workspace = cohort("career-six-months")
    (program,) = workspace.programs
    people = {f"q{n}": Person(id=f"q{n}", name=f"Somebody {n}") for n in range(44)}
    parts = {
        f"t{n}": Participant(id=f"t{n}", program=program, person=f"q{n}", role=Role.MENTEE)
        for n in range(44)
    }
    full = workspace.with_tables(
        people={**workspace.people, **people},
        participants={**workspace.participants, **parts},
    )

    assert "30 people" in plain(whole_text(printed(workspace)).replace("\u00a0", " "))
    text = plain(whole_text(printed(full)).replace("\u00a0", " "))
    assert "46 people" in text and "30 people" not in text


def test_pages_that_are_mentioned_are_the_right_ones() -> None:
    content = career()
    pages = [plain(text) for text in page_texts(content)]
    agreement = next(n for n, text in enumerate(pages, 1) if text.startswith("Our agreement"))
    whom = next(n for n, text in enumerate(pages, 1) if text.startswith("Whom to turn to"))

    assert f"together, page {agreement}." in pages[3].replace("\u00a0", " ")
    assert f"page {whom} says who" in pages[2].replace("\u00a0", " ")
    third = next(text for text in pages if text.startswith("Session 3 of 11"))
    second_ends = next(
        n
        for n, text in enumerate(pages, 1)
        if text.startswith("Session 2 ·") and "Until next time" in text
    )
    assert f"wrote on page {second_ends}" in third.replace("\u00a0", " ")


def test_a_session_names_the_page_that_it_fills_in() -> None:
    pages = [plain(text).replace("\u00a0", " ") for text in page_texts(career())]
    form = next(n for n, text in enumerate(pages, 1) if text.startswith("Half-way check-in"))
    check = next(text for text in pages if "Half-way check" in text and "Session 6 of 11" in text)

    assert f"Half-way check-in, page {form}" in check


def test_the_page_to_read_again_before_a_session_is_one_click_away() -> None:
    reader = PdfReader(BytesIO(career()))
    pages = [plain(text) for text in page_texts(career())]
    fourth = next(n for n, text in enumerate(pages) if text.startswith("Session 4 of"))
    (link,) = [note for note in reader.pages[fourth]["/Annots"] if _link(note)]
    target = link.get_object()["/Dest"][0].get_object()

    assert "Until next time" in pages[reader.get_page_number(target)]


def test_the_foot_says_program_date_and_page_of_pages() -> None:
    pages = page_texts(printed(cohort("flash")))
    for number, text in enumerate(pages[1:], 2):
        assert "Flash mentoring · Mentor’s guide · 22 November 2026" in text
        assert f"{number} of {len(pages)}" in text


def test_title_language_outline_links_and_fonts_are_set() -> None:
    content = career()
    reader = PdfReader(BytesIO(content))
    catalog = reader.trailer["/Root"]

    assert reader.metadata and "Amina Okafor" in str(reader.metadata.title)
    assert catalog["/Lang"] == "en"
    top = [entry for entry in reader.outline if not isinstance(entry, list)]
    nested = [entry for entry in reader.outline if isinstance(entry, list)]
    assert [str(entry.title) for entry in top][:3] == [
        "Mentor’s guide",
        "At a glance",
        "What is expected of each",
    ]
    assert str(nested[0][0].title) == "Launch gathering"
    links = [note for note in reader.pages[1].get("/Annots", ()) if _link(note)]
    assert len(links) >= 11
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            if font.get_object()["/Subtype"] == "/TrueType":
                assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_no_text_is_set_in_a_font_that_is_not_embedded() -> None:
    reader = PdfReader(BytesIO(printed(cohort("letters"), match="x")))
    for page in reader.pages:
        content = page.get_contents()
        assert content is not None
        used = {op[0][0] for op in content.operations if op[1] == b"Tf"}
        fonts = page["/Resources"]["/Font"]
        assert all("/FontDescriptor" in fonts[name].get_object() for name in used)


def test_the_same_input_makes_the_same_bytes() -> None:
    workspace = cohort("letters", mentor="محمد الأحمد", mentee="👩‍🏫 王小明")
    first = printed(workspace, match="x")
    printed(cohort("flash"), Kind.MENTEE)

    assert printed(workspace, match="x") == first


def _link(note: IndirectObject) -> bool:
    return note.get_object()["/Subtype"] == "/Link"
