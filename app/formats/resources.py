"""Where the files are that ship with Trellis."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder: resource("fonts", "NotoSans-Regular.ttf")."""
    return ROOT.joinpath(*parts)
