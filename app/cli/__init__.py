"""Trellis from the command line: the window, or one of the verbs without one."""

import argparse
import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol, cast

from app.cli.failures import calmly, speak_unicode

VERBS = {
    "place": "say where the programs of a file stand",
    "match": "match the people of a spreadsheet",
    "guides": "print the guides of a program as PDF",
    "demo": "do the whole job on the sample cohort",
    "check": "look a workspace file through",
}


class Verb(Protocol):
    """What the module of each verb offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare what the verb takes."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; returns the exit code."""


class Parser(argparse.ArgumentParser):
    """Refuses in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say it without the usage, which --help gives."""
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def main(argv: Sequence[str]) -> int:
    """Run what the arguments ask for; returns the exit code.

    0: done; 1: `check` found something, or Trellis itself failed; 2: bad input.
    """
    # Pydantic would look through all installed packages for plugins at each start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    speak_unicode()
    return calmly(lambda: _run(argv))


def _run(argv: Sequence[str]) -> int:
    try:
        args = _parser(argv).parse_args(argv)
        return _verb(args.verb or "window").run(args)
    finally:
        # Whether somebody still reads shows now, also after --help, and not when Python ends.
        print(end="", flush=True)


def _parser(argv: Sequence[str]) -> Parser:
    parser = Parser(
        prog="trellis",
        description="Design mentoring programs. Without a verb, the window opens.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--workspace", type=Path, metavar="FILE", help="open this workspace")
    which.add_argument("--demo", action="store_true", help="open a temporary copy of the sample")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="without a window")
    for verb, summary in VERBS.items():
        about = f"{summary[0].upper()}{summary[1:]}."
        part = verbs.add_parser(verb, help=summary, description=about)
        # Only the verb that is asked for is loaded: each brings libraries of its own.
        if verb in argv:
            _verb(verb).add_arguments(part)
    return parser


def _verb(name: str) -> Verb:
    return cast(Verb, import_module(f"app.cli.{name}"))
