"""From starting Python to the first painted window, against an empty PySide6 window."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.table import Row, timed

REPEATS = 7
ROOT = Path(__file__).parents[2]
EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Empty(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
window = Empty()
window.resize(1280, 800)
window.show()
app.exec()
"""
TRELLIS = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() is QEvent.Type.Paint and isinstance(thing, QMainWindow):
            QTimer.singleShot(0, QApplication.quit)
        return False
execute = QApplication.exec
def watched():
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    return execute()
QApplication.exec = staticmethod(watched)
from app.cli import main
sys.exit(main(["--workspace", sys.argv[1]]))
"""


def rows() -> list[Row]:
    """Each start is a process of its own, on the sample workspace."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.trellis"
        _make_sample(path)
        surroundings = _surroundings(Path(folder))
        for warming in (EMPTY, TRELLIS):
            _start(warming, path, surroundings)
        empty, trellis = [], []
        for _ in range(REPEATS):
            empty += timed(lambda: _start(EMPTY, path, surroundings), 1)
            trellis += timed(lambda: _start(TRELLIS, path, surroundings), 1)
    return [Row("first painted window", trellis, "an empty PySide6 window", empty, at_most=2.5)]


def _start(code: str, path: Path, surroundings: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, env=surroundings, check=True)


def _make_sample(path: Path) -> None:
    code = (
        "import sys, pathlib; from app.cli.window import make_sample;"
        "make_sample(pathlib.Path(sys.argv[1]))"
    )
    _start(code, path, dict(os.environ))


def _surroundings(home: Path) -> dict[str, str]:
    """The settings of whoever measures stay out of it; modules are compiled once, as usual."""
    homes = dict.fromkeys(("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **homes, **own}
