"""Names of the whole world reach paper unchanged, in letters and not in boxes."""

import unicodedata
from io import BytesIO

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from app.formats.pdf import Kind
from app.formats.pdf.blocks import prose
from app.formats.pdf.book import About, Book
from app.formats.pdf.faces import MISSING, SANS_BOLD, SERIF, face
from app.formats.pdf.printing import write
from app.formats.pdf.shaping import pieces_of
from app.formats.pdf.style import A4, COVER_NAME
from app.formats.pdf.text import Span, wrapped
from app.formats.wording.print import words_in
from app.formats.wording.print.agreement import agreed
from tests.formats.pdf.samples import cohort, names_of_the_world, page_text, plain, printed

NAMES = [name for name in names_of_the_world() if name.strip()]
MORE = ["ஸ்ரீனிவாசன்", "ณัฐพงษ์ สุขใจ", "გიორგი ბერიძე", "সুকুমার রায়", "Արամ Խաչատրյան", "ፍቅር"]
UNSEEN = "\u200b"
RIGHT_TO_LEFT = {"R", "AL"}


def test_a_reader_program_finds_each_name() -> None:
    book = Book(A4)
    for name in NAMES + MORE:
        book.new_page().add(prose(f"for {name}", COVER_NAME))
    about = About("Names", "", "", "en", foot="", page_of="{page} of {pages}")
    # This reader leaves words in their order where others turn a line from right to left.
    reader = PdfReader(BytesIO(write(book, about)))
    covers = [page.extract_text() for page in reader.pages]

    for name, cover in zip(NAMES + MORE, covers, strict=True):
        assert plain(f"for {name.replace(UNSEEN, '')}") in plain(cover)


def test_a_guide_prints_a_name_of_another_script_on_its_cover() -> None:
    cover = page_text(printed(cohort("flash", mentor="王小明"), match="x"), 1)

    assert "for 王小明" in cover


@pytest.mark.parametrize("name", NAMES + MORE)
def test_every_letter_of_a_name_has_a_glyph(name: str) -> None:
    for wanted in (SERIF, SANS_BOLD):
        for piece in [p for word in name.split() for p in pieces_of(word, wanted)]:
            assert piece.text != MISSING
            assert piece.outlines or piece.face.covers(piece.text.replace("\u200d", ""))
            assert piece.width > 0 or piece.text == UNSEEN


def test_a_character_no_face_has_is_marked_and_not_dropped() -> None:
    (piece,) = pieces_of("\U00013000", SERIF)

    assert piece.text == MISSING
    assert face("NotoSans-Regular").covers(MISSING)


def test_arabic_letters_are_joined_and_run_from_right_to_left() -> None:
    (joined,) = pieces_of("محمد", SERIF)
    line = wrapped((Span("for محمد الأحمد here", SERIF, "#000000"),), 99_999)[0]
    texts = [item.piece.text for item in line.items]

    assert "".join(texts) == "for محمد الأحمد here"
    assert texts.count("محمد الأحمد") == 1
    shapes = [path for path, _, _ in joined.outlines]
    alone = [pieces_of(letter, SERIF)[0].outlines[0][0] for letter in "محم"]
    assert len(shapes) == 4 and not set(shapes) & set(alone)


def test_numbers_in_a_name_from_right_to_left_keep_their_order() -> None:
    line = wrapped((Span("דוד 12", SERIF, "#000000"),), 99_999)[0]

    (run,) = line.items
    one, two = (pieces_of(digit, SERIF)[0].width for digit in "12")
    assert run.piece.width == pytest.approx(
        pieces_of("דוד", SERIF)[0].width + pieces_of(" ", SERIF)[0].width + one + two, rel=0.02
    )
    assert run.piece.outlines[0][1] < run.piece.outlines[-1][1]


def test_a_viewer_without_bidi_still_holds_every_letter_of_a_hebrew_name() -> None:
    content = printed(cohort("coffee-match", mentor="שירה לוי"), match="x")
    with pdfplumber.open(BytesIO(content)) as pdf:
        text = pdf.pages[0].extract_text()

    assert "שירה לוי"[::-1] in text


def test_names_that_look_like_code_are_only_names() -> None:
    name = "<b>Bold</b> & <Co> (x\\y)"
    text = page_text(printed(cohort("coffee-match", mentee=name), match="x"), 1)

    assert f"with {name}" in text


@given(st.text(max_size=40), st.integers(900, 20_000))
def test_any_text_can_be_set_and_fits_its_column(text: str, width: int) -> None:
    lines = wrapped((Span(text, SERIF, "#000000"),), width)

    assert all(line.width <= width + 1 or len(line.items) == 1 for line in lines)
    set_ = "".join(item.piece.text for line in lines for item in line.items)
    for char in text:
        if unicodedata.category(char)[0] == "L" and pieces_of(char, SERIF)[0].text != MISSING:
            assert char in set_


def test_a_word_wider_than_the_column_is_broken_and_whole() -> None:
    word = "Donaudampfschifffahrt" * 5
    lines = wrapped((Span(word, SERIF, "#000000"),), 6_000)

    assert len(lines) > 3
    assert "".join(i.piece.text for line in lines for i in line.items) == word
    assert all(line.width <= 6_000 for line in lines)


def test_the_mentees_guide_names_the_mentor_and_how_to_reach_her() -> None:
    text = page_text(printed(cohort("coffee-match"), Kind.MENTEE, match="x"), 2)

    assert "Your mentor Amina Okafor amina@example.org +44 20 7946 0991" in text


def test_names_are_joined_as_the_language_says_it() -> None:
    spanish, french = words_in("es"), words_in("fr")
    assert spanish.joined(["Ana", "Juan", "Inés"]) == "Ana, Juan e Inés"
    assert spanish.joined(["Inés", "Hilario"]) == "Inés e Hilario"
    assert spanish.joined(["Ana", "Yolanda"]) == "Ana y Yolanda"
    assert spanish.joined(["agua", "hielo"]) == "agua y hielo"
    assert french.joined(["Ana", "Inés"]) == "Ana et Inés"
    assert agreed("avec {a} de {b}", {"a": "Bo", "b": "Élise"}, french.grammar["before_gap"]) == (
        "avec {a} d’{b}"
    )
