"""One guide of a batch: made if it isn't there yet, and written whole or not at all."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.core.model import Library, Workspace
from app.formats.pdf.fingerprint import made_of, made_of_file
from app.formats.pdf.guide.build import about, settled_book
from app.formats.pdf.guide.facts import gather
from app.formats.pdf.printing import Report, write
from app.formats.pdf.request import GuideRequest, Kind
from app.formats.pdf.style import nothing_smaller_than
from app.formats.wording.print import words_in

NamedRequest = tuple[str, GuideRequest]


@dataclass(frozen=True)
class Outcome:
    """What became of one file: `refused` says why it couldn't be written, `kept` that the same
    was there already."""

    name: str
    kept: bool = False
    refused: str = ""


@dataclass
class Maker:
    """Makes guides into a folder, each quicker for what it knows of the ones before it."""

    workspace: Workspace
    library: Library
    folder: Path
    _pages: dict[Kind, Mapping[str, int]] = field(default_factory=dict)

    def make(self, named: NamedRequest, report: Report | None = None) -> Outcome:
        """Make one file; `report(page, pages, "")` may raise to stop."""
        name, request = named
        path = self.folder / name
        facts, words = gather(self.workspace, self.library, request), words_in(request.language)
        fingerprint = made_of(facts, request)
        if made_of_file(path) == fingerprint:
            return Outcome(name, kept=True)
        with nothing_smaller_than(request.least_size):
            alike = self._pages.get(request.kind, {})
            book = settled_book(facts, words, request, report, alike)
            self._pages[request.kind] = book.anchors()
            content = write(
                book,
                about(facts, words, request),
                report,
                booklet=request.folded,
                made_of=fingerprint,
            )
        try:
            write_guide(content, path)
        except OSError as error:
            return Outcome(name, refused=error.strerror or str(error))
        return Outcome(name)


def write_guide(content: bytes, path: Path) -> Path:
    """Write a file whole or not at all."""
    part = part_of(path)
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    return path


def part_of(path: Path) -> Path:
    """What a file is called while it is being written."""
    return path.with_name(f".{path.name}.part")
