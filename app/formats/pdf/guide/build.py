"""A guide from its first page to its last."""

from collections.abc import Mapping

from app.core.model import Library, Workspace
from app.formats.pdf.book import NAME, About, Book
from app.formats.pdf.guide.back import add_back
from app.formats.pdf.guide.cover import add_cover
from app.formats.pdf.guide.facts import GuideFacts, gather
from app.formats.pdf.guide.front import add_front
from app.formats.pdf.guide.own import add_afterword, add_foreword
from app.formats.pdf.guide.pages import Writer
from app.formats.pdf.guide.session import add_notes, add_session
from app.formats.pdf.imposition import whole_sheets
from app.formats.pdf.printing import Report, write
from app.formats.pdf.request import GuideRequest
from app.formats.pdf.style import nothing_smaller_than
from app.formats.wording.print import Words, words_in

ROUNDS = 3


def make_guide(
    workspace: Workspace,
    library: Library,
    request: GuideRequest,
    report: Report | None = None,
) -> bytes:
    """The PDF of a guide. `report(page, pages, "")` is called often and may raise to stop."""
    return guide_and_pages(workspace, library, request, report, {})[0]


def guide_and_pages(
    workspace: Workspace,
    library: Library,
    request: GuideRequest,
    report: Report | None,
    expected: Mapping[str, int],
) -> tuple[bytes, Mapping[str, int]]:
    """The PDF of a guide, and on which pages its parts are.

    `expected` are the pages of a guide that is likely laid out alike; right ones save time.
    """
    facts = gather(workspace, library, request)
    words = words_in(request.language)
    with nothing_smaller_than(request.least_size):
        book = settled_book(facts, words, request, report, expected)
        about_it = about(facts, words, request)
        content = write(book, about_it, report, booklet=request.folded)
        return content, book.anchors()


def settled_book(
    facts: GuideFacts,
    words: Words,
    request: GuideRequest,
    report: Report | None = None,
    expected: Mapping[str, int] | None = None,
) -> Book:
    """The pages, laid again until every page number they mention is the right one."""
    known: Mapping[str, int] = expected or {}
    for _ in range(ROUNDS):
        book = _laid(facts, words, request, known, report)
        found = book.anchors()
        if found == known:
            break
        known = found
    return book


def _laid(
    facts: GuideFacts,
    words: Words,
    request: GuideRequest,
    pages: Mapping[str, int],
    report: Report | None,
) -> Book:
    writer = Writer(Book(request.sheet), facts, words, pages)
    add_cover(writer)
    add_foreword(writer)
    add_front(writer)
    for session in facts.sessions:
        if report:
            report(0, len(facts.sessions), "")
        add_session(writer, session)
    add_back(writer)
    add_afterword(writer)
    if request.folded:
        fill_last_sheet(writer)
    return writer.book


def fill_last_sheet(writer: Writer) -> None:
    """Pages to write on, where the sheet of a booklet would end on empty ones."""
    while writer.book.pages_so_far < whole_sheets(writer.book.pages_so_far):
        add_notes(writer)


def about(facts: GuideFacts, words: Words, request: GuideRequest) -> About:
    """What a reader program shows about it."""
    name = facts.voice if request.kind.personal else request.kind
    program, kind = facts.program.title, words.text("kind", name)
    date = words.day_and_year(request.made_on) if request.made_on else ""
    names = words.joined([owner.name for owner in facts.owners])
    return About(
        title=" · ".join(filter(None, (kind, names, program))),
        subject=words.text("subject", kind=kind, program=program),
        author=facts.program.coordinator,
        language=words.language,
        foot=words.text("foot" if date else "foot_undated", program=program, kind=kind, date=date),
        page_of=str(words.entry("page_of")),
        name=program,
        short_foot=words.text("foot_short", program=NAME, date=date) if date else NAME,
        colors=facts.organization.colors,
    )
