"""Who may know whom, read from the imports."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.imports import Import, cycles, imports_in

ROOT = Path(__file__).parents[1]
LAYERS = {
    "core": {"core"},
    "store": {"core", "store"},
    "formats": {"core", "formats"},
    "ui": {"core", "store", "formats", "ui"},
    "cli": {"core", "store", "formats", "ui", "cli"},
}
ONLY_IN = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "reportlab": {"formats"},
    "svglib": {"formats"},
    "PIL": {"formats"},
    "markdown_it": {"formats"},
    "openpyxl": {"formats"},
    "python_calamine": {"formats"},
    "icalendar": {"formats"},
    "dateutil": {"formats"},
    "ortools": {"core"},
    "rustworkx": {"core"},
    "platformdirs": {"ui", "cli"},
    "argparse": {"cli"},
}
NEVER_IN_CORE = {"os", "io", "pathlib", "shutil", "tempfile", "time", "logging", "subprocess"}
NO_SCREEN = {"theme", "widgets", "window", ""}
MAY_KNOW_SCREENS = {"app.ui.app", "app.ui.main_window", "app.ui.screens", "app.ui.desk"}


def broken(found: list[Import]) -> Iterator[str]:
    """A sentence for each import that breaks a rule."""
    for one in found:
        layer, target = _layer(one.module), one.target.split(".")
        if target[0] == "app" and layer and len(target) > 1:
            if target[1] not in LAYERS[layer]:
                yield f"{one} ({layer} doesn't know {target[1]})"
            elif not _may_know(one):
                yield f"{one} (a screen is known to the main window alone)"
        elif layer not in ONLY_IN.get(target[0], {layer}):
            yield f"{one} ({target[0]} is not for {layer})"
        elif layer == "core" and target[0] in NEVER_IN_CORE:
            yield f"{one} (core is pure)"


def _layer(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def _screen(module: str) -> str:
    """The screen a module belongs to, "" for what all screens share."""
    parts = module.split(".")
    name = parts[2] if module.startswith("app.ui.") else ""
    is_folder = len(parts) > 3 or (ROOT / "app" / "ui" / name).is_dir()
    return name if is_folder and name not in NO_SCREEN else ""


def _may_know(one: Import) -> bool:
    known = _screen(one.target)
    return known in ("", _screen(one.module)) or one.module in MAY_KNOW_SCREENS


@pytest.fixture(scope="module")
def ours() -> list[Import]:
    """All imports of the program."""
    return imports_in(ROOT, "app")


def test_every_import_keeps_the_rules(ours: list[Import]) -> None:
    assert list(broken(ours)) == []


def test_there_are_no_import_cycles(ours: list[Import]) -> None:
    assert cycles(ours) == []


def test_no_path_of_the_machine_it_was_written_on_is_named() -> None:
    files = [*ROOT.glob("app/**/*.py"), *ROOT.glob("tests/**/*.py"), ROOT / "main.py"]
    named = [path for path in files if "/".join(["", "work", ""]) in path.read_text("utf-8")]
    assert named == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("app/core/planted.py", "from app.store import Store"),
        ("app/core/planted.py", "import pathlib"),
        ("app/core/planted.py", "from PySide6 import QtCore"),
        ("app/store/planted.py", "import app.formats.resources"),
        ("app/formats/planted.py", "from app.ui.document import Document"),
        ("app/formats/planted.py", "import sqlite3"),
        ("app/ui/people/planted.py", "from app.ui.matches.screen import MatchesScreen"),
        ("app/ui/people/planted.py", "def late():\n    from app.ui.design import screen"),
        ("app/ui/widgets/planted.py", "from app.ui.people.screen import PeopleScreen"),
        ("app/ui/planted.py", "from reportlab import pdfgen"),
        ("app/cli/planted.py", "from PySide6.QtCore import QObject"),
    ],
)
def test_a_planted_violation_is_caught(tmp_path: Path, file: str, line: str) -> None:
    assert list(broken(_planted(tmp_path, {file: line})))


def test_a_planted_cycle_is_caught(tmp_path: Path) -> None:
    found = _planted(
        tmp_path,
        {
            "app/core/one.py": "from app.core import two",
            "app/core/two.py": "from app.core.three import x",
            "app/core/three.py": "import app.core.one\nx = 1",
        },
    )
    assert cycles(found) == [{"app.core.one", "app.core.two", "app.core.three"}]


def test_what_the_rules_allow_is_not_caught(tmp_path: Path) -> None:
    allowed = {
        "app/ui/people/planted.py": "from app.ui.people import table\nfrom app.ui import jobs",
        "app/ui/people/table.py": "import app.core.model",
        "app/ui/main_window.py": "from app.ui.people.planted import x",
        "app/store/planted.py": "import sqlite3\nfrom app.core.changes import diff",
    }
    found = _planted(tmp_path, allowed)
    assert (list(broken(found)), cycles(found)) == ([], [])


def _planted(folder: Path, files: dict[str, str]) -> list[Import]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    return imports_in(folder, "app")
