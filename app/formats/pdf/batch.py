"""Guides for everybody in a program, each in a file of its own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.core.model import Library, Workspace
from app.core.problems import Problem
from app.formats.pdf.guide.build import guide_and_pages
from app.formats.pdf.naming import guide_name, unique_names
from app.formats.pdf.printing import Report
from app.formats.pdf.request import GuideRequest, Kind, PaperSize
from app.formats.pdf.sides import approved_matches, guides_of, readers_of
from app.formats.translation import language_of


@dataclass(frozen=True)
class Summary:
    """What a batch made: the files, and the names of those that couldn't be written, with why."""

    made: tuple[Path, ...]
    failed: tuple[tuple[str, str], ...]


def batch(
    workspace: Workspace,
    library: Library,
    program_id: str,
    paper: PaperSize,
    out_dir: Path,
    report: Report,
    made_on: date | None = None,
    large: bool = False,
) -> Summary:
    """Write a guide for each person of the approved matching into a folder.

    A program without an approved matching gets its two guides without names. `report(files
    done, files, name)` is called for every page and may raise to stop: files that are made stay.
    """
    wanted = named_requests(workspace, program_id, paper, made_on, large)
    make_folder(out_dir)
    pages: dict[Kind, Mapping[str, int]] = {}
    made: list[Path] = []
    failed: list[tuple[str, str]] = []
    for done, (name, request) in enumerate(wanted):

        def tick(page: int, pages: int, note: str, *, at: int = done, name: str = name) -> None:
            report(at, len(wanted), name)

        alike = pages.get(request.kind, {})
        content, pages[request.kind] = guide_and_pages(workspace, library, request, tick, alike)
        try:
            made.append(write_guide(content, out_dir / name))
        except OSError as error:
            failed.append((name, error.strerror or str(error)))
    report(len(wanted), len(wanted), "")
    return Summary(tuple(made), tuple(failed))


def named_requests(
    workspace: Workspace,
    program_id: str,
    paper: PaperSize,
    made_on: date | None = None,
    large: bool = False,
) -> list[tuple[str, GuideRequest]]:
    """Every guide that a program's batch makes, with its file's name, in the names' order."""
    if program_id not in workspace.programs:
        raise Problem("guides.no_program", title=program_id)
    program = workspace.programs[program_id]
    language = language_of(program)
    unnamed = [
        GuideRequest(kind, program_id, paper=paper, made_on=made_on, language=language, large=large)
        for kind in guides_of(program)
    ]
    requests = [
        replace(plain, match=match.id, reader=reader)
        for match in approved_matches(workspace, program_id)
        for plain in unnamed
        for reader in readers_of(match, plain.kind)
    ] or unnamed
    named = [(guide_name(workspace, request), request) for request in requests]
    named.sort(key=lambda pair: pair[0].casefold())
    names = unique_names(name for name, _ in named)
    return list(zip(names, (request for _, request in named), strict=True))


def write_guide(content: bytes, path: Path) -> Path:
    """Write a file whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    return path


def make_folder(folder: Path) -> None:
    """Make the folder if it isn't there; a Problem if that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            "guides.folder", folder=str(folder), reason=error.strerror or str(error)
        ) from error
