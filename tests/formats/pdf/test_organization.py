"""What the settings say of the organization is printed: sign, colours, help, paragraphs."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.core.edits.programs import edit_program
from app.core.edits.settings import set_setting
from app.core.model import Workspace
from app.core.problems import Problem
from app.formats.accents import AREA, TEXT, checked, contrast_with_white, tint
from app.formats.pdf import Kind
from app.formats.pdf.faces import SERIF_BOLD, SERIF_ITALIC
from app.formats.pdf.logos import picture, read_logo
from app.formats.pdf.marked import marked_blocks
from app.formats.pdf.organization import own_colors
from app.formats.pdf.style import ACCENT, MIDDLE, SOFT
from app.formats.wording.problems import sentence
from tests.formats.pdf.pictures import SVG, bad, drawn
from tests.formats.pdf.samples import cohort, page_text, printed, whole_text


def settled(**values: str) -> Workspace:
    workspace = cohort("coffee-match")
    for name, value in values.items():
        workspace = set_setting(workspace, name.replace("_", ".", 1), value)
    return workspace


def test_organization_and_safeguarding_are_printed_where_help_is_named() -> None:
    assert "Who to call" not in whole_text(printed(settled()))
    text = whole_text(
        printed(
            settled(
                organization_name="Hollin Valley Libraries",
                organization_contact="desk@example.org",
                organization_safeguarding="Who to call: Ines Fox\n0300 555 0199",
            )
        )
    )
    assert "desk@example.org" in text
    assert "Who to call: Ines Fox 0300 555 0199" in text


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "grey.png", "a.svg"])
def test_a_logo_stands_on_the_cover(tmp_path: Path, name: str) -> None:
    if name == "a.svg":
        (tmp_path / name).write_text(SVG, encoding="utf-8")
    else:
        drawn(tmp_path, name, {"a.jpg": "CMYK", "grey.png": "LA"}.get(name, "RGBA"))
    logo = read_logo(tmp_path / name)
    content = printed(settled(organization_logo=logo, organization_name="Mill Lane Centre"))
    cover = PdfReader(BytesIO(content)).pages[0]
    assert "Mill Lane Centre" in cover.extract_text()
    assert len(cover.images) == 1 or "Mill Lane Mill" in page_text(content, 1)
    assert content == printed(settled(organization_logo=logo, organization_name="Mill Lane Centre"))
    assert all("Helvetica" not in font for font in _fonts(content))


@pytest.mark.parametrize("kind", Kind)
def test_a_logo_stands_on_everything_that_is_printed(tmp_path: Path, kind: Kind) -> None:
    workspace = settled(organization_logo=read_logo(drawn(tmp_path, "a.png")))
    content = printed(workspace, kind, match="x" if kind.personal else None)
    assert len(PdfReader(BytesIO(content)).pages[0].images) == 1
    assert not PdfReader(BytesIO(printed(settled(), kind))).pages[0].images


def _fonts(content: bytes) -> set[str]:
    reader = PdfReader(BytesIO(content))
    return {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gone.png", "logo.unreadable"),
        ("heavy.png", "logo.too_large"),
        ("wide.png", "logo.too_many_points"),
        ("half.png", "logo.broken"),
        ("notes.png", "logo.not_a_picture"),
        ("clear.png", "logo.empty"),
        ("cut.svg", "logo.broken"),
        ("empty.svg", "logo.empty"),
        ("fetching.svg", "logo.fetches"),
    ],
)
def test_a_picture_that_cannot_be_used_is_refused_with_a_sentence(
    tmp_path: Path, name: str, code: str
) -> None:
    with pytest.raises(Problem) as refused:
        read_logo(bad(tmp_path, name))
    assert refused.value.code == code
    assert name in sentence(refused.value)


def test_a_large_logo_is_kept_small(tmp_path: Path) -> None:
    large = drawn(tmp_path, "a.png")
    from_file = read_logo(large)
    assert picture(from_file).width == 300
    assert "0x" not in repr(picture(from_file))
    assert len(from_file) < 20_000


@pytest.mark.parametrize("color", ["#FFCC00", "#00AEEF", "#fff", "e30613"])
@pytest.mark.parametrize("least", [TEXT, AREA])
def test_a_colour_that_is_too_light_is_answered_with_one_that_works(
    color: str, least: float
) -> None:
    try:
        assert contrast_with_white(checked(color, least)) >= least
    except Problem as problem:
        near = str(problem.details["nearest"])
        assert checked(near, least) == near
        assert contrast_with_white(near) < least + 0.1
        assert near in sentence(problem)


def test_what_is_no_colour_is_said() -> None:
    with pytest.raises(Problem, match="not_one"):
        checked("greenish", TEXT)


@pytest.mark.parametrize("color", ["#8A1538", "#1B4F8A", "#000000", "#FFCC00"])
def test_own_colours_print_as_light_in_grey_as_the_design_does(color: str) -> None:
    own = own_colors("", color)
    for area in (MIDDLE, SOFT):
        assert contrast_with_white(own[area]) == pytest.approx(contrast_with_white(area), abs=0.05)
    assert tint("#FFCC00", "#000000") == "#000000"


def test_own_colours_take_the_place_of_the_designs() -> None:
    content = printed(settled(print_accent="#8A1538"))
    streams = b"".join(p.get_contents().get_data() for p in PdfReader(BytesIO(content)).pages)  # type: ignore[union-attr]
    accent = " ".join(f"{int(ACCENT[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))
    assert b"0.541 0.0824 0.22 rg" in streams and b"0.541 0.0824 0.22 RG" in streams
    assert accent.encode() not in streams


def test_own_paragraphs_stand_before_and_after() -> None:
    workspace = settled(print_foreword="# Welcome\nBe **kind**.", print_afterword="All the best")
    program = next(iter(workspace.programs))
    workspace = edit_program(workspace, program, foreword="- Bring a pen", afterword="")
    content = printed(workspace)
    pages = len(PdfReader(BytesIO(content)).pages)
    assert page_text(content, 2).startswith("Welcome Be kind. – Bring a pen")
    assert page_text(content, pages).startswith("One more thing All the best")
    outline = str(PdfReader(BytesIO(content)).outline)
    assert "Welcome" in outline and "One more thing" in outline


def test_marks_are_set_and_everything_else_is_text() -> None:
    text = "## Head\nA **bold** *word*\nnext line\n\n1. one\n   - in it\n\n<b>x</b> `y` | z\n"
    shown = [block for block in marked_blocks(text)]
    faces = {span.face for block in shown for span in getattr(block, "spans", ())}
    assert {SERIF_BOLD, SERIF_ITALIC} <= faces
    said = ["".join(s.text for s in getattr(b, "body", b).spans) for b in shown]
    assert said == ["Head", "A bold word", "next line", "one", "in it", "<b>x</b> `y` | z"]


def test_where_a_link_leads_can_be_read_on_paper() -> None:
    (block,) = marked_blocks("See [our pages](https://example.org/a).")
    assert "".join(s.text for s in block.spans) == "See our pages (example.org/a)."  # type: ignore[attr-defined]
    assert block.link == "https://example.org/a"  # type: ignore[attr-defined]
    content = printed(settled(print_foreword="See [our pages](https://example.org/a)."))
    links = [a.get_object() for a in PdfReader(BytesIO(content)).pages[1]["/Annots"]]  # type: ignore[attr-defined]
    assert links[0]["/A"]["/URI"] == "https://example.org/a"
