"""All guides of a batch in one file, one behind the other, for a copy shop."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.core.model import Library, Workspace
from app.formats.pdf.guide.build import about, settled_book
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.one_file import NamedRequest
from app.formats.pdf.printing import Part, Printing, Report
from app.formats.pdf.request import Kind
from app.formats.pdf.style import nothing_smaller_than
from app.formats.wording.print import words_in


def combined_pdf(
    workspace: Workspace,
    library: Library,
    wanted: Sequence[NamedRequest],
    report: Report | None = None,
) -> bytes:
    """One PDF of all the guides, each beginning on a right-hand page and named in the outline.

    `report(guide, guides, name)` is called for every page and may raise to stop.
    """
    first = wanted[0][1]
    words = words_in(first.language)
    pages: dict[Kind, Mapping[str, int]] = {}
    program = workspace.programs[first.program]
    with nothing_smaller_than(first.least_size):
        plain = about(
            gather(workspace, library, replace(first, match=None, reader=None)), words, first
        )
        title = words.text("all_of_them", program=program.title)
        printing = Printing(first.sheet, replace(plain, title=title), booklet=first.folded)
        for number, (name, request) in enumerate(wanted):

            def tick(page: int, of: int, note: str, *, at: int = number, name: str = name) -> None:
                if report:
                    report(at, len(wanted), name)

            facts = gather(workspace, library, request)
            book = settled_book(facts, words, request, tick, pages.get(request.kind, {}))
            pages[request.kind] = book.anchors()
            part = Part(name.removesuffix(".pdf"), f"{number}/")
            printing.add(book, about(facts, words, request), tick, part)
        return printing.finished(lambda: tick(0, 0, ""))
