"""Takes the pictures: every screen and dialog, light and dark, small and large, and hard cases."""

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.formats.library_files import load_library
from app.ui.theme import apply
from tests.screens import workspaces
from tests.screens.dialogs import circle_dialogs, dialogs
from tests.screens.pages import take_kinds, take_languages, take_pages
from tests.screens.shots import SIZES, places, settle, take, window_on

LOOKS = {"light": False, "dark": True}
HARD = {
    "templates": (workspaces.all_templates, 1.0),
    "portfolio": (workspaces.portfolio, 1.0),
    "many": (workspaces.many_sessions, 1.0),
    "long": (workspaces.long_words, 1.0),
    "large-text": (workspaces.sample, 2.0),
    "reviewed": (workspaces.reviewed, 1.0),
    "peers": (workspaces.peers, 1.0),
    "hosted": (workspaces.hosted, 1.0),
    "long-large": (workspaces.long_words, 1.5),
    "empty": (lambda library: workspaces.Workspace(), 1.0),
}
CIRCLES = ("peers", "hosted")


def main(out: Path) -> None:
    """Write all pictures into the folder `out`."""
    library = load_library()
    sample = workspaces.sample(library)
    with tempfile.TemporaryDirectory() as scratch:
        files = Path(scratch)
        app = _on_a_large_screen(files)
        for look, dark in LOOKS.items():
            apply(app, dark)
            with window_on(sample, library, files / look) as window:
                for size, (width, height) in SIZES.items():
                    window.resize(width, height)
                    for name, go in places(window):
                        go()
                        settle(window)
                        take(window, out / f"{look}-{size}" / f"{name}.png")
                for name, dialog in dialogs(window):
                    dialog.show()
                    settle(window)
                    take(dialog, out / f"{look}-dialogs" / f"{name}.png")
                    dialog.close()
        for name, (make, scale) in HARD.items():
            apply(app, dark=False, scale=scale)
            with window_on(make(library), library, files / name) as window:
                window.resize(*SIZES["1280"])
                for place, go in places(window):
                    go()
                    settle(window)
                    take(window, out / "hard" / f"{name}-{place}.png")
                if name in CIRCLES:
                    for asked, dialog in circle_dialogs(window):
                        dialog.show()
                        settle(window)
                        take(dialog, out / "hard" / f"{name}-{asked}.png")
                        dialog.close()
    take_pages(sample, library, out)
    take_languages(sample, library, out)
    take_kinds(sample, library, out)


def _on_a_large_screen(folder: Path) -> QApplication:
    """Without one, Qt's screenless platform is 800 pixels wide and squeezes the dialogs."""
    screen = {"name": "large", "x": 0, "y": 0, "width": 2560, "height": 1440}
    shape = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen | shape]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    return QApplication([])


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screens"))
