"""Opening the window: on which file, and whether this machine can show one."""

import argparse
import tempfile
from pathlib import Path

from app.cli.display import refuse_without_display
from app.formats.library_files import load_library
from app.store import create_workspace

SAMPLE_NAME = "Sample.trellis"


def run(args: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    refuse_without_display()
    if not args.demo:
        return _open(args.workspace)
    with tempfile.TemporaryDirectory(prefix="trellis-") as folder:
        return _open(make_sample(Path(folder) / SAMPLE_NAME))


def _open(path: Path | None) -> int:
    # Qt is loaded only now: what it lacks has to be said first. And last of all, for once
    # it is there it reads the source of each module that is imported, a sixth of the start.
    from app.ui.app import run as open_window  # noqa: PLC0415

    return open_window(path)


def make_sample(path: Path) -> Path:
    """Keep the sample workspace in a new file."""
    # Building the sample takes the spreadsheets and the matching along; a start does not.
    from app.formats.sample import sample_workspace  # noqa: PLC0415

    create_workspace(path, sample_workspace(load_library()))[1].close()
    return path
