"""What happens to a failure nobody caught: it is logged, and said calmly."""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from app.core.problems import Problem

log = logging.getLogger("trellis")

LOG_FILE = "trellis.log"
CRASH_FILE = "crash.txt"
LAST_CRASH_FILE = "crash-before.txt"
SAME_AT_MOST = 3
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Failures(QObject):
    """Brings uncaught exceptions of every thread to `show(error)` in the GUI thread.

    One is shown at a time, and the same one at most three times: a failure while painting
    would come back for ever.
    """

    _raised = Signal(object)

    def __init__(
        self, show: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._showing = False
        self._seen: Counter[str] = Counter()
        self._raised.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the hook for what nobody catches."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log it, and have it shown."""
        error = error or kind()
        if isinstance(error, Problem):
            log.info("Said to the user: %s", error)
        else:
            log.error("Not caught", exc_info=(kind, error, trace))
        self._raised.emit(error)

    def _take(self, error: BaseException) -> None:
        where = _where(error)
        if self._showing or self._seen[where] >= SAME_AT_MOST:
            return
        self._seen[where] += 1
        self._showing = True
        try:
            self._show(error)
        finally:
            self._showing = False


def log_to(folder: Path) -> str:
    """Log into the folder, native crashes too; returns the report of the last one, or ""."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / LOG_FILE, maxBytes=500_000, backupCount=2, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    qInstallMessageHandler(_log_qt)
    before = crash_before(folder)
    faulthandler.enable((folder / CRASH_FILE).open("w", encoding="utf-8"))
    return before


def crash_before(folder: Path) -> str:
    """What a native crash has left behind, put aside so that it is told once."""
    path = folder / CRASH_FILE
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    if text:
        path.replace(folder / LAST_CRASH_FILE)
    return text


def report(error: BaseException) -> str:
    """What someone who mends Trellis needs to know."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    return f"{versions()}\n\n{''.join(lines)}"


def versions() -> str:
    """Trellis and what it runs on, in a line."""
    return (
        f"Trellis on Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} {error} {last.filename if last else ''} {last and last.lineno}"


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.INFO), "%s", message)
