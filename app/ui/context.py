"""What every screen is handed, so that none reaches for a global."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.model import Library
from app.ui.document import Document
from app.ui.jobs import Jobs


@dataclass(frozen=True)
class Context:
    """The open document, the library that ships, and the world outside.

    `documents_dir` is where saving dialogs start.
    """

    document: Document
    jobs: Jobs
    library: Library
    today: Callable[[], date]
    documents_dir: Path
