"""Opening the window: on which file, and whether this machine can show one."""

import argparse
import tempfile
from pathlib import Path

from app.cli.display import refuse_without_display

SAMPLE_NAME = "Sample.trellis"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare which file the window opens."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--workspace", type=Path, metavar="FILE", help="open this workspace")
    which.add_argument("--demo", action="store_true", help="open a temporary copy of the sample")


def run(args: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    refuse_without_display()
    if not args.demo:
        return _open(args.workspace)
    with tempfile.TemporaryDirectory(prefix="trellis-") as folder:
        return _open(make_sample(Path(folder) / SAMPLE_NAME))


def _open(path: Path | None) -> int:
    # Qt is loaded only now: its absence must be said first, and no verb needs it.
    from app.ui.app import run as open_window  # noqa: PLC0415

    return open_window(path)


def make_sample(path: Path) -> Path:
    """Keep the sample workspace in a new file."""
    from app.formats.library_files import load_library  # noqa: PLC0415
    from app.formats.sample import sample_workspace  # noqa: PLC0415
    from app.store import create_workspace  # noqa: PLC0415

    create_workspace(path, sample_workspace(load_library()))[1].close()
    return path
