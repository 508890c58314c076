"""Makes .venv and installs Trellis into it; does nothing when that has been done already.

Runs on the Python of the system, so it uses nothing that Python 3.6 can't read: an old
Python must get as far as the sentence that says so.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
IS_WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if IS_WINDOWS else "bin/python")
STAMP = VENV / "trellis-installed"


def main(wants_tools: bool) -> None:
    """Set everything up, with the tools for working on Trellis if they are wanted."""
    refuse_old_python()
    if not works(PYTHON):
        make_venv()
    if not is_installed(wants_tools):
        install(wants_tools)


def refuse_old_python() -> None:
    """Say which Python is needed."""
    if sys.version_info < OLDEST:
        found = "{}.{}".format(*sys.version_info[:2])
        sys.exit(
            "Trellis needs Python 3.11 or newer, and this is Python " + found + ". "
            "Install a newer one from https://www.python.org/downloads and try again."
        )


def works(python: Path) -> bool:
    """Whether that interpreter is there and still runs."""
    if not python.exists():
        return False
    return subprocess.call([str(python), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0


def make_venv() -> None:
    """Make the virtual environment anew."""
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian leaves it out
        import venv  # noqa: PLC0415
    except ImportError:
        version = "{}.{}".format(*sys.version_info[:2])
        sys.exit(
            "Python's venv module is missing here. Install it and try again: on Debian or "
            "Ubuntu “sudo apt install python" + version + "-venv”, on Fedora “sudo dnf "
            "install python3”."
        )
    say("Making a virtual environment in .venv.")
    venv.create(str(VENV), with_pip=True, clear=True)


def is_installed(wants_tools: bool) -> bool:
    """Whether what pyproject.toml asks for now has been installed."""
    done = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    return done[:1] == [digest()] and (not wants_tools or "tools" in done)


def install(wants_tools: bool) -> None:
    """Install with pip, whose warnings are left out and whose errors are shown."""
    say("Installing what Trellis needs. The first time this takes some minutes.")
    what = str(ROOT) + ("[dev]" if wants_tools else "")
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.call([*pip, "-e", what]) != 0:
        sys.exit(
            "Something could not be installed; pip says above what it was. Nothing outside "
            ".venv was changed. Check the network connection and try again."
        )
    STAMP.write_text(digest() + (" tools" if wants_tools else ""), encoding="utf-8")


def digest() -> str:
    """What changes when pyproject.toml does."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def say(text: str) -> None:
    """Tell what is going on, at once."""
    print(text, flush=True)


if __name__ == "__main__":
    main(wants_tools="--tools" in sys.argv[1:])
