"""The verb `check`: is a workspace file whole, and is everything in it in order?"""

import argparse
from pathlib import Path

from app.core.checks import findings
from app.core.own import library_with
from app.formats.library_files import load_library
from app.formats.wording.findings import finding_sentence
from app.store import examine, read_workspace

SHOWN = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("--workspace", type=Path, required=True, metavar="FILE")
    parser.epilog = "Exit code: 0 all in order, 1 something is not, 2 the file can’t be read."


def run(args: argparse.Namespace) -> int:
    """Print what was looked at and what was found."""
    facts = examine(args.workspace)
    workspace = read_workspace(args.workspace)
    print(f"{facts.file}: version {facts.version}, the newest is {facts.newest}.")
    print(_counted("program", len(workspace.programs)), end=", ")
    print(_counted("person", len(workspace.people), "people"), end=".\n")
    library = library_with(load_library(), workspace)
    found = [finding_sentence(one, workspace) for one in findings(workspace, library)]
    problems = [*facts.damage, *found]
    print("\n".join(_shortened(problems)) or "Everything is in order.")
    return 1 if problems else 0


def _shortened(problems: list[str]) -> list[str]:
    more = len(problems) - SHOWN
    return problems if more <= 0 else [*problems[:SHOWN], f"And {more} more."]


def _counted(one: str, count: int, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
