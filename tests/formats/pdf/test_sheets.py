"""Cards that can be cut, forms that can be signed."""

from io import BytesIO

import pdfplumber
import pytest
from pypdf import PdfReader

from app.core.model import Format, Program, QuestionSet, QuestionUse, Workspace
from app.formats.pdf import Kind, PaperSize, guide_pdf
from app.formats.pdf.make import sheets_book
from app.formats.pdf.sheets.grid import CutMarks
from tests.formats.pdf.samples import (
    LONG,
    cohort,
    library,
    page_texts,
    plain,
    printed,
    request,
    strange,
    whole_text,
)

SHEETS = [kind for kind in Kind if not kind.personal]
GRID = {Kind.SESSION_CARDS: (2, 2), Kind.QUESTION_CARDS: (2, 4)}
MARGIN = 25.0
ONE_PAGE = {Kind.QUESTION_CARDS, Kind.POSTER, Kind.HOT_SEAT, Kind.ASKING}
NAMING = {Kind.HANDBOOK, Kind.CERTIFICATES}


def letters(content: bytes) -> list[tuple[float, float, list[dict[str, float]]]]:
    """The letters of each page with the page's size."""
    with pdfplumber.open(BytesIO(content)) as pdf:
        return [(float(p.width), float(p.height), p.chars) for p in pdf.pages]


@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        (Kind.SESSION_CARDS, PaperSize.A4),
        (Kind.QUESTION_CARDS, PaperSize.A4),
        (Kind.QUESTION_CARDS, PaperSize.LETTER),
    ],
)
def test_every_letter_lies_well_inside_its_card(kind: Kind, paper: PaperSize) -> None:
    columns, rows = GRID[kind]
    for wide, high, chars in letters(printed(cohort("career-six-months"), kind, paper=paper)):
        assert chars
        for char in chars:
            for start, end, size in (
                (char["x0"], char["x1"], wide / columns),
                (char["top"], char["bottom"], high / rows),
            ):
                assert int(start / size) == int(end / size)
                assert start % size >= MARGIN and end % size <= size - MARGIN


@pytest.mark.parametrize("kind", GRID)
def test_cards_stay_cards_when_everything_is_too_long(kind: Kind) -> None:
    workspace, shelf = strange()
    asked = QuestionSet(id="asked", title=LONG * 4, questions=(LONG * 40, LONG))
    shelf = shelf.model_copy(update={"question_sets": {"asked": asked}})
    wanted = request(workspace, kind)
    book = sheets_book(workspace, shelf, wanted)
    columns, rows = GRID[kind]
    wide, high = book.paper.width / columns, book.paper.height / rows
    for page in book.pages:
        for block, x, top, width in page.placed:
            if not isinstance(block, CutMarks):
                assert x // wide == (x + width) // wide
                assert top // high == (top + block.height(width)) // high
    assert guide_pdf(workspace, shelf, wanted)


def test_each_session_has_a_card_and_each_question_one_and_only_one() -> None:
    workspace = cohort("career-six-months")
    sessions = whole_text(printed(workspace, Kind.SESSION_CARDS))
    assert all(session.title in sessions for session in workspace.sessions.values())

    cards = whole_text(printed(workspace, Kind.QUESTION_CARDS))
    used = {
        question
        for use in workspace.question_uses.values()
        for question in library().question_sets[use.question_set].questions[: use.questions]
    }
    assert len(used) > 20 and all(cards.count(question) == 1 for question in used)


def test_cards_say_what_the_openness_of_the_session_lets_them() -> None:
    workspace = cohort("career-six-months")
    (program,) = workspace.programs.values()
    closed = {
        s.id: s.model_copy(update={"openness": 0, "note": f"Note-{s.id}."})
        for s in workspace.sessions.values()
    }
    uses = {
        name: {u.id: u.model_copy(update={"openness": 0}) for u in workspace.table(name).values()}
        for name in ("activity_uses", "question_uses")
    }
    plain_program = {program.id: program.model_copy(update={"names_it": False})}
    hidden = workspace.with_tables(programs=plain_program, sessions=closed, **uses)
    opened = {i: s.model_copy(update={"openness": 1}) for i, s in closed.items()}

    assert "Note-" not in whole_text(printed(hidden, Kind.SESSION_CARDS))
    assert "Note-" in whole_text(printed(hidden.with_tables(sessions=opened), Kind.SESSION_CARDS))


def test_a_question_asked_twice_is_on_one_card() -> None:
    workspace = cohort("flash")
    (use,) = list(workspace.question_uses.values())[:1]
    twice = QuestionUse(**{**use.model_dump(), "id": "again"})
    workspace = workspace.with_tables(question_uses={**workspace.question_uses, "again": twice})

    first = library().question_sets[use.question_set].questions[0]
    assert whole_text(printed(workspace, Kind.QUESTION_CARDS)).count(first) == 1


def test_without_sessions_the_cards_say_so() -> None:
    empty = Workspace(programs={"e": Program(id="e", title="Nothing yet")})

    assert "No sessions are planned" in whole_text(printed(empty, Kind.SESSION_CARDS))
    assert "No questions are used" in whole_text(printed(empty, Kind.QUESTION_CARDS))


@pytest.mark.parametrize("paper", list(PaperSize))
def test_each_form_is_one_page(paper: PaperSize) -> None:
    pages = [plain(text) for text in page_texts(printed(cohort("flash"), Kind.FORMS, paper=paper))]

    assert [text[:16] for text in pages] == [
        "Our agreement Ta",
        "Our goal In your",
        "For the mentor H",
        "For the mentee H",
        "For the mentor H",
        "For the mentee H",
        "With thanks Name",
    ]
    assert "11 January 2027" in pages[-1] and "Flash mentoring" in pages[-1]
    assert "agreement, page 1, and our goal, page 2" in pages[2].replace("\u00a0", " ")


def test_guardians_consent_where_minors_take_part() -> None:
    pages = [plain(text) for text in page_texts(printed(cohort("youth-one-year"), Kind.FORMS))]

    (consent,) = [text for text in pages if text.startswith("Consent of a parent")]
    assert "tell the coordinator, Ines Haddad" in consent


def test_forms_of_peers_know_no_mentor() -> None:
    workspace = cohort("peer-circle")
    (program,) = workspace.programs.values()
    assert program.format is Format.CIRCLE
    text = whole_text(printed(workspace, Kind.FORMS))

    assert "For each of you" in text and "my mentee" not in text and "For the mentor" not in text


@pytest.mark.parametrize("kind", SHEETS)
def test_sheets_have_title_language_outline_and_embedded_fonts_and_nobodys_secrets(
    kind: Kind,
) -> None:
    workspace = cohort("letters")
    content = printed(workspace, kind, match="x")
    reader = PdfReader(BytesIO(content))

    assert reader.metadata and "Letters" in str(reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert kind in ONE_PAGE or len(reader.outline) > (1 if kind is Kind.CERTIFICATES else 3)
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            if font.get_object()["/Subtype"] == "/TrueType":
                assert "/FontFile2" in font.get_object()["/FontDescriptor"]
    text = whole_text(content)
    assert "unspoken" not in text
    assert kind in NAMING or "Amina" not in text
    assert printed(workspace, kind) == content


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize("kind", [Kind.HOT_SEAT, Kind.ASKING, Kind.POSTER])
def test_what_hangs_on_a_wall_or_lies_in_a_hand_is_one_page(kind: Kind, language: str) -> None:
    content = printed(cohort("peer-circle"), kind, language=language)
    assert len(PdfReader(BytesIO(content)).pages) == 1


@pytest.mark.parametrize(
    ("language", "quoted"), [("en", "“Last circle”"), ("de", "„Letzter Kreis“")]
)
def test_titles_stand_between_the_marks_of_the_language(language: str, quoted: str) -> None:
    assert quoted in page_texts(printed(cohort("peer-circle"), Kind.HOT_SEAT, language=language))[0]
