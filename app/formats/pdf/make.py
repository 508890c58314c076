"""Anything that can be printed, by its kind."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.core.model import Library, Workspace
from app.core.problems import Problem
from app.formats.pdf.book import Book
from app.formats.pdf.guide.build import ROUNDS, about, fill_last_sheet, make_guide
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.signet import sign_pages
from app.formats.pdf.handbook.build import add_handbook
from app.formats.pdf.printing import Report, write
from app.formats.pdf.request import GuideRequest, Kind
from app.formats.pdf.sheets.cards import add_question_cards, add_session_cards
from app.formats.pdf.sheets.certificates import add_certificates
from app.formats.pdf.sheets.forms import add_forms
from app.formats.pdf.sheets.leading import add_asking, add_hot_seat
from app.formats.pdf.sheets.poster import add_poster
from app.formats.pdf.sides import guides_of
from app.formats.pdf.style import nothing_smaller_than
from app.formats.translation import in_language
from app.formats.wording.print import words_in

SHEETS: Mapping[Kind, Callable[[Writer], None]] = {
    Kind.SESSION_CARDS: add_session_cards,
    Kind.QUESTION_CARDS: add_question_cards,
    Kind.FORMS: add_forms,
}
FROM_ALL: Mapping[Kind, Callable[[Writer, Workspace], None]] = {
    Kind.CERTIFICATES: add_certificates,
    Kind.HANDBOOK: add_handbook,
    Kind.POSTER: add_poster,
}
FROM_LIBRARY: Mapping[Kind, Callable[[Writer, Workspace, Library], None]] = {
    Kind.HOT_SEAT: add_hot_seat,
    Kind.ASKING: add_asking,
}

WITH_LOGO = (Kind.FORMS, Kind.HOT_SEAT, Kind.ASKING)


def make_pdf(
    workspace: Workspace,
    library: Library,
    request: GuideRequest,
    report: Report | None = None,
) -> bytes:
    """The PDF of a guide or of sheets; `report(page, pages, "")` may raise to stop."""
    if request.kind.personal:
        return make_guide(workspace, library, request, report)
    if request.program not in workspace.programs:
        raise Problem("guides.no_program", title=request.program)
    facts = gather(workspace, library, _without_names(workspace, request))
    with nothing_smaller_than(request.least_size):
        book = sheets_book(workspace, library, request)
        about_it = about(replace(facts, kind=request.kind), words_in(request.language), request)
        return write(book, about_it, report, booklet=request.folded)


def sheets_book(workspace: Workspace, library: Library, request: GuideRequest) -> Book:
    """The pages of sheets, laid again until every page number they mention is right."""
    workspace, library = in_language(workspace, library, request.language)
    facts = gather(workspace, library, _without_names(workspace, request))
    pages: Mapping[str, int] = {}
    for _ in range(ROUNDS):
        words = words_in(request.language)
        writer = Writer(Book(request.sheet), facts, words, pages, request.made_on)
        if request.kind in FROM_LIBRARY:
            FROM_LIBRARY[request.kind](writer, workspace, library)
        elif request.kind in FROM_ALL:
            FROM_ALL[request.kind](writer, workspace)
        else:
            SHEETS[request.kind](writer)
        if request.kind in WITH_LOGO:
            sign_pages(writer.book, facts.organization)
        if request.folded:
            fill_last_sheet(writer)
        if (found := writer.book.anchors()) == pages:
            break
        pages = found
    return writer.book


def _without_names(workspace: Workspace, request: GuideRequest) -> GuideRequest:
    """What the sheets' facts are gathered for: everybody, in the program's own words."""
    kind = guides_of(workspace.programs[request.program])[-1]
    return replace(request, kind=kind, match=None, reader=None)
