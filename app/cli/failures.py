"""What goes wrong, said in one sentence; a traceback goes to a file."""

import io
import os
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import platformdirs

from app.core.problems import Problem
from app.formats.wording.problems import sentence

DONE_WRONG = 1
BAD_INPUT = 2
INTERRUPTED = 130
NOBODY_READS = 141
REPORT = "last-failure.txt"


def calmly(work: Callable[[], int]) -> int:
    """The exit code of the work, or that of its failure."""
    try:
        return _with_problems_said(work)
    except BrokenPipeError:
        # Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - the last line of defence keeps it in a report
        print(_unexpected(traceback.format_exc()), file=sys.stderr)
        return DONE_WRONG


def speak_unicode() -> None:
    """Let names of the whole world through, whatever the terminal was set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _with_problems_said(work: Callable[[], int]) -> int:
    try:
        return work()
    except Problem as problem:
        print(sentence(problem), file=sys.stderr)
        return BAD_INPUT


def _unexpected(trace: str) -> str:
    said = "Trellis met something it didn’t expect and has stopped. No file was left half written."
    try:
        path = _kept(trace)
    except OSError:
        return said
    return f"{said} What happened is written down in {path}."


def _kept(trace: str) -> Path:
    folder = platformdirs.user_log_path("Trellis", ensure_exists=True)
    path = folder / REPORT
    on = f"Python {platform.python_version()}, {platform.platform()}"
    path.write_text(f"Trellis on {on}\n\n{trace}", encoding="utf-8")
    return path
