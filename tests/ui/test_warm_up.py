"""What is loaded ahead: everything the steps need, nothing of Qt off the window's thread."""

import subprocess
import sys

from app.ui.window.warm_up import BENEATH, SCREENS

LOADED = "import sys; from importlib import import_module; [import_module(n) for n in {names}];"


def test_all_screens_are_there_when_it_has_ended() -> None:
    later = "before = set(sys.modules); "
    opened = [f"app.ui.{key}.screen" for key in ("design", "people", "matches", "guides", "review")]
    new = "sys.exit(any(name.startswith('app.ui') for name in set(sys.modules) - before))"
    asked = LOADED.format(names=[*BENEATH, *SCREENS]) + later
    asked += f"[import_module(name) for name in {opened}]; " + new
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_nothing_of_qt_is_loaded_off_the_windows_thread() -> None:
    asked = LOADED.format(names=list(BENEATH))
    asked += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
