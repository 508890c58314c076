"""Sample pages of the guides as pictures."""

import shutil
import subprocess
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from app.core.edits.programs import edit_program
from app.core.model import Library, Workspace
from app.formats.pdf import (
    GuideRequest,
    Kind,
    PaperSize,
    batch,
    guide_pdf,
    make_folder,
    named_requests,
    write_guide,
)
from app.formats.pdf.sheets.inventory import inventory_pdf
from app.formats.translation import languages
from tests.screens.shots import TODAY
from tests.screens.workspaces import with_people

DPI = 70
GUIDES = 2


def take_pages(workspace: Workspace, library: Library, folder: Path) -> None:
    """All pages of the first guides, on A4 and on Letter."""
    program = with_people(workspace)
    for paper in PaperSize:
        out = folder / f"guides-{paper.value}"
        made = batch(workspace, library, program, paper, out, lambda *_: None, TODAY).made
        for path in islice(made, GUIDES):
            _pictured(path)
        for path in out.glob("*.pdf"):
            path.unlink()


def take_languages(workspace: Workspace, library: Library, folder: Path) -> None:
    """All pages of one guide in each language."""
    program = with_people(workspace)
    for language in languages():
        out = folder / f"guides-{language}"
        spoken = edit_program(workspace, program, language=language)
        name, request = named_requests(spoken, program, PaperSize.A4, TODAY)[0]
        make_folder(out)
        _pictured(write_guide(guide_pdf(spoken, library, request), out / name))
        (out / name).unlink()


def take_kinds(workspace: Workspace, library: Library, folder: Path) -> None:
    """All pages of everything that is nobody's by name, the inventory, and a booklet."""
    program = with_people(workspace)
    out = folder / "kinds"
    make_folder(out)
    for kind in Kind:
        if not kind.personal:
            request = GuideRequest(kind, program, made_on=TODAY)
            _kept(guide_pdf(workspace, library, request), out / f"{kind}.pdf")
    booklet = named_requests(workspace, program, PaperSize.A4, TODAY, booklet=True)[0][1]
    _kept(guide_pdf(workspace, library, booklet), out / "booklet.pdf")
    _kept(inventory_pdf(workspace, library, made_on=TODAY), out / "inventory.pdf")


def _kept(content: bytes, path: Path) -> None:
    _pictured(write_guide(content, path))
    path.unlink()


def _pictured(path: Path) -> None:
    target = path.with_suffix("")
    if tool := shutil.which("pdftoppm"):
        subprocess.run([tool, "-r", str(DPI), "-png", str(path), str(target)], check=True)
        return
    document = QPdfDocument(None)
    document.load(str(path))
    for page in range(document.pageCount()):
        size = document.pagePointSize(page) * DPI / 72
        image = document.render(page, QSize(round(size.width()), round(size.height())))
        image.save(f"{target}-{page + 1}.png")
