"""The verb `guides`: print the guides of a program as PDF."""

import argparse
import sys
from datetime import date
from pathlib import Path

from app.core.model import Workspace
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.formats.pdf import PaperSize, Summary, batch
from app.store import read_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("--workspace", type=Path, required=True, help="the workspace file")
    parser.add_argument("--program", required=True, help="the program's title")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the guides")
    parser.add_argument(
        "--paper",
        choices=[size.value for size in PaperSize],
        default=PaperSize.A4.value,
        help="what they are printed on (a4 unless given)",
    )
    parser.add_argument(
        "--large-print", action="store_true", help="set nothing smaller than 18 points"
    )


def run(args: argparse.Namespace) -> int:
    """Write a guide for each matched person, or two without names if nobody is matched."""
    workspace = read_workspace(args.workspace)
    program = program_titled(workspace, args.program)
    summary = batch(
        workspace,
        load_library(),
        program,
        PaperSize(args.paper),
        args.out,
        lambda done, total, note: None,
        date.today(),
        args.large_print,
    )
    return _told(summary, args.out)


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
