"""Guides for everybody in a program, each in a file of its own, and all in one if wanted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import monotonic

from app.core.model import Library, Workspace
from app.core.problems import Problem
from app.formats.pdf.combined import combined_pdf
from app.formats.pdf.naming import combined_name, guide_name, unique_names
from app.formats.pdf.one_file import Maker, NamedRequest, Outcome, write_guide
from app.formats.pdf.printing import Report
from app.formats.pdf.request import GuideRequest, PaperSize
from app.formats.pdf.sides import approved_matches, guides_of, readers_of
from app.formats.pdf.workers import made_by_processes, processes_for
from app.formats.translation import language_of
from app.formats.wording.progress import Pace


@dataclass(frozen=True)
class Summary:
    """What a batch made: the files, and the names of those that couldn't be written, with why.

    `kept` counts those of the files that were there already, made of the same.
    """

    made: tuple[Path, ...]
    failed: tuple[tuple[str, str], ...]
    kept: int = 0


def batch(
    workspace: Workspace,
    library: Library,
    program_id: str,
    paper: PaperSize,
    out_dir: Path,
    report: Report,
    made_on: date | None = None,
    large: bool = False,
    *,
    booklet: bool = False,
    combined: bool = False,
    processes: int | None = None,
) -> Summary:
    """Write a guide for each person of the approved matching into a folder.

    A program without an approved matching gets its two guides without names. `report(files
    done, files, how far and how long)` is called many times a second and may raise to stop:
    files that are made stay, and are not made again by a batch of the same. `combined` adds one
    file with all of them. `processes` is as many as are worth while unless given.
    """
    wanted = named_requests(workspace, program_id, paper, made_on, large, booklet)
    make_folder(out_dir)
    pace = Pace(len(wanted), monotonic, combined)
    number = processes or processes_for(len(wanted))
    outcomes: list[Outcome] = []
    if number > 1:

        def heard(so_far: Sequence[Outcome]) -> None:
            report(*pace.after(len(so_far)))

        outcomes = made_by_processes(workspace, library, out_dir, wanted, number, heard)
    outcomes += _made_here(workspace, library, out_dir, wanted, outcomes, report, pace)
    if combined:
        outcomes.append(_all_in_one(workspace, library, out_dir, wanted, report, pace))
    report(pace.files, pace.files, "")
    return _summary(outcomes, out_dir)


def _made_here(
    workspace: Workspace,
    library: Library,
    out_dir: Path,
    wanted: Sequence[NamedRequest],
    outcomes: Sequence[Outcome],
    report: Report,
    pace: Pace,
) -> list[Outcome]:
    """What no process has made."""
    maker = Maker(workspace, library, out_dir)
    done = {outcome.name for outcome in outcomes}
    made: list[Outcome] = []
    for named in wanted:
        if named[0] not in done:
            so_far = len(outcomes) + len(made)

            def tick(page: int, pages: int, note: str, *, at: int = so_far) -> None:
                report(*pace.after(at))

            made.append(maker.make(named, tick))
    return made


def _all_in_one(
    workspace: Workspace,
    library: Library,
    out_dir: Path,
    wanted: Sequence[NamedRequest],
    report: Report,
    pace: Pace,
) -> Outcome:
    name = combined_name(workspace, wanted[0][1])

    def tick(guide: int, guides: int, note: str) -> None:
        report(*pace.after(len(wanted) + guide))

    content = combined_pdf(workspace, library, wanted, tick)
    try:
        write_guide(content, out_dir / name)
    except OSError as error:
        return Outcome(name, refused=error.strerror or str(error))
    return Outcome(name)


def _summary(outcomes: Sequence[Outcome], out_dir: Path) -> Summary:
    """In the order of the files' names, whoever made them."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.name.casefold())
    return Summary(
        tuple(out_dir / outcome.name for outcome in ordered if not outcome.refused),
        tuple((outcome.name, outcome.refused) for outcome in ordered if outcome.refused),
        sum(outcome.kept for outcome in ordered),
    )


def named_requests(
    workspace: Workspace,
    program_id: str,
    paper: PaperSize,
    made_on: date | None = None,
    large: bool = False,
    booklet: bool = False,
) -> list[NamedRequest]:
    """Every guide that a program's batch makes, with its file's name, in the names' order."""
    if program_id not in workspace.programs:
        raise Problem("guides.no_program", title=program_id)
    program = workspace.programs[program_id]
    language = language_of(program)
    unnamed = [
        GuideRequest(
            kind,
            program_id,
            paper=paper,
            made_on=made_on,
            language=language,
            large=large,
            booklet=booklet,
        )
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


def make_folder(folder: Path) -> None:
    """Make the folder if it isn't there; a Problem if that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            "guides.folder", folder=str(folder), reason=error.strerror or str(error)
        ) from error
