"""What the settings say of the organization stands on the page of whom to turn to."""

from io import BytesIO

from pypdf import PdfReader

from app.core.edits.settings import set_setting
from app.core.model import Workspace
from app.formats.library_files import load_library
from app.formats.pdf import GuideRequest, Kind, guide_pdf
from app.formats.sample import sample_program, sample_workspace

LIBRARY = load_library()


def last_page(workspace: Workspace) -> str:
    request = GuideRequest(Kind.MENTOR, sample_program(workspace))
    return PdfReader(BytesIO(guide_pdf(workspace, LIBRARY, request))).pages[-1].extract_text()


def test_organization_and_safeguarding_are_printed_where_help_is_named() -> None:
    workspace = sample_workspace(LIBRARY)
    assert "Who to call" not in last_page(workspace)
    for name, value in (
        ("organization.name", "Hollin Valley Libraries"),
        ("organization.contact", "desk@example.org"),
        ("organization.safeguarding", "Who to call: Ines Fox\n0300 555 0199"),
    ):
        workspace = set_setting(workspace, name, value)
    printed = last_page(workspace)
    assert "Hollin Valley Libraries" in printed
    assert "desk@example.org" in printed
    assert "Who to call: Ines Fox" in printed and "0300 555 0199" in printed
