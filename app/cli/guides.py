"""The verb `guides`: print the guides, cards or forms of a program as PDF."""

import argparse
import sys
from datetime import date
from pathlib import Path

from app.core.edits.programs import edit_program
from app.core.model import Workspace
from app.core.own import library_with
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.formats.pdf import (
    GuideRequest,
    Kind,
    PaperSize,
    Summary,
    batch,
    guide_name,
    guide_pdf,
    make_folder,
    write_guide,
)
from app.formats.translation import language_of, languages
from app.store import read_workspace

GUIDES = "guides"
SHEETS = [kind.value for kind in Kind if not kind.personal]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("--workspace", type=Path, required=True, help="the workspace file")
    parser.add_argument("--program", required=True, help="the program’s title")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the guides")
    parser.add_argument(
        "--paper",
        choices=[size.value for size in PaperSize],
        default=PaperSize.A4.value,
        help="what they are printed on (a4 unless given)",
    )
    parser.add_argument(
        "--kind",
        choices=[GUIDES, *SHEETS],
        default=GUIDES,
        help="a guide for each person (unless given), or one file of something else",
    )
    parser.add_argument(
        "--language",
        choices=list(languages()),
        help="the language of what is printed (the program’s unless given)",
    )
    parser.add_argument(
        "--large-print", action="store_true", help="set nothing smaller than 18 points"
    )
    parser.add_argument(
        "--booklet", action="store_true", help="pages of half the size, in the order of folding"
    )
    parser.add_argument(
        "--combined", action="store_true", help="one more file with all the guides in it"
    )


def run(args: argparse.Namespace) -> int:
    """Write a guide for each matched person, or those without names; or one file of sheets."""
    workspace = read_workspace(args.workspace)
    program = program_titled(workspace, args.program)
    if args.language:
        workspace = edit_program(workspace, program, language=args.language)
    if args.kind != GUIDES:
        return _one_file(workspace, program, args)
    summary = batch(
        workspace,
        library_with(load_library(), workspace),
        program,
        PaperSize(args.paper),
        args.out,
        lambda done, total, note: None,
        date.today(),
        args.large_print,
        booklet=args.booklet,
        combined=args.combined,
    )
    return _told(summary, args.out)


def _one_file(workspace: Workspace, program: str, args: argparse.Namespace) -> int:
    paper, kind = PaperSize(args.paper), Kind(args.kind)
    language = language_of(workspace.programs[program])
    request = GuideRequest(
        kind,
        program,
        paper=paper,
        made_on=date.today(),
        language=language,
        large=args.large_print,
        booklet=args.booklet,
    )
    content = guide_pdf(workspace, library_with(load_library(), workspace), request)
    make_folder(args.out)
    path = args.out / guide_name(workspace, request)
    try:
        write_guide(content, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("guides.save", name=path.name, reason=reason) from error
    sys.stdout.write(f"{path}\n")
    return 0


def program_titled(workspace: Workspace, title: str) -> str:
    """The id of the one program with that title; capitals and spaces don't matter."""
    wanted = _plain(title)
    found = [row.id for row in workspace.programs.values() if _plain(row.title) == wanted]
    if not found:
        raise Problem("guides.no_program", title=title)
    if len(found) > 1:
        raise Problem("guides.two_programs", title=title, count=len(found))
    return found[0]


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _told(summary: Summary, folder: Path) -> int:
    for path in summary.made:
        sys.stdout.write(f"{path}\n")
    if not summary.failed:
        return 0
    names = ", ".join(name for name, _ in summary.failed)
    raise Problem(
        "guides.some_failed", made=len(summary.made), names=names, reason=summary.failed[0][1]
    )
